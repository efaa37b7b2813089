"""Half precision on a GPU, with a way back where it is too narrow."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import Outputs
from voiceman_gui.models.engine.forward import SpeechForward
from voiceman_gui.models.engine.runner import Runner, is_out_of_memory
from voiceman_gui.models.network import SpeechNetwork


class HalfPrecision:
    """Each window normalised by itself, the network in float16.

    Parameters
    ----------
    network : SpeechNetwork
    device : str
    reference : Runner
        Computes windows again whose values are not finite: float16 ends at 65504.
    """

    def __init__(self, network: SpeechNetwork, device: str, reference: Runner) -> None:
        self._forward = SpeechForward(network, device, torch.float16)
        self._reference = reference
        self._name = network.manifest.name
        self.notices: tuple[Message, ...] = ()

    def run(
        self,
        stretch: NDArray[np.float32],
        starts: NDArray[np.int64],
        window: int,
        check: Callable[[], None],
    ) -> Outputs:
        """Outputs of the windows of ``window`` samples that begin at ``starts``.

        Raises
        ------
        MemoryError
            When there is no room for a single window; more than one are halved until they fit.
        """
        check()
        samples = np.stack([stretch[start : start + window] for start in starts])
        try:
            said = self._forward.run(samples, check)
        except RuntimeError as error:
            if not is_out_of_memory(error):
                raise
            if len(starts) == 1:
                raise MemoryError from error
            halves = np.array_split(starts, 2)
            return joined([self.run(stretch, half, window, check) for half in halves])
        narrow = ~np.isfinite(said.values).all(axis=1)
        if narrow.any():
            self.notices = (message("models.engine.half_too_narrow", model=self._name),)
            again = self._reference.run(samples[narrow], check=check)
            said.values[narrow], said.errors[narrow] = again.values, again.errors
        return said


def joined(parts: list[Outputs]) -> Outputs:
    """Outputs of windows one after the other."""
    return Outputs(
        values=np.concatenate([part.values for part in parts]),
        errors=np.concatenate([part.errors for part in parts]),
    )
