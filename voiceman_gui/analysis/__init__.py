"""From samples to readings with intervals, gates and reasons."""
