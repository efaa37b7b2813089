## What stands in and beside the plots, in the window, the report and pictures.

### Lanes: name, and what the scale is

plot-lane-waveform = Waveform
plot-lane-arousal = Arousal
plot-lane-dominance = Dominance
plot-lane-valence = Valence
plot-lane-categories = Category
plot-lane-stress = Stress gauge
plot-lane-deception = Deception cues
plot-lane-speech_rate = Speech rate
plot-lane-gate = Quality gate
plot-lane-values = Values

plot-unit-waveform = full scale ±1
plot-unit-arousal = 0 calm, 1 excited
plot-unit-dominance = 0 weak, 1 strong
plot-unit-valence = 0 neg., 1 positive
plot-unit-categories = posterior, 0 to 1
plot-unit-stress = rank, -100 to 100
plot-unit-deception = percentile, 0 to 100
plot-unit-speech_rate = syllables/s, change
plot-unit-time = time, h:min:s

### Whose scale an axis is

plot-axis-legacy = legacy sigmoid scale
plot-axis-uncalibrated = uncalibrated
plot-axis-listeners = listeners' scale
plot-axis-all_speech = all speech
plot-axis-baseline = speaker's baseline

### Gates, and what stands in a gap

plot-gate-pass = passed
plot-gate-caution = caution
plot-gate-withheld = withheld
plot-gate-no_speech = no speech
plot-gap-no_reading = no reading
plot-gap-no_reason = no reason was recorded
plot-gap-not_analysed = not analysed
plot-gap-not_computed = not computed yet
plot-gap-baseline_short = not available: the baseline is too short
plot-gap-not_available = not available in this recording

### Categories and their letters

plot-category-angry = angry
plot-category-happy = happy
plot-category-sad = sad
plot-category-neutral = neutral
plot-letter-angry = A
plot-letter-happy = H
plot-letter-sad = S
plot-letter-neutral = N

### What a network's values are worth

plot-status-reference = reference
plot-status-preview = preview
plot-status-pending = not computed

### Legend

plot-legend-title = Legend of the timeline plots
plot-legend-reading = line: reading; band: 95 % interval
plot-legend-uncalibrated = uncalibrated reading, 95 % interval
plot-legend-category = { $letter } { $name }
plot-legend-pass = gate passed
plot-legend-caution = caution: read with care
plot-legend-withheld = withheld: no reading
plot-legend-no_speech = no speech: no reading
plot-legend-letters = letters a, b, ... : reasons, listed with the plots
plot-legend-reference = reference values
plot-legend-preview = preview: not reference values
plot-legend-pending = not computed yet by a network

### Descriptions and notes of figures

plot-figure-row = Timeline from { CLOCK($start_s, digits: 0) } to { CLOCK($end_s, digits: 0) }: { LIST($lanes) }. The numbers are in the raw data.
plot-figure-title = Voice.man timeline of { $file }
plot-figure-file = { CLOCK($duration_s) } · SHA-256 { $sha256 }… · profile { $profile } ({ $profile_sha256 }…) · seed { $seed }
plot-figure-sound = { $channel } · { $windows }
plot-figure-model_dimensions = Arousal, dominance, valence: { $name }, revision { $revision }; { $licence }
plot-figure-model_categories = Categories: { $name }, revision { $revision }; { $licence }
plot-figure-thinned = Overview: each point is the median of { NUMBER($group_count) } successive windows; its band reaches from the lowest to the highest interval bound among them, and each quality gate is as high as its share of them. Gaps too short to draw are counted in the list of reasons. Every window is in the raw data.
plot-figure-unfinished = The analysis is not complete: it ends at { CLOCK($end_s, digits: 0) } of { CLOCK($duration_s, digits: 0) }, and rows behind that time are not drawn.
plot-figure-cause = { $letter }  { $gate }: { $reasons } ({ $stretches_count ->
    [one] 1 stretch
   *[other] { NUMBER($stretches_count) } stretches
 }, { NUMBER($total_s, digits: 0) } s)
plot-figure-marked = { $name } ({ $when })

### Marks that the report does not read

plot-mark-unread = Mark, not in the report
plot-mark-unread_named = Mark, not in the report: { $label }
plot-mark-moment = Mark at a moment
plot-mark-moment_named = Mark at a moment: { $label }
plot-legend-speaker = { $number } { $name }
plot-legend-turn_confirmed = turn, confirmed
plot-legend-turn_proposed = turn, not confirmed
plot-legend-turn_overlap = several speak at once: no reading
plot-legend-turn_baseline = marked as the speaker's baseline
