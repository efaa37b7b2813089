"""What is measured in the sound, before any reference says what it means."""
