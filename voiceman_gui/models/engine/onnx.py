"""Networks that onnxruntime runs as a whole."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.networks import Outputs
from voiceman_gui.models.architectures.audonnx import with_threads
from voiceman_gui.models.engine.windows import normalised
from voiceman_gui.models.network import OnnxNetwork, Samples


class OnnxForward:
    """Runs an `OnnxNetwork` window by window, which makes a window's bytes its own.

    Its frames cannot be seen, so there are no standard errors.

    Parameters
    ----------
    network : OnnxNetwork
    threads : int
    """

    device = "cpu"

    def __init__(self, network: OnnxNetwork, threads: int) -> None:
        self._network = with_threads(network, threads)

    def run(self, samples: Samples, check: Callable[[], None]) -> Outputs:
        """Outputs of windows (windows, samples); `check` is called before each of them."""
        network = self._network
        windows = normalised(samples, network.manifest.normalise).numpy()
        rows = []
        for window in windows:
            check()
            answer = network.session.run(
                [network.output_name], {network.input_name: window[np.newaxis]}
            )
            rows.append(np.asarray(answer[0], np.float64).reshape(-1))
        values = _activated(np.stack(rows), network.manifest.activation)
        return Outputs(values=values, errors=np.full_like(values, np.nan))


def _activated(logits: NDArray[np.float64], activation: str) -> NDArray[np.float64]:
    if activation == "sigmoid":
        return np.asarray(1.0 / (1.0 + np.exp(-logits)))
    if activation == "softmax":
        grown = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(grown / grown.sum(axis=1, keepdims=True))
    return logits
