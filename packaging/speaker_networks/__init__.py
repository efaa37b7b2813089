"""Speaker networks written from their published descriptions, for `export_speaker_models.py`."""
