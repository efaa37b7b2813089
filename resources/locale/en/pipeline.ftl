pipeline-another_file = { $path } is no longer the file that was analysed, so nothing was exported of it. Add it to the queue again.
pipeline-no_channel = { $path } has { $channels_count ->
    [one] { NUMBER($channels_count) } channel
   *[other] { NUMBER($channels_count) } channels
}; there is no channel { NUMBER($channel) }.
pipeline-progress-analysed = Analysed
pipeline-progress-writing = Writing { $file }
pipeline-progress-one_of = { NUMBER($number) } of { NUMBER($total) }: { $name }
pipeline-kept_unreadable = What the program keeps could not all be looked at: { $reason }{ $place }. Please check the folder's permissions and try again.
pipeline-kept_not_removed = What the program keeps could not all be removed: { $reason }{ $place }. Please check the folder's permissions and try again.

## Calibration on labelled recordings.

pipeline-calibrate-no_pair = There is no pair of networks to calibrate: both a model of arousal, dominance and valence and one of the categories must be installed and usable. { SENTENCES($facts) }
pipeline-calibrate-left_out = { $name } is left out. { $why }
pipeline-calibrate-same_sound = “{ $first }” and “{ $second }” are the same sound. Name it once.
pipeline-calibrate-not_read = The pair could not read “{ $name }”. { SENTENCES($facts) }
pipeline-calibrate-too_little_speech = It holds too little speech for a window.
pipeline-progress-speakers = Telling speakers apart

pipeline-clips-none = None of these marks has a length. There is nothing to write.
pipeline-clips-kind = “{ $file }” is no name of a clip: it must end with “.wav” or “.flac”.
pipeline-clips-failed = The clips could not be written into “{ $folder }” ({ $why }). Nothing was left there. Choose another folder, or make room.
pipeline-clips-progress = Writing clips
pipeline-progress-measures = Measuring passages: { NUMBER($done_count) } of { NUMBER($all_count) }
