"""The Analysis menu."""

from __future__ import annotations

from collections.abc import Callable

from voiceman_gui.qt.actions.spec import Action, Menu, Needs
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.editing import Editing


def menu(session: AnalysisController, editing: Editing, models: Callable[[], None]) -> Menu:
    """Analyse, cancel, baseline, models."""

    def analyse() -> None:
        session.analyse()

    def stability() -> None:
        session.check_stability()

    return (
        Action(
            "analysis.run",
            "&Analyse",
            analyse,
            ("Ctrl+R",),
            Needs.WAVEFORM,
            "Read arousal, dominance, valence and categories along the recording",
        ),
        Action(
            "analysis.cancel",
            "&Cancel",
            session.cancel,
            ("Ctrl+.",),
            Needs.RUNNING,
            "Stop what runs; what is there so far stays",
        ),
        Action(
            "analysis.stability",
            "Check &stability of the selection",
            stability,
            ("Ctrl+Shift+R",),
            Needs.SELECTION,
            "Read the selection again cut, louder, softer, noisy, band-limited and recoded",
        ),
        None,
        Action(
            "analysis.baseline",
            "Set as &baseline",
            editing.set_baseline,
            ("Ctrl+Shift+B",),
            Needs.SELECTION,
            "Readings become relative to the selected passage",
        ),
        Action(
            "analysis.no_baseline",
            "Baseline: all &speech",
            editing.clear_baseline,
            needs=Needs.WAVEFORM,
            tip="Readings become relative to all speech of the recording",
        ),
        None,
        Action(
            "analysis.models",
            "&Models …",
            models,
            ("Ctrl+Shift+M",),
            tip="Which models there are, how they were proven, and bringing others in",
        ),
    )
