"""How it was done, with what, and what it cannot show."""

from __future__ import annotations

from voiceman_gui.report import limits
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.gaps import GATE_WORDS
from voiceman_gui.report.page import Page
from voiceman_gui.report.typography import HASH
from voiceman_gui.report.wording import between, number


def write(page: Page, contents: Contents) -> None:
    """Write method and settings, models, and the quality gates of the recording."""
    _settings(page, contents)
    _models(page, contents)
    _gates(page, contents)


def _settings(page: Page, contents: Contents) -> None:
    analysis = contents.analysis
    settings = analysis.settings
    baseline = analysis.baseline
    page.heading("2  Method and settings")
    page.paragraph(
        "The recording is read in overlapping windows. In each window the speech is measured "
        "(pitch, loudness, spectral balance and further measures of the voice), and each measure "
        "is set against the same measure in the baseline. The models turn these relative measures "
        "into readings. A window without speech, or one that a quality gate withholds, is a gap: "
        "it has a reason and no number."
    )
    channel = (
        "mean of all channels" if settings.channel is None else f"channel {settings.channel + 1}"
    )
    marked = "all speech of the recording" if baseline.span is None else between(baseline.span)
    page.facts(
        [
            ("Window and hop", f"{settings.window_s:g} s and {settings.hop_s:g} s"),
            ("Channel", channel),
            ("Baseline", marked),
            (
                "Speech in the baseline",
                f"{number(baseline.speech_s, 1)} s in {baseline.windows} windows",
            ),
            ("Intervals", "95 %"),
            ("Seed of random draws", str(settings.seed)),
            ("Profile of thresholds", analysis.profile_name),
        ],
    )
    page.limitation(limits.THRESHOLDS)


def _models(page: Page, contents: Contents) -> None:
    page.heading("3  Models")
    for model in contents.analysis.models:
        page.heading(model.name, 2)
        page.facts(
            [
                ("Id and revision", f"{model.id}, revision {model.revision}"),
                ("Gives", ", ".join(model.outputs)),
                ("Trained on", model.trained_on),
                ("Licence", model.licence),
                ("Checked before use", model.verified),
                ("SHA-256", model.sha256, HASH),
            ],
        )


def _gates(page: Page, contents: Contents) -> None:
    page.heading("4  Quality of the recording")
    page.table(
        ("Measure", "Measured", "Gate", "Thresholds: pass; caution; withhold"),
        [
            (finding.measure, finding.value, GATE_WORDS[finding.gate], finding.thresholds)
            for finding in contents.analysis.quality
        ],
        (46, 38, 24, 66),
    )
    page.limitation(limits.QUALITY)


def write_limits(page: Page, contents: Contents) -> None:
    """Write published error rates, and what this report does not show."""
    page.heading("8  Known error rates, and what this report does not show", keep=70)
    page.paragraph(
        "Published tests of voice-based methods. They were not made with this program, and no "
        "study has yet measured the error rates of this program on forensic recordings."
    )
    page.table(
        ("Method", "Result", "Source"),
        [(rate.method, rate.result, rate.source) for rate in limits.ERROR_RATES],
        (62, 62, 50),
    )
    page.heading("This report does not show", 2)
    for item in limits.NOT_SHOWN:
        page.bullet(item)
    page.paragraph(limits.ACCREDITATION)
