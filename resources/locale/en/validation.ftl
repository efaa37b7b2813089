## Validation studies: a laboratory runs the program over its own labelled recordings.

validation-statement = Results of a laboratory's own validation study over its own labelled recordings. Whether the program is fit for a purpose is the laboratory's decision.

validation-figure-arousal_auc = Arousal: excited against calm (AUC)
validation-figure-uar_all = Categories: average recall, all windows
validation-figure-uar_named = Categories: average recall, named windows
validation-figure-accuracy_named = Categories: share right of the named windows
validation-figure-named_share = Categories: share of windows named
validation-figure-arousal_rho = Arousal: rank correlation with ratings
validation-figure-dominance_rho = Dominance: rank correlation with ratings
validation-figure-valence_rho = Valence: rank correlation with ratings
validation-figure-arousal_coverage = Arousal: coverage of the intervals
validation-figure-dominance_coverage = Dominance: coverage of the intervals
validation-figure-valence_coverage = Valence: coverage of the intervals
validation-figure-calibration_error = Confidence: calibration error
validation-figure-stress_false_alarms = Stress: false alarms on plain speech
validation-figure-cue_false_alarms = Cues: false alarms on plain speech
validation-figure-plain_neutral = Plain speech: neutral or undecided
validation-figure-withheld_share = Windows withheld by the quality gates

validation-definition-arousal_auc = Probability that a window of an excited label (anger, happiness, fear, surprise) reads higher in arousal than a window of a calm one (sadness, boredom, calm, neutral, plain).
validation-definition-uar_all = Mean over the labelled categories of the share of windows whose likeliest category is the labelled one, where every window is named.
validation-definition-uar_named = The same over the windows in which the program names a category.
validation-definition-accuracy_named = Share of the named windows whose category is the labelled one.
validation-definition-named_share = Share of the labelled windows with posteriors in which the program names a category.
validation-definition-arousal_rho = Spearman's correlation of the arousal reading with the laboratory's ratings, over windows.
validation-definition-dominance_rho = Spearman's correlation of the dominance reading with the laboratory's ratings, over windows.
validation-definition-valence_rho = Spearman's correlation of the valence reading with the laboratory's ratings, over windows.
validation-definition-arousal_coverage = Share of windows whose printed 95 % interval of arousal holds the rating, mapped by its rank to the speaker's readings.
validation-definition-dominance_coverage = Share of windows whose printed 95 % interval of dominance holds the rating, mapped by its rank to the speaker's readings.
validation-definition-valence_coverage = Share of windows whose printed 95 % interval of valence holds the rating, mapped by its rank to the speaker's readings.
validation-definition-calibration_error = Mean difference between confidence and share of right windows over ten bins, weighted by their windows (expected calibration error).
validation-definition-stress_false_alarms = Share of windows of recordings of only plain speech in which the interval of stress excludes the speaker's own median, in either direction.
validation-definition-cue_false_alarms = Share of windows of recordings of only plain speech whose disagreement of channels lies above the 95th percentile, of those with categories; where no disagreement is read, no cue is raised.
validation-definition-plain_neutral = Share of windows of recordings of only plain speech that are named neutral or in which no category is named.
validation-definition-withheld_share = Share of labelled windows with speech whose readings the quality gates withhold.

validation-verdict-met = met
validation-verdict-not_shown = not shown
validation-verdict-not_met = not met
validation-verdict-no_limit = no limit set
validation-verdict-no_data = no data

validation-limit-least = at least { NUMBER($least) }
validation-limit-most = at most { NUMBER($most) }
validation-limit-between = { NUMBER($least) } to { NUMBER($most) }

validation-division-language = By language
validation-division-sex = By sex
validation-division-codec = By codec
validation-division-snr = By signal-to-noise ratio
validation-division-length = By length of the labelled recording

validation-group-unnamed = not named
validation-group-snr_below = below { DB($high_db) }
validation-group-snr_from = { DB($low_db) } and more
validation-group-snr_between = { DB($low_db) } to { DB($high_db) }
validation-group-snr_unmeasured = not measured
validation-group-length_below = below { SECONDS($high_s) }
validation-group-length_from = { SECONDS($low_s) } and more
validation-group-length_between = { SECONDS($low_s) } to { SECONDS($high_s) }

## Reading lists and requirements.

validation-material-no_columns = { $source } has no column "path" beside at least one of "label", "arousal", "dominance" and "valence".
validation-material-two_columns = { $source } has two columns that mean "{ $column }".
validation-material-nothing_known = { $where }: there is neither a label nor a rating.
validation-material-unknown_label = { $where }: "{ $label }" is no label that the study knows. Known are anger, happiness, sadness, neutral, plain, fear, surprise, boredom, calm, disgust and other.
validation-material-no_number = { $where }: "{ $text }" in the column "{ $column }" is no number.
validation-material-no_passage = { $where }: start_s and end_s must be times in seconds, the end after the start.
validation-material-empty = { $source } names no recording.
validation-material-outside = The passage of { $name } does not lie within the recording.
validation-material-none_usable = No recording of { $source } can be used, so there is nothing to validate.
validation-requirements-unreadable = The requirements { $file } could not be read: { $reason }
validation-requirements-no_form = The requirements { $file } are neither TOML nor JSON: { $reason }
validation-requirements-unknown = The requirements { $file } have an entry that is not understood: "{ $entry }". Limits have "least", "most" or both, or are "none set".
validation-requirements-no_title = The requirements { $file } give the study no title.
validation-models_not_used = The study was to read with { LIST($models) }, which did not read: { SENTENCES($facts) } Nothing was written but the requirements.
validation-dossier-has_results = { $folder } holds the results of a study already. Requirements are set before results are known, so a new study needs a new folder.
validation-dossier-other_requirements = { $folder } holds other requirements than those that were given. Requirements are not changed after a study was begun; choose a new folder.
validation-dossier-unreadable = { $file } could not be read: { $reason }
validation-dossier-no_dossier = { $file } is not the JSON file of a validation dossier.
validation-progress-opening = opening { $name }
validation-progress-figures = computing figures and intervals

## The document.

validation-head-heading = Validation dossier
validation-head-title = Validation dossier { $id }: { $title }
validation-head-dossier = dossier { $id }
validation-head-requirements = requirements SHA-256 { $sha256 }
validation-head-attachment = Results of this study, schema voiceman.validation

validation-section-result = Results against the requirements
validation-section-purpose = Purpose and scope
validation-section-requirements = Requirements
validation-section-material = Material
validation-section-conditions = Conditions
validation-section-method = Method
validation-section-results = Results
validation-section-deviations = Deviations and recordings left out
validation-section-limits = Limits of the study
validation-section-versions = Versions and hashes
validation-section-decision = Decision of the laboratory

validation-fact-title = Study
validation-fact-laboratory = Laboratory
validation-fact-responsible = Responsible
validation-fact-object = Object of the study
validation-fact-material = Material
validation-fact-set_at = Requirements set
validation-fact-dossier_id = Dossier
validation-fact-requirements_sha256 = SHA-256 of the requirements
validation-fact-codecs = Codecs
validation-fact-bandwidth = Effective bandwidth
validation-fact-snr = Signal-to-noise ratio
validation-fact-languages = Languages
validation-fact-sexes = Sexes
validation-fact-windows = Analysis windows
validation-fact-recordings = Recordings read
validation-fact-speakers = Speakers
validation-fact-length = Length
validation-fact-labels = Labels
validation-fact-ratings = Rated dimensions
validation-fact-plain = Plain speech
validation-fact-list_sha256 = SHA-256 of the list
validation-fact-recordings_sha256 = SHA-256 over recordings and labels
validation-fact-noise = Noise
validation-fact-band = Band
validation-fact-codec = Codec
validation-fact-rate = Sample rate

validation-column-requirement = Requirement
validation-column-figure = Figure
validation-column-definition = Definition
validation-column-limit = Acceptance limit
validation-column-found = Found, 95 % interval
validation-column-verdict = Verdict
validation-column-windows = Windows
validation-column-speakers = Speakers
validation-column-labelled = Labelled as
validation-column-undecided = undecided
validation-column-recall = Recall of named
validation-column-part = Part
validation-column-windows_and_speakers = Size
validation-column-recording = Recording
validation-column-why = Why
validation-column-model = Model
validation-column-revision = Revision

validation-value = { NUMBER($value, digits: 3) }
validation-value_beside = { NUMBER($value, $bounds, digits: 3) }
validation-interval = { $low } to { $high }
validation-count = { NUMBER($count) }
validation-no_value = –
validation-no_interval = no interval
validation-none_set = none set
validation-none = none
validation-not_named = not named in the list
validation-not_measured = not measured
validation-range-hz = { HZ($range_hz, digits: 0) }
validation-range-db = { DB($range_db) } (5th and 95th percentile of the windows)

validation-summary-none = No acceptance limit was set: the study reports what was found and holds it against nothing.
validation-summary-counted = { $limits_count ->
    [one] One requirement was set before any result was known.
   *[other] { NUMBER($limits_count) } requirements were set before any result was known.
 } Met: { NUMBER($met_count) }. Not shown: { NUMBER($not_shown_count) }. Not met: { NUMBER($not_met_count) }. Without data: { NUMBER($no_data_count) }.
validation-summary-rule = A requirement is met where the whole 95 % interval lies within the limit. It is not shown where only the value does, or where there are too few speakers for an interval, and not met where the value lies outside.

validation-purpose-object = The object of the study is the whole program, from the file to the readings that a case's report prints, with the models, thresholds and window length named in this dossier.
validation-purpose-scope = Scope
validation-purpose-scope_intro = The results hold for recordings like these. A case outside of this range is not covered by the study.

validation-requirements-before = These limits were written to a file of their own before the first recording was opened. The file is part of the dossier and carries the time; its hash stands on every page.

validation-material-intro = All recordings and labels are the laboratory's own. The hash over recordings and labels covers the contents of each file with its label, ratings and speaker, whatever the files are called.
validation-material-label = { $label } ({ NUMBER($recordings_count) })
validation-material-length = { MINUTES($total_s) }
validation-material-plain = { $sessions_count ->
    [0] no recording of only plain speech
    [one] one recording of only plain speech, { SECONDS($speech_s, digits: 0) } of speech
   *[other] { NUMBER($sessions_count) } recordings of only plain speech, { SECONDS($speech_s, digits: 0) } of speech
 }

validation-condition-none = No condition was simulated: the recordings were read as they are. Their codecs, bandwidth and signal-to-noise ratio are those of the scope.
validation-condition-given = Every recording was put through these conditions before the program read it, as the laboratory set them.
validation-condition-like = Every recording was put through the conditions that were measured in the recording { $name } before the program read it.
validation-condition-how = In this order: pink noise (1/f from 20 Hz, seeded) at the signal-to-noise ratio named, measured against the speech within the band; a Butterworth filter of order 8, forth and back; coding into a file that the program opens like any other. Reverberation, automatic gain and packet loss are not simulated.
validation-condition-not_changed = not changed
validation-condition-noise = pink noise at { DB($snr_db) }
validation-condition-band = { HZ($low_hz, digits: 0) } to { HZ($high_hz, digits: 0) }
validation-condition-band_to = up to { HZ($high_hz, digits: 0) }
validation-condition-codec = { $codec }
validation-condition-codec_at = { $codec }, { NUMBER($kbits) } kbit/s or the nearest rate that the codec knows
validation-condition-rate = { HZ($rate_hz, digits: 0) } or the nearest rate that the codec knows

validation-method-name_reading = Reading.
validation-method-joined = Readings are relative to the speaker, so the recordings of each speaker (and channel, where the list names one) were joined to one, in the order of labels and names, with 0.6 s of digital silence between them. The program read { NUMBER($sessions_count) } recordings, each as it reads a case's whose speaker is set: who speaks is taken from the list, not examined.
validation-method-separate = Each recording was read by itself, as the program reads a case's whose speakers are set: who speaks is taken from the list, not examined. { NUMBER($sessions_count) } in all. Where the list names several speakers in one, its passages are their turns, and each is read as if alone; one whose passages all name the same speaker counts as that speaker's throughout.
validation-method-name_labels = Labels.
validation-method-labels = A window counts for the label that holds 75 % or more of its labelled time; windows that two labels share are counted and left out. Ratings of a window are the mean by time.
validation-method-name_plain = Plain speech.
validation-method-plain = False alarms are counted in recordings that hold only speech labelled neutral or plain, since a neutral passage among emotional ones does differ from the rest of its recording.
validation-method-name_intervals = Intervals.
validation-method-intervals = 95 % by bootstrap over speakers, percentile method, { NUMBER($resamples_count) } draws, seed { $seed }; 300 draws in parts of the material. With fewer than three speakers there is no interval.
validation-method-name_verdicts = Verdicts.

validation-results-intro = { NUMBER($windows_count) } windows with speech have a label or rating; { NUMBER($mixed_count) } more were left out because two labels share them. Correlations run from −1 to 1, all other figures from 0 to 1.
validation-results-undecided = No category was named in { PERCENT($undecided_share) } of the windows with posteriors.
validation-results-confusion = Named against labelled categories
validation-results-confusion_intro = Windows. The recall is of the windows in which a category was named.
validation-reliability-title = Reliability of the confidence
validation-reliability-none = No window has both a confidence and a labelled category, so the reliability cannot be computed.
validation-reliability-intro = Bars: share of windows, by tenths of the confidence, whose named category is the labelled one. Lines: the mean confidence of each tenth; where the confidence is right, bars end at the lines, on the diagonal. At the right: how many windows each tenth holds.
validation-reliability-alt = Reliability diagram over { NUMBER($windows_count) } windows
validation-reliability-correct = Share right
validation-reliability-confidence = Confidence
validation-reliability-windows = Windows
validation-groups-title = Parts of the material
validation-groups-intro = A part with fewer than 20 windows or three speakers in a figure gets no number for it (w: windows, sp: speakers). The signal-to-noise ratio is that of a window against the pauses inside the labelled recordings; where those are cut tightly, the end of a sound counts as noise and the ratio is lower than in a case's recording.
validation-groups-counts = { NUMBER($windows_count) } w, { NUMBER($speakers_count) } sp
validation-groups-too_few = too few
validation-short-arousal_auc = Arousal AUC
validation-short-uar_all = Average recall
validation-short-accuracy_named = Named right
validation-short-valence_rho = Valence rho
validation-short-withheld_share = Withheld

validation-deviation-none = None was recorded by the program.
validation-deviation-list = Recordings that could not be used
validation-deviation-left_out = { $recordings_count ->
    [one] One recording could not be used; it is listed below.
   *[other] { NUMBER($recordings_count) } recordings could not be used; they are listed below.
 }
validation-deviation-joined_lossy = { $recordings_count ->
    [one] One recording is of a lossy codec and was joined after decoding
   *[other] { NUMBER($recordings_count) } recordings are of a lossy codec and were joined after decoding
 }: what the codec did to the sound is in it, but the program's caution about the codec was not raised.
validation-deviation-no_speakers = The list names no speakers: each recording counts as a speaker of its own, and intervals are too narrow where one person speaks in several.
validation-deviation-no_plain = There is no recording of only plain speech: false alarms could not be counted.
validation-deviation-no_ratings = The list has no ratings: rank correlations and the coverage of intervals could not be computed.

validation-deviation-stated = Stated by the laboratory.
validation-deviation-no_data = There was too little material for: { LIST($figures) }.

validation-limits-labels = Labels and ratings are taken as the truth. Where listeners disagree or emotions were acted, the figures say how far the program agrees with that, not what a person felt.
validation-limits-windows = Neighbouring windows overlap, so their number says little about how sure a figure is; the intervals count speakers.
validation-limits-rank = Readings are relative to the speaker and share no unit with a rating. Ratings are mapped by rank within each speaker, so the coverage does not show whether levels of different speakers can be compared.
validation-limits-scope = The results hold for languages, channels and speech like those of the material. For others they show nothing.
validation-limits-no_deception = Nothing in this study tests whether the program can tell that a person deceives. The program makes no such statement.
validation-limits-conditions = Simulated conditions are not the case's own: a room, a microphone and a network do more to sound than band, noise and codec.

validation-versions-same_bytes = The same recordings, requirements and date give the same bytes with the versions below.

validation-decision-left = Whether the program is fit for the purpose stated, and under which restrictions, is decided by the laboratory. The program only reports what was found.
validation-decision-fit = Fit for the purpose
validation-decision-choices = □ yes    □ with restrictions    □ no
validation-decision-restrictions = Restrictions
validation-decision-next = Next review
validation-decision-approved = Approved by

## Cited in a case's report.

validation-section-own = Own validation of the laboratory
validation-own-none = Own validation: none made here.
validation-own-cited = Own validation: { $title }, { $laboratory ->
    [none] laboratory not recorded
   *[other] { $laboratory }
 }, { DATE($date) }.
validation-own-intro = The laboratory validated the program on its own labelled recordings and set its requirements before the results were known. The figures below are those of that study, not of this case.
validation-own-covered = Conditions of this case that the study does not cover, or of which that is not known:
validation-own-all_figures = No limit was set in the study; all of its figures are shown.
validation-own-fact_sha256 = SHA-256 of the dossier's JSON
validation-own-fact_date = Date of the study
validation-outside-codec = The recording's codec is { $codec }; the study's recordings have { LIST($codecs) }.
validation-outside-bandwidth = The effective bandwidth is { HZ($bandwidth_hz, digits: 0) }; in the study it is { HZ($low_hz, digits: 0) } to { HZ($high_hz, digits: 0) }.
validation-outside-bandwidth_unknown = The effective bandwidth of the recording or of the study is not known.
validation-outside-snr = The signal-to-noise ratio is { DB($snr_db) }; in the study it is { DB($low_db) } to { DB($high_db) }.
validation-outside-snr_unknown = The signal-to-noise ratio of the recording or of the study is not known.
validation-outside-window = The analysis windows are { SECONDS($window_s) } long; in the study they are { SECONDS($studied_s) }.
validation-outside-models = Models differ from those of the study: { LIST($models) }.
validation-outside-profile = The profile of thresholds differs from that of the study.
validation-outside-program = The program is version { $version }; the study was made with { $studied }.
validation-outside-language = The program does not know which language is spoken. The study's is: { LIST($languages) }.
validation-outside-language_unnamed = The study does not name its languages, and the program does not know which is spoken here.
validation-limits-as_labelled = Each labelled recording, and each labelled passage, is read as speech of the one person whom the list names, or of one person where it names none. Whether others speak in it was not examined: the study shows nothing about how well speakers are told apart, nor about errors that come from that.
validation-section-conclusion = Conclusion
validation-fact-begun = Study begun
validation-column-number = No.
validation-requirement_number = R{ NUMBER($number) }
validation-caption-summary = Requirements, what was found, and the verdict
validation-caption-requirements = Figures, their definition, and the acceptance limits
validation-caption-figures = All figures with their 95 % intervals; on the scale the dot is the value, the band the interval
validation-caption-confusion = Windows by labelled and named category
validation-caption-reliability = Reliability of the confidence over { NUMBER($windows_count) } windows
validation-caption-part = Figures of parts of the material. { $division }
validation-caption-left_out = Recordings that were not used
validation-caption-models = Models with revision and hash
validation-versions-no_file = no file of its own: a rule of the program named above
validation-method-name_width = Least width.
validation-method-width = Where every speaker gives the same share, such as 0 or 1, the draws do not differ. So the interval of a share, of an average recall and of the AUC is never narrower than the exact binomial one (Clopper, Pearson 1934) of the windows as they would be counted without overlap: { NUMBER($overlap) } of them as one. An average recall counts as the number of categories times the harmonic mean of their windows, the AUC as pairs of windows of which no two share one. The exact interval takes the windows of a speaker for independent, which this study does not show.
validation-conclusion-name = { LIST($numbers) }, { $verdict }.
validation-conclusion-intro = What this material shows of the requirements, by their numbers:
validation-conclusion-met = The whole interval lies within the limit. For recordings within the scope, what was required is met.
validation-conclusion-not_shown = The value lies within the limit, but its interval reaches beyond or does not exist. This material does not show that what was required is met; more speakers narrow the interval.
validation-conclusion-not_met = The value lies outside the limit. What was required is not met; what a case's report says on this ground is not supported by this study.
validation-conclusion-no_data = The material holds too little to compute a value. What was required is untested.
validation-conclusion-scope = These statements hold for the scope, the conditions and the versions of this dossier, and with its deviations and limits.
validation-conclusion-none = No acceptance limit was set, so no requirement can be met or missed.
validation-summary-deviations = { $deviations_count ->
    [one] One deviation belongs
   *[other] { NUMBER($deviations_count) } deviations belong
 } to these results. Read them with the section "{ $section }".
validation-records-title = Records of the validation
validation-records-intro = The dossier holds the records that ISO/IEC 17025:2017 asks for in 7.2.2.4. Whether they suffice for the method and its use is judged by the laboratory.
validation-caption-records = Records of a validation, and the sections that hold them
validation-column-record = Record
validation-column-section = Section
validation-record-procedure = a) validation procedure
validation-record-requirements = b) specification of the requirements
validation-record-performance = c) determination of the performance characteristics
validation-record-results = d) results obtained
validation-record-statement = e) statement on the validity, and fitness for the intended use
