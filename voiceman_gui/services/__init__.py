"""Voice.man for scripts: one recording, or a batch of them, without window or command line."""
