"""The menus of the window: tables of actions, each served by the parts of the program."""

from __future__ import annotations

from voiceman_gui.qt.actions import analysis, edit, file, play, speakers, tiers, view
from voiceman_gui.qt.actions import help as help_menu
from voiceman_gui.qt.actions.spec import Menu
from voiceman_gui.qt.controllers.tier_file_dialogs import TierFileDialogs
from voiceman_gui.qt.parts import Parts


def menus(app: Parts) -> dict[str, Menu]:
    """Return the menus by name; every part of the program is built by then."""
    return {
        "file": file.menu(_file(app), app.exporting, app.turn_files),
        "edit": edit.menu(app.editing, app.navigator, _marks(app)),
        "view": view.menu(app.navigator, _view(app)),
        "play": play.menu(app.playback, app.navigator, _play(app)),
        "speakers": speakers.menu(app.turns),
        "tiers": tiers.menu(app.tiers, app.state.tiering, _tiers(app)),
        "analysis": analysis.menu(
            app.analysis, app.resuming, app.borrowing, app.dialogs, app.editing, app.comparison.show
        ),
        "help": help_menu.menu(app.dialogs.help()),
    }


def _file(app: Parts) -> file.FileCommands:
    return file.FileCommands(
        open=app.opening.ask,
        open_sample=lambda: _drop(app.opening.open_sample()),
        close=app.opening.close_recording,
        save=app.save,
        report=app.dialogs.report,
        info=app.dialogs.file_info,
        settings=app.dialogs.settings,
        quit=lambda: _drop(app.window.close()),
    )


def _marks(app: Parts) -> edit.MarkCommands:
    return edit.MarkCommands(
        tiers=app.tiers,
        snapping=app.snapping,
        ask_mark=app.dialogs.mark,
        ask_span=app.dialogs.select,
        snap=app.snapshot.copy,
        set_snapping=app.preferences.set_snapping,
    )


def _view(app: Parts) -> view.ViewCommands:
    preferences, axis = app.preferences, app.window.panels.axis
    return view.ViewCommands(
        show_spectrogram=preferences.show_spectrogram,
        show_track=preferences.show_track,
        zoom_values=axis.zoom_values,
        stack_dimensions=preferences.stack_dimensions,
        show_lane=preferences.show_lane,
        move_lane=axis.move_lane,
        show_film_clock=app.state.show_film_clock,
        show_measures=app.window.show_measures,
        select_passage=app.passages.select_shown,
    )


def _play(app: Parts) -> play.PlayCommands:
    return play.PlayCommands(
        go_to=app.dialogs.go_to,
        listening=app.dialogs.listening,
        passage=app.passages.play_shown,
    )


def _tiers(app: Parts) -> tiers.TierDialogs:
    asking = TierFileDialogs(app.tier_files, app.clip_files, app.state, app.dialogs, app.window)
    app.tier_files.choice_wanted.connect(asking.choose)
    return tiers.TierDialogs(
        add=lambda: app.dialogs.tier(new=True),
        change=app.dialogs.tier,
        bring=lambda: _drop(app.tier_files.import_tiers()),
        export=asking.export,
        clips=asking.clips,
        clip=lambda: _drop(app.clip_files.save_one()),
    )


def _drop(_result: object) -> None:
    """Menus have no use for what a command returns."""
