## Settings: groups, titles and explanations in the settings dialog; what goes wrong with files.

settings-group-analysis = Analysis
settings-group-models = Models
settings-group-window = Window
settings-group-sound = Sound
settings-group-privacy = Privacy
settings-group-network = Network

settings-unit-seconds = s
settings-unit-megabytes = MB

settings-window_s-title = Analysis window
settings-window_s-help = Length of speech that one reading is made from. Longer windows are steadier, shorter ones follow changes faster.
settings-hop_s-title = Hop
settings-hop_s-help = Time from the start of one window to the start of the next; not longer than the window.
settings-threads-title = Threads
settings-threads-help = Processor cores that measuring may use; networks take all there are. The results are the same for every number.
settings-dimensions_model-title = Arousal, dominance, valence
settings-dimensions_model-help = The model that rates them. The embedded one compares the voice with the speaker's own median; a network rates on the scale of its training corpus, so the two cannot be compared with each other.
settings-categories_model-title = Angry, happy, sad, neutral
settings-categories_model-help = The model that tells them apart. None of them is sure: what acted speech taught them holds only in part for the speech of a case.
settings-device-title = Compute on
settings-device-help = Where networks run; the embedded models always run on the processor. Reports name the device, because another one may move a value in its last decimals.
settings-device-auto = Automatic (graphics card, else processor)
settings-device-cpu = Processor (CPU)
settings-device-cuda = NVIDIA graphics card (CUDA)
settings-device-mps = Apple graphics (MPS)
settings-preview-title = Preview first
settings-preview-help = Where processor or graphics card can, show values of lower precision at once, named “preview”, until the reference values replace them.
settings-legacy_sigmoid-title = Predecessor's scale
settings-legacy_sigmoid-help = Only to re-read old reports: passes the network's outputs through the sigmoid that the predecessor used, which squeezes them into about 0.50 to 0.73. Marked “legacy sigmoid scale” wherever it shows.
settings-hidden_state_estimate-title = Estimate without a head
settings-hidden_state_estimate-help = Where a network's trained head cannot be loaded, show the predecessor's estimate from its hidden states. It is not calibrated against anything: drawn hatched, marked “uncalibrated”, left out of confidence and gauges. Off, the embedded model steps in.
settings-cache_mb-title = Keep results
settings-cache_mb-help = Room on this computer for results, so that a second analysis of the same recording is instant. The oldest go first; with 0 nothing is kept.
settings-language-title = Language
settings-language-help = Language of the program; a report's language is chosen with the report.
settings-language-system = As the desktop
settings-language-en = English
settings-language-ko = 한국어
settings-theme-title = Theme
settings-theme-help = Light or dark window, or whatever the desktop uses.
settings-theme-system = As the desktop
settings-theme-light = Light
settings-theme-dark = Dark
settings-wheel_zooms-title = Wheel zooms without Ctrl
settings-wheel_zooms-help = Swaps wheel and Ctrl+wheel over the time axis: the wheel alone zooms.
settings-output_device-title = Output device
settings-output_device-help = Where recordings are played; empty is the system's own choice.
settings-volume-title = Volume
settings-volume-help = Loudness of playback; the recording and its analysis are not touched.
settings-remember-title = Remember recordings
settings-remember-help = Keeps, on this computer only, which files and folders were opened, and of each recording its marks, its baseline and its results. Off, nothing more is kept: marks are lost when the recording is closed. What is kept already stays until it is forgotten.
settings-offline-title = Offline
settings-offline-help = The program opens no network connection while this is on.

settings-model-auto = Automatic (an installed one, the proven first; else embedded)
settings-model-embedded = Embedded
settings-model-with_state = { $name } ({ $state })

settings-locked = another window of the program is writing there and does not finish
settings-folder_silent = The folder of the settings file { $file } does not answer. The program runs with its default settings and does not save changes.
settings-not_saved = The settings could not be saved to { $file } ({ $why }). They hold until the program is closed; please check the folder's permissions and free space.
settings-unreadable = The settings file { $file } could not be read ({ $why }). The program runs with its default settings and does not save changes.
settings-broken_kept = The settings file is damaged ({ $why }). It was kept as { $kept }; the program starts with its default settings.
settings-broken_stays = The settings file { $file } is damaged ({ $why }). The program runs with its default settings and does not save changes, because the file could not be moved aside.
settings-newer_kept = The settings file was written by a newer version of the program. It was kept as { $kept }; the program starts with its default settings.
settings-newer_stays = The settings file { $file } was written by a newer version of the program. The program runs with its default settings and does not save changes, because the file could not be moved aside.
settings-no_json = it is no JSON
settings-no_settings = it holds no settings of this program
settings-refused_kept = These settings in { $file } are not valid and were replaced by their defaults: { LIST($names, style: "unit") }. The old file was kept as { $kept }.
settings-refused_stays = These settings in { $file } are not valid and were replaced by their defaults: { LIST($names, style: "unit") }. Changes are not saved, because the old file could not be copied.

settings-work-not_removed = { $file } could not be removed ({ $why }). Your marks are saved; the file holds older ones and may be deleted.
settings-work-not_saved = Your marks and notes could not be saved to { $file } ({ $why }). They are still in the window; please check the folder's permissions and free space, or export the results before closing.
settings-work-unreadable = The marks and notes kept in { $file } could not be read ({ $why }). Please check the file's permissions before you go on: new marks will replace it.
settings-work-damaged = The marks and notes kept for this recording are damaged. The file was left as { $kept }; the recording opens without them.
settings-analysed-unreadable = Which models read this recording before could not be looked up in { $file } ({ $why }). Please check the file's permissions.
settings-analysed-not_saved = Which models read this recording could not be noted in { $file } ({ $why }). Please check the folder's permissions and free space.
settings-analysed-damaged = The note of which models read this recording before is damaged. The file was left as { $kept }.

settings-dialogs_not_written = { $file } could not be written ({ $why }). The file dialogs keep there which folders were looked into. Please check the folder's permissions.

settings-log-none = No log can be kept in { $folder } ({ $why }). Everything else works; please check the folder's permissions and free space.
settings-log-silent = the folder does not answer

settings-hop_too_long = The hop must not be longer than the analysis window.
settings-not_valid = “{ $title }” cannot have this value.
settings-speaker_model-title = Telling voices apart
settings-speaker_model-help = The model that groups the turns of a recording by voice. It identifies nobody. The embedded one is CAM++; a laboratory may import an ECAPA-TDNN in SpeechBrain's layout.

settings-speakers-title = Speakers
settings-speakers-help = How many people speak in recordings that you open from now on. For each recording it can be set above its turns.
settings-speakers-auto = Automatic
settings-speakers-one = One
settings-speakers-count_2 = Two
settings-speakers-count_3 = Three
settings-speakers-count_4 = Four
settings-speakers-count_5 = Five
settings-speakers-count_6 = Six
settings-speakers-channels = One on each channel
