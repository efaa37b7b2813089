"""The model manager's functions, the same for dialog and command line."""
