"""The embedded model's card: what it was trained on, how well it does, and where it ends."""

from __future__ import annotations

from math import ceil, floor
from pathlib import Path
from typing import Any

from channels import TRAINED
from embedded_fit import FUNCTIONALS, N_FEATURES, PENALTY_C, PLEASURE, RIDGE_ALPHA
from emodb import CITATION, EMOTIONS, profile
from voiceman_gui.core.limitations import (
    NEUTRAL_CUES_PERCENT,
    NEUTRAL_CUES_READ,
    NEUTRAL_READ_PERCENT,
    NEUTRAL_WINDOWS,
)
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.card import said
from voiceman_gui.wording import words_for

Figures = dict[str, Any]
"""What `train_embedded.figures` measured."""

HELD_OUT = "08"
"""The speaker of the bundled sample, whom the shipped weights have never heard."""

LIMITS = (
    "models.card.embedded.acted",
    "models.card.embedded.telephone",
    "models.card.embedded.relative",
    "models.card.embedded.alike",
    "models.card.embedded.valence",
    "models.card.embedded.four",
    "models.card.embedded.held_back",
    "limitation:neutral_only",
    "limitation:neutral_cues",
)
"""Ids of `models.card`."""


def neutral_percent(figures: Figures) -> tuple[int, int]:
    """Lowest and highest share of plain windows that are neutral or undecided, over channels."""
    shares = [100 * one["neutral_or_undecided"] for one in figures["plain"].values()]
    return round(min(shares)), round(max(shares))


def cues_percent(figures: Figures) -> tuple[int, int]:
    """Lowest and highest share of plain windows above the 95th percentile of I1.

    The highest is rounded up: 0 is said only where no window lies above.
    """
    cues = [one["cues"] for one in figures["plain"].values()]
    shares = [100 * one["above"] / one["windows"] for one in cues]
    return floor(min(shares)), ceil(max(shares))


def cues_read(figures: Figures) -> tuple[int, int]:
    """Fewest and most plain windows in which I1 is read, over channels."""
    read = [one["cues"]["shown"] for one in figures["plain"].values()]
    return min(read), max(read)


def windows(figures: Figures) -> int:
    """Plain windows of a channel; where channels differ, the fewest."""
    return int(min(one["windows"] for one in figures["plain"].values()))


def check_sentences(figures: Figures) -> None:
    """Stop where the program's sentences about neutral speech say other numbers than measured."""
    found = neutral_percent(figures), cues_percent(figures), cues_read(figures), windows(figures)
    said_there = NEUTRAL_READ_PERCENT, NEUTRAL_CUES_PERCENT, NEUTRAL_CUES_READ, NEUTRAL_WINDOWS
    if found != said_there:
        raise SystemExit(
            f"voiceman_gui/core/limitations.py must say {found[0]} in NEUTRAL_READ_PERCENT, "
            f"{found[1]} in NEUTRAL_CUES_PERCENT, {found[2]} in NEUTRAL_CUES_READ and {found[3]} "
            f"in NEUTRAL_WINDOWS."
        )


def _trained(channel: str) -> str:
    return "yes" if channel in {one.name for one in TRAINED} else "no"


def emotional_rows(figures: Figures, order: str) -> str:
    """One row of the card's table for each channel."""
    return "\n".join(
        f"| {channel} | {_trained(channel)} | {one['windows']} "
        f"| {one['recall']:.3f} +- {one['recall_error']:.3f} | {one['named_share']:.2f} "
        f"| {one['named_recall']:.3f} | {one['named_right']:.3f} | {one['arousal_auc']:.3f} "
        f"| {one['valence']:.2f} | {one['valence_apart']:.2f} +- {one['valence_apart_error']:.2f} |"
        for channel, one in figures[order].items()
    )


def plain_rows(figures: Figures) -> str:
    """One row of the card's table of plain speech for each channel."""
    return "\n".join(
        f"| {channel} | {one['windows']} | {one['neutral_or_undecided']:.3f} "
        f"| {one['read']['undecided'] / one['windows']:.2f} | {one['too_level']} of 10 "
        f"| {_cues(one['cues'])} | {_range(one['variation'])} |"
        for channel, one in figures["plain"].items()
    )


def _cues(cues: dict[str, int]) -> str:
    share = 100 * cues["above"] / cues["windows"]
    return f"{cues['above']} of {cues['windows']} ({share:.1f} %)"


def _range(values: list[float]) -> str:
    low, middle, high = values
    return f"{low:.2f}, {middle:.2f}, {high:.2f}"


def _coverage_rows(figures: Figures) -> str:
    return "\n".join(
        f"| {channel} | {one['coverage']['arousal']:.3f} | {one['coverage']['dominance']:.3f} "
        f"| {one['coverage']['valence']:.3f} | {_cues(one['cues'])} | {_range(one['variation'])} |"
        for channel, one in figures["by_mood"].items()
    )


def _word_rows(figures: Figures) -> str:
    return "\n".join(
        f"| {name}, {channel} | {one['words']['sufficient']:.2f} | {one['words']['limited']:.2f} "
        f"| {one['words']['insufficient']:.2f} |"
        for name, group in (("emotional", "by_mood"), ("plain", "plain"))
        for channel, one in figures[group].items()
    )


def _confusion_rows(counts: list[list[int]]) -> str:
    return "\n".join(
        f"| {name} | {' | '.join(str(n) for n in row)} |"
        for name, row in zip(CATEGORIES, counts, strict=True)
    )


def _speaker_rows(figures: Figures) -> str:
    channels = [c.name for c in TRAINED]
    speakers = figures["by_mood"][channels[0]]["recall_of_speakers"]
    return "\n".join(
        f"| {speaker} | "
        + " | ".join(
            f"{figures['by_mood'][c]['recall_of_speakers'][speaker]:.2f}" for c in channels
        )
        + " |"
        for speaker in speakers
    )


def _reliability_rows(figures: Figures) -> str:
    return "\n".join(
        f"| {row['confidence']:.2f} | {row['right']:.2f} | {100 * row['share']:.1f} % |"
        for row in figures["confidence"]["bins"]
    )


def write_card(path: Path, numbers: dict[str, Any], figures: Figures) -> None:
    """Write the card.

    Parameters
    ----------
    path : Path
    numbers : dict
        Of the weights file.
    figures : dict
    """
    naming, half = profile().naming, numbers["half_widths"]
    moved = figures["moved_by_baseline"]
    wide = figures["by_mood"][TRAINED[0].name]
    pleasure = ", ".join(
        f"{name} {value:+.2f}" for name, value in zip(EMOTIONS, PLEASURE, strict=True)
    )
    parts = ", ".join(
        f"{name} {part['weight']:.2f}" for name, part in numbers["confidence"]["parts"].items()
    )
    english = words_for("en")
    limits = "\n".join(f"- {english(text)}" for text in map(said, LIMITS))
    head = (
        "| Channel | Trained on | Windows | Recall, all | Named | Recall, named | Right, named "
        "| Arousal AUC | Valence rho | apart from arousal |\n" + "|---" * 10 + "|"
    )
    path.write_text(
        f"""# Embedded categories and valence

Written by `packaging/train_embedded.py`; figures below come from that run.

## What it is

A linear model of an analysis window: multinomial logistic regression for the four categories
{", ".join(CATEGORIES)}, and ridge regression for valence. Input are {N_FEATURES} features: mean and
standard deviation over the window's speech of the {(N_FEATURES - len(FUNCTIONALS)) // 2} channels
that the speaker network has before its pooling (`speaker-embedding`; pieces of 12 s of which the
middle 8 s are kept, every 40 ms, filter bank centred on the speech of the piece), and
{len(FUNCTIONALS)} robust summaries of Praat's pitch, harmonicity and formants and of spectral
measures (`analysis/measure/functionals.py`). Each is taken less the median over all of the
speaker's speech, and divided by the spread of the training's recordings, never of the recording
itself: speech that hardly varies stays near the middle. A marked baseline changes none of it.

- Categories: L2 penalty C = {PENALTY_C} with weights that sum to 1, classes weighted equally. The
  posteriors are left as they are fitted: sharpened to EmoDB they would be surer of other speech
  than they may be.
- Valence: ridge alpha = {RIDGE_ALPHA}, target: the published pleasure of the played emotion
  ({pleasure}; J. A. Russell, A. Mehrabian: Evidence for a three-factor theory of emotions. Journal
  of Research in Personality 11, 1977, 273-294; neutral is the origin of their scales), the seven
  emotions weighted equally. The regression is held to predictions that do not correlate with
  acoustic arousal.
- The two blocks of features, the network's channels and the acoustic summaries, are weighed by this
  one fit: each feature has its own weight, no block another factor. Both penalties are constants of
  the script. They were not chosen by nested leave-one-speaker-out, so the figures below may favour
  them a little.
- A category is named from a posterior of {naming.posterior_varied} on where the voice varies by
  {naming.varied} and more (1 is the spread of the training's recordings), from
  {naming.posterior_level} where it varies by {naming.level}, in a straight line between, and never
  below {naming.least_variation}: "undecided" is then a normal result.

## Corpus and licence

EmoDB, CC0 1.0. {CITATION} Ten actors, all utterances of a speaker joined with pauses of 0.6 s: by
name, and one emotion after the other ("by mood"); windows of 4 s every second.
Each of these recordings is taken as it is, limited to 300..3400 Hz (Butterworth of order 8,
no shift of phase), and through AMR at 12.2 kbit/s behind that limit; all count alike. Recordings of
nothing but neutral speech are judged and calibrated on, never trained on. **Speaker {HELD_OUT}, who
speaks in the bundled sample, was left out of the shipped weights.** The weights are CC0 too.

## Emotional recordings, leaving one speaker out

Windows that hold at least 80 % of one emotion's speech, read as the product reads them. Recall is
the unweighted average over the four categories (chance 0.25), with the standard error over
speakers; AUC is acoustic arousal (no training) of anger, happiness and fear against sadness,
boredom and neutral; rho is the rank correlation of valence with published pleasure over all seven
emotions, mean over speakers.

By mood:

{head}
{emotional_rows(figures, "by_mood")}

By name, where neighbouring utterances differ and few windows hold only one:

{head}
{emotional_rows(figures, "by_name")}

The rank correlation of valence with arousal is {wide["valence_with_arousal"]:.2f} as recorded.

Confusion as recorded, by mood (rows as played, columns as read, all windows):

| | {" | ".join(CATEGORIES)} |
|---|---|---|---|---|
{_confusion_rows(wide["confusion"])}

Recall of each speaker, by mood:

| Speaker | {" | ".join(c.name for c in TRAINED)} |
|---|---|---|---|
{_speaker_rows(figures)}

## Plain recordings

All neutral utterances of a speaker and nothing else, models that have not heard the speaker.

| Channel | Windows | Neutral or undecided | Undecided | Too level for categories | Above the 95th \
percentile of I1 | Variation: lowest, median, highest |
|---|---|---|---|---|---|---|
{plain_rows(figures)}

Marking the first 20 s as the baseline moves {moved["posteriors"]} posteriors, {moved["valence"]}
valences and {moved["deception"]} I1.

## Calibration

Intervals are split conformal prediction over recordings against truth of the same rank (the norm
of the played emotion, ranked within the recording): +-{half["arousal"]:.2f} for arousal,
+-{half["dominance"]:.2f} for dominance, +-{half["valence"]:.2f} for valence on 0..1, or the
interval of the resampled sound where that is wider. A test holds these half widths against the
package `crepes`; with each speaker left out of the quantile, too, 93 to 97 % of the windows are
covered. I1's percentiles are the higher of those of emotional and of plain recordings.

| Channel | Coverage: arousal | dominance | valence | Above the 95th percentile of I1 | Variation |
|---|---|---|---|---|---|
{_coverage_rows(figures)}

The confidence is the probability that the likeliest of the four categories was played: a logistic
model without negative weights ({parts}), fitted on emotional and plain recordings as recorded and
by telephone, both kinds counting alike. Each speaker judged by a calibration on the others, the
expected calibration error is {figures["confidence"]["error"]:.3f}. Stability under small changes of
the sound is no input: it is measured for one selection and on request, no window of the calibration
has it, and a probability must not depend on whether somebody asked. It is shown beside the parts.

| Confidence | Right | Share of windows |
|---|---|---|
{_reliability_rows(figures)}

Words of the confidence (sufficient from {profile().confidence.sufficient}, limited from \
{profile().confidence.limited}):

| Recordings | sufficient | limited | insufficient |
|---|---|---|---|
{_word_rows(figures)}

## Limits

{limits}
""",
        encoding="utf-8",
        newline="\n",
    )
