"""The mel filters are those of librosa, to the last bit.

The program does not import librosa for them: loading it (numba, LLVM) would delay the first
analysis by seconds.
"""

from __future__ import annotations

import warnings

import numpy as np

from voiceman_gui.analysis.measure.constants import RATE_HZ
from voiceman_gui.analysis.measure.spectral import FFT_POINTS, MEL_BANDS, _mel_bands


def test_the_mel_filters_equal_librosas():
    with warnings.catch_warnings():
        # numba announces its own deprecations while it is imported.
        warnings.simplefilter("ignore")
        from librosa.filters import mel

        theirs = mel(
            sr=RATE_HZ, n_fft=FFT_POINTS, n_mels=MEL_BANDS, fmin=50, fmax=7600, htk=True, norm=None
        )
    np.testing.assert_array_equal(_mel_bands().toarray(), theirs)
