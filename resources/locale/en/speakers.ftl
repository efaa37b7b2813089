# Who speaks: speakers and turns.

speakers-unsure = unsure
speakers-numbered = Speaker { $number }

## Why a turn is assigned to nobody.

speakers-reason-by_analyst = The analyst assigned this turn to nobody.
speakers-reason-speaker_deleted = The speaker of this turn was deleted.
