"""What readings of labelled recordings are worth: figures, intervals, parts of the material."""
