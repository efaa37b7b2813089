"""What a plot shows, without drawing it: shared by window, report and pictures."""
