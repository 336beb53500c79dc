"""Photographs and recordings of a case: received, kept, read and proposed (材料)."""
