"""The program's nouns: frozen dataclasses on the standard library and numpy."""
