"""How it was done, and with which models."""

from __future__ import annotations

from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core.document import WHOLE_RECORDING
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import AUTO, EMBEDDED, DimensionMark
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.span import Span
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
from voiceman_gui.report.terms import Terms


def method(context: Context) -> Section:
    """Return how the recording was read, and with which settings."""
    words, analysis = context.words, context.analysis
    settings, baseline = analysis.settings, analysis.baseline
    blocks: list[Block] = [Paragraph(words.text("report.method.intro")), *_networks(context)]
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("report.fact.windows"), words(wording.windows(settings))),
        (words.text("report.fact.channel"), words(wording.channel(analysis))),
        (words.text("report.fact.baseline"), words(_baseline(baseline.spans))),
        (
            words.text("report.fact.baseline_speech"),
            words.text(
                "report.method.baseline_speech",
                speech_s=baseline.speech_s,
                window_count=baseline.windows,
            ),
        ),
        (
            words.text("report.fact.references"),
            "\n".join(words(reference.sentence) for reference in analysis.references),
        ),
        *_comparisons(context),
        *((_capital(words(one.noun)), words(one.method)) for one in gauges()),
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


def _capital(text: str) -> str:
    """Begin with a capital letter, in languages that have any."""
    return text[:1].upper() + text[1:]


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


def _comparisons(context: Context) -> tuple[tuple[str, Cell], ...]:
    """Name every speaker and reference where there are several; empty for one."""
    words, comparisons = context.words, tuple(one.comparison for one in context.analysis.readings)
    if len(comparisons) == 1:
        return ()
    named = [
        message(
            "report.method.comparison",
            number=number,
            speaker=_speaker(one.speaker),
            baseline=_baseline(one.baseline),
        )
        for number, one in enumerate(comparisons, 1)
    ]
    named[0] = message("report.method.comparison_shown", comparison=named[0])
    return ((words.text("report.fact.comparisons"), "\n".join(map(words, named))),)


def _speaker(speaker: str) -> Message:
    if speaker == WHOLE_RECORDING:
        return message("report.method.whole_recording")
    return message("report.method.one_speaker", speaker=speaker)


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
    role = context.phrases(_role(model, terms))
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
    "embedding": message("report.output.embedding"),
    **CATEGORY_NAMES,
}


def _outputs(context: Context, model: ModelProvenance) -> str:
    return ", ".join(context.words(_OUTPUTS.get(name, name)) for name in model.outputs)


def _role(model: ModelProvenance, terms: Terms) -> tuple[Message, ...]:
    """Return what a model contributed; nothing where its outputs say it all."""
    if model == terms.dimensions:
        return (message("report.role.dimensions"),)
    if model == terms.categories:
        return (message("report.role.categories"),)
    if "turns" in model.outputs:
        return (message("report.role.segmentation"),)
    if "embedding" in model.outputs:
        return (message("report.role.embedding"),)
    roles = []
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
