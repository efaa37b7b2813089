## 어떤 모델이 판독하고 무엇이 대신하는가

inference-replaced = { $why } { $role ->
    [dimensions] 각성도, 지배성, 정서가는 내장 모델이 대신 산출합니다.
    [speaker] 발화자 구분은 내장 모델이 대신 수행합니다.
   *[categories] 감정 범주는 내장 모델이 대신 산출합니다.
}
inference-wrong_role = 모델 “{ $model }”: 사용하지 않습니다. { $role ->
    [dimensions] 각성도, 지배성, 정서가를 산출하는 모델이 아닙니다.
    [speaker] 발화자를 구분하는 모델이 아닙니다.
   *[categories] 감정 범주를 산출하는 모델이 아닙니다.
}
inference-remark-uncalibrated = 미보정: 출력층이 없어 은닉 상태로부터 추정한 값
inference-remark-legacy = 구 시그모이드 척도: 이전 프로그램의 척도
inference-estimate_not_verified = 검증되지 않음: 출력층 없이 추정한 값에는 대조할 확인용 정답이 없음
inference-sigmoid_not_applied = 모델 “{ $model }”에는 이전 프로그램의 시그모이드를 적용하지 않습니다. 출력에 이미 다른 활성화 함수가 있습니다({ $activation }).
inference-load_failed = { $role ->
    [dimensions] 각성도, 지배성, 정서가
    [speaker] 발화자 구분
   *[categories] 감정 범주
} 모델 “{ $model }”: 이 컴퓨터에서 불러오지 못했습니다({ $error }).
inference-run_failed = { $role ->
    [dimensions] 각성도, 지배성, 정서가
    [speaker] 발화자 구분
   *[categories] 감정 범주
} 모델 “{ $model }”: 이 컴퓨터에서 실행하지 못했습니다({ $error }).
inference-no_numbers = 모델 “{ $model }”: 유효한 수치를 산출하지 못하여 사용하지 않습니다.
inference-embedded_stays = “{ $model }” 모델은 프로그램의 일부이므로 제거할 수 없습니다.
inference-source_program = 이 프로그램

## 신경망이 계산된 장치

inference-device-of_model = { $model }: { $device }
inference-device-both = { $first }; { $second }

## 신경망의 진행 상황

inference-progress-loading = 모델을 불러오는 중
inference-progress-preview = { $model }: 미리보기, 분석 창 { NUMBER($wanted_count) }개 중 { NUMBER($done_count) }개
inference-progress-reference = { $model }: 분석 창 { NUMBER($wanted_count) }개 중 { NUMBER($done_count) }개
inference-progress-verified = 검증 완료
inference-preview_deviation = 지금까지 비교한 분석 창 { NUMBER($windows_count) }개에서 모델 “{ $model }”의 미리보기 값과 확정값의 차이는 최대 { NUMBER($deviation, digits: 3) }입니다.

## 보관된 결과

inference-not_kept = 이 녹음을 다음에 분석할 때 쓸 결과를 보관하지 못했습니다: { $reason } (폴더 “{ $folder }”). 측정값에는 영향이 없습니다.

## 신경망 쌍의 보정

inference-calibration-unused = 보정 파일 “{ $file }”: 사용하지 않습니다. { $why }
inference-calibration-marked = { $mark ->
    [legacy] 각성도, 지배성, 정서가가 이전 프로그램의 시그모이드 척도로 산출되며, 보정은 그 척도로 이루어지지 않았습니다.
   *[uncalibrated] 각성도, 지배성, 정서가가 은닉 상태로부터 추정한 보정되지 않은 값이며, 보정은 그 값으로 이루어지지 않았습니다.
}
inference-calibration-other_files = 현재 설치된 모델 “{ $model }”의 가중치 또는 파일과 다른 것으로 보정되었습니다.
inference-calibration-other_window = 분석 창의 길이가 다릅니다(보정: { SECONDS($made_s) }, 이 분석: { SECONDS($window_s) }).
inference-calibration-other_embedded = 가중치를 적합할 때 쓴 내장 모델의 리비전이 현재와 다릅니다.
inference-calibration-model_unusable = 두 모델 중 하나를 사용할 수 없습니다.
inference-calibration-made_with = { $other } 모델과 함께 보정, 자료: { $source }, 분석 창 { SECONDS($window_s) }, { DATE($date) }
inference-calibration-not_used = { $fact } – 사용하지 않음. { $why }

## 범주가 표시된 녹음의 목록과 폴더

inference-labelled-row = “{ $source }”, { NUMBER($row) }행
inference-labelled-folder = “{ $source }”
inference-labelled-twice = “{ $source }”에 “{ $recording }” 항목이 두 번 있습니다. 녹음마다 한 번씩만 적으십시오.
inference-labelled-count = { $category ->
    [angry] 분노(angry)
    [happy] 기쁨(happy)
    [sad] 슬픔(sad)
   *[neutral] 중립(neutral)
} { NUMBER($recordings_count) }건
inference-labelled-too_few = “{ $source }”에 { $usable ->
    [true] 사용할 수 있는 녹음
   *[false] 녹음
} 수가 부족합니다({ LIST($few) }). angry(분노), happy(기쁨), sad(슬픔), neutral(중립) 범주마다 { NUMBER($needed_count) }건이 필요합니다.
inference-labelled-unknown_category = { $where }: “{ $label }” 표시는 angry(분노), happy(기쁨), sad(슬픔), neutral(중립) 중 어느 것도 아닙니다. 다른 범주의 녹음은 이 자료에 넣지 마십시오.
inference-labelled-unreadable = “{ $source }”: 읽을 수 없습니다. 원인: { $reason }.
inference-labelled-no_list = “{ $source }”: 올바른 목록이 아닙니다. 목록은 path, label 열과, 발화자를 아는 경우 speaker 열을 갖춘 UTF-8 CSV 파일이어야 하며, 상대 경로는 목록 파일이 있는 폴더에서 시작합니다.
inference-labelled-no_columns = “{ $source }”: path 열과 label 열이 있는 행이 없습니다. 목록은 path, label 열과, 발화자를 아는 경우 speaker 열을 갖춘 UTF-8 CSV 파일이어야 하며, 상대 경로는 목록 파일이 있는 폴더에서 시작합니다.
inference-labelled-row_incomplete = { $where }: 이 행에 경로가 없거나 칸이 너무 많습니다.
inference-labelled-no_speaker = { $where }: 발화자가 비어 있습니다. 모든 녹음의 발화자를 적거나 speaker 열을 빼십시오.
