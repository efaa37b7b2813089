"""Settings, folders, resources, the log and what is kept of an analyst's work.

`schema.Settings` declares every setting once; `store.SettingsStore` loads and saves it;
`paths` says where things lie; `resources.resource` finds what ships with the program;
`log.start_log` opens the log; `autosave` keeps the work on a recording.
"""
