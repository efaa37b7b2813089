"""``voiceman doctor``: what an installation can do."""

from __future__ import annotations

import platform

import typer

from voiceman_gui import __version__, pipeline
from voiceman_gui.cli.exit_codes import Exit
from voiceman_gui.cli.language import words
from voiceman_gui.cli.terminal import write
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message

LABELS = {
    "operating_system": message("cli.doctor.operating_system"),
    "machine": message("cli.doctor.machine"),
    "python": message("cli.doctor.python"),
    "decoder": message("cli.doctor.decoder"),
    "libraries": message("cli.doctor.libraries"),
}
"""Of `report.provenance.environment`."""


def doctor() -> None:
    """Show libraries, models and sound outputs."""
    from voiceman_gui.report.provenance import environment

    write(f"voiceman {__version__}, Python {platform.python_version()}, {platform.platform()}")
    missing = words().text("cli.doctor.missing")
    for name, value in environment().items():
        shown = value
        if isinstance(value, dict):
            shown = ", ".join(f"{part} {version or missing}" for part, version in value.items())
        label = words()(LABELS[name]) if name in LABELS else name
        write(f"  {label}: {shown}")
    code = Exit.DONE
    try:
        embedded = pipeline.load_embedded_models().embedded.provenance()
        for model in (*embedded, *pipeline.embedded_speaker_models().provenances):
            _line(
                message(
                    "cli.doctor.model",
                    model=model.id,
                    revision=model.revision,
                    verified=model.verified,
                )
            )
    except VoicemanError as error:
        _line(message("cli.doctor.models_failed", why=error.message))
        code = Exit.FAILED
    try:
        from voiceman_gui.audio.devices import output_devices

        _line(message("cli.doctor.sound", outputs_count=len(output_devices())))
    except VoicemanError as error:
        _line(message("cli.doctor.sound_failed", why=error.message))
    raise typer.Exit(code)


def _line(fact: Message) -> None:
    write(f"  {words()(fact)}")
