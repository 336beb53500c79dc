"""The phone page: a small program that speaks the public API and nothing else."""
