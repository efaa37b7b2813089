"""Which code makes the numbers that are kept: a hash that no sentence and no comment takes part in.

Every stage whose numbers are kept names the modules where it begins. The hash runs over the syntax
trees of these and of all modules that they import, after everything that cannot move a number is
taken out of them.
"""

from __future__ import annotations

import ast
import functools
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import voiceman_gui

PACKAGE = "voiceman_gui"

_FACTS = ("message", "Message")
_LOGGERS = ("logger", "_log", "logging")


@dataclass(frozen=True, slots=True, eq=False)
class NumberStage:
    """A stage of the analysis whose numbers are kept.

    Parameters
    ----------
    name : str
    modules : tuple of str
        Where its code begins, by module names below the package.
    libraries : mapping of str to str
        Distribution of each library that takes part, by the name under which it is imported;
        empty for one whose numbers do not change with its version, or are hashed otherwise.
    """

    name: str
    modules: tuple[str, ...]
    libraries: Mapping[str, str]


_SOUND = {
    "numpy": "numpy",
    "soxr": "soxr",
    # What it decodes is hashed; the hash is part of every key.
    "av": "",
    "psutil": "",
}

MEASURING = NumberStage(
    "measuring",
    ("analysis.measure.recording", "audio.stream", "models.vad"),
    _SOUND
    | {
        "scipy": "scipy",
        "parselmouth": "praat-parselmouth",
        "onnxruntime": "onnxruntime",
        # Only its weights are used; their hash is part of the key.
        "silero_vad": "",
        "kaldi_native_fbank": "kaldi-native-fbank",
        # They read texts, not numbers.
        "pydantic": "",
        "yaml": "",
    },
)
_NETWORKS = {
    "onnxruntime": "onnxruntime",
    "safetensors": "safetensors",
    "speechbrain": "speechbrain",
    "torch": "torch",
    "torchaudio": "torchaudio",
    "transformers": "transformers",
    # They read texts, not numbers.
    "huggingface_hub": "",
    "pydantic": "",
    "yaml": "",
}

NETWORKS = NumberStage(
    "networks",
    (
        "audio.segments",
        "models.architectures.dimensional",
        "models.engine.runner",
        "models.loading",
    ),
    _SOUND | _NETWORKS,
)
SPEAKERS = NumberStage(
    "speakers",
    (
        "speakers.tracks",
        "audio.stream",
        "models.speakers.segmentation",
        "models.speakers.embedding",
        "models.architectures.speechbrain_ecapa",
    ),
    _SOUND | _NETWORKS | {"kaldi_native_fbank": "kaldi-native-fbank"},
)


@functools.cache
def code_version(stage: NumberStage) -> str:
    """Return a hash over a stage's code and the versions of its libraries, hexadecimal.

    A program without its sources has its own version in their place.
    """
    digest = hashlib.sha256()
    found = sources(stage, Path(voiceman_gui.__file__).parent)
    for name in sorted(found):
        digest.update(f"{name} {found[name].sha256}\n".encode())
    if not found:
        digest.update(f"{PACKAGE} {voiceman_gui.__version__}\n".encode())
    for library in sorted(set(stage.libraries.values()) - {""}):
        digest.update(f"{library} {_version(library)}\n".encode())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Code:
    """What a module comes down to.

    Parameters
    ----------
    sha256 : str
        Of its syntax tree, without what cannot move a number.
    imports : tuple of str
        Modules that it imports anywhere; of ``from a import b`` a and a.b.
    """

    sha256: str
    imports: tuple[str, ...]


def sources(stage: NumberStage, package: Path) -> dict[str, Code]:
    """Return what a stage's code comes down to, by the names of its modules.

    Parameters
    ----------
    stage : NumberStage
    package : Path
        Folder of the package.
    """
    todo = [f"{PACKAGE}.{module}" for module in stage.modules]
    found: dict[str, Code] = {}
    while todo:
        name = todo.pop()
        path = _path(name, package)
        if name in found or path is None:
            continue
        code = found[name] = _code(path.read_bytes())
        todo += (module for module in code.imports if module.startswith(f"{PACKAGE}."))
    return found


@functools.lru_cache(maxsize=512)
def _code(content: bytes) -> Code:
    """Read one module; the stages share most of theirs."""
    tree = ast.parse(content)
    _Numbers().visit(tree)
    return Code(hashlib.sha256(ast.dump(tree).encode()).hexdigest(), tuple(_imports(tree)))


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


class _Numbers(ast.NodeTransformer):
    """Take docstrings, facts, texts of errors, the log and imports for types out of a tree."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        value = node.value
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return None
        if isinstance(value, ast.Call) and _called(value) in _LOGGERS:
            return None
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Name) and node.func.id in _FACTS:
            return node.func
        return self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        node.cause = None
        if isinstance(node.exc, ast.Call):
            node.exc = node.exc.func
        return node

    def visit_If(self, node: ast.If) -> ast.AST | None:
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return None
        return self.generic_visit(node)


def _called(call: ast.Call) -> str:
    """Return the object of which a method is called; empty where it has no plain name."""
    function = call.func
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return function.value.id
    return ""


def _path(module: str, package: Path) -> Path | None:
    place = package.joinpath(*module.split(".")[1:])
    for path in (place.with_suffix(".py"), place / "__init__.py"):
        if path.is_file():
            return path
    return None


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "missing"
