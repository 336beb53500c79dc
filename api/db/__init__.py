"""Where rows live: one database protocol, two engines, compiled statements and migrations."""
