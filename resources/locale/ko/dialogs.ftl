## 대화 상자.

dialogs-help-title = 도움말
dialogs-help-contents = 차례
dialogs-help-search = 도움말 찾기
dialogs-help-found = { NUMBER($number) } / { NUMBER($count) }
dialogs-help-nothing = 찾을 수 없음
dialogs-changes-title = 새로운 기능
dialogs-about-title = Voice.man 정보
dialogs-page_unreadable = “{ $page }” 페이지를 읽을 수 없습니다({ $why }). Voice.man을 다시 설치하십시오.

# 질문
dialogs-ask-save = 저장
dialogs-ask-all_files = 모든 파일
dialogs-ask-look_in = 찾는 위치(&L):
dialogs-ask-type = 파일 형식(&T):
dialogs-ask-lose_title = 저장되지 않은 표시
dialogs-ask-lose = 최근의 표시, 발화 구간, 기준 구간 또는 선택 구간을 저장하지 못했습니다. 계속하면 사라집니다. 취소하고 저장 공간을 확보하거나 폴더의 권한을 고치거나 결과를 내보내십시오.
dialogs-ask-drop_title = 보존되지 않는 표시
dialogs-ask-drop = 계속하면 이 녹음의 표시, 발화 구간, 기준 구간이 사라집니다. 설정에서 “녹음 기억”이 꺼져 있습니다. 취소하고 설정을 켜거나 결과를 내보내십시오.
dialogs-ask-report_title = 저장되지 않은 보고서
dialogs-ask-report = 분석이 끝나기를 기다리는 보고서가 있습니다. 지금 닫으면 저장되지 않습니다.
dialogs-ask-discard = 버리기
dialogs-ask-cancel = 취소
dialogs-ok = 확인
dialogs-close = 닫기

# 결과 보관
dialogs-cache-empty = 보관된 결과 비우기(&E)
dialogs-cache-emptying = 비우는 중 …
dialogs-cache-looking = 확인하는 중 …
dialogs-cache-kept = 보관된 결과: { BYTES($kept_bytes) }
dialogs-cache-nothing = 보관된 결과가 없습니다.

# 기록 삭제
dialogs-forget-button = 최근 파일과 작업 기록 삭제(&F) …
dialogs-forget-looking = 확인하는 중 …
dialogs-forget-forgetting = 삭제하는 중 …
dialogs-forget-done = 삭제했습니다.
dialogs-forget-title = 최근 파일과 작업 기록 삭제
dialogs-forget-question = 어떤 녹음을 다루었는지에 관한 기록을 삭제하시겠습니까?
dialogs-forget-what =
    이 컴퓨터에서 다음 내용을 삭제하며, 되돌릴 수 없습니다:
    • 최근 파일 목록({ NUMBER($files_count) }건)과 최근에 사용한 폴더
    • 녹음 { NUMBER($recordings_count) }건의 표시, 기준 구간, 메모
    • 보관된 결과({ $results })
    • 파일 이름이 적힌 로그와 손상된 설정의 사본

    녹음, 내보낸 결과, 보고서는 그대로 둡니다. 프로그램의 다른 창을 먼저 닫으십시오. 그 창에 열린 녹음의 표시도 삭제됩니다.
dialogs-forget-no_results = 없음
dialogs-forget-results = { BYTES($results_bytes) }
dialogs-forget-forget = 삭제
dialogs-forget-also_open = 지금 열려 있는 녹음도 닫고 그 표시를 삭제

# 시각으로 이동
dialogs-goto-title = 시각으로 이동
dialogs-goto-time = 시각
dialogs-goto-form = h:mm:ss.mmm, mm:ss 또는 초 단위로 입력합니다. 끝은 { CLOCK($end_s, digits: 3) } 지점입니다.
dialogs-goto-form_late = h:mm:ss.mmm, mm:ss 또는 초 단위로 입력합니다. 소리의 시작은 { CLOCK($begin_s, digits: 3) }, 끝은 { CLOCK($end_s, digits: 3) } 지점입니다.

# 대화 상자 안의 작업
dialogs-job-progress = 진행률
dialogs-job-cancel = 취소(&C)

# 단축키
dialogs-keys-title = 단축키
dialogs-keys-keymap = 단축키 구성
dialogs-keys-search = 찾기
dialogs-keys-search_hint = 동작 또는 키. 예: 확대, Ctrl+B
dialogs-keys-nothing = 이름이 일치하는 동작이나 키가 없습니다.
dialogs-keys-action = 동작
dialogs-keys-keys = 키
dialogs-keys-list = 동작과 단축키
dialogs-keys-reset_all = 모두 초기화
dialogs-keys-fixed = 고정
dialogs-keys-changed = 사용자 변경
dialogs-keys-mouse = 시간축에서의 마우스

# 파일 정보
dialogs-file_info-title = 파일 정보: { $file }
dialogs-file_info-list = 파일에 기록된 정보
dialogs-file_info-what = 항목
dialogs-file_info-value = 값
dialogs-file_info-copy = 모두 복사
dialogs-file_info-file = 파일
dialogs-file_info-sound = 소리
dialogs-file_info-hashes = 해시
dialogs-file_info-tags = 태그
dialogs-file_info-marks = 챕터와 큐 지점
dialogs-file_info-none = 없음
dialogs-file_info-being_computed = 계산하는 중 …
dialogs-file_info-changed = 내용 수정 시각
dialogs-file_info-status_changed = 속성 변경 시각
dialogs-file_info-moment = { DATE($when) }
dialogs-file_info-container = 컨테이너
dialogs-file_info-codec = 코덱
dialogs-file_info-bit_rate = 비트 전송률
dialogs-file_info-bit_rate_value = { NUMBER($rate_kbps, digits: 1) } kbit/s
dialogs-file_info-length = 헤더에 적힌 길이
dialogs-file_info-length_value = { CLOCK($length_s, digits: 3) }
dialogs-file_info-tracks = 모든 종류의 트랙 수
dialogs-file_info-chapter = 챕터, { CLOCK($start_s, digits: 3) }
dialogs-file_info-chapter_span = 챕터, { CLOCK($start_s, digits: 3) }~{ CLOCK($end_s, digits: 3) }
dialogs-file_info-cue = 큐 지점, { CLOCK($start_s, digits: 3) }
dialogs-file_info-cue_span = 큐 구간, { CLOCK($start_s, digits: 3) }~{ CLOCK($end_s, digits: 3) }

# 명령 찾기
dialogs-commands-title = 명령
dialogs-commands-search = 명령 찾기
dialogs-commands-hint = 명령 이름의 글자나 초성, 또는 키. 예: 확대, ㅎㄷ
dialogs-commands-nothing = 이름에 이 글자가 들어간 명령이 없습니다.
dialogs-commands-list = 명령과 단축키
dialogs-commands-on = { $command } (켜짐)
dialogs-mouse-click = 클릭
dialogs-mouse-click_does = 그 위치로 이동
dialogs-mouse-drag = 끌기
dialogs-mouse-drag_does = 구간 선택. 선택 구간의 가장자리도 끌 수 있습니다
dialogs-mouse-shift_click = Shift + 클릭
dialogs-mouse-shift_click_does = 선택 구간을 여기까지 확장
dialogs-mouse-double_click = 두 번 클릭
dialogs-mouse-double_click_does = 포인터 위치의 발화 또는 표시 선택
dialogs-mouse-ctrl_wheel = Ctrl + 휠
dialogs-mouse-ctrl_wheel_does = 포인터 위치에서 확대 및 축소(설정에서 휠의 동작과 바꿀 수 있습니다)
dialogs-mouse-shift_wheel = Shift + 휠
dialogs-mouse-shift_wheel_does = 시간축을 따라 이동
dialogs-key-reset = 이 키 초기화
dialogs-key-take = 키 가져오기
dialogs-key-leave = 그대로 두기
dialogs-key-number = “{ $action }” 동작의 키 { NUMBER($number) }
dialogs-key-another = “{ $action }” 동작의 다른 키
dialogs-key-plays_tip = 글을 입력하는 중에도 모든 구성에서 재생합니다
dialogs-key-press_tip = 여기를 클릭하고 키를 누르십시오
dialogs-key-belongs = { $key } 키는 “{ $action }”에 지정되어 있습니다. 가져오면 그 동작에서는 없어집니다.

# 모델의 라이선스
dialogs-licence-title = { $model } 라이선스
dialogs-licence-agree = 라이선스 조건을 읽었으며 동의합니다(&A)
dialogs-licence-note = 동의 사실은 날짜와 사용자 이름과 함께 기록됩니다.
dialogs-licence-back = 뒤로(&B)
dialogs-licence-ask = { $licence }. 모델 파일의 출처: { $source }. 동의하기 전에는 아무것도 내려받거나 복사하지 않습니다.
dialogs-licence-install = 동의하고 설치(&I)
dialogs-licence-import = 동의하고 가져오기(&I)
dialogs-licence-name = { $licence }.
dialogs-licence-accepted = { $licence }, 동의함: { $accepted }.

# 모델
dialogs-models-title = 모델
dialogs-models-table = 모델
dialogs-models-table_tip = 각 모델의 용도와 사용 가능 여부
dialogs-models-model = 모델
dialogs-models-role = 용도
dialogs-models-state = 상태
dialogs-models-revision = 리비전
dialogs-models-licence = 라이선스
dialogs-models-size = 크기
dialogs-models-dimensions = 차원
dialogs-models-categories = 범주
dialogs-size = { BYTES($size_bytes) }
dialogs-models-row = { $model }, { $state }
dialogs-models-details = 선택한 모델의 정보
dialogs-models-install = 허브에서 설치(&H) …
dialogs-models-verify = 검증(&V)
dialogs-models-remove = 제거(&R) …
dialogs-models-folder = 폴더 가져오기(&F) …
dialogs-models-archive = zip 가져오기(&Z) …
dialogs-models-verify_all = 모두 검증(&A)
dialogs-models-network = 네트워크 설정 …
dialogs-models-offline = 오프라인 상태이므로 허브에서 아무것도 내려받지 않습니다. 모델은 폴더나 zip 파일로 가져올 수 있습니다.
dialogs-models-looking = 모델을 찾는 중 …
dialogs-models-remove_question = { JOSA($model, "을/를") } 제거하시겠습니까? 이 컴퓨터에서 모델 파일이 삭제됩니다. 가져온 원래 폴더나 압축 파일은 그대로 둡니다.
dialogs-models-remove_question_size = { JOSA($model, "을/를") } 제거하시겠습니까? 이 컴퓨터에서 { BYTES($size_bytes) } 크기의 모델 파일이 삭제됩니다. 가져온 원래 폴더나 압축 파일은 그대로 둡니다.
dialogs-models-remove_yes = 제거
dialogs-models-keep = 유지
dialogs-models-folder_title = 모델 폴더 가져오기
dialogs-models-archive_title = 모델 압축 파일 가져오기
dialogs-models-archives = Zip 압축 파일

# 한 모델의 모든 정보
dialogs-model-why = 이유
dialogs-model-proof = 검증
dialogs-model-limits = 한계
dialogs-model-calibrated = 보정
dialogs-model-source = 출처
dialogs-model-sha256 = 해시값(SHA-256)
dialogs-model-installed = 설치
dialogs-model-lies_in = 위치
dialogs-model-architecture = 구조
dialogs-model-id = 식별자
dialogs-model-size = { BYTES($size_bytes) } ({ NUMBER($size_bytes) }바이트)
dialogs-model-dimensions = 차원: 각성도, 지배성, 정서가
dialogs-model-categories = 범주: 분노, 기쁨, 슬픔, 중립
dialogs-model-embedded = 프로그램에 포함된 모델이며, 다른 모델이 없을 때 사용합니다.
dialogs-model-ready = 설치되어 있고 온전하며 검증되었습니다. 분석에 사용할 수 있습니다.
dialogs-model-unproven = 설치되어 있고 온전하지만, 배포자가 학습한 대로 계산하는지 입증할 자료가 없습니다. 분석에 사용할 수 있습니다.
dialogs-model-refused = 사용하지 않습니다.
dialogs-model-not_installed = 이 컴퓨터에 없습니다.
dialogs-model-accepted = { $licence }, 동의함: { $accepted }
dialogs-model-to_accept = { $licence }, 설치하기 전에 동의해야 합니다
dialogs-model-read = 읽기

# 보고서
dialogs-report-title = 보고서
dialogs-report-case = 사건
dialogs-report-exhibit = 증거물
dialogs-report-question = 감정 사항
dialogs-report-examiner = 감정인
dialogs-report-reviewer = 검토자
dialogs-report-language = 보고서 언어
dialogs-report-no_region = 보고서에 넣을 구간이 표시되어 있지 않습니다({ $key } 키로 선택 구간을 표시합니다).
dialogs-report-no_region_no_key = 보고서에 넣을 구간이 표시되어 있지 않습니다.
dialogs-report-regions = 표시 구간 { NUMBER($regions_count) }개를 자세히 보고합니다.
dialogs-report-empty_fields = 빈칸에는 “{ $not_recorded }”, 검토자의 빈칸에는 “{ $not_reviewed }” 문구가 인쇄됩니다.
dialogs-report-later = 분석이 끝나면 저장
dialogs-report-save = PDF로 저장 …

# 설정
dialogs-settings-title = 설정
dialogs-settings-defaults = 기본값 복원
dialogs-models-speaker = 발화자
dialogs-model-speaker = 발화자: 한 녹음 안의 음성 구분

dialogs-turns-title = 발화 구간 가져오기
dialogs-turns-files = 발화 구간
dialogs-turns-recordings = “{ $file }”에 여러 녹음의 발화 구간이 있습니다. 열려 있는 녹음은 어느 것입니까?
dialogs-turns-tiers = “{ $file }”의 어느 층에 발화자가 적혀 있습니까? 빈 구간은 침묵입니다.
dialogs-turns-part = { $part }(발화 구간 { NUMBER($turns_count) }개)
dialogs-turns-by_text = 층 이름이 아니라 구간의 텍스트가 발화자(&T)
dialogs-turns-names = 발화자 { NUMBER($speakers_count) }명: { LIST($names) }
dialogs-turns-many = 발화자 { NUMBER($speakers_count) }명: { LIST($names, style: "unit") } …
dialogs-turns-nobody = 발화자 이름이 없습니다.

## 유효성 확인.

dialogs-validation-title = 유효성 확인
dialogs-validation-recordings = 라벨 녹음:
dialogs-validation-dossier = 문서(새 폴더):
dialogs-validation-study = 제목:
dialogs-validation-laboratory = 기관:
dialogs-validation-responsible = 책임자:
dialogs-validation-purpose = 사용 목적:
dialogs-validation-like = 적용할 조건:
dialogs-validation-as_they_are = 녹음을 있는 그대로
dialogs-validation-list = 목록…
dialogs-validation-folder = 폴더…
dialogs-validation-choose = 선택…
dialogs-validation-open_one = 열린 녹음
dialogs-validation-load = 요구 사항 불러오기…
dialogs-validation-limits = 허용 한도(결과가 표시되기 전에 정함):
dialogs-validation-least = 이상
dialogs-validation-most = 이하
dialogs-validation-none_set = 정하지 않음
dialogs-validation-start = 요구 사항 확정 및 시작
dialogs-validation-stop = 중지
dialogs-validation-before = 설정의 모델, 분석 창 길이, 이동 간격으로 모든 녹음을 분석합니다. 요구 사항은 먼저 문서에 기록되며 그 뒤에는 바꿀 수 없습니다.
dialogs-validation-incomplete = 라벨 녹음, 문서 폴더, 제목이 필요합니다.
dialogs-validation-crossed = 한도가 서로 모순됩니다. 하한이 상한보다 큽니다.
dialogs-validation-laid_down = 요구 사항이 확정되었습니다. 녹음을 분석하고 있습니다.
dialogs-validation-stopped = 중지했습니다. 요구 사항은 기록된 대로 남고 결과는 쓰지 않았습니다.
dialogs-validation-written = { $limits_count ->
    [0] 저장: { $path }. 한도를 정하지 않았습니다.
   *[other] 저장: { $path }. 요구 사항 { NUMBER($limits_count) }개 중 { NUMBER($met_count) }개 충족.
 } { $left_out_count ->
    [0] 제외된 녹음이 없습니다.
   *[other] 녹음 { NUMBER($left_out_count) }개가 제외되었습니다.
 }
dialogs-report-validation = 자체 유효성 확인:
dialogs-ask-other_recording = 같은 사람의 다른 녹음
dialogs-voice-title = 누구의 발화입니까?
dialogs-voice-which = “{ $file }”에서 선택할 수 있는 발화가 여럿입니다. 기준 구간은 한 사람의 발화입니다. 누구의 발화가 기준 구간에 속합니까? 프로그램은 서로 다른 녹음의 음성을 비교하지 않습니다.
dialogs-confidence-title = 신뢰도는 얼마나 맞는가

### 구간, 표시, 층

dialogs-span-title = 구간 선택
dialogs-span-start = 시작
dialogs-span-end = 끝
dialogs-span-time = 시각
dialogs-span-reversed = 끝은 시작보다 뒤여야 합니다.
dialogs-mark-title = 표시
dialogs-mark-in_report = 이 구간을 보고서에 자세히 싣기
dialogs-mark-made = 작성
dialogs-mark-made_by = { $author }, { $at }
dialogs-tier-title = 주석 층
dialogs-tier-name = 이름
dialogs-tier-kind = 표시의 종류
dialogs-tier-any = 겹칠 수 있는 구간과 시점
dialogs-tier-intervals = 겹치지 않는 구간
dialogs-tier-points = 시점
dialogs-tier-labels = 이름 목록
dialogs-tier-labels_means = 한 줄에 이름 하나씩 씁니다. 처음 아홉 개는 1~9 키로 붙입니다. 비워 두면 프로그램의 기본 이름을 씁니다.
dialogs-tier-note = 메모

### 듣기

dialogs-listening-title = 음량과 필터
dialogs-listening-channels = 채널
dialogs-listening-speakers = 발화자
dialogs-listening-mute = 음소거
dialogs-listening-solo = 단독 재생
dialogs-listening-level_of = 음량: { $name }
dialogs-listening-filter = 필터
dialogs-listening-band = 대역
dialogs-listening-band_open = 모든 주파수
dialogs-listening-band_telephone = 전화, 300~3400 Hz
dialogs-listening-band_speech = 음성, 100~8000 Hz
dialogs-listening-band_hum = 험 제거, 150 Hz부터
dialogs-listening-band_hiss = 고음 잡음 제거, 4000 Hz까지
dialogs-listening-band_own = 아래에서 직접 지정
dialogs-listening-low = 최저
dialogs-listening-high = 최고
dialogs-listening-level = 음량
dialogs-listening-open = 제한 없음
dialogs-listening-analysis_stays = 재생할 때에만 적용됩니다. 분석, 측정, 보고 내용은 달라지지 않습니다.
dialogs-listening-reset = 모두 듣기
## 층 파일, 소리 조각.

dialogs-tiers-import = 주석 가져오기
dialogs-tiers-export = 층 내보내기
dialogs-tiers-files = 주석
dialogs-tiers-which = “{ $file }”에서 어느 층을 가져옵니까?
dialogs-tiers-tier = { $name }(표시 { NUMBER($marks_count) }개)
dialogs-tiers-replace = 이름이 같은 층 바꾸기(&R)
dialogs-tiers-replaced = 다음 층 { NUMBER($tiers_count) }개를 표시와 함께 바꿉니다: { LIST($names) }. 실행 취소로 되돌릴 수 있습니다.
dialogs-tiers-kept = 이름이 같은 층이 { NUMBER($tiers_count) }개 있습니다: { LIST($names) }. 가져오는 층에는 새 이름이 붙습니다.
dialogs-tiers-tiers = 층
dialogs-tiers-within = 선택 구간의 표시만(&O)
dialogs-tiers-format = 형식
dialogs-tiers-form = 표기
dialogs-tiers-encoding = 인코딩
dialogs-tiers-form_as_file = 가져온 파일과 같게, 없으면 긴 형식
dialogs-tiers-encoding_as_file = 가져온 파일과 같게, 없으면 UTF-8
dialogs-tiers-long = 긴 형식(값의 이름 포함)
dialogs-tiers-short = 짧은 형식(값만)
dialogs-tiers-utf_8 = UTF-8
dialogs-tiers-utf_16 = UTF-16
dialogs-tiers-latin_1 = Latin-1
dialogs-tiers-one_tier = 이 형식의 파일에는 층을 하나만 저장할 수 있습니다. 하나를 고르십시오.
dialogs-clips-title = 표시의 소리 저장
dialogs-clips-folder = 소리 조각을 저장할 폴더
dialogs-clips-exact = 녹음의 표본을 원래의 표본화율과 모든 채널 그대로 저장합니다.
dialogs-clips-lossy = 손실 압축된 녹음이므로 디코딩된 표본을 원래의 표본화율과 모든 채널 그대로 저장합니다. FLAC에는 이 표본을 정확히 저장할 수 없습니다.
dialogs-clips-float = 녹음의 표본을 원래의 표본화율과 모든 채널 그대로 저장합니다. 부동소수점 표본이므로 FLAC에는 저장할 수 없습니다.
dialogs-clips-new_folder = 소리 조각은 녹음과 각 조각의 해시 목록과 함께 새 폴더에 저장됩니다. 지점은 소리로 저장되지 않습니다.
dialogs-clips-wide = 표본이 24비트보다 긴 녹음입니다. 이 프로그램이 읽는 대로 32비트 부동소수점 표본을 원래의 표본화율과 모든 채널 그대로 저장합니다.
dialogs-comparison-title = 구간 비교
dialogs-comparison-passages = 열린 녹음에서 비교할 구간
dialogs-comparison-marks = 표시한 구간
dialogs-comparison-turns = 발화자의 발화 구간
dialogs-comparison-answers = 질문에 대한 대답
dialogs-comparison-names = 질문을 뜻하는 레이블
dialogs-comparison-names_tip = 질문을 뜻하는 레이블을 쉼표로 구분하여 적습니다. Q를 적으면 “Q”, “Q 3”, “Q: 어디?” 표시가 질문입니다
dialogs-comparison-cut = 대답 잘라 내기(&C)
dialogs-comparison-cut_tip = 대답을 새 층에 넣어 가장자리를 옮길 수 있게 합니다. 한 번에 실행 취소할 수 있습니다
dialogs-comparison-play_a = A 재생(&A)
dialogs-comparison-play_a_tip = 고른 구간 중 첫째를 재생합니다(표에서 Return)
dialogs-comparison-play_b = B 재생(&B)
dialogs-comparison-play_b_tip = 고른 구간 중 둘째를 재생합니다
dialogs-comparison-play_turns = A와 B 번갈아 재생(&T)
dialogs-comparison-play_turns_tip = 멈출 때까지 두 구간을 번갈아 재생합니다(표에서 Ctrl+Return)
dialogs-comparison-stop = 멈춤(&S)
dialogs-comparison-stop_tip = 재생을 멈춥니다(표에서 Ctrl+.)
dialogs-comparison-keep = 다른 녹음과 비교하도록 남기기(&K)
dialogs-comparison-keep_tip = 고른 구간과 산출값을 다른 녹음을 연 뒤에도 프로그램을 끝낼 때까지 표에 남깁니다(표에서 Ctrl+K)
dialogs-comparison-drop = 남기지 않기(&D)
dialogs-comparison-drop_tip = 고른 구간을 더 이상 남기지 않습니다(표에서 Delete)
dialogs-comparison-save = 표 저장(&V) …
dialogs-comparison-save_tip = 모든 행을 보이는 순서대로 쉼표로 구분한 파일에 씁니다
dialogs-comparison-copy = 고른 행 복사
dialogs-comparison-aligned = 시작점을 맞추기(&L)
dialogs-comparison-table = 나란히 놓은 구간
dialogs-comparison-curves = 고른 구간의 시간에 따른 각성도
dialogs-comparison-distribution = 발화자의 모든 분석 창 가운데 고른 구간의 위치
dialogs-comparison-x_aligned = 구간 시작부터의 시간(초)
dialogs-comparison-x_clock = 녹음 시작부터의 시간(초)
dialogs-comparison-x_arousal = 각성도
dialogs-comparison-share = 그 값 이하인 분석 창의 비율
dialogs-comparison-waits = …
dialogs-comparison-no_marks = 표시한 구간이 없거나 녹음을 분석하지 않았습니다. 구간을 표시하고(Ctrl+B) 분석하십시오(Ctrl+R).
dialogs-comparison-no_turns = 발화 구간이 없거나 녹음을 분석하지 않았습니다. 발화자를 구분하여 분석하십시오(Ctrl+R).
dialogs-comparison-no_answers = 질문을 뜻하는 레이블이 붙은 표시가 없거나 녹음을 분석하지 않았습니다. 질문마다 표시하고 “Q 1”과 같은 레이블을 붙이십시오.
dialogs-comparison-how = 두 행을 고르면(Ctrl과 클릭, 또는 Shift와 화살표 키) 번갈아 보고 들을 수 있습니다. 각성도는 각 발화자 자신의 발화에 대한 상대값이므로, 발화자나 녹음이 다르면 각자에게 얼마나 이례적인지를 비교합니다.
dialogs-comparison-pair = A: { $a } · B: { $b }. 각성도는 각 발화자 자신의 발화에 대한 상대값입니다.
dialogs-comparison-too_many = 고른 행 가운데 처음 { NUMBER($most_count) }개만 그립니다.
dialogs-comparison-file_filter = 쉼표로 구분한 값(*.csv)
dialogs-comparison-answers_tier = 대답
dialogs-comparison-answers_tier_numbered = 대답 { NUMBER($number) }
