"""Files of other programs: what stands in them, and how it is written."""
