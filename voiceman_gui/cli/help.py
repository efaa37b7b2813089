"""Help pages and wrong usage in the language of the command line.

Commands and options carry the id of their help text; typer's own words are replaced where a page
or an error is written.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from voiceman_gui.cli.exit_codes import Exit
from voiceman_gui.cli.language import speak, wanted_language, words
from voiceman_gui.cli.terminal import say
from voiceman_gui.core.message import Message, message

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""What typer raises for every kind of wrong usage; it has no public name."""


class WrongUsage(typer.BadParameter):
    """An option or argument has a value that is not accepted."""

    def __init__(self, fact: Message, ctx: Any = None) -> None:
        super().__init__(words()(fact), ctx)
        self.fact = fact


@contextlib.contextmanager
def _of(ctx: Any) -> Iterator[None]:
    """Let errors of the parser know the command whose options it reads."""
    try:
        yield
    except UsageError as error:
        error.ctx = getattr(error, "ctx", None) or ctx  # type: ignore[attr-defined]
        raise


class WordedCommand(TyperCommand):
    """A command whose help texts are ids of messages."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments, and name those that are too many."""
        ctx.allow_extra_args = True
        with _of(ctx):
            rest = super().parse_args(ctx, args)
        if rest:
            raise WrongUsage(message("cli.usage.too_many", arguments=tuple(rest)), ctx)
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        _write_page(self, ctx, formatter)


class WordedGroup(TyperGroup):
    """A group of commands whose help texts are ids of messages."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options before the command."""
        with _of(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that is named first."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise WrongUsage(message("cli.usage.no_command", command=args[0]), ctx)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page, with the commands."""
        _write_page(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(words().text("cli.help.commands")):
            formatter.write_dl(
                [(name, _first_sentence(_text(one.help))) for name, one in commands if one]
            )

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Choose the language, run a command, and leave with its exit code."""
        speak(wanted_language(sys.argv[1:] if args is None else args))
        try:
            code = super().main(
                args,
                prog_name,
                complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )
        except UsageError as error:
            code = _refuse(error)
        except typer.Abort:
            say(message("cli.aborted"))
            code = 1
        if standalone_mode:
            sys.exit(code or Exit.DONE)
        return code


def _write_page(command: Any, ctx: Any, formatter: Any) -> None:
    spoken = words()
    formatter.write_usage(
        ctx.command_path,
        " ".join(_usage(command, ctx)),
        prefix=spoken.text("cli.help.usage") + " ",
    )
    if command.help:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_text(command.help))
    rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for parameter in command.get_params(ctx):
        rows[parameter.param_type_name].append(_row(parameter, ctx))
    for kind, title in (("argument", "cli.help.arguments"), ("option", "cli.help.options")):
        if rows[kind]:
            with formatter.section(spoken(Message(title))):
                formatter.write_dl(rows[kind])


def _usage(command: Any, ctx: Any) -> list[str]:
    arguments = [
        _argument(parameter)
        for parameter in command.get_params(ctx)
        if parameter.param_type_name == "argument"
    ]
    if isinstance(command, WordedGroup):
        arguments.append(words().text("cli.help.command_metavar"))
    return [words().text("cli.help.options_metavar"), *arguments]


def _argument(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper())


def _row(parameter: Any, ctx: Any) -> tuple[str, str]:
    if parameter.param_type_name == "argument":
        return _argument(parameter), _text(parameter.help)
    record = parameter.get_help_record(ctx)
    if "--help" in parameter.opts:
        return record[0], words().text("cli.help.help")
    text = _text(parameter.help)
    default = parameter.get_default(ctx, call=False)
    if parameter.required or default is None or isinstance(default, bool):
        return record[0], text
    shown = getattr(default, "value", default)
    return record[0], f"{text} {words().text('cli.help.default', value=str(shown))}".strip()


def _text(help_: str | None) -> str:
    return words()(Message(help_)) if help_ else ""


def _first_sentence(text: str) -> str:
    """Return the first sentence of a help text, for the list of commands."""
    first, stop, _ = text.partition(". ")
    return first + "." if stop else text


def _refuse(error: Any) -> int:
    """Write what was wrong about the usage; a group without a command shows its help instead."""
    ctx = error.ctx
    if type(error).__name__ == "NoArgsIsHelpError":
        typer.echo(ctx.get_help(), err=True)
        return int(error.exit_code)
    say(_fact(error))
    if ctx is not None:
        say(message("cli.usage.see_help", command=f"{ctx.command_path} --help"))
    return int(error.exit_code)


def _fact(error: Any) -> Message:
    """Return what was wrong, by the class of the error and what the parameter accepts.

    What typer has words of its own for is worded here: those are English and name its libraries.
    """
    fact: Message | None = getattr(error, "fact", None)
    if fact is not None:
        return fact
    match type(error).__name__:
        case "NoSuchOption":
            return message("cli.usage.no_option", option=error.option_name)
        case "BadOptionUsage":
            return _misused(error.option_name, error.ctx)
        case "MissingParameter" | "BadParameter" as kind if error.param:
            return _wrong_value(error.param, missing=kind == "MissingParameter")
        case "UsageError" if error.ctx and isinstance(error.ctx.command, WordedGroup):
            return message("cli.usage.which_command")
    return message("cli.usage.wrong", detail=error.format_message())


def _misused(option: str, ctx: Any) -> Message:
    if any(option in one.opts and one.is_flag for one in ctx.command.get_params(ctx)):
        return message("cli.usage.takes_no_value", option=option)
    return message("cli.usage.needs_value", option=option)


def _wrong_value(parameter: Any, *, missing: bool) -> Message:
    name, accepted = parameter.get_error_hint(), parameter.type_descriptor
    if missing:
        return message("cli.usage.missing", parameter=name)
    if accepted.is_choice:
        values = tuple(str(one.value) for one in accepted.choices)
        return message("cli.usage.one_of", parameter=name, values=values)
    if accepted.annotation is int:
        if parameter.min is None:
            return message("cli.usage.whole_number", parameter=name)
        return message("cli.usage.whole_number_from", parameter=name, least=parameter.min)
    if accepted.annotation is float:
        return message("cli.usage.number", parameter=name)
    return message("cli.usage.bad_value", parameter=name)
