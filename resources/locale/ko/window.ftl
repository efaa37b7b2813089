## 패널을 둘러싼 창과 제어기가 알리는 사실.

window-job-failed = 프로그램에 오류가 발생했습니다({ $kind }). 작업한 내용은 바뀌지 않았습니다. 자세한 내용은 로그에 있습니다(도움말 > 로그 폴더 열기).
window-crash = 지난번에 프로그램이 비정상적으로 종료되었습니다. 표시와 기준 구간은 보존되었습니다. 당시 상황은 { $path } 파일에 기록되어 있습니다.

# 창의 구성 요소
window-dock-files = 파일
window-dock-gauges = 지표
window-dock-marks = 표시
window-dock-measures = 음향 특성
window-dock-close = 닫기
window-dock-close_means = 패널을 닫습니다. 보기 메뉴에서 다시 표시할 수 있습니다.
window-dock-float = 분리
window-dock-float_means = 패널을 창에서 분리하거나 다시 붙입니다.
window-tool_bar = 도구
window-tool-open = 열기
window-tool-analyse = 분석
window-tool-baseline = 기준 구간 설정
window-tool-region = 구간 표시
window-tool-report = 보고서

# 분석자가 설정한 내용의 보존
window-autosave-saved = 표시와 기준 구간을 저장했습니다.
window-autosave-no_answer = 표시와 메모를 아직 저장하지 못했습니다. 저장 폴더가 응답하지 않습니다.
window-autosave-other_window = 이 녹음은 프로그램의 다른 창에서도 열려 있습니다. 그 창에서 바뀐 내용을 여기에 표시합니다.

# 결과
window-export-folder_title = 내보낼 폴더
window-export-written = 저장 완료: { $path }
window-export-open = 열기
window-export-reveal = 폴더에서 보기
window-export-later = 분석이 끝나면 { JOSA($file, "을/를") } 저장합니다.
window-export-dropped = 기다리던 분석이 완료되지 않아 { JOSA($file, "을/를") } 저장하지 않았습니다.

# 열기
window-files-open_title = 녹음 파일 열기
window-files-add_title = 대기열에 녹음 파일 추가
window-files-first_opened = 파일 { NUMBER($files_count) }개 중 { JOSA($file, "을/를") } 열었습니다. 나머지는 차례로 분석합니다. 폴더 아래의 대기열을 참조하십시오.
window-analysis-waits = 녹음을 모두 디코딩하면 분석을 시작합니다.
window-analysis-in_queue = { $file } 분석은 폴더 아래의 대기열에서 계속합니다.
window-files-from_folders = { $files_count ->
    [0] 끌어다 놓은 항목에 소리 파일이 없습니다.
   *[other] 녹음 { NUMBER($files_count) }개를 찾아 대기열에 추가했습니다.
}

# 모델
window-models-chosen = 다른 모델을 선택했습니다. 다음 분석부터 적용됩니다. 지금 표시된 값은 그대로 유지됩니다.
window-models-examining = { JOSA($file, "을/를") } 확인하는 중 …
window-models-licence_waits = { $model } 모델의 라이선스 조건을 읽어야 합니다: 분석 > 모델.
window-models-installing = { JOSA($model, "을/를") } 설치하는 중 …
window-models-importing = { JOSA($model, "을/를") } 가져오는 중 …
window-models-installed = { JOSA($model, "을/를") } 설치했습니다: { $proof }
window-models-installed_next = { JOSA($model, "을/를") } 설치했습니다. 다음 분석부터 적용됩니다. 지금 표시된 값은 그대로 유지됩니다.
window-models-verifying = { JOSA($model, "을/를") } 검증하는 중 …
window-models-verifying_several = 모델 { NUMBER($models_count) }개를 검증하는 중 …
window-models-verified = 검증 결과, { $model }: { $proof }
window-models-refused = { $model } 모델은 사용할 수 없습니다.
window-models-removing = { JOSA($model, "을/를") } 제거하는 중 …
window-models-removed = { JOSA($model, "을/를") } 제거했습니다.
window-models-removed_next = { JOSA($model, "을/를") } 제거했습니다. 다음 분석부터 적용됩니다. 지금 표시된 값은 그대로 유지됩니다.
window-models-stopping = 중지하는 중 …
window-models-stopped = 중지했습니다. 모델은 이전 상태 그대로입니다.
window-models-no_proof = 검증 기록 없음

# 대기열
window-queue-title = 대기열
window-queue-to_do = 대기열: { NUMBER($left_count) }건 남음
window-queue-empty = 함께 끌어다 놓거나 여기에 추가한 녹음을 차례로 분석합니다.
window-queue-list = 대기열의 녹음
window-queue-add = 파일 추가 …
window-queue-add_tip = 분석할 녹음을 대기열에 추가합니다
window-queue-cancel = 취소
window-queue-cancel_tip = 선택한 녹음의 차례를 취소합니다(Del)
window-queue-cancel_all = 모두 취소
window-queue-cancel_all_tip = 모든 녹음의 차례를 취소합니다
window-queue-clear = 끝난 항목 지우기
window-queue-clear_tip = 완료, 취소 또는 실패한 항목을 목록에서 지웁니다
window-queue-export = 모두 내보내기 …
window-queue-export_tip = 분석이 끝난 모든 녹음의 JSON, CSV, PDF, PNG 파일을 저장합니다
window-queue-waiting = 대기 중
window-queue-decoding = 디코딩 { PERCENT($done_share, digits: 0) }
window-queue-analysing = 분석 { PERCENT($done_share, digits: 0) }
window-queue-exporting = 내보내는 중
window-queue-done = 완료
window-queue-cancelled = 취소됨
window-queue-failed = 실패: { $why }
window-queue-with_note = { $state } – { $note }
window-queue-entry = { $file }, { $state }
window-queue-to_be_exported = 내보내기 예정
window-queue-exported = 내보내기 완료: { $path } …
window-queue-not_exported = 내보내지 못함: { $why }
window-queue-goes_first = 열려 있는 녹음을 먼저 처리합니다
window-queue-export_cancelled = 내보내기를 취소했습니다.
window-queue-summary = 분석 창 { NUMBER($windows_count) }개 중 { NUMBER($shown_count) }개에서 값을 얻었습니다.
window-queue-summary_with = { $summary } { $problem }
window-queue-progress = { $file }: { $what }
window-queue-main_reason = 나머지의 주된 이유({ NUMBER($missing_count) }개 중 { NUMBER($windows_count) }개): { $reason }.

# 소요 시간
window-left-moment = 1초 미만 남음
window-left-seconds = 약 { SECONDS($left_s, digits: 0) } 남음
window-left-minutes = 약 { MINUTES($left_s, digits: 0) } 남음
window-left-hours = 약 { HOURS($left_s, digits: 0) } 남음
window-left-days = 약 { NUMBER($days_count) }일 남음
window-progress = { $what } – { $left }

# 알림
window-notice = 알림
window-problem = 문제
window-notice-close = 이 알림 닫기

# 상태 표시줄
window-status = 상태
window-status-progress = 진행률
window-status-cancel = 취소
window-status-cancel_tip = 취소합니다. 지금까지의 결과는 남습니다
window-status-cancelled = 취소했습니다. 지금까지의 결과는 남아 있습니다.
window-status-models = 모델: { $models }
window-status-models_none = 모델: 아직 불러오지 않음
window-status-models_none_tip = 첫 분석 때 불러옵니다.
window-status-models_tip =
    { $models }

    누르면 모델 목록이 열립니다.
window-status-device_tip = 모델 연산 장치: { $device }
window-status-offline = ⦸ 오프라인
window-status-offline_tip = 오프라인: 프로그램이 네트워크에 연결하지 않습니다
window-status-online = 온라인 허용
window-status-online_tip = 사용자가 요청하면 프로그램이 네트워크에 연결할 수 있습니다

# 파일 탐색기
window-browser = 파일 탐색기
window-browser-folders = 폴더
window-browser-recent = 최근
window-browser-recent_files = 최근 파일
window-browser-unreadable = 읽을 수 없습니다({ $why }).
window-browser-silent = 이 폴더가 응답하지 않습니다.
window-browser-silent_long = { $folder } 폴더가 응답하지 않습니다. 드라이브나 네트워크 공유가 연결되어 있는지 확인하십시오. 응답하는 즉시 표시됩니다.
window-browser-home = 홈 폴더로 이동
window-browser-filter = 필터
window-browser-filter_name = 파일 이름 필터
window-browser-all_files = 모든 파일
window-browser-all_files_tip = 소리와 영상뿐 아니라 모든 종류의 파일을 표시합니다
window-browser-column-name = 이름
window-browser-column-length = 길이
window-browser-column-date = 수정한 날짜
window-browser-column-state = 상태
window-browser-date = { DATE($when) }
window-browser-analysed = 분석됨
window-browser-marked = 표시 { NUMBER($marks_count) }개
window-browser-menu-open = 열기(&O)
window-browser-menu-queue = 대기열에 추가(&Q)
window-browser-menu-info = 파일 정보(&I) …
window-browser-menu-reveal = 폴더에서 보기(&F)
window-browser-menu-copy = 경로 복사(&C)
window-browser-menu-sort = 정렬(&S)
window-browser-menu-reverse = 역순

# 시작 화면
window-welcome = 시작 화면
window-welcome-intro = 녹음을 열어 보고 들으며, 시간축을 따라 각성도, 지배성, 정서가를 확인하십시오. 모든 값에는 추정 구간과 품질 기준, 그리고 그 값이 보여 주지 않는 것이 함께 표시됩니다.
window-welcome-open = 녹음 열기 …
window-welcome-sample = 예제 녹음 열어 보기
window-welcome-sample_tip = 2분 30초 분량의 연기 음성을 바로 분석합니다
window-welcome-drop = … 또는 파일을 창 안 아무 곳에나 끌어다 놓으십시오: wav, flac, mp3, m4a, opus, amr, 3gp, wma, 동영상의 음성.
window-welcome-recent = 최근 녹음
window-welcome-foot = 녹음 원본은 읽기만 합니다. 모든 계산은 이 컴퓨터에서 이루어지며 어디로도 전송되지 않습니다. 값은 발화자 자신의 기준 구간과 비교한 음성의 상태를 나타냅니다. 심리 상태나 진실, 거짓의 증거가 아닙니다.

# 재생
window-transport = 재생
window-transport-time = 재생 위치의 시각
window-transport-play = 재생 또는 정지
window-transport-pause = 일시 정지, 계속
window-transport-stop = 정지
window-transport-loop = 선택 구간 반복
window-transport-go_to = 두 번 누르면 시각 이동
window-transport-rate = 재생 속도
window-transport-rate_tip = 재생 속도. 음높이는 유지됩니다
window-transport-volume = 음량
window-transport-volume_tip = 재생 음량. 녹음 원본은 바뀌지 않습니다
window-transport-level = 출력 레벨
window-transport-level_tip = 재생 중인 소리의 최대 레벨(최대 진폭이 0 dB)
window-transport-level_db = { DB($level_db, digits: 0) }
window-transport-silent = 무음
window-transport-no_level = – dB
window-transport-device = 출력 장치
window-transport-default_device = 시스템 기본값
window-transport-missing_device = { $device } (연결되지 않음)
window-transport-no_sound = 소리 출력 없음

# 시연
window-demo-usage = 사용법: python -m voiceman_gui demo --out 폴더 [파일]
window-demo-folder = { $path } 폴더를 만들 수 없습니다({ $why }).
window-demo-mark = 기준 구간과 가장 다른 구간
window-demo-picture_failed = 그림 { JOSA($path, "을/를") } 저장하지 못했습니다.
window-demo-report = 보고서: { $path }
window-demo-results = 결과: { $path }
window-demo-picture = 창 그림: { $path }

window-hearing = 듣는 대상: { LIST($parts) }
window-hearing-only = { LIST($parts) }만
window-hearing-without = { LIST($parts) } 제외
window-hearing-nothing = 없음(모든 채널 음소거)
window-hearing-tip = 누르면 다시 모두 들립니다. 중첩 발화는 그중 한 사람이라도 듣는 대상이면 함께 들립니다. 분석은 달라지지 않습니다.

window-turns-imported = { $file }: 이전 발화 구간 대신 발화자 { NUMBER($speakers_count) }명의 발화 구간 { NUMBER($turns_count) }개를 사용합니다. 분석관이 확인하기 전에는 확인된 것으로 보지 않습니다.
window-validation-written = 유효성 확인이 끝났습니다: { $path }
window-queue-speakers = { $summary } 발화자 { NUMBER($speakers_count) }명을 각각 판독하였습니다.

# 그 자리에 둘 수 없는 표시
window-marks-same_span = 똑같은 구간의 표시가 이미 있어 그대로 두었습니다.
window-marks-overlaps = 이 층의 구간은 겹칠 수 없는데 그 자리에 다른 구간이 있습니다.
window-marks-points_only = 이 층에는 시점만 둘 수 있습니다.
window-marks-intervals_only = 이 층에는 구간만 둘 수 있습니다.
window-marks-outside = 표시는 녹음 안에 있어야 하므로 그대로 두었습니다.
window-marks-reversed = 시작({ CLOCK($start_s, digits: 3) })은 끝({ CLOCK($end_s, digits: 3) })보다 앞이어야 하므로 표시를 그대로 두었습니다.
window-marks-no_time = “{ $text }”: 시각이 아니므로 표시를 그대로 두었습니다. 시각은 h:mm:ss.mmm, mm:ss 또는 초 단위로 입력합니다.
window-hearing-level = { $name } { PLUS($gain_db) } dB
window-hearing-band = { HZ($low_hz, digits: 0) }~{ HZ($high_hz, digits: 0) }만
window-hearing-above = { HZ($low_hz, digits: 0) }부터
window-hearing-below = { HZ($high_hz, digits: 0) }까지
window-hearing-gain = 전체 { PLUS($gain_db) } dB

window-tiers-imported = { $file }: 층 { NUMBER($tiers_count) }개와 표시 { NUMBER($marks_count) }개를 가져왔습니다.
window-tiers-no_recording = “{ $file }” 파일은 주석 파일입니다. 먼저 해당 녹음을 여십시오.
window-clips-no_region = 먼저 표시한 구간을 고르십시오. 지점에는 저장할 소리가 없습니다.
window-clips-one_written = 소리 조각을 해시 파일과 함께 저장했습니다: { $file }
window-clips-written = 소리 조각 { NUMBER($clips_count) }개를 저장했습니다: { $folder }{ $points_count ->
    [0] { "" }
   *[other] {" "}(지점 { NUMBER($points_count) }개는 저장하지 않음)
}
window-snapshot-copied = 선택 구간의 그림, 값, 출처를 클립보드에 넣었습니다.
window-snapshot-in_report = 보고서에 선택 구간이 들어갑니다.
window-snapshot-sha256 = SHA-256 { $sha256 }
window-snapshot-span = { $start }~{ $end }
window-snapshot-reading = { $name } { $value }
window-snapshot-model = { $model }, SHA-256 { $sha256 }
window-snapshot-program = Voice.man { $version }
