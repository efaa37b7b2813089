"""What networks could have said of measured windows: given numbers, run through no network."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from voiceman_gui.core.calibration import Calibration
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.networks import (
    DIMENSIONS,
    DimensionMark,
    NetworkOutputs,
    WindowOutputs,
)
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES

DIMENSIONAL = ModelProvenance(
    id="test-dimensional",
    name="Dimensional test network",
    revision="7c1f3a",
    sha256="d1" * 32,
    licence="CC-BY-NC-SA-4.0",
    trained_on="ratings of invented speech",
    verified="verified against the publisher's known answers on 2026-02-03, "
    "largest deviation 3e-07",
    outputs=DIMENSIONS,
    source="a folder carried in",
    limits=("Only numbers for tests.",),
)
CATEGORICAL = ModelProvenance(
    id="test-categorical",
    name="Categorical test network",
    revision="29ab04",
    sha256="c4" * 32,
    licence="Apache-2.0",
    trained_on="labels of invented speech",
    verified="the publisher gives no known answers",
    outputs=CATEGORIES,
    source="a folder carried in",
)


def window_outputs(
    values: ArrayLike,
    errors: ArrayLike = 0.02,
    *,
    preview: ArrayLike = False,
    provenance: ModelProvenance | None = None,
) -> WindowOutputs:
    """Values of shape (windows, 3) are dimensions, (windows, 4) categories.

    Errors and preview are spread over the shapes (windows, outputs) and (windows,).
    """
    table = np.array(values, np.float64)
    names = DIMENSIONS if table.shape[1] == len(DIMENSIONS) else CATEGORIES
    known = DIMENSIONAL if names == DIMENSIONS else CATEGORICAL
    return WindowOutputs(
        provenance=provenance or known,
        names=names,
        values=table,
        errors=np.where(
            np.isnan(table), np.nan, np.broadcast_to(np.asarray(errors, np.float64), table.shape)
        ),
        preview=np.broadcast_to(np.asarray(preview, np.bool_), table.shape[:1]).copy(),
    )


def network_outputs(
    measurements: Measurements,
    dimensions: ArrayLike | None = None,
    categories: ArrayLike | None = None,
    *,
    errors: ArrayLike = 0.02,
    preview: ArrayLike = False,
    wanted: NDArray[np.bool_] | None = None,
    complete: bool = True,
    mark: DimensionMark = DimensionMark.NONE,
    device: str = "cpu, float32, 2 threads, batches of 8",
    notices: tuple[str, ...] = (),
    calibration: Calibration | None = None,
) -> NetworkOutputs:
    """Build the outputs of networks for existing measurements.

    Parameters
    ----------
    measurements : Measurements
        Their windows are those that the networks spoke of.
    dimensions : array of shape (windows, 3), or one row for all windows, or None
        Arousal, dominance, valence; NaN where a window was not computed.
    categories : array of shape (windows, 4), or one row for all windows, or None
        In the order of `CATEGORIES`.
    errors : array
        Standard errors of the dimensions; NaN: the network does not show its frames.
    preview : array of bool
    wanted : ndarray of bool, shape (windows,), optional
        All windows with speech where left out.
    complete, mark, device, notices, calibration
        As in `NetworkOutputs`.
    """
    size = measurements.windows.n_windows

    def spread(values: ArrayLike) -> NDArray[np.float64]:
        table = np.atleast_2d(np.asarray(values, np.float64))
        return np.broadcast_to(table, (size, table.shape[1]))

    return NetworkOutputs(
        dimensions=None
        if dimensions is None
        else window_outputs(spread(dimensions), errors, preview=preview),
        categories=None
        if categories is None
        else window_outputs(spread(categories), np.nan, preview=preview),
        wanted=measurements.windows.speech_s > 0 if wanted is None else wanted,
        complete=complete,
        mark=mark,
        device=device,
        notices=notices,
        calibration=calibration,
    )
