## 설정: 설정 대화 상자의 묶음, 제목, 설명과 파일에 생긴 문제.

settings-group-analysis = 분석
settings-group-models = 모델
settings-group-window = 화면
settings-group-sound = 소리
settings-group-privacy = 개인 정보
settings-group-network = 네트워크

settings-unit-seconds = 초
settings-unit-megabytes = MB

settings-window_s-title = 분석 창
settings-window_s-help = 값 하나를 산출하는 음성의 길이입니다. 길수록 값이 안정되고, 짧을수록 변화를 빠르게 따라갑니다.
settings-hop_s-title = 이동 간격
settings-hop_s-help = 한 분석 창의 시작에서 다음 창의 시작까지의 시간이며, 분석 창보다 길 수 없습니다.
settings-threads-title = 스레드
settings-threads-help = 측정에 사용할 프로세서 코어 수입니다. 신경망은 모든 코어를 사용합니다. 코어 수가 달라도 결과는 같습니다.
settings-dimensions_model-title = 각성도, 지배성, 정서가
settings-dimensions_model-help = 이 세 차원을 평정하는 모델입니다. 내장 모델은 음성을 발화자 자신의 중앙값과 비교하고, 신경망은 학습 말뭉치의 척도로 평정하므로 두 값을 서로 비교할 수 없습니다.
settings-categories_model-title = 분노, 기쁨, 슬픔, 중립
settings-categories_model-help = 네 범주를 구분하는 모델입니다. 어느 모델도 확실하지 않으며, 연기 음성에서 학습한 내용은 사건 음성에 일부만 적용됩니다.
settings-device-title = 연산 장치
settings-device-help = 신경망을 실행하는 장치입니다. 내장 모델은 항상 프로세서에서 실행됩니다. 장치가 다르면 값의 끝자리가 달라질 수 있으므로 보고서에 장치를 적습니다.
settings-device-auto = 자동(그래픽 카드, 없으면 프로세서)
settings-device-cpu = 프로세서(CPU)
settings-device-cuda = NVIDIA 그래픽 카드(CUDA)
settings-device-mps = Apple 그래픽(MPS)
settings-preview-title = 미리보기 먼저
settings-preview-help = 프로세서나 그래픽 카드가 지원하면 정밀도가 낮은 값을 “미리보기”로 먼저 표시하고, 확정값이 계산되면 바꿉니다.
settings-legacy_sigmoid-title = 이전 프로그램의 척도
settings-legacy_sigmoid-help = 예전 보고서를 다시 읽을 때만 사용합니다. 이전 프로그램의 시그모이드를 신경망 출력에 적용하여 값이 약 0.50에서 0.73 사이로 압축됩니다. 표시되는 곳마다 “구 시그모이드 척도”라고 적습니다.
settings-hidden_state_estimate-title = 출력층 없는 추정
settings-hidden_state_estimate-help = 신경망의 학습된 출력층을 불러올 수 없을 때 이전 프로그램처럼 은닉 상태에서 추정한 값을 표시합니다. 보정되지 않은 값이므로 빗금으로 그리고 “미보정”이라고 적으며 신뢰도와 지표에서 제외합니다. 끄면 내장 모델이 대신합니다.
settings-cache_mb-title = 결과 보관
settings-cache_mb-help = 같은 녹음을 다시 분석할 때 바로 표시하도록 이 컴퓨터에 결과를 보관하는 용량입니다. 오래된 결과부터 삭제하며, 0이면 보관하지 않습니다.
settings-language-title = 언어
settings-language-help = 프로그램의 언어입니다. 보고서의 언어는 보고서를 만들 때 선택합니다.
settings-language-system = 시스템 언어
settings-language-en = English
settings-language-ko = 한국어
settings-theme-title = 테마
settings-theme-help = 밝은 화면, 어두운 화면 또는 시스템 설정을 따릅니다.
settings-theme-system = 시스템 설정
settings-theme-light = 밝게
settings-theme-dark = 어둡게
settings-wheel_zooms-title = Ctrl 없이 휠로 확대
settings-wheel_zooms-help = 시간축에서 휠과 Ctrl+휠의 역할을 바꾸어 휠만으로 확대합니다.
settings-output_device-title = 출력 장치
settings-output_device-help = 녹음을 재생하는 장치입니다. 비워 두면 시스템이 선택한 장치를 사용합니다.
settings-volume-title = 음량
settings-volume-help = 재생 음량입니다. 녹음과 분석 결과에는 영향을 주지 않습니다.
settings-remember-title = 녹음 기억
settings-remember-help = 열었던 파일과 폴더, 그리고 각 녹음의 표시 구간, 기준 구간, 결과를 이 컴퓨터에만 보관합니다. 끄면 더 이상 보관하지 않으며 녹음을 닫을 때 표시 구간이 사라집니다. 이미 보관된 내용은 삭제할 때까지 남습니다.
settings-offline-title = 오프라인
settings-offline-help = 켜져 있는 동안 프로그램은 네트워크에 연결하지 않습니다.

settings-model-auto = 자동(설치된 모델 중 확인된 모델 우선, 없으면 내장)
settings-model-embedded = 내장
settings-model-with_state = { $name } ({ $state })

settings-locked = 프로그램의 다른 창이 쓰기를 끝내지 않음
settings-folder_silent = 설정 파일 { $file }의 폴더가 응답하지 않습니다. 프로그램은 기본 설정으로 실행되며 변경 사항을 저장하지 않습니다.
settings-not_saved = 설정을 { $file }에 저장하지 못했습니다({ $why }). 설정은 프로그램을 닫을 때까지만 유지됩니다. 폴더의 권한과 남은 공간을 확인하십시오.
settings-unreadable = 설정 파일 { $file }의 내용을 읽지 못했습니다({ $why }). 프로그램은 기본 설정으로 실행되며 변경 사항을 저장하지 않습니다.
settings-broken_kept = 설정 파일이 손상되었습니다({ $why }). 파일은 { $kept }에 보존하였으며 프로그램은 기본 설정으로 시작합니다.
settings-broken_stays = 설정 파일 { $file }의 내용이 손상되었습니다({ $why }). 파일을 옮겨 둘 수 없어 프로그램은 기본 설정으로 실행되며 변경 사항을 저장하지 않습니다.
settings-newer_kept = 설정 파일이 더 새로운 버전의 프로그램에서 작성되었습니다. 파일은 { $kept }에 보존하였으며 프로그램은 기본 설정으로 시작합니다.
settings-newer_stays = 설정 파일 { $file }의 내용이 더 새로운 버전의 프로그램에서 작성되었습니다. 파일을 옮겨 둘 수 없어 프로그램은 기본 설정으로 실행되며 변경 사항을 저장하지 않습니다.
settings-no_json = JSON 형식이 아님
settings-no_settings = 이 프로그램의 설정이 들어 있지 않음
settings-refused_kept = { $file }의 다음 설정이 올바르지 않아 기본값으로 바꾸었습니다: { LIST($names) }. 이전 파일은 { $kept }에 보존하였습니다.
settings-refused_stays = { $file }의 다음 설정이 올바르지 않아 기본값으로 바꾸었습니다: { LIST($names) }. 이전 파일을 복사할 수 없어 변경 사항을 저장하지 않습니다.

settings-work-not_removed = { $file } 파일을 삭제하지 못했습니다({ $why }). 표시 구간은 저장되었으며, 이 파일에는 이전 내용이 들어 있으므로 삭제해도 됩니다.
settings-work-not_saved = 표시 구간과 메모를 { $file }에 저장하지 못했습니다({ $why }). 화면에는 아직 남아 있습니다. 폴더의 권한과 남은 공간을 확인하거나, 닫기 전에 결과를 내보내십시오.
settings-work-unreadable = { $file }에 보관된 표시 구간과 메모를 읽지 못했습니다({ $why }). 새로 표시하면 이 파일을 덮어쓰므로 계속하기 전에 파일 권한을 확인하십시오.
settings-work-damaged = 이 녹음에 보관된 표시 구간과 메모가 손상되었습니다. 파일은 { $kept }에 그대로 두었으며 녹음은 그 내용 없이 열립니다.
settings-analysed-unreadable = 이 녹음을 이전에 분석한 모델의 기록을 { $file }에서 읽지 못했습니다({ $why }). 파일 권한을 확인하십시오.
settings-analysed-not_saved = 이 녹음을 분석한 모델을 { $file }에 기록하지 못했습니다({ $why }). 폴더의 권한과 남은 공간을 확인하십시오.
settings-analysed-damaged = 이 녹음을 이전에 분석한 모델의 기록이 손상되었습니다. 파일은 { $kept }에 그대로 두었습니다.

settings-dialogs_not_written = { $file } 파일에 쓰지 못했습니다({ $why }). 파일 대화 상자가 열어 본 폴더를 이 파일에 기록합니다. 폴더의 권한을 확인하십시오.

settings-log-none = { $folder } 폴더에 로그를 기록할 수 없습니다({ $why }). 다른 기능은 모두 작동합니다. 폴더의 권한과 남은 공간을 확인하십시오.
settings-log-silent = 폴더가 응답하지 않음

settings-hop_too_long = 이동 간격은 분석 창보다 길 수 없습니다.
settings-not_valid = “{ $title }” 항목에 쓸 수 없는 값입니다.
settings-speaker_model-title = 발화자 구분
settings-speaker_model-help = 한 녹음의 발화 구간을 음성별로 묶는 모델이며, 신원은 확인하지 않습니다. 내장 모델은 CAM++이고, 기관은 SpeechBrain 형식의 ECAPA-TDNN을 가져올 수 있습니다.

settings-speakers-title = 발화자 수
settings-speakers-help = 이후에 여는 녹음에서 말하는 사람의 수입니다. 녹음별 설정은 발화 구간 표시 위에서 바꿀 수 있습니다.
settings-speakers-auto = 자동
settings-speakers-one = 1명
settings-speakers-count_2 = 2명
settings-speakers-count_3 = 3명
settings-speakers-count_4 = 4명
settings-speakers-count_5 = 5명
settings-speakers-count_6 = 6명
settings-speakers-channels = 채널마다 1명
