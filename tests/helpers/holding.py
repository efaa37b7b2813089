"""Keeping real work from going on, so that "while it runs" is a state and not a matter of luck."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from voiceman_gui import pipeline
from voiceman_gui.core.progress import CancelToken

LOOK_S = 0.01


class Hold:
    """Stops work at the first word that it says, until it is let go or cancelled."""

    def __init__(self) -> None:
        self._released = threading.Event()

    def let_go(self) -> None:
        """Let the work, and all later work, run to its end."""
        self._released.set()

    def after(self, listener: Callable[[Any], None], cancel: CancelToken) -> Callable[[Any], None]:
        """Return a listener that hands on what it hears and then holds who called it.

        Parameters
        ----------
        listener : callable
        cancel : CancelToken
            Of the work; when it is raised, the work leaves with `Cancelled`.
        """

        def held(news: Any) -> None:
            listener(news)
            while not self._released.wait(LOOK_S):
                cancel.check()

        return held


def hold_analyses(monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Let analyses stop after their first result; without a listener for any, at their progress."""
    hold, analyse = Hold(), pipeline.analyse

    def held(
        *arguments: Any,
        on_progress: Callable[[Any], None],
        cancel: CancelToken,
        on_analysis: Callable[[Any], None] | None = None,
        **options: Any,
    ) -> Any:
        if on_analysis is None:
            on_progress = hold.after(on_progress, cancel)
        else:
            on_analysis = hold.after(on_analysis, cancel)
        return analyse(
            *arguments, on_progress=on_progress, on_analysis=on_analysis, cancel=cancel, **options
        )

    monkeypatch.setattr(pipeline, "analyse", held)
    # The queue goes the way of the command line.
    monkeypatch.setattr("voiceman_gui.pipeline.run.analyse", held)
    return hold


def hold_imports(monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Let imports of models stop at their first progress."""
    from voiceman_gui.inference import manage_models as models

    hold, import_model = Hold(), models.import_model

    def held(
        *arguments: Any, on_progress: Callable[[Any], None], cancel: CancelToken, **options: Any
    ) -> Any:
        on_progress = hold.after(on_progress, cancel)
        return import_model(*arguments, on_progress=on_progress, cancel=cancel, **options)

    monkeypatch.setattr(models, "import_model", held)
    return hold
