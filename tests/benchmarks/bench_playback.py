"""How far the playhead is from what a sound card really plays, in real time.

Run: ``python tests/benchmarks/bench_playback.py [RUNS]`` on a machine that does nothing else. A
silent sound card records what it plays, each block with its time; the player's position is noted
every 5 ms. Prints the median difference at normal and at half speed (the limit is 20 ms) and the
drop-outs that were counted.
"""

from __future__ import annotations

import statistics
import sys
import threading
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import numpy as np
import pytest

from helpers.patience import PATIENCE_S
from helpers.samples import ArraySource, counting, noise, numbers
from helpers.sound_card import SoundCard
from voiceman_gui.audio.player import Player

RATE = 48_000
LIMIT_S = 0.020


def watched(player: Player, start_s: float, end_s: float) -> list[tuple[float, float]]:
    """Play, and note (monotonic time, position) every 5 ms until the end."""
    over = threading.Event()
    player.on_finished = over.set
    player.play(start_s, end_s)
    seen = []
    while not over.wait(0.005):
        seen.append((time.monotonic(), player.position_s))
        assert len(seen) < PATIENCE_S / 0.005, "playing did not end"
    return seen


def ahead_s(seen: list[tuple[float, float]], card: SoundCard, rate: float) -> float:
    """Return the median of how far the positions were ahead of what the card played, in seconds.

    At rate 1 the samples of `counting` tell the place; at others it is counted from the first
    sound.
    """
    blocks = [(at, block) for at, block in card.blocks() if np.any(block)]
    times = np.array([at for at, _ in blocks])
    if rate == 1.0:
        heard_s = np.array([numbers(block).max() for _, block in blocks]) / RATE
    else:
        heard_s = np.cumsum([np.count_nonzero(block[:, 0]) for _, block in blocks]) / RATE * rate
    inner = [(at, said) for at, said in seen if times[2] < at < times[-3]]
    assert len(inner) > 20, "the machine is too busy"
    return float(np.median([said - np.interp(at, times, heard_s) for at, said in inner]))


def main() -> None:
    """Play several times at both speeds."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    card = SoundCard(RATE)
    try:
        with pytest.MonkeyPatch.context() as monkeypatch:
            card.use(monkeypatch)
            for rate, samples in ((1.0, counting(3 * RATE)), (0.5, noise(1, 2 * RATE))):
                differences, underruns = [], 0
                for _ in range(runs):
                    card.forget()
                    player = Player(ArraySource(samples, RATE))
                    player.rate = rate
                    seen = watched(player, 0.0, 1.2 if rate == 1.0 else 0.6)
                    differences.append(ahead_s(seen, card, rate))
                    underruns += player.underruns
                    player.close()
                median, worst = statistics.median(differences), max(differences, key=abs)
                print(
                    f"rate {rate:.1f}: position ahead by {1000 * median:+.1f} ms "
                    f"(worst run {1000 * worst:+.1f} ms; the limit is {1000 * LIMIT_S:.0f} ms), "
                    f"{underruns} drop-outs"
                )
                assert abs(worst) <= LIMIT_S
    finally:
        card.close()


if __name__ == "__main__":
    main()
