#!/usr/bin/env python3
"""Set up Voice.man in this folder and start it, or run its checks.

    python3 packaging/bootstrap.py run [FILES...]     open the window (with no display: a demo)
    python3 packaging/bootstrap.py test [ARGS...]     lint, types, contracts, tests (pytest ARGS)

Needs nothing but Python 3.11 or newer. Everything is installed into ``.venv`` beside this folder;
the second time it starts at once.
"""

# This file must be understood by any Python 3, so that an old one gets a sentence and no traceback.

import subprocess
import sys

OLDEST = (3, 11)
OTHERS = ("python3.13", "python3.12", "python3.11", "python3.14")


def works(command: str) -> bool:
    """Whether the command is a Python that is new enough."""
    code = "import sys; sys.exit(sys.version_info < {!r})".format(OLDEST)  # noqa: UP032
    try:
        return subprocess.call([command, "-c", code], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def main() -> int:
    """Go on with this Python if it is new enough, else with one that is, else say what to do."""
    if sys.version_info >= OLDEST:
        from bootstrap_steps.commands import main as go_on

        return go_on(sys.argv[1:])
    this = ".".join(str(number) for number in sys.version_info[:3])
    for command in OTHERS:
        if works(command):
            print("This is Python " + this + "; going on with " + command + ".", flush=True)
            return subprocess.call([command, *sys.argv])
    sentences = (
        "Voice.man needs Python 3.11 or newer, and this is Python " + this + ".",
        "Please install a newer one from your system's packages, for example with",
        "    sudo apt-get install python3.12 python3.12-venv",
        "or from https://www.python.org/downloads/, and start this again with it:",
        "    python3.12 " + " ".join(sys.argv),
    )
    print("\n".join(sentences), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
