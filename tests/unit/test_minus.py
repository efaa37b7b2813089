"""Words write a true minus sign; where an encoding cannot hold it, the hyphen of ASCII."""

from __future__ import annotations

import pytest

from voiceman_gui.cli.terminal import encodable
from voiceman_gui.core import printed
from voiceman_gui.core.message import message
from voiceman_gui.plot.lanes import STRESS
from voiceman_gui.wording import LANGUAGES, words_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_has_the_same_minus_as_the_scale_beside_it(language: str) -> None:
    text = words_for(language)(message("analysis.stress.value", value=-52.0, low=-80.0, high=-3.0))
    assert "−52" in text
    assert "−80" in text
    assert "−100" in text
    assert "-" not in text


def test_ticks_have_it_and_numbers_for_data_do_not() -> None:
    assert STRESS.labels[0] == (-100.0, "−100")
    assert printed.written(-0.5) == "−0.50"
    assert printed.written(-0.001) == "0.00"
    assert printed.number(-0.5) == "-0.50"


@pytest.mark.parametrize("encoding", ["cp949", "cp1252"])
def test_a_pipe_without_a_minus_gets_a_hyphen(encoding: str) -> None:
    assert encodable("−52", "utf-8") == "−52"
    assert encodable("−52 😀", encoding) == "-52 ?"
