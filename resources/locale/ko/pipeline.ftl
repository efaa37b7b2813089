pipeline-another_file = { $path }: 분석했던 파일과 다른 파일이므로 결과를 내보내지 않았습니다. 대기열에 다시 추가하십시오.
pipeline-no_channel = { $path }: 채널이 { NUMBER($channels_count) }개이므로 채널 { NUMBER($channel) }번은 없습니다.
pipeline-progress-analysed = 분석 완료
pipeline-progress-writing = { $file } 쓰는 중
pipeline-progress-one_of = { NUMBER($total) }개 중 { NUMBER($number) }번째: { $name }
pipeline-kept_unreadable = 프로그램이 보관하는 자료를 모두 확인하지 못했습니다. 원인: { $reason }{ $place }. 폴더 권한을 확인한 뒤 다시 시도하십시오.
pipeline-kept_not_removed = 프로그램이 보관하는 자료를 모두 제거하지 못했습니다. 원인: { $reason }{ $place }. 폴더 권한을 확인한 뒤 다시 시도하십시오.

## 범주가 표시된 녹음을 이용한 보정

pipeline-calibrate-no_pair = 보정할 신경망 쌍이 없습니다. 각성도·지배성·정서가 모델과 감정 범주 모델이 모두 설치되어 있고 사용할 수 있어야 합니다. { SENTENCES($facts) }
pipeline-calibrate-left_out = { $name }: 제외합니다. { $why }
pipeline-calibrate-same_sound = “{ $first }”, “{ $second }”: 두 파일의 소리가 같습니다. 한 번만 적으십시오.
pipeline-calibrate-not_read = 신경망 쌍이 “{ $name }” 녹음을 읽지 못했습니다. { SENTENCES($facts) }
pipeline-calibrate-too_little_speech = 발화가 너무 적어 분석 창을 채울 수 없습니다.
pipeline-progress-speakers = 발화자 구분 중

pipeline-clips-none = 길이가 있는 표시가 없어 저장할 소리가 없습니다.
pipeline-clips-kind = “{ $file }”: 소리 조각의 파일 이름은 “.wav” 또는 “.flac”으로 끝나야 합니다.
pipeline-clips-failed = “{ $folder }” 폴더에 소리 조각을 저장할 수 없습니다({ $why }). 그 폴더에는 아무것도 남기지 않았습니다. 다른 폴더를 고르거나 공간을 확보하십시오.
pipeline-clips-progress = 소리 조각을 저장하는 중
pipeline-progress-measures = 구간 측정 중: { NUMBER($all_count) }개 중 { NUMBER($done_count) }개
