"""Settings, folders, resources and the log."""
