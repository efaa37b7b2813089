"""A recording with several speakers, read for each of them as if nobody else spoke in it."""
