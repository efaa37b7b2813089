"""The model of who speaks, on voices whose owners are known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from voiceman_gui.speakers.clustering import cluster, count_people
from voiceman_gui.speakers.voices import fit

DIMS = 192


def voices(
    people: int, stretches: int = 60, apart: float = 0.8, seed: int = 3
) -> tuple[NDArray[np.float64], NDArray[np.intp], NDArray[np.float64]]:
    """Voices, owners and lengths: spread 1 within a person; people take turns of three."""
    rng = np.random.default_rng(seed)
    owners = (np.arange(stretches) // 3) % people
    means = rng.normal(0, apart, (people, DIMS))
    rows = means[owners] + rng.normal(0, 1, (stretches, DIMS)) + rng.normal(0, 2, DIMS)
    return rows, owners, rng.uniform(1, 3, stretches)


def same(found: NDArray[np.intp], owners: NDArray[np.intp]) -> bool:
    pairs = set(zip(found.tolist(), owners.tolist(), strict=True))
    return len(pairs) == len(set(owners.tolist())) == len(set(found.tolist()))


@pytest.mark.parametrize("people", [1, 2, 3, 4])
def test_people_are_counted_and_found(people: int) -> None:
    rows, owners, lengths = voices(people)
    assert count_people(rows, lengths, 1).count == people
    found = cluster(rows, lengths, people, 1)
    assert same(found.labels, owners)
    assert found.posterior.sum(axis=1) == pytest.approx(1)


def test_an_hour_is_divided_through_a_part_of_it() -> None:
    rows, owners, lengths = voices(3, stretches=1500)
    assert same(cluster(rows, lengths, 3, 1).labels, owners)


def test_every_person_has_a_stretch_where_there_is_one_voice() -> None:
    rows, _, lengths = voices(1, stretches=20)
    assert len(set(cluster(rows, lengths, 3, 1).labels.tolist())) == 3


def test_few_stretches() -> None:
    rows, _, lengths = voices(2, stretches=2)
    assert len(set(cluster(rows, lengths, 2, 1).labels.tolist())) == 2
    assert count_people(rows[:1], lengths[:1], 1).count == 1
    copies = np.repeat(rows[:1], 6, axis=0)
    assert count_people(copies, np.ones(6), 1).count == 1


def test_the_neighbours_in_time_count() -> None:
    """A stretch between two voices is that of whoever speaks before and after it."""
    rows, owners, lengths = voices(2, stretches=30)
    rows = rows - rows.mean(axis=0)
    means = [rows[owners == person].mean(axis=0) for person in (0, 1)]
    rows[13] = (means[0] + means[1]) / 2  # the middle of a turn of person 0
    rows[4] = (means[0] + means[1]) / 2  # the middle of a turn of person 1
    found = fit(rows, lengths, owners.astype(np.intp), 2).posterior
    assert found[13, 0] > 0.5
    assert found[4, 1] > 0.5


def test_more_rounds_explain_no_worse() -> None:
    rows, owners, lengths = voices(2)
    rows = rows - rows.mean(axis=0)
    good = fit(rows, lengths, owners.astype(np.intp), 2).bound
    poor = fit(rows, lengths, np.zeros(owners.shape[0], np.intp), 2).bound
    assert good > poor


def test_two_people_who_alternate_are_found_in_little_speech() -> None:
    """Half a minute in which the speaker changes with every stretch."""
    rng = np.random.default_rng(8)
    owners = np.arange(14) % 2
    rows = rng.normal(0, 0.8, (2, DIMS))[owners] + rng.normal(0, 0.8, (14, DIMS))
    lengths = np.full(14, 1.8)
    assert count_people(rows, lengths, 1).count == 2
    assert same(cluster(rows, lengths, 2, 1).labels, owners)


@pytest.mark.parametrize(("stretches", "little"), [(10, True), (60, False)])
def test_one_person_is_certain_only_in_enough_speech(stretches: int, little: bool) -> None:
    rows, _, _ = voices(1, stretches)
    estimate = count_people(rows, np.full(stretches, 2.0), 1)
    assert estimate.count == 1
    assert estimate.little_speech is little
    assert estimate.doubtful is little


def test_the_evidence_is_apart_from_what_is_needed() -> None:
    """A third person who explains nothing leaves two people clear."""
    rows, _, lengths = voices(2)
    estimate = count_people(rows, lengths, 1)
    assert estimate.count == 2
    assert estimate.second == 3
    assert estimate.gain == pytest.approx(0, abs=0.02)
    assert not estimate.doubtful
    near = replace(estimate, gain=0.04, needed=0.05)
    assert near.doubtful
