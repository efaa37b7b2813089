# 발화자와 발화 구간.

speakers-unsure = 불확실
speakers-numbered = 발화자 { $number }
speakers-one_set = 분석관의 설정에 따라 모든 발화를 한 사람의 발화로 분석했습니다. 다른 발화자가 있는지는 검토하지 않았습니다.
speakers-proposed = 프로그램이 발화자 { NUMBER($speakers_count) }명을 구분했습니다(발화 구간 { NUMBER($turns_count) }개, 모두 제안이며 확인되지 않음). 각 값이 누구의 발화와 비교된 것인지는 제안에 따른 것입니다.
speakers-confirmed = 발화자 { NUMBER($speakers_count) }명. 발화 구간 { NUMBER($turns_count) }개 중 { NUMBER($confirmed_count) }개를 분석관이 확인했습니다.

## 발화 구간의 발화자가 불확실한 이유.

speakers-reason-by_analyst = 분석관이 이 발화 구간의 발화자를 불확실로 지정하였습니다.
speakers-reason-speaker_deleted = 이 발화 구간의 발화자가 삭제되었습니다.
