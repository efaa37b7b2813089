"""``python -m voiceman_gui [FILES]`` opens the window; with a sub-command, the command line."""

from __future__ import annotations

import sys

COMMAND_LINE = frozenset(
    {"analyze", "doctor", "models", "tiers", "turns", "validate"}
    | {"--help", "-h", "--version", "--language"}
)


def main() -> int:
    """Open the window with the files named, or hand over to the command line."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] == "demo":
        from voiceman_gui.qt.demo import main as demo

        return demo(arguments[1:])
    if arguments and arguments[0].partition("=")[0] in COMMAND_LINE:
        from voiceman_gui.cli.commands import main as command_line

        command_line()
        return 0
    from voiceman_gui.qt.app import main as window

    return window(arguments)


if __name__ == "__main__":
    sys.exit(main())
