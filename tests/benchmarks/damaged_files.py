"""Reads thousands of damaged recordings, and says which are neither read nor refused by name.

Run ``python tests/benchmarks/damaged_files.py [--count N] [--seed S] [--keep FOLDER]``. A short
form runs with the tests (`tests/unit/audio/test_damaged_files.py`).
"""

from __future__ import annotations

import argparse
import collections
import shutil
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import psutil

from helpers.mutations import mutations
from unit.audio.test_damaged_files import refusal

_SLOW_S = 10.0
_MUCH_BYTES = 700 << 20


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="copy the files that fail to this folder")
    arguments = parser.parse_args()
    warnings.simplefilter("error")
    outcomes: collections.Counter[str] = collections.Counter()
    failed: list[str] = []
    memory = psutil.Process()
    with tempfile.TemporaryDirectory() as folder:
        for path in mutations(Path(folder), arguments.count, arguments.seed):
            started, before = time.perf_counter(), memory.memory_info().rss
            trouble = ""
            try:
                fact = refusal(path)
            except Exception as error:  # noqa: BLE001 - every kind of failure is counted
                trouble = f"{type(error).__name__}: {error}"
                traceback.print_exc()
            else:
                outcomes["read" if fact is None else fact.id] += 1
            taken_s = time.perf_counter() - started
            if taken_s > _SLOW_S:
                trouble += f" took {taken_s:.0f} s"
            if memory.memory_info().rss - before > _MUCH_BYTES:
                trouble += " took much memory"
            if trouble:
                failed.append(f"{path.name}: {trouble}")
                if arguments.keep is not None:
                    arguments.keep.mkdir(parents=True, exist_ok=True)
                    shutil.copy(path, arguments.keep)
    for ident, count in outcomes.most_common():
        print(f"{count:6}  {ident}")
    print(f"{len(failed)} of {arguments.count} files were neither read nor refused by name.")
    print(*failed, sep="\n")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
