"""Status bar: what runs, how long it will take, which models, which device, offline or not."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar

from voiceman_gui.core.progress import Progress
from voiceman_gui.qt.icons import icon
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.jobs import Job
from voiceman_gui.qt.theme import Palette
from voiceman_gui.qt.timetext import left

ETA_AFTER_S = 1.0


class StatusPanel(QStatusBar):
    """Progress of the running job with cancel, and the permanent marks at the right."""

    cancel_requested = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setAccessibleName("Status")
        self.message = QLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setAccessibleName("Progress")
        self.stop = PressButton()
        self.stop.setAccessibleName("Cancel")
        self.stop.setToolTip("Cancel; what is there so far stays")
        self.stop.setIconSize(QSize(16, 16))
        self.stop.clicked.connect(self.cancel_requested)
        for widget in (self.bar, self.stop):
            self.addWidget(widget)
            widget.setVisible(False)
        self.addWidget(self.message, 1)
        self.models = QLabel()
        self.device = QLabel("CPU")
        self.device.setToolTip("The embedded models run on the processor; no graphics card is used")
        self.offline = QLabel()
        for label in (self.models, self.device, self.offline):
            self.addPermanentWidget(label)
        self._jobs: list[Job] = []
        self._begun = 0.0
        self._said = False
        self.set_palette_colors(palette)
        self.show_models("Models: not loaded yet", "They are loaded with the first analysis.")

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour the icon."""
        self.stop.setIcon(icon("cancel", palette.color("text")))

    def show_models(self, text: str, tip: str) -> None:
        """Name the models in use."""
        self.models.setText(text)
        self.models.setToolTip(tip)

    def show_offline(self, offline: bool) -> None:
        """Show the switch that says whether a connection may ever be opened."""
        self.offline.setText("⦸ Offline" if offline else "Online allowed")
        self.offline.setToolTip(
            "Offline: the program opens no network connection"
            if offline
            else "The program may open a connection when you ask for one"
        )

    def follow(self, job: Job) -> None:
        """Show a job's progress until it ends; jobs wait for one another, so the first is shown."""
        self._jobs.append(job)
        job.progressed.connect(lambda progress: self._progressed(job, progress))
        job.ended.connect(lambda: self._ended(job))
        if len(self._jobs) == 1:
            self._begin()

    def say(self, text: str) -> None:
        """Put a short message where the progress was; it stays until the next progress."""
        self._said = True
        self.message.setText(text)

    def _begin(self) -> None:
        self._begun = time.monotonic()
        self._said = False
        self.bar.setValue(0)
        self.message.setText("")
        self.bar.setVisible(True)
        self.stop.setVisible(True)

    def _progressed(self, job: Job, progress: Progress) -> None:
        if job is not self._jobs[0]:
            return
        self._said = False
        self.bar.setValue(round(progress.fraction * 1000))
        elapsed = time.monotonic() - self._begun
        words = progress.message
        if elapsed > ETA_AFTER_S and 0.02 < progress.fraction < 1:
            words += f" – {left(elapsed / progress.fraction * (1 - progress.fraction))}"
        self.message.setText(words)

    def _ended(self, job: Job) -> None:
        shown = job is self._jobs[0]
        self._jobs.remove(job)
        if self._jobs:
            if shown:
                self._begin()
            return
        self.bar.setVisible(False)
        self.stop.setVisible(False)
        if not self._said:
            self.message.setText("Cancelled; what was there stays." if job.cancelled else "")
