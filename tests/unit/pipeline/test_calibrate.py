"""A small real pair, calibrated on the command line, and what an analysis then says."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from typer.testing import CliRunner

from helpers.calibrations import without_definitions
from helpers.facts import english, ids
from helpers.installed_networks import CATEGORICAL, DIMENSIONAL, PAIR, install_pair
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui import pipeline
from voiceman_gui.analysis.baseline import choose_baseline
from voiceman_gui.analysis.network_tracks import pooled
from voiceman_gui.cli.commands import app
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.reading import CATEGORIES, ConfidencePartId
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.inference import labelled
from voiceman_gui.inference import manage_models as models
from voiceman_gui.inference.calibration import calibrations_dir
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.inference.ensemble import loaded_ensemble
from voiceman_gui.models.calibrations import read_calibration
from voiceman_gui.report.as_json import analysis_document, encode
from voiceman_gui.settings.paths import models_dir

SETTINGS = AnalysisSettings(models=PAIR)
NAMED = f"{DIMENSIONAL}+{CATEGORICAL}"
EACH, LENGTH_S = 6, 4.5


def run(*arguments: object):
    return CliRunner().invoke(app, ["models", *(str(argument) for argument in arguments)])


def labels_much_as_read(places: np.ndarray) -> list[str]:
    """Label stretches of the sample; as all labels are equally frequent, some are not its reading.

    With labels by chance neither model would weigh anything.
    """
    waveform = pipeline.decode(pipeline.open_recording(resource(*pipeline.SAMPLE)))
    read = pipeline.analyse(waveform, AnalysisSettings(window_s=LENGTH_S, hop_s=LENGTH_S))
    own = load_embedded_models()
    speech, _ = choose_baseline(read.measurements, (), own.profile)
    shares = own.embedded.posteriors(own.embedded.relative(read.measurements.windows, speech))
    left, labels = shares[places], [""] * len(places)
    for index, category in enumerate(CATEGORIES):
        for place in np.argsort(-left[:, index])[:EACH]:
            labels[place] = category
            left[place] = -1.0
    return labels


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list of short real voices, labelled much as the embedded model reads, and useless files."""
    folder = tmp_path_factory.mktemp("set")
    samples, rate = soundfile.read(resource(*pipeline.SAMPLE), dtype="float32")
    length = round(LENGTH_S * rate)
    # Densest speech first: a clip of pauses would be left out.
    starts = np.arange(0, samples.size - length, length)
    loud = sorted(starts, key=lambda at: -np.abs(samples[at : at + length]).mean())
    chosen = loud[: 4 * EACH]
    labels = labels_much_as_read(np.array([at // length for at in chosen]))
    with (folder / "list.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("path", "label", "speaker"))
        for number, (at, label) in enumerate(zip(chosen, labels, strict=True)):
            name = f"{number}.wav"
            soundfile.write(folder / name, samples[at : at + length], rate, subtype="FLOAT")
            rows.writerow((name, label, f"s{labels[:number].count(label) % 2}"))
        (folder / "broken.wav").write_bytes(b"no sound")
        soundfile.write(folder / "silence.wav", np.zeros(length, np.float32), rate)
        rows.writerow(("broken.wav", "sad", "s0"))
        rows.writerow(("silence.wav", "angry", "s1"))
        rows.writerow(("nowhere.wav", "angry", "s1"))
    return folder / "list.csv"


@pytest.fixture(scope="module")
def calibrated(
    clips: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str, str]]:
    """A home with the pair and its calibration, and what the command said."""
    home = tmp_path_factory.mktemp("calibrated")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICEMAN_HOME", str(home))
        patch.setenv("OMP_NUM_THREADS", "1")
        patch.setattr(labelled, "LEAST_RECORDINGS", EACH)
        patch.setattr("voiceman_gui.analysis.calibrate.LEAST_LEFT", EACH // 2)
        install_pair()
        done = run("calibrate", clips, "--models", NAMED)
        pipeline.unload_ensemble()
    assert done.exit_code == 0, done.output
    yield home, done.stdout, done.stderr


@pytest.fixture
def home(calibrated: tuple[Path, str, str], voiceman_home: Path) -> Path:
    shutil.copytree(calibrated[0], voiceman_home, dirs_exist_ok=True)
    return voiceman_home


def as_document(analysis: Analysis) -> dict:
    return json.loads(encode(analysis_document(analysis)))


def test_the_command_says_what_it_made_and_names_what_it_left_out(calibrated, clips):
    _, said, errors = calibrated
    assert "24 recordings, 24 windows: 6 angry, 6 happy, 6 sad, 6 neutral." in said
    assert "leave one speaker out" in said
    assert "“list.csv”" in said
    for name in ("broken.wav", "silence.wav", "nowhere.wav"):
        assert f"{name} is left out. " in errors
    assert "3 recordings were left out." in errors


def test_the_file_holds_what_the_pair_said_of_the_set(home, clips):
    document = json.loads((calibrations_dir() / f"{NAMED}.json").read_text("utf-8"))
    assert [name for name, _ in document["labelled_set"]["left_out"]] == [
        "broken.wav",
        "silence.wav",
        "nowhere.wav",
    ]
    assert document["window_s"] == 4.0
    assert document["leave_out"] == "speaker"
    with clips.open(encoding="utf-8", newline="") as file:
        angry = [row["path"] for row in csv.DictReader(file) if row["label"] == CATEGORIES[0]]
    points = []
    for name in angry[:EACH]:
        waveform = pipeline.decode(pipeline.open_recording(clips.parent / name))
        networks = pipeline.analyse(waveform, replace(SETTINGS, hop_s=4.0)).networks
        points.append(networks.dimensions.values[0, [0, 2]])
    assert document["means"][0] == pytest.approx(np.mean(points, axis=0), rel=1e-6)
    spread = np.cov(np.array(points).T)
    assert np.array(document["covariances"][0]) == pytest.approx(spread, rel=1e-5)


def test_the_pair_is_then_calibrated_wherever_it_speaks(home, voice):
    analysis = pipeline.analyse(voice, SETTINGS)
    networks = analysis.networks
    found = read_calibration(calibrations_dir() / f"{NAMED}.json")
    assert networks is not None and found is not None
    assert networks.calibration is not None and networks.calibration.sha256 == found.sha256
    own = load_embedded_models()
    speech, _ = choose_baseline(analysis.measurements, (), own.profile)
    relative = own.embedded.relative(analysis.measurements.windows, speech)
    beside = own.embedded.posteriors(relative)
    assert found.weights is not None and found.confidence is not None
    soft = pooled(networks.categories.values, beside, found.temperature, found.weights)
    assert "embedded-acoustic" in {model.id for model in analysis.models}
    for window, shares in zip(analysis.windows, soft, strict=True):
        if window.categories is not None:
            assert window.categories == pytest.approx(tuple(shares))
    parts = [p for w in analysis.windows if w.confidence for p in w.confidence.parts]
    assert any(english(p.note).endswith("calibrated on “list.csv”") for p in parts)
    assert any(p.id is ConfidencePartId.CATEGORY_AGREEMENT and p.value is not None for p in parts)
    passage = pipeline.read_passage(analysis, Span(2.0, 12.0))
    assert found.source in passage.deception.reference.params.values()
    text = encode(analysis_document(analysis)).decode()
    assert "uncalibrated" not in without_definitions(text + repr(passage)).lower()
    document = as_document(analysis)
    calibration = document["networks"]["calibration"]
    assert calibration["sha256"] == found.sha256
    assert calibration["weights"] == {
        "network": pytest.approx(found.weights.network, abs=1e-4),
        "embedded": pytest.approx(found.weights.embedded, abs=1e-4),
    }
    assert calibration["confidence_windows"] == found.confidence.windows <= 24
    rated = [window.confidence for window in analysis.windows if window.confidence]
    assert rated and all(one.calibrated and one.word is not None for one in rated)
    assert any(english(found.sentence) in one["text"] for one in document["notices"])


def test_it_applies_to_kept_outputs_without_a_network_running(home, voice):
    path = calibrations_dir() / f"{NAMED}.json"
    aside = path.rename(path.with_suffix(".aside"))
    plain = pipeline.analyse(voice, SETTINGS)
    bare = [window.confidence for window in plain.windows if window.confidence]
    assert bare and all(one.value is one.word is None and one.parts for one in bare)
    pipeline.unload_ensemble()
    aside.rename(path)
    again = pipeline.analyse(voice, SETTINGS)
    assert loaded_ensemble() is None
    assert plain.networks.calibration is None and again.networks.calibration is not None
    assert plain.networks.categories.values.tobytes() == again.networks.categories.values.tobytes()
    assert any("uncalibrated" in english(notice) for notice in plain.notices)


def test_stability_speaks_of_the_softened_categories(home, voice):
    analysis = pipeline.analyse(voice, SETTINGS)
    part = pipeline.check_stability(analysis, Span(2.0, 12.0))
    assert part.value is not None and "versions" in english(part.note)


def test_the_list_shows_it_with_both_models(home):
    rows = {row["id"]: row for row in json.loads(run("list", "--json").stdout)}
    (said,) = rows[DIMENSIONAL]["calibrated"]
    assert said.startswith(f"with {CATEGORICAL} on “list.csv” (SHA-256 ")
    assert rows[CATEGORICAL]["calibrated"][0].startswith(f"with {DIMENSIONAL} on ")
    assert rows["embedded-acoustic"]["calibrated"] == []
    assert "calibrations" not in rows
    listed = run("list").stdout
    assert f"calibrated with {CATEGORICAL} on" in listed
    assert all(len(line) <= 100 for line in listed.splitlines())


def test_other_weights_are_not_calibrated_by_it(home, voice, tmp_path):
    models.remove_model(CATEGORICAL)
    save_speechbrain(tmp_path / "other", seed=5)
    manifest = tmp_path / "other" / "manifest.toml"
    manifest.write_text(
        manifest.read_text("utf-8").replace("small-speechbrain-5", CATEGORICAL), "utf-8"
    )
    models.import_model(tmp_path / "other", accepted=True)
    analysis = pipeline.analyse(voice, SETTINGS)
    assert analysis.networks is not None and analysis.networks.calibration is None
    assert "inference.calibration.other_files" in ids(*analysis.notices)
    assert "uncalibrated" in english(*analysis.notices)
    listed = {entry.id: entry for entry in models.list_models()}
    assert listed[DIMENSIONAL].calibrated[0].id == "inference.calibration.not_used"


def test_another_window_is_not_calibrated_by_it(home, voice):
    analysis = pipeline.analyse(voice, replace(SETTINGS, window_s=3.0))
    assert analysis.networks is not None and analysis.networks.calibration is None
    (unused,) = [n for n in analysis.notices if "inference.calibration.unused" in ids(n)]
    assert unused.params["why"] == message(
        "inference.calibration.other_window", made_s=4.0, window_s=3.0
    )


def test_marked_dimensions_are_not_calibrated(home, voice):
    analysis = pipeline.analyse(voice, replace(SETTINGS, models=replace(PAIR, legacy_sigmoid=True)))
    assert analysis.mark is DimensionMark.LEGACY
    assert analysis.networks is not None and analysis.networks.calibration is None
    (unused,) = [n for n in analysis.notices if "inference.calibration.unused" in ids(n)]
    assert unused.params["why"] == message("inference.calibration.marked", mark="legacy")


def test_a_changed_calibration_is_told_and_stops_nothing(home, voice):
    path = calibrations_dir() / f"{NAMED}.json"
    path.write_text(path.read_text("utf-8").replace('"temperature":', '"temperature": 1'), "utf-8")
    analysis = pipeline.analyse(voice, SETTINGS)
    assert analysis.complete and analysis.networks.calibration is None
    assert "is not used" in english(*analysis.notices)


def test_the_folder_of_calibrations_is_no_model(home):
    assert (models_dir() / "calibrations").is_dir()
    removed = run("remove", "calibrations")
    assert removed.exit_code == 2
    assert (calibrations_dir() / f"{NAMED}.json").is_file()


@pytest.mark.parametrize(
    ("models_asked", "code", "said"),
    [
        ("embedded+embedded", 2, "joined by a plus sign"),
        (f"{DIMENSIONAL}+nobody", 4, "no pair of networks"),
    ],
)
def test_without_a_pair_there_is_nothing_to_calibrate(clips, monkeypatch, models_asked, code, said):
    install_pair()
    monkeypatch.setattr(labelled, "LEAST_RECORDINGS", EACH)
    done = run("calibrate", clips, "--models", models_asked)
    assert done.exit_code == code
    assert said in done.stderr
    assert not calibrations_dir().exists()


def test_the_same_sound_twice_and_a_single_speaker_are_sentences(clips, tmp_path, monkeypatch):
    monkeypatch.setattr(labelled, "LEAST_RECORDINGS", EACH)
    monkeypatch.setattr("voiceman_gui.analysis.calibrate.LEAST_LEFT", EACH // 2)
    install_pair()
    rows = clips.read_text("utf-8").splitlines()
    shutil.copytree(clips.parent, tmp_path / "set")
    shutil.copy(clips.parent / "0.wav", tmp_path / "set" / "again.wav")
    twice = tmp_path / "set" / "list.csv"
    twice.write_text("\n".join((*rows[:2], "again.wav,sad,s1", *rows[2:])), "utf-8")
    done = run("calibrate", twice, "--models", NAMED, "-q")
    assert done.exit_code == 3
    assert "“0.wav” and “again.wav” are the same sound" in done.stderr
    pipeline.unload_ensemble()
    twice.write_text("\n".join(rows).replace(",s1", ",s0"), "utf-8")
    done = run("calibrate", twice, "--models", NAMED, "-q")
    assert done.exit_code == 3
    assert "Without one of the speakers only 0 recordings are labelled “angry”" in done.stderr
    assert loaded_ensemble() is None
    assert not calibrations_dir().exists()


def test_too_few_recordings_are_a_sentence_before_anything_runs(clips):
    install_pair()
    done = run("calibrate", clips, "--models", NAMED)
    assert done.exit_code == 3
    assert "20 of each of angry, happy, sad and neutral are needed" in done.stderr
    assert loaded_ensemble() is None
    assert run("calibrate", clips.parent / "no.csv").exit_code == 3
