"""Which models answer, the networks over a recording, and caches of their numbers."""
