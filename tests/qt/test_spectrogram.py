"""The spectrogram in the real window: what is heard is what is seen, and nothing while hidden."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from helpers import panel_data
from helpers.panel_stack import Stack
from voiceman_gui.audio.spectrogram import NARROW, WIDE
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.span import Span
from voiceman_gui.core.tracks import UNIT_FRAMES, TrackKey, TrackKind
from voiceman_gui.plot.spectrogram import TileKey
from voiceman_gui.qt.app import Application
from voiceman_gui.qt.items.spectrum_pitch import height_of
from voiceman_gui.qt.palette import DARK, LIGHT, Palette
from voiceman_gui.qt.panels.spectrogram import SpectrogramPanel
from voiceman_gui.settings.log import start_log

RATE = 16000
MAN = Path(__file__).parents[1] / "helpers" / "recordings" / "emodb-15.flac"


def two_tones(path: Path) -> Path:
    """Four seconds: 1 kHz in the left channel from 1 to 2 s, 3 kHz in the right from 3 s on."""
    t = np.arange(4 * RATE) / RATE
    left = 0.5 * np.sin(2 * np.pi * 1000 * t) * ((t >= 1) & (t < 2))
    right = 0.5 * np.sin(2 * np.pi * 3000 * t) * (t >= 3)
    soundfile.write(path, np.stack([left, right], axis=1), RATE, subtype="PCM_16")
    return path


def shown(desk) -> SpectrogramPanel:
    """Wait until everything that is seen has been computed and painted."""
    panel = desk.window.panels.axis.spectrogram
    desk.app.actions.by_id["view.spectrogram"].setChecked(True)

    def done() -> bool:
        picture = panel.content.picture
        current = picture is not None and picture.plan == panel.plan() and picture.complete
        return current and not panel._pace.isActive()

    desk.bot.waitUntil(done)
    return panel


def pixels(panel: SpectrogramPanel) -> NDArray[np.int64]:
    """Return what the panel looks like, shape (height, width, 3)."""
    image = panel.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(bytes(image.constBits()), np.uint8)
    return flat.reshape(image.height(), image.width(), 4)[:, :, :3].astype(np.int64)


def loud(panel: SpectrogramPanel) -> NDArray[np.bool_]:
    """Return which pixels of the picture are loud; on light ground they are dark."""
    picture = pixels(panel)
    box = panel.picture_rect().toRect()
    shade = picture.sum(axis=2) if not panel.colors.is_dark else 765 - picture.sum(axis=2)
    found = np.zeros(shade.shape, np.bool_)
    inside = (slice(box.top(), box.bottom()), slice(box.left() + 3, box.right()))
    found[inside] = shade[inside] < 330
    return found


def place(panel: SpectrogramPanel, seconds: float, hz: float) -> tuple[int, int]:
    """Return row and column of a moment and a frequency."""
    box = panel.picture_rect()
    y = box.bottom() - hz / panel.top_hz * box.height()
    return round(y), round(panel.time_scale().x(seconds))


def near(panel: SpectrogramPanel, seconds: float, hz: float, reach: int = 2) -> bool:
    row, column = place(panel, seconds, hz)
    seen = loud(panel)[row - reach : row + reach + 1, column - reach : column + reach + 1]
    return bool(seen.any())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_tone_is_seen_at_its_time_and_frequency_and_nowhere_else(desk, tmp_path, theme):
    desk.app.theme.choose(theme)
    # A tone has a pitch, too, whose line would be taken for sound.
    desk.app.preferences.show_track(TrackKind.PITCH, False)
    desk.open(two_tones(tmp_path / "tones.wav"))
    panel = shown(desk)
    assert near(panel, 1.5, 1000)
    assert near(panel, 3.5, 3000)
    for seconds, hz in ((1.5, 3000), (3.5, 1000), (0.5, 1000), (2.5, 1000), (1.5, 500)):
        assert not near(panel, seconds, hz), (seconds, hz)
    seen = loud(panel)
    columns = np.flatnonzero(seen[place(panel, 1.5, 1000)[0]])
    assert columns.min() == pytest.approx(panel.time_scale().x(1.0), abs=6)
    assert columns.max() == pytest.approx(panel.time_scale().x(2.0), abs=6)
    rows = np.flatnonzero(seen[:, place(panel, 1.5, 0)[1]])
    assert rows.mean() == pytest.approx(place(panel, 1.5, 1000)[0], abs=1.5)


def test_the_chosen_channel_is_shown(desk, tmp_path):
    desk.open(two_tones(tmp_path / "tones.wav"))
    panel = shown(desk)
    desk.state.set_channel(1)
    shown(desk)
    assert near(panel, 3.5, 3000)
    assert not loud(panel)[:, : place(panel, 2.5, 0)[1]].any()
    desk.state.set_channel(0)
    shown(desk)
    assert near(panel, 1.5, 1000)
    assert not loud(panel)[:, place(panel, 2.5, 0)[1] :].any()


def test_close_up_the_last_samples_are_there_and_nothing_is_behind_them(desk, tmp_path):
    desk.open(two_tones(tmp_path / "tones.wav"))
    panel = shown(desk)
    desk.state.set_visible(Span(3.9, 4.05))
    shown(desk)
    assert near(panel, 3.998, 3000)
    box = panel.picture_rect().toRect()
    behind = pixels(panel)[box.top() :, place(panel, 4.01, 0)[1] : place(panel, 4.04, 0)[1]]
    window = np.array(QColor(panel.colors.window).getRgb()[:3])
    assert (np.abs(behind[2:-2] - window) <= 2).all()


def test_silence_is_called_silence(desk, tmp_path):
    path = tmp_path / "silence.wav"
    soundfile.write(path, np.zeros(2 * RATE), RATE, subtype="PCM_16")
    desk.open(path)
    panel = shown(desk)
    assert not loud(panel)[: panel.height() // 2 - 12].any()
    assert "Digital silence" in panel.tip_at(QPointF(300, panel.height() / 2))


def test_a_tip_says_time_frequency_level_and_where_the_pitch_comes_from(desk, tmp_path):
    # A row of the picture is less than half of what the window blurs a tone to.
    desk.window.resize(1400, 1200)
    desk.open(two_tones(tmp_path / "tones.wav"))
    panel = shown(desk)
    desk.state.set_channel(0)
    shown(desk)
    row, column = place(panel, 1.5, 1000)
    lines = panel.tip_at(QPointF(column, row)).splitlines()
    assert abs(float(lines[0].split(",")[0].removeprefix("0:00:")) - 1.5) < 0.01
    hz = float(lines[0].split(", ")[1].removesuffix(" Hz").replace(",", ""))
    assert hz == pytest.approx(1000, abs=25)
    # A sine of half of full scale.
    assert float(lines[1].split()[1].replace("−", "-")) == pytest.approx(-6.0, abs=1.0)
    assert any(line.startswith("Pitch") for line in lines[2:]), "before any analysis"
    assert "70 dB" in panel.tip_at(QPointF(column, 10))


def test_wide_band_and_8_khz_are_chosen_in_the_header(desk, tmp_path):
    desk.open(two_tones(tmp_path / "tones.wav"))
    panel = shown(desk)
    thin = loud(panel)[:, place(panel, 1.5, 0)[1]].sum()
    panel.legend.band_button.click()
    assert panel.choice.band == WIDE
    shown(desk)
    assert "Wide band, 5 ms" in panel.legend.band_button.text()
    assert loud(panel)[:, place(panel, 1.5, 0)[1]].sum() > 2 * thin
    panel.legend.top_button.click()
    assert panel.top_hz == 8000
    shown(desk)
    assert near(panel, 1.5, 1000)


def test_a_telephone_recording_ends_at_4_khz(desk, tmp_path):
    path = tmp_path / "phone.wav"
    soundfile.write(path, np.sin(np.arange(16000) * 0.3) * 0.1, 8000)
    desk.open(path)
    panel = shown(desk)
    assert panel.top_hz == 4000
    assert panel.legend.top_button.text() == "0–4 kHz"
    assert not panel.legend.top_button.isEnabled()


def test_nothing_is_asked_for_or_kept_while_it_is_hidden(desk, tmp_path):
    asked: list[tuple[TileKey, ...]] = []
    panel = desk.window.panels.axis.spectrogram
    panel.tiles_wanted.connect(asked.append)
    desk.open(two_tones(tmp_path / "tones.wav"))
    desk.state.set_visible(Span(1.0, 2.0))
    desk.state.set_channel(1)
    assert not panel.isVisible()
    assert asked == []
    assert not desk.app.interactive.busy("spectrogram")
    shown(desk)
    assert any(asked)
    asked.clear()
    desk.press("view.spectrogram")
    assert asked == [()], "what was not begun is left out"
    asked.clear()
    desk.state.set_visible(Span(0.0, 3.0))
    assert asked == []
    assert panel._tiles.n_bytes == 0


def test_that_it_is_shown_is_remembered(desk, qapp, tmp_path):
    assert desk.window.panels.axis.spectrogram.isHidden()
    desk.press("view.spectrogram")
    assert not desk.window.panels.axis.spectrogram.isHidden()
    desk.window.close()
    with start_log() as log:
        again = Application(qapp, log)
        again.window.show()
        try:
            assert again.actions.by_id["view.spectrogram"].isChecked()
            assert not again.window.panels.axis.spectrogram.isHidden()
        finally:
            again.window.close()
            again.window.deleteLater()
            again.deleteLater()


def test_a_file_that_vanishes_leaves_a_sentence_in_the_panel(desk, tmp_path):
    path = two_tones(tmp_path / "tones.wav")
    desk.open(path)
    path.unlink()
    panel = desk.window.panels.axis.spectrogram
    desk.press("view.spectrogram")
    desk.bot.waitUntil(lambda: "tones.wav" in panel.note())
    assert not desk.app.interactive.busy("spectrogram")
    desk.state.set_visible(Span(1.0, 2.0))
    assert not desk.app.interactive.busy("spectrogram")


def test_another_recording_leaves_nothing_of_the_one_before(desk, tmp_path):
    desk.open(two_tones(tmp_path / "tones.wav"))
    panel = shown(desk)
    assert loud(panel).any()
    path = tmp_path / "quiet.wav"
    soundfile.write(path, np.zeros(4 * RATE), RATE, subtype="PCM_16")
    desk.open(path)
    shown(desk)
    assert not loud(panel)[: panel.height() // 2 - 12].any()
    desk.app.close_recording()
    assert panel.note() == ""
    desk.bot.waitUntil(lambda: desk.app.spectra._reader is None)


# -- the tracks ------------------------------------------------------------------------------

LIMITS = PitchRange(60.0, 600.0, automatic=True)


def with_pitch(stack: Stack, f0: NDArray[np.float32]) -> None:
    """Show a spectrogram over which this pitch lies."""
    panel = stack.widget.spectrogram
    stack.widget.show_pitch_ranges(LIMITS, ())
    stack.widget.show_spectrogram(True)
    for number, column in enumerate(f0.reshape(-1, UNIT_FRAMES)):
        key = TrackKey(stack.state.channel, TrackKind.PITCH, LIMITS, number)
        panel.show_unit(key, {"f0_hz": column})
    panel.refresh()


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda p: p.name)
def test_the_pitch_lies_on_its_own_scale_and_has_gaps(qtbot: QtBot, colors: Palette) -> None:
    stack = Stack(qtbot, analysed=False)
    f0 = np.full(10_000, np.nan, np.float32)
    f0[1000:2000], f0[3000:4000] = 150.0, 300.0
    stack.widget.set_palette(colors)
    with_pitch(stack, f0)
    panel = stack.widget.spectrogram
    for span in (Span(0.0, 100.0), Span(5.0, 45.0)):
        stack.state.set_visible(span)
        picture, box = pixels(panel), panel.picture_rect()
        wanted = np.array(QColor(colors.pitch).getRgb()[:3])
        drawn = (np.abs(picture - wanted) <= 24).all(axis=2)
        drawn[:, : round(box.left())] = False
        drawn[: round(box.top())] = False
        for start, stop, hz in ((10.0, 20.0, 150.0), (30.0, 40.0, 300.0)):
            left, right = round(panel.time_scale().x(start)), round(panel.time_scale().x(stop))
            rows = np.flatnonzero(drawn[:, (left + right) // 2])
            height = float(height_of(hz, box, panel.tracks.pitch.seen))
            assert rows.mean() == pytest.approx(height, abs=1.5)
            assert drawn[:, left + 2 : right - 2].any(axis=0).all()
        gap = slice(round(panel.time_scale().x(20.0)) + 3, round(panel.time_scale().x(30.0)) - 3)
        assert not drawn[:, gap].any()
    panel.legend.tracks[TrackKind.PITCH].click()
    assert not (np.abs(pixels(panel)[40:, 90:] - wanted) <= 24).all(axis=2).any()


def test_the_tip_tells_pitch_in_semitones_from_the_baseline(qtbot: QtBot) -> None:
    stack = Stack(qtbot)
    with_pitch(stack, np.full(10_000, 200.0, np.float32))
    panel = stack.widget.spectrogram
    tips = panel._tips
    assert tips.lines(5.0, {}, waits=False) == []
    analysis = stack.state.analysis
    assert analysis is not None
    tips._baseline = analysis, None
    shown = panel.content.tracks
    found = tips.lines(5.0, shown, waits=False)
    assert found[0] == "Pitch (F0) 200 Hz"
    assert "60 Hz to 600 Hz, found by two passes" in found[1]
    tips._baseline = analysis, 100.0
    assert (
        "12.0 semitones above the baseline's median (100 Hz"
        in tips.lines(5.0, shown, waits=False)[0]
    )


def test_before_any_analysis_a_mans_pitch_is_found_within_his_own_range(desk):
    desk.open(MAN)
    panel = shown(desk)
    desk.bot.waitUntil(lambda: panel.tracks.limits is not None)
    limits = panel.tracks.limits
    assert limits.automatic and 65 < limits.floor_hz < 100 and 450 < limits.ceiling_hz < 650
    desk.state.set_visible(Span(0.0, 10.0))
    source = panel.tracks.source(TrackKind.PITCH)
    desk.bot.waitUntil(lambda: not panel.tracks.missing([source], Span(0.0, 10.0)))
    f0 = source.column("f0_hz", 0, 1000)
    assert 90 < np.nanmedian(f0) < 130
    assert np.nanmin(f0) >= limits.floor_hz
    desk.app.preferences.apply(
        desk.app.store.settings.changed(
            pitch_range="fixed", pitch_floor_hz=75.0, pitch_ceiling_hz=300.0
        )
    )
    assert panel.tracks.limits == PitchRange(75.0, 300.0)


def test_intensity_and_formants_are_switched_by_menu_and_header_and_remembered(desk):
    desk.open(MAN)
    panel = shown(desk)
    desk.press("view.formants")
    panel.legend.tracks[TrackKind.INTENSITY].click()
    assert panel.choice.tracks == set(TrackKind)
    assert desk.app.actions.by_id["view.intensity"].isChecked()
    assert desk.app.store.settings.show_intensity and desk.app.store.settings.show_formants
    seen = desk.state.visible
    source = panel.tracks.source(TrackKind.FORMANTS)
    desk.bot.waitUntil(lambda: not panel.tracks.missing([source], seen))
    wanted = np.array(QColor(panel.colors.formant).getRgb()[:3])
    desk.bot.waitUntil(lambda: (np.abs(pixels(panel) - wanted) <= 24).all(axis=2).any())


@pytest.mark.parametrize("scale", ["linear", "log", "mel"])
def test_a_tone_is_seen_at_its_frequency_on_every_scale_and_when_zoomed(desk, tmp_path, scale):
    # A tone has a pitch, too, whose line would be taken for sound.
    desk.app.preferences.show_track(TrackKind.PITCH, False)
    desk.open(two_tones(tmp_path / "tones.wav"))
    settings = desk.app.store.settings
    desk.app.preferences.apply(settings.changed(spectrogram_scale=scale, spectrogram_range_db=40))
    panel = shown(desk)

    def tone_row() -> float:
        column = round(panel.time_scale().x(1.5))
        return float(np.flatnonzero(loud(panel)[:, column]).mean())

    def wanted() -> float:
        box = panel.picture_rect()
        return box.bottom() - float(panel.frequencies.seen.share_of(1000.0)) * box.height()

    assert tone_row() == pytest.approx(wanted(), abs=4)
    panel.setFocus()
    desk.press("view.values-in")
    assert panel.top_hz < 5000
    shown(desk)
    assert tone_row() == pytest.approx(wanted(), abs=4)
    desk.press("view.values-all")
    assert panel.top_hz == 5000


# -- tiles -----------------------------------------------------------------------------------


def test_hours_are_not_computed_but_said_to_be_too_long(qtbot: QtBot) -> None:
    stack = Stack(qtbot, analysed=False)
    asked: list[tuple[TileKey, ...]] = []
    panel = stack.widget.spectrogram
    panel.tiles_wanted.connect(asked.append)
    recording = panel_data.recording(3 * 3600.0, 44100, 2)
    stack.state.show_recording(recording)
    stack.widget.show_spectrogram(True)
    assert "decoded" in panel.note()
    peaks = panel_data.long_peaks(3 * 3600.0, 44100, 2, seed=1)
    stack.state.show_waveform(panel_data.waveform_of(recording, peaks))
    assert "Zoom in to 5 min " in panel.note()
    assert asked == []
    stack.state.set_visible(Span(3600.0, 3900.0))
    assert panel.note() == ""
    assert 0 < len(asked[-1]) < 100


def test_what_is_no_longer_wanted_is_not_computed(desk, tmp_path):
    desk.open(two_tones(tmp_path / "tones.wav"))
    arrived: list[TileKey] = []
    spectra = desk.app.spectra
    spectra.arrived.connect(lambda key, _: arrived.append(key))
    keys = [TileKey(None, NARROW, 0, i) for i in range(6)]
    spectra.fetch(keys[:4])
    spectra.fetch(keys[4:])
    desk.bot.waitUntil(lambda: keys[5] in arrived)
    assert arrived == [keys[0], keys[4], keys[5]], "the first was already under way"
