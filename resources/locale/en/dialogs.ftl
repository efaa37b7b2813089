## Dialogs.

dialogs-help-title = Help
dialogs-help-contents = Contents
dialogs-help-search = Search the help
dialogs-help-found = { NUMBER($number) } of { NUMBER($count) }
dialogs-help-nothing = Not found
dialogs-changes-title = What is new
dialogs-about-title = About Voice.man
dialogs-page_unreadable = The page “{ $page }” cannot be read ({ $why }). Please install Voice.man again.

# Questions
dialogs-ask-save = Save
dialogs-ask-all_files = All files
dialogs-ask-look_in = &Look in:
dialogs-ask-type = Files of &type:
dialogs-ask-lose_title = Marks not saved
dialogs-ask-lose = Your latest marks, turns, baselines or selection could not be saved. If you go on, they are lost. Cancel to free space, to correct the folder's permissions or to export the results.
dialogs-ask-drop_title = Marks are not kept
dialogs-ask-drop = The marks, turns and baselines of this recording are lost if you go on: “Remember recordings” is switched off in the settings. Cancel to switch it on or to export the results.
dialogs-ask-report_title = Report not written yet
dialogs-ask-report = A report waits for the analysis to finish. If you close now, it is not written.
dialogs-ask-discard = Discard
dialogs-ask-cancel = Cancel
dialogs-ok = OK
dialogs-close = Close

# Cache of results
dialogs-cache-empty = &Empty the cache
dialogs-cache-emptying = Emptying …
dialogs-cache-looking = Looking …
dialogs-cache-kept = { BYTES($kept_bytes) } are kept.
dialogs-cache-nothing = Nothing is kept.

# Forgetting
dialogs-forget-button = &Forget recent files and work …
dialogs-forget-looking = Looking …
dialogs-forget-forgetting = Forgetting …
dialogs-forget-done = Forgotten.
dialogs-forget-title = Forget recent files and work
dialogs-forget-question = Forget which recordings were worked on?
dialogs-forget-what =
    This is removed from this computer and cannot be brought back:
    • the list of recent files ({ NUMBER($files_count) }) and the folders used last
    • { $recordings_count ->
        [one] marks, baseline and notes, kept for { NUMBER($recordings_count) } recording
       *[other] marks, baseline and notes, kept for { NUMBER($recordings_count) } recordings
    }
    • kept results ({ $results })
    • the log and copies of damaged settings, because they name files

    Recordings, exported results and reports are not touched. Close other windows of the program first: the marks of what is open there are forgotten, too.
dialogs-forget-no_results = none
dialogs-forget-results = { BYTES($results_bytes) }
dialogs-forget-forget = Forget
dialogs-forget-also_open = Also close the recording that is open now, and forget its marks

# Go to time
dialogs-goto-title = Go to time
dialogs-goto-time = Time
dialogs-goto-form = h:mm:ss.mmm, mm:ss or seconds; the end is { CLOCK($end_s, digits: 3) }.
dialogs-goto-form_late = h:mm:ss.mmm, mm:ss or seconds; sound begins at { CLOCK($begin_s, digits: 3) }, the end is { CLOCK($end_s, digits: 3) }.

# A job inside a dialog
dialogs-job-progress = Progress
dialogs-job-cancel = &Cancel

# Keys
dialogs-keys-title = Keys
dialogs-keys-keymap = Keymap
dialogs-keys-search = Search
dialogs-keys-search_hint = An action or a key, such as zoom or Ctrl+B
dialogs-keys-nothing = No action and no key has this in its name.
dialogs-keys-action = Action
dialogs-keys-keys = Keys
dialogs-keys-list = Actions and their keys
dialogs-keys-reset_all = Reset all
dialogs-keys-fixed = fixed
dialogs-keys-changed = changed by you
dialogs-keys-mouse = Mouse on the time axis

# What a file says about itself
dialogs-file_info-title = File information: { $file }
dialogs-file_info-list = What the file says about itself
dialogs-file_info-what = What
dialogs-file_info-value = Value
dialogs-file_info-copy = Copy all
dialogs-file_info-file = File
dialogs-file_info-sound = Sound
dialogs-file_info-hashes = Hashes
dialogs-file_info-tags = Tags
dialogs-file_info-marks = Chapters and cue points
dialogs-file_info-none = none
dialogs-file_info-being_computed = being computed …
dialogs-file_info-changed = Contents changed
dialogs-file_info-status_changed = Status changed
dialogs-file_info-moment = { DATE($when) }
dialogs-file_info-container = Container
dialogs-file_info-codec = Codec
dialogs-file_info-bit_rate = Bit rate
dialogs-file_info-bit_rate_value = { NUMBER($rate_kbps, digits: 1) } kbit/s
dialogs-file_info-length = Length in the header
dialogs-file_info-length_value = { CLOCK($length_s, digits: 3) }
dialogs-file_info-tracks = Tracks of all kinds
dialogs-file_info-chapter = Chapter at { CLOCK($start_s, digits: 3) }
dialogs-file_info-chapter_span = Chapter { CLOCK($start_s, digits: 3) } to { CLOCK($end_s, digits: 3) }
dialogs-file_info-cue = Cue point at { CLOCK($start_s, digits: 3) }
dialogs-file_info-cue_span = Cue region { CLOCK($start_s, digits: 3) } to { CLOCK($end_s, digits: 3) }

# Palette of commands
dialogs-commands-title = Commands
dialogs-commands-search = Find a command
dialogs-commands-hint = Letters of a command or a key, such as base or zoom
dialogs-commands-nothing = No command has these letters in its name.
dialogs-commands-list = Commands and their keys
dialogs-commands-on = { $command } (on)
dialogs-mouse-click = Click
dialogs-mouse-click_does = Go there
dialogs-mouse-drag = Drag
dialogs-mouse-drag_does = Select; edges of a selection can be dragged
dialogs-mouse-shift_click = Shift + click
dialogs-mouse-shift_click_does = Extend the selection to here
dialogs-mouse-double_click = Double click
dialogs-mouse-double_click_does = Select the stretch of speech or the mark under the pointer
dialogs-mouse-ctrl_wheel = Ctrl + wheel
dialogs-mouse-ctrl_wheel_does = Zoom at the pointer (the settings can swap this with the plain wheel)
dialogs-mouse-shift_wheel = Shift + wheel
dialogs-mouse-shift_wheel_does = Move along the time axis
dialogs-key-reset = Reset this one
dialogs-key-take = Take the key
dialogs-key-leave = Leave it
dialogs-key-number = Key { NUMBER($number) } of { $action }
dialogs-key-another = Another key of { $action }
dialogs-key-plays_tip = Plays in every keymap, also while you write in a text field
dialogs-key-press_tip = Click here and press the key
dialogs-key-belongs = { $key } belongs to “{ $action }”, which would lose it.

# Licence of a model
dialogs-licence-title = Licence of { $model }
dialogs-licence-agree = I have read this licence and &accept it
dialogs-licence-note = Your acceptance is recorded with date and user name.
dialogs-licence-back = &Back
dialogs-licence-ask = { $licence }. The model's files would come from { $source }; nothing is fetched or copied before you accept.
dialogs-licence-install = Accept and &install
dialogs-licence-import = Accept and &import
dialogs-licence-name = { $licence }.
dialogs-licence-accepted = { $licence }, accepted { $accepted }.

# Models
dialogs-models-title = Models
dialogs-models-table = Models
dialogs-models-table_tip = What each model is for, and whether it can be used
dialogs-models-model = Model
dialogs-models-role = Role
dialogs-models-state = State
dialogs-models-revision = Revision
dialogs-models-licence = Licence
dialogs-models-size = Size
dialogs-models-dimensions = dimensions
dialogs-models-categories = categories
dialogs-size = { BYTES($size_bytes) }
dialogs-models-row = { $model }, { $state }
dialogs-models-details = About the selected model
dialogs-models-install = Install from &hub …
dialogs-models-verify = &Verify
dialogs-models-remove = &Remove …
dialogs-models-folder = Import &folder …
dialogs-models-archive = Import &zip …
dialogs-models-verify_all = Verify &all
dialogs-models-network = Network settings …
dialogs-models-offline = Offline is on: nothing is fetched from a hub. A model can be carried in as a folder or zip.
dialogs-models-looking = Looking for models …
dialogs-models-remove_question = Remove { $model }? Its files are deleted from this computer. The folder or archive that it came from is not touched.
dialogs-models-remove_question_size = Remove { $model }? Its files ({ BYTES($size_bytes) }) are deleted from this computer. The folder or archive that it came from is not touched.
dialogs-models-remove_yes = Remove
dialogs-models-keep = Keep
dialogs-models-folder_title = Import a model's folder
dialogs-models-archive_title = Import a model's archive
dialogs-models-archives = Zip archives

# Everything about one model
dialogs-model-why = Why
dialogs-model-proof = Proof
dialogs-model-limits = Limits
dialogs-model-calibrated = Calibrated
dialogs-model-source = Source
dialogs-model-sha256 = SHA-256
dialogs-model-installed = Installed
dialogs-model-lies_in = Lies in
dialogs-model-architecture = Architecture
dialogs-model-id = Id
dialogs-model-size = { BYTES($size_bytes) } ({ NUMBER($size_bytes) } bytes)
dialogs-model-dimensions = dimensions: arousal, dominance, valence
dialogs-model-categories = categories: angry, happy, sad, neutral
dialogs-model-embedded = Comes with the program; used where no other model is.
dialogs-model-ready = Installed, whole and proven; an analysis may use it.
dialogs-model-unproven = Installed and whole, but nothing proves that it computes what its publisher trained; an analysis may use it.
dialogs-model-refused = Not used.
dialogs-model-not_installed = Not on this computer.
dialogs-model-accepted = { $licence }, accepted { $accepted }
dialogs-model-to_accept = { $licence }, to be accepted before it is installed
dialogs-model-read = read it

# Report
dialogs-report-title = Report
dialogs-report-case = Case
dialogs-report-exhibit = Exhibit
dialogs-report-question = Question
dialogs-report-examiner = Examiner
dialogs-report-reviewer = Reviewer
dialogs-report-language = Language of the report
dialogs-report-no_region = No region is marked for the report ({ $key } marks the selection).
dialogs-report-no_region_no_key = No region is marked for the report.
dialogs-report-regions =
    { $regions_count ->
        [one] One marked region is reported in detail.
       *[other] { NUMBER($regions_count) } marked regions are reported in detail.
    }
dialogs-report-empty_fields = Fields left empty are printed as “{ $not_recorded }”, an empty reviewer as “{ $not_reviewed }”.
dialogs-report-later = Write when the analysis is finished
dialogs-report-save = Save as PDF …

# Settings
dialogs-settings-title = Settings
dialogs-settings-defaults = Restore defaults
dialogs-models-speaker = speakers
dialogs-model-speaker = speakers: tells the voices of a recording apart

dialogs-turns-title = Import turns
dialogs-turns-files = Turns
dialogs-turns-recordings = “{ $file }” holds turns of several recordings. Which one is open?
dialogs-turns-tiers = Which tiers of “{ $file }” hold speakers? Empty intervals are silence.
dialogs-turns-part = { $part } ({ $turns_count ->
    [one] { NUMBER($turns_count) } turn
   *[other] { NUMBER($turns_count) } turns
})
dialogs-turns-by_text = The &text of an interval says who speaks, not the tier
dialogs-turns-names = { $speakers_count ->
    [one] One speaker
   *[other] { NUMBER($speakers_count) } speakers
}: { LIST($names) }
dialogs-turns-many = { NUMBER($speakers_count) } speakers: { LIST($names, style: "unit") } …
dialogs-turns-nobody = Nobody is named.

## Validation study.

dialogs-validation-title = Validation study
dialogs-validation-recordings = Labelled recordings:
dialogs-validation-dossier = Dossier (a new folder):
dialogs-validation-study = Title of the study:
dialogs-validation-laboratory = Laboratory:
dialogs-validation-responsible = Responsible:
dialogs-validation-purpose = Intended use:
dialogs-validation-like = Conditions of:
dialogs-validation-as_they_are = the recordings as they are
dialogs-validation-list = List …
dialogs-validation-folder = Folder …
dialogs-validation-choose = Choose …
dialogs-validation-open_one = Open recording
dialogs-validation-load = Load requirements …
dialogs-validation-limits = Acceptance limits, set before any result is shown:
dialogs-validation-least = At least
dialogs-validation-most = At most
dialogs-validation-none_set = none set
dialogs-validation-start = Lay down the requirements and start
dialogs-validation-stop = Stop
dialogs-validation-before = The study reads every recording with the models, window length and hop of the settings. Requirements are written to the dossier first and cannot be changed afterwards.
dialogs-validation-incomplete = The study needs labelled recordings, a folder for the dossier, and a title.
dialogs-validation-crossed = A limit is contradictory: its least lies above its most.
dialogs-validation-laid_down = The requirements are laid down; the recordings are being read.
dialogs-validation-stopped = Stopped. The requirements stay as they were laid down; no results were written.
dialogs-validation-written = { $limits_count ->
    [0] Written: { $path }. No limit was set.
   *[other] Written: { $path }. { NUMBER($met_count) } of { NUMBER($limits_count) } requirements are met.
 } { $left_out_count ->
    [0] No recording was left out.
    [one] One recording was left out.
   *[other] { NUMBER($left_out_count) } recordings were left out.
 }
dialogs-report-validation = Own validation:
dialogs-ask-other_recording = Another recording of the same person
dialogs-voice-title = Whose speech?
dialogs-voice-which = “{ $file }” holds more than one choice. A baseline is of one person: whose speech belongs to it? The program does not compare voices between recordings.
dialogs-confidence-title = How reliable the confidence is

### Passages, marks, tiers

dialogs-span-title = Select
dialogs-span-start = From
dialogs-span-end = To
dialogs-span-time = At
dialogs-span-reversed = The end must lie behind the start.
dialogs-mark-title = Mark
dialogs-mark-in_report = Report this region in detail
dialogs-mark-made = Made
dialogs-mark-made_by = { $author }, { $at }
dialogs-tier-title = Tier
dialogs-tier-name = Name
dialogs-tier-kind = Marks
dialogs-tier-any = Regions and points, which may overlap
dialogs-tier-intervals = Regions that do not overlap
dialogs-tier-points = Points
dialogs-tier-labels = Labels
dialogs-tier-labels_means = One label on each line; the keys 1 to 9 set the first nine. Without any, the keys set the program's own labels.
dialogs-tier-note = Note

### Listening

dialogs-listening-title = Levels and filter
dialogs-listening-channels = Channels
dialogs-listening-speakers = Speakers
dialogs-listening-mute = Mute
dialogs-listening-solo = Solo
dialogs-listening-level_of = Level: { $name }
dialogs-listening-filter = Filter
dialogs-listening-band = Band
dialogs-listening-band_open = All frequencies
dialogs-listening-band_telephone = Telephone, 300 to 3400 Hz
dialogs-listening-band_speech = Speech, 100 to 8000 Hz
dialogs-listening-band_hum = Without hum, from 150 Hz
dialogs-listening-band_hiss = Without hiss, to 4000 Hz
dialogs-listening-band_own = As below
dialogs-listening-low = From
dialogs-listening-high = To
dialogs-listening-level = Level
dialogs-listening-open = open
dialogs-listening-analysis_stays = In force while playing only. What is analysed, measured and reported stays as it is.
dialogs-listening-reset = Hear everything
## Files of tiers, clips.

dialogs-tiers-import = Import annotations
dialogs-tiers-export = Export tiers
dialogs-tiers-files = Annotations
dialogs-tiers-which = Which tiers of “{ $file }” are taken?
dialogs-tiers-tier = { $name } ({ $marks_count ->
    [one] { NUMBER($marks_count) } mark
   *[other] { NUMBER($marks_count) } marks
})
dialogs-tiers-replace = &Replace tiers of the same name
dialogs-tiers-replaced = { $tiers_count ->
    [one] This tier is replaced with its marks
   *[other] These tiers are replaced with their marks
}: { LIST($names) }. Undo brings them back.
dialogs-tiers-kept = { $tiers_count ->
    [one] There is a tier of this name already
   *[other] There are tiers of these names already
}: { LIST($names) }. What is taken gets a new name.
dialogs-tiers-tiers = Tiers
dialogs-tiers-within = &Only marks of the selection
dialogs-tiers-format = Format
dialogs-tiers-form = Form
dialogs-tiers-encoding = Encoding
dialogs-tiers-form_as_file = As imported, else long
dialogs-tiers-encoding_as_file = As imported, else UTF-8
dialogs-tiers-long = Long (values with their names)
dialogs-tiers-short = Short (values alone)
dialogs-tiers-utf_8 = UTF-8
dialogs-tiers-utf_16 = UTF-16
dialogs-tiers-latin_1 = Latin-1
dialogs-tiers-one_tier = A file of this format holds one tier. Choose one.
dialogs-clips-title = Save clips of marks
dialogs-clips-folder = Folder for the clips
dialogs-clips-exact = The samples of the recording, at its own rate and with all of its channels.
dialogs-clips-lossy = The recording is compressed with loss: the clips hold the samples as they are decoded, at its own rate and with all of its channels. FLAC cannot hold them exactly.
dialogs-clips-float = The samples of the recording, at its own rate and with all of its channels. They are floating-point numbers, which FLAC cannot hold.
dialogs-clips-new_folder = The clips are written into a new folder, with a list of the hashes of the recording and of each clip. Points have no clip.
dialogs-clips-wide = The recording has samples of more than 24 bits. The clips hold them as this program reads them, as 32-bit floating-point numbers, at its own rate and with all of its channels.
dialogs-comparison-title = Compare passages
dialogs-comparison-passages = Which passages of the open recording are compared
dialogs-comparison-marks = Marked passages
dialogs-comparison-turns = Turns of the speakers
dialogs-comparison-answers = Answers to questions
dialogs-comparison-names = Labels that name questions
dialogs-comparison-names_tip = Labels that name questions, with commas between them: a mark “Q”, “Q 3” or “Q: where?” is a question under the name Q
dialogs-comparison-cut = &Cut answers out
dialogs-comparison-cut_tip = Puts the answers onto a tier of their own, where their edges can be moved; one step of undo
dialogs-comparison-play_a = Play &A
dialogs-comparison-play_a_tip = Plays the first passage that is chosen (Return in the table)
dialogs-comparison-play_b = Play &B
dialogs-comparison-play_b_tip = Plays the second passage that is chosen
dialogs-comparison-play_turns = A, B in &turn
dialogs-comparison-play_turns_tip = Plays both passages one after the other until it is stopped (Ctrl+Return in the table)
dialogs-comparison-stop = &Stop
dialogs-comparison-stop_tip = Stops playing (Ctrl+. in the table)
dialogs-comparison-keep = &Keep for other recordings
dialogs-comparison-keep_tip = Chosen passages stay in the table, with their readings, when another recording is opened, until the program ends (Ctrl+K in the table)
dialogs-comparison-drop = &Do not keep
dialogs-comparison-drop_tip = Takes chosen passages off those that are kept (Delete in the table)
dialogs-comparison-save = Sa&ve table …
dialogs-comparison-save_tip = Writes all rows as comma separated values, in the order in which they are shown
dialogs-comparison-copy = Copy chosen rows
dialogs-comparison-aligned = A&ligned at their beginnings
dialogs-comparison-table = Passages side by side
dialogs-comparison-curves = Arousal of the chosen passages over time
dialogs-comparison-distribution = Where the chosen passages lie among all windows of their speakers
dialogs-comparison-x_aligned = Seconds from the beginning of the passage
dialogs-comparison-x_clock = Seconds from the beginning of the recording
dialogs-comparison-x_arousal = Arousal
dialogs-comparison-share = Share of windows up to it
dialogs-comparison-waits = …
dialogs-comparison-no_marks = No passage is marked, or the recording is not analysed. Mark passages (Ctrl+B) and analyse (Ctrl+R).
dialogs-comparison-no_turns = No turns are known, or the recording is not analysed. Analyse it (Ctrl+R) with speakers told apart.
dialogs-comparison-no_answers = No mark has a label that names a question, or the recording is not analysed. Mark each question and label it, such as “Q 1”.
dialogs-comparison-how = Choose two rows (Ctrl and a click, or Shift and the arrow keys) to see and hear them in turn. Arousal is relative to each speaker’s own speech: of two speakers or recordings it compares what is unusual for each.
dialogs-comparison-pair = A: { $a } · B: { $b }. Arousal is relative to each speaker’s own speech.
dialogs-comparison-too_many = The first { NUMBER($most_count) } chosen rows are drawn.
dialogs-comparison-file_filter = Comma separated values (*.csv)
dialogs-comparison-answers_tier = Answers
dialogs-comparison-answers_tier_numbered = Answers { NUMBER($number) }
