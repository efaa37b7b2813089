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
panels-state-other_settings = other settings are chosen, analyse again

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

panels-spectrogram-name = Spectrogram with tracks
panels-spectrogram-description = Level over time and frequency.
panels-spectrogram-waits = The spectrogram comes when the recording is decoded.
panels-spectrogram-pitch_waits = The range of the pitch is being looked for.
panels-spectrogram-too_long = Zoom in to { MINUTES($longest_s) } or less to see the spectrogram and its tracks.
panels-spectrogram-silence = digital silence
panels-spectrogram-computing = computing
panels-spectrogram-khz = kHz
panels-spectrogram-f0 = F0 Hz
panels-spectrogram-axes = Frequency in kHz; the pitch has a scale of its own, F0 in Hz, where octaves are equally high.

### Pitch, bands and levels

panels-spectrogram-scale =
    The colours span { DB($range_db) } below the loudest of what is seen.
    0 dBFS is a sine of full scale.
panels-spectrogram-place =
    { CLOCK($at_s, digits: 3) }, { HZ($tone_hz, digits: 0) }
    { $level }
panels-band-narrow = Narrow band, { MS($window_ms) }
panels-band-wide = Wide band, { MS($window_ms) }
panels-band-own = Window { MS($window_ms) }
panels-band-narrow_tip = Hann window of { MS($window_ms) }: shows the harmonics of the voice; formants are groups of strong harmonics. Click for wide band.
panels-band-wide_tip = Hann window of { MS($window_ms) }: shows formants as bands and the pulses of the voice as stripes. Click for narrow band.
panels-band-own_tip = Hann window of { MS($window_ms) }, as set under Settings, Plots. Click for narrow band.
panels-band-accessible = Band: { $band }
panels-top-button = 0–{ KHZ($top_hz) }
panels-top-accessible = Frequencies up to { KHZ($top_hz) }
panels-top-tip = Frequencies up to { KHZ($top_hz) }. Click for { KHZ($other_hz) }.
panels-top-no_more = Frequencies up to { KHZ($top_hz) }. The recording has no more.
panels-level-unknown = Level not known yet
panels-level-silence = Digital silence
panels-level-dbfs = Level { NUMBER($level_dbfs, digits: 1) } dBFS
panels-level-mean = Level { NUMBER($level_dbfs, digits: 1) } dBFS, mean of { SECONDS($mean_s) }
panels-pitch-button = Pitch
panels-pitch-show = Show pitch
panels-pitch-tip = Show or hide the pitch (F0): fundamental frequency of the voice (autocorrelation, Boersma 1993), on its own scale, where octaves are equally high; gaps are unvoiced. Between which frequencies it is looked for is said under the pointer and set under Settings, Plots.
panels-pitch-unvoiced = Pitch: no voice here
panels-pitch-f0 = Pitch (F0) { HZ($f0_hz, digits: 0) }
panels-pitch-above = Pitch (F0) { HZ($f0_hz, digits: 0) }, { NUMBER($semitones, digits: 1) } semitones above the baseline's median ({ HZ($median_hz, digits: 0) }, as the readings measure it, from 65 to 600 Hz)
panels-pitch-below = Pitch (F0) { HZ($f0_hz, digits: 0) }, { NUMBER($semitones, digits: 1) } semitones below the baseline's median ({ HZ($median_hz, digits: 0) }, as the readings measure it, from 65 to 600 Hz)
panels-pitch-automatic = Looked for from { HZ($floor_hz, digits: 0) } to { HZ($ceiling_hz, digits: 0) }, found by two passes (De Looze and Hirst 2008).
panels-pitch-fixed = Looked for from { HZ($floor_hz, digits: 0) } to { HZ($ceiling_hz, digits: 0) }.
panels-intensity-button = Intensity
panels-intensity-show = Show intensity
panels-intensity-tip = Show or hide the intensity as Praat defines it (lowest pitch 100 Hz), from 30 dB at the bottom to 95 dB at the top. Full scale counts as 1 Pa: the recording is not calibrated, so only differences mean anything.
panels-intensity-level = Intensity { NUMBER($level_db, digits: 1) } dB (not calibrated)
panels-formant-button = Formants
panels-formant-show = Show formants
panels-formant-tip = Show or hide the formants F1 to F3 (Burg, as Praat: five up to 5500 Hz, window 25 ms). Frames more than 30 dB below the loudest that is seen are left out.
panels-formant-place = F{ NUMBER($number) } { HZ($formant_hz, digits: 0) }

### List of marks

panels-marks-name = Marks
panels-marks-none = No marks yet. Select a passage: Edit > Mark region. At a moment: Edit > Mark point.
panels-marks-report = Report
panels-marks-number = No.
panels-marks-start = Start
panels-marks-end = End
panels-marks-label = Label
panels-marks-number_tip = Number of the passage in pictures, report, JSON and CSV
panels-marks-label_tip = Double click to write a label
panels-marks-region_tip = Report this region in detail
panels-marks-point_tip = A point is drawn and kept in the JSON; the report reads regions

### What a window says

panels-limit-arousal = Loudness, noise, distance and illness change it too.
panels-limit-dominance = Carries nearly the same information as arousal; not a second finding.
panels-limit-valence = Weak from sound alone: read its interval, not its value.
panels-limit-valence_network = May follow the words that are spoken, not the voice alone.
panels-preview-values = Preview, not reference values.
panels-meaning-speaker = How the speech sounds, against the stated speech; not what a person felt.
panels-gate-pass = Quality: pass
panels-gate-caution = Quality: caution, shown with reserve
panels-gate-withheld = Withheld: quality too poor for a reading
panels-gate-no_speech = No speech: nothing to read here
panels-middle-speaker = 0.5 is the speaker's own median.
panels-middle-legacy = Legacy sigmoid scale: 0.5 is not a middle of anything.
panels-middle-uncalibrated = Uncalibrated: 0.5 has no known meaning.
panels-middle-model = 0.5 is the middle of the scale of { $model }, not the speaker's median.
panels-against-above = above the speaker's own median
panels-against-below = below the speaker's own median
panels-against-same = no distinguishable difference from the speaker's own median
panels-value-against = { $name } { INDEX($value) } (95 % interval { INDEX($low, beside: "median") } to { INDEX($high, beside: "median") }): { $against }.
panels-value-plain = { $name } { INDEX($value) } (95 % interval { INDEX($low, beside: "median") } to { INDEX($high, beside: "median") }).
panels-value-marked = { $name } { INDEX($value) } (95 % interval { INDEX($low, beside: "median") } to { INDEX($high, beside: "median") }, { $mark }).
panels-value-none = { $name }: no reading
panels-value-end = { $name }: { $end }
panels-window-when = { CLOCK($start_s) } – { CLOCK($end_s) }, { SECONDS($speech_s, digits: 1) } of speech
panels-categories-best = Sounds most like { $best } among four categories:
panels-categories-share = { $name } { INDEX($posterior) }
panels-categories-embedded = Trained on acted speech; at least one category always comes first.
panels-categories-calibrated = By { $model }, calibrated on “{ $set }”; one of the four always comes first.
panels-categories-uncalibrated = By { $model }, uncalibrated; one of the four always comes first.
panels-level-digital_silence = digital silence
panels-level-peak = { NUMBER($level_dbfs, digits: 1) } dBFS
panels-level-sample =
    { $channel }, { CLOCK($at_s, digits: 3) }
    { NUMBER($low, digits: 4) } of full scale, { $level }
panels-level-range =
    { $channel }, { CLOCK($at_s, digits: 3) }
    { NUMBER($low, digits: 3) } to { NUMBER($high, digits: 3) } of full scale, { $level }
panels-level-clipped = Reaches full scale: possibly clipped
panels-state-preview = preview, reference values follow
panels-state-partly_preview = partly preview, ended early
panels-state-provisional = provisional, analysis running
panels-state-incomplete = incomplete, ended early
panels-unfinished-running = An analysis is running
panels-unfinished-ended = The analysis was ended early
panels-unfinished-networks = { $why }: a report written now has readings marked as “preview” or “not computed”.
panels-unfinished-embedded = { $why }: a report written now has readings marked as incomplete.
panels-header-points = { $windows ->
        [one] Medians of { NUMBER($windows) } window, widest bands.
       *[other] Medians of { NUMBER($windows) } windows, widest bands.
    }
panels-header-mean = Mean of all channels.
panels-header-channel = Channel { NUMBER($number) }.
panels-header-windows = Windows of { SECONDS($window_s) }, one every { SECONDS($hop_s) }.
panels-header-part = Only { CLOCK($start_s) }–{ CLOCK($end_s) } analysed.
panels-timeline-summary = Arousal, dominance and valence over time in { $windows ->
        [one] { NUMBER($windows) } window
       *[other] { NUMBER($windows) } windows
    }, { NUMBER($gaps) } of them without a reading. { $header }
panels-network-named = { $id }: { $name }.

### Gauges

panels-gauges-name = Gauges
panels-gauges-selection =
    Selection
    { CLOCK($start_s, digits: 3) } – { CLOCK($end_s, digits: 3) }
panels-gauges-window =
    Window under the playhead
    { CLOCK($start_s, digits: 3) } – { CLOCK($end_s, digits: 3) }
panels-gauges-no_window = No analysis window lies under the playhead. Click into the time axis.
panels-gauges-reading = Reading the selection …
panels-gauges-selection_pending = The selected passage is not analysed yet.
panels-gauges-selection_unread = The selected passage was not analysed.
panels-gauges-outside = Only { CLOCK($start_s) }–{ CLOCK($end_s) } was analysed: the selected passage is not wholly inside it.
panels-gauges-coming = The first readings are on their way …
panels-gauges-no_recording = Open a recording to begin.
panels-gauges-not_analysed = Nothing is analysed yet. Analysis > Analyse reads the whole recording.
panels-gauges-not_available = Not available
panels-gauges-ways = Passage of the gauges
panels-gauges-to_measures = Click to see the measures of this passage (F0, formants, jitter and others) and its sound
panels-gauges-not_computed = Not computed yet
panels-gauges-value = { INDEX($value) }  ({ INDEX($low, beside: "median") } … { INDEX($high, beside: "median") })
panels-gauges-no_categories = No categories
panels-gauges-categories = Categories: { $missing }
panels-gauge-tick = { PLUS($value) }
panels-gauge-baseline_tick = baseline median
panels-gauge-percentile_tick = 95th percentile
panels-gauge-detail = { $name }: { $text }
panels-confidence-value = { $word }: { $shown }
panels-confidence-uncalibrated = Uncalibrated
panels-confidence-parts_only = Nobody measured what these parts are worth together.
panels-part-value = { $name }: { $shown }
panels-part-none = { $name }: not available
panels-part-note = { $name }: { $note }
panels-pair-name = { $pair }, { $channels }
panels-pair-value = { $pair } { $channels }: { PERCENTILE($value) }  ({ PERCENTILE($low) } … { PERCENTILE($high) })
panels-pair-none = { $pair } { $channels }: not available
panels-pair-none_because = { $pair } { $channels }: not available, { $why }

### Models behind the pointer

panels-models-more = { $names } + { NUMBER($more) } more
panels-models-revision = { $name }, revision { $revision }
panels-models-licence = Licence: { $licence }
panels-models-source = Source: { $source }

panels-hearing-left = left channel
panels-hearing-right = right channel
panels-hearing-channel = channel { NUMBER($number) }
panels-hearing-mute = M
panels-hearing-solo = S
panels-hearing-mute_name = Mute: { $what }
panels-hearing-solo_name = Solo: { $what }
panels-hearing-mute_tip = Mute while playing: { $what }. The analysis stays as it is.
panels-hearing-solo_tip = Solo, nothing else is heard while playing: { $what }. The analysis stays as it is.

### The speaker strip

panels-speakers-name = Speakers
panels-speakers-choice_auto = Automatic
panels-speakers-choice_one = One speaker
panels-speakers-choice_count = { NUMBER($speakers_count) } speakers
panels-speakers-choice_channels = One speaker on each channel
panels-speakers-choice_tip = How many people speak in the recording. What you know counts more than what the program estimates. Another choice proposes the turns anew.
panels-speakers-button_auto = Speakers: automatic
panels-speakers-button_auto_found = Speakers: automatic (found { NUMBER($speakers_count) })
panels-speakers-button_one = Speakers: one
panels-speakers-button_count = Speakers: { NUMBER($speakers_count) }
panels-speakers-button_channels = Speakers: one on each channel
panels-speakers-button_all = Show: all speakers
panels-speakers-button_only = Show: { $name }
panels-speakers-shown_tip = Whose readings the plots draw. The readings themselves do not change.
panels-speakers-show_all = All speakers
panels-speakers-show_only = Show the readings of this speaker only
panels-speakers-unfold = Show the turns
panels-speakers-fold = Hide the turns
panels-speakers-offer_channels = Take each channel as one speaker
panels-speakers-running = Who speaks when is being found out …
panels-speakers-nothing = Who speaks when is not known yet.
panels-speakers-no_recognition = Voices are told apart within this recording only. Nobody is identified.
panels-speakers-lane = { $name }: { $turns_count ->
    [one] one turn
   *[other] { NUMBER($turns_count) } turns
}, { SECONDS($speech_s, digits: 1) }, { NUMBER($confirmed_count) } confirmed
panels-speakers-turn = { $name }, { CLOCK($start_s, digits: 2) } – { CLOCK($end_s, digits: 2) } ({ SECONDS($turn_s, digits: 2) })
panels-speakers-turn_proposed = Proposed by the program, not confirmed.
panels-speakers-turn_confirmed = Confirmed by the analyst.
panels-speakers-turn_was = The program proposed { $name }.
panels-speakers-turn_overlap = Somebody else speaks at the same time for { SECONDS($overlap_s, digits: 2) }.
panels-speakers-turn_baseline = In the baseline of { $name }.
panels-speakers-assign = This turn belongs to
panels-speakers-assign_cluster = All turns of this voice belong to
panels-speakers-new = A new speaker
panels-speakers-split = Split at the playhead
panels-speakers-merge_next = Merge with the next turn of this speaker
panels-speakers-merge_previous = Merge with the previous turn of this speaker
panels-speakers-confirm = Confirm
panels-speakers-delete = Delete: nobody speaks here
panels-speakers-rename = Rename …
panels-speakers-confirm_speaker = Confirm all turns of this speaker
panels-speakers-merge_into = Same person as
panels-speakers-delete_speaker = Delete this speaker: the turns become unsure
panels-speakers-name_field = Name of the speaker
panels-speakers-edits_gone = The speakers are found anew, and the turns you had changed are replaced by a new proposal. Undo brings them back.
panels-header-own_baselines = Each speaker is relative to their own baseline.
panels-categories-undecided = Undecided: no posterior is high enough for a category to be named
panels-categories-undecided_of = Undecided ({ $shares })
panels-state-read_again = earlier turns or baseline: being read again …
panels-header-points_alone = Medians of { NUMBER($windows) } windows; show one speaker to see the intervals.
panels-speakers-button_edited = Speakers: { NUMBER($speakers_count) } (edited)
panels-baseline_card-name = Speech for the baseline
panels-baseline_card-everybody = Baseline
panels-baseline_card-selected = { $whose }: { NUMBER($selected_s, digits: 0) } of { SECONDS($needed_s, digits: 0) } of speech, { NUMBER($selected_count) } of { NUMBER($needed_count) } windows in the selection
panels-baseline_card-together = { $whose }: { NUMBER($together_s, digits: 0) } of { SECONDS($needed_s, digits: 0) } of speech, { NUMBER($together_count) } of { NUMBER($needed_count) } windows with the selection; { NUMBER($marked_s, digits: 0) } and { NUMBER($marked_count) } without it
panels-baseline_card-marked = { $whose }: { NUMBER($marked_s, digits: 0) } of { SECONDS($needed_s, digits: 0) } of speech, { NUMBER($marked_count) } of { NUMBER($needed_count) } windows
panels-baseline_card-add = Add to baseline
panels-baseline_card-take_out = Take out of baseline
panels-baseline_card-only = Only this as baseline
panels-sensitivity-none = not admissible: { $what } – { LIST($reasons) }
panels-baseline_card-add_short = Add
panels-baseline_card-take_out_short = Take out
panels-baseline_card-only_short = Only this
panels-baseline_card-of = Baseline of { $speaker }
panels-confidence-calibrated = Calibrated on recordings of other speakers.
panels-speakers-turns = { $turns_count ->
    [one] One turn
   *[other] { NUMBER($turns_count) } turns
}, { $confirmed_count ->
    [0] none confirmed
   *[other] { NUMBER($confirmed_count) } confirmed
}
panels-first_line-name = Who is told apart, and whose speech the readings are relative to
panels-middle-everybody = 0.5 is the median of all speech: speakers are not told apart yet.
panels-timeline-median_all =
    median
    of all
    speech
panels-gauge-same_reasons = for the reasons given for { $gauge }
panels-sensitivity-row = { $name }: { $text }
panels-sensitivity-rank_under = { $name } rank { RANK($value) } ({ RANK_BOUND($low) } to { RANK_BOUND($high) }): { $what }
panels-sensitivity-index_under = { $name } { INDEX($value) } ({ INDEX($low, beside: "median") } to { INDEX($high, beside: "median") }): { $what }
panels-baseline-whose = Several people speak here: first select speech of the person whose baseline it is.
panels-speakers-not_merged = Not merged: somebody else speaks between the two turns (at { CLOCK($at_s, digits: 1) }{ $turns_count ->
    [one] {""}
   *[other] {" "}and later
}). Assign or delete what lies between first.
panels-speakers-nobody = Unsure
panels-first_line-kept = Turns of { $speakers_count ->
    [one] one speaker
   *[other] { NUMBER($speakers_count) } speakers
} are there from earlier work ({ NUMBER($turns_count) } turns, { NUMBER($confirmed_count) } confirmed). The readings come with Analyse (Ctrl+R).
panels-first_line-kept_waiting = The turns that are there ({ NUMBER($turns_count) }, { NUMBER($confirmed_count) } confirmed) are not applied yet: until they are, readings are relative to all speech, whoever speaks.
panels-speakers-turn_imported = As in the imported file, not checked here.
panels-first_line-of_speaker = { $speaker }: { $fact }

### Tiers

panels-marks-tier = Tier
panels-marks-note = Note
panels-marks-author = Made by
panels-marks-created = Made at
panels-marks-time_tip = Click to select and go there; double click to type another time
panels-tiers-name = Tiers
panels-tiers-marks = Marks
panels-tiers-numbered = Tier { NUMBER($number) }
panels-tiers-kind_refused = “{ $name }” keeps its kind: some of its marks would not fit another one.
panels-tiers-head = { $name }: { $count ->
    [one] { NUMBER($count) } mark
   *[other] { NUMBER($count) } marks
  }
panels-tiers-head_target = { $name }: { $count ->
    [one] { NUMBER($count) } mark
   *[other] { NUMBER($count) } marks
  }; new marks go to this tier
panels-tiers-mark = { CLOCK($start_s, digits: 3) } to { CLOCK($end_s, digits: 3) }: { $label }
panels-tiers-point = { CLOCK($start_s, digits: 3) }: { $label }
panels-tiers-file = File
panels-tiers-head_file = Chapters and cue points of the file: { NUMBER($count) }; they cannot be changed, but copied to a tier

## The table of measures.

panels-passage-select = Select and zoom to it
panels-passage-measures = Its measures
panels-passage-play = Play it
panels-measures-name = Measures
panels-measures-tab_table = Passages
panels-measures-tab_details = One passage
panels-measures-table = Passages and their measures
panels-measures-details = Measures of one passage
panels-measures-descriptive = Descriptive: these numbers describe the sound, and none says what a person felt. No reading depends on Praat’s measures, on speech rate (pauses included) or on pauses. Readings are made from the others: pitch of the readings, level of the readings, HF500 and articulation rate.
panels-measures-kind = Kind
panels-measures-label = No., label
panels-measures-speaker = Speaker
panels-measures-start = Start
panels-measures-length = Length
panels-measures-measure = Measure
panels-measures-value = Value
panels-measures-unit = Unit
panels-measures-undefined = Left out
panels-measures-selection = Selection
panels-measures-mark = Mark
panels-measures-window = Window
panels-measures-turn = Turn
panels-measures-filter = Which passages are listed
panels-measures-all = All passages
panels-measures-only_selection = Selection
panels-measures-only_marks = Marks
panels-measures-only_windows = Windows
panels-measures-only_turns = Turns
panels-measures-measure_all = Measure all
panels-measures-measure_all_tip = Measure all passages that are listed, also those out of sight; sorting by a measure then holds for all
panels-measures-stop = Stop measuring
panels-measures-seconds = { SECONDS($length_s, digits: 2) }
panels-measures-heading = { $name } ({ $unit })
panels-measures-definition = { $heading }: { $definition }
panels-measures-left_out = { NUMBER($undefined_count) } of { NUMBER($total_count) }
panels-measures-by_praat = Praat measures this on the passage itself, at the recording's own sampling rate, cut out as by Extract part (rectangular, relative width 1, times not preserved), from and to the times that CSV and JSON give.
panels-measures-by_analysis = From the frames of the analysis (16 kHz), the same number as in gauges and report.
panels-measures-channel = channel { NUMBER($channel_count) }
panels-measures-channel_only = the only channel
panels-measures-channels_mean = mean of all channels
panels-measures-range_automatic = from { HZ($floor_hz) } to { HZ($ceiling_hz) } (automatic: found for this voice by two passes)
panels-measures-range_fixed = from { HZ($floor_hz) } to { HZ($ceiling_hz) } (fixed)
panels-measures-settings = F0 { $range }; sound at { HZ($rate_hz) }, { $channel }. “Left out”: frames or periods without a value.
panels-measures-waits = being measured…
panels-measures-nothing = Select a passage, or analyse the recording, to see measures.
panels-measures-passage = { CLOCK($start_s, digits: 3) } to { CLOCK($end_s, digits: 3) }
panels-measures-hear = Play
panels-measures-hear_tip = Select this passage and play it
panels-measures-go = Select and zoom to it
panels-measures-play = Play it
panels-measures-copy = Copy rows
panels-measures-copy_all = Copy all rows listed
