"""Manifests name messages of a fixed table; whatever else they say stands as it was given."""

from __future__ import annotations

from pathlib import Path

import pytest

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.resources import resource
from voiceman_gui.models.card import CARD, said
from voiceman_gui.models.identify import catalogued
from voiceman_gui.wording import LANGUAGES, words_for


@pytest.mark.parametrize("text", ["models.not_used", "core.plain", "a sentence", "", "한국어"])
def test_only_the_table_s_ids_are_taken_for_messages(text: str) -> None:
    assert said(text) == text


def test_every_entry_can_be_worded_in_every_language() -> None:
    for fact in CARD.values():
        assert isinstance(fact, Message)
        assert len({words_for(code)(fact) for code in LANGUAGES}) == len(LANGUAGES), fact


def test_shipped_networks_say_their_limits_as_messages() -> None:
    networks = list(catalogued(resource("models")))
    assert len(networks) == 3
    for network in networks:
        assert all(isinstance(limit, Message) for limit in network.limit_facts)
        assert isinstance(said(network.trained_on), Message)


def test_labels_that_are_left_out_are_told_beside_the_limits() -> None:
    (network,) = (one for one in catalogued(resource("models")) if one.labels)
    more = network.model_copy(update={"outputs": (*network.outputs, "fear", "calm")})
    assert more.limit_facts[-1] == message("models.limit.dropped_labels", labels=("fear", "calm"))
    assert network.limit_facts == more.limit_facts[:-1]


def test_nothing_in_the_shipped_manifests_is_an_unknown_id() -> None:
    for path in Path(resource("models")).glob("*/manifest.toml"):
        text = path.read_text(encoding="utf-8")
        named = {word.strip('",') for word in text.split() if word.startswith('"models.card.')}
        assert named <= set(CARD), path
