"""Sentences for a person that stand in the program instead of in the catalogues.

A constant counts as a sentence if it holds two words of letters, or if it is handed to a call that
shows words (`setText`, `QLabel`, ...). Docstrings, log calls, errors of programming, annotations
and patterns are none. What only looks like one carries ``# not worded: why`` on its line.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

from helpers.catalogues import called, tree_of

_WORDS = re.compile(r"[A-Za-z]{2,}[’'”\"),.:;]*\s+[(“\"'‘]*[A-Za-z]{2,}")
_LETTERS = re.compile(r"[A-Za-z]{2,}")

PROGRAMMING = frozenset(
    {"ValueError", "TypeError", "AssertionError", "RuntimeError", "NotImplementedError"}
    | {"KeyError", "IndexError", "AttributeError", "LookupError", "OSError", "ImportError"}
    | {"WordingError", "SystemExit"}
)
_LOG = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log", "getLogger"})
_TECHNICAL = frozenset(
    {"compile", "match", "fullmatch", "search", "sub", "findall", "finditer", "field_validator"}
    | {"setStyleSheet", "setObjectName", "execute", "deprecated", "filterwarnings"}
    | {"call"}  # of Praat, by parselmouth: its commands
)
SHOWN = frozenset(
    {"setText", "setToolTip", "setStatusTip", "setWindowTitle", "setTitle", "setPlaceholderText"}
    | {"setAccessibleName", "setAccessibleDescription", "setWhatsThis", "setLabelText"}
    | {"setSuffix", "setPrefix", "setInformativeText", "setDetailedText", "setHtml", "setPlainText"}
    | {"QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"}
    | {"QToolButton", "QDockWidget", "addMenu", "addTab", "addRow", "addButton", "showMessage"}
    | {"setSpecialValueText", "QTableWidgetItem", "QListWidgetItem", "QTreeWidgetItem"}
)


class _Finder(ast.NodeVisitor):
    def __init__(self, source: str) -> None:
        self.lines = source.splitlines()
        self.found: list[tuple[int, str]] = []

    def _keep(self, node: ast.expr, text: str, pattern: re.Pattern[str] = _WORDS) -> None:
        if not pattern.search(text):
            return
        last = node.end_lineno or node.lineno
        if not any("# not worded:" in line for line in self.lines[node.lineno - 1 : last]):
            self.found.append((node.lineno, text))

    def visit_Expr(self, node: ast.Expr) -> None:
        if not (isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)):
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._keep(node, node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._keep(node, _joined(node))
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                self.visit(value.value)

    def visit_Raise(self, node: ast.Raise) -> None:
        if isinstance(node.exc, ast.Call) and called(node.exc) in PROGRAMMING:
            return
        self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        self.visit(node.test)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_arg(self, node: ast.arg) -> None:
        """Pass over annotations."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator)
        self.visit(node.args)
        for statement in node.body:
            self.visit(statement)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.visit_FunctionDef(node)  # type: ignore[arg-type]

    def visit_Call(self, node: ast.Call) -> None:
        name = called(node)
        if name in _TECHNICAL or (name in _LOG and _is_log(node)):
            return
        if name in SHOWN:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    self._keep(argument, argument.value, _LETTERS)
                elif isinstance(argument, ast.JoinedStr):
                    self._keep(argument, _joined(argument), _LETTERS)
                else:
                    self.visit(argument)
            for keyword in node.keywords:
                self.visit(keyword.value)
            self.visit(node.func)
            return
        self.generic_visit(node)


def _joined(node: ast.JoinedStr) -> str:
    return "".join(
        str(value.value) if isinstance(value, ast.Constant) else "0" for value in node.values
    )


def _is_log(node: ast.Call) -> bool:
    function = node.func
    if not isinstance(function, ast.Attribute):
        return False
    owner = function.value
    name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
    return name in ("_log", "log", "logger", "logging", "warnings")


def sentences(path: Path) -> list[tuple[int, str]]:
    """Return line and text of the sentences in one module."""
    finder = _Finder(path.read_text(encoding="utf-8"))
    finder.visit(tree_of(path))
    return finder.found
