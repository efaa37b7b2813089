"""From a path to samples and from samples to the sound card."""
