"""Status bar: what runs, how long it will take, which models, which device, offline or not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar

from voiceman_gui.core.message import message
from voiceman_gui.core.progress import Progress
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.qt.icons import icon
from voiceman_gui.qt.items.elided import ElidedLabel
from voiceman_gui.qt.items.model_wording import device_name, model_text, names_text
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.jobs import Job
from voiceman_gui.qt.language import Fact, bind, language, say, show, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.timeleft import TimeLeft, with_left
from voiceman_gui.qt.tips import wrapped


class StatusPanel(QStatusBar):
    """Progress of the running job with cancel, and the permanent marks at the right."""

    cancel_requested = Signal()
    models_requested = Signal()
    """The analyst wants to see which models there are."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        bind(self, self.setAccessibleName, "window.status")
        self.message = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        bind(self.bar, self.bar.setAccessibleName, "window.status.progress")
        self.stop = PressButton()
        bind(self.stop, self.stop.setAccessibleName, "window.status.cancel")
        bind(self.stop, self.stop.setToolTip, "window.status.cancel_tip")
        self.stop.setIconSize(QSize(16, 16))
        self.stop.clicked.connect(self.cancel_requested)
        for widget in (self.bar, self.stop):
            self.addWidget(widget)
            widget.setVisible(False)
        self.addWidget(self.message, 1)
        self.models = PressButton()
        self.models.setProperty("role", "status")
        self.models.clicked.connect(self.models_requested)
        self.device = QLabel()
        self.offline = QLabel()
        self.addPermanentWidget(self.models)
        for label in (self.device, self.offline):
            self.addPermanentWidget(label)
        self._jobs: list[Job] = []
        self._time_left = TimeLeft()
        self._said = False
        self._models: tuple[ModelProvenance, ...] = ()
        self._device: Fact = "cpu"
        self.set_palette_colors(palette)
        self._translate()
        language().changed.connect(self._translate)

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour the icon."""
        self.stop.setIcon(icon("cancel", palette.color("text")))

    def show_models(self, models: tuple[ModelProvenance, ...]) -> None:
        """Name the models that are loaded, or behind what is shown."""
        self._models = models
        self._translate()

    def _translate(self) -> None:
        models = self._models
        if models:
            text = tr("window.status.models", models=names_text(models))
            tip = "\n\n".join(map(model_text, models))
        else:
            text = tr("window.status.models_none")
            tip = tr("window.status.models_none_tip")
        self.models.setText(text)
        self.models.setToolTip(wrapped(tr("window.status.models_tip", models=tip)))
        self.models.setAccessibleName(text)
        self.models.setAccessibleDescription(tip)
        self.device.setText(device_name(self._device))
        self.device.setToolTip(wrapped(tr("window.status.device_tip", device=say(self._device))))

    def show_device(self, device: Fact) -> None:
        """Show where the models compute: the name, and behind the pointer how."""
        self._device = device
        self._translate()

    def show_offline(self, offline: bool) -> None:
        """Show the switch that says whether a connection may ever be opened."""
        label = self.offline
        if offline:
            bind(label, label.setText, "window.status.offline")
            bind(label, label.setToolTip, "window.status.offline_tip")
        else:
            bind(label, label.setText, "window.status.online")
            bind(label, label.setToolTip, "window.status.online_tip")

    def follow(self, job: Job) -> None:
        """Show a job's progress until it ends; jobs wait for one another, so the first is shown."""
        self._jobs.append(job)
        job.progressed.connect(lambda progress: self._progressed(job, progress))
        job.ended.connect(lambda: self._ended(job))
        if len(self._jobs) == 1:
            self._begin()

    def say(self, said: Fact) -> None:
        """Put a short message where the progress was; it stays until the next progress."""
        self._said = True
        show(self.message, self.message.setText, said)

    def _begin(self) -> None:
        self._time_left = TimeLeft()
        self._said = False
        self.bar.setValue(0)
        show(self.message, self.message.setText, "")
        self.bar.setVisible(True)
        self.stop.setVisible(True)

    def _progressed(self, job: Job, progress: Progress) -> None:
        if job is not self._jobs[0]:
            return
        self._said = False
        self.bar.setValue(round(progress.fraction * 1000))
        left = self._time_left.note(progress.fraction)
        show(self.message, self.message.setText, with_left(progress.message, left))

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
            ended = message("window.status.cancelled") if job.cancelled else ""
            show(self.message, self.message.setText, ended)
