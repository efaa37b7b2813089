# 발화자와 발화 구간.

speakers-unsure = 불확실
speakers-numbered = 발화자 { $number }
