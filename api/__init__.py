"""Everything that touches the world: HTTP, database, queue, notices and pages."""
