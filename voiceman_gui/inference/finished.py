"""Which analysis of a recording was finished last, so that opening it again shows its results.

The results themselves are kept by stage (measurements, speaker tracks, outputs of networks); this
entry holds the settings that lead to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.networks import ModelChoice
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import SpeakerChoice
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.inference.measurement_cache import MeasurementCache
from voiceman_gui.inference.result_cache import Json, ResultCache, open_cache, part_key, sound_key
from voiceman_gui.inference.selection import Selection, select_models


def note_finished(
    cache: ResultCache | None, waveform: Waveform, settings: AnalysisSettings, selection: Selection
) -> None:
    """Keep the settings of an analysis that is complete.

    Turns and baselines are not among them: they are part of the document of the recording.

    Parameters
    ----------
    cache : ResultCache or None
        None keeps nothing.
    waveform : Waveform
    settings : AnalysisSettings
    selection : Selection
        The networks that took part.
    """
    if cache is None:
        return
    note = {
        "window_s": settings.window_s,
        "hop_s": settings.hop_s,
        "seed": settings.seed,
        "models": asdict(settings.models),
        "speakers": str(settings.speakers),
        **part_key(settings.part),
        "networks": _networks(selection),
    }
    cache.write(_key(waveform, settings.channel), {}, note)


def finished_settings(
    waveform: Waveform, channel: int | None, cache_mb: int
) -> AnalysisSettings | None:
    """Return the settings of the analysis that was finished last, while its results are kept.

    Parameters
    ----------
    waveform : Waveform
    channel : int or None
        The channel that was analysed; None is the mean of all.
    cache_mb : int
        0: nothing is kept.

    Returns
    -------
    AnalysisSettings or None
        Without turns and baselines. None also where the networks that took part are not the ones
        that would read the recording now, or where it would have to be measured again.
    """
    cache = open_cache(cache_mb)
    entry = None if cache is None else cache.read(_key(waveform, channel))
    if cache is None or entry is None:
        return None
    settings = _settings(entry.note, channel)
    if entry.note["networks"] != _networks(select_models(settings.models)):
        return None
    embedded = load_embedded_models()
    measured = MeasurementCache(
        cache,
        waveform,
        settings,
        embedded.vad.provenance().sha256,
        embedded.voice.provenance().sha256,
    )
    return settings if measured.holds() else None


def is_finished(cache: ResultCache, sound: Json) -> bool:
    """Whether an analysis of a sound was finished, of any channel.

    Parameters
    ----------
    cache : ResultCache
    sound : mapping
        From `sound_key`.
    """
    channels = (None, *range(sound["channels"]))
    return any(cache.holds(_key_of(sound, channel)) for channel in channels)


def _settings(note: Mapping[str, Any], channel: int | None) -> AnalysisSettings:
    return AnalysisSettings(
        window_s=note["window_s"],
        hop_s=note["hop_s"],
        channel=channel,
        seed=note["seed"],
        models=ModelChoice(**note["models"]),
        speakers=SpeakerChoice.parse(note["speakers"]),
        part=Span(*note["part"]) if "part" in note else None,
    )


def _networks(selection: Selection) -> list[str]:
    return [member.provenance.sha256 for member in selection.members]


def _key(waveform: Waveform, channel: int | None) -> Json:
    return _key_of(sound_key(waveform, channel), channel)


def _key_of(sound: Json, channel: int | None) -> Json:
    return {"kind": "finished/2", **sound, "channel": channel}
