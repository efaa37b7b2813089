# Who speaks: speakers and turns.

speakers-unsure = unsure
speakers-numbered = Speaker { $number }
speakers-one_set = All speech is read as that of one person, as was set; whether more people speak was not examined.
speakers-proposed = { $speakers_count ->
    [one] The program found one speaker
   *[other] The program tells { NUMBER($speakers_count) } speakers apart
} ({ $turns_count ->
    [one] one turn
   *[other] { NUMBER($turns_count) } turns
}, proposed, none confirmed): whose speech a reading is relative to is a proposal.
speakers-confirmed = { $speakers_count ->
    [one] One speaker
   *[other] { NUMBER($speakers_count) } speakers
}; the analyst confirmed { NUMBER($confirmed_count) } of { $turns_count ->
    [one] one turn
   *[other] { NUMBER($turns_count) } turns
}.

## Why a turn is assigned to nobody.

speakers-reason-by_analyst = The analyst assigned this turn to nobody.
speakers-reason-speaker_deleted = The speaker of this turn was deleted.
speakers-reason-in_file = The imported file assigns this turn to nobody.
speakers-reason-unnamed_in_file = The imported file does not name the speaker of this turn.

## Files of turns.

speakers-format-rttm = RTTM
speakers-format-rttm_lost = RTTM does not hold whether a turn is proposed or confirmed, what was proposed for it, or why it is unsure.
speakers-format-textgrid = Praat TextGrid
speakers-format-textgrid_lost = A TextGrid does not hold whether a turn is proposed or confirmed, what was proposed for it, or why it is unsure.
speakers-format-audacity = Audacity labels
speakers-format-audacity_lost = Audacity labels do not hold speakers without a turn, whether a turn is proposed or confirmed, what was proposed for it, or why it is unsure.
speakers-file-beyond = The turn ends at { SECONDS($end_s, digits: 3) }, but the recording lasts { SECONDS($total_s, digits: 3) }. The file may be of another recording.
speakers-file-unknown_kind = The name “{ $file }” does not say which format of turns it is. It must end with { LIST($suffixes, style: "or") }.
speakers-file-no_turns = “{ $file }” holds no turns that can be read.
speakers-file-several = “{ $file }” holds turns of several recordings: { LIST($parts) }. Name one of them.
speakers-file-no_part = “{ $file }” has no “{ $part }”. There is: { LIST($parts) }.
speakers-file-other_recording = “{ $file }” holds turns of a recording called “{ $part }”, and this one is called “{ $recording }”.
speakers-file-too_many = “{ $file }” would give { NUMBER($speakers_count) } speakers. Choose the tiers that hold speakers, not words.
speakers-file-points = “{ $file }”: { $points_count ->
    [one] { NUMBER($points_count) } entry without a length was left out.
   *[other] { NUMBER($points_count) } entries without a length were left out.
}
speakers-file-cut = “{ $file }”: { $turns_count ->
    [one] { NUMBER($turns_count) } turn was cut at the end of the recording.
   *[other] { NUMBER($turns_count) } turns were cut at the end of the recording.
}
speakers-file-joined = “{ $file }”: { $turns_count ->
    [one] { NUMBER($turns_count) } turn overlapped with another one of the same speaker and became one with it.
   *[other] { NUMBER($turns_count) } turns overlapped with others of the same speaker and became one with them.
}

## Agreement between proposal and confirmation.

speakers-agreement-nothing = No turn is confirmed, so there is nothing yet with which the proposal could be compared.
speakers-agreement-share = Of { SECONDS($confirmed_s, digits: 1) } of confirmed speech, { PERCENT($agreed_share, digits: 1) } had been proposed for the same speaker.
speakers-agreement-edges_kept = All { NUMBER($edges_count) } edges of proposed turns that are confirmed are where they were proposed.
speakers-agreement-edges_moved = Of { NUMBER($edges_count) } edges of proposed turns that are confirmed, { $moved_count ->
    [one] { NUMBER($moved_count) } was
   *[other] { NUMBER($moved_count) } were
} moved: by { SECONDS($median_s, digits: 2) } in the middle (median), by { SECONDS($most_s, digits: 2) } at most.

## Finding speakers: what was found, and how sure it is.

speakers-progress-listening = Listening for speakers
speakers-progress-listened = Speakers heard
speakers-progress-channels = Comparing the channels
speakers-count_set = { NUMBER($speakers_count) } speakers were looked for, as the analyst set. Whether more or fewer people speak was not examined.
speakers-count_too_short = No stretch of speech is long enough to tell voices apart; all speech is read as that of one speaker.
speakers-count_few_stretches = The number of speakers ({ NUMBER($speakers_count) }) is not reliable: { $stretches_count ->
    [one] only one stretch
   *[other] only { NUMBER($stretches_count) } stretches
} of speech could be compared.
speakers-count_clear = { $speakers_count ->
    [one] One speaker is
   *[other] { NUMBER($speakers_count) } speakers are
} an estimate: { NUMBER($more_count) } explain the voices better than { NUMBER($fewer_count) } by { NUMBER($gain, digits: 2) } nats per two seconds of speech; from { NUMBER($needed, digits: 2) } on { NUMBER($more_count) } are taken (close between { NUMBER($low, digits: 2) } and { NUMBER($high, digits: 2) }). In the program’s own tests (recordings of about two minutes) the estimated number was right in { PERCENT($right_share, digits: 0) } of recordings, through a telephone in { PERCENT($telephone_share, digits: 0) }; where it was wrong, more people spoke.
speakers-count_close = { $speakers_count ->
    [one] One speaker is
   *[other] { NUMBER($speakers_count) } speakers are
} a close estimate: { NUMBER($more_count) } explain the voices better than { NUMBER($fewer_count) } by { NUMBER($gain, digits: 2) } nats per two seconds of speech; from { NUMBER($needed, digits: 2) } on { NUMBER($more_count) } are taken (close between { NUMBER($low, digits: 2) } and { NUMBER($high, digits: 2) }). In the program’s own tests (recordings of about two minutes) the estimated number was right in { PERCENT($right_share, digits: 0) } of recordings, through a telephone in { PERCENT($telephone_share, digits: 0) }; where it was wrong, more people spoke.
speakers-count_little_speech = One speaker is not certain: { SECONDS($speech_s, digits: 0) } of speech are too little to tell whether more people speak ({ SECONDS($enough_s, digits: 0) } are needed).
speakers-overlap_found = Two speakers at once: { SECONDS($overlap_s, digits: 1) } ({ PERCENT($overlap_share, digits: 1) } of the speech).
speakers-unsure_found = Unsure who speaks: { SECONDS($unsure_s, digits: 1) } in { $turns_count ->
    [one] one turn
   *[other] { NUMBER($turns_count) } turns
}; this speech is in nobody’s baseline.
speakers-one_channel = The recording has one channel, so channels cannot tell speakers apart; all speech is read as that of one speaker.
speakers-by_channel = Each of the { NUMBER($channels_count) } channels is read as one speaker, by level.
speakers-channels_alternate = The channels take turns, as if each were one speaker: the left one is louder by at least { DB($apart_db) } in { PERCENT($left_share, digits: 0) } of the speech, the right one in { PERCENT($right_share, digits: 0) } (median difference { DB($difference_db, digits: 1) }).
speakers-channels_do_not_alternate = The channels do not look like one speaker each: the left one is louder by at least { DB($apart_db) } in { PERCENT($left_share, digits: 0) } of the speech, the right one in { PERCENT($right_share, digits: 0) }.
speakers-reason-alike = The voice is about as close to another speaker (probability of the closest: { PERCENT($likely_share, digits: 0) }).
speakers-reason-nobody_near = Two speakers at once, with no known speaker beside them.
speakers-reason-short = { SECONDS($speech_s, digits: 2) } of speech are too short to compare the voice.
speakers-figures = “{ $label }”
speakers-of_channel = Channel { NUMBER($number) }
speakers-imported = The turns were imported from “{ $file }” ({ $kind }, SHA-256 { $digits }…): { $speakers_count ->
    [one] one speaker
   *[other] { NUMBER($speakers_count) } speakers
}, { $turns_count ->
    [one] one turn
   *[other] { NUMBER($turns_count) } turns
}, { $confirmed_count ->
    [0] none checked here
   *[other] { NUMBER($confirmed_count) } of them confirmed by the analyst since
}.
speakers-source = The turns come from the file “{ $file }” ({ $kind }), SHA-256 { $sha256 }. Turns that nobody confirmed here are as they stand in it.
speakers-proposed_count = The analyst set the number of speakers ({ NUMBER($set_count) }); the program told { $speakers_count ->
    [one] no voices apart and reads one speaker
   *[other] { NUMBER($speakers_count) } of them apart
} ({ $turns_count ->
    [one] one turn
   *[other] { NUMBER($turns_count) } turns
}, proposed, none confirmed): whose speech a reading is relative to is a proposal. Whether more or fewer people speak was not examined.
speakers-proposed_channels = The analyst set that each channel is one speaker; the program told { $speakers_count ->
    [one] no channels apart and reads one speaker
   *[other] { NUMBER($speakers_count) } of them apart by level
} ({ $turns_count ->
    [one] one turn
   *[other] { NUMBER($turns_count) } turns
}, proposed, none confirmed): whose speech a reading is relative to is a proposal. Whether several people speak on one channel was not examined.
speakers-of_proposal = As the program had proposed, before the turns in use were set: { $fact }
speakers-count_advice = Listen, and set the number of speakers.
speakers-measured_on_mean = Turns come from the channels, but readings are measured on the mean of all { NUMBER($channels_count) } channels: what the other channels hold meanwhile (noise, crosstalk) is in them. Choose a channel to measure that one alone.
speakers-measured_on_channel = Speech is looked for, and readings are measured, on channel { NUMBER($number) } alone: what is said on another channel counts only as far as this one holds it, too. For every speaker of a channel, choose the mean of all channels.
speakers-nobody = No speech was found, so there was nobody to tell apart.
