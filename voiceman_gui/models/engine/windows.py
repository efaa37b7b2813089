"""Windows of sound as a network wants them."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from voiceman_gui.models.architectures.plain import Normalisation, prepare
from voiceman_gui.models.network import Samples


def normalised(samples: Samples, how: Normalisation) -> Tensor:
    """Normalise windows (windows, samples), each by itself.

    One at a time, so that a window's bytes cannot depend on its company; each a copy, because torch
    wants arrays that may be written to.
    """
    rows = [prepare(np.array(row[np.newaxis]), how) for row in samples]
    return torch.from_numpy(np.concatenate(rows))
