"""The device that is chosen is one that is there."""

from __future__ import annotations

import pytest
import torch

from helpers.facts import english
from voiceman_gui.models.device import choose_device, describe_device


@pytest.mark.parametrize(
    ("cuda", "mps", "chosen"),
    [(True, True, "cuda"), (False, True, "mps"), (False, False, "cpu")],
)
def test_automatic_choice(
    monkeypatch: pytest.MonkeyPatch, cuda: bool, mps: bool, chosen: str
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps)
    assert choose_device("auto") == (chosen, None)
    assert choose_device("cpu") == ("cpu", None)


@pytest.mark.parametrize(("wanted", "name"), [("cuda", "NVIDIA"), ("mps", "Apple")])
def test_a_missing_device_is_said(monkeypatch: pytest.MonkeyPatch, wanted: str, name: str) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    device, notice = choose_device(wanted)
    assert device == "cpu"
    assert notice is not None
    assert name in english(notice)
    assert english(notice).endswith("the processor computes instead.")


def test_an_asked_for_device_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    assert choose_device("mps") == ("mps", None)
    assert describe_device("mps") == "mps"


def test_no_such_device() -> None:
    with pytest.raises(ValueError, match="'tpu' is no device"):
        choose_device("tpu")
