"""A program run under strace: every socket that it makes and every file that it writes.

The guard of the tests for the network works in Python and cannot see what a library does in C.
"""

from __future__ import annotations

import ipaddress
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

import voiceman_gui
from helpers.patience import PATIENCE_S

_CALLS = (
    "socket,connect,bind,listen,sendto,sendmsg,sendmmsg,"
    "open,openat,openat2,creat,truncate,mkdir,mkdirat,mknod,mknodat,"
    "rename,renameat,renameat2,link,linkat,symlink,symlinkat"
)
_CALL = re.compile(r"(?P<name>\w+)\((?P<given>.*)\) += (?P<result>-?\d+|\?)(?:<(?P<path>[^>]*)>)?")
_ADDRESS = re.compile(
    r'sa_family=AF_INET6?,.*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")'
)
_PATHS = re.compile(r'(?:AT_FDCWD|\d+)?(?:<(?P<folder>[^>]*)>)?(?:, )?"(?P<path>(?:[^"\\]|\\.)*)"')
_OPENS = ("open", "openat", "openat2", "creat")
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_TALKS = ("socket", "connect", "bind", "listen", "sendto", "sendmsg", "sendmmsg")

_NOT_ON_A_DISK = ("/dev/", "/proc/", "/sys/", "pipe:", "anon_inode:", "socket:")


@dataclass(frozen=True, slots=True)
class Trace:
    """What a program and its children did.

    Parameters
    ----------
    code : int
        How the program ended.
    said : str
        What it printed, both streams.
    calls : tuple of str
        strace's lines, those of each thread in their order.
    """

    code: int
    said: str
    calls: tuple[str, ...]

    def sockets(self) -> list[str]:
        """Calls that go beyond this computer, or beyond what a program asks of itself.

        Left out are Unix sockets (display, sound, name service) and one question that urllib3
        asks when it is imported: whether a socket can be bound to ``::1``. Nothing listens there.
        """
        calls = [call for call in self.calls if call.partition("(")[0] in _TALKS]
        asked = sum(call.startswith("bind(") and _is_loopback(call) for call in calls)
        strangers = []
        for call in calls:
            if call.startswith("socket("):
                if "AF_UNIX" in call:
                    continue
                if "AF_INET6, SOCK_STREAM" in call and asked:
                    asked -= 1
                    continue
            elif "sa_family=AF_INET" not in call or (
                call.startswith("bind(") and _is_loopback(call)
            ):
                continue
            strangers.append(call)
        return strangers

    def written(self, allowed: Sequence[Path]) -> list[str]:
        """Files and folders that were made or opened for writing outside of the allowed ones."""
        roots = [path.resolve() for path in allowed]
        return sorted(
            path
            for path in set(self._writes())
            if not path.startswith(_NOT_ON_A_DISK)
            and not any(Path(path).is_relative_to(root) for root in roots)
        )

    def _writes(self) -> Iterator[str]:
        for call in self.calls:
            match = _CALL.match(call)
            if match is None or match["result"].startswith("-"):
                continue
            name, given = match["name"], match["given"]
            if name in _TALKS:
                continue
            if name in _OPENS:
                if name == "creat" or _WRITES.search(given):
                    # strace writes behind the descriptor which file it came to be.
                    yield match["path"] or given
                continue
            paths = list(_PATHS.finditer(given))
            # What a link leads to is not written to.
            for found in paths[-1:] if "link" in name else paths:
                yield os.path.normpath(Path(found["folder"] or "/", found["path"]))


def run_traced(
    arguments: Sequence[str | Path], folder: Path, environment: Mapping[str, str]
) -> Trace:
    """Run this Python with arguments, and with no variables but those given.

    Above all none by which a library could tell that it is being tested: onnxruntime sends
    nothing where ``CI`` is set.

    Parameters
    ----------
    folder : Path
        Made for the trace, and the program's working folder.
    """
    folder.mkdir()
    command = ["strace", "-ff", "-qq", "-y", "-s", "200", "--seccomp-bpf", "-e", "signal=none"]
    command += ["-e", f"trace={_CALLS}", "-o", str(folder / "calls")]
    done = subprocess.run(
        [*command, sys.executable, "-W", "ignore", *map(str, arguments)],
        cwd=folder,
        env={
            "PATH": os.defpath,
            "PYTHONPATH": str(Path(voiceman_gui.__file__).parents[1]),
            "PYTHONDONTWRITEBYTECODE": "1",
            **environment,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=PATIENCE_S * 4,
    )
    lines = [
        line
        for path in sorted(folder.glob("calls.*"))
        for line in path.read_text("utf-8", "replace").splitlines()
    ]
    return Trace(done.returncode, done.stdout, tuple(lines))


def need_strace() -> None:
    """Skip the test where programs cannot be traced; on a build server fail it."""
    reason = _why_not()
    if reason is None:
        return
    if os.environ.get("CI", "").lower() not in ("", "0", "false"):
        pytest.fail(f"CI must be able to trace programs: {reason}", pytrace=False)
    pytest.skip(reason)


def _why_not() -> str | None:
    if not sys.platform.startswith("linux"):
        return "programs are traced with strace, which only Linux has"
    if shutil.which("strace") is None:
        return "strace is not installed (Debian and Ubuntu: apt-get install strace)"
    done = subprocess.run(
        ["strace", "-o", os.devnull, "true"], capture_output=True, text=True, check=False
    )
    return None if done.returncode == 0 else f"strace may not trace here: {done.stderr.strip()}"


def _is_loopback(call: str) -> bool:
    found = _ADDRESS.search(call)
    return found is not None and ipaddress.ip_address(found[1] or found[2]).is_loopback
