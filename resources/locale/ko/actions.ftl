## 메뉴: 할 수 있는 일과 그 설명.

actions-menu-file = 파일(&F)
actions-menu-edit = 편집(&E)
actions-menu-view = 보기(&V)
actions-menu-play = 재생(&P)
actions-menu-analysis = 분석(&A)
actions-menu-help = 도움말(&H)

actions-file-open = 열기(&O) …
actions-file-open_tip = 녹음 파일을 엽니다
actions-file-sample = 예제 열기(&E)
actions-file-sample_tip = 프로그램에 포함된 녹음을 엽니다
actions-file-close = 녹음 닫기(&C)
actions-file-info = 파일 정보(&F) …
actions-file-info_tip = 열려 있는 파일의 컨테이너, 코덱, 시각, 태그, 챕터, 큐 지점, 해시
actions-file-save = 표시와 기준 구간 저장(&S)
actions-file-save_tip = 바뀔 때마다 잠시 뒤에 자동으로도 저장됩니다
actions-file-report = PDF 보고서(&R) …
actions-file-report_tip = 보고서에 넣기로 표시한 구간을 포함하여 보고서를 작성합니다
actions-file-settings = 설정(&T) …
actions-file-quit = 끝내기(&Q)

actions-edit-undo = 실행 취소(&U)
actions-edit-undo_act = 실행 취소: { $act }(&U)
actions-edit-redo = 다시 실행(&R)
actions-edit-redo_act = 다시 실행: { $act }(&R)
actions-edit-region = 구간 표시(&G)
actions-edit-region_tip = 선택 구간을 표시합니다. 표시한 구간은 보고서에 들어갑니다
actions-edit-point = 시점 표시(&P)
actions-edit-point_tip = 재생 위치의 시점을 표시합니다
actions-edit-remove = 표시 제거(&M)
actions-edit-remove_tip = 선택한 표시 또는 재생 위치의 표시를 제거합니다. 표시 목록에서는 선택한 행을 제거합니다
actions-edit-previous = 이전 표시
actions-edit-next = 다음 표시
actions-edit-all = 모두 선택(&A)
actions-edit-none = 선택 해제(&N)

actions-view-in = 확대(&I)
actions-view-one = 원래 배율(&O)
actions-view-one_tip = 1픽셀이 100분의 1초입니다
actions-view-out = 축소(&Z)
actions-view-selection = 선택 구간에 맞추기(&S)
actions-view-passage = 지표의 구간 선택(&G)
actions-view-passage_tip = 지표와 음향 특성이 나타내는 구간(선택 구간 또는 재생 위치의 분석 창)을 선택하고 확대합니다
actions-view-whole = 녹음 전체(&W)
actions-view-values = 세로 확대(&V)
actions-values-in = 값 확대(&I)
actions-values-out = 값 축소(&O)
actions-values-all = 모든 값(&A)
actions-values-tip = 파형의 진폭을, 스펙트로그램에 초점이 있으면 주파수를 확대합니다. 포인터 아래에서는 Alt와 휠로도 됩니다
actions-view-spectrogram = 스펙트로그램(&P)
actions-view-spectrogram_tip = 측정 곡선을 겹쳐 그린 스펙트로그램을 표시하거나 숨깁니다
actions-view-tracks = 스펙트로그램 위의 곡선(&T)
actions-tracks-pitch = 기본 주파수(&P)
actions-tracks-pitch_tip = 스펙트로그램 위에 기본 주파수를 표시하거나 숨깁니다
actions-tracks-intensity = 강도(&I)
actions-tracks-intensity_tip = 스펙트로그램 위에 강도를 표시하거나 숨깁니다
actions-tracks-formants = 포먼트(&F)
actions-tracks-formants_tip = 스펙트로그램 위에 포먼트를 표시하거나 숨깁니다
actions-view-lanes = 패널(&N)
actions-lanes-waveform = 파형(&W)
actions-lanes-timeline = 각성도, 지배성, 정서가(&A)
actions-lanes-speakers = 발화자(&S)
actions-lanes-ribbon = 범주(&C)
actions-lanes-gates = 품질(&Q)
actions-lanes-up = 위로 옮기기(&U)
actions-lanes-down = 아래로 옮기기(&D)
actions-lanes-move_tip = 초점이 있는 패널을 옮깁니다. Tab 키를 누르면 초점이 다음 패널로 옮겨 갑니다
actions-view-stacked = 차원을 따로 그리기(&L)
actions-view-stacked_tip = 각성도, 지배성, 정서가를 각각의 칸에 그리거나 한 그림에 겹쳐 그립니다
actions-view-measures = 음향 특성(&M)
actions-view-measures_tip = 선택 구간, 표시, 분석 창, 발화 구간의 F0, 포먼트, 지터 등을 표로 봅니다
actions-view-film_clock = 시간축에 영상 시각 표시(&F)
actions-view-film_clock_tip = 영상의 시각으로 표시합니다. 이 파일은 소리가 화면보다 늦게 시작합니다

actions-play-toggle = 재생 또는 정지(&P)
actions-play-toggle_tip = 선택 구간을, 또는 재생 위치부터 재생합니다
actions-play-passage = 지표의 구간 재생(&U)
actions-play-passage_tip = 지표와 음향 특성이 나타내는 구간(선택 구간 또는 재생 위치의 분석 창)을 재생합니다
actions-play-pause = 일시 정지 또는 계속(&A)
actions-play-stop = 정지(&S)
actions-play-loop = 선택 구간 반복(&L)
actions-play-faster = 빠르게(&F)
actions-play-slower = 느리게(&O)
actions-play-normal = 보통 속도(&N)
actions-play-back = 1초 뒤로
actions-play-on = 1초 앞으로
actions-play-back15 = 15초 뒤로
actions-play-on15 = 15초 앞으로
actions-play-start = 처음으로
actions-play-end = 끝으로
actions-play-goto = 시각으로 이동(&G) …

actions-analysis-run = 분석(&A)
actions-analysis-run_tip = 녹음 전체의 각성도, 지배성, 정서가와 감정 범주를 분석합니다
actions-analysis-cancel = 취소(&C)
actions-analysis-cancel_tip = 실행 중인 작업을 중지합니다. 지금까지의 결과는 남습니다
actions-analysis-stability = 선택 구간의 안정성 확인(&S)
actions-analysis-stability_tip = 선택 구간을 잘라 내고, 레벨을 바꾸고, 잡음을 더하고, 대역을 제한하고, 다시 부호화하여 다시 분석합니다
actions-analysis-baseline = 기준 구간으로 설정(&B)
actions-analysis-baseline_tip = 선택 구간을 기준 구간으로 삼아 값을 산출합니다
actions-analysis-no_baseline = 기준 구간: 전체 발화(&D)
actions-analysis-no_baseline_tip = 각 발화자의 전체 발화를 기준 구간으로 삼아 값을 산출합니다
actions-analysis-models = 모델(&M) …
actions-analysis-models_tip = 사용할 수 있는 모델과 그 검증 방법을 보고, 다른 모델을 가져옵니다

actions-help-contents = 도움말(&H)
actions-help-keys = 단축키(&K)
actions-help-commands = 명령 찾기(&C) …
actions-help-commands_tip = 이름의 몇 글자로 모든 명령을 찾습니다
actions-help-changes = 새로운 기능(&W)
actions-help-log_folder = 로그 폴더 열기(&L)
actions-help-about = Voice.man 정보(&A)

# 내보내기
actions-export = { $kind } 내보내기 …

# 숫자 키로 붙이는 이름
actions-labels = 이름 붙이기(&L)
actions-label = “{ $label }” 이름 붙이기
actions-label_none = 이름 없음
actions-label_tip = 선택한 표시에 이름을 붙입니다. 아직 표시하지 않은 선택 구간은 표시가 됩니다
actions-label-noteworthy = 주목할 부분
actions-label-agitated = 격앙
actions-label-calm = 평온
actions-label-low = 침울
actions-label-laughter = 웃음
actions-label-crying = 울음
actions-label-other_voice = 다른 사람 목소리
actions-label-noise = 잡음
actions-label-unclear = 불분명

# 단축키가 붙은 도움말
actions-tip_with_keys = { $tip } ({ $keys })

# 단축키
actions-keymap-voiceman = 프로그램의 기본 단축키입니다.
actions-keymap-praat = Praat의 Sound 창과 TextGrid 창의 단축키입니다. 시간축에 초점이 있으면 Tab으로 재생하고 Shift+Tab으로 벗어납니다.
actions-keymap-sonic_visualiser = Sonic Visualiser의 단축키입니다. 그 프로그램에서는 Ctrl 없이 휠로 확대합니다. 설정의 창 항목에서 바꿀 수 있습니다.
actions-keymap-elan = ELAN 주석 모드의 기본 단축키입니다.
actions-keymap-unreadable = 단축키 구성 { JOSA($path, "을/를") } 읽을 수 없어 프로그램의 기본 단축키를 사용합니다. Voice.man을 다시 설치하십시오.
actions-keys-stays = { $key } 키는 사용자가 지정한 “{ $holder }”에 그대로 둡니다. 이 구성에서는 “{ $action }”에 해당합니다.
actions-keys-opens_menu = { $key } 키는 “{ $menu }” 메뉴를 여는 키이므로 다른 동작에 지정할 수 없습니다.
actions-keys-plays = { $key } 키는 글을 입력하는 중에도 동작하도록 모든 구성에서 “{ $action }”에 지정되어 있어 다른 동작에 지정할 수 없습니다.
actions-keys-unknown_action = 설정에 이 버전에 없는 동작 “{ $action }”의 단축키가 있어 무시합니다.
actions-keys-ignored = 설정에서 “{ $action }”에 지정한 “{ $key }” 키를 무시합니다. { $why }
actions-keys-no_key = 키가 아닙니다.
actions-keys-twice = “{ $action }”에도 지정되어 있습니다.

# 실행 취소와 다시 실행 뒤에 붙는 작업 이름
actions-act-mark_region = 구간 표시
actions-act-mark_point = 시점 표시
actions-act-mark_label = 이름 붙이기
actions-act-mark_change = 표시 변경
actions-act-mark_remove = 표시 제거
actions-act-marks_set = 표시 변경
actions-act-baseline_set = 기준 구간 설정
actions-act-baseline_clear = 기준 구간 해제
actions-act-channel_set = 채널 선택
actions-act-report_details = 보고서 정보 입력

actions-play-solo_speaker = 이 발화자만 듣기(&W)
actions-play-solo_speaker_tip = 재생 위치의 발화자, 또는 그 직전의 발화자만 듣습니다. 다시 실행하면 모두 듣습니다
actions-play-mute_speaker = 이 발화자 음소거(&M)
actions-play-mute_speaker_tip = 재생 위치의 발화자, 또는 그 직전의 발화자를 음소거합니다. 다시 실행하면 해제합니다
actions-play-solo_channel = 다음 채널만 듣기(&C)
actions-play-solo_channel_tip = 채널을 하나씩 차례로 듣고, 그다음에 모두 듣습니다
actions-play-hear_all = 모두 듣기(&H)
actions-play-hear_all_tip = 모든 채널과 모든 발화자

### 발화자와 발화 구간

actions-menu-speakers = 발화자(&S)
actions-speakers-choice = 발화자 수(&H)
actions-speakers-auto = 자동(&A)
actions-speakers-one = 발화자 1명(&O)
actions-speakers-count = 발화자 { NUMBER($speakers_count) }명
actions-speakers-channels = 채널마다 발화자 1명(&C)
actions-speakers-rename = 발화자 이름 바꾸기(&R)…
actions-turns-next = 다음 발화 구간(&N)
actions-turns-previous = 이전 발화 구간(&P)
actions-turns-next_unsure = 다음 불확실 구간(&U)
actions-turns-previous_unsure = 이전 불확실 구간
actions-turns-assign = 이 발화 구간의 발화자(&T)
actions-turns-assign_all = 같은 목소리로 묶인 모든 발화 구간의 발화자(&A)
actions-turns-to_speaker = 발화자 { NUMBER($number) }
actions-turns-to_new = 새 발화자(&N)
actions-turns-to_nobody = 불확실(&U)
actions-turns-split = 재생 위치에서 발화 구간 나누기(&S)
actions-turns-split_tip = 재생 위치에 있는 발화 구간을 둘로 나눕니다. 나눈 뒤 둘째 부분을 다른 발화자로 지정할 수 있습니다.
actions-turns-merge_next = 다음 발화 구간과 합치기(&M)
actions-turns-merge_previous = 이전 발화 구간과 합치기(&V)
actions-turns-delete = 발화 구간 삭제(&D)
actions-turns-delete_tip = 발화 구간을 지웁니다. 그 자리에서는 아무도 말하지 않는 것으로 처리합니다.
actions-turns-confirm = 발화 구간 확인(&C)
actions-turns-confirm_tip = 발화 구간을 그대로 확인하고, 아직 확인되지 않은 다음 발화 구간으로 이동합니다.
actions-turns-confirm_visible = 보이는 발화 구간 모두 확인
actions-turns-confirm_visible_tip = 처음부터 끝까지 화면에 보이는 발화 구간을 모두 확인합니다.
actions-turns-confirm_all = 녹음의 모든 발화 구간 확인
actions-turns-as_proposed = 발화 구간의 모든 변경 취소
actions-turns-as_proposed_tip = 발화 구간을 프로그램이 제안한 상태로 되돌립니다. 실행 취소로 변경을 다시 살릴 수 있습니다.
actions-act-turn_move = 발화 구간 경계 이동
actions-act-turn_split = 발화 구간 나누기
actions-act-turn_merge = 발화 구간 합치기
actions-act-turn_assign = 발화자 지정
actions-act-turn_assign_all = 같은 목소리 모두 지정
actions-act-turn_add = 발화 구간 추가
actions-act-turn_delete = 발화 구간 삭제
actions-act-turn_confirm = 발화 구간 확인
actions-act-turns_proposed = 발화 구간 변경 취소
actions-act-speaker_rename = 발화자 이름 변경
actions-act-speaker_merge = 두 발화자를 한 사람으로 합치기
actions-act-speaker_delete = 발화자 삭제
actions-act-speakers_set = 발화자 수 선택
actions-file-turns = 발화 구간(&U)
actions-file-turns_import = 가져오기(&I) …
actions-file-turns_import_tip = RTTM, Praat TextGrid, Audacity 레이블에서 누가 언제 말하는지 가져옵니다
actions-act-turns_import = 발화 구간 가져오기
actions-analysis-validation = 유효성 확인(&V)…
actions-analysis-validation_tip = 먼저 정한 요구 사항에 대하여 기관의 라벨 녹음을 프로그램 전체로 분석합니다.
actions-analysis-add_to_baseline = 기준 구간에 추가(&E)
actions-analysis-add_to_baseline_tip = 선택 구간을 그 구간 발화자의 기준 구간에 추가합니다
actions-analysis-take_out = 기준 구간에서 제외(&T)
actions-analysis-take_out_tip = 선택 구간을 그 구간 발화자의 기준 구간에서 제외합니다
actions-act-baseline_add = 기준 구간에 추가
actions-act-baseline_take_out = 기준 구간에서 제외
actions-analysis-borrow = 다른 녹음의 기준 구간(&R) …
actions-analysis-borrow_tip = 같은 사람의 다른 녹음에 있는 전체 발화를 선택 구간 발화자의 기준 구간에 추가합니다
actions-act-baseline_borrow = 다른 녹음의 기준 구간
actions-help-confidence = 신뢰도는 얼마나 맞는가(&R)

# 표시와 층
actions-menu-tiers = 주석 층(&T)
actions-edges = 경계 옮기기(&D)
actions-edges-start_back = 시작을 10 ms 앞으로
actions-edges-start_on = 시작을 10 ms 뒤로
actions-edges-end_back = 끝을 10 ms 앞으로
actions-edges-end_on = 끝을 10 ms 뒤로
actions-edit-mark = 표시 편집(&K) …
actions-edit-mark_tip = 선택한 표시 또는 재생 위치에 있는 표시의 시각, 이름, 메모, 층을 바꿉니다
actions-edit-zero = 경계를 영점 교차로(&Z)
actions-edit-zero_tip = 선택 구간과 그 표시의 양쪽 경계를 가장 가까운 영점 교차로 옮깁니다
actions-edit-snap = 경계 맞춤(&S)
actions-edit-snap_tip = 옮기는 경계를 발화, 발언, 표시, 재생 위치에 맞추고, 그렇지 않으면 영점 교차에 맞춥니다. 옮기는 동안 Ctrl을 누르면 반대로 동작합니다
actions-edit-select = 시각을 입력하여 선택(&F) …
actions-edit-select_tip = 선택 구간의 시작과 끝을 입력합니다
actions-tiers-add = 층 추가(&A) …
actions-tiers-add_tip = 주석 층을 추가합니다. 새 표시는 그 층에 놓입니다
actions-tiers-change = 층의 속성(&P) …
actions-tiers-remove = 층 제거(&R)
actions-tiers-remove_tip = 새 표시가 놓이는 층을 그 안의 모든 표시와 함께 제거합니다
actions-tiers-up = 층을 위로(&U)
actions-tiers-down = 층을 아래로(&D)
actions-tiers-hide = 층 숨기기(&H)
actions-tiers-show_all = 모든 층 보이기(&S)
actions-tiers-next = 다음 층(&N)
actions-tiers-next_tip = 새 표시를 다음 층에 놓습니다
actions-tiers-previous = 이전 층(&V)
actions-act-mark_move = 표시 옮기기
actions-act-tier_add = 층 추가
actions-act-tier_change = 층 변경
actions-act-tier_remove = 층 제거
actions-act-tier_move = 층 순서 변경
actions-tiers-adopt = 파일의 표시를 층으로 복사(&C)
actions-tiers-adopt_tip = 파일에 들어 있는 챕터와 큐 포인트를 고칠 수 있는 층으로 복사합니다
actions-act-tier_adopt = 파일의 표시 복사

# 채널과 듣기
actions-channels = 채널(&H)
actions-channels-all = 모든 채널(&A)
actions-channels-all_tip = 모든 채널의 평균을 분석하고 듣습니다
actions-channels-one = 채널 { NUMBER($number) }(&{ NUMBER($number) })
actions-channels-one_tip = 이 채널을 분석하고 듣습니다
actions-channels-next = 다음 채널(&N)
actions-channels-next_tip = 채널을 하나씩, 그다음에는 모든 채널을 분석하고 듣습니다
actions-play-listening = 음량과 필터(&V) …
actions-play-listening_tip = 재생할 때 채널과 발화자의 음량, 그리고 주파수 대역을 정합니다. 분석은 달라지지 않습니다

## 층 파일.

actions-tiers-import = 주석 가져오기(&I) …
actions-tiers-import_tip = Praat TextGrid, ELAN EAF, Audacity 레이블, RTTM에서 층을 가져옵니다
actions-tiers-export = 층 내보내기(&E) …
actions-tiers-export_tip = 층을 Praat TextGrid, ELAN EAF, Audacity 레이블, RTTM으로 저장합니다
actions-tiers-clips = 표시의 소리 저장(&L) …
actions-tiers-clips_tip = 표시한 구간의 소리를 표본 그대로 WAV 또는 FLAC으로, 해시 목록과 함께 저장합니다
actions-act-tiers_import = 층 가져오기
