## Facts that belong to no room above the nouns.

core-plain = { $text }
core-resource_missing = The program's own file '{ $file }' is missing, so the installation is not complete. Please install Voice.man again.

## What the operating system refused; put into other sentences.

core-system-no_such_file = no such file or folder
core-system-no_permission = permission denied
core-system-not_permitted = operation not permitted
core-system-disk_full = no space left on the disk
core-system-quota_used = the disk quota is used up
core-system-read_only = the disk is read-only
core-system-input_output = input or output error
core-system-not_a_folder = a part of its path is no folder
core-system-is_a_folder = it is a folder
core-system-file_exists = a file of this name exists
core-system-folder_not_empty = the folder is not empty
core-system-links_in_a_circle = its links lead in a circle
core-system-name_too_long = the file name is too long
core-system-file_too_large = the file is too large
core-system-busy = device or file is in use
core-system-too_many_open_files = too many files are open
core-system-no_such_device = no such device
core-system-stale_handle = the network drive no longer knows the file
core-system-timed_out = no answer in time
core-system-connection_refused = the connection was refused
core-system-connection_reset = the connection was broken off
core-system-no_route = the computer at the other end cannot be reached
core-system-network_unreachable = the network cannot be reached
core-system-other = { $text }
