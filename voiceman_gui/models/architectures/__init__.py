"""One file for each architecture of the fixed table in `loading`."""
