"""Kept speaker tracks: what the speaker networks found in a whole recording."""

from __future__ import annotations

from collections.abc import Sequence

from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.code_version import SPEAKERS, code_version
from voiceman_gui.inference.result_cache import Json, ResultCache, part_key, sound_key
from voiceman_gui.speakers.tracks import SpeakerTracks


class SpeakerCache:
    """The speaker tracks of one recording; they do not depend on how many people speak.

    Parameters
    ----------
    cache : ResultCache or None
        None keeps nothing.
    waveform : Waveform
    channel : int or None
        The channel that is analysed; None is the mean of all.
    models : sequence of ModelProvenance
        The networks, by the hashes of their weights, and the detector of the speech that they are
        given.
    part : Span or None
        The only passage in which speech was looked for.
    """

    def __init__(
        self,
        cache: ResultCache | None,
        waveform: Waveform,
        channel: int | None,
        models: Sequence[ModelProvenance],
        part: Span | None = None,
    ) -> None:
        self._cache = cache
        self._key: Json = {
            "kind": "speakers",
            **sound_key(waveform, channel),
            "models": [model.sha256 for model in models],
            "code": code_version(SPEAKERS),
            **part_key(part),
        }

    def read(self) -> SpeakerTracks | None:
        """Return the tracks of an earlier analysis, if there are any."""
        entry = None if self._cache is None else self._cache.read(self._key)
        return None if entry is None else SpeakerTracks.from_arrays(entry.arrays, entry.note)

    def write(self, tracks: SpeakerTracks) -> None:
        """Keep the tracks of a whole recording."""
        if self._cache is not None:
            arrays, note = tracks.to_arrays()
            self._cache.write(self._key, arrays, note)
