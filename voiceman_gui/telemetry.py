"""Libraries that report to their makers or fetch from them are kept from both.

The package calls `switch_off` before any of its modules is imported, so it holds in every entry:
window, command line, ``python -m`` and scripts. Child processes inherit the variables.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

VARIABLES: Mapping[str, str] = {
    # onnxruntime 1.29 and later: an uploader that starts with the import, a device id and a queue
    # below the user's cache. It reads the variable once, when it is imported.
    "ORT_DISABLE_TELEMETRY": "1",
    # huggingface_hub, and transformers and speechbrain through it. What is downloaded, the model
    # manager downloads with a client of its own.
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    # A request to whoever honours it (https://consoledonottrack.com), huggingface_hub among them.
    "DO_NOT_TRACK": "1",
}
"""Environment variables that keep the libraries from the network.

Of the other libraries that this program imports none opens a connection by itself.
"""


def switch_off() -> None:
    """Set the variables, whatever they were set to before: "Offline" is a promise."""
    os.environ.update(VARIABLES)
