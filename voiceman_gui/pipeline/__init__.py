"""The way of a recording: `RecordingRun`, the same for window, queue, command line and scripts.

``open_recording -> decode -> analyse -> export``. Everything heavy is imported by the step
that needs it, so that the window stands before Praat, the models or the PDF writer are loaded.
"""

from voiceman_gui.inference.embedded_models import EmbeddedModels, load_embedded_models, warm_up
from voiceman_gui.inference.ensemble import load_ensemble, unload_ensemble
from voiceman_gui.inference.finished import finished_settings
from voiceman_gui.inference.result_cache import cache_size, empty_cache
from voiceman_gui.inference.seen import note_seen, seen
from voiceman_gui.inference.speaker_models import (
    SpeakerModels,
    embedded_speaker_models,
    load_speaker_models,
)
from voiceman_gui.pipeline.annotation_files import (
    annotations_from,
    export_annotations,
    read_annotations,
)
from voiceman_gui.pipeline.borrowing import borrowed_from
from voiceman_gui.pipeline.chain import analyse, decode, open_reader, open_recording, read_again
from voiceman_gui.pipeline.clips import (
    MANIFEST,
    SUFFIXES,
    Clips,
    export_clip,
    export_clips,
    safe_name,
    suffixes_for,
)
from voiceman_gui.pipeline.comparison import (
    compare,
    populations,
    source_of,
    write_comparison,
)
from voiceman_gui.pipeline.file_facts import file_sha256, read_file_facts
from voiceman_gui.pipeline.housekeeping import note_writes, tidy_meanwhile
from voiceman_gui.pipeline.measures import Sounds, measure_analysis, measure_passages
from voiceman_gui.pipeline.passages import (
    NO_STABILITY,
    Stability,
    baseline_pitch_hz,
    check_stability,
    negative_controls,
    read_passage,
    read_passages,
    read_sensitivity,
    with_sensitivity,
)
from voiceman_gui.pipeline.results import (
    BESIDE_NOTHING,
    Beside,
    ResultNames,
    export,
    kinds_of_each,
    result_name,
    write_result,
)
from voiceman_gui.pipeline.run import ComputeBudget, RecordingRun, Stage
from voiceman_gui.pipeline.turn_files import export_turns, read_turns_file, turns_from
from voiceman_gui.pipeline.voices import Voice, voices

SAMPLE = ("sample", "voiceman-sample.flac")
"""The recording that comes with the program, below the resources."""

__all__ = [
    "BESIDE_NOTHING",
    "MANIFEST",
    "NO_STABILITY",
    "SAMPLE",
    "SUFFIXES",
    "Beside",
    "Clips",
    "ComputeBudget",
    "EmbeddedModels",
    "RecordingRun",
    "ResultNames",
    "Sounds",
    "SpeakerModels",
    "Stability",
    "Stage",
    "Voice",
    "analyse",
    "annotations_from",
    "baseline_pitch_hz",
    "borrowed_from",
    "cache_size",
    "check_stability",
    "compare",
    "decode",
    "embedded_speaker_models",
    "empty_cache",
    "export",
    "export_annotations",
    "export_clip",
    "export_clips",
    "export_turns",
    "file_sha256",
    "finished_settings",
    "kinds_of_each",
    "load_embedded_models",
    "load_ensemble",
    "load_speaker_models",
    "measure_analysis",
    "measure_passages",
    "negative_controls",
    "note_seen",
    "note_writes",
    "open_reader",
    "open_recording",
    "populations",
    "read_again",
    "read_annotations",
    "read_file_facts",
    "read_passage",
    "read_passages",
    "read_sensitivity",
    "read_turns_file",
    "result_name",
    "safe_name",
    "seen",
    "source_of",
    "suffixes_for",
    "tidy_meanwhile",
    "turns_from",
    "unload_ensemble",
    "voices",
    "warm_up",
    "with_sensitivity",
    "write_comparison",
    "write_result",
]
