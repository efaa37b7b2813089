"""How fast, how exact and how large networks run: reference and preview against plain torch.

    python tests/benchmarks/bench_networks.py [--windows N] [--rounds N] [--threads N]
    python tests/benchmarks/bench_networks.py --device cuda [--windows N]

Full-size networks with seeded weights, so the cost is the real one. One interleaved run: in each
round transformers' own float32 loop, the reference and the preview read the same windows of four
seconds, one second apart; medians over the rounds. Deviations are the largest of any output from
the plain loop. Loading time and peak memory come from a process of their own, which loads both
networks from their publishers' layouts, runs the preview, closes it, and runs both. Prints
Markdown; ends with 1 when a target is missed. Needs 1.1 GB in the folder for temporary files.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import full_size
import numpy as np
import psutil
import torch
import transformers

from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.engine.preview import Preview
from voiceman_gui.models.engine.runner import Runner
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.network import SpeechNetwork
from voiceman_gui.wording import ENGLISH, words_for

RATE = 16000
WINDOW = 4 * RATE
MIB = 2**20

REFERENCE_RATIO = 1.4
PREVIEW_RATIO = 6.0
"""Asked for where the processor has AMX."""
LARGEST_DEVIATION = 1e-5
PEAK_MIB = 2048
LOAD_S = 1.5
REAL_TIME = {"float32": 300.0, "half": 1000.0}


def sound(windows: int) -> np.ndarray:
    """Seeded noise that swells and fades about four times a second, as syllables do."""
    rng = np.random.default_rng(0)
    n = WINDOW + (windows - 1) * RATE
    swell = 0.55 + 0.45 * np.sin(2 * np.pi * 4 * np.arange(n) / RATE)
    return (0.1 * swell * rng.standard_normal(n)).astype(np.float32)


def cut(stretch: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Starts of the windows, and the windows (windows, samples)."""
    starts = np.arange(0, len(stretch) - WINDOW + 1, RATE)
    return starts, np.stack([stretch[start : start + WINDOW] for start in starts])


def interleaved(work: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median seconds of each piece of work, taking turns; one turn beforehand does not count."""
    taken: dict[str, list[float]] = {name: [] for name in work}
    for turn in range(rounds + 1):
        for name, run in work.items():
            start = time.perf_counter()
            run()
            if turn:
                taken[name].append(time.perf_counter() - start)
    return {name: float(np.median(times)) for name, times in taken.items()}


def on_the_processor(name: str, arguments: argparse.Namespace) -> bool:
    """Print one network's rows; whether its targets are met."""
    network = full_size.full_size(name)
    stretch = sound(arguments.windows)
    starts, windows = cut(stretch)
    mean, deviation = float(stretch.mean()), float(stretch.std())
    runner = Runner(network, device="cpu", threads=arguments.threads)
    torch.set_num_threads(arguments.threads)
    said = {}

    def keep(key: str, values: object) -> None:
        said[key] = values

    work: dict[str, Callable[[], object]] = {
        "plain": lambda: keep("plain", plain_values(network, windows)[0]),
        "reference": lambda: keep("reference", runner.run(windows).values),
    }
    if Preview.possible(network, "cpu"):
        preview = Preview(runner)
        work["preview"] = lambda: keep(
            "preview", preview.run(stretch, starts, WINDOW, mean, deviation).values
        )
    seconds = interleaved(work, arguments.rounds)
    off = {key: float(np.abs(values - said["plain"]).max()) for key, values in said.items()}
    ways = {"plain": "transformers' loop, float32, one window at a time"}
    english = words_for(ENGLISH)
    ways["reference"] = english(runner.describe())
    if "preview" in work:
        ways["preview"] = english(preview.describe())
    for key in work:
        print(
            f"| {name} | {ways[key]} | {seconds[key] / len(windows):.3f} | "
            f"{seconds['plain'] / seconds[key]:.2f} | {off[key]:.1e} |",
            flush=True,
        )
    fast = seconds["plain"] / seconds["reference"] >= REFERENCE_RATIO
    if "preview" in work and has_amx():
        fast = fast and seconds["plain"] / seconds["preview"] >= PREVIEW_RATIO
    return fast and off["reference"] < LARGEST_DEVIATION


def on_cuda(name: str, arguments: argparse.Namespace) -> bool:
    """Print one network's rows on a GPU; whether its targets are met."""
    network = full_size.full_size(name)
    stretch = sound(arguments.windows)
    starts, windows = cut(stretch)
    on_cpu = Runner(network, device="cpu", threads=arguments.threads).run(windows[:32]).values
    runner = Runner(network, device="cuda", threads=arguments.threads)
    preview = Preview(runner)
    said = {}
    work = {
        "float32": lambda: said.update(float32=runner.run(windows).values),
        "half": lambda: said.update(half=preview.run(stretch, starts, WINDOW, 0.0, 1.0).values),
    }
    seconds = interleaved(work, arguments.rounds)
    met = True
    for key, way in (("float32", runner), ("half", preview)):
        each = seconds[key] / len(windows)
        off = float(np.abs(said[key][:32] - on_cpu).max())
        how = words_for(ENGLISH)(way.describe())
        print(f"| {name} | {how} | {each * 1000:.2f} ms | {1 / each:.0f} | {off:.1e} |", flush=True)
        met = met and 1 / each >= REAL_TIME[key]
    for notice in (*runner.notices, *preview.notices):
        print(words_for(ENGLISH)(notice))
    return met


def peak_mib() -> tuple[float, float]:
    """Largest resident set of this process so far, and how much of it now are mapped files.

    The system may drop pages of mapped files at any time, and reads them again.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return psutil.Process().memory_info().rss / MIB, float("nan")
    lines = dict(line.split(":") for line in status.read_text().splitlines())
    peak, mapped = (int(lines[key].split()[0]) / 1024 for key in ("VmHWM", "RssFile"))
    return peak, mapped


def measure_memory(folder: Path, threads: int) -> None:
    """Load both networks as the program does, run the preview, then both; print JSON."""
    figures: dict[str, Any] = {"imports": peak_mib()}

    def load(name: str, turn: str) -> SpeechNetwork:
        text = (folder / f"{name}.json").read_text(encoding="utf-8")
        manifest = NetworkManifest.model_validate_json(text)
        start = time.perf_counter()
        network = load_network(folder / name, manifest)
        figures[f"{name} {turn} s"] = time.perf_counter() - start
        if not isinstance(network, SpeechNetwork):
            raise TypeError(f"{name} is no network of frames")
        return network

    # The first time reads the file and imports what the architecture needs.
    networks = {name: load(name, "first") for name in full_size.NAMES}
    figures["loading"] = peak_mib()
    stretch = sound(8)
    starts, windows = cut(stretch)
    runners = [Runner(networks[name], device="cpu", threads=threads) for name in networks]
    if Preview.possible(runners[0].network, "cpu"):
        preview = Preview(runners[0])
        preview.run(stretch, starts, WINDOW, 0.0, 0.1)
        preview.close()
        figures["preview"] = peak_mib()
    for runner in runners:
        runner.run(windows)
    figures["reference values"] = peak_mib()
    for name in full_size.NAMES:
        load(name, "again")
    print(json.dumps(figures))


def memory_and_loading(arguments: argparse.Namespace) -> bool:
    """Print what the process of its own measured; whether its targets are met."""
    with tempfile.TemporaryDirectory() as folder:
        for name in full_size.NAMES:
            manifest = full_size.save(name, Path(folder) / name)
            text = manifest.model_dump_json(by_alias=True)
            (Path(folder) / f"{name}.json").write_text(text, encoding="utf-8")
        command = [sys.executable, __file__, "--memory-of", folder]
        command += ["--threads", str(arguments.threads)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures = json.loads(done.stdout.splitlines()[-1])
    print("\n| loading, memory-mapped | first, with imports, s | again, s |")
    print("|---|---:|---:|")
    for name in full_size.NAMES:
        print(f"| {name} | {figures[f'{name} first s']:.2f} | {figures[f'{name} again s']:.2f} |")
    print("\n| one process with both networks, after | peak, MiB | mapped files, MiB |")
    print("|---|---:|---:|")
    for key in ("imports", "loading", "preview", "reference values"):
        if key in figures:
            print(f"| {key} | {figures[key][0]:.0f} | {figures[key][1]:.0f} |")
    return (
        figures["reference values"][0] < PEAK_MIB
        and max(figures[f"{name} again s"] for name in full_size.NAMES) < LOAD_S
    )


def has_amx() -> bool:
    return "amx_bf16" in _flags()


def describe_machine(arguments: argparse.Namespace) -> None:
    """Print what the figures were taken on."""
    wanted = ("avx2", "avx512f", "avx512_bf16", "amx_bf16")
    flags = ", ".join(flag for flag in wanted if flag in _flags()) or "none known"
    memory = psutil.virtual_memory().total / 2**30
    print(
        f"{_processor()} ({flags}), {psutil.cpu_count()} cores, {memory:.0f} GiB; "
        f"{arguments.threads} threads; {platform.system()} {platform.release()}; "
        f"Python {platform.python_version()}, torch {torch.__version__}, "
        f"transformers {transformers.__version__}"
    )


def _cpuinfo(key: str) -> str:
    path = Path("/proc/cpuinfo")
    if not path.exists():
        return ""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), "")


def _processor() -> str:
    return _cpuinfo("model name") or platform.processor()


def _flags() -> set[str]:
    return set(_cpuinfo("flags").split())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--windows", type=int, default=16)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=psutil.cpu_count(logical=False) or 1)
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--memory-of", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.memory_of is not None:
        measure_memory(arguments.memory_of, arguments.threads)
        return 0
    describe_machine(arguments)
    print(f"{arguments.windows} windows of 4 s, one second apart; {arguments.rounds} rounds\n")
    if arguments.device == "cuda":
        print("| network | way | per window | x real time | largest deviation from the CPU |")
        print("|---|---|---:|---:|---:|")
        met = [on_cuda(name, arguments) for name in full_size.NAMES]
    else:
        print("| network | way | s per window | times faster | largest deviation |")
        print("|---|---|---:|---:|---:|")
        met = [on_the_processor(name, arguments) for name in full_size.NAMES]
        met.append(memory_and_loading(arguments))
    print("\nEvery target is met." if all(met) else "\nA TARGET IS MISSED.")
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
