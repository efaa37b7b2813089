## Menus: what can be done, and in a sentence what that is.

actions-menu-file = &File
actions-menu-edit = &Edit
actions-menu-view = &View
actions-menu-play = &Play
actions-menu-analysis = &Analysis
actions-menu-help = &Help

actions-file-open = &Open …
actions-file-open_tip = Open a recording
actions-file-sample = Open the sampl&e
actions-file-sample_tip = Open the recording that comes with the program
actions-file-close = &Close recording
actions-file-info = File in&formation …
actions-file-info_tip = Container, codec, times, tags, chapters, cue points and hashes of the open file
actions-file-save = &Save marks and baseline
actions-file-save_tip = They are saved by themselves too, a moment after each change
actions-file-report = &Report as PDF …
actions-file-report_tip = Write the report with the regions that are marked for it
actions-file-settings = Se&ttings …
actions-file-quit = &Quit

actions-edit-undo = &Undo
actions-edit-undo_act = &Undo: { $act }
actions-edit-redo = &Redo
actions-edit-redo_act = &Redo: { $act }
actions-edit-region = Mark re&gion
actions-edit-region_tip = Mark the selection; marked regions go into the report
actions-edit-point = Mark &point
actions-edit-point_tip = Mark the moment under the playhead
actions-edit-remove = Remove &mark
actions-edit-remove_tip = Remove the selected mark, or the one under the playhead; in the list of marks, the chosen rows
actions-edit-previous = Previous mark
actions-edit-next = Next mark
actions-edit-all = Select &all
actions-edit-none = Select &nothing

actions-view-in = Zoom &in
actions-view-one = O&ne to one
actions-view-one_tip = One pixel a hundredth of a second
actions-view-out = Zoom &out
actions-view-selection = Zoom to the &selection
actions-view-passage = Select the passa&ge of the gauges
actions-view-passage_tip = Select and zoom to the passage that gauges and measures are of: the selection, or the window at the playhead
actions-view-whole = &Whole recording
actions-view-values = &Vertical zoom
actions-values-in = Zoom values &in
actions-values-out = Zoom values &out
actions-values-all = &All values
actions-values-tip = Amplitude of the waveform, or the frequencies while the spectrogram has the focus; Alt and the wheel do the same under the pointer
actions-view-spectrogram = S&pectrogram
actions-view-spectrogram_tip = Show or hide the spectrogram with its tracks
actions-view-tracks = &Tracks over the spectrogram
actions-tracks-pitch = &Pitch
actions-tracks-pitch_tip = Show or hide the pitch over the spectrogram
actions-tracks-intensity = &Intensity
actions-tracks-intensity_tip = Show or hide the intensity over the spectrogram
actions-tracks-formants = &Formants
actions-tracks-formants_tip = Show or hide the formants over the spectrogram
actions-view-lanes = Pan&els
actions-lanes-waveform = &Waveform
actions-lanes-timeline = &Arousal, dominance, valence
actions-lanes-speakers = &Speakers
actions-lanes-ribbon = &Categories
actions-lanes-gates = &Quality
actions-lanes-up = Move &up
actions-lanes-down = Move &down
actions-lanes-move_tip = Moves the panel that has the focus; Tab gives it to the next one
actions-view-stacked = Dimensions in &lanes
actions-view-stacked_tip = Give arousal, dominance and valence a lane each, or draw them over one another
actions-view-measures = &Measures
actions-view-measures_tip = Table of F0, formants, jitter and other measures of selection, marks, windows and turns
actions-view-film_clock = &Film's clock on the time axis
actions-view-film_clock_tip = Write times as the film counts them; its sound begins later than the picture

actions-play-toggle = &Play or stop
actions-play-toggle_tip = Play the selection, or from the playhead on
actions-play-passage = Play the passage of the ga&uges
actions-play-passage_tip = Play the passage that gauges and measures are of: the selection, or the window at the playhead
actions-play-pause = P&ause or go on
actions-play-stop = &Stop
actions-play-loop = &Loop the selection
actions-play-faster = &Faster
actions-play-slower = Sl&ower
actions-play-normal = &Normal rate
actions-play-back = 1 s back
actions-play-on = 1 s on
actions-play-back15 = 15 s back
actions-play-on15 = 15 s on
actions-play-start = To the start
actions-play-end = To the end
actions-play-goto = &Go to time …

actions-analysis-run = &Analyse
actions-analysis-run_tip = Read arousal, dominance, valence and categories along the recording
actions-analysis-cancel = &Cancel
actions-analysis-cancel_tip = Stop what runs; what is there so far stays
actions-analysis-stability = Check &stability of the selection
actions-analysis-stability_tip = Read the selection again cut, louder, softer, noisy, band-limited and recoded
actions-analysis-baseline = Set as &baseline
actions-analysis-baseline_tip = Readings become relative to the selected passage
actions-analysis-no_baseline = Baseline: all s&peech
actions-analysis-no_baseline_tip = Readings become relative to all speech of each speaker
actions-analysis-models = &Models …
actions-analysis-models_tip = Which models there are, how they were proven, and bringing others in

actions-help-contents = &Help
actions-help-keys = &Keys
actions-help-commands = &Commands …
actions-help-commands_tip = Find any command by a few letters of its name
actions-help-changes = &What is new
actions-help-log_folder = Open &log folder
actions-help-about = &About Voice.man

# Exports
actions-export = Export { $kind } …

# Labels that the number keys set
actions-labels = &Label
actions-label = Label “{ $label }”
actions-label_none = No label
actions-label_tip = Label the selected mark; a selection that is not marked yet becomes a mark
actions-label-noteworthy = noteworthy
actions-label-agitated = agitated
actions-label-calm = calm
actions-label-low = low mood
actions-label-laughter = laughter
actions-label-crying = crying
actions-label-other_voice = other voice
actions-label-noise = noise
actions-label-unclear = unclear

# Tool tip with keys
actions-tip_with_keys = { $tip } ({ $keys })

# Keys
actions-keymap-voiceman = The program's own keys.
actions-keymap-praat = Keys of Praat's Sound and TextGrid windows. Tab plays while the time axis has the focus; Shift+Tab leaves it.
actions-keymap-sonic_visualiser = Keys of Sonic Visualiser. There the wheel zooms without Ctrl: Settings, Window has a switch for that.
actions-keymap-elan = Default keys of ELAN's annotation mode.
actions-keymap-unreadable = The keymap { $path } cannot be read, so the keys of the program's own keymap hold. Please install Voice.man again.
actions-keys-stays = { $key } stays with “{ $holder }”, where you put it; in this keymap it is “{ $action }”.
actions-keys-opens_menu = { $key } opens the menu “{ $menu }” and cannot be given away.
actions-keys-plays = { $key } is “{ $action }” in every keymap, because it also works while you write in a text field; it cannot be given away.
actions-keys-unknown_action = The settings hold keys for “{ $action }”, which this version does not have; they are ignored.
actions-keys-ignored = The key “{ $key }” that the settings hold for “{ $action }” is ignored: { $why }
actions-keys-no_key = it is no key.
actions-keys-twice = you gave it to “{ $action }” too.

# Acts, behind Undo and Redo
actions-act-mark_region = mark region
actions-act-mark_point = mark point
actions-act-mark_label = label mark
actions-act-mark_change = change mark
actions-act-mark_remove = remove marks
actions-act-marks_set = change marks
actions-act-baseline_set = set baseline
actions-act-baseline_clear = remove baseline
actions-act-channel_set = choose channel
actions-act-report_details = details of the report

actions-play-solo_speaker = Hear only &who speaks here
actions-play-solo_speaker_tip = Hear nothing but the speaker at the playhead, or the last one before it; again, to hear everyone
actions-play-mute_speaker = &Mute who speaks here
actions-play-mute_speaker_tip = Silence the speaker at the playhead, or the last one before it; again, to hear them
actions-play-solo_channel = Hear the next &channel alone
actions-play-solo_channel_tip = One channel after the other, and then all of them
actions-play-hear_all = &Hear everything
actions-play-hear_all_tip = All channels and all speakers

### Speakers and turns

actions-menu-speakers = &Speakers
actions-speakers-choice = &How many people speak
actions-speakers-auto = &Automatic
actions-speakers-one = &One speaker
actions-speakers-count = { NUMBER($speakers_count) } speakers
actions-speakers-channels = One speaker on each &channel
actions-speakers-rename = &Rename speaker…
actions-turns-next = &Next turn
actions-turns-previous = &Previous turn
actions-turns-next_unsure = Next &unsure turn
actions-turns-previous_unsure = Previous unsure turn
actions-turns-assign = &This turn belongs to
actions-turns-assign_all = &All turns of this voice belong to
actions-turns-to_speaker = Speaker &{ NUMBER($number) }
actions-turns-to_new = A &new speaker
actions-turns-to_nobody = &Unsure
actions-turns-split = &Split turn at the playhead
actions-turns-split_tip = Cuts the turn under the playhead in two; the second part can then be given to another speaker.
actions-turns-merge_next = &Merge with the next turn
actions-turns-merge_previous = Merge with the pre&vious turn
actions-turns-delete = &Delete turn
actions-turns-delete_tip = Removes the turn: nobody speaks there.
actions-turns-confirm = &Confirm turn
actions-turns-confirm_tip = Vouches for the turn as it is and goes on to the next one that is not confirmed.
actions-turns-confirm_visible = Confirm all &visible turns
actions-turns-confirm_visible_tip = Vouches for all turns that are seen from beginning to end.
actions-turns-confirm_all = Confirm all turns of the recording
actions-turns-as_proposed = Discard all changes to turns
actions-turns-as_proposed_tip = The turns are as the program proposes them again. Undo brings the changes back.
actions-act-turn_move = move edge of turn
actions-act-turn_split = split turn
actions-act-turn_merge = merge turns
actions-act-turn_assign = assign turn
actions-act-turn_assign_all = assign all turns of a voice
actions-act-turn_add = add turn
actions-act-turn_delete = delete turn
actions-act-turn_confirm = confirm turns
actions-act-turns_proposed = discard changes to turns
actions-act-speaker_rename = rename speaker
actions-act-speaker_merge = make one speaker of two
actions-act-speaker_delete = delete speaker
actions-act-speakers_set = choose how many people speak
actions-file-turns = T&urns of speakers
actions-file-turns_import = &Import …
actions-file-turns_import_tip = Take who speaks when from RTTM, a Praat TextGrid or Audacity labels
actions-act-turns_import = import turns
actions-analysis-validation = &Validation study …
actions-analysis-validation_tip = Let the whole program read your own labelled recordings against requirements that you set first.
actions-analysis-add_to_baseline = A&dd to baseline
actions-analysis-add_to_baseline_tip = Adds the selection to the baseline of whoever speaks in it
actions-analysis-take_out = &Take out of baseline
actions-analysis-take_out_tip = Takes the selection out of the baseline of whoever speaks in it
actions-act-baseline_add = add to baseline
actions-act-baseline_take_out = take out of baseline
actions-analysis-borrow = Baseline from another &recording …
actions-analysis-borrow_tip = Adds all speech of another recording of the same person to the baseline of whoever speaks in the selection
actions-act-baseline_borrow = baseline from another recording
actions-help-confidence = How &reliable the confidence is

# Marks and tiers
actions-menu-tiers = &Tiers
actions-edges = Move e&dges
actions-edges-start_back = Start 10 ms earlier
actions-edges-start_on = Start 10 ms later
actions-edges-end_back = End 10 ms earlier
actions-edges-end_on = End 10 ms later
actions-edit-mark = Edit mar&k …
actions-edit-mark_tip = Times, label, note and tier of the selected mark, or of the one under the playhead
actions-edit-zero = Edges to &zero crossings
actions-edit-zero_tip = Move both edges of the selection, and of the mark that it is, to the nearest zero crossings
actions-edit-snap = &Snap edges
actions-edit-snap_tip = Let edges that are moved snap to speech, turns, marks and the playhead, else to zero crossings; Ctrl while moving does the opposite
actions-edit-select = Select &from … to …
actions-edit-select_tip = Type where the selection begins and ends
actions-tiers-add = &Add tier …
actions-tiers-add_tip = Add a tier of annotations; new marks go to it
actions-tiers-change = &Properties of the tier …
actions-tiers-remove = &Remove the tier
actions-tiers-remove_tip = Remove the tier that new marks go to, with all of its marks
actions-tiers-up = Move the tier &up
actions-tiers-down = Move the tier &down
actions-tiers-hide = &Hide the tier
actions-tiers-show_all = &Show all tiers
actions-tiers-next = &Next tier
actions-tiers-next_tip = Let new marks go to the next tier
actions-tiers-previous = Pre&vious tier
actions-act-mark_move = move mark
actions-act-tier_add = add tier
actions-act-tier_change = change tier
actions-act-tier_remove = remove tier
actions-act-tier_move = order of tiers
actions-tiers-adopt = &Copy the file's marks to a tier
actions-tiers-adopt_tip = Copy chapters and cue points of the file to a tier where they can be changed
actions-act-tier_adopt = copy the file's marks

# Channels and listening
actions-channels = C&hannel
actions-channels-all = &All channels
actions-channels-all_tip = Analyse and hear the mean of all channels
actions-channels-one = Channel &{ NUMBER($number) }
actions-channels-one_tip = Analyse and hear this channel
actions-channels-next = &Next channel
actions-channels-next_tip = Analyse and hear one channel after the other, and then all of them
actions-play-listening = Le&vels and filter …
actions-play-listening_tip = Level of each channel and speaker, and a band, while playing; the analysis stays as it is

## Files of tiers.

actions-tiers-import = &Import annotations …
actions-tiers-import_tip = Take tiers from a Praat TextGrid, an ELAN EAF, Audacity labels or RTTM
actions-tiers-export = &Export tiers …
actions-tiers-export_tip = Write tiers as a Praat TextGrid, an ELAN EAF, Audacity labels or RTTM
actions-tiers-clips = Save c&lips of marks …
actions-tiers-clips_tip = Write the sound of marks as WAV or FLAC, sample for sample, with a list of hashes
actions-act-tiers_import = import of tiers
