## Help pages.

cli-help-usage = Usage:
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-commands = Commands
cli-help-help = Show this page.
cli-help-options_metavar = [OPTIONS]
cli-help-command_metavar = COMMAND …
cli-help-default = [default: { $value }]

cli-root-help = Forensic analysis of emotion in recorded voices.
cli-root-version = Show the version.
cli-root-language = Language of help, notices and results on the terminal. Default: the environment variable VOICEMAN_LANGUAGE, then the settings.
cli-option-quiet = No progress and no summary; notices stay.
cli-option-accept_licence = The licence was read and is accepted; do not ask.

cli-analyze-help = Analyse recordings and write the results. Exit codes: 0 done, 2 wrong usage, 3 a file could not be read, 4 the analysis failed or a model that was named cannot be used, 130 interrupted.
cli-analyze-files = Recordings.
cli-analyze-json_file = Write all results as JSON.
cli-analyze-csv_file = Write the timeline as CSV.
cli-analyze-measures_file = Write descriptive measures (F0, formants, jitter and others) of windows and turns as CSV.
cli-analyze-measures_json_file = Write the same measures as JSON, with their definitions.
cli-analyze-pitch_range = Between which frequencies these measures look for a pitch, in Hz, e.g. 75-300; by default found for each speaker by two passes.
cli-analyze-pdf_file = Write the report as PDF.
cli-analyze-png_file = Write the plots as PNG.
cli-analyze-svg_file = Write the plots as SVG.
cli-analyze-out = Folder for JSON, CSV, PDF and PNG, named after each recording.
cli-analyze-report_language = Language of report and pictures; JSON and CSV have none. Default: the settings, else the language of the terminal.
cli-analyze-report_template = Folder with a laboratory's own template of the report.
cli-analyze-models = Models to read with: installed and proven ones, else the embedded (auto); the embedded ones; or two by their ids, for arousal, dominance and valence and for the categories, either of which may be “embedded” or “auto”; a third id is that of the model that tells voices apart. A model that is named and cannot be used is an error (exit code 4).
cli-analyze-window = Analysis window, seconds.
cli-analyze-hop = Hop of the windows, seconds.
cli-analyze-device = Where networks compute; a device that is not there is replaced by the processor, with a notice. The embedded models always use the processor.
cli-analyze-channel = Channel to analyse; by default the mean of all.
cli-analyze-baseline = Baseline passage in seconds, within the recording; by default all speech. Of one speaker: id (or the label that a file of turns gives), colon, passage, e.g. 2:12.5-40. Repeat for several passages.
cli-analyze-legacy_sigmoid = Put the predecessor's sigmoid on the dimensional network, to compare with its old reports; marked as such wherever it shows.
cli-analyze-no_cache = Compute everything anew, and keep nothing for later.
cli-analyze-no_preview = Ask for reference values only. Results written by this command never hold anything else; this notes it in the settings.
cli-analyze-threads = Threads that measure; does not change any result. Networks use every core that the program may use, or OMP_NUM_THREADS.

cli-doctor-help = Show what this installation can do: libraries, models, sound.
cli-doctor-operating_system = operating system
cli-doctor-machine = machine
cli-doctor-python = Python
cli-doctor-decoder = decoder
cli-doctor-libraries = libraries
cli-doctor-missing = missing
cli-doctor-model = model { $model } { $revision }: { $verified }
cli-doctor-models_failed = models: { $why }
cli-doctor-sound = sound: { $outputs_count ->
    [one] { NUMBER($outputs_count) } output device
   *[other] { NUMBER($outputs_count) } output devices
}
cli-doctor-sound_failed = sound: { $why }

cli-models-help = The models beside the embedded ones: list, install, import, verify, remove; calibrate.
cli-models-list-help = Show which models there are, where from, under which licence, and how they were verified.
cli-models-list-as_json = Everything that is known, as JSON.
cli-models-install-help = Download a model of the catalogue from the hub, prove it, and install it. A stopped download goes on where it stopped when it is asked for again. Exit codes: 0 done, 2 wrong usage or licence not accepted, 4 failed, 130 interrupted.
cli-models-install-id = As “voiceman models list” shows it.
cli-models-install-online = Open the connection although the settings say Offline.
cli-models-import-help = Install a model that was carried in by hand; the folder or archive is only read. Exit codes: 0 done, 2 licence not accepted, 3 no readable model there, 4 failed, 130 interrupted.
cli-models-import-path = Folder, zip or tar with the publisher's files.
cli-models-verify-help = Compare all files with their SHA-256 and run the known answers again. Exit codes: 0 all passed, 2 no such model, 4 a model is refused.
cli-models-verify-ids = By default all that are installed.
cli-models-remove-help = Remove an installed model, and what was downloaded of one. Exit codes: 0 done, 2 no such model, 4 failed.
cli-models-calibrate-help = Measure how far two networks disagree where the emotion is known. At least 20 recordings of each of angry, happy, sad and neutral are needed. With speakers named, each speaker is left out in turn, otherwise each recording. An earlier calibration of the pair is kept beside the new one. Exit codes: 0 done (recordings that could not be used are named), 2 wrong usage, 3 no usable set, 4 failed, 130 interrupted.
cli-models-calibrate-source = A list (CSV in UTF-8: path, label and, if known, speaker; paths relative to it), or a folder with one folder for each category.
cli-models-calibrate-models = The pair of networks: those that an analysis would use, or two by their ids.
cli-models-calibrate-window = Window, seconds; the calibration holds for this length only.

## Wrong usage.

cli-usage-see_help = See { $command }.
cli-usage-wrong = Wrong usage. { $detail }
cli-usage-no_option = There is no option { $option }.
cli-usage-missing = { $parameter } is missing.
cli-usage-bad_value = { $parameter } has a value that is not accepted.
cli-usage-one_of = { $parameter } must be one of { LIST($values, style: "or") }.
cli-usage-number = { $parameter } must be a number.
cli-usage-whole_number = { $parameter } must be a whole number.
cli-usage-whole_number_from = { $parameter } must be a whole number, { NUMBER($least) } or more.
cli-usage-needs_value = Option { $option } needs a value behind it.
cli-usage-takes_no_value = Option { $option } takes no value.
cli-usage-too_many = There are more arguments than the command takes: { LIST($arguments) }.
cli-usage-no_command = There is no command { $command }.
cli-usage-which_command = Name a command.
cli-usage-window = --window must be between { NUMBER($least_s) } and { SECONDS($most_s) }.
cli-usage-hop = --hop must be between { SECONDS($least_s) } and the length of the window, { SECONDS($window_s) }.
cli-usage-no_template = --report-template: there is no folder “{ $folder }”.
cli-usage-several_files = With several files, name a folder with --out.
cli-usage-one_file = Two results cannot be written to one file.
cli-usage-models = The models are auto, embedded, or two or three ids joined by plus signs, e.g. audeering-wav2vec2-dim+speechbrain-iemocap.
cli-usage-pair = The pair is auto, or the ids of two networks joined by a plus sign, e.g. audeering-wav2vec2-dim+speechbrain-iemocap. The embedded models are calibrated.
cli-usage-baseline = The baseline is START-END in seconds, e.g. 12.5-40, or that of one speaker, e.g. 2:12.5-40.
cli-usage-pitch_range = --pitch-range is FLOOR-CEILING in Hz, e.g. 75-300, the ceiling above the floor and the floor above 0.
cli-usage-baseline_end = The baseline's end must be a time behind its start.
cli-aborted = Stopped.

## What happens meanwhile.

cli-progress = { $name }: { $doing } { PERCENT($done_share, digits: 0) }
cli-notice_of_file = { $path }: { $fact }
cli-stopped = { $path }: stopped. Nothing half-written is left.
cli-device_unused = The embedded models run on the processor; --device { $device } changes nothing.
cli-baseline_outside = { $path }: the baseline { NUMBER($start_s) } to { SECONDS($end_s) } does not lie within the recording, which lasts { SECONDS($duration_s, digits: 1) }. Name a passage of it with --baseline, or none.
cli-models_not_used = The analysis was to use { LIST($models) }. { SENTENCES($facts) }
cli-no_folder = { $path }: the results could not be written ({ $reason }).

## Results of an analysis.

cli-summary-recording = { $name }: { SECONDS($duration_s, digits: 1) }
cli-summary-read = Read: { $channel }, { $windows }.
cli-summary-windows = { NUMBER($shown_count) } of { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
} carry readings.
cli-summary-ends = Windows whose stress reading is at the ceiling of its baseline: { NUMBER($ceiling_count) }; at the floor: { NUMBER($floor_count) }. The intervals allow for how few windows the baseline has.
cli-summary-quality = { $measure }: { $value } ({ $gate })
cli-summary-notice = Notice: { $fact }
cli-summary-result = { $kind }: { $path }

## Models.

cli-models-stopped = Stopped. No model was changed.
cli-models-accept_licence = Do you accept this licence?
cli-models-installed = { $model } is installed: { $verified }.
cli-models-removed = { $model } was removed.
cli-models-of = { $model }: { $fact }
cli-models-head-id = ID
cli-models-head-role = ROLE
cli-models-head-state = STATE
cli-models-head-revision = REVISION
cli-models-head-licence = LICENCE
cli-models-head-size = SIZE
cli-models-role = { $role ->
    [dimensions] dimensions
    [speaker] speakers
   *[categories] categories
}
cli-models-role_both = both
cli-models-size = { BYTES($size_bytes) }
cli-models-detail-refused = refused
cli-models-detail-verified = verified
cli-models-detail-calibrated = calibrated
cli-models-detail-source = from
cli-models-detail-installed = installed
cli-models-detail-licence = licence
cli-models-detail-sha256 = SHA-256
cli-models-licence_accepted = { $licence }, accepted { $accepted }
cli-models-calibrate-stopped = Stopped. No calibration was changed; what the networks computed is kept.
cli-models-calibrate-left_out = { $recordings_count ->
    [one] { NUMBER($recordings_count) } recording was left out.
   *[other] { NUMBER($recordings_count) } recordings were left out.
}
cli-models-calibrate-counts = { $recordings_count ->
    [one] { NUMBER($recordings_count) } recording
   *[other] { NUMBER($recordings_count) } recordings
}, { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
}: { LIST($each, style: "unit") }.
cli-models-calibrate-short = { $recordings_count ->
    [one] { NUMBER($recordings_count) } recording is
   *[other] { NUMBER($recordings_count) } recordings are
} shorter than { SECONDS($window_s) }: one short window each.
cli-models-calibrate-temperature = Softmax temperature of the categories: { NUMBER($temperature) }.
cli-models-calibrate-written = Written to { $path }

## Who speaks.

cli-speakers-speakers = How speakers are told apart: by the embedded speaker networks, which also estimate how many there are (auto) or are told (a number); all speech as that of one person (one); each channel as one person (channels). What is found is a proposal. By default auto.
cli-speakers-turns = Who speaks when, from a file (RTTM, Praat TextGrid, Audacity labels) instead of the proposal. None of its turns counts as confirmed; the result names the file and its SHA-256. Without --speakers nothing is proposed beside them.
cli-speakers-part = Of the file with the turns: a tier of a TextGrid (repeat for several; by default all), or the recording of an RTTM file (by default the one with the recording's name).
cli-speakers-by_text = The text of an interval says who speaks, not the name of its tier.
cli-usage-speakers = --speakers is auto, one, channels or a number from 1 to { NUMBER($most_count) }.
cli-usage-no_turns = --turns-part and --turns-by-text need --turns.
cli-usage-turns_of_one = With several recordings, --turns must be an RTTM file that names each of them.
cli-no_speaker = There is no speaker “{ $speaker }”. There is: { LIST($speakers) }.
cli-tiers-help = Annotation tiers for other programs, and the sound of their marks.
cli-tiers-export = Write annotation tiers of a recording, as they are kept from the window or as another file has them (--from). The format follows from how the name ends: Praat TextGrid (.TextGrid), ELAN EAF (.eaf), Audacity labels (.txt), RTTM (.rttm). Exit codes: 0 done, 2 wrong usage, 3 a file could not be read, 4 failed, 130 interrupted.
cli-tiers-clips = Write the sound of the marks of a recording, sample for sample, into a new folder with a manifest of hashes. Exit codes: 0 done, 2 wrong usage, 3 a file could not be read, 4 failed, 130 interrupted.
cli-tiers-recording = Recording.
cli-tiers-to = File to write; repeat for several formats.
cli-tiers-from = TextGrid, EAF, Audacity labels or RTTM with the tiers. Default: those that the window keeps for this recording.
cli-tiers-tier = Name of a tier; repeat for several. Default: all.
cli-tiers-form = Form of a TextGrid. Default: as in the file that the tiers come from, else long.
cli-tiers-encoding = Encoding of a TextGrid. Default: as in the file that the tiers come from, else utf-8.
cli-tiers-folder = Folder in which the new one is made.
cli-tiers-flac = Write FLAC in place of WAV.
cli-tiers-one = { $kind } holds one tier. Choose it with --tier: { LIST($tiers, style: "or") }.
cli-tiers-none = { $path }: no marks and no tiers are kept for this recording. Set them in the window, or name a file with --from.
cli-tiers-unknown = There is no tier “{ $tier }”. There is: { LIST($tiers) }.
cli-tiers-no_folder = There is no folder { $path }.
cli-turns-help = Who speaks when, for other programs and from them.
cli-turns-export-help = Write the turns of a recording. The format follows from how the name ends: RTTM (.rttm), Praat TextGrid (.TextGrid), Audacity labels (.txt). With --turns a file is turned from one format into another. Exit codes: 0 done, 2 wrong usage, 3 a file could not be read, 4 failed, 130 interrupted.
cli-turns-export-file = Recording.
cli-turns-export-to = File to write; repeat for several formats.
cli-turns-export-speaker = { $speaker }: { $turns_count ->
    [one] { NUMBER($turns_count) } turn
   *[other] { NUMBER($turns_count) } turns
}, { SECONDS($speech_s, digits: 1) }

## Validation of the program on the laboratory's own recordings.

cli-validate-help = Let the whole program read a laboratory's own labelled recordings and write a validation dossier. The requirements are written down before the first recording is opened.
cli-validate-source = A CSV list with a column "path" (or "file") and at least one of "label", "arousal", "dominance", "valence"; further columns: speaker, language, sex, channel, notes, start_s, end_s. Or a folder with one folder for each category.
cli-validate-out = A new folder for requirements.json, validation.json and validation.pdf.
cli-validate-requirements = The laboratory's requirements, TOML or JSON: title, laboratory, responsible, purpose, deviations, and limits of figures with "least", "most" or both.
cli-validate-like = Put every recording through the codec, bandwidth and noise of this one first.
cli-validate-codec = Put every recording through this codec first, by FFmpeg's name, such as amrnb.
cli-validate-bit_rate = Bit rate of that codec; the nearest one that it knows is taken.
cli-validate-band = Limit every recording to this band first, in hertz, such as 300-3400.
cli-validate-snr = Add pink noise to every recording first, at this signal-to-noise ratio in decibels.
cli-validate-separate = Read each recording by itself, also where the list names speakers.
cli-validate-language = Language of the dossier.
cli-validate-stopped = Stopped. The requirements stay as they were laid down; no results were written.
cli-validate-requirement = { $figure }: { $found } ({ $limit }): { $verdict }
cli-validate-written = Written: { $path }. SHA-256 of the results, by which a report cites them: { $sha256 }
cli-usage-like_and_given = Give either --like or the conditions themselves, not both.
cli-usage-bit_rate = --bit-rate needs --codec.
cli-usage-snr = --snr needs a number of decibels.
cli-usage-band = --band needs two frequencies in hertz, such as 300-3400.
cli-analyze-validation = Let the report cite the laboratory's own validation: the JSON file of its dossier.
cli-summary-speaker = { $speaker }: { SECONDS($speech_s, digits: 1) } alone, { SECONDS($overlap_s, digits: 1) } with others; { NUMBER($read_count) } of { NUMBER($windows_count) } windows have readings; { NUMBER($confirmed_count) } of { NUMBER($turns_count) } turns confirmed.
cli-summary-of_speaker = { $speaker }: { $fact }
