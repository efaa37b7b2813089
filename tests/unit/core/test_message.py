from __future__ import annotations

import json
import pickle
from copy import deepcopy
from enum import Enum, auto

import numpy as np
import pytest

from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import Message, message


class Colour(Enum):
    RED = "red"


class Shade(Enum):
    DARK_BLUE = auto()


def test_a_message_is_a_value() -> None:
    one = message("gate.snr.low", snr_db=7.4, needed_db=10)
    other = message("gate.snr.low", needed_db=10, snr_db=7.4)
    assert one == other
    assert len({one, other}) == 1
    assert one != message("gate.snr.low", snr_db=7.5, needed_db=10)
    assert one != message("gate.snr.high", snr_db=7.4, needed_db=10)
    assert one.params["snr_db"] == 7.4
    with pytest.raises(TypeError):
        one.params["snr_db"] = 8  # type: ignore[index]
    with pytest.raises(AttributeError):
        one.id = "x.y"  # type: ignore[misc]


def test_numbers_of_numpy_and_enums_become_plain_values() -> None:
    made = message(
        "a.b",
        x_s=np.float32(0.5),
        n_count=np.int64(3),
        on=np.bool_(True),
        colour=Colour.RED,
        dark=Shade.DARK_BLUE,
        parts=(np.float64(1.5), "x"),
    )
    assert dict(made.params) == {
        "x_s": 0.5,
        "n_count": 3,
        "on": True,
        "colour": "red",
        "dark": "dark_blue",
        "parts": (1.5, "x"),
    }
    types = {name: type(value) for name, value in made.params.items()}
    assert types == {
        "x_s": float,
        "n_count": int,
        "on": bool,
        "colour": str,
        "dark": str,
        "parts": tuple,
    }
    assert list(made.params) == sorted(made.params)


@pytest.mark.parametrize("ident", ["", "one", "One.two", "a..b", "a.b.", "a.b-c", "a b.c", "1.a"])
def test_ids_have_a_form(ident: str) -> None:
    with pytest.raises(ValueError, match="not an id"):
        message(ident)


@pytest.mark.parametrize("value", [None, [1], {"a": 1}, b"x", object(), (None,)])
def test_other_types_are_refused(value: object) -> None:
    with pytest.raises(TypeError, match=r"a\.b: x is a"):
        message("a.b", x=value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), np.float64("-inf"), (1.0, np.nan)])
def test_numbers_must_be_finite(value: object) -> None:
    with pytest.raises(ValueError, match=r"a\.b: x is not finite"):
        message("a.b", x=value)


def test_it_survives_json_pickle_and_copy() -> None:
    made = message(
        "a.b", why=message("c.d", n=1, file="x"), parts=(1, "y", message("e.f")), on=True
    )
    read = Message.from_dict({**json.loads(json.dumps(made.as_dict())), "text": "any words"})
    assert read == made
    assert type(read.params["on"]) is bool
    assert pickle.loads(pickle.dumps(made)) == made == deepcopy(made)


def test_the_log_reads_id_and_parameters() -> None:
    assert str(message("a.b")) == "a.b"
    made = message("a.b", why=message("c.d", n=1), parts=(1.5, "y"), file="x y")
    assert str(made) == "a.b: file='x y' parts=[1.5, 'y'] why=(c.d: n=1)"


def test_errors_carry_a_message() -> None:
    fact = message("audio.file_gone", file="a.wav")
    error = RecordingError(fact)
    assert error.message == fact
    assert str(error) == "audio.file_gone: file='a.wav'"
