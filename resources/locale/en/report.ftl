## The report: headings and the lines of every page.

report-head-overline = VOICE.MAN  ·  FORENSIC VOICE ANALYSIS
report-head-heading = Report on the analysis of a recorded voice
report-head-title = Voice.man report { $id }: { $file }
report-head-made_by = Voice.man { $version }
report-head-report = report { $id }
report-head-preview = { $report } · PREVIEW
report-head-exhibit = recording SHA-256 { $sha256 }
report-head-page = Page { $page } of { $pages }
report-head-date = { DATE($when) }
report-head-attachment = Raw data of this report, schema voiceman.analysis

report-section-summary = Summary
report-section-passages = Marked passages
report-section-timeline = Timeline of the recording
report-section-limits = What the readings do not show
report-section-quality = Quality of the recording
report-section-recording = The recording and its integrity
report-section-method = Method and settings
report-section-models = Models
report-section-reproducibility = Reproducibility and raw data
report-section-record = Record and signature
report-section-gaps = Gaps and cautions, with their reasons
report-section-rates = Known error rates of such methods

## What stands where nothing else does.

report-not_recorded = not recorded
report-not_reviewed = not reviewed
report-not_examined = not examined
report-not_signed = not signed
report-not_time_stamped = not time-stamped
report-not_installed = not installed
report-not_in_this_version = not recorded in this version
report-no_commit = not recorded in this build
report-no_reason = no reason was recorded
report-none_recorded = none recorded
report-see_reasons = see the reasons above
report-see_reference = see the reference above

## Gates, categories, marks.

report-mark-legacy = legacy sigmoid scale
report-mark-uncalibrated = uncalibrated
report-reading-arousal = Arousal
report-reading-dominance = Dominance
report-reading-valence = Valence
report-output-arousal = arousal
report-output-dominance = dominance
report-output-speech = speech, window by window
report-output-valence = valence
report-likeliest = { $category } ({ INDEX($posterior) })

## Values and intervals.

report-value-index = { INDEX($value) }
report-value-percentile = { PERCENTILE($value) }
report-value-confidence = { INDEX($value, beside: "confidence") }
report-interval-index = { INDEX($low, beside: "median") } to { INDEX($high, beside: "median") }
report-interval-rank = { RANK_BOUND($low) } to { RANK_BOUND($high) }
report-interval-percentile = { PERCENTILE($low) } to { PERCENTILE($high) }
report-with_interval-index = { INDEX($value) } ({ INDEX($low, beside: "median") } to { INDEX($high, beside: "median") })
report-with_interval-rank = { RANK($value) } ({ RANK_BOUND($low) } to { RANK_BOUND($high) })
report-with_interval-percentile = { PERCENTILE($value) } ({ PERCENTILE($low) } to { PERCENTILE($high) })
report-with_interval-plain = { $value } ({ $low } to { $high })
report-time-moment = { CLOCK($at_s) }
report-time-span = { CLOCK($start_s) } to { CLOCK($end_s) }
report-channel-only = one channel
report-channel-mean = mean of all { NUMBER($channel_count) } channels
report-channel-one = channel { NUMBER($number) } of { NUMBER($channel_count) }
report-windows = windows of { SECONDS($window_s) } every { SECONDS($hop_s) }
report-passage-plain = Passage { $number }
report-passage-named = Passage { $number }: { $label }
report-middle-scale = the middle of the scale
report-middle-speech = the median of all speech
report-middle-baseline = the baseline's median
report-lies-above = above { $middle }
report-lies-below = below { $middle }
report-lies-at = not distinguishable from { $middle }
report-confidence-name = Ensemble confidence
report-confidence-sufficient = sufficient
report-confidence-limited = limited
report-confidence-insufficient = insufficient
report-confidence-whole = { INDEX($confidence, beside: "confidence") }, { $word }
report-confidence-uncalibrated = uncalibrated
report-confidence-parts_only = nobody measured what the parts are worth together

## Heads of tables, names of facts.

report-column-passage = Passage
report-column-likeliest = Likeliest category
report-column-confidence = Confidence
report-column-measured = Measured
report-column-measure = Measure
report-column-gate = Gate
report-column-thresholds = Thresholds: pass; caution; withhold
report-column-quality_here = Quality in this passage
report-column-reading = Reading, 0 to 1: { $axis }
report-column-value = Value
report-column-interval = 95 % interval
report-column-in_words = In words
report-column-category = Category
report-column-posterior = Posterior, 0 to 1
report-column-posterior_uncalibrated = Posterior, 0 to 1, uncalibrated
report-column-confidence_scale = Confidence, 0 to 1
report-column-note = Note
report-column-pair = Pair
report-column-percentile = Percentile
report-column-refers_to = Refers to, or why it is missing
report-column-method = Method
report-column-result = Result
report-column-source = Source
report-column-reason = Reason
report-column-seconds = In all
report-column-longest = Longest stretches
report-fact-case = Case
report-fact-exhibit = Exhibit
report-fact-question = Question
report-fact-recording = Recording
report-fact-sha256 = SHA-256
report-fact-examiner = Examiner
report-fact-reviewer = Reviewer
report-fact-date = Date of the report
report-fact-report_id = Report id
report-fact-reading = Reading
report-fact-reference = Reference
report-fact-reasons = Reasons
report-fact-file = File name
report-fact-path = Path
report-fact-size = Size
report-fact-length = Length
report-fact-begins = Sound begins at
report-fact-sound = Sound
report-fact-codec = Container and codec
report-fact-sha256_file = SHA-256 of the file
report-fact-sha256_coded = SHA-256 of the coded sound
report-fact-sha256_samples = SHA-256 of the samples
report-fact-repeated_by = repeated by
report-fact-custody = Receipt and custody
report-fact-authenticity = Authenticity
report-fact-windows = Window and hop
report-fact-part = Analysed passage only
report-fact-channel = Channel
report-fact-baseline = Baseline
report-fact-baseline_speech = Speech in the baseline
report-fact-comparisons = References read against
report-fact-references = Reference of each reading
report-fact-intervals = Intervals
report-fact-seed = Seed of random draws
report-fact-profile = Profile of thresholds
report-fact-asked = Models asked for
report-fact-role = Role
report-fact-id = Id and revision
report-fact-remark = Remark
report-fact-source = Source
report-fact-gives = Gives
report-fact-trained_on = Trained on
report-fact-licence = Licence
report-fact-verified = Checked before use
report-fact-program = Program
report-fact-commit = Commit
report-fact-system = Operating system
report-fact-decoder = Decoder
report-fact-libraries = Libraries
report-fact-computed_on = Networks computed on
report-fact-device = Device
report-fact-sha256_profile = SHA-256 of the profile
report-fact-attachment = Attachment
report-fact-sha256_attachment = SHA-256 of the attachment
report-fact-audit_log = Audit log
report-fact-signature = Digital signature
report-fact-time_stamp = Time stamp

## Summary.

report-topic-coverage = Coverage.
report-topic-models = Models.
report-topic-confidence = Ensemble confidence.
report-topic-arousal = Arousal.
report-topic-stress = Stress gauge (vocal arousal against the baseline).
report-topic-gauge = { $name }.
report-topic-deception = Deception cues (incongruence between channels).
report-topic-passage = { $name }.
report-preview_prefix = PREVIEW:{" "}
report-preview_mark = PREVIEW, not reference values
report-warning-preview = PREVIEW: { NUMBER($window_count) } of { NUMBER($shown_count) } windows with readings show values of reduced precision that are not reference values; they may differ from those, and no finding should rest on them.
report-warning-pending = NOT COMPUTED YET: in { NUMBER($window_count) } of { NUMBER($shown_count) } windows with readings the networks had not finished when this report was made; their values are missing there.
report-summary-length = The recording lasts { CLOCK($length_s) }; { SECONDS($speech_s, digits: 0) } were heard as speech.
report-summary-ended_early = The analysis was ended before the end of the recording: it covers the time up to { CLOCK($analysed_s) }, and nothing is said about the rest.
report-summary-no_window = The recording holds no whole analysis window, so there are no readings.
report-summary-windows =
    Of { $window_count ->
        [one] 1 analysis window
       *[other] { NUMBER($window_count) } analysis windows
    }, { NUMBER($read_count) } { $read_count ->
        [one] has readings
       *[other] have readings
    } ({ NUMBER($caution_count) } of them with caution), { NUMBER($withheld_count) } { $withheld_count ->
        [one] was
       *[other] were
    } withheld by quality gates and { NUMBER($speechless_count) } { $speechless_count ->
        [one] holds
       *[other] hold
    } no speech.
report-summary-nothing_read = No window passed the quality gates with speech in it, so there are no readings. That is a result: nothing can be said about the voice from this recording.
report-summary-embedded_models = the embedded models
report-summary-network = { $name }, revision { $revision }
report-summary-speakers = Arousal, dominance and valence are those of { $dimensions }; the categories are those of { $categories }. The stress gauge and the speech rate are measured against the baseline, whichever models speak.
report-summary-no_confidence = It is not available for any window.
report-summary-confidence_uncalibrated = It is uncalibrated for these models: the { $window_count ->
    [one] 1 window with readings has
   *[other] { NUMBER($window_count) } windows with readings have
 } its parts, but neither number nor word.
report-summary-confidence = Of { $window_count ->
    [one] 1 window
   *[other] { NUMBER($window_count) } windows
 } that { $window_count ->
    [one] has
   *[other] have
 } it, it is sufficient in { NUMBER($sufficient_count) }, limited in { NUMBER($limited_count) } and insufficient in { NUMBER($insufficient_count) }.
report-summary-no_arousal = It is not available for any window.
report-summary-arousal = On a scale of 0 to 1 with the baseline's median at 0.5, the interval lies above the median in { NUMBER($above_count) } { $above_count ->
        [one] window
       *[other] windows
    }, below it in { NUMBER($below_count) }, and holds it in { NUMBER($at_count) }.
report-summary-ends = Highest: { $highest }; lowest: { $lowest }.
report-summary-place = { INDEX($value) } ({ INDEX($low, beside: "median") } to { INDEX($high, beside: "median") }) at { CLOCK($start_s) } to { CLOCK($end_s) }
report-summary-scale_listeners = On a scale of 0 to 1 on which listeners rated the model's training corpus, not relative to this speaker
report-summary-scale_legacy = On the legacy sigmoid scale, only to re-read old reports
report-summary-scale_uncalibrated = An uncalibrated estimate from hidden states without a known scale
report-summary-arousal_spread =
    { $scale }: median of { $window_count ->
        [one] 1 window
       *[other] { NUMBER($window_count) } windows
    } { INDEX($median) }, the middle half of them between { INDEX($low) } and { INDEX($high) }.
report-summary-no_gauge = It is not available for any window; the reasons are in the appendix.
report-summary-stress =
    Of { $window_count ->
        [one] 1 window
       *[other] { NUMBER($window_count) } windows
    }, { NUMBER($above_count) } { $above_count ->
        [one] lies
       *[other] lie
    } above and { NUMBER($below_count) } below the speaker's median; { NUMBER($at_count) } { $at_count ->
        [one] shows
       *[other] show
    } no distinguishable change. Neighbouring windows overlap and are not independent.
report-summary-gauge =
    Of { $window_count ->
        [one] 1 window
       *[other] { NUMBER($window_count) } windows
    }, { NUMBER($above_count) } { $above_count ->
        [one] lies
       *[other] lie
    } above and { NUMBER($below_count) } below what is usual in the reference; { NUMBER($at_count) } { $at_count ->
        [one] shows
       *[other] show
    } no distinguishable change.
report-summary-no_deception = They are not available for any window; the reasons are in the appendix.
report-summary-deception =
    { NUMBER($unusual_count) } of { $window_count ->
        [one] 1 window
       *[other] { NUMBER($window_count) } windows
    } { $unusual_count ->
        [one] lies
       *[other] lie
    } above the { NUMBER($percentile) }th percentile of the reference; chance alone would give about { NUMBER($chance_count, digits: 1) }.
report-summary-deception_uncalibrated =
    Uncalibrated: { NUMBER($unusual_count) } of { $window_count ->
        [one] 1 window
       *[other] { NUMBER($window_count) } windows
    } { $unusual_count ->
        [one] lies
       *[other] lie
    } above the { NUMBER($percentile) }th percentile of expected ranges that were never tested with these models. Were the ranges right, chance alone would give about { NUMBER($chance_count, digits: 1) }; as that is not known, the count shows nothing by itself.
report-summary-deception_limit = This shows disagreement of automatic channels, not whether a statement is true or false.
report-summary-left_out =
    { $window_count ->
        [one] 1 window with readings was
       *[other] { NUMBER($window_count) } windows with readings were
    } left out, because the confidence without agreement lies below { NUMBER($confidence) }.
report-summary-left_out_parts =
    { $window_count ->
        [one] 1 window with readings was
       *[other] { NUMBER($window_count) } windows with readings were
    } left out, because a part of the uncalibrated confidence lies below { NUMBER($confidence) }.
report-summary-lacking =
    { $window_count ->
        [one] 1 window with readings lacks
       *[other] { NUMBER($window_count) } windows with readings lack
    } one of the two channels.
report-summary-others =
    { $window_count ->
        [one] 1 window with other readings has
       *[other] { NUMBER($window_count) } windows with other readings have
    } no such reading; the reasons are in the appendix.
report-summary-nature = These are readings of a voice by software. They describe sound. They do not show what a person felt, thought or intended, and not whether a statement is true or false.
report-glance-i1 = I1: { $value }
report-glance-i2 = I2: { $value }

## Marked passages.

report-passages-none = No passages were marked for this report.
report-passage-head = { $time }, { SECONDS($duration_s, digits: 3) }. Quality gate: { $gate }.
report-passage-preview = PREVIEW: values of reduced precision take part in this passage. They are not reference values, and no finding should rest on them.
report-passage-missing = Missing or limited: { $reasons }.
report-passage-reasons = Because: { $reasons }.
report-passage-refused = No readings, because: { $reasons }.
report-passage-withheld = The readings of this passage are withheld; no number is given.
report-passage-no_confidence = Ensemble confidence: not available.
report-gauge-population_rule = Stress gauge: population rule, weak
report-gauge-uncalibrated = { $name }, uncalibrated
report-pair = { $name }: { $channels }

## Timeline.

report-timeline-how_to_read = Readings are drawn at the centres of their windows; numbers over the plots are the marked passages; letters are the reasons in the appendix.
report-timeline-legend = { $title }: { $explained }
report-timeline-marked = Arousal, dominance and valence: { $mark }.

## Gaps.

report-gaps-intro = The letters are those in the plots. Each reason is named once, with the time that it holds in all and its longest stretches; every window is in the raw data.
report-gaps-none = Every window was read, and every gate was passed.
report-gaps-total = { SECONDS($total_s, digits: 0) }
report-gaps-stretch = { CLOCK($start_s) }–{ CLOCK($end_s) }
report-gaps-all = { $named }
report-gaps-more =
    { $named }, and { $rest_count ->
        [one] 1 more
       *[other] { NUMBER($rest_count) } more
    } in the raw data

## The recording.

report-recording-notices = Notices
report-recording-size = { NUMBER($byte_count) } bytes
report-recording-length = { CLOCK($length_s) } ({ NUMBER($sample_count) } samples)
report-recording-sound =
    { HZ($rate_hz) }, { $channel_count ->
        [1] mono
        [2] stereo
       *[other] { NUMBER($channel_count) } channels
    }
report-recording-sound_bits =
    { HZ($rate_hz) }, { $channel_count ->
        [1] mono
        [2] stereo
       *[other] { NUMBER($channel_count) } channels
    }, { NUMBER($bit_count) } bit
report-recording-lossy = { $container }, { $codec } (lossy)
report-recording-lossless = { $container }, { $codec } (lossless)
report-recording-begins_at = { SECONDS($start_s, digits: 3) } of the file's own clock; all times here count from the first sample
report-recording-any_decoder = This codec is lossless: every correct decoder gives the same samples.
report-recording-this_decoder = This codec is lossy, so another decoder may round and trim otherwise: the hash holds for { $decoder } on a processor with the same vector instructions.
report-recording-how_to_repeat = The original was opened for reading only and was not changed. The coded sound is the audio track without its container, before any decoder; its hash does not depend on the version of FFmpeg. The samples are those that were analysed, as interleaved 32-bit floating-point numbers. { $codec }

## Method and models.

report-method-intro = The recording is read in overlapping windows. In each window the speech is measured (pitch, loudness, spectral balance and further measures of the voice), and each measure is set against the same measure in other speech of the same speaker: in the baseline for the stress gauge, the speech rate and the embedded models' arousal and dominance, always in all speech of that speaker for their categories, valence and disagreement (I1). A window without speech, or one that a quality gate withholds, is a gap: it has a reason and no number.
report-method-networks = Networks ({ LIST($names) }) read the sound itself, one window with enough speech at a time. Their values are on the scale of what they were trained on and are not set against the baseline. The stress gauge and the speech rate are measured against the baseline as described above, whichever models speak; a network's arousal is only ranked beside it.
report-method-comparison = { NUMBER($number) }. { $speaker }; baseline: { $baseline }
report-method-all_speech = all speech of the speaker
report-method-baseline_speech =
    { SECONDS($speech_s, digits: 1) } in { $window_count ->
        [one] 1 window
       *[other] { NUMBER($window_count) } windows
    }
report-method-intervals = 95 %; where less than half an independent window of the baseline lies beyond a rank, at least the interval of Clopper and Pearson (1934) for a share, with as many windows as the overlapping ones are worth (Korn and Graubard 1998)
report-method-installed_or_embedded = the model that is installed and checked, else the embedded one
report-method-auto = chosen automatically
report-method-embedded = the embedded one
report-method-asked = arousal, dominance, valence: { $dimensions }; categories: { $categories }; voices: { $speakers }; device: { $device }
report-method-switched_on = { $asked }; switched on: { LIST($options) }
report-method-legacy_sigmoid = the predecessor's sigmoid
report-method-hidden_state_estimate = the predecessor's estimate from hidden states
report-models-calibration = Calibration: { $sentence }
report-models-id = { $id }, revision { $revision }
report-models-own = part of this program
report-models-source_unknown = not recorded
report-models-not_verified = not checked: it has no known answers
report-role-dimensions = primary model: arousal, dominance and valence
report-role-categories = secondary model: the categories
report-role-stress = the stress gauge
report-role-arousal = arousal and dominance
report-role-acoustic_arousal = the acoustic arousal that the primary model's is compared with (I2)
report-role-embedded_categories = the categories
report-role-valence = valence
report-role-speech = finds the speech in the recording

## Reproducibility and record.

report-record-same_bytes = The same file with the same settings, models, profile and seed gives the same bytes of raw data. The raw data of this report are attached to this PDF file.
report-record-networks = For networks this holds on the same device with the same number of threads and the same batch size, which are named below: others move 32-bit results in their last digits, far below the places that are printed here.
report-record-attachment = { $file } ({ NUMBER($byte_count) } bytes)
report-record-date_and_signature = Date and signature

## What the readings do not show: whole sentences.

report-limits-intro = Beside each result its limitations stand in short, with the numbers of this list.
report-limits-not_shown = This report does not show
report-limit-quality = These gates are not an authenticity examination.
report-limit-dimensions = Arousal, dominance and valence are ratings of how speech sounds, relative to the speech that is stated: 0.5 is the speaker's own median there. They are not measurements of what a person felt.
report-limit-dominance = In the embedded models dominance carries nearly the same information as arousal; it is not an independent second finding.
report-limit-valence = Valence from sound alone is weak: on acted speech of speakers that the model had not heard, its rank correlation with the published pleasure of the played emotions stayed below 0.4 on average, and no listener's ratings were at hand. Read its wide interval, not its value.
report-limit-categories = The category model was trained on acted German speech. Acted emotion is stronger and clearer than emotion in ordinary talk; on other languages and recordings it is wrong more often.
report-limit-network_speakers = Published tests found such networks equally fair to both sexes, but not to individual speakers (Wagner et al. 2023, arXiv 2203.07378): the values of two speakers, or of a speaker and a population, are not to be compared as if they were measured with one rule.
report-limit-network_dominance = Listeners' ratings of dominance go closely together with those of arousal, and so does what a network learned from them; dominance is not an independent second finding.
report-limit-network_valence = A network's valence can follow the words that are spoken rather than the voice, as was shown for such networks (Wagner et al. 2023); the words of this recording were not examined.
report-limit-network_categories = The categories are the shares that a network gives to four words, uncalibrated: such shares tend to be surer than they are right, one of the four always comes first, and speech unlike that of the network's training is read wrongly more often.
report-limit-calibrated_categories = The categories are the shares that a network gives to four words, scaled by one number until they were as sure as they were right on the set that the pair was calibrated on; on speech unlike that set they need not be, and one of the four always comes first.
report-limit-thresholds = All thresholds are design defaults without a validation study. They are identified by the profile's name and hash and are not called validated.
report-limit-accreditation = No compliance with a standard is claimed: a laboratory is accredited, not a program.

## The same in short, beside each result.

report-limit_short-preview = Preview values belong in no finding.
report-limit_short-dimensions = Ratings of how speech sounds, not measurements of what a person felt; valence from sound alone is weak.
report-limit_short-population = On the scale of listeners, not relative to this speaker; they do not show what the person felt.
report-limit_short-legacy = Legacy sigmoid scale: only to re-read old reports.
report-limit_short-hidden_state_estimate = Uncalibrated estimate from hidden states; it enters neither confidence nor gauges.
report-limit_short-categories = Learned from acted German speech; where a voice hardly varies, its categories say nothing.
report-limit_short-network_categories = Uncalibrated shares that tend to be surer than they are right.
report-limit_short-calibrated_categories = Calibrated on another set; on speech unlike it the shares need not be right.
report-limit_short-stress = It does not measure psychological stress and does not show its cause.
report-limit_short-population_rule = It does not measure psychological stress; a voice that is always lively meets the rule.
report-limit_short-incongruence = It shows only that automatic channels disagree; it is not evidence that a statement is true or false.
report-limit_short-confidence = How often such readings were right on recordings of other speakers (uncalibrated: only the parts), not the probability that the person felt this emotion.
report-limit_short-quality = These gates are not an authenticity examination.
report-limit_short-thresholds = Thresholds are design defaults without a validation study.

report-not_shown-truth = whether a statement is true or false, or whether a speaker means to deceive;
report-not_shown-mind = what a person felt, thought or intended, or why a voice changed;
report-not_shown-speaker = who is speaking: at most, voices are told apart within this recording; nobody is recognised;
report-not_shown-authenticity = whether the recording is authentic, complete or unedited;
report-not_shown-words = what was said: no words are transcribed or interpreted;
report-not_shown-likelihood = how likely an emotion is in the sense of a probability about the person.

report-rates-intro = Published tests of voice-based methods. They were not made with this program, and no study has yet measured the error rates of this program on forensic recordings.
report-rate-field_method = Voice stress analysis, field study with urine tests
report-rate-field_result = 15 % of lies caught; 8.5 % of truthful answers flagged
report-rate-field_source = National Institute of Justice, NCJ 219031
report-rate-laboratory_method = Voice stress analysis, laboratory
report-rate-laboratory_result = hits 42–56 %; false positives 40–65 %
report-rate-laboratory_source = Harnsberger et al. 2009
report-rate-suspects_method = Voice stress analysis, criminal suspects
report-rate-suspects_result = 48 % of truthful and 25 % of deceptive speakers classified correctly
report-rate-suspects_source = Horvath et al. 2013
report-rate-networks_method = Recent neural networks on acoustic cues to deception
report-rate-networks_result = 62–64 % correct; with one liar in ten, five of six alarms are false
report-rate-networks_source = range of recent publications; the share of false alarms follows by arithmetic
report-rate-arousal_method = Acoustic arousal against human ratings (the method of the arousal reading)
report-rate-arousal_result = Spearman correlation 0.76 (EMA), 0.71 (EmoDB), 0.71 (VAM), 0.62 (IEMOCAP)
report-rate-arousal_source = Bone, Lee and Narayanan 2014, doi 10.1109/TAFFC.2014.2326393

## Templates.

report-template-unreadable = The template folder “{ $folder }” could not be read.
report-template-package = The template file “{ $file }” asks for a Typst package. Packages would come from the network, so the report uses none.
report-template-failed = The report could not be made with the template in “{ $folder }”. Typst says: { $reason }
report-template-failed_at = The report template does not work. File “{ $file }”, line { NUMBER($line) }: { $reason }.
report-template-section = The report template asks for the section “{ $section }”, which no report has.
report-template-none = The template folder “{ $folder }” holds no template: at least one Typst file (*.typ), such as laboratory.typ, is needed.
report-template-not_a_file = The template folder holds “{ $file }”, which is a link or no ordinary file. A template consists of its own files only.
report-template-not_text = The template file “{ $file }” is not text in UTF-8.
report-template-too_large = The template folder holds too much: at most { BYTES($limit_bytes) } in { NUMBER($limit_count) } files are allowed.
report-template-reaches = The template file “{ $file }” has the word “{ $word }” in line { NUMBER($line) }. import and include must be followed by the name of a file of the folder in quotation marks; eval and std are not allowed.
report-template-own_failed = The report could not be typeset. Typst says: { $reason }

## Kinds of files.

report-export-pdf_report = PDF report
report-export-pdf_report_tip = The report with the regions that are marked for it, and the raw data attached
report-export-json_results = JSON, voiceman.analysis
report-export-json_results_tip = All results and their provenance, schema voiceman.analysis/3
report-export-csv_table = CSV table
report-export-csv_table_tip = The timeline as a table with units in the column names
report-export-measures_table = Measures as CSV
report-export-measures_table_tip = F0, formants, jitter and other descriptive measures of every mark, window and turn as a table
report-export-measures_document = Measures as JSON
report-export-measures_document_tip = F0, formants, jitter and other descriptive measures of every mark, window and turn, with their definitions
report-measures-statement = Descriptive measures of sound; none of them says what a person felt. No reading depends on Praat’s measures, on speech rate (pauses included) or on pauses. Readings are made from the others: pitch of the readings, level of the readings, HF500 and articulation rate.
report-export-png_picture = PNG picture
report-export-png_picture_tip = The plots of the whole recording as a picture
report-export-svg_drawing = SVG drawing
report-export-svg_drawing_tip = The plots of the whole recording as a vector drawing

## What goes wrong when a file is written.

report-font_unreadable = The font “{ $file }” could not be read. It belongs to the program; install it again.
report-write-original = “{ $file }” is the original recording, which is never written to. Choose another name for the export.
report-write-is_folder = “{ $file }” is a folder. Give the name of a file to write.
report-write-no_file = “{ $file }” is no ordinary file. Give the name of a file to write.
report-write-protected = “{ $file }” is write-protected. Choose another name or folder.
report-write-failed = “{ $file }” could not be written. { $reason }
report-write-system = The reason: { $said }.
report-write-disk_full = The disk is full. Free some space or choose another folder.
report-write-quota = The disk quota is used up. Free some space or choose another folder.
report-write-no_permission = There is no permission to write there. Choose another folder.
report-write-read_only = The disk is read-only. Choose another folder.
report-write-no_folder = The folder does not exist. Create it or choose another one.
report-write-not_a_folder = A part of the path is not a folder. Choose another folder.
report-write-name_too_long = The name is too long for this disk. Choose a shorter one.

## How everything is measured

report-measurement-title = Measurement settings
report-measurement-grid_name = Sound
report-measurement-grid = { HZ($rate_hz) }, one value every { MS($hop_ms) }
report-measurement-speech_name = Speech detection
report-measurement-speech = speech begins at a probability of { NUMBER($begins) } and ends below { NUMBER($ends) }
report-measurement-pitch_name = Pitch
report-measurement-pitch = autocorrelation (Boersma 1993, Praat); floor { HZ($floor_hz) }, ceiling { HZ($ceiling_hz) }; silence threshold { NUMBER($silence) }: the speech detection alone decides about silence
report-measurement-intensity_name = Loudness (intensity)
report-measurement-intensity = Praat, lowest pitch { HZ($lowest_hz) }; dB relative to { NUMBER($reference) } µPa as if full scale were 1 Pa: the recording is not calibrated, so only differences mean anything
report-measurement-balance_name = Spectral balance
report-measurement-balance = above { HZ($split_hz) } against { HZ($low_hz) } to { HZ($split_hz) }; where the band is narrow, up to { HZ($top_hz) }
report-measurement-formants_name = Formants
report-measurement-formants = Burg (Praat), { NUMBER($candidates_count) } up to { HZ($ceiling_hz) }, of which the lowest { NUMBER($formants_count) } are used
report-measurement-syllables_name = Syllable count
report-measurement-syllables = peaks at most { DB($below_db) } below the { NUMBER($percentile) }th percentile of the speech's intensity, each with a dip of more than { DB($dip_db) } behind it
report-method-passages = { LIST($passages) }

## Who speaks.

report-statement-whole = { $how } { $whose }
report-statement-baselines = Each speaker's readings are relative to that speaker alone: { LIST($what) }.
report-speakers-everyone = everyone who speaks
report-speakers-name = { $speaker }
report-speakers-number = Speaker { $number }
report-speakers-seconds = { SECONDS($speech_s, digits: 1) }
report-speakers-share = { PERCENT($share, digits: 0) }
report-speakers-turns = { NUMBER($turn_count) }, { NUMBER($confirmed_count) } confirmed
report-speakers-windows = { NUMBER($read_count) } read, { $gap_count ->
    [one] 1 gap
   *[other] { NUMBER($gap_count) } gaps
}
report-speakers-shared = Several people speak at once for { SECONDS($overlap_s, digits: 1) }, and { SECONDS($unsure_s, digits: 1) } of speech are assigned to nobody; neither is in anybody's readings or baseline. { $window_count ->
    [0] Every window with speech belongs to one speaker.
    [one] 1 window with speech belongs to nobody and is a gap.
   *[other] { NUMBER($window_count) } windows with speech belong to nobody and are gaps.
}
report-section-speakers = Speakers
report-column-speaker = Speaker
report-column-alone = Speaks alone
report-column-overlap = With others
report-column-share = Share
report-column-turns = Turns
report-column-windows = Windows
report-column-baseline = Baseline
report-topic-speech = Speech and baseline.
report-summary-of_speaker = { $speaker }
report-summary-speech = { SECONDS($speech_s, digits: 0) } of speech alone, { SECONDS($overlap_s, digits: 1) } while others speak; { NUMBER($read_count) } of { $window_count ->
    [one] 1 window
   *[other] { NUMBER($window_count) } windows
} { $read_count ->
    [one] has
   *[other] have
} readings ({ NUMBER($caution_count) } of them with caution).
report-summary-speaker_not_read = No window of this speaker passed the quality gates, so there are no readings. That is a result.
report-summary-further = The recording was also read against { $reference_count ->
    [one] 1 further reference
   *[other] { NUMBER($reference_count) } further references
}, which the attached raw data hold; this report does not show those readings.
report-summary-nobodys = { $window_count ->
    [one] 1 of these windows belongs
   *[other] { NUMBER($window_count) } of these windows belong
} to no speaker, because several share the speech, it is unsure who speaks, or no turn holds the speech.
report-passage-head_of = { $speaker }. { $time }, { SECONDS($duration_s, digits: 3) }. Quality gate: { $gate }.
report-fact-speakers = Speakers
report-method-speakers_auto = The speaker models were to tell voices apart and to estimate how many there are.
report-method-speakers_count = The speaker models were to tell voices apart; { NUMBER($speaker_count) } speakers were given.
report-method-speakers_one = No voices were to be told apart.
report-method-speakers_channels = Each channel was to be taken for one person.
report-limit-no_recognition = Voices are told apart within this recording only, by number. This is no speaker recognition: who a speaker is was not examined, no name was proposed, and nothing was compared with another recording.
report-limit-turns = Proposed turns can be wrong: an emotional voice can be taken for another person, similar voices for one, and short turns for the wrong one. Speech that is assigned to the wrong speaker changes that speaker's baseline and readings; only turns that the analyst confirmed were listened to.
report-limit-one_voice = That one person speaks in this recording was set by the analyst and not examined. If others speak, their speech is part of the baseline and of the readings.
report-limit_short-no_recognition = Voices are told apart within this recording; nobody is recognised.
report-limit_short-turns = Proposed turns can be wrong.
report-method-per_speaker = Each speaker is read as if nobody else spoke in the recording. A window belongs to the speaker who has most of the speech in it, and only what that speaker says alone is measured; a window that would lie over two turns is moved into one where the turn is long enough. A window without a majority, or of unsure speech, is a gap.
report-output-turns = turns of up to three speakers in ten seconds
report-output-overlap = overlapping speech
report-output-frames = numbers that describe the voice, frame by frame
report-output-embedding = numbers by which voices are told apart
report-role-segmentation = proposes where each speaker begins and ends, and where two speak at once
report-role-frames = gives what the categories and valence are read from: the sound of the voice, frame by frame
report-role-embedding = tells the voices of the recording apart; identifies nobody
report-undecided = undecided ({ INDEX($posterior) })
report-sensitivity-title = How much the readings depend on the baseline
report-sensitivity-in_use = In use: { $what }
report-sensitivity-only = the marked passage { $passage } alone ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] 1 window
   *[other] { NUMBER($windows_count) } windows
})
report-sensitivity-without = the marked passages without { $passage } ({ SECONDS($speech_s, digits: 0) } of speech, { $windows_count ->
    [one] 1 window
   *[other] { NUMBER($windows_count) } windows
})
report-sensitivity-refused = { $what }: { $reasons }
report-sensitivity-not_admissible = Not admissible for { $reading }: { $baselines }.
report-confidence-calibrated = calibrated on recordings of other speakers
report-statement-doubted = { $how } { $doubt }
report-doubt-close = The number is a close estimate: { $second_count ->
    [one] one speaker is
   *[other] { NUMBER($second_count) } speakers are
} nearly as likely.
report-doubt-little = Too little speech to tell whether more people speak: say how many there are.
report-doubt-few = The number is not reliable: too few stretches of speech could be compared.
report-doubt-too_short = No stretch of speech was long enough to tell voices apart.
report-limit-channels = Each channel was taken for one person by its level. Who else speaks on a channel was not examined, and readings are measured on the mean of the channels or on the chosen one, so that what leaks from one channel into the other is measured as well.
report-limit_short-channels = Each channel is taken for one person.
report-topic-categories = Categories and variation of the voice.
report-reliability-alt = Reliability diagram of the embedded pair's confidence: expected calibration error { NUMBER($error, digits: 3) }
report-reliability-windows = Windows, %
report-reliability-amount = { NUMBER($percent, digits: 1) }
report-reliability-error = { NUMBER($error, digits: 3) }
report-reliability-head = | Mean confidence | Share right | Share of the windows |
report-reliability-row = | { NUMBER($confidence, digits: 2) } | { NUMBER($right, digits: 2) } | { PERCENT($share, digits: 1) } |
report-section-comparison = Passages side by side
report-comparison-passage = Passage
report-comparison-question = Question
report-comparison-speaker = Speaker
report-comparison-time = Time
report-comparison-arousal = Arousal (95 % interval)
report-comparison-gate = Gate
report-comparison-category = Category
report-comparison-recording = Recording
report-comparison-undecided = undecided
report-comparison-measure = { $name } [{ $unit }]
report-comparison-how_to_read = Passages of this report beside one another, and beside passages that the analyst kept of other recordings. Arousal is relative to each speaker’s own speech: of two speakers or recordings the table compares what is unusual for each. F0, level and HF500 are descriptive, and depend on the recording. No reading depends on this F0 and level, which are Praat’s; HF500 is one of the numbers from which arousal is made.
report-comparison-definition = { $name }: { $definition }
report-comparison-figure = Windows of { $speaker } in { $file }: the share of windows up to each arousal, and the passages of the table, by their rows, with their 95 % intervals
report-comparison-share = Share of windows
report-time-exact = { CLOCK($start_s, digits: 3) } to { CLOCK($end_s, digits: 3) }
report-comparison-range = F0 was looked for between { HZ($floor_hz) } and { HZ($ceiling_hz) } ({ $how }) in { LIST($passages) }.
report-comparison-automatic = found by two passes over the speaker’s speech
report-comparison-fixed = set
report-comparison-row = row { NUMBER($number) }
report-comparison-unmeasured = F0, level and HF500 were not measured: { $why }
