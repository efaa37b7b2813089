## Which models answer, and what steps in.

inference-replaced = { $why } { $role ->
    [dimensions] The embedded model gives arousal, dominance and valence instead.
    [speaker] The embedded model tells the voices apart instead.
   *[categories] The embedded model gives the categories instead.
}
inference-wrong_role = The model “{ $model }” is not used: { $role ->
    [dimensions] it is no model of arousal, dominance and valence.
    [speaker] it is no model that tells voices apart.
   *[categories] it is no model of the categories.
}
inference-remark-uncalibrated = UNCALIBRATED: estimate from hidden states, its head is missing
inference-remark-legacy = LEGACY: predecessor's sigmoid scale
inference-estimate_not_verified = not verified: an estimate without the model's head has no known answers
inference-sigmoid_not_applied = The predecessor's sigmoid is not put on “{ $model }”: its outputs already have the activation { $activation }.
inference-load_failed = The model “{ $model }” for { $role ->
    [dimensions] arousal, dominance and valence
    [speaker] telling voices apart
   *[categories] the categories
} could not be loaded on this computer ({ $error }).
inference-run_failed = The model “{ $model }” for { $role ->
    [dimensions] arousal, dominance and valence
    [speaker] telling voices apart
   *[categories] the categories
} could not be run on this computer ({ $error }).
inference-no_numbers = The model “{ $model }” is not used: it gave values that are no numbers.
inference-embedded_stays = “{ $model }” is part of the program and cannot be removed.
inference-source_program = this program

## Where networks computed.

inference-device-of_model = { $model }: { $device }
inference-device-both = { $first }; { $second }

## How far the networks are.

inference-progress-loading = Loading the models
inference-progress-preview = { $model }: preview, { NUMBER($done_count) } of { NUMBER($wanted_count) } windows
inference-progress-reference = { $model }: { NUMBER($done_count) } of { NUMBER($wanted_count) } windows
inference-progress-verified = Verified
inference-preview_deviation = Preview values of “{ $model }” differed from the reference by at most { NUMBER($deviation, digits: 3) } in the { $windows_count ->
    [one] { NUMBER($windows_count) } window
   *[other] { NUMBER($windows_count) } windows
} compared so far.

## Kept results.

inference-not_kept = Results could not be kept for the next analysis of this recording: { $reason } (folder “{ $folder }”). The readings are not affected.

## Calibrations of pairs of networks.

inference-calibration-unused = The calibration “{ $file }” is not used. { $why }
inference-calibration-marked = { $mark ->
    [legacy] Arousal, dominance and valence are on the legacy sigmoid scale, which it was not made with.
   *[uncalibrated] Arousal, dominance and valence are an uncalibrated estimate from hidden states, which it was not made with.
}
inference-calibration-other_files = It was made with other weights or files of “{ $model }” than those that are installed.
inference-calibration-other_window = It was made with windows of { SECONDS($made_s) }, and those of this analysis are { SECONDS($window_s) } long.
inference-calibration-other_embedded = Its weights were fitted beside another revision of the embedded model.
inference-calibration-model_unusable = One of its two models is not usable.
inference-calibration-made_with = with { $other } on { $source }, windows of { SECONDS($window_s) }, { DATE($date) }
inference-calibration-not_used = { $fact } – not used. { $why }

## Lists and folders of labelled recordings.

inference-labelled-row = “{ $source }”, row { NUMBER($row) }
inference-labelled-folder = “{ $source }”
inference-labelled-twice = “{ $source }” names “{ $recording }” twice. Name each recording once.
inference-labelled-count = { NUMBER($recordings_count) } { $category ->
    [angry] angry
    [happy] happy
    [sad] sad
   *[neutral] neutral
}
inference-labelled-too_few = “{ $source }” holds too few { $usable ->
    [true] usable recordings
   *[false] recordings
} ({ LIST($few, style: "unit") }): { NUMBER($needed_count) } of each of angry, happy, sad and neutral are needed.
inference-labelled-unknown_category = { $where }: “{ $label }” means none of angry, happy, sad and neutral. Recordings of other categories do not belong into the set.
inference-labelled-unreadable = “{ $source }” could not be read: { $reason }.
inference-labelled-no_list = “{ $source }” is not such a list. A list is a CSV file in UTF-8 with the columns path, label and, if the speakers are known, speaker; paths are relative to the list.
inference-labelled-no_columns = “{ $source }” has no rows with the columns path and label. A list is a CSV file in UTF-8 with the columns path, label and, if the speakers are known, speaker; paths are relative to the list.
inference-labelled-row_incomplete = { $where }: this row has no path, or too many cells.
inference-labelled-no_speaker = { $where }: the speaker is missing. Name the speaker of every recording, or leave the column out.
