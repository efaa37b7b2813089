"""What the window is put together from: each panel shows the state and sends it intents."""
