"""The acceptance limits of a validation study: two fields for each figure, empty for none set."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QWidget

from voiceman_gui.core.validation.figures import (
    CORRELATIONS,
    FIGURE_DEFINITIONS,
    FIGURE_NAMES,
    FigureId,
    Limit,
)
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.tips import wrapped

STEP = 0.01


class LimitsTable(QWidget):
    """Two fields for each figure: the least and the most that is accepted.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(UNIT, UNIT // 2, UNIT, UNIT // 2)
        grid.setVerticalSpacing(UNIT // 2)
        for column, head in (
            (1, tr("dialogs.validation.least")),
            (2, tr("dialogs.validation.most")),
        ):
            grid.addWidget(QLabel(head), 0, column)
        self.fields: dict[FigureId, tuple[QDoubleSpinBox, QDoubleSpinBox]] = {}
        for row, which in enumerate(FigureId, 1):
            name, definition = say(FIGURE_NAMES[which]), wrapped(say(FIGURE_DEFINITIONS[which]))
            label = QLabel(name)
            label.setToolTip(definition)
            grid.addWidget(label, row, 0)
            fields = _field(which), _field(which)
            self.fields[which] = fields
            for column, (field, end) in enumerate(
                zip(
                    fields,
                    (tr("dialogs.validation.least"), tr("dialogs.validation.most")),
                    strict=True,
                ),
                1,
            ):
                field.setAccessibleName(f"{name}: {end}")
                field.setAccessibleDescription(definition)
                grid.addWidget(field, row, column)
        grid.setColumnStretch(0, 1)

    @property
    def limits(self) -> Mapping[FigureId, Limit]:
        """What is set.

        Raises
        ------
        ValueError
            If a least lies above its most.
        """
        found = {}
        for which, (low, high) in self.fields.items():
            least, most = _value(low), _value(high)
            if least is not None or most is not None:
                found[which] = Limit(least, most)
        return found

    def show_limits(self, limits: Mapping[FigureId, Limit]) -> None:
        """Show limits; figures without one are empty."""
        for which, (low, high) in self.fields.items():
            limit = limits.get(which)
            for field, end in (
                (low, None if limit is None else limit.least),
                (high, None if limit is None else limit.most),
            ):
                field.setValue(field.minimum() if end is None else end)


def _field(which: FigureId) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setDecimals(3)
    field.setSingleStep(STEP)
    # The lowest value, one step below the scale, stands for "none set".
    least = -1.0 if which in CORRELATIONS else 0.0
    field.setRange(least - STEP, 1.0)
    field.setSpecialValueText(tr("dialogs.validation.none_set"))
    field.setValue(field.minimum())
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    files_pass_by(field)
    return field


def _value(field: QDoubleSpinBox) -> float | None:
    return None if field.value() == field.minimum() else round(field.value(), 3)
