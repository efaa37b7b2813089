"""What the window's actions do: they change the document and the state, panels never do."""
