"""Letting the program forget which recordings were worked on, while one of them may be open."""

from __future__ import annotations

from voiceman_gui.pipeline.housekeeping import forget, remembered
from voiceman_gui.qt.controllers.autosave import Autosave
from voiceman_gui.qt.controllers.files import Opening
from voiceman_gui.qt.controllers.settings import SAVE, SettingsController
from voiceman_gui.qt.jobs import Job, JobRunner
from voiceman_gui.qt.state import State


class Forgetting:
    """What the settings' button does.

    Parameters
    ----------
    state : State
    settings_controller : SettingsController
    autosave : Autosave
    opening : Opening
    keeper : JobRunner
        Its thread saves and removes, one after the other.
    """

    def __init__(
        self,
        state: State,
        settings_controller: SettingsController,
        autosave: Autosave,
        opening: Opening,
        keeper: JobRunner,
    ) -> None:
        self._state, self._settings_controller = state, settings_controller
        self._autosave, self._opening, self._keeper = autosave, opening, keeper

    @property
    def has_open(self) -> bool:
        """Whether a recording is open."""
        return self._state.waveform is not None

    @property
    def recent_files(self) -> int:
        """How many recent files are listed."""
        return len(self._settings_controller.settings.recent_files)

    def look(self) -> Job:
        """Look at what is kept; the job finishes with `Remembered`."""
        return self._keeper.submit("look", lambda _: remembered())

    def forget(self, *, also_open: bool) -> Job:
        """Forget all recordings; the one that is open is closed and forgotten only if asked for."""
        if also_open:
            self._opening.close_as_it_is()
        self._autosave.forget()
        waveform = self._state.waveform
        keep = () if waveform is None else (waveform.sha256,)
        self._opening.forget()
        # Behind everything that is being saved now: the thread does one after the other.
        job = self._keeper.submit(SAVE, lambda _: forget(keep), replace=False)
        if also_open:
            # "Marks saved" would be untrue now.
            job.ended.connect(self._opening.hush)
        return job
