"""What a folder with a network says of itself: ``manifest.toml``.

Adding a model is a manifest, not code: it names one of the architectures of a fixed table, the
files with their hashes, what the outputs mean, and the answers by which the model is proven.
Nothing in the folder is ever executed.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import DIMENSIONS, Role
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.card import said
from voiceman_gui.models.foreign import Unusable, parse_toml, read_text, shown

M = TypeVar("M", bound=BaseModel)

MANIFEST = "manifest.toml"
SCHEMA = "voiceman.model/1"
CALIBRATIONS = "calibrations"
"""Folder beside those of the models, in which the calibrations of pairs lie."""

Architecture = Literal[
    "wav2vec2-dimensional",
    "speechbrain-wav2vec2",
    "sequence-classifier",
    "audonnx",
    "speechbrain-ecapa",
]

SPEAKER_ARCHITECTURES = ("speechbrain-ecapa",)
EMBEDDING = ("embedding",)
"""Outputs of a speaker model's manifest."""

ID = r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$))[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9_])?"
"""What an id may be: also the name of a folder, on every system (Windows keeps some to itself)."""


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError("it must be one line without control characters")
    return text


def _printable_lines(text: str) -> str:
    # A terminal obeys control characters, and the text is shown there to be accepted.
    if not all(line.isprintable() for line in re.split("[\n\r\t]", text)):
        raise ValueError("it must be lines without control characters")
    return text


def _named(text: str) -> str:
    if re.fullmatch(ID, text) is None:
        raise ValueError("it must be lower-case letters, digits, dots, hyphens and underscores")
    return text


Line = Annotated[str, Field(max_length=200), AfterValidator(_printable)]
"""Somebody else's words as they stand in tables and sentences of this program."""

Sentence = Annotated[str, Field(max_length=1000), AfterValidator(_printable)]
Label = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_printable)]
Value = Annotated[float, Field(ge=-1e6, le=1e6)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class ModelFile(_Frozen):
    """A file of the model.

    Parameters
    ----------
    path : str
        Below the model's folder, with forward slashes; never out of it.
    sha256 : str or None
        None where the publisher gives none: the hash is then taken at installation (trust on
        first use) and pinned in the installation's record.
    size_bytes : int or None
    optional : bool
        Whether the model can be used without it (samples for known answers, model cards).
    """

    path: str = Field(
        pattern=r"^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$", max_length=200
    )
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    size_bytes: int | None = Field(default=None, ge=0)
    optional: bool = False


class KnownAnswer(_Frozen):
    """An input and what the model must say of it.

    Parameters
    ----------
    input : str
        ``"zeros"``; ``"normal"``: ``numpy.random.RandomState(seed).normal(size=samples)`` as
        float32; ``"file"``: sound that lies in the model's folder.
    samples, seed : int
    file : str or None
    normalise : bool or None
        Override the manifest's normalisation for this answer.
    expected : tuple of float or None
        Outputs in the publisher's order, after the publisher's own activation.
    pooled : tuple of float or None
        First values of the averaged hidden state, or of a speaker model's embedding.
    label : str or None
        Best label, in the publisher's spelling.
    tolerance : float
        Largest absolute deviation; more than 0.01 would prove nothing of numbers around 0..1.
    source : str
        Where the answer was published.
    """

    input: Literal["zeros", "normal", "file"]
    samples: int = Field(default=16000, ge=400, le=320_000)
    seed: int = Field(default=0, ge=0, le=2**32 - 1)
    file: Line | None = None
    normalise: bool | None = None
    expected: tuple[Value, ...] | None = Field(default=None, min_length=1, max_length=64)
    pooled: tuple[Value, ...] | None = Field(default=None, min_length=1, max_length=8192)
    label: Label | None = None
    tolerance: float = Field(default=1e-4, gt=0, le=0.01)
    source: Sentence = ""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.expected is None and self.pooled is None and self.label is None:
            raise ValueError("a known answer needs expected, pooled or label")
        if (self.input == "file") != (self.file is not None):
            raise ValueError("input = 'file' and file belong together")
        return self


class Source(_Frozen):
    """Where the publisher's files can be had.

    Parameters
    ----------
    hub : str
        ``owner/name`` on the model hub.
    revision : str
        Commit or branch; a branch is resolved to its commit at installation, and pinned.
    """

    hub: str = Field(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=200
    )
    revision: Line = "main"


class NetworkManifest(_Frozen):
    """Contents of a network's ``manifest.toml``.

    Parameters
    ----------
    id, name, revision : str
    architecture : str
        Key of the fixed table.
    role : Role
    publisher, licence, licence_text, trained_on : str
        `licence_text` must be read and accepted before installation where it is not empty.
    outputs : tuple of str
        The publisher's own names in the publisher's order, e.g. ``("neu", "ang", "hap", "sad")``.
    labels : dict of str to str
        For categories: publisher's label to one of `CATEGORIES`. Labels that are left out are
        dropped, and the rest is scaled to sum 1, which `limit_facts` then says.
    activation : str
        What turns the network's outputs into `values`: ``"none"``, ``"sigmoid"`` or
        ``"softmax"``. audEERING's dimensional model needs none.
    sample_rate_hz : int
    normalise : str
        ``"window"``: each window to zero mean and unit variance, as transformers' feature
        extractor does; ``"layer"``: torch's layer_norm over the window, as SpeechBrain does;
        ``"none"``.
    languages : tuple of str
        ISO 639-1 codes of the training speech.
    files : tuple of ModelFile
    backbone : dict
        Configuration of the backbone where the publisher's folder lacks one (SpeechBrain).
    known_answers : tuple of KnownAnswer
    answers_by : str
        Who says so: ``"publisher"`` or ``"laboratory"``.
    source : Source or None
    limits : tuple of str
        Sentences that belong beside its results, or ids of `models.card`.
    """

    schema_: Literal["voiceman.model/1"] = Field(alias="schema")
    id: Annotated[str, Field(max_length=64), AfterValidator(_named)]
    name: Line = Field(min_length=1)
    revision: Line = "models.card.not_stated"
    architecture: Architecture
    role: Role
    publisher: Line = ""
    licence: Line
    licence_text: Annotated[str, AfterValidator(_printable_lines)] = Field(
        default="", max_length=200_000
    )
    trained_on: Sentence
    outputs: tuple[Label, ...] = Field(min_length=1, max_length=64)
    labels: dict[Label, str] = Field(default_factory=dict, max_length=64)
    activation: Literal["none", "sigmoid", "softmax"]
    sample_rate_hz: Literal[16000] = 16000
    normalise: Literal["window", "layer", "none"]
    languages: tuple[Line, ...] = Field(default=(), max_length=200)
    files: tuple[ModelFile, ...] = Field(min_length=1, max_length=500)
    backbone: dict[str, Any] = Field(default_factory=dict, max_length=100)
    known_answers: tuple[KnownAnswer, ...] = Field(default=(), max_length=64)
    answers_by: Literal["publisher", "laboratory"] = "publisher"
    source: Source | None = None
    limits: tuple[Sentence, ...] = Field(default=(), max_length=64)

    @model_validator(mode="after")
    def _outputs_fit_the_role(self) -> Self:
        if self.id == CALIBRATIONS:
            raise ValueError(f"no model may be called {CALIBRATIONS}")
        for what, names in (
            ("outputs", self.outputs),
            ("files", tuple(file.path.casefold() for file in self.files)),
        ):
            if len(set(names)) < len(names):
                raise ValueError(f"one of the {what} is named twice")
        for answer in self.known_answers:
            if answer.expected is not None and len(answer.expected) != len(self.outputs):
                raise ValueError("a known answer expects another number of values than outputs")
            if answer.label is not None and answer.label not in self.outputs:
                raise ValueError("a known answer expects a label that is none of the outputs")
        if (self.role is Role.SPEAKER) != (self.architecture in SPEAKER_ARCHITECTURES):
            raise ValueError(f"speaker models are those of {', '.join(SPEAKER_ARCHITECTURES)}")
        if self.role is Role.SPEAKER:
            self._demand_embedding()
        elif self.role is Role.DIMENSIONS:
            if set(self.outputs) != set(DIMENSIONS):
                raise ValueError(f"a dimensional model's outputs are {', '.join(DIMENSIONS)}")
        else:
            strangers = set(self.labels) - set(self.outputs)
            if strangers or set(self.labels.values()) != set(CATEGORIES):
                raise ValueError(
                    "labels must lead from the model's outputs to each of " + ", ".join(CATEGORIES)
                )
        return self

    def _demand_embedding(self) -> None:
        if self.outputs != EMBEDDING or self.labels or self.activation != "none":
            raise ValueError("a speaker model's output is embedding, without labels or activation")
        if any(answer.pooled is None or answer.expected for answer in self.known_answers):
            raise ValueError("a speaker model's known answers are values of embeddings, as pooled")

    @property
    def limit_facts(self) -> tuple[Message | str, ...]:
        """What belongs beside its results, and which labels are left out."""
        facts = tuple(map(said, self.limits))
        dropped = tuple(label for label in self.outputs if label not in self.labels)
        if self.role is not Role.CATEGORIES or not dropped:
            return facts
        return (*facts, message("models.limit.dropped_labels", labels=dropped))


WEIGHT_FILES = ("model.safetensors", "pytorch_model.bin")
"""The two formats in which transformers' publishers offer the same weights, the safer one first."""


def with_offered_weights(manifest: NetworkManifest, names: Collection[str]) -> NetworkManifest:
    """Let a manifest name the weight file that is there: publishers offer one format or both.

    Parameters
    ----------
    manifest : NetworkManifest
    names : collection of str
        Files that a folder or a hub has.
    """
    named = [file for file in manifest.files if file.path in WEIGHT_FILES]
    found = next((name for name in WEIGHT_FILES if name in names), None)
    if not named or found is None or any(file.path in names for file in named):
        return manifest
    others = [file for file in manifest.files if file.path not in WEIGHT_FILES]
    return manifest.model_copy(update={"files": (ModelFile(path=found), *others)})


def parse_manifest(text: str, where: Message, kind: type[M]) -> M:
    """Read a manifest's text.

    Parameters
    ----------
    text : str
    where : Message
        What holds it.
    kind : type of BaseModel
        `NetworkManifest` or `EmbeddedManifest`.

    Raises
    ------
    ModelError
        Naming ``where`` and the first thing that is wrong.
    """
    try:
        return kind.model_validate(parse_toml(text))
    except Unusable as error:
        raise ModelError(
            message("models.manifest.unusable", where=where, file=MANIFEST, why=error.fact)
        ) from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = shown(".".join(str(part) for part in first["loc"]) or "manifest")
        raise ModelError(
            message(
                "models.manifest.does_not_hold",
                where=where,
                file=MANIFEST,
                place=place,
                why=shown(first["msg"], 120),
            )
        ) from error


def read_manifest(folder: Path, kind: type[M]) -> M:
    """Read a model folder's manifest; `ModelError` where there is none or it does not hold."""
    where = message("models.where.model_folder", folder=displayable(folder))
    try:
        text = read_text(folder / MANIFEST)
    except Unusable as error:
        raise ModelError(
            message("models.manifest.unusable", where=where, file=MANIFEST, why=error.fact)
        ) from error
    except OSError as error:
        raise ModelError(
            message("models.manifest.unreadable", where=where, file=MANIFEST)
        ) from error
    return parse_manifest(text, where, kind)


def load_manifest(folder: Path) -> NetworkManifest:
    """Read the manifest of a network's folder; raises as `read_manifest` does."""
    return read_manifest(folder, NetworkManifest)
