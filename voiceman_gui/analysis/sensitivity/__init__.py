"""How much a reading depends on the choice of the baseline, and what chance alone would give."""
