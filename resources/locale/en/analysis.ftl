## Names: readings, categories, words of the confidence, pairs of channels.

analysis-reading-arousal = arousal
analysis-reading-dominance = dominance
analysis-reading-valence = valence
analysis-reading-categories = categories
analysis-reading-stress = stress
analysis-reading-deception = deception cues (I1)
analysis-reading-arousal_disagreement = I2
analysis-profile = { $name }, revision { $revision }
analysis-category-angry = angry
analysis-category-happy = happy
analysis-category-sad = sad
analysis-category-neutral = neutral
analysis-not_available = not available
analysis-missing = { LIST($readings) }: { $why }
analysis-confidence-sufficient = sufficient
analysis-confidence-limited = limited
analysis-confidence-insufficient = insufficient
analysis-pair-category_disagreement = I1
analysis-pair-arousal_disagreement = I2
analysis-pair-words_against_voice = I3
analysis-channels-category_disagreement = dimensional against categorical model
analysis-channels-arousal_disagreement = model arousal against acoustic arousal
analysis-channels-words_against_voice = words against voice
analysis-pair-percentile = { $pair }, { $channels }: percentile { PERCENTILE($percentile) } ({ PERCENTILE($low) } to { PERCENTILE($high) }).
analysis-pair-missing = { $pair }, { $channels }: not available, because { $why }.
analysis-trained_on = { $model }: { $speech }

## Quality gates: reasons.

analysis-gate-no_speech = no speech
analysis-gate-speech_low = net speech { SECONDS($speech_s, $needed_s, digits: 1) }, below { SECONDS($needed_s) }
analysis-gate-speech_low_scaled = net speech { SECONDS($speech_s, $needed_s, digits: 1) }, below { SECONDS($needed_s) } (scaled to windows of { SECONDS($window_s) })
analysis-gate-snr_low = signal-to-noise ratio { DB($snr_db, $needed_db, digits: 1) }, below { DB($needed_db) }
analysis-gate-snr_unmeasured = signal-to-noise ratio not measured (no pause to compare with)
analysis-gate-snr_buried = signal-to-noise ratio: speech no stronger than the pauses
analysis-gate-clipped = clipped samples { PERCENT($found_share, $limit_share) }, limit { PERCENT($limit_share) }
analysis-gate-clipped_unmeasured = clipped samples not measured
analysis-gate-dropped = drop-outs { PERCENT($found_share, $limit_share) }, limit { PERCENT($limit_share) }
analysis-gate-dropped_unmeasured = drop-outs not measured
analysis-gate-recording_speech_low = net speech of the recording { SECONDS($speech_s, $needed_s, digits: 1) }, below { SECONDS($needed_s) }
analysis-gate-bandwidth_low = effective bandwidth { KHZ($bandwidth_hz, $needed_hz, digits: 1) }, below { KHZ($needed_hz) }
analysis-gate-bandwidth_unmeasured = effective bandwidth not measured
analysis-gate-lossy = lossy codec ({ $codec })
analysis-closed-no_speech = no speech in the passage
analysis-closed-withheld = a quality gate withholds the passage

## Quality gates: the table.

analysis-measure-net_speech = Net speech
analysis-measure-snr = Signal-to-noise ratio
analysis-measure-clipped = Clipped samples
analysis-measure-bandwidth = Effective bandwidth
analysis-measure-codec = Codec
analysis-measure-dropped = Drop-outs
analysis-measure-overlap = Overlapping speech
analysis-value-unmeasured = not measured
analysis-value-speech = { SECONDS($speech_s, $pass_s, $caution_s, digits: 1) }
analysis-value-snr = { DB($snr_db, $pass_db, $caution_db, digits: 1) }
analysis-value-snr_above = > { DB($limit_db) }
analysis-value-snr_buried = speech no stronger than the pauses
analysis-value-snr_no_pause = not measured (no pause to compare with)
analysis-value-snr_no_speech = not measured (no speech)
analysis-value-share = { PERCENT($found_share) }
analysis-value-bandwidth = { KHZ($bandwidth_hz, $pass_hz, $caution_hz, digits: 1) }
analysis-value-codec_lossless = { $codec }, lossless (earlier coding is not examined)
analysis-value-codec_lossy = { $codec }, lossy (earlier coding is not examined)
analysis-threshold-speech = pass ≥ { SECONDS($pass_s, digits: 1) }, caution ≥ { SECONDS($caution_s, digits: 1) }, else withheld
analysis-threshold-snr = pass ≥ { DB($pass_db) }, caution ≥ { DB($caution_db) }, else withheld
analysis-threshold-clipped = pass < { PERCENT($pass_share) }, caution ≤ { PERCENT($caution_share) }, else withheld
analysis-threshold-bandwidth = pass ≥ { KHZ($pass_hz) }, caution ≥ { KHZ($caution_hz) }, else withheld
analysis-threshold-codec = pass PCM or lossless, caution lossy
analysis-threshold-dropped = pass < { PERCENT($pass_share) }, caution ≤ { PERCENT($caution_share) }, else withheld
analysis-threshold-overlap = pass ≤ { PERCENT($pass_share) }, caution ≤ { PERCENT($caution_share) }, else withheld

## Baselines and references.

analysis-baseline-sentence = Baseline: { $what }.
analysis-speech-all = all speech of the recording ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-speech-part = all speech of the analysed passage { CLOCK($start_s) }–{ CLOCK($end_s) } ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-speech-so_far = all speech measured so far ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-speech-marked = the marked passage { CLOCK($start_s) }–{ CLOCK($end_s) } ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-baseline-few_windows = the baseline has { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
}, below { NUMBER($needed_count) }
analysis-baseline-little_speech = net speech of the baseline { SECONDS($speech_s, $needed_s, digits: 1) }, below { SECONDS($needed_s) }
analysis-baseline-caution = net speech of the baseline { SECONDS($speech_s, $needed_s, digits: 1) }, below { SECONDS($needed_s) }: read with caution
analysis-end-ceiling = at the ceiling of this baseline: hardly any of its { NUMBER($windows_count) } windows (worth { NUMBER($independent_count, digits: 1) } that do not overlap) lies above, so how far above is not known; the interval allows for it
analysis-end-floor = at the floor of this baseline: hardly any of its { NUMBER($windows_count) } windows (worth { NUMBER($independent_count, digits: 1) } that do not overlap) lies below, so how far below is not known; the interval allows for it
analysis-end-at_ceiling = at the ceiling of this baseline
analysis-end-at_floor = at the floor of this baseline
analysis-end-besides = { $words }; { $end }
analysis-reference-relative = Relative to { $what }: { LIST($readings) }.
analysis-reference-none = Set against no baseline: { LIST($readings) }.
analysis-need-speech = { SECONDS($needed_s) } for { LIST($readings) }
analysis-need-windows = { $needed_count ->
    [one] { NUMBER($needed_count) } window
   *[other] { NUMBER($needed_count) } windows
} for { LIST($readings) }
analysis-need-speech_and_windows = { SECONDS($needed_s) } and { $needed_count ->
    [one] { NUMBER($needed_count) } window
   *[other] { NUMBER($needed_count) } windows
} for { LIST($readings) }
analysis-holds-speech = { SECONDS($speech_s, $needed_s, digits: 1) } of speech
analysis-holds-windows = { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
} with enough speech
analysis-holds-speech_and_windows = { SECONDS($speech_s, $needed_s, digits: 1) } of speech and { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
} with enough speech
analysis-notice-all_speech = The baseline, all speech of the recording, holds { $holds }. Needed: { LIST($needs, style: "unit") }. Therefore no window has these readings: { LIST($readings) }.
analysis-notice-marked = The marked baseline ({ LIST($passages) }) holds { $holds }. Needed: { LIST($needs, style: "unit") }. Therefore no window has these readings: { LIST($readings) }.{ $advice }
analysis-notice-withheld = The quality gates withhold { $windows_count ->
    [one] the only window
   *[other] all { NUMBER($windows_count) } windows
} with speech: there are no readings of this recording. Gates that the whole recording fails: { LIST($gates, style: "unit") }.
analysis-notice-withheld_singly = The quality gates withhold { $windows_count ->
    [one] the only window
   *[other] all { NUMBER($windows_count) } windows
} with speech: there are no readings of this recording. Each window names its own reasons.
analysis-notice-failed_gate = { $measure }, { $value } ({ $thresholds })
analysis-advice-longer_baseline = { " " }Mark a longer passage, or no baseline.

## Readings that the models did not give.

analysis-missing_why-few_features = fewer than two of their features could be measured
analysis-missing_why-little_voiced = too little voiced speech to measure their features
analysis-missing_why-no_window = no analysis window with numbers lies in the passage
analysis-network-pending = not computed yet
analysis-network-pending_in = not computed yet in { NUMBER($pending_count) } of { NUMBER($windows_count) } windows
analysis-network-too_little_speech = too little speech for the model
analysis-network-no_number = the model gave no finite number
analysis-network-no_interval = no interval could be computed, because the model does not show its frames and no window overlaps
analysis-network-below_scale = { NUMBER($value, digits: 3) }, below the scale of 0 to 1 and shown at its end
analysis-network-above_scale = { NUMBER($value, digits: 3) }, above the scale of 0 to 1 and shown at its end
analysis-barred-legacy = arousal and valence are on the legacy sigmoid scale
analysis-barred-uncalibrated = arousal and valence are an uncalibrated estimate from hidden states

## Ensemble confidence.

analysis-confidence-name = Ensemble confidence
analysis-confidence-unit = 0 to 1
analysis-confidence-value = { INDEX($value) }
analysis-confidence-method = The probability, calibrated on recordings of other speakers, that the likeliest category is right: with the embedded models on EmoDB, with a pair of networks on the laboratory's calibration set (voiceman models calibrate). Its parts are certainty of the category, agreement of the models, consistency of overlapping windows, quality gate and variation of the voice; stability is shown beside them. Without a calibration of the models there is neither number nor word (“uncalibrated”), only the parts.
analysis-part-certainty = Certainty of the category
analysis-part-category_agreement = Agreement of the models (1 − I1)
analysis-part-arousal_agreement = Agreement of model and acoustic arousal (1 − I2)
analysis-part-consistency = Consistency of overlapping windows
analysis-part-quality = Quality gate
analysis-part-variation = Variation of the voice
analysis-part-stability = Stability under small changes of the sound
analysis-note-certainty_calibrated = 1 − entropy / ln 4, calibrated on { $corpus }
analysis-note-certainty_uncalibrated = 1 − entropy / ln 4, uncalibrated
analysis-note-percentile = { $pair } at percentile { PERCENTILE($percentile) }
analysis-note-percentile_uncounted = { $pair } at percentile { PERCENTILE($percentile) }, uncalibrated: not counted
analysis-note-missing = not available: { $why }
analysis-note-consistency = windows that share at least half
analysis-note-no_neighbour = not available: no overlapping window with numbers
analysis-note-gate_passed = passed
analysis-note-gate_caution = caution
analysis-note-stability_on_request = not computed: on request for a selection
analysis-stability-progress = Stability: { $change }
analysis-stability-networks_not_loaded = the networks of the analysis are not loaded
analysis-stability-little_speech = the selection alone holds too little speech
analysis-stability-note = category kept in { NUMBER($kept_count) } of { NUMBER($versions_count) } versions; arousal or dominance moved by at most { INDEX($moved) } ({ $change })
analysis-stability-category_only = category kept in { NUMBER($kept_count) } of { NUMBER($versions_count) } versions; { $why } and left out
analysis-change-first_cut = first { SECONDS($cut_s) } cut off
analysis-change-last_cut = last { SECONDS($cut_s) } cut off
analysis-change-gain = { PLUS($gain_db) } dB
analysis-change-noise = noise at { DB($snr_db) }
analysis-change-low_pass = low-pass at { KHZ($limit_hz) }
analysis-change-coded = { $codec } at { NUMBER($rate_kbit) } kbit/s and back

## Stress gauge.

analysis-stress-name = Stress gauge: vocal arousal against the baseline
analysis-stress-unit = rank, −100 to +100
analysis-stress-value = { RANK($value) } on a scale of −100 to +100; 95 % interval { RANK_BOUND($low) } to { RANK_BOUND($high) }
analysis-stress-method = Weighted mean of the ranks of median pitch, loudness and spectral balance among the windows of the speaker's baseline (Bone, Lee and Narayanan 2014, doi 10.1109/TAFFC.2014.2326393).
analysis-stress-no_change = no distinguishable change
analysis-stress-above = vocal arousal above the speaker's baseline
analysis-stress-below = vocal arousal below the speaker's baseline
analysis-stress-window_voiced = { SECONDS($voiced_s, $needed_s, digits: 1) } voiced, below { SECONDS($needed_s, digits: 1) }
analysis-stress-window_features = too few of its features could be measured
analysis-stress-passage_short = the passage lasts { SECONDS($duration_s, $needed_s, digits: 1) }, below { SECONDS($needed_s, digits: 1) }
analysis-stress-passage_voiced = the passage holds { SECONDS($voiced_s, $needed_s, digits: 1) } voiced, below { SECONDS($needed_s, digits: 1) }
analysis-stress-few_features = { $features_count ->
    [one] { NUMBER($features_count) } usable feature
   *[other] { NUMBER($features_count) } usable features
}, below { NUMBER($needed_count) }
analysis-stress-unrated = the passage could not be rated
analysis-feature-pitch = Pitch
analysis-feature-loudness = Loudness
analysis-feature-balance = Spectral balance, energy above 500 Hz over that of 80–500 Hz
analysis-feature-balance_narrow = Spectral balance, energy above 500 Hz over that of 80–500 Hz (capped at 3.4 kHz: narrow channel)
analysis-contribution-pitch = { $feature }: median { HZ($median_hz, digits: 0) }, baseline median { HZ($baseline_hz, digits: 0) } ({ PLUS($change_semitones, digits: 1) } semitones), rank { RANK($rank) }, weight { PERCENT($weight_share, digits: 0) }.
analysis-contribution-level = { $feature }: median { DB_TERM($median_db, $baseline_db, digits: 1) }, baseline median { DB_TERM($baseline_db, $median_db, digits: 1) } ({ PLUS($change_db, digits: 1) } dB), rank { RANK($rank) }, weight { PERCENT($weight_share, digits: 0) }.
analysis-contribution-missing = { $feature }: not measurable in this passage or baseline.
analysis-detail-f0_spread = F0 spread (20th to 80th percentile)
analysis-detail-voiced_segments = Voiced segments
analysis-detail-pauses = Pauses of 0.25 s and more
analysis-detail-hnr = Harmonics-to-noise ratio (median)
analysis-detail-gain_control = Gain control, another channel
analysis-detail-not_tested = not tested: listen for changes of level and sound
analysis-detail-note = Note on these measures
analysis-detail-disputed = descriptive; direction under stress disputed
analysis-amount-semitones = { NUMBER($spread_semitones, digits: 1) } semitones
analysis-amount-per_second_of_speech = { NUMBER($rate, digits: 1) } per second of speech
analysis-amount-pauses = { NUMBER($pauses_count) }, { SECONDS($total_s, digits: 1) } in all
analysis-amount-decibels = { DB($level_db, digits: 1) }
analysis-detail-model_arousal = Model arousal
analysis-detail-model_arousal_of = Model arousal ({ $model })
analysis-detail-both_arousals = Model and acoustic arousal
analysis-model_arousal-embedded = in this pair it is the acoustic arousal itself
analysis-model_arousal-rank = { RANK($value) } ({ RANK_BOUND($low) } to { RANK_BOUND($high) }) as rank within the speaker, not averaged in
analysis-agree-neither = they agree: neither can be told from the speaker's baseline
analysis-agree-above = they agree: both lie above the baseline
analysis-agree-below = they agree: both lie below the baseline
analysis-agree-contradict = they contradict one another: one lies above the baseline, the other below
analysis-agree-only_acoustic = they differ: only the acoustic arousal can be told from the speaker's baseline
analysis-agree-only_model = they differ: only the model's arousal can be told from the speaker's baseline
analysis-population-embedded = the population rule does not apply: it asks whether a network's arousal and valence pass limits that are the same for all speakers, and the embedded models compare a speaker only with his or her own speech
analysis-population-not_asked = the population rule does not apply: { $why }
analysis-population-no_value = the population rule does not apply: the network gave no value
analysis-population-met = population rule met (the same limits for all speakers, weak evidence)
analysis-population-not_met = population rule not met (the same limits for all speakers, weak evidence)
analysis-population-arousal = arousal { NUMBER($value, digits: 3) } ({ NUMBER($low, digits: 3) } to { NUMBER($high, digits: 3) }); the rule asks for { NUMBER($needed) } and more
analysis-population-valence = valence { NUMBER($value, digits: 3) } ({ NUMBER($low, digits: 3) } to { NUMBER($high, digits: 3) }); the rule asks for { NUMBER($needed) } and less
analysis-population-reference = The scale on which listeners rated the training corpus of { $model } ({ $speech }), common to all speakers.

## Deception cues.

analysis-cues-name = Deception cues: incongruence between channels
analysis-cues-unit = percentile, 0 to 100
analysis-cues-value = percentile { PERCENTILE($value) } of 100; 95 % interval { PERCENTILE($low) } to { PERCENTILE($high) }
analysis-cues-method = Percentile of the squared Mahalanobis distance of arousal and valence to what is expected of the categories, averaged over their posteriors.
analysis-cues-no_transcript = there is no transcript that an analyst verified
analysis-cues-too_few_channels = fewer than two channels could be read in this passage
analysis-cues-unsure = confidence without agreement { NUMBER($confidence, $limit, digits: 2) }, below { NUMBER($limit) }
analysis-cues-part_too_low = the least part of the uncalibrated confidence, without agreement, is { NUMBER($confidence, $limit, digits: 2) }, below { NUMBER($limit) }
analysis-cues-available = { NUMBER($above_count) } of { NUMBER($pairs_count) } available { $pairs_count ->
    [one] pair
   *[other] pairs
} above the { NUMBER($percentile) }th percentile; chance alone would give { NUMBER($chance, digits: 2) }
analysis-cues-counted = { NUMBER($above_count) } of { NUMBER($pairs_count) } counted { $pairs_count ->
    [one] pair
   *[other] pairs
} above the { NUMBER($percentile) }th percentile; chance alone would give { NUMBER($chance, digits: 2) }; how often I1 would lie there by chance is unknown until this pair of models is calibrated (voiceman models calibrate)
analysis-cues-none_countable = no pair can be counted; how often I1 would lie there by chance is unknown until this pair of models is calibrated (voiceman models calibrate)
analysis-cues-channels = The categories say { $category } (posterior { INDEX($posterior) }), for which { $usual }; measured are arousal { INDEX($arousal) } and valence { INDEX($valence) }.
analysis-cues-channels_against = The categories say { $category } (posterior { INDEX($posterior) }), for which { $usual }; measured against { $what } are arousal { INDEX($arousal) } and valence { INDEX($valence) }.
analysis-cues-remains = { $pair } across { $passages_count ->
    [one] { NUMBER($passages_count) } passage
   *[other] { NUMBER($passages_count) } passages
} (Benjamini–Hochberg): adjusted p { NUMBER($p, $rate, digits: 2) }; a cue remains at a false discovery rate of { NUMBER($rate) }.
analysis-cues-does_not_remain = { $pair } across { $passages_count ->
    [one] { NUMBER($passages_count) } passage
   *[other] { NUMBER($passages_count) } passages
} (Benjamini–Hochberg): adjusted p { NUMBER($p, $rate, digits: 2) }; a cue does not remain at a false discovery rate of { NUMBER($rate) }.
analysis-expected-uncalibrated = uncalibrated: the predecessor's expected ranges read as normal distributions
analysis-expected-ranges = arousal of { INDEX($arousal_low) } to { INDEX($arousal_high) } and valence of { INDEX($valence_low) } to { INDEX($valence_high) } are expected (uncalibrated)
analysis-expected-means = arousal near { INDEX($arousal) } and valence near { INDEX($valence) } are usual
analysis-expected-source = { $source }
analysis-expected-unsure = where the categories are not sure of themselves the percentile lies too high, as it counts the distance to each of them
analysis-misfit-own_scale = the ranges are on a scale common to all speakers, whereas arousal and valence of this pair are relative to the speaker's own speech
analysis-misfit-own_categories = the categories of this pair are relative to the speaker's own speech, whereas the ranges are on a scale common to all speakers
analysis-percentile_of-ranges = Percentile of a chi-square distribution with two degrees of freedom; { $source }.
analysis-percentile_of-ranges_speech = Percentile of a chi-square distribution with two degrees of freedom; { $source }. The readings that it compares are relative to { $what }.
analysis-percentile_of-set = Percentile within the calibration set: { $source }.
analysis-percentile_of-set_speech = Percentile within the calibration set: { $source }. The readings that it compares are relative to { $what }.
analysis-percentile_of-ranks = share of unrelated pairs of ranks that lie closer together; as the two arousals are related, a high percentile is rarer than chance alone would make it
analysis-detail-calibration = Calibration
analysis-detail-calibration_set = Calibration set
analysis-detail-percentile_limit = Limit of the percentile
analysis-detail-different_scales = Different scales
analysis-detail-outside = Outside this evidence
analysis-detail-ranks_percentile = Percentile of I2
analysis-outside-embedded = other languages and spontaneous speech: read with caution
analysis-outside-training = speech unlike that of the training ({ LIST($trained_on, style: "unit") }): caution
analysis-outside-set_and_training = speech unlike that of the set and of the training ({ LIST($trained_on, style: "unit") }): caution
analysis-no_rank-embedded_pair = in the embedded pair the model's arousal is the acoustic arousal
analysis-no_rank-embedded_dimensions = the embedded models' arousal is the acoustic arousal itself
analysis-no_rank-baseline_lacks = { LIST($lacks, style: "unit") }
analysis-no_rank-few_known = the model's arousal is known in { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
} of the baseline, below { NUMBER($needed_count) }
analysis-no_rank-window = one of the two ranks is missing in this window
analysis-no_rank-passage = one of the two ranks could not be computed in this passage

## Passages and notices.

analysis-definition-window = Exactly one analysis window: the readings are those of the window in the timeline.
analysis-definition-embedded = Arousal, dominance, stress and speech rate are measured over the passage's own sound; valence and categories are means of the { $windows_count ->
    [one] { NUMBER($windows_count) } analysis window that shares
   *[other] { NUMBER($windows_count) } analysis windows that share
} sound with it, weighted by the square of the share of the window that lies in it. The deception reading (I1) is the percentile of the mean of these windows' distances (category_distance in the JSON), weighted alike; it is not the mean of their percentiles.
analysis-definition-barred = Stress and speech rate are measured over the passage's own sound; arousal, dominance, valence and categories are means of the { $windows_count ->
    [one] { NUMBER($windows_count) } analysis window that shares
   *[other] { NUMBER($windows_count) } analysis windows that share
} sound with it, weighted by the square of the share of the window that lies in it.
analysis-definition-network = Stress and speech rate are measured over the passage's own sound; arousal, dominance, valence and categories are means of the { $windows_count ->
    [one] { NUMBER($windows_count) } analysis window that shares
   *[other] { NUMBER($windows_count) } analysis windows that share
} sound with it, weighted by the square of the share of the window that lies in it. The deception reading (I1) is the percentile of the mean of these windows' distances (category_distance in the JSON), weighted alike; it is not the mean of their percentiles. I2 compares the rank of the mean arousal with that of the acoustic arousal, which is measured over the passage's own sound.
analysis-notice-thresholds = Thresholds: { $status }
analysis-notice-valence = Valence is judged from sound alone and is weak evidence: its interval, { INDEX($half_width) } to either side, held 95 % of the errors on speakers that the model was not trained on ({ $corpus }).
analysis-notice-dominance = Dominance carries nearly the same information as arousal; loudness and spectral flux weigh more in it.
analysis-notice-network_intervals = The intervals of { $model } show how much single half seconds and overlapping windows move its values, not how far it is from a listener.
analysis-notice-calibrated = Categories and incongruence (I1) are calibrated: { $calibration }
analysis-notice-uncalibrated = Incongruence (I1) is { $source }.
analysis-progress-measuring = Measuring the voice
analysis-progress-measured = Voice measured
analysis-no_sound = The recording holds no sound that could be analysed.

## Profiles and calibration sets.

analysis-profile-design_defaults = Design defaults without a validation study.
analysis-profile-unreadable = The profile of thresholds { $file } could not be read: { $why }.
analysis-profile-not_toml = The profile of thresholds { $file } is not a valid TOML file: { $why }.
analysis-profile-does_not_hold = The profile of thresholds { $file } does not hold: { $where }: { $why }.
analysis-calibrate-too_few_left = Without one of the speakers only { $recordings_count ->
    [one] { NUMBER($recordings_count) } recording is
   *[other] { NUMBER($recordings_count) } recordings are
} labelled “{ $category }”; { NUMBER($needed_count) } are needed. Add recordings of other speakers.
analysis-calibrate-no_spread = The model gives nearly the same arousal and valence, or one that follows from the other, for all recordings labelled “{ $category }”: there is no distribution to hold a reading against.

analysis-reading-confidence = confidence

## Speech rate.

analysis-reading-speech_rate = speech rate
analysis-speech_rate-name = Speech rate against the baseline
analysis-speech_rate-unit = syllables per second, difference from the baseline
analysis-speech_rate-value = { PLUS($value, digits: 1) } syllables per second; 95 % interval { PLUS($low, 0, digits: 1) } to { PLUS($high, 0, digits: 1) }
analysis-speech_rate-faster = faster than the speaker's baseline
analysis-speech_rate-slower = slower than the speaker's baseline
analysis-speech_rate-counted = { NUMBER($nuclei_count) } syllable nuclei in { SECONDS($speech_s, digits: 1) } of speech: { TERM($rate, $baseline_rate, digits: 1) } per second, in the baseline { TERM($baseline_rate, $rate, digits: 1) }
analysis-speech_rate-little_speech = too little speech to count syllables in
analysis-speech_rate-method = Peaks of intensity in voiced speech with a dip of more than 2 dB behind them, counted as syllable nuclei, per second of speech and less the baseline's rate (de Jong and Wempe 2009, doi 10.3758/BRM.41.2.385). The interval joins the scatter over half seconds, the baseline's, and half a syllable at the ends.
analysis-speech_rate-limitation = This counts peaks of loudness as syllables. Language, topic, reading aloud, noise, reverberation and a second voice change the count. It does not show why somebody speaks faster or slower.
analysis-gate-overlap = overlapping speech { PERCENT($found_share) }, above { PERCENT($limit_share) }
analysis-gate-overlap_unmeasured = overlapping speech not measured
analysis-gate-shared = speech of several people, none of whom has most of it
analysis-gate-unsure = it is unsure who speaks, or no turn holds the speech
analysis-value-not_told_apart = not measured: speakers are not told apart
analysis-notice-not_told_apart = Speakers are not told apart yet: until they are, readings are relative to all speech, whoever speaks.
analysis-notice-part = Only the passage { CLOCK($start_s) }–{ CLOCK($end_s) } was analysed. Without a marked baseline readings are relative to the speech in it, and nothing is known of the rest of the recording.
analysis-speech-passage = { CLOCK($start_s) }–{ CLOCK($end_s) }
analysis-speech-marked_several = the marked passages { LIST($passages) } ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-speech-marked_of = passages marked for { $speaker }: { LIST($passages) } ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-speech-of_speaker = all speech of { $speaker } alone ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-sensitivity-first_half = the first half of the speaker's speech, up to { CLOCK($end_s) } ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-sensitivity-second_half = the second half of the speaker's speech, from { CLOCK($start_s) } ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-sensitivity-alone = Only one baseline of this speaker admits this reading, so how much it depends on the baseline cannot be told.
analysis-sensitivity-stress = Under { NUMBER($baselines_count) } admissible baselines: { RANK($low) } to { RANK($high) }; above the median under { NUMBER($above_count) }, below it under { NUMBER($below_count) }, not distinguishable from it under { NUMBER($same_count) }.
analysis-sensitivity-share = Under { NUMBER($baselines_count) } admissible baselines: { NUMBER($low, digits: 2) } to { NUMBER($high, digits: 2) }; above the median under { NUMBER($above_count) }, below it under { NUMBER($below_count) }, not distinguishable from it under { NUMBER($same_count) }.
analysis-control-windows = Negative control: this speaker's own windows were put into random order, so that when something was said plays no part. In the real order { NUMBER($found_count) } of { $items_count ->
    [one] { NUMBER($items_count) } window
   *[other] { NUMBER($items_count) } windows
} can be distinguished from the baseline's median; in random order { NUMBER($expected, digits: 1) } can, by chance alone ({ NUMBER($low, digits: 0) } to { NUMBER($high, digits: 0) } in 95 % of { NUMBER($draws_count) } orders).
analysis-control-passages = Negative control: { NUMBER($found_count) } of { $items_count ->
    [one] { NUMBER($items_count) } marked passage
   *[other] { NUMBER($items_count) } marked passages
} can be distinguished from the baseline's median. Of passages of the same lengths, put together from this speaker's own windows in random order, { NUMBER($expected, digits: 1) } would be, by chance alone ({ NUMBER($low, digits: 0) } to { NUMBER($high, digits: 0) } in 95 % of { NUMBER($draws_count) } orders).
analysis-control-none = Negative control: none, because no window of the speaker has the stress reading.
analysis-note-variation = The voice varies { INDEX($ratio) } times as much in this recording as acted emotions do.
analysis-variation-too_little = This voice varies too little here for categories and cues: { NUMBER($ratio, $least, digits: 2) } times as much as acted emotions do; at least { NUMBER($least) } is needed. That is a normal result.
analysis-notice-baseline_of = The baseline of { $speaker } holds { $holds }. Needed: { LIST($needs, style: "unit") }. Therefore no window of { $speaker } has these readings: { LIST($readings) }.{ $advice }
analysis-control-one_passage = Negative control: passages of the same length were put together from this speaker's own windows in random order, so that when something was said plays no part. { PERCENT($expected_share, digits: 0) } of them would be called distinguishable from the baseline's median ({ NUMBER($draws_count) } random orders): so often a passage like this one is distinguishable by chance alone.
analysis-speech-borrowed = speech of another recording, { $file }: { $voice } ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
})
analysis-speech-several_recordings = { LIST($parts) }
analysis-speech-of_file = the passages of { $file }
analysis-borrowed-vouched = A baseline holds speech of another recording, { $file } (SHA-256 { $sha256 }): { $voice }. That it is the same person is what the analyst states; the program has not compared voices.
analysis-borrowed-channel_differs = The channel of { $file } differs: { LIST($differences) }. Loudness, spectral balance and pitch may differ for that reason alone, so readings against this baseline are to be read with caution.
analysis-borrowed-channel_alike = Codec, sample rate, bandwidth and signal-to-noise ratio of { $file } are alike. Microphone, distance and level cannot be compared: loudness may differ for that reason alone.
analysis-borrowed-codec = codec { $here } here, { $there } there
analysis-borrowed-sample_rate = sample rate { HZ($here_hz, digits: 0) } here, { HZ($there_hz, digits: 0) } there
analysis-borrowed-bandwidth = bandwidth { HZ($here_hz, digits: 0) } here, { HZ($there_hz, digits: 0) } there
analysis-borrowed-no_bandwidth = bandwidth of one of them not measured
analysis-borrowed-snr = signal-to-noise ratio { DB($here_db) } here, { DB($there_db) } there
analysis-borrowed-changed = { $file } has changed since it was chosen for a baseline. Choose it again.
analysis-borrowed-several = { $speakers_count ->
    [one] { NUMBER($speakers_count) } speaker is
   *[other] { NUMBER($speakers_count) } speakers are
} told apart in { $file }: { LIST($voices) }. A baseline is of one person: say which voice belongs to it.
analysis-borrowed-voice_set = speech of one person, as the analyst set there
analysis-borrowed-voice = { $speakers_count ->
    [one] { $speaker }, the one speaker found there
   *[other] { $speaker }, one of { NUMBER($speakers_count) } speakers there
}, { $confirmed_count ->
    [0] proposed
   *[other] { NUMBER($confirmed_count) } of { NUMBER($turns_count) } turns confirmed
}
analysis-borrowed-nobody = Nobody called { $speaker } speaks in { $file }.
analysis-no_rank-borrowed = the baseline is from another recording, whose windows the network has not read
analysis-speech_rate-borrowed = the baseline is from another recording, whose syllables are not counted
analysis-passage-others = { SECONDS($others_s, digits: 1) } of speech in it are left out: of others, of several at once, or unsure whose.
analysis-passage-outside = the passage is not wholly inside what was analysed, { CLOCK($start_s) }–{ CLOCK($end_s) }: what lies outside does not count
analysis-borrowed-offer = { $voice }: { SECONDS($speech_s, digits: 0) } of speech
analysis-borrowed-offer_marked = { $voice }: the passages marked as baseline there, { SECONDS($speech_s, digits: 0) } of speech
analysis-sensitivity-none = No baseline of this speaker admits this reading.
analysis-borrowed-same = { $file } is the recording itself: mark passages of it instead.
analysis-borrowed-unused_whole = Speech of another recording, { $file }, is in nobody's baseline: it was chosen for the whole recording, in which several people speak. Choose it again for one speaker.
analysis-borrowed-unused_gone = Speech of another recording, { $file }, is in nobody's baseline: it was chosen for a speaker who is not among those of this recording. Choose it again for one speaker.
analysis-notice-passage_given = The passage { CLOCK($start_s) }–{ CLOCK($end_s) } was marked as a baseline before speakers were told apart. It is in the baseline of { $speaker }, who says most in it; for others it counts for nothing.
analysis-notice-passage_of_nobody = The passage { CLOCK($start_s) }–{ CLOCK($end_s) } was marked as a baseline before speakers were told apart. It is in nobody’s baseline: no speaker says anything alone in it.
analysis-borrowed-voice_imported = { $speakers_count ->
    [one] { $speaker }, the one speaker there
   *[other] { $speaker }, one of { NUMBER($speakers_count) } speakers there
} by imported turns, { NUMBER($confirmed_count) } of { NUMBER($turns_count) } of them confirmed
analysis-variation-more = This voice varies more here than acted emotions do: { NUMBER($ratio, 1, $least, digits: 2) } times as much (95 % interval { NUMBER($low, 1, digits: 2) } to { NUMBER($high, 1, digits: 2) }).
analysis-variation-about = This voice varies about as much here as acted emotions do: { NUMBER($ratio, $least, digits: 2) } times as much (95 % interval { NUMBER($low, 1, digits: 2) } to { NUMBER($high, 1, digits: 2) }).
analysis-variation-less = This voice varies less here than acted emotions do: { NUMBER($ratio, 1, $least, digits: 2) } times as much (95 % interval { NUMBER($low, 1, digits: 2) } to { NUMBER($high, 1, digits: 2) }).
analysis-variation-little = This voice varies too little here for categories: { NUMBER($ratio, $least, digits: 2) } times as much as acted emotions do (95 % interval { INDEX($low) } to { INDEX($high) }), and at least { NUMBER($least) } is needed. No category is named and no deception cue is read, which is a normal result.
analysis-variation-unknown = There is too little speech to tell how much this voice varies.
analysis-undecided-share = No category is named (undecided) in { NUMBER($undecided_count) } of { $window_count ->
    [one] 1 window
   *[other] { NUMBER($window_count) } windows
} with posteriors ({ PERCENT($share) }).
analysis-undecided-none = No window has posteriors of the categories.

## Descriptive measures of a passage: why some are missing, or what to know of them.

analysis-measures-not_analysed = pitch of the readings, HF500, rates and pauses come from the analysis, which has not come to this passage yet
analysis-measures-no_speech = no speech was detected in this passage, so it has no rates
analysis-measures-unvoiced = no voiced frame was found, so there is no F0
analysis-measures-at_floor = F0 lowest ({ HZ($lowest_hz, digits: 1) }) lies at the limit of the range, which begins at { HZ($floor_hz, digits: 0) }: the voice may go lower, or the frame be no voice
analysis-measures-at_ceiling = F0 highest ({ HZ($highest_hz, digits: 1) }) lies at the limit of the range, which ends at { HZ($ceiling_hz, digits: 0) }: the voice may go higher, or the frame be no voice
analysis-measures-few_periods = too few neighbouring periods for jitter or shimmer ({ NUMBER($periods_count) })
analysis-measures-too_short = the passage is too short for { $what }
analysis-measures-too_long = the passage is too long for { $what }: at most { SECONDS($longest_s, digits: 0) } are measured as one
analysis-measures-low_rate = the recording's sampling rate of { HZ($rate_hz) } is too low for { $what }, which needs { HZ($needed_hz) }
analysis-measures-process_ended = Praat ended before it had measured the passage. Please measure it again; if it happens again, the log says more.
analysis-measures-track-any = any of Praat's measures
analysis-measures-track-pitch = F0, jitter, shimmer and formants
analysis-measures-track-formants = formants
analysis-measures-track-intensity = intensity
analysis-measures-track-harmonicity = HNR
analysis-measures-track-cepstrum = CPP
