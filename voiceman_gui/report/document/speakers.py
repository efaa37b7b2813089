"""Who speaks: how speakers were told apart, how much each says, and what it was read against."""

from __future__ import annotations

from voiceman_gui.report import limits
from voiceman_gui.report.document.blocks import Block, Cell, Paragraph, Section, Stack, Table
from voiceman_gui.report.document.context import Context
from voiceman_gui.report.document.pictures import speaker_figures
from voiceman_gui.report.speakers import (
    SpeakerFacts,
    agreement_of,
    several,
    shared_speech,
    speakers,
)


def speakers_section(context: Context) -> Section | None:
    """Return the section; None where one person speaks, of whom the summary says all."""
    words, analysis = context.words, context.analysis
    diarisation, shared = analysis.diarisation, shared_speech(analysis)
    if diarisation is None or shared is None or not several(analysis):
        return None
    blocks: list[Block] = [
        Paragraph(context.sentences(diarisation.facts)),
        *speaker_figures(context),
        _table(context, speakers(analysis)),
        Paragraph(
            words.text(
                "report.speakers.shared",
                overlap_s=shared.overlap_s,
                unsure_s=shared.unsure_s,
                window_count=shared.windows,
            )
        ),
    ]
    agreed = agreement_of(analysis)
    if agreed is not None:
        facts = (agreed.sentence, agreed.edges_sentence)
        blocks.append(Paragraph(context.sentences(fact for fact in facts if fact is not None)))
    blocks.append(context.beside(limits.of_speakers(analysis)))
    return Section("speakers", words.text("report.section.speakers"), tuple(blocks))


def _table(context: Context, found: tuple[SpeakerFacts, ...]) -> Table:
    words = context.words
    head = (
        words.text("report.column.speaker"),
        words.text("report.column.alone"),
        words.text("report.column.overlap"),
        words.text("report.column.share"),
        words.text("report.column.turns"),
        words.text("report.column.windows"),
        words.text("report.column.baseline"),
    )
    rows = tuple(_row(context, one) for one in found)
    return Table(head, rows, (25, 16, 17, 13, 28, 27, 48))


def _row(context: Context, one: SpeakerFacts) -> tuple[Cell, ...]:
    words = context.words
    name = words.text("report.speakers.name", speaker=one.name)
    # Plots and tables of the raw data know a speaker by the number.
    number = (words.text("report.speakers.number", number=one.id),) if one.label else ()
    share = "–" if one.share is None else words.text("report.speakers.share", share=one.share)
    return (
        Stack(name, number),
        words.text("report.speakers.seconds", speech_s=one.speech_s),
        words.text("report.speakers.seconds", speech_s=one.overlap_s),
        share,
        words.text("report.speakers.turns", turn_count=one.turns, confirmed_count=one.confirmed),
        words.text("report.speakers.windows", read_count=one.read, gap_count=one.gaps),
        words(one.readings.baseline.what),
    )
