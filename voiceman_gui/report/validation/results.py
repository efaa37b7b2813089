"""Results against the requirements, every figure, and what lies behind them."""

from __future__ import annotations

from itertools import groupby

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import CATEGORIES, Gate
from voiceman_gui.core.validation.figures import (
    CORRELATIONS,
    FIGURE_NAMES,
    VERDICT_NAMES,
    Figure,
    FigureId,
    Limit,
    Verdict,
)
from voiceman_gui.core.validation.study import DIVISION_NAMES, Study
from voiceman_gui.core.validation.study import Group as PartOfMaterial
from voiceman_gui.plot.lanes import CATEGORY_NAMES
from voiceman_gui.report.document.blocks import (
    Bar,
    Block,
    Cell,
    Group,
    Paragraph,
    Section,
    Stack,
    State,
    Table,
)
from voiceman_gui.report.document.blocks import Figure as Picture
from voiceman_gui.report.figures.svg import svg_bytes
from voiceman_gui.report.lettering import one_line
from voiceman_gui.report.validation.departures import departures
from voiceman_gui.report.validation.diagram import study_diagram
from voiceman_gui.wording import Words

WHOLE_ROWS = 8
"""Rows of a table that is not parted by the end of a page."""

_COLOURS = {
    Verdict.MET: Gate.PASS,
    Verdict.NOT_SHOWN: Gate.CAUTION,
    Verdict.NOT_MET: Gate.WITHHELD,
    Verdict.NO_LIMIT: Gate.NO_SPEECH,
    Verdict.NO_DATA: Gate.CAUTION,
}


def summary(study: Study, words: Words) -> Section:
    """Return each requirement with its limit, what was found, and the verdict."""
    verdicts = study.verdicts
    limits = study.set_requirements.requirements.limits
    if not verdicts:
        blocks: tuple[Block, ...] = (Paragraph(words.text("validation.summary.none"), "strong"),)
    else:
        counted = words.text(
            "validation.summary.counted",
            limits_count=len(verdicts),
            met_count=verdicts.count(Verdict.MET),
            not_shown_count=verdicts.count(Verdict.NOT_SHOWN),
            not_met_count=verdicts.count(Verdict.NOT_MET),
            no_data_count=verdicts.count(Verdict.NO_DATA),
        )
        head = (
            words.text("validation.column.number"),
            words.text("validation.column.requirement"),
            words.text("validation.column.limit"),
            words.text("validation.column.found"),
            words.text("validation.column.verdict"),
        )
        rows = tuple(
            (
                number_cell(study, one.id, words),
                words(FIGURE_NAMES[one.id]),
                words(limits[one.id].sentence),
                found_cell(one, words, limits[one.id]),
                verdict_cell(study.verdict(one), words),
            )
            for one in study.figures
            if one.id in limits
        )
        blocks = (
            Paragraph(counted, "strong"),
            Table(
                head, rows, (12, 60, 28, 42, 30), caption=words.text("validation.caption.summary")
            ),
            Paragraph(words.text("validation.summary.rule"), "small"),
        )
    departed = departures(study, words)
    if departed:
        section = words.text("validation.section.deviations")
        said = words.text(
            "validation.summary.deviations", deviations_count=len(departed), section=section
        )
        blocks = (*blocks, Paragraph(said))
    return Section("result", words.text("validation.section.result"), blocks)


def results(study: Study, words: Words) -> Section:
    """Return every figure, the confusion, the reliability, and the parts of the material."""
    head = (
        words.text("validation.column.number"),
        words.text("validation.column.figure"),
        words.text("validation.column.found"),
        "",
        words.text("validation.column.windows"),
        words.text("validation.column.speakers"),
        words.text("validation.column.verdict"),
    )
    limits = study.set_requirements.requirements.limits
    rows = tuple(
        (
            number_cell(study, one.id, words),
            words(FIGURE_NAMES[one.id]),
            found_cell(one, words, limits.get(one.id)),
            _bar(one),
            count_cell(one.windows, words),
            count_cell(one.speakers, words),
            verdict_cell(study.verdict(one), words),
        )
        for one in study.figures
    )
    blocks: list[Block] = [
        Paragraph(
            words.text(
                "validation.results.intro",
                windows_count=study.windows,
                mixed_count=study.mixed,
            )
        ),
        Table(
            head,
            rows,
            (11, 52, 34, 24, 18, 18, 25),
            caption=words.text("validation.caption.figures"),
        ),
    ]
    if study.undecided_share is not None:
        blocks.append(
            Paragraph(
                words.text("validation.results.undecided", undecided_share=study.undecided_share)
            )
        )
    blocks.append(_confusion(study, words))
    blocks.append(_reliability(study, words))
    blocks.append(_parts(study, words))
    return Section("results", words.text("validation.section.results"), tuple(blocks))


def found_cell(one: Figure, words: Words, limit: Limit | None) -> Cell:
    """Return a figure with its interval, on the side of the limit that its verdict says."""
    if one.value is None:
        return words.text("validation.no_value")
    ends = () if limit is None else (limit.least, limit.most)
    known = tuple(end for end in ends if end is not None)
    # A number beside a verdict lies on the side of the limit that the verdict says.
    bounds = (known[0], known[-1]) if known else ()
    value = _value(one.value, bounds, words)
    if one.low is None or one.high is None:
        return Stack(value, (words.text("validation.no_interval"),))
    low, high = (_value(end, bounds, words) for end in (one.low, one.high))
    return Stack(value, (words.text("validation.interval", low=low, high=high),))


def _value(value: float, bounds: tuple[float, ...], words: Words) -> str:
    if bounds:
        return words.text("validation.value_beside", value=value, bounds=bounds)
    return words.text("validation.value", value=value)


def _bar(one: Figure) -> Cell:
    if one.value is None:
        return ""
    least = -1.0 if one.id in CORRELATIONS else 0.0
    low = one.value if one.low is None else one.low
    high = one.value if one.high is None else one.high
    return Bar(one.value, low, high, least, 1.0, 0.0 if least else None)


def number_cell(study: Study, which: FigureId, words: Words) -> str:
    """Return the number by which the dossier names a requirement; without a limit it has none."""
    limits = list(study.set_requirements.requirements.limits)
    if which not in limits:
        return words.text("validation.no_value")
    return words.text("validation.requirement_number", number=limits.index(which) + 1)


def count_cell(count: int, words: Words) -> str:
    """Return a number of windows or speakers."""
    return words.text("validation.count", count=count)


def verdict_cell(verdict: Verdict, words: Words) -> State:
    """Return what became of a requirement."""
    return State(_COLOURS[verdict].value, words(VERDICT_NAMES[verdict]))


def _confusion(study: Study, words: Words) -> Group:
    names = tuple(words(CATEGORY_NAMES[name]) for name in CATEGORIES)
    head = (
        words.text("validation.column.labelled"),
        *names,
        words.text("validation.column.undecided"),
        words.text("validation.column.recall"),
    )
    rows: list[tuple[Cell, ...]] = []
    for place, (name, row) in enumerate(zip(names, study.confusion.tolist(), strict=True)):
        decided = sum(row[: len(names)])
        share: Cell = words.text("validation.no_value")
        if decided:
            share = words.text("validation.value", value=row[place] / decided)
        rows.append((name, *(count_cell(count, words) for count in row), share))
    return Group(
        words.text("validation.results.confusion"),
        (
            Paragraph(words.text("validation.results.confusion_intro")),
            Table(
                head,
                tuple(rows),
                (34, 22, 22, 22, 22, 26, 26),
                whole=True,
                caption=words.text("validation.caption.confusion"),
            ),
        ),
    )


def _reliability(study: Study, words: Words) -> Group:
    if not any(one.windows for one in study.reliability):
        blocks: tuple[Block, ...] = (Paragraph(words.text("validation.reliability.none")),)
    else:
        drawing = study_diagram(study, words)
        blocks = (
            Paragraph(words.text("validation.reliability.intro")),
            Picture(
                svg_bytes(drawing).decode("utf-8"),
                drawing.title,
                words.text(
                    "validation.caption.reliability",
                    windows_count=sum(one.windows for one in study.reliability),
                ),
            ),
        )
    return Group(words.text("validation.reliability.title"), blocks, new_page=True)


def _parts(study: Study, words: Words) -> Group:
    if not study.groups:
        return Group(words.text("validation.groups.title"), ())
    columns = study.groups[0].figures
    head = (
        words.text("validation.column.part"),
        words.text("validation.column.windows_and_speakers"),
        *(words(_SHORT[one.id.value]) for one in columns),
    )
    blocks: list[Block] = [Paragraph(words.text("validation.groups.intro"))]
    for division, parts in groupby(study.groups, key=lambda one: one.division):
        rows = tuple(_part(one, words) for one in parts)
        name = words(DIVISION_NAMES[division])
        table = Table(
            head,
            rows,
            (34, 24, 24, 24, 24, 24, 24),
            whole=len(rows) <= WHOLE_ROWS,
            caption=words.text("validation.caption.part", division=name),
        )
        blocks.append(Group(name, (table,)))
    return Group(words.text("validation.groups.title"), tuple(blocks), new_page=True)


def _part(one: PartOfMaterial, words: Words) -> tuple[Cell, ...]:
    name = one_line(one.name) if isinstance(one.name, str) else words(one.name)
    counts = words.text(
        "validation.groups.counts", windows_count=one.windows, speakers_count=one.speakers
    )
    few = words.text("validation.groups.too_few")
    return (
        name,
        counts,
        *(
            few if figure.value is None else found_cell(figure, words, None)
            for figure in one.figures
        ),
    )


_SHORT: dict[str, Message] = {
    "arousal_auc": message("validation.short.arousal_auc"),
    "uar_all": message("validation.short.uar_all"),
    "accuracy_named": message("validation.short.accuracy_named"),
    "valence_rho": message("validation.short.valence_rho"),
    "withheld_share": message("validation.short.withheld_share"),
}
"""Heads of the narrow columns."""
