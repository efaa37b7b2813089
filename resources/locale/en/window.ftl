## The window around the panels, and what its controllers report.

window-job-failed = Something in the program went wrong ({ $kind }). Nothing of yours was changed; the log has the details (Help > Open log folder).
window-crash = The program ended unexpectedly the last time. Marks and baseline were kept; what happened was written to { $path }.

# Parts of the window
window-dock-files = Files
window-dock-gauges = Gauges
window-dock-marks = Marks
window-dock-measures = Measures
window-dock-close = Close
window-dock-close_means = Closes the panel; the View menu shows it again.
window-dock-float = Undock
window-dock-float_means = Takes the panel out of the window or puts it back.
window-tool_bar = Tools
window-tool-open = Open
window-tool-analyse = Analyse
window-tool-baseline = Set as baseline
window-tool-region = Mark region
window-tool-report = Report

# Keeping what the analyst set
window-autosave-saved = Marks and baseline saved.
window-autosave-no_answer = Your marks and notes are not saved yet: the folder that they are kept in does not answer.
window-autosave-other_window = This recording is open in another window of the program, too. What was changed there is shown here.

# Results
window-export-folder_title = Export to
window-export-written = Written: { $path }
window-export-open = Open
window-export-reveal = Show in folder
window-export-later = { $file } will be written when the analysis is finished.
window-export-dropped = { $file } was not written, because the analysis that it waited for was not finished.

# Opening
window-files-open_title = Open recordings
window-files-add_title = Add recordings to the queue
window-files-first_opened = Of { NUMBER($files_count) } files, { $file } was opened. The others are analysed one after another: see the queue below the folders.
window-analysis-waits = The analysis begins as soon as the recording is decoded.
window-analysis-in_queue = The analysis of { $file } goes on in the queue, below the folders.
window-files-from_folders = { $files_count ->
    [0] There is no sound file in what was dropped.
    [one] { NUMBER($files_count) } recording was found and waits in the queue.
   *[other] { NUMBER($files_count) } recordings were found and wait in the queue.
}

# Models
window-models-chosen = Other models were chosen. The next analysis takes this into account; what is shown now stays as it was read.
window-models-examining = Looking into { $file } …
window-models-licence_waits = The licence of { $model } waits to be read: Analysis > Models.
window-models-installing = Installing { $model } …
window-models-importing = Importing { $model } …
window-models-installed = { $model } is installed: { $proof }
window-models-installed_next = { $model } is installed. The next analysis takes this into account; what is shown now stays as it was read.
window-models-verifying = Verifying { $model } …
window-models-verifying_several =
    { $models_count ->
        [one] Verifying { NUMBER($models_count) } model …
       *[other] Verifying { NUMBER($models_count) } models …
    }
window-models-verified = { $model }: { $proof }
window-models-refused = { $model } is refused.
window-models-removing = Removing { $model } …
window-models-removed = { $model } was removed.
window-models-removed_next = { $model } was removed. The next analysis takes this into account; what is shown now stays as it was read.
window-models-stopping = Stopping …
window-models-stopped = Stopped. The models are as they were before.
window-models-no_proof = nothing is known about it

# Queue
window-queue-title = Queue
window-queue-to_do = Queue: { NUMBER($left_count) } to do
window-queue-empty = Recordings dropped together or added here are analysed one after another.
window-queue-list = Recordings of the queue
window-queue-add = Add files …
window-queue-add_tip = Queue recordings up for analysis
window-queue-cancel = Cancel
window-queue-cancel_tip = Take the chosen recording's turn away (Del)
window-queue-cancel_all = Cancel all
window-queue-cancel_all_tip = Take every recording's turn away
window-queue-clear = Clear finished
window-queue-clear_tip = Drop what is done, cancelled or failed from the list
window-queue-export = Export all …
window-queue-export_tip = Write JSON, CSV, PDF and PNG of every recording that is done
window-queue-waiting = waiting
window-queue-decoding = decoding { PERCENT($done_share, digits: 0) }
window-queue-analysing = analysing { PERCENT($done_share, digits: 0) }
window-queue-exporting = exporting
window-queue-done = done
window-queue-cancelled = cancelled
window-queue-failed = failed: { $why }
window-queue-with_note = { $state } – { $note }
window-queue-entry = { $file }, { $state }
window-queue-to_be_exported = to be exported
window-queue-exported = Exported to { $path } …
window-queue-not_exported = Not exported: { $why }
window-queue-goes_first = the open recording goes first
window-queue-export_cancelled = The export was cancelled.
window-queue-summary =
    { $windows_count ->
        [one] { NUMBER($shown_count) } of { NUMBER($windows_count) } window carries readings.
       *[other] { NUMBER($shown_count) } of { NUMBER($windows_count) } windows carry readings.
    }
window-queue-summary_with = { $summary } { $problem }
window-queue-progress = { $file }: { $what }
window-queue-main_reason = Main reason of the others ({ NUMBER($windows_count) } of { NUMBER($missing_count) }): { $reason }.

# How long something takes
window-left-moment = less than a second left
window-left-seconds = about { SECONDS($left_s, digits: 0) } left
window-left-minutes = about { MINUTES($left_s, digits: 0) } left
window-left-hours = about { HOURS($left_s, digits: 0) } left
window-left-days = about { NUMBER($days_count) } days left
window-progress = { $what } – { $left }

# Notices
window-notice = Notice
window-problem = Problem
window-notice-close = Close this message

# Status bar
window-status = Status
window-status-progress = Progress
window-status-cancel = Cancel
window-status-cancel_tip = Cancel; what is there so far stays
window-status-cancelled = Cancelled; what was there stays.
window-status-models = Models: { $models }
window-status-models_none = Models: not loaded yet
window-status-models_none_tip = They are loaded with the first analysis.
window-status-models_tip =
    { $models }

    Click for the list of models.
window-status-device_tip = The models compute on { $device }
window-status-offline = ⦸ Offline
window-status-offline_tip = Offline: the program opens no network connection
window-status-online = Online allowed
window-status-online_tip = The program may open a connection when you ask for one

# File browser
window-browser = File browser
window-browser-folders = Folders
window-browser-recent = Recent
window-browser-recent_files = Recent files
window-browser-unreadable = Cannot be read ({ $why }).
window-browser-silent = This folder does not answer.
window-browser-silent_long = { $folder } does not answer. Is its drive or network share connected? It is shown as soon as it answers.
window-browser-home = Go to the home folder
window-browser-filter = Filter
window-browser-filter_name = Filter of the file names
window-browser-all_files = All files
window-browser-all_files_tip = Show files of any kind, not only sound and film
window-browser-column-name = Name
window-browser-column-length = Length
window-browser-column-date = Changed
window-browser-column-state = State
window-browser-date = { DATE($when) }
window-browser-analysed = analysed
window-browser-marked = { $marks_count ->
    [one] { NUMBER($marks_count) } mark
   *[other] { NUMBER($marks_count) } marks
}
window-browser-menu-open = &Open
window-browser-menu-queue = Add to the &queue
window-browser-menu-info = File &information …
window-browser-menu-reveal = Show in &folder
window-browser-menu-copy = &Copy path
window-browser-menu-sort = &Sort by
window-browser-menu-reverse = Last first

# Welcome page
window-welcome = Welcome
window-welcome-intro = Open a recording, see and hear it, and read arousal, dominance and valence along its time axis, each value with its interval, its quality gates and what it does not show.
window-welcome-open = Open a recording …
window-welcome-sample = Try the sample recording
window-welcome-sample_tip = Two and a half minutes of acted speech, analysed at once
window-welcome-drop = … or drop a file anywhere in this window: wav, flac, mp3, m4a, opus, amr, 3gp, wma, and the sound of videos.
window-welcome-recent = Recent recordings
window-welcome-foot = The recording is only ever read. Everything is computed on this computer; nothing is sent anywhere. Readings describe the voice against the speaker's own baseline. They are not evidence of a state of mind, of truth or of a lie.

# Transport
window-transport = Transport
window-transport-time = Time under the playhead
window-transport-play = Play or stop
window-transport-pause = Pause, go on
window-transport-stop = Stop
window-transport-loop = Loop the selection
window-transport-go_to = Double click: go to a time
window-transport-rate = Rate of playback
window-transport-rate_tip = Rate; pitch is kept
window-transport-volume = Volume
window-transport-volume_tip = Volume of playback; the recording is not touched
window-transport-level = Output level
window-transport-level_tip = Peak level of what is playing, in dB below full scale
window-transport-level_db = { DB($level_db, digits: 0) }
window-transport-silent = silent
window-transport-no_level = – dB
window-transport-device = Output device
window-transport-default_device = System default
window-transport-missing_device = { $device } (not there)
window-transport-no_sound = No sound output

# Demonstration
window-demo-usage = usage: python -m voiceman_gui demo --out DIR [FILES]
window-demo-folder = The folder { $path } cannot be made ({ $why }).
window-demo-mark = farthest from the baseline
window-demo-picture_failed = The picture { $path } could not be written.
window-demo-report = Report: { $path }
window-demo-results = Results: { $path }
window-demo-picture = Picture of the window: { $path }

window-hearing = Hearing: { LIST($parts) }
window-hearing-only = { LIST($parts) } only
window-hearing-without = all but { LIST($parts) }
window-hearing-nothing = nothing, every channel is muted
window-hearing-tip = Press to hear everything again. Where several people speak at once, all of them are heard if one of them is. The analysis stays as it is.

window-turns-imported = { $file }: { $turns_count ->
    [one] { NUMBER($turns_count) } turn
   *[other] { NUMBER($turns_count) } turns
} of { $speakers_count ->
    [one] one speaker
   *[other] { NUMBER($speakers_count) } speakers
} in place of those before. None of them counts as confirmed until you confirm it.
window-validation-written = The validation study is finished: { $path }
window-queue-speakers = { $summary } { NUMBER($speakers_count) } speakers, each read by themselves.

# Marks that cannot lie where they are to lie
window-marks-same_span = There is a mark of exactly this passage already, so this one stays as it was.
window-marks-overlaps = The regions of this tier do not overlap, and another one lies there.
window-marks-points_only = This tier holds points only.
window-marks-intervals_only = This tier holds regions only.
window-marks-outside = A mark lies within the recording, so this one stays as it was.
window-marks-reversed = The start ({ CLOCK($start_s, digits: 3) }) must lie before the end ({ CLOCK($end_s, digits: 3) }), so this mark stayed as it was.
window-marks-no_time = “{ $text }” is no time, so this mark stayed as it was. Times are written as h:mm:ss.mmm, mm:ss or seconds.
window-hearing-level = { $name } at { PLUS($gain_db) } dB
window-hearing-band = { HZ($low_hz, digits: 0) } to { HZ($high_hz, digits: 0) } only
window-hearing-above = from { HZ($low_hz, digits: 0) } on
window-hearing-below = up to { HZ($high_hz, digits: 0) }
window-hearing-gain = all at { PLUS($gain_db) } dB

window-tiers-imported = { $file }: { $tiers_count ->
    [one] { NUMBER($tiers_count) } tier
   *[other] { NUMBER($tiers_count) } tiers
} with { $marks_count ->
    [one] { NUMBER($marks_count) } mark
   *[other] { NUMBER($marks_count) } marks
} imported.
window-tiers-no_recording = “{ $file }” holds annotations. Open the recording that they are for first.
window-clips-no_region = Choose a marked region first. A point has no sound.
window-clips-one_written = The clip was written, with the hashes beside it: { $file }
window-clips-written = { $clips_count ->
    [one] { NUMBER($clips_count) } clip was written
   *[other] { NUMBER($clips_count) } clips were written
}: { $folder }{ $points_count ->
    [0] { "" }
    [one] {" "}({ NUMBER($points_count) } point has no clip)
   *[other] {" "}({ NUMBER($points_count) } points have no clip)
}
window-snapshot-copied = Picture, values and provenance of the selection are on the clipboard.
window-snapshot-in_report = The report will show the selection as one of its passages.
window-snapshot-sha256 = SHA-256 { $sha256 }
window-snapshot-span = { $start } to { $end }
window-snapshot-reading = { $name } { $value }
window-snapshot-model = { $model }, SHA-256 { $sha256 }
window-snapshot-program = Voice.man { $version }
