"""All panels of the window."""

from __future__ import annotations

from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.axis_panel import AxisStack
from voiceman_gui.qt.panels.files import FilesPanel
from voiceman_gui.qt.panels.gauges import GaugesPanel
from voiceman_gui.qt.panels.marks import MarksPanel
from voiceman_gui.qt.panels.measures import MeasuresPanel
from voiceman_gui.qt.panels.notices import NoticesBar
from voiceman_gui.qt.panels.status import StatusPanel
from voiceman_gui.qt.panels.transport import TransportPanel
from voiceman_gui.qt.panels.welcome import WelcomePage


class Panels:
    """The parts of the window, built by the composition root."""

    def __init__(
        self,
        axis: AxisStack,
        files: FilesPanel,
        gauges: GaugesPanel,
        marks: MarksPanel,
        measures: MeasuresPanel,
        transport: TransportPanel,
        welcome: WelcomePage,
        palette: Palette,
    ) -> None:
        self.axis, self.files, self.gauges, self.marks = axis, files, gauges, marks
        self.measures = measures
        self.transport, self.welcome = transport, welcome
        self.notices = NoticesBar(palette)
        self.status = StatusPanel(palette)
