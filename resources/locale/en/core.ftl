## Facts that belong to no room above the nouns.

core-plain = { $text }
core-resource_missing = The program's own file '{ $file }' is missing, so the installation is not complete. Please install Voice.man again.

## Why the system refused to read or write: phrases that stand in brackets or after a colon.

core-system_error-disk_full = the disk is full
core-system_error-quota = the disk quota is used up
core-system_error-no_permission = there is no permission
core-system_error-read_only = the disk is read-only
core-system_error-gone = it is not there any more
core-system_error-drive_fault = the drive reports a read or write fault
core-system_error-not_a_folder = a part of the path is not a folder
core-system_error-is_a_folder = it is a folder
core-system_error-exists = something of that name is there already
core-system_error-name_too_long = the name is too long
core-system_error-busy = something else is using it
core-system_error-timed_out = the drive did not answer in time
core-system_error-too_many_files = too many files are open
core-system_error-no_memory = there is not enough memory
core-system_error-links_in_a_circle = its links lead in a circle
core-system_error-folder_not_empty = the folder is not empty
core-system_error-file_too_large = the file is too large for the disk
core-system_error-no_device = the device is not there
core-system_error-not_known_to_server = the file server no longer knows it
core-system_error-not_reachable = the other computer cannot be reached
core-system_error-connection_refused = the connection was refused
core-system_error-connection_lost = the connection was broken off
core-system_error-other = { $text }

## Whether a model can be used.

core-model_state-embedded = embedded
core-model_state-ready = ready
core-model_state-unproven = no known answers
core-model_state-refused = refused
core-model_state-not_installed = not installed
