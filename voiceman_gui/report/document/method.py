"""How it was done, and with which models."""

from __future__ import annotations

from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import AUTO, EMBEDDED, DimensionMark
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import SpeakerMode
from voiceman_gui.plot.lanes import CATEGORY_NAMES
from voiceman_gui.report import limits, measurement, wording
from voiceman_gui.report.document.blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Group,
    Mono,
    Paragraph,
    Section,
)
from voiceman_gui.report.document.context import Context
from voiceman_gui.report.speakers import name_of, several, told_apart
from voiceman_gui.report.terms import Terms


def method(context: Context) -> Section:
    """Return how the recording was read, and with which settings."""
    words, analysis = context.words, context.analysis
    settings = analysis.settings
    blocks: list[Block] = [Paragraph(words.text("report.method.intro"))]
    if several(analysis):
        blocks.append(Paragraph(words.text("report.method.per_speaker")))
    blocks += _networks(context)
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("report.fact.windows"), words(wording.windows(settings))),
        *_part(context),
        (words.text("report.fact.channel"), words(wording.channel(analysis))),
        (words.text("report.fact.speakers"), _told_apart(context)),
        *_baselines(context),
        (words.text("report.fact.references"), _references(context)),
        *_comparisons(context),
        *((wording.capital(words(one.noun)), words(one.method)) for one in gauges()),
        (words.text("report.fact.intervals"), words.text("report.method.intervals")),
        (words.text("report.fact.seed"), str(settings.seed)),
        (words.text("report.fact.profile"), words(analysis.profile_name)),
        (words.text("report.fact.asked"), _asked(context)),
    )
    measured = Facts(tuple((words(name), words(setting)) for name, setting in measurement.FACTS))
    blocks += [
        Facts(facts),
        context.beside((limits.THRESHOLDS,)),
        Group(words.text("report.measurement.title"), (measured,)),
    ]
    return Section("method", words.text("report.section.method"), tuple(blocks))


def _part(context: Context) -> tuple[tuple[str, Cell], ...]:
    """Return the passage that was analysed, where it is not the whole recording."""
    words, part = context.words, context.analysis.settings.part
    if part is None:
        return ()
    return ((words.text("report.fact.part"), words(wording.between(part))),)


def _networks(context: Context) -> tuple[Block, ...]:
    """Return how networks read, where any speaks."""
    terms, words = context.terms, context.words
    if not terms.networked:
        return ()
    names = tuple(model.name for model in (terms.dimensions, terms.categories) if model is not None)
    said = Paragraph(words.text("report.method.networks", names=names))
    if terms.mark is DimensionMark.NONE:
        return (said,)
    return said, context.beside(limits.of_dimensions(terms)[:1])


def _asked(context: Context) -> str:
    words, choice = context.words, context.analysis.settings.models
    text = words.text(
        "report.method.asked",
        dimensions=_choice(choice.dimensions),
        categories=_choice(choice.categories),
        speakers=_choice(choice.speakers),
        device=message("report.method.auto") if choice.device == AUTO else choice.device,
    )
    allowed = [
        words(fact)
        for fact, on in (
            (message("report.method.legacy_sigmoid"), choice.legacy_sigmoid),
            (message("report.method.hidden_state_estimate"), choice.hidden_state_estimate),
        )
        if on
    ]
    if not allowed:
        return text
    return words.text("report.method.switched_on", asked=text, options=tuple(allowed))


def _baseline(spans: tuple[Span, ...]) -> Message:
    if not spans:
        return message("report.method.all_speech")
    return message("report.method.passages", passages=tuple(map(wording.between, spans)))


def _told_apart(context: Context) -> str:
    """Return how speakers were to be found, and how they were."""
    words, diarisation = context.words, context.analysis.diarisation
    if diarisation is None:
        return words(told_apart(context.analysis))
    mode, count = diarisation.choice.mode, diarisation.choice.count
    asked = _ASKED[mode]
    if count is not None:
        asked = message("report.method.speakers_count", speaker_count=count)
    return context.sentences((asked, *diarisation.facts))


_ASKED = {
    SpeakerMode.AUTO: message("report.method.speakers_auto"),
    SpeakerMode.COUNT: message("report.method.speakers_auto"),
    SpeakerMode.ONE: message("report.method.speakers_one"),
    SpeakerMode.CHANNELS: message("report.method.speakers_channels"),
}


def _baselines(context: Context) -> tuple[tuple[str, Cell], ...]:
    """Return the baseline of every speaker, and the speech in it."""
    words, analysis = context.words, context.analysis
    name, speech = words.text("report.fact.baseline"), words.text("report.fact.baseline_speech")
    if several(analysis):
        each = [wording.capital(words(one.baseline.what)) for one in analysis.shown]
        return ((name, "\n".join(each)),)
    baseline = analysis.baseline
    amount = words.text(
        "report.method.baseline_speech",
        speech_s=baseline.speech_s,
        window_count=baseline.windows,
    )
    chosen = baseline.what if baseline.borrowed else _baseline(baseline.spans)
    return (name, wording.capital(words(chosen))), (speech, amount)


def _references(context: Context) -> str:
    """Return what each reading is relative to, of all speakers."""
    each = (one.sentence for readings in context.analysis.shown for one in readings.references)
    return "\n".join(context.words(sentence) for sentence in dict.fromkeys(each))


def _comparisons(context: Context) -> tuple[tuple[str, Cell], ...]:
    """Name the further references that the raw data hold; empty for none."""
    words, analysis = context.words, context.analysis
    named = [
        words.text(
            "report.method.comparison",
            number=number,
            speaker=name_of(analysis, readings.comparison.speaker),
            baseline=_baseline(readings.comparison.baseline),
        )
        for number, readings in enumerate(analysis.readings, 1)
        if number > len(analysis.shown)
    ]
    return ((words.text("report.fact.comparisons"), "\n".join(named)),) if named else ()


def _choice(model: str) -> Message | str:
    if model == AUTO:
        return message("report.method.installed_or_embedded")
    return message("report.method.embedded") if model == EMBEDDED else model


def models(context: Context) -> Section:
    """Return the models with source, licence, proof, hash and their own limits."""
    words, terms = context.words, context.terms
    networks = context.analysis.networks
    notices = [
        words(wording.stated(one)) for one in (networks.notices if networks is not None else ())
    ]
    if terms.calibration is not None:
        notices.append(words.text("report.models.calibration", sentence=terms.calibration.sentence))
        notices += map(words, terms.calibration.details)
    notices += map(words, context.contents.earlier)
    blocks: list[Block] = []
    if notices:
        blocks.append(Bullets(tuple(("", notice) for notice in notices)))
    blocks += [_model(context, model) for model in context.analysis.models]
    return Section("models", words.text("report.section.models"), tuple(blocks))


def _model(context: Context, model: ModelProvenance) -> Group:
    words, terms = context.words, context.terms
    network = model in (terms.dimensions, terms.categories)
    source = words.text("report.models.own")
    if network:
        source = words.text("report.models.source_unknown")
    diarisation = context.analysis.diarisation
    diarised = () if diarisation is None else diarisation.models
    role = context.phrases(_role(model, terms, diarised))
    facts: tuple[tuple[str, Cell], ...] = (
        *(((words.text("report.fact.role"), role),) if role else ()),
        (
            words.text("report.fact.id"),
            words.text("report.models.id", id=model.id, revision=model.revision),
        ),
        *(
            ()
            if model.remark is None
            else ((words.text("report.fact.remark"), words(model.remark)),)
        ),
        (words.text("report.fact.source"), words(model.source) or source),
        (words.text("report.fact.gives"), _outputs(context, model)),
        (words.text("report.fact.trained_on"), words(model.trained_on)),
        (words.text("report.fact.licence"), words(model.licence)),
        (
            words.text("report.fact.verified"),
            words(model.verified) or words.text("report.models.not_verified"),
        ),
        ("SHA-256", Mono(model.sha256)),
    )
    blocks: list[Block] = [Facts(facts)]
    if model.limits:
        blocks.append(Bullets(tuple(("", words(limit)) for limit in model.limits)))
    return Group(words(model.name), tuple(blocks))


_OUTPUTS = {
    "arousal": message("report.output.arousal"),
    "dominance": message("report.output.dominance"),
    "valence": message("report.output.valence"),
    "speech": message("report.output.speech"),
    "turns": message("report.output.turns"),
    "overlap": message("report.output.overlap"),
    "frames": message("report.output.frames"),
    "embedding": message("report.output.embedding"),
    **CATEGORY_NAMES,
}


def _outputs(context: Context, model: ModelProvenance) -> str:
    return ", ".join(context.words(_OUTPUTS.get(name, name)) for name in model.outputs)


def _role(
    model: ModelProvenance, terms: Terms, diarised: tuple[ModelProvenance, ...]
) -> tuple[Message, ...]:
    """Return what a model contributed; nothing where its outputs say it all."""
    if model == terms.dimensions:
        return (message("report.role.dimensions"),)
    if model == terms.categories:
        return (message("report.role.categories"),)
    if "turns" in model.outputs:
        return (message("report.role.segmentation"),)
    roles = []
    if "embedding" in model.outputs and model in diarised:
        roles.append(message("report.role.embedding"))
    if "frames" in model.outputs and terms.categories is None:
        roles.append(message("report.role.frames"))
    if "arousal" in model.outputs:
        roles.append(message("report.role.stress"))
        roles.append(
            message("report.role.arousal")
            if terms.dimensions is None
            else message("report.role.acoustic_arousal")
        )
    if set(CATEGORIES) <= set(model.outputs):
        if terms.categories is None:
            roles.append(message("report.role.embedded_categories"))
        if terms.dimensions is None:
            roles.append(message("report.role.valence"))
    if any(output.startswith("speech") for output in model.outputs):
        roles.append(message("report.role.speech"))
    return tuple(roles)
