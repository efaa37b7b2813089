## Facts that belong to no room above the nouns.

core-plain = { $text }
core-resource_missing = The program's own file '{ $file }' is missing, so the installation is not complete. Please install Voice.man again.

## Why the system refused to read or write: phrases that stand in brackets or after a colon.

core-system_error-disk_full = the disk is full
core-system_error-quota = the disk quota is used up
core-system_error-no_permission = there is no permission
core-system_error-read_only = the disk is read-only
core-system_error-gone = it is not there any more
core-system_error-drive_fault = the drive reports a read or write fault
core-system_error-not_a_folder = a part of the path is not a folder
core-system_error-is_a_folder = it is a folder
core-system_error-exists = something of that name is there already
core-system_error-name_too_long = the name is too long
core-system_error-busy = something else is using it
core-system_error-timed_out = the drive did not answer in time
core-system_error-too_many_files = too many files are open
core-system_error-no_memory = there is not enough memory
core-system_error-links_in_a_circle = its links lead in a circle
core-system_error-folder_not_empty = the folder is not empty
core-system_error-file_too_large = the file is too large for the disk
core-system_error-no_device = the device is not there
core-system_error-not_known_to_server = the file server no longer knows it
core-system_error-not_reachable = the other computer cannot be reached
core-system_error-connection_refused = the connection was refused
core-system_error-connection_lost = the connection was broken off
core-system_error-other = { $text }

## Whether a model can be used.

core-model_state-embedded = embedded
core-model_state-ready = ready
core-model_state-unproven = no known answers
core-model_state-refused = refused
core-model_state-not_installed = not installed
## What a reading does not show; stands beside it wherever it is shown.

core-limitation-stress = This shows how far pitch, loudness and spectral balance in this passage differ from the same speaker's selected baseline. Louder speech, noise, distance, illness, excitement or language can cause this. It does not measure psychological stress and does not show its cause.
core-limitation-incongruence = This shows only that automatic channels disagree. Irony, politeness, quotation, mixed feelings, poor audio or model error commonly cause this. It is not evidence that a statement is true or false; published tests of voice-based lie detection are near chance.
core-limitation-confidence = Confidence is how often such readings were right on recordings of other speakers; where the models are not calibrated, there are only its parts. It is not the probability that the person felt this emotion.
core-limitation-neutral_only = In recordings of nothing but neutral speech { NUMBER($low_percent) } to { NUMBER($high_percent) } % of the windows were read as neutral or undecided; in the others a category was named that nobody had played.
core-limitation-neutral_cues = In recordings of nothing but neutral speech { $high_percent ->
    [0] no window
   *[other] up to { NUMBER($high_percent) } % of the windows
} lay above the 95th percentile of disagreement (I1); it was read in { NUMBER($low_count) } to { NUMBER($high_count) } of { NUMBER($window_count) } windows, as such a voice varies too little or its category is too unsure.
core-limitation-population = Arousal, dominance and valence are on the scale on which listeners rated the model's training corpus: 0.5 is the middle of that scale, not this speaker's usual voice. They do not show how far the passage differs from the speaker's own baseline, nor what the person felt.
core-limitation-population_rule = This shows only whether a network's arousal and valence pass two limits that are the same for all speakers. A voice that is always lively meets the rule, a calm one never does. It does not measure psychological stress and does not show its cause.
core-limitation-uncalibrated = “Uncalibrated” means that no labelled set was read with these models to find out what the number is worth: it can be compared within this recording, but no error rate belongs to it.
core-limitation-hidden_state_estimate = The model's own output layer could not be loaded: arousal, dominance and valence are the predecessor's uncalibrated estimate from slices of its hidden states, drawn hatched, and enter neither confidence nor gauges.
core-limitation-legacy = Legacy sigmoid scale: the predecessor squeezed arousal, dominance and valence into about 0.5 to 0.73 by a function that the model was not trained with; such values only serve to re-read its old reports and enter neither confidence nor gauges.
core-limitation-preview = Preview: some values were computed in reduced precision, normalised over the whole recording; reference values will replace them, and until then they belong in no finding.
core-limitation-no_speech = No speech was found in this recording, so there is nothing to read.

## On what models were calibrated.

core-calibration-set_name = “{ $set }”
core-calibration-set_of_speakers = “{ $set }” (SHA-256 { $set_sha256 }…), { $recordings_count ->
    [one] 1 recording
   *[other] { NUMBER($recordings_count) } recordings
 } of { $speakers_count ->
    [one] 1 speaker
   *[other] { NUMBER($speakers_count) } speakers
 }, leave one speaker out
core-calibration-set_of_recordings = “{ $set }” (SHA-256 { $set_sha256 }…), { $recordings_count ->
    [one] 1 recording
   *[other] { NUMBER($recordings_count) } recordings
 }, leave one recording out
core-calibration-pair = { $dimensions } and { $categories } were calibrated together on { $source }, windows of { SECONDS($window_s) }, on { DATE($date) }; this calibration's SHA-256 is { $sha256 }.
core-calibration-confidence = The confidence was fitted on { $windows_count ->
    [one] 1 window
   *[other] { NUMBER($windows_count) } windows
 }; on speakers or recordings left out, its expected calibration error is { NUMBER($error, digits: 3) }.
core-calibration-confidence_missing = The confidence is uncalibrated: an earlier version made this calibration, or too few readings of the set were right or wrong.
core-calibration-weights = Log posteriors are weighed as fitted on the calibration set: { $model } { NUMBER($network, digits: 3) }, embedded model { NUMBER($embedded, digits: 3) }.
core-calibration-weights_missing = The categories are those of { $model } alone: the set could not show what the embedded model is worth beside it, as that needs speakers with several recordings each.
core-calibration-embedded_set = EmoDB as recorded and by simulated telephone, leave one speaker out
core-earlier-model = { $id } revision { $revision } (SHA-256 { $sha256 }…)
core-earlier-others = This recording was read before, last on { DATE($date) }, by other models: { LIST($before) }. The readings here are those of { LIST($now) }; none of the earlier ones is among them, and a report made then holds other numbers.
core-earlier-unknown = This recording was worked on before, and which models read it then is not recorded. The readings here are those of { LIST($now) }; a report made then may hold other numbers.

## Descriptive measures of a passage, and how they are measured.

core-unit-hertz = Hz
core-unit-semitones = st
core-unit-decibels = dB
core-unit-percent = %
core-unit-per_second = 1/s
core-unit-seconds = s
core-unit-count = number
core-measure-f0_median = F0 median
core-measure-f0_mean = F0 mean
core-measure-f0_p20 = F0 20th percentile
core-measure-f0_p80 = F0 80th percentile
core-measure-f0_spread = F0 spread
core-measure-f0_min = F0 lowest
core-measure-f0_max = F0 highest
core-measure-intensity = Intensity
core-measure-f1 = F1
core-measure-b1 = B1
core-measure-f2 = F2
core-measure-b2 = B2
core-measure-f3 = F3
core-measure-b3 = B3
core-measure-f4 = F4
core-measure-b4 = B4
core-measure-hnr = HNR
core-measure-jitter = Jitter (local)
core-measure-shimmer = Shimmer (local)
core-measure-cpps = CPP (smoothed)
core-measure-hf500 = HF500
core-measure-f0_reading = Pitch of the readings
core-measure-level_reading = Level of the readings
core-measure-speech_rate = Speech rate
core-measure-articulation_rate = Articulation rate
core-measure-pauses_count = Pauses
core-measure-pauses_s = Pauses in all
core-measure-f0_means = Fundamental frequency of the voiced frames. Praat: To Pitch (ac), standard settings (time step 0, 15 candidates, not very accurate, silence threshold 0.03, voicing threshold 0.45, octave cost 0.01, octave-jump cost 0.35, voiced/unvoiced cost 0.14), floor and ceiling as given; Get quantile, Get mean, Get minimum and Get maximum (parabolic).
core-measure-f0_spread_means = Distance of the 20th and the 80th percentile of F0 in semitones: 12 log2(p80 / p20), Praat's Pitch as for F0.
core-measure-intensity_means = Praat: To Intensity (minimum pitch 100 Hz, subtract mean), Get mean (energy). dB as if full scale were 1 Pa: only differences within a recording mean anything.
core-measure-formant_means = Formant frequency at the times of the voiced frames of F0 (Pitch: Get time from frame number); median of the defined values, of an even number the mean of the middle two. Praat: To Formant (burg), time step 0, 5 formants up to 5500 Hz, window 0.025 s, pre-emphasis from 50 Hz; Get value at time (linear). Of a high voice or a child the limit of 5500 Hz is low.
core-measure-bandwidth_means = Bandwidth of the formant at the same times as its frequency, median likewise. Praat: To Formant (burg) as for the formants; Get bandwidth at time (linear).
core-measure-hnr_means = Harmonics-to-noise ratio, mean over the frames in which it is defined. Praat: To Harmonicity (cc), time step 0.01 s, minimum pitch as the floor of F0, silence threshold 0.1, 1 period per window; Get mean.
core-measure-jitter_means = Mean absolute difference of neighbouring periods by the mean period. Praat: To PointProcess (cc) from Sound and Pitch; Get jitter (local), periods of 0.0001 to 0.02 s, factor 1.3. In running speech it holds intonation as well.
core-measure-shimmer_means = Mean absolute difference of the amplitudes of neighbouring periods by the mean amplitude. Praat: Get shimmer (local), periods of 0.0001 to 0.02 s, factors 1.3 and 1.6. In running speech it holds changes of loudness as well.
core-measure-cpps_means = Smoothed cepstral peak prominence of the passage (Maryn and Weenink 2015). Praat: To PowerCepstrogram (60 Hz, 0.002 s, 5000 Hz, 50 Hz), Get CPPS (subtract trend, 0.01 s, 0.001 s, 60 to 330 Hz, tolerance 0.05, parabolic, trend 0.001 to 0 s, straight, robust).
core-measure-hf500_means = Sum of magnitudes above 500 Hz by that from 80 to 500 Hz in voiced speech, up to 8 kHz or, in a narrow channel, 3.4 kHz: the number from which the readings of this passage are made (Bone, Lee and Narayanan 2014). A window's is weighted towards its middle.
core-measure-f0_reading_means = Median pitch from which the readings of this passage are made: in voiced frames of detected speech of the speaker, 65 to 600 Hz. A window's is weighted towards its middle, so it differs a little from Praat's median of the passage.
core-measure-level_reading_means = Median level in voiced speech from which the readings of this passage are made. A window's is weighted towards its middle.
core-measure-speech_rate_means = Syllable nuclei by the length of the passage, pauses included (de Jong and Wempe 2009). Nuclei are peaks of intensity in voiced speech with a dip of more than 2 dB behind them.
core-measure-articulation_rate_means = Syllable nuclei by the seconds of speech in the passage, pauses left out (de Jong and Wempe 2009): the rate that the gauge compares with the baseline.
core-measure-pauses_means = Stretches of 0.25 s and more of the passage in which the speech detection hears nobody.
