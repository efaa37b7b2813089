"""How it was done, with what, and what it cannot show."""

from __future__ import annotations

from voiceman_gui.core import printed
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.networks import AUTO, EMBEDDED, DimensionMark
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.report import limits
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.gaps import GATE_WORDS
from voiceman_gui.report.page import Fact, Page
from voiceman_gui.report.terms import Terms
from voiceman_gui.report.typography import HASH, LIMIT
from voiceman_gui.report.wording import between, channel, windows


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
        "is set against the same measure in the baseline. The stress gauge and the embedded models "
        "turn these relative measures into readings. A window without speech, or one that a "
        "quality gate withholds, is a gap: it has a reason and no number."
    )
    _networks(page, contents.timeline.terms)
    marked = "all speech of the recording" if baseline.span is None else between(baseline.span)
    page.facts(
        [
            ("Window and hop", windows(settings)),
            ("Channel", channel(analysis)),
            ("Baseline", marked),
            (
                "Speech in the baseline",
                f"{printed.number(baseline.speech_s, 1)} s in {baseline.windows} windows",
            ),
            ("Intervals", "95 %"),
            ("Seed of random draws", str(settings.seed)),
            ("Profile of thresholds", analysis.profile_name),
            ("Models asked for", _asked(analysis)),
        ],
    )
    page.limitation(limits.THRESHOLDS)


def _networks(page: Page, terms: Terms) -> None:
    """Say how networks read, where any speaks."""
    if not terms.networked:
        return
    names = " and ".join(
        model.name for model in (terms.dimensions, terms.categories) if model is not None
    )
    page.paragraph(
        f"Networks ({names}) read the sound itself, one window with enough speech at a time. "
        "What they say is on the scale of what they were trained on and is not set against the "
        "baseline. The stress gauge is measured against the baseline as described above, whichever "
        "models speak; a network's arousal is only ranked beside it."
    )
    if terms.mark is not DimensionMark.NONE:
        page.limitation(limits.of_dimensions(terms)[0])


_ASKED = {AUTO: "the model that is installed and checked, else the embedded one",
          EMBEDDED: "the embedded one"}  # fmt: skip


def _asked(analysis: Analysis) -> str:
    choice = analysis.settings.models
    text = (
        f"arousal, dominance, valence: {_ASKED.get(choice.dimensions, choice.dimensions)}; "
        f"categories: {_ASKED.get(choice.categories, choice.categories)}; "
        f"device: {choice.device}"
    )
    allowed = [
        name
        for name, on in (
            ("the predecessor's sigmoid", choice.legacy_sigmoid),
            ("the predecessor's estimate from hidden states", choice.hidden_state_estimate),
        )
        if on
    ]
    return f"{text}; switched on: {', '.join(allowed)}" if allowed else text


def _models(page: Page, contents: Contents) -> None:
    terms = contents.timeline.terms
    page.heading("3  Models")
    networks = contents.analysis.networks
    for notice in networks.notices if networks is not None else ():
        page.bullet(notice)
    if terms.calibration is not None:
        page.bullet(f"Calibration: {terms.calibration.sentence}")
    for model in contents.analysis.models:
        network = model in (terms.dimensions, terms.categories)
        facts: list[Fact] = [
            *((("Role", role),) if (role := _role(model, terms)) else ()),
            ("Id and revision", f"{model.id}, revision {model.revision}"),
            ("Source", model.source or ("not recorded" if network else "part of this program")),
            ("Gives", ", ".join(model.outputs)),
            ("Trained on", model.trained_on),
            ("Licence", model.licence),
            ("Checked before use", model.verified or "not checked: it has no known answers"),
            ("SHA-256", model.sha256, HASH),
        ]
        page.heading(model.name, 2, keep=page.facts_height(facts))
        page.facts(facts)
        for limit in model.limits:
            page.bullet(limit, LIMIT)


def _role(model: ModelProvenance, terms: Terms) -> str:
    """What a model contributed to this analysis; empty where its outputs say it all."""
    if model == terms.dimensions:
        return "primary model: arousal, dominance and valence"
    if model == terms.categories:
        return "secondary model: the categories"
    parts = []
    if "arousal" in model.outputs:
        parts.append("the stress gauge")
        parts.append(
            "arousal and dominance"
            if terms.dimensions is None
            else "the acoustic arousal that the primary model's is compared with (I2)"
        )
    if set(CATEGORIES) <= set(model.outputs):
        parts += ["the categories"] if terms.categories is None else []
        parts += ["valence"] if terms.dimensions is None else []
    if any(output.startswith("speech") for output in model.outputs):
        parts.append("finds the speech in the recording")
    return "; ".join(parts)


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
