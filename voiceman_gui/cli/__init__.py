"""The command line, one file for each group of commands."""

from voiceman_gui.cli.commands import main

__all__ = ["main"]
