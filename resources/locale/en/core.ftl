## Facts that belong to no room above the nouns.

core-plain = { $text }
core-resource_missing = The program's own file '{ $file }' is missing, so the installation is not complete. Please install Voice.man again.
