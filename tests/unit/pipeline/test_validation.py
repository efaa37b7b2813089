"""A validation study from the list to the dossier, with the embedded models."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from helpers.facts import english
from helpers.labelled_voices import write_labelled, write_list
from helpers.reports import pages_of
from helpers.two_speakers import MAN, WOMAN, interview, write_interview
from voiceman_gui.audio.condition import carry
from voiceman_gui.cli.commands import app
from voiceman_gui.core.errors import Cancelled, LabelledSetError, ModelError
from voiceman_gui.core.networks import EMBEDDED, ModelChoice
from voiceman_gui.core.progress import CancelToken, Progress
from voiceman_gui.core.resources import resource
from voiceman_gui.core.validation.figures import FIGURE_NAMES, FigureId, Limit, Verdict
from voiceman_gui.core.validation.requirements import Requirements
from voiceman_gui.core.validation.study import Condition, Division
from voiceman_gui.pipeline.validation import Options, Written, condition_like, validate
from voiceman_gui.pipeline.validation.dossier import JSON, PDF, REQUIREMENTS

WHEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
MODELS = ModelChoice(EMBEDDED, EMBEDDED, speakers=EMBEDDED)
OPTIONS = Options(models=MODELS, resamples=50)
ASKED = Requirements(
    "Two actors",
    laboratory="Test laboratory",
    purpose="A test of the kit.",
    deviations=("Acted speech.",),
    limits={
        FigureId.AROUSAL_AUC: Limit(least=0.8),
        FigureId.DOMINANCE_RHO: Limit(least=0.5),
        FigureId.UAR_ALL: Limit(most=0.01),
    },
)
SCHEMA: dict[str, Any] = json.loads(
    resource("schema", "voiceman.validation-1.schema.json").read_text(encoding="utf-8")
)


@dataclass(frozen=True)
class Made:
    """A study, and its list."""

    listed: Path
    written: Written

    @property
    def document(self) -> dict[str, Any]:
        return json.loads(self.written.json.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICEMAN_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="module")
def made(home: None, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("labelled")
    listed = write_labelled(folder)
    with listed.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(("gone.wav", "anger", "08", "female", "de", 0.5))
    written = validate(listed, folder / "dossier", ASKED, OPTIONS, when=WHEN)
    return Made(listed, written)


def test_the_dossier_holds_to_its_schema(made: Made) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    problems = [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(SCHEMA).iter_errors(made.document)
    ]
    assert problems == []
    broken = made.document
    broken["figures"][0]["verdict"] = "passed"
    assert not Draft202012Validator(SCHEMA).is_valid(broken)


def test_what_was_found_is_what_the_voices_are(made: Made) -> None:
    study = made.written.study
    auc = study.figure(FigureId.AROUSAL_AUC)
    assert auc.value is not None and auc.value > 0.85
    # Two speakers are too few for an interval: nothing is shown of what is required.
    assert (auc.low, study.verdict(auc)) == (None, Verdict.NOT_SHOWN)
    assert study.verdict(study.figure(FigureId.UAR_ALL)) is Verdict.NOT_MET
    assert study.verdict(study.figure(FigureId.DOMINANCE_RHO)) is Verdict.NO_DATA
    assert study.verdict(study.figure(FigureId.AROUSAL_RHO)) is Verdict.NO_LIMIT
    rho = study.figure(FigureId.AROUSAL_RHO).value
    assert rho is not None and rho > 0.4
    assert study.confusion.sum() == study.figure(FigureId.UAR_ALL).windows > 50
    assert study.material.joined
    assert (study.material.speakers, study.material.sessions) == (2, 4)
    assert study.scope.codecs == ("pcm_s16le",) and study.scope.languages == ("de",)
    assert [name for name, _ in study.material.left_out] == ["gone.wav"]
    sexes = [one.name for one in study.groups if one.division is Division.SEX]
    assert sexes == ["female", "male"]


def test_requirements_lie_there_with_their_hash(made: Made) -> None:
    content = (made.written.json.parent / REQUIREMENTS).read_bytes()
    assert hashlib.sha256(content).hexdigest() == made.document["requirements"]["sha256"]
    assert made.document["requirements"]["set_at"] == WHEN.isoformat(timespec="seconds")


def test_the_document_reads_as_a_validation_report(made: Made) -> None:
    pages = pages_of(made.written.pdf.read_bytes())
    whole = " ".join(pages)
    for said in (
        "Validation dossier",
        "Results against the requirements",
        "Purpose and scope",
        "Acceptance limit",
        "Limits of the study",
        "Decision of the laboratory",
        "Approved by",
        "Test laboratory",
        "A test of the kit.",
        "Acted speech.",
        "gone.wav",
        "not shown",
        "not met",
        "no data",
        made.document["material"]["recordings_sha256"],
        made.document["profile"]["sha256"],
        *(one["sha256"] for one in made.document["models"] if one["sha256"] != "—"),
        "no file of its own",
        *(english(FIGURE_NAMES[one]) for one in FigureId),
    ):
        assert said in whole, said
    for page in pages:
        assert made.document["requirements"]["sha256"][:16] in page
    # Whatever read the recordings is named, also what the embedded categories rest on.
    assert [one["id"] for one in made.document["models"]] == [
        "acoustic-arousal",
        "embedded-acoustic",
        "silero-vad",
        "speaker-embedding",
    ]


@pytest.fixture(scope="module")
def again(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Written]:
    """Make the study of the same list once more."""

    def make(options: Options = OPTIONS, **more: Any) -> Written:
        folder = tmp_path_factory.mktemp("again") / "dossier"
        return validate(made.listed, folder, ASKED, options, when=WHEN, **more)

    return make


def test_equal_inputs_and_time_give_equal_bytes(made: Made, again: Callable[..., Written]) -> None:
    once_more = again()
    for name in (REQUIREMENTS, JSON, PDF):
        one, other = (each.json.parent / name for each in (made.written, once_more))
        assert one.read_bytes() == other.read_bytes(), name


def test_a_condition_is_heard_and_named(made: Made, again: Callable[..., Written]) -> None:
    telephone = Condition("pcm_mulaw", band_hz=(300.0, 3400.0), snr_db=15.0)
    options = Options(models=MODELS, resamples=50, condition=telephone, language="ko")
    found = again(options)
    scope = found.study.scope
    assert scope.codecs == ("pcm_mulaw",)
    assert scope.bandwidth_hz is not None and scope.bandwidth_hz[1] <= 4000
    assert scope.snr_db is not None and 10 < np.mean(scope.snr_db) < 22
    plain = made.written.study.scope
    assert plain.bandwidth_hz is not None and plain.bandwidth_hz[0] > 5000
    document = json.loads(found.json.read_text(encoding="utf-8"))
    assert document["condition"]["codec"] == "pcm_mulaw"
    assert Draft202012Validator(SCHEMA).is_valid(document)
    whole = " ".join(pages_of(found.pdf.read_bytes()))
    assert "유효성 확인 문서" in whole and "분홍 잡음" in whole


def test_a_case_s_conditions_are_measured_in_it(home: None, tmp_path: Path) -> None:
    samples, rate_hz = soundfile.read(resource("sample", "voiceman-sample.flac"), dtype="float32")
    sent = Condition("amrnb", bit_rate=12_200, snr_db=20.0)
    case = carry(samples[: 20 * rate_hz], rate_hz, sent, 1, tmp_path, "case")
    found = condition_like(case)
    assert (found.codec, found.sample_rate_hz) == ("amr_nb", 8000)
    assert found.bit_rate == pytest.approx(12_800, rel=0.02), "with the bytes that name each frame"
    assert found.band_hz is not None and found.band_hz[1] <= 4000
    assert found.snr_db is not None and 10 < found.snr_db < 30
    assert found.like_sha256 == hashlib.sha256(case.read_bytes()).hexdigest()
    wav = tmp_path / "plain.wav"
    soundfile.write(wav, samples[: 10 * rate_hz], rate_hz)
    assert condition_like(wav).codec == "", "nothing is lost in it"


def test_a_cancelled_study_keeps_its_requirements_and_nothing_else(
    made: Made, tmp_path: Path
) -> None:
    cancel = CancelToken()

    def stop(progress: Progress) -> None:
        if progress.fraction > 0.2:
            cancel.cancel()

    folder = tmp_path / "dossier"
    with pytest.raises(Cancelled):
        validate(made.listed, folder, ASKED, OPTIONS, when=WHEN, on_progress=stop, cancel=cancel)
    assert [path.name for path in folder.iterdir()] == [REQUIREMENTS]


def test_no_other_models_read_than_those_that_were_named(made: Made, tmp_path: Path) -> None:
    named = Options(models=ModelChoice("nobody-has-this", "nor-this", speakers=EMBEDDED))
    folder = tmp_path / "dossier"
    with pytest.raises(ModelError) as caught:
        validate(made.listed, folder, ASKED, named, when=WHEN)
    assert caught.value.message.params["models"] == ("nobody-has-this", "nor-this")
    assert "nobody-has-this" in english(caught.value)
    assert [path.name for path in folder.iterdir()] == [REQUIREMENTS]


def test_a_sound_stands_in_the_list_once(made: Made, tmp_path: Path) -> None:
    with made.listed.open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    sound = (made.listed.parent / first["path"]).read_bytes()
    rows = []
    for name in ("a.wav", "b.wav"):
        (tmp_path / name).write_bytes(sound)
        rows.append({"path": name, "label": "neutral", "speaker": "1"})
    listed = write_list(tmp_path / "list.csv", rows, ("path", "label", "speaker"))
    with pytest.raises(LabelledSetError) as caught:
        validate(listed, tmp_path / "dossier", ASKED, OPTIONS, when=WHEN)
    assert caught.value.message.id == "pipeline.calibrate.same_sound"


def test_passages_of_a_recording_are_read_in_it(home: None, tmp_path: Path) -> None:
    sample = resource("sample", "voiceman-sample.flac")
    with resource("sample", "segments.csv").open(encoding="utf-8", newline="") as lines:
        segments = list(csv.DictReader(lines))
    rows = [
        {
            "path": str(sample),
            "label": row["played_emotion"],
            "start_s": row["start_s"],
            "end_s": row["end_s"],
        }
        for row in segments
    ]
    columns = ("path", "label", "start_s", "end_s")
    listed = write_list(tmp_path / "list.csv", rows, columns)
    study = validate(listed, tmp_path / "dossier", ASKED, OPTIONS, when=WHEN).study
    assert (study.material.joined, study.material.sessions) == (False, 1)
    assert study.material.recordings == len(segments)
    assert study.figure(FigureId.STRESS_FALSE_ALARMS).value is None
    assert study.scope.codecs == ("flac",)
    facts = {one.id for one in study.deviations}
    assert {"validation.deviation.no_speakers", "validation.deviation.no_plain"} <= facts


def test_two_people_in_one_recording_are_read_each_as_if_alone(home: None, tmp_path: Path) -> None:
    sound = write_interview(tmp_path)
    rows = [
        {
            "path": sound.name,
            "label": emotion,
            "speaker": {WOMAN: "anna", MAN: "bert"}[turn.speaker],
            "start_s": turn.span.start_s,
            "end_s": turn.span.end_s,
        }
        for turn, emotion in interview().emotions
    ]
    columns = ("path", "label", "speaker", "start_s", "end_s")
    listed = write_list(tmp_path / "list.csv", rows, columns)
    study = validate(listed, tmp_path / "dossier", ASKED, OPTIONS, when=WHEN).study
    auc = study.figure(FigureId.AROUSAL_AUC)
    assert (auc.speakers, study.material.sessions) == (2, 1)
    # The same passages without names are read against both voices at once.
    nameless = write_list(tmp_path / "nameless.csv", rows, ("path", "label", "start_s", "end_s"))
    both = validate(nameless, tmp_path / "both", ASKED, OPTIONS, when=WHEN).study
    mixed = both.figure(FigureId.AROUSAL_AUC)
    assert auc.value is not None and mixed.value is not None
    assert auc.value > max(0.9, mixed.value)


def run(*arguments: object):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_the_command_line_makes_it_and_a_report_cites_it(made: Made, tmp_path: Path) -> None:
    asked = tmp_path / "requirements.toml"
    asked.write_text('title = "By hand"\n[limits]\narousal_auc = {least = 0.8}\n', encoding="utf-8")
    out = tmp_path / "dossier"
    named = ("--requirements", asked, "--out", out, "--models", "embedded")
    done = run("validate", made.listed, *named)
    assert done.exit_code == 0, done.output
    digest = hashlib.sha256((out / JSON).read_bytes()).hexdigest()
    assert digest in done.output and "not shown" in done.output
    assert run("validate", made.listed, *named).exit_code == 3, "its results are there already"
    sample = resource("sample", "voiceman-sample.flac")
    report = tmp_path / "report.pdf"
    cited = run(
        *("analyze", sample, "--pdf", report, "--models", "embedded", "--window", "3"),
        *("--speakers", "one", "--validation", out / JSON, "-q"),
    )
    assert cited.exit_code == 0, cited.output
    whole = " ".join(pages_of(report.read_bytes()))
    for said in (
        "Own validation: By hand",
        digest,
        "The recording's codec is flac",
        "The analysis windows are 3 s long",
        "does not know which language",
    ):
        assert said in whole, said
    wrong = run("analyze", sample, "--pdf", report, "--validation", asked)
    assert wrong.exit_code == 3


def test_conditions_are_given_one_way(tmp_path: Path) -> None:
    sound = tmp_path / "case.wav"
    soundfile.write(sound, np.zeros(8000, np.float32), 8000)
    named = ("validate", tmp_path, "--requirements", "r.toml", "--out", tmp_path / "o")
    for more in (("--like", sound, "--snr", 20), ("--bit-rate", 8000), ("--band", "3400-300")):
        assert run(*named, *more).exit_code == 2
