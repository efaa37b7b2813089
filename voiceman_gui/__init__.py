"""Voice.man: forensic analysis of emotion in recorded voices."""

__version__ = "0.1.0"
