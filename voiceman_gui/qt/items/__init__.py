"""Pieces drawn on the time axis."""
