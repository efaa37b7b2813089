"""What the person asked for: run the program, or its checks."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from bootstrap_steps import sound_card, system_libraries, tracing
from bootstrap_steps.child import follow
from bootstrap_steps.console import SetupFailed, complain, say
from bootstrap_steps.display import why_no_window
from bootstrap_steps.environment import Environment

PROJECT = Path(__file__).resolve().parents[2]
DEMO_FOLDER = PROJECT / "build" / "demo"
WINDOWLESS = {"QT_QPA_PLATFORM": "offscreen"}
USAGE = """\
usage: python3 packaging/bootstrap.py run [FILES...]
       python3 packaging/bootstrap.py test [ARGUMENTS OF PYTEST...]"""

LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())"
CHECKS = (
    ("lint", ("-m", "ruff", "check", "--quiet")),
    ("format", ("-m", "ruff", "format", "--check", "--quiet")),
    ("types", ("-m", "mypy", "--no-error-summary")),
    ("import contracts", ("-c", LINT_IMPORTS)),
)
ALL_TESTS = ("-n", "auto", "--dist", "worksteal")
"""One process for each core; a process that has no test left takes some from another."""


def main(arguments: list[str]) -> int:
    """Do what was asked and return the exit code."""
    if not arguments or arguments[0] not in ("run", "test"):
        complain(USAGE)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    try:
        if arguments[0] == "run":
            return run(arguments[1:])
        return test(arguments[1:])
    except SetupFailed as failure:
        complain(str(failure))
        return 1
    except KeyboardInterrupt:
        complain("Interrupted. The same command goes on from here.")
        return 130


def run(files: list[str]) -> int:
    """Open the window, or show what the program does where there is none."""
    environment = Environment(PROJECT)
    environment.ensure("")
    system_libraries.install_missing()
    reason = why_no_window(os.environ)
    if reason is None:
        return start(environment, files)
    say(f"No window can be shown: {reason}.")
    what = ", ".join(files) if files else "the bundled sample recording"
    say(f"Analysing {what} without one ...")
    # It says itself where report, readings and picture lie.
    return start(environment, ["demo", "--out", str(DEMO_FOLDER), *files], WINDOWLESS)


def start(
    environment: Environment, arguments: list[str], variables: Mapping[str, str] | None = None
) -> int:
    """Run the program, perhaps with more environment variables, and return its exit code."""
    # -P: a file in the person's folder must not take the place of a library.
    command: list[str | Path] = [environment.python, "-P", "-m", "voiceman_gui", *arguments]
    return follow(command, env={**os.environ, **(variables or {})})


def test(arguments: list[str]) -> int:
    """Run lint, types, import contracts and tests; the last line is pytest's."""
    environment = Environment(PROJECT)
    environment.ensure("dev")
    system_libraries.install_missing()
    sound_card.install_missing()
    tracing.install_missing()
    failed = [name for name, command in CHECKS if not check(environment, name, command)]
    if failed:
        complain(f"Failed: {', '.join(failed)}. The tests run all the same.")
    code = follow(
        [environment.python, "-m", "pytest", *(arguments or ALL_TESTS)],
        cwd=PROJECT,
        env={**os.environ, **WINDOWLESS},
    )
    return code or (1 if failed else 0)


def check(environment: Environment, name: str, command: tuple[str, ...]) -> bool:
    """Run one check, showing what it says only if it fails."""
    started = time.monotonic()
    done = subprocess.run(
        [environment.python, *command],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    good = done.returncode == 0
    say(f"{name}: {'ok' if good else 'FAILED'} ({time.monotonic() - started:.1f} s)")
    if not good:
        sys.stdout.write(done.stdout)
        sys.stdout.flush()
    return good
