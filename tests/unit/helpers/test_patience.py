"""No test depends on how busy the machine is: what would do so is looked for in their source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[2]

# Measure time on purpose, and run only when somebody asks for it.
OUTSIDE = (TESTS / "benchmarks",)
# Hold the one limit, wait by it, or note times for the benchmarks.
ALLOWED = {"helpers/patience.py", "helpers/guards/threads.py", "helpers/sound_card.py"}

# Also in programs that a test holds as text.
FORBIDDEN = {
    "letting time pass": re.compile(
        r"\b(?:time|asyncio)\.sleep\b|\bimport [\w, ]*\bsleep\b"
        r"|\b(?:qWait|qSleep|msleep|usleep)\b|\bbot\.wait\(|\bqtbot\.wait\("
    ),
    "waiting for nothing to happen": re.compile(
        r"\bwaitSignals?\(.*\braising=False|\bassertNotEmitted\(.*\bwait="
    ),
    "a limit of its own": re.compile(
        r"\btimeout(?:_ms|_s)?=\s*[\d.]|\.(?:wait|join|communicate|acquire|result)\(\s*\d[\d_.]*\)"
        r"|\bwait(?:Signals?|Until|Exposed|Active|Callback)\([^)]*\btimeout="
    ),
    "looking at the clock": re.compile(
        r"\b(?:time|_time)\.(?:time|monotonic|perf_counter|process_time|thread_time)(?:_ns)?\("
        r"|\bimport [\w, ]*\b(?:monotonic|perf_counter|process_time)"
    ),
}


def offences(text: str) -> list[tuple[int, str]]:
    """Return the number of each line that depends on the machine's speed, and what it does."""
    return [
        (number, what)
        for number, line in enumerate(text.splitlines(), 1)
        for what, pattern in FORBIDDEN.items()
        if pattern.search(line)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "    time.sleep(0.1)",
        "from time import sleep",
        "    QTest.qWait(50)",
        "    desk.bot.wait(200)",
        "    qtbot.wait(200)",
        "    with desk.bot.waitSignal(job.ended, timeout=10_000):",
        "    bot.waitUntil(ready, timeout=PATIENCE_MS)",
        "    with bot.waitSignal(timer.timeout, raising=False):",
        "        timeout=20_000,",
        "    assert over.wait(20)",
        "    thread.join(5)",
        "    subprocess.run(command, timeout=60)",
        "    assert time.monotonic() - begun < 1.0",
        "    begun = time.perf_counter()",
        "from time import monotonic",
    ],
)
def test_what_depends_on_the_machine_is_found(line: str) -> None:
    assert offences(line)


@pytest.mark.parametrize(
    "line",
    [
        "    with desk.bot.waitSignal(job.ended):",
        "    assert over.wait(PATIENCE_S)",
        "    thread.join()",
        "    '-'.join(words)",
        "    subprocess.run(command, timeout=PATIENCE_S)",
        "    monkeypatch.setattr(module.time, 'monotonic', clock)",
        "    timer.timeout.connect(seen.append)",
        "    values.get(20)",
    ],
)
def test_what_does_not_is_left_alone(line: str) -> None:
    assert not offences(line)


def test_no_test_waits_by_luck() -> None:
    found = [
        f"{path.relative_to(TESTS)}:{number}: {what}"
        for path in sorted(TESTS.rglob("*.py"))
        if not any(folder in path.parents for folder in OUTSIDE)
        and path.relative_to(TESTS).as_posix() not in ALLOWED
        and path != Path(__file__)
        for number, what in offences(path.read_text("utf-8"))
    ]
    assert not found, "\n" + "\n".join(found) + "\nSee helpers/patience.py."
