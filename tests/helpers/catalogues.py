"""What the catalogues hold and what the program asks of them, read from the files themselves."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "voiceman_gui"
LOCALE = ROOT / "resources" / "locale"

WORDING_CALLS = frozenset({"message", "Message", "tr", "text", "bind", "where"})
FILE_ENDINGS = frozenset({"csv", "json", "log", "pdf", "png", "svg", "toml", "txt", "typ", "wav"})
_ID = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+")


@dataclass(frozen=True)
class Entry:
    """One message of a catalogue.

    Parameters
    ----------
    id : str
        With dots, as in the code.
    text : tuple of str
        Its pieces of plain text, those of variants too.
    variables : frozenset of str
    not_worded : frozenset of str
        Parameters that the comment above names: facts carry them, sentences do not.
    references : frozenset of str
        Messages that stand inside it.
    pattern : Pattern
    """

    id: str
    text: tuple[str, ...]
    variables: frozenset[str]
    not_worded: frozenset[str]
    references: frozenset[str]
    pattern: ftl.Pattern
    source: str = field(compare=False, default="")


class _Pieces(Visitor):
    def __init__(self) -> None:
        self.text: list[str] = []
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_TextElement(self, node: ftl.TextElement) -> None:
        self.text.append(node.value)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.references.add(node.id.name.replace("-", "."))


def files(language: str) -> list[Path]:
    return sorted((LOCALE / language).glob("*.ftl"))


def problems_of_form(path: Path) -> list[str]:
    """What is wrong with a file before its sentences are looked at."""
    room, seen, found = path.stem, set[str](), []
    for item in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(item, ftl.Junk):
            found.append(f"{path.name}: cannot be read: {item.content!r}")
        elif isinstance(item, ftl.Term):
            continue
        elif isinstance(item, ftl.Message):
            name = item.id.name
            if not name.startswith(f"{room}-"):
                found.append(f"{path.name}: {name} belongs into another room's file")
            if name in seen:
                found.append(f"{path.name}: {name} stands twice")
            if item.value is None or item.attributes:
                found.append(f"{path.name}: {name} must be one text, without attributes")
            seen.add(name)
    return found


@cache
def catalogue(language: str) -> dict[str, Entry]:
    """Return the messages of one language by id."""
    entries: dict[str, Entry] = {}
    for path in files(language):
        for item in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(item, ftl.Message) or item.value is None:
                continue
            pieces = _Pieces()
            pieces.visit(item.value)
            comment = item.comment.content or "" if item.comment else ""
            ident = item.id.name.replace("-", ".")
            entries[ident] = Entry(
                ident,
                tuple(pieces.text),
                frozenset(pieces.variables),
                frozenset(re.findall(r"\$([a-z0-9_]+)", comment)),
                frozenset(pieces.references),
                item.value,
                path.name,
            )
    return entries


def rooms() -> frozenset[str]:
    return frozenset(path.stem for path in files("en"))


@dataclass(frozen=True)
class Call:
    """A place in the program that asks for the words of a literal id."""

    id: str
    params: frozenset[str] | None
    place: str


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def called(node: ast.Call) -> str:
    """Return the last name of what is called."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _id_arguments(node: ast.Call) -> ast.expr | None:
    position = 2 if called(node) == "bind" else 0
    return node.args[position] if len(node.args) > position else None


def calls() -> Iterator[Call]:
    """Yield the calls that take the id of a message as a literal."""
    for path in modules():
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.Call) or called(node) not in WORDING_CALLS:
                continue
            first = _id_arguments(node)
            for literal in _literals(first):
                if not _ID.fullmatch(literal):
                    continue
                names = [keyword.arg for keyword in node.keywords]
                params = frozenset(name for name in names if name is not None)
                open_ended = None in names or called(node) == "Message"
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                yield Call(literal, None if open_ended else params, place)


def _literals(node: ast.expr | None) -> list[str]:
    """Return the literals that an argument can be: itself, or either branch of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return []


def _is_built_text(node: ast.expr | None) -> bool:
    """Whether an expression joins texts; ``np.where(a & b, ...)`` does not."""
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod)
    )


def built_ids() -> Iterator[str]:
    """Yield the places that put an id together instead of writing it out."""
    for path in modules():
        for node in ast.walk(tree_of(path)):
            if (
                isinstance(node, ast.Call)
                and called(node) in WORDING_CALLS - {"text", "where"}
                and _is_built_text(_id_arguments(node))
            ):
                yield f"{path.relative_to(ROOT)}:{node.lineno}"


def is_module(ident: str) -> bool:
    """Whether a literal of the form of an id is a module's name."""
    return PACKAGE.joinpath(*ident.split(".")).with_suffix(".py").is_file()


def literal_ids() -> dict[str, str]:
    """Return every literal that has the form of an id and begins with a room, and one place."""
    found: dict[str, str] = {}
    for path in modules():
        for node in ast.walk(tree_of(path)):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and _ID.fullmatch(node.value)
                and node.value.partition(".")[0] in rooms()
                and node.value.rpartition(".")[2] not in FILE_ENDINGS
                and (node.value in catalogue("en") or not is_module(node.value))
            ):
                found.setdefault(node.value, f"{path.relative_to(ROOT)}:{node.lineno}")
    return found
