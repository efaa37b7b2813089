# 발화자와 발화 구간.

speakers-unsure = 불확실
speakers-numbered = 발화자 { $number }
speakers-one_set = 설정에 따라 모든 발화를 한 사람의 발화로 분석했습니다. 다른 발화자가 있는지는 검토하지 않았습니다.
speakers-proposed = 프로그램이 발화자 { NUMBER($speakers_count) }명을 구분했습니다(발화 구간 { NUMBER($turns_count) }개, 모두 제안이며 확인되지 않음). 발화자별 값은 이 제안에 따라 산출했습니다.
speakers-confirmed = 발화자 { NUMBER($speakers_count) }명. 발화 구간 { NUMBER($turns_count) }개 중 { NUMBER($confirmed_count) }개를 분석관이 확인했습니다.

## 발화 구간의 발화자가 불확실한 이유.

speakers-reason-by_analyst = 분석관이 이 발화 구간의 발화자를 불확실로 지정하였습니다.
speakers-reason-speaker_deleted = 이 발화 구간의 발화자가 삭제되었습니다.
speakers-reason-in_file = 가져온 파일에 이 발화 구간의 발화자가 불확실로 되어 있습니다.
speakers-reason-unnamed_in_file = 가져온 파일에 이 발화 구간의 발화자 이름이 없습니다.

## 발화 구간 파일.

speakers-format-rttm = RTTM
speakers-format-rttm_lost = RTTM에는 발화 구간의 제안 또는 확인 여부, 처음에 제안된 발화자, 불확실한 이유가 저장되지 않습니다.
speakers-format-textgrid = Praat TextGrid
speakers-format-textgrid_lost = TextGrid에는 발화 구간의 제안 또는 확인 여부, 처음에 제안된 발화자, 불확실한 이유가 저장되지 않습니다.
speakers-format-audacity = Audacity 레이블
speakers-format-audacity_lost = Audacity 레이블에는 발화 구간이 없는 발화자, 발화 구간의 제안 또는 확인 여부, 처음에 제안된 발화자, 불확실한 이유가 저장되지 않습니다.
speakers-file-beyond = 발화 구간이 { SECONDS($end_s, digits: 3) }에 끝나지만 녹음의 길이는 { SECONDS($total_s, digits: 3) }입니다. 다른 녹음의 파일일 수 있습니다.
speakers-file-unknown_kind = 파일 이름 “{ $file }”에서 발화 구간의 형식을 알 수 없습니다. 이름이 다음 중 하나로 끝나야 합니다: { LIST($suffixes, style: "or") }.
speakers-file-no_turns = “{ $file }”에 읽을 수 있는 발화 구간이 없습니다.
speakers-file-several = “{ $file }”에 여러 녹음의 발화 구간이 있습니다: { LIST($parts) }. 하나를 지정하십시오.
speakers-file-no_part = “{ $file }”에 “{ $part }” 항목이 없습니다. 있는 항목: { LIST($parts) }.
speakers-file-other_recording = “{ $file }”에 적힌 녹음의 이름은 “{ $part }”인데, 이 녹음의 이름은 “{ $recording }”입니다.
speakers-file-too_many = “{ $file }” 파일을 이대로 읽으면 발화자가 { NUMBER($speakers_count) }명이 됩니다. 단어가 아니라 발화자가 적힌 층을 선택하십시오.
speakers-file-points = “{ $file }”: 길이가 없는 항목 { NUMBER($points_count) }개를 제외하였습니다.
speakers-file-cut = “{ $file }”: 발화 구간 { NUMBER($turns_count) }개를 녹음의 끝에 맞추어 잘랐습니다.
speakers-file-joined = “{ $file }”: 같은 발화자의 다른 발화 구간과 겹치는 발화 구간 { NUMBER($turns_count) }개를 하나로 합쳤습니다.

## 제안과 확인의 일치.

speakers-agreement-nothing = 확인된 발화 구간이 없어 제안과 비교할 수 없습니다.
speakers-agreement-share = 확인된 발화 { SECONDS($confirmed_s, digits: 1) } 가운데 같은 발화자로 제안되었던 부분은 { PERCENT($agreed_share, digits: 1) }입니다.
speakers-agreement-edges_kept = 확인된 제안 발화 구간의 경계 { NUMBER($edges_count) }개가 모두 제안된 위치 그대로입니다.
speakers-agreement-edges_moved = 확인된 제안 발화 구간의 경계 { NUMBER($edges_count) }개 가운데 { NUMBER($moved_count) }개를 옮겼습니다. 이동 거리는 중앙값 { SECONDS($median_s, digits: 2) }, 최대 { SECONDS($most_s, digits: 2) }입니다.

## 발화자 구분의 결과와 확실성.

speakers-progress-listening = 발화자 구분 중
speakers-progress-listened = 발화자 구분 완료
speakers-progress-channels = 채널 비교 중
speakers-count_set = 분석관이 설정한 발화자 { NUMBER($speakers_count) }명으로 구분했습니다. 발화자가 더 많거나 적은지는 검토하지 않았습니다.
speakers-count_too_short = 음성을 구분할 만큼 긴 발화가 없어 모든 발화를 발화자 1명의 발화로 분석했습니다.
speakers-count_few_stretches = 비교할 수 있는 발화가 { NUMBER($stretches_count) }개뿐이므로 발화자 수({ NUMBER($speakers_count) }명)는 신뢰할 수 없습니다.
speakers-count_clear = 발화자 { NUMBER($speakers_count) }명은 추정입니다. { NUMBER($more_count) }명은 { NUMBER($fewer_count) }명보다 발화 2초당 { NUMBER($gain, digits: 2) } 내트만큼 음성을 더 잘 설명하며, { NUMBER($needed, digits: 2) } 내트 이상이면 { NUMBER($more_count) }명으로 봅니다({ NUMBER($low, digits: 2) }~{ NUMBER($high, digits: 2) } 내트이면 근소한 차이). 프로그램의 자체 시험(약 2분 길이의 녹음)에서 추정한 발화자 수는 녹음의 { PERCENT($right_share, digits: 0) }에서, 전화 녹음에서는 { PERCENT($telephone_share, digits: 0) }에서 맞았고, 틀린 경우 실제 발화자가 더 많았습니다.
speakers-count_close = 발화자 { NUMBER($speakers_count) }명이라는 추정이 뚜렷하지 않습니다. { NUMBER($more_count) }명은 { NUMBER($fewer_count) }명보다 발화 2초당 { NUMBER($gain, digits: 2) } 내트만큼 음성을 더 잘 설명하며, { NUMBER($needed, digits: 2) } 내트 이상이면 { NUMBER($more_count) }명으로 봅니다({ NUMBER($low, digits: 2) }~{ NUMBER($high, digits: 2) } 내트이면 근소한 차이). 프로그램의 자체 시험(약 2분 길이의 녹음)에서 추정한 발화자 수는 녹음의 { PERCENT($right_share, digits: 0) }에서, 전화 녹음에서는 { PERCENT($telephone_share, digits: 0) }에서 맞았고, 틀린 경우 실제 발화자가 더 많았습니다.
speakers-count_little_speech = 발화자가 1명인지 확실하지 않습니다. 발화가 { SECONDS($speech_s, digits: 0) }뿐이어서 다른 사람이 더 말하는지 판단하기에 부족합니다({ SECONDS($enough_s, digits: 0) } 필요).
speakers-overlap_found = 중첩 발화: { SECONDS($overlap_s, digits: 1) }(발화의 { PERCENT($overlap_share, digits: 1) }).
speakers-unsure_found = 발화자가 불확실한 발화: { SECONDS($unsure_s, digits: 1) }(발화 구간 { NUMBER($turns_count) }개). 이 발화는 누구의 기준 구간에도 들어가지 않습니다.
speakers-one_channel = 녹음의 채널이 하나뿐이므로 채널로 발화자를 구분할 수 없어 모든 발화를 발화자 1명의 발화로 분석했습니다.
speakers-by_channel = 음량에 따라 채널 { NUMBER($channels_count) }개를 각각 발화자 1명으로 분석했습니다.
speakers-channels_alternate = 채널마다 발화자가 1명인 것처럼 채널이 번갈아 나옵니다. 발화의 { PERCENT($left_share, digits: 0) }에서 왼쪽 채널이, { PERCENT($right_share, digits: 0) }에서 오른쪽 채널이 { DB($apart_db) } 이상 더 큽니다(차이의 중앙값 { DB($difference_db, digits: 1) }).
speakers-channels_do_not_alternate = 채널마다 발화자가 1명이라고 보이지 않습니다. 발화의 { PERCENT($left_share, digits: 0) }에서 왼쪽 채널이, { PERCENT($right_share, digits: 0) }에서 오른쪽 채널이 { DB($apart_db) } 이상 더 큽니다.
speakers-reason-alike = 음성이 다른 발화자와 비슷한 정도로 가깝습니다(가장 가까운 발화자의 확률 { PERCENT($likely_share, digits: 0) }).
speakers-reason-nobody_near = 중첩 발화이며 앞뒤에 발화자가 구분된 발화가 없습니다.
speakers-reason-short = 음성을 비교하기에 발화가 너무 짧습니다({ SECONDS($speech_s, digits: 2) }).
speakers-figures = “{ $label }”
speakers-of_channel = 채널 { NUMBER($number) }
speakers-imported = 발화 구간은 파일에서 가져온 것입니다(“{ $file }”, { $kind }, SHA-256 { $digits }…). 발화자 { NUMBER($speakers_count) }명, 발화 구간 { NUMBER($turns_count) }개이며, { $confirmed_count ->
    [0] 분석관이 확인한 발화 구간은 없습니다.
   *[other] 그중 { NUMBER($confirmed_count) }개를 분석관이 확인했습니다.
}
speakers-source = 발화 구간을 가져온 파일: “{ $file }”({ $kind }), SHA-256 { $sha256 }. 분석관이 확인하지 않은 발화 구간은 파일에 적힌 그대로입니다.
speakers-proposed_count = 분석관이 발화자 수를 { NUMBER($set_count) }명으로 설정했고, 프로그램이 { $speakers_count ->
    [1] 음성을 구분하지 못하여 발화자 1명으로 분석했습니다
   *[other] 발화자 { NUMBER($speakers_count) }명을 구분했습니다
}(발화 구간 { NUMBER($turns_count) }개, 모두 제안이며 확인되지 않음). 발화자별 값은 이 제안에 따라 산출했습니다. 발화자가 더 많거나 적은지는 검토하지 않았습니다.
speakers-proposed_channels = 분석관이 채널마다 발화자를 1명으로 설정했고, 프로그램이 { $speakers_count ->
    [1] 채널을 구분하지 못하여 발화자 1명으로 분석했습니다
   *[other] 음량에 따라 발화자 { NUMBER($speakers_count) }명을 구분했습니다
}(발화 구간 { NUMBER($turns_count) }개, 모두 제안이며 확인되지 않음). 발화자별 값은 이 제안에 따라 산출했습니다. 한 채널에서 여러 사람이 말하는지는 검토하지 않았습니다.
speakers-of_proposal = 현재 발화 구간을 설정하기 전 프로그램의 제안: { $fact }
speakers-count_advice = 녹음을 들어 보고 발화자 수를 설정하십시오.
speakers-measured_on_mean = 발화 구간은 채널에 따라 나누었지만 모든 값은 채널 { NUMBER($channels_count) }개의 평균에서 측정했습니다. 따라서 같은 시간에 다른 채널에 있는 소리(잡음, 누화)가 값에 포함됩니다. 한 채널만 측정하려면 채널을 선택하십시오.
speakers-measured_on_channel = 발화는 채널 { NUMBER($number) }에서만 찾고 측정했습니다. 다른 채널의 발화는 이 채널에도 담긴 만큼만 반영됩니다. 모든 채널의 발화자를 분석하려면 모든 채널의 평균을 선택하십시오.
speakers-nobody = 발화가 검출되지 않아 발화자를 구분하지 않았습니다.
