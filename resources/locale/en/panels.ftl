## The window's panels: names, labels, tips and descriptions.

panels-mark = mark
panels-baseline = baseline

### The time axis

panels-overview-name = Overview
panels-overview-description = The whole recording. Drag the box to choose what the panels below show.
panels-overview-tip =
    { CLOCK($at_s) }
    Shown below: { CLOCK($start_s) } – { CLOCK($end_s) }
panels-ruler-name = Time axis
panels-ruler-description = Time in the recording. Drag to move the playhead.
panels-ruler-film = film

### Waveform

panels-waveform-name = Waveform
panels-waveform-description = The recording's channels over time. Click to go to a time, drag to select.
panels-channel-mono = Mono
panels-channel-left = L
panels-channel-right = R
panels-channel-numbered = Ch { NUMBER($number) }
panels-channel-tip = Analyse channel { NUMBER($number) } only; click again for the mean of all channels.
panels-channel-accessible = Channel { NUMBER($number) }: { $name }

### Curves

panels-timeline-name = Arousal, dominance and valence
panels-timeline-nothing = Nothing is analysed yet.
panels-timeline-median =
    speaker's
    own
    median
panels-legend-hidden = { $name } (hidden)
panels-legend-show = Show { $name }
panels-legend-tip = Show or hide { $name }.
panels-gap-computing = not computed yet
panels-gap-not_computed = not computed
panels-gap-analysing = not analysed yet
panels-gap-not_analysed = not analysed
panels-gap-preview = preview
panels-state-running = analysis running
panels-state-nothing = not analysed
panels-state-other_channel = another channel is chosen, analyse again

### Categories and gates

panels-ribbon-name = Categories
panels-ribbon-description = Which of angry, happy, sad and neutral each window sounds most like.
panels-ribbon-label = Category
panels-ribbon-tip = A angry, H happy, S sad, N neutral. The height of a bar is its posterior, 0 to 1.
panels-gates-name = Quality gates
panels-gates-description = Where readings pass, are to be taken with caution, are withheld, or have no speech.
panels-gates-label = Quality
panels-gates-tip =
    Plain: pass. Striped: caution. Lattice: withheld. Dotted: no speech.
    The line below shows where speech was found.
    These gates are not an authenticity examination.

### Spectrogram

panels-spectrogram-name = Spectrogram with pitch
panels-spectrogram-description = Level over time and frequency.
panels-spectrogram-pitch = Pitch as a line.
panels-spectrogram-no_pitch = The pitch comes with the analysis.
panels-spectrogram-waits = The spectrogram comes when the recording is decoded.
panels-spectrogram-too_long = Zoom in to { MINUTES($longest_s) } or less to see spectrogram and pitch.
panels-spectrogram-silence = digital silence
panels-spectrogram-computing = computing
panels-spectrogram-khz = kHz
panels-spectrogram-f0 = F0 Hz
panels-spectrogram-axes = Frequency in kHz; the pitch has a scale of its own, F0 in Hz, where octaves are equally high.
panels-pitch-not_analysed = Pitch: not analysed here
panels-pitch-of_mean = The pitch is that of the mean of all channels, which was analysed.
panels-pitch-of_channel = The pitch is that of channel { NUMBER($number) }, which was analysed.
