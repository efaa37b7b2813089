"""Pieces that panels are drawn from: geometry, shapes, words; none of them knows the state."""
