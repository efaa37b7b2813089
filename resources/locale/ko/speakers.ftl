# 발화자와 발화 구간.

speakers-unsure = 불확실
speakers-numbered = 발화자 { $number }

## 발화 구간의 발화자가 불확실한 이유.

speakers-reason-by_analyst = 분석관이 이 발화 구간의 발화자를 불확실로 지정하였습니다.
speakers-reason-speaker_deleted = 이 발화 구간의 발화자가 삭제되었습니다.
