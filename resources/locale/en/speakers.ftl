# Who speaks: speakers and turns.

speakers-unsure = unsure
speakers-numbered = Speaker { $number }
speakers-one_set = All speech is read as that of one person, as the analyst set; whether more people speak was not examined.
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
