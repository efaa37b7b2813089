"""The project's own virtual environment: made, filled and repaired only when it must be."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from bootstrap_steps import pip_install
from bootstrap_steps.console import SetupFailed, complain, say
from bootstrap_steps.system_libraries import apt_install

STAMP = "voiceman-installed.json"
UNFINISHED = "voiceman-unfinished"

# Prints the version, so that a Python that was upgraded or removed under the environment shows.
VERSION_CODE = "import sys; print('.'.join(map(str, sys.version_info[:2])))"

# Names every installed package of which a file is missing or of another size than was installed.
# The RECORD is read directly: since Python 3.12 `Distribution.files` leaves missing files out.
DAMAGED_CODE = """
import csv
from importlib.metadata import distributions
for package in distributions():
    name, version = package.metadata["Name"], package.metadata["Version"]
    record = package.read_text("RECORD")
    whole = record is not None and all(
        file.endswith(".pyc")
        or (path := package.locate_file(file)).exists()
        and (not size or int(size) == path.stat().st_size)
        for file, _hash, size in csv.reader(record.splitlines())
    )
    if name and version and not whole:
        print(f"{name}=={version}")
"""


class Environment:
    """The virtual environment in ``.venv`` of a project.

    Parameters
    ----------
    project : Path
        Folder that holds ``pyproject.toml``.
    """

    def __init__(self, project: Path) -> None:
        self.project = project
        self.folder = project / ".venv"
        scripts = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        self.python = self.folder.joinpath(*scripts)

    def ensure(self, extras: str) -> None:
        """Make the environment hold the project with these extras; quick when it does already.

        Raises
        ------
        SetupFailed
            If it cannot be made or filled.
        """
        works = self._works()
        if works and self._is_installed(extras):
            return
        if not works:
            self._make()
        if not self._has_pip():
            self._make()
            if not self._has_pip():
                raise SetupFailed(
                    "This Python makes environments without a working pip. Please install a "
                    "complete Python from https://www.python.org/downloads/ and try again with it."
                )
        unfinished = self.folder / UNFINISHED
        interrupted = unfinished.exists()
        if interrupted:
            say("The last set-up was interrupted; it is now finished.")
        unfinished.write_text("An installation is under way, or was interrupted.\n")
        if (self.folder / STAMP).exists():
            say("Bringing the libraries in .venv up to date ...")
        else:
            say("Installing the libraries into .venv; this downloads some gigabytes ...")
        target = f"{self.project}[{extras}]" if extras else str(self.project)
        pip_install.install(self.python, ["--editable", target], self._log())
        if interrupted:
            self._repair()
        stamp = self.folder / STAMP
        stamp.write_text(json.dumps(self._wanted(extras)) + "\n")
        unfinished.unlink()

    def _log(self) -> Path:
        return self.folder / "voiceman-pip.log"

    def _wanted(self, extras: str) -> dict[str, str]:
        """Describe what an installation is made from; another description, another installation."""
        project = tomllib.loads((self.project / "pyproject.toml").read_text(encoding="utf-8"))
        # Only what pip reads: settings of other tools change nothing that is installed.
        read = (
            project.get("project"),
            project.get("build-system"),
            project.get("tool", {}).get("hatch"),
        )
        digest = hashlib.sha256(json.dumps(read, sort_keys=True).encode()).hexdigest()
        return {"pyproject": digest, "extras": extras, "project": str(self.project)}

    def _is_installed(self, extras: str) -> bool:
        if (self.folder / UNFINISHED).exists():
            return False
        try:
            found = json.loads((self.folder / STAMP).read_text())
        except (OSError, ValueError):
            return False
        # An environment for the tests holds all that running the program needs.
        return found in (self._wanted(extras), self._wanted(extras or "dev"))

    def _works(self) -> bool:
        """Whether the environment's Python starts and is still the version it was made of."""
        try:
            config = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8")
            done = subprocess.run(
                [self.python, "-I", "-c", VERSION_CODE], capture_output=True, text=True, check=False
            )
        except OSError:
            return False
        version = done.stdout.strip()
        made_of = [
            line.partition("=")[2].strip()
            for line in config.splitlines()
            if line.partition("=")[0].strip() in ("version", "version_info")
        ]
        return (
            done.returncode == 0
            and bool(version)
            and any((made + ".").startswith(version + ".") for made in made_of)
        )

    def _make(self) -> None:
        if self.folder.exists() or self.folder.is_symlink():
            say("The environment in .venv is broken or half made; it is made anew.")
            self._remove()
        else:
            say("Making an environment in .venv ...")
        # Not the Python of an environment: removing that one would cut off its own branch.
        python = getattr(sys, "_base_executable", None) or sys.executable
        self._ensure_venv_module()
        done = subprocess.run(
            [python, "-m", "venv", str(self.folder)], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SetupFailed(
                f"The environment in {self.folder} could not be made:\n"
                f"{(done.stdout + done.stderr).strip()}\n"
                "Please check that the folder can be written and the disk has space, then try "
                "again."
            )

    def _remove(self) -> None:
        try:
            if self.folder.is_symlink() or self.folder.is_file():
                self.folder.unlink()
            else:
                shutil.rmtree(self.folder)
        except OSError as error:
            raise SetupFailed(
                f"The old environment {self.folder} could not be removed "
                f"({error.strerror or error}). Please close every program that was started from "
                "it, delete that folder, and try again."
            ) from error

    def _ensure_venv_module(self) -> None:
        """Debian keeps venv and ensurepip in a package of their own."""
        if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
            return
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not apt_install([package]):
            raise SetupFailed(
                "This Python cannot make environments, because its package for that is missing. "
                f"Please run:\n    sudo apt-get install {package}\nand try again."
            )

    def _has_pip(self) -> bool:
        """Whether pip works, perhaps after it was put in: some tools make environments without."""
        for command in (["pip", "--version"], ["ensurepip"], ["pip", "--version"]):
            done = subprocess.run([self.python, "-m", *command], capture_output=True, check=False)
            if command[0] == "pip" and done.returncode == 0:
                return True
        return False

    def _repair(self) -> None:
        """Install again what the interruption left incomplete, though pip takes it as installed."""
        damaged = self._damaged()
        if damaged:
            say(f"Repairing what the interruption left incomplete: {', '.join(damaged)}")
            pip_install.install(
                self.python, ["--ignore-installed", "--no-deps", *damaged], self._log()
            )
        still = self._damaged()
        if still:
            complain(f"Still incomplete: {', '.join(still)}")
            raise SetupFailed(
                f"The environment could not be repaired. Please delete {self.folder} and try again."
            )

    def _damaged(self) -> list[str]:
        done = subprocess.run(
            [self.python, "-I", "-c", DAMAGED_CODE], capture_output=True, text=True, check=True
        )
        return sorted(done.stdout.split())
