# Who speaks: speakers and turns.

speakers-unsure = unsure
speakers-numbered = Speaker { $number }
