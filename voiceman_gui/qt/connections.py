"""Which signal of which part reaches which other part."""

from __future__ import annotations

from PySide6.QtCore import Qt

from voiceman_gui.qt.parts import Parts


def connect(app: Parts) -> None:
    """Connect the parts of the program; every one is built by then."""
    panels, controller, playback = app.window.panels, app.analysis, app.playback
    reporter, status = app.reporter, panels.status
    app.settings_controller.notice.connect(reporter.lasting)
    app.log_trouble.connect(reporter.lasting, Qt.ConnectionType.QueuedConnection)
    app.log.listen(app.log_trouble.emit)
    running = (controller, playback, app.exporting, app.autosave, app.samples, app.queue)
    files = (app.turn_files, app.tier_files, app.clip_files, app.borrowing, app.validating)
    for source in (*running, *files, app.earlier, app.measuring, app.comparison):
        source.problem.connect(reporter.problem)
    app.turn_files.choice_wanted.connect(app.dialogs.turn_parts)
    telling_all = (controller, app.exporting, app.autosave, app.earlier, app.resuming)
    for telling in (*telling_all, app.turn_files, app.turns):
        telling.notice.connect(reporter.notice)
    for refusing in (app.editing, app.tiers, app.tier_files, app.clip_files, app.snapshot):
        refusing.notice.connect(reporter.notice)
    app.opening.annotations_dropped.connect(app.tier_files.read)
    app.validating.notice.connect(reporter.lasting)
    controller.leaving.connect(app.autosave.leave)
    controller.restored.connect(app.autosave.resume)
    controller.recalled.connect(app.autosave.restore)
    controller.stopping.connect(app.exports.cancel)
    controller.analysed.connect(app.exporting.analysed)
    app.sound.serve(panels.transport)
    for runner in (app.worker, app.exports):
        runner.started.connect(app.job_started)
    panels.files.queue.export_requested.connect(app.export_queue)
    panels.files.info_requested.connect(app.dialogs.file_info)
    for writing in (app.exporting, app.turn_files, app.tier_files, app.clip_files, app.comparison):
        writing.written.connect(app.written)
    app.autosave.saved.connect(reporter.saved)
    status.cancel_requested.connect(controller.cancel)
    status.models_requested.connect(app.dialogs.models)
    app.models.news.connect(reporter.of_models)
    for models in (app.models.models_changed, app.preferences.other_models):
        models.connect(app.models_changed)
    panels.transport.go_to_requested.connect(app.dialogs.go_to)
    panels.axis.samples_wanted.connect(app.samples.fetch)
    app.samples.arrived.connect(panels.axis.show_samples)
    app.spectra.serve(panels.axis)
    app.pitch_ranges.serve(panels.axis)
    app.pitch_ranges.problem.connect(panels.axis.show_problem)
    panels.axis.spectrum_chosen.connect(app.preferences.take_spectrum)
    panels.axis.dimensions_chosen.connect(app.preferences.show_dimensions)
    panels.axis.built.connect(app.collect_here)
    app.state.clock_changed.connect(app.actions.by_id["view.film-clock"].setChecked)
    app.actions.follow(app.editing.stack)
    playback.loop_changed.connect(app.actions.by_id["play.loop"].setChecked)
    playback.state_changed.connect(lambda s: panels.axis.set_playing(s == "playing"))
    app.theme.theme_changed.connect(app.window.set_palette_colors)
