## 창의 패널: 이름, 버튼, 도움말과 설명.

panels-mark = 표시
panels-baseline = 기준 구간

### 시간축

panels-overview-name = 전체 보기
panels-overview-description = 녹음 전체입니다. 상자를 끌어 아래 패널에 보일 구간을 정합니다.
panels-overview-tip =
    { CLOCK($at_s) }
    아래에 보이는 구간: { CLOCK($start_s) } – { CLOCK($end_s) }
panels-ruler-name = 시간축
panels-ruler-description = 녹음의 시간입니다. 끌면 재생 위치가 움직입니다.
panels-ruler-film = 영상

### 파형

panels-waveform-name = 파형
panels-waveform-description = 녹음의 채널별 파형입니다. 클릭하면 그 시각으로 이동하고, 끌면 구간을 선택합니다.
panels-channel-mono = 모노
panels-channel-left = 좌
panels-channel-right = 우
panels-channel-numbered = 채널 { NUMBER($number) }
panels-channel-tip = 채널 { NUMBER($number) }만 분석합니다. 다시 클릭하면 모든 채널의 평균을 분석합니다.
panels-channel-accessible = 채널 { NUMBER($number) }: { $name }

### 곡선

panels-timeline-name = 각성도, 지배성, 정서가
panels-timeline-nothing = 아직 분석한 것이 없습니다.
panels-timeline-median =
    발화자
    자신의
    중앙값
panels-legend-hidden = { $name } (숨김)
panels-legend-show = { $name } 보이기
panels-legend-tip = { JOSA($name, "을/를") } 보이거나 숨깁니다.
panels-gap-computing = 아직 계산되지 않음
panels-gap-not_computed = 계산되지 않음
panels-gap-analysing = 아직 분석되지 않음
panels-gap-not_analysed = 분석되지 않음
panels-gap-preview = 미리보기
panels-state-running = 분석 중
panels-state-nothing = 분석되지 않음
panels-state-other_channel = 다른 채널이 선택되었으니 다시 분석하십시오
panels-state-other_settings = 다른 설정이 선택되었으니 다시 분석하십시오

### 범주와 품질 기준

panels-ribbon-name = 감정 범주
panels-ribbon-description = 각 분석 창이 분노, 기쁨, 슬픔, 중립 가운데 무엇에 가장 가깝게 들리는지 보입니다.
panels-ribbon-label = 범주
panels-ribbon-tip = 막대의 색과 글자는 범주, 높이는 사후 확률(0~1)입니다.
panels-gates-name = 품질 기준
panels-gates-description = 품질 기준의 판정(통과, 주의, 보류)과 발화가 없는 곳을 보입니다.
panels-gates-label = 품질
panels-gates-tip =
    민무늬: 통과. 빗금: 주의. 격자: 보류. 점: 발화 없음.
    아래 선은 발화가 검출된 구간입니다.
    이 품질 기준은 위변조 감정이 아닙니다.

### 스펙트로그램

panels-spectrogram-name = 스펙트로그램과 측정 곡선
panels-spectrogram-description = 시간과 주파수에 따른 레벨입니다.
panels-spectrogram-waits = 녹음을 모두 디코딩하면 스펙트로그램이 나타납니다.
panels-spectrogram-pitch_waits = 기본 주파수의 탐색 범위를 찾는 중입니다.
panels-spectrogram-too_long = 스펙트로그램과 측정 곡선을 보려면 { MINUTES($longest_s) } 이하로 확대하십시오.
panels-spectrogram-silence = 디지털 무음
panels-spectrogram-computing = 계산 중
panels-spectrogram-khz = kHz
panels-spectrogram-f0 = F0 Hz
panels-spectrogram-axes = 주파수의 단위는 kHz입니다. 기본 주파수(F0, Hz)에는 한 옥타브의 높이가 어디서나 같은 별도의 눈금이 있습니다.

### 기본 주파수, 대역폭과 레벨

panels-spectrogram-scale =
    색은 보이는 부분의 가장 큰 레벨에서 아래로 { DB($range_db) }까지를 나타냅니다.
    0 dBFS는 최대 진폭의 사인파입니다.
panels-spectrogram-place =
    { CLOCK($at_s, digits: 3) }, { HZ($tone_hz, digits: 0) }
    { $level }
panels-band-narrow = 협대역, { MS($window_ms) }
panels-band-wide = 광대역, { MS($window_ms) }
panels-band-own = 창 { MS($window_ms) }
panels-band-narrow_tip = { MS($window_ms) } Hann 창: 음성의 배음이 보이며, 포먼트는 강한 배음의 무리로 나타납니다. 클릭하면 광대역으로 바뀝니다.
panels-band-wide_tip = { MS($window_ms) } Hann 창: 포먼트가 띠로, 성대 진동이 세로줄로 보입니다. 클릭하면 협대역으로 바뀝니다.
panels-band-own_tip = { MS($window_ms) } Hann 창이며, 설정의 그림 항목에서 정한 길이입니다. 클릭하면 협대역으로 바뀝니다.
panels-band-accessible = 대역폭: { $band }
panels-top-button = 0–{ KHZ($top_hz) }
panels-top-accessible = { KHZ($top_hz) }까지의 주파수
panels-top-tip = { KHZ($top_hz) }까지의 주파수입니다. 클릭하면 { KHZ($other_hz) }까지 보입니다.
panels-top-no_more = { KHZ($top_hz) }까지의 주파수입니다. 이 녹음에는 그보다 높은 주파수가 없습니다.
panels-level-unknown = 레벨을 아직 알 수 없음
panels-level-silence = 디지털 무음
panels-level-dbfs = 레벨 { NUMBER($level_dbfs, digits: 1) } dBFS
panels-level-mean = 레벨 { NUMBER($level_dbfs, digits: 1) } dBFS, { SECONDS($mean_s) } 평균
panels-pitch-button = 기본 주파수
panels-pitch-show = 기본 주파수 보이기
panels-pitch-tip = 기본 주파수(F0)를 보이거나 숨깁니다. 음성의 기본 주파수이며(자기상관법, Boersma 1993), 한 옥타브의 높이가 어디서나 같은 별도의 눈금을 씁니다. 빈 곳은 무성음입니다. 탐색 범위는 포인터 옆에 표시되며, 설정의 그림 항목에서 정합니다.
panels-pitch-unvoiced = 기본 주파수: 유성음이 없습니다
panels-pitch-f0 = 기본 주파수(F0) { HZ($f0_hz, digits: 0) }
panels-pitch-above = 기본 주파수(F0) { HZ($f0_hz, digits: 0) }, 기준 구간의 중앙값({ HZ($median_hz, digits: 0) }, 분석에 쓰는 65~600 Hz 범위에서 측정)보다 { NUMBER($semitones, digits: 1) }반음 높음
panels-pitch-below = 기본 주파수(F0) { HZ($f0_hz, digits: 0) }, 기준 구간의 중앙값({ HZ($median_hz, digits: 0) }, 분석에 쓰는 65~600 Hz 범위에서 측정)보다 { NUMBER($semitones, digits: 1) }반음 낮음
panels-pitch-automatic = 탐색 범위 { HZ($floor_hz, digits: 0) }~{ HZ($ceiling_hz, digits: 0) }, 두 번의 측정으로 정함(De Looze와 Hirst 2008).
panels-pitch-fixed = 탐색 범위 { HZ($floor_hz, digits: 0) }~{ HZ($ceiling_hz, digits: 0) }.
panels-intensity-button = 강도
panels-intensity-show = 강도 보이기
panels-intensity-tip = Praat의 정의에 따른 강도(최저 기본 주파수 100 Hz)를 보이거나 숨깁니다. 아래 끝은 30 dB, 위 끝은 95 dB입니다. 최대 진폭을 1 Pa로 본 값입니다. 교정되지 않은 녹음이므로 차이만 의미가 있습니다.
panels-intensity-level = 강도 { NUMBER($level_db, digits: 1) } dB (교정되지 않음)
panels-formant-button = 포먼트
panels-formant-show = 포먼트 보이기
panels-formant-tip = 포먼트 F1~F3(Burg법, Praat와 같이 5500 Hz까지 다섯 개, 창 25 ms)을 보이거나 숨깁니다. 보이는 부분의 가장 큰 강도보다 30 dB 넘게 작은 프레임은 그리지 않습니다.
panels-formant-place = F{ NUMBER($number) } { HZ($formant_hz, digits: 0) }

### 표시 목록

panels-marks-name = 표시 목록
panels-marks-none = 아직 표시가 없습니다. 구간을 선택한 뒤 편집 > 구간 표시, 한 시점에는 편집 > 시점 표시를 고르십시오.
panels-marks-report = 보고서
panels-marks-number = 번호
panels-marks-start = 시작
panels-marks-end = 끝
panels-marks-label = 이름
panels-marks-number_tip = 그림, 보고서, JSON, CSV에서 쓰는 표시 구간의 번호
panels-marks-label_tip = 두 번 클릭하면 이름을 쓸 수 있습니다
panels-marks-region_tip = 이 구간을 보고서에 자세히 싣습니다
panels-marks-point_tip = 시점 표시는 그림과 JSON에 남으며, 보고서에는 구간의 측정값만 싣습니다

### 분석 창의 내용

panels-limit-arousal = 목소리의 크기, 잡음, 거리, 질병에 따라서도 달라집니다.
panels-limit-dominance = 각성도와 거의 같은 정보이므로 별개의 소견이 아닙니다.
panels-limit-valence = 소리만으로는 근거가 약하므로 값이 아니라 추정 구간을 보아야 합니다.
panels-limit-valence_network = 음성만이 아니라 말한 내용에 따라 달라질 수 있습니다.
panels-preview-values = 미리보기 값이며 확정값이 아닙니다.
panels-meaning-speaker = 함께 적은 비교 대상 발화에 비해 어떻게 들리는지를 나타내며, 그 사람이 느낀 감정이 아닙니다.
panels-gate-pass = 품질: 통과
panels-gate-caution = 품질: 주의, 유보를 달아 표시함
panels-gate-withheld = 보류: 품질이 낮아 측정값을 제시하지 않음
panels-gate-no_speech = 발화 없음: 측정할 것이 없음
panels-middle-speaker = 0.5는 발화자 자신의 중앙값입니다.
panels-middle-legacy = 구 시그모이드 척도: 0.5는 어떤 것의 중앙도 아닙니다.
panels-middle-uncalibrated = 미보정: 0.5의 의미를 알 수 없습니다.
panels-middle-model = 0.5는 발화자의 중앙값이 아니라 모델({ $model }) 척도의 가운데입니다.
panels-against-above = 발화자 자신의 중앙값보다 높음
panels-against-below = 발화자 자신의 중앙값보다 낮음
panels-against-same = 발화자 자신의 중앙값과 차이가 확인되지 않음
panels-value-against = { $name } { INDEX($value) }(95% 추정 구간 { INDEX($low, beside: "median") }~{ INDEX($high, beside: "median") }): { $against }.
panels-value-plain = { $name } { INDEX($value) }(95% 추정 구간 { INDEX($low, beside: "median") }~{ INDEX($high, beside: "median") }).
panels-value-marked = { $name } { INDEX($value) }(95% 추정 구간 { INDEX($low, beside: "median") }~{ INDEX($high, beside: "median") }, { $mark }).
panels-value-none = { $name }: 측정값 없음
panels-value-end = { $name }: { $end }
panels-window-when = { CLOCK($start_s) } – { CLOCK($end_s) }, 발화 { SECONDS($speech_s, digits: 1) }
panels-categories-best = 네 범주 가운데 가장 가깝게 들리는 것: { $best }
panels-categories-share = { $name } { INDEX($posterior) }
panels-categories-embedded = 연기된 음성으로 학습한 모델입니다. 네 범주 가운데 하나가 언제나 가장 앞섭니다.
panels-categories-calibrated = 모델 { $model }, “{ $set }” 자료로 보정됨. 네 범주 가운데 하나가 언제나 가장 앞섭니다.
panels-categories-uncalibrated = 모델 { $model }, 미보정. 네 범주 가운데 하나가 언제나 가장 앞섭니다.
panels-level-digital_silence = 디지털 무음
panels-level-peak = 최대 { NUMBER($level_dbfs, digits: 1) } dBFS
panels-level-sample =
    { $channel }, { CLOCK($at_s, digits: 3) }
    최대 진폭의 { NUMBER($low, digits: 4) }, { $level }
panels-level-range =
    { $channel }, { CLOCK($at_s, digits: 3) }
    최대 진폭의 { NUMBER($low, digits: 3) }~{ NUMBER($high, digits: 3) }, { $level }
panels-level-clipped = 최대 진폭에 닿음: 클리핑일 수 있음
panels-state-preview = 미리보기, 확정값 계산 중
panels-state-partly_preview = 일부 미리보기, 도중에 끝남
panels-state-provisional = 잠정값, 분석 중
panels-state-incomplete = 불완전, 도중에 끝남
panels-unfinished-running = 분석이 진행 중입니다
panels-unfinished-ended = 분석이 도중에 끝났습니다
panels-unfinished-networks = { $why }. 지금 보고서를 작성하면 일부 측정값이 “미리보기” 또는 “계산되지 않음”으로 표시됩니다.
panels-unfinished-embedded = { $why }. 지금 보고서를 작성하면 측정값이 불완전한 것으로 표시됩니다.
panels-header-points = 분석 창 { NUMBER($windows) }개의 중앙값과 가장 넓은 추정 구간.
panels-header-mean = 모든 채널의 평균.
panels-header-channel = 채널 { NUMBER($number) }.
panels-header-windows = 분석 창 { SECONDS($window_s) }, { SECONDS($hop_s) } 간격.
panels-header-part = { CLOCK($start_s) }~{ CLOCK($end_s) } 구간만 분석함.
panels-timeline-summary = 시간에 따른 각성도, 지배성, 정서가입니다. 분석 창 { NUMBER($windows) }개 가운데 { NUMBER($gaps) }개에는 측정값이 없습니다. { $header }
panels-network-named = { $id }: { $name }.

### 지표

panels-gauges-name = 지표
panels-gauges-selection =
    선택 구간
    { CLOCK($start_s, digits: 3) } – { CLOCK($end_s, digits: 3) }
panels-gauges-window =
    재생 위치의 분석 창
    { CLOCK($start_s, digits: 3) } – { CLOCK($end_s, digits: 3) }
panels-gauges-no_window = 재생 위치에 분석 창이 없습니다. 시간축을 클릭하십시오.
panels-gauges-reading = 선택 구간을 측정하는 중 …
panels-gauges-selection_pending = 선택 구간은 아직 분석되지 않았습니다.
panels-gauges-selection_unread = 선택 구간은 분석되지 않았습니다.
panels-gauges-outside = { CLOCK($start_s) }~{ CLOCK($end_s) } 구간만 분석했습니다. 선택 구간의 일부 또는 전체가 그 밖에 있습니다.
panels-gauges-coming = 첫 측정값을 계산하는 중 …
panels-gauges-no_recording = 녹음 파일을 여십시오.
panels-gauges-not_analysed = 아직 분석한 것이 없습니다. 분석 > 분석에서 녹음 전체를 분석합니다.
panels-gauges-not_available = 산출 불가
panels-gauges-ways = 지표의 구간
panels-gauges-to_measures = 클릭하면 이 구간의 음향 특성(F0, 포먼트, 지터 등)과 소리를 볼 수 있습니다
panels-gauges-not_computed = 아직 계산되지 않음
panels-gauges-value = { INDEX($value) }  ({ INDEX($low, beside: "median") } … { INDEX($high, beside: "median") })
panels-gauges-no_categories = 감정 범주 없음
panels-gauges-categories = 감정 범주: { $missing }
panels-gauge-tick = { PLUS($value) }
panels-gauge-baseline_tick = 기준 구간 중앙값
panels-gauge-percentile_tick = 제95백분위수
panels-gauge-detail = { $name }: { $text }
panels-confidence-value = { $word }: { $shown }
panels-confidence-uncalibrated = 미보정
panels-confidence-parts_only = 구성 요소를 합친 값이 얼마나 믿을 만한지는 측정하지 않았습니다.
panels-part-value = { $name }: { $shown }
panels-part-none = { $name }: 산출 불가
panels-part-note = { $name }: { $note }
panels-pair-name = { $pair }, { $channels }
panels-pair-value = { $pair } { $channels }: { PERCENTILE($value) }  ({ PERCENTILE($low) } … { PERCENTILE($high) })
panels-pair-none = { $pair } { $channels }: 산출 불가
panels-pair-none_because = { $pair } { $channels }: 산출 불가, { $why }

### 모델 도움말

panels-models-more = { $names } 외 { NUMBER($more) }개
panels-models-revision = { $name }, 리비전 { $revision }
panels-models-licence = 라이선스: { $licence }
panels-models-source = 출처: { $source }

panels-hearing-left = 왼쪽 채널
panels-hearing-right = 오른쪽 채널
panels-hearing-channel = 채널 { NUMBER($number) }
panels-hearing-mute = M
panels-hearing-solo = S
panels-hearing-mute_name = 음소거: { $what }
panels-hearing-solo_name = 단독 재생: { $what }
panels-hearing-mute_tip = 재생할 때 음소거: { $what }. 분석은 달라지지 않습니다.
panels-hearing-solo_tip = 재생할 때 이것만 듣기: { $what }. 분석은 달라지지 않습니다.

### 발화자 구간 표시

panels-speakers-name = 발화자
panels-speakers-choice_auto = 자동
panels-speakers-choice_one = 발화자 1명
panels-speakers-choice_count = 발화자 { NUMBER($speakers_count) }명
panels-speakers-choice_channels = 채널마다 발화자 1명
panels-speakers-choice_tip = 이 녹음에서 말하는 사람의 수입니다. 분석관이 아는 사실이 프로그램의 추정보다 우선합니다. 선택을 바꾸면 발화 구간이 새로 제안됩니다.
panels-speakers-button_auto = 발화자: 자동
panels-speakers-button_auto_found = 발화자: 자동({ NUMBER($speakers_count) }명 구분)
panels-speakers-button_one = 발화자: 1명
panels-speakers-button_count = 발화자: { NUMBER($speakers_count) }명
panels-speakers-button_channels = 발화자: 채널마다 1명
panels-speakers-button_all = 보기: 모든 발화자
panels-speakers-button_only = 보기: { $name }
panels-speakers-shown_tip = 그래프에 누구의 값을 볼지 정합니다. 값 자체는 바뀌지 않습니다.
panels-speakers-show_all = 모든 발화자
panels-speakers-show_only = 이 발화자의 값만 보기
panels-speakers-unfold = 발화 구간 펼치기
panels-speakers-fold = 발화 구간 접기
panels-speakers-offer_channels = 채널마다 발화자 1명으로 처리
panels-speakers-running = 발화자를 구분하는 중 …
panels-speakers-nothing = 발화자가 아직 구분되지 않았습니다.
panels-speakers-no_recognition = 이 녹음 안에서만 목소리를 구분하며, 누구인지 식별하지 않습니다.
panels-speakers-lane = { $name }: 발화 구간 { NUMBER($turns_count) }개, { SECONDS($speech_s, digits: 1) }, { NUMBER($confirmed_count) }개 확인됨
panels-speakers-turn = { $name }, { CLOCK($start_s, digits: 2) } – { CLOCK($end_s, digits: 2) }({ SECONDS($turn_s, digits: 2) })
panels-speakers-turn_proposed = 프로그램이 제안했으며 확인되지 않았습니다.
panels-speakers-turn_confirmed = 분석관이 확인했습니다.
panels-speakers-turn_was = 프로그램의 제안: { $name }
panels-speakers-turn_overlap = { SECONDS($overlap_s, digits: 2) } 동안 다른 사람도 말합니다(중첩 발화).
panels-speakers-turn_baseline = { $name }의 기준 구간에 포함됩니다.
panels-speakers-assign = 이 발화 구간의 발화자
panels-speakers-assign_cluster = 같은 목소리로 묶인 모든 발화 구간의 발화자
panels-speakers-new = 새 발화자
panels-speakers-split = 재생 위치에서 나누기
panels-speakers-merge_next = 이 발화자의 다음 발화 구간과 합치기
panels-speakers-merge_previous = 이 발화자의 이전 발화 구간과 합치기
panels-speakers-confirm = 확인
panels-speakers-delete = 삭제: 아무도 말하지 않음
panels-speakers-rename = 이름 바꾸기 …
panels-speakers-confirm_speaker = 이 발화자의 모든 발화 구간 확인
panels-speakers-merge_into = 동일인으로 합치기
panels-speakers-delete_speaker = 이 발화자 삭제: 발화 구간은 불확실로 바뀜
panels-speakers-name_field = 발화자 이름
panels-speakers-edits_gone = 발화자를 새로 구분하며, 수정한 발화 구간은 새 제안으로 바뀝니다. 실행 취소로 되돌릴 수 있습니다.
panels-header-own_baselines = 각 발화자의 값은 그 발화자 자신의 기준 구간과 비교한 것입니다.
panels-categories-undecided = 판정 보류: 범주를 제시할 만큼 높은 사후 확률이 없음
panels-categories-undecided_of = 판정 보류({ $shares })
panels-baseline_card-name = 기준 구간의 발화량
panels-baseline_card-everybody = 기준 구간
panels-baseline_card-selected = { $whose }: 선택 구간에 발화 { SECONDS($needed_s, digits: 0) } 중 { NUMBER($selected_s, digits: 0) }초, 분석 창 { NUMBER($needed_count) }개 중 { NUMBER($selected_count) }개
panels-baseline_card-together = { $whose }: 선택 구간을 더하면 발화 { SECONDS($needed_s, digits: 0) } 중 { NUMBER($together_s, digits: 0) }초, 분석 창 { NUMBER($needed_count) }개 중 { NUMBER($together_count) }개. 더하지 않으면 { NUMBER($marked_s, digits: 0) }초, { NUMBER($marked_count) }개
panels-baseline_card-marked = { $whose }: 발화 { SECONDS($needed_s, digits: 0) } 중 { NUMBER($marked_s, digits: 0) }초, 분석 창 { NUMBER($needed_count) }개 중 { NUMBER($marked_count) }개
panels-baseline_card-add = 기준 구간에 추가
panels-baseline_card-take_out = 기준 구간에서 제외
panels-baseline_card-only = 이 구간만 기준 구간으로
panels-sensitivity-none = 사용할 수 없음: { $what } – { LIST($reasons) }
panels-state-read_again = 이전 발화 구간 또는 기준 구간의 값: 다시 산출하는 중 …
panels-header-points_alone = 분석 창 { NUMBER($windows) }개의 중앙값. 추정 구간을 보려면 한 발화자의 값만 보십시오.
panels-speakers-button_edited = 발화자: { NUMBER($speakers_count) }명(수정됨)
panels-baseline_card-add_short = 추가
panels-baseline_card-take_out_short = 제외
panels-baseline_card-only_short = 이 구간만
panels-baseline_card-of = { $speaker } 기준 구간
panels-confidence-calibrated = 다른 발화자의 녹음으로 보정된 값입니다.
panels-speakers-turns = 발화 구간 { NUMBER($turns_count) }개 중 { NUMBER($confirmed_count) }개 확인됨
panels-first_line-name = 구분된 발화자와 비교 대상 발화
panels-middle-everybody = 0.5는 전체 발화의 중앙값입니다. 아직 발화자를 구분하지 않았습니다.
panels-timeline-median_all =
    전체
    발화의
    중앙값
panels-gauge-same_reasons = { $gauge } 항목과 같은 이유
panels-sensitivity-row = { $name }: { $text }
panels-sensitivity-rank_under = { $name } 순위 { RANK($value) }({ RANK_BOUND($low) }~{ RANK_BOUND($high) }): { $what }
panels-sensitivity-index_under = { $name } 값 { INDEX($value) }({ INDEX($low, beside: "median") }~{ INDEX($high, beside: "median") }): { $what }
panels-baseline-whose = 이 녹음에서는 여러 사람이 말합니다. 기준 구간을 정할 발화자의 발화를 먼저 선택하십시오.
panels-speakers-not_merged = 합치지 않았습니다. 두 발화 구간 사이에서 다른 사람이 말합니다({ CLOCK($at_s, digits: 1) }{ $turns_count ->
    [one] {""}
   *[other] {" "}이후 { NUMBER($turns_count) }곳
}). 먼저 그 사이의 발화 구간을 지정하거나 삭제하십시오.
panels-speakers-nobody = 불확실
panels-first_line-kept = 이전 작업의 발화 구간이 있습니다(발화자 { NUMBER($speakers_count) }명, 발화 구간 { NUMBER($turns_count) }개, 확인됨 { NUMBER($confirmed_count) }개). 측정값은 분석(Ctrl+R)을 실행하면 나옵니다.
panels-first_line-kept_waiting = 이전 작업의 발화 구간({ NUMBER($turns_count) }개, 확인됨 { NUMBER($confirmed_count) }개)은 아직 반영되지 않았습니다. 그때까지의 값은 누구의 발화인지와 관계없이 전체 발화와 비교한 것입니다.
panels-speakers-turn_imported = 가져온 파일에 적힌 그대로이며 확인되지 않았습니다.
panels-first_line-of_speaker = { $speaker }: { $fact }

### 주석 층

panels-marks-tier = 층
panels-marks-note = 메모
panels-marks-author = 작성자
panels-marks-created = 작성 시각
panels-marks-time_tip = 클릭하면 선택하고 그곳으로 이동합니다. 두 번 클릭하면 시각을 입력할 수 있습니다
panels-tiers-name = 주석 층
panels-tiers-marks = 표시
panels-tiers-numbered = 층 { NUMBER($number) }
panels-tiers-kind_refused = “{ $name }”의 종류를 바꾸지 않았습니다. 그 안에 다른 종류에 맞지 않는 표시가 있습니다.
panels-tiers-head = { $name }: 표시 { NUMBER($count) }개
panels-tiers-head_target = { $name }: 표시 { NUMBER($count) }개. 새 표시는 이 층에 놓입니다
panels-tiers-mark = { CLOCK($start_s, digits: 3) }부터 { CLOCK($end_s, digits: 3) }까지: { $label }
panels-tiers-point = { CLOCK($start_s, digits: 3) }: { $label }
panels-tiers-file = 파일
panels-tiers-head_file = 파일의 챕터와 큐 포인트: { NUMBER($count) }개. 바꿀 수는 없지만 층으로 복사할 수 있습니다

## 음향 특성 표.

panels-passage-select = 선택하고 확대
panels-passage-measures = 음향 특성
panels-passage-play = 재생
panels-measures-name = 음향 특성
panels-measures-tab_table = 구간 목록
panels-measures-tab_details = 한 구간
panels-measures-table = 구간과 그 음향 특성
panels-measures-details = 한 구간의 음향 특성
panels-measures-descriptive = 기술 통계: 이 수치는 소리를 기술할 뿐, 사람이 무엇을 느꼈는지 말해 주지 않습니다. Praat로 구한 음향 특성, 발화 속도(쉼 포함), 쉼은 각성도 등의 측정값에 쓰이지 않습니다. 나머지, 곧 측정값에 쓰인 음높이, 측정값에 쓰인 레벨, HF500, 조음 속도는 측정값을 구하는 데 쓰입니다.
panels-measures-kind = 종류
panels-measures-label = 번호, 라벨
panels-measures-speaker = 발화자
panels-measures-start = 시작
panels-measures-length = 길이
panels-measures-measure = 음향 특성
panels-measures-value = 값
panels-measures-unit = 단위
panels-measures-undefined = 제외
panels-measures-selection = 선택 구간
panels-measures-mark = 표시
panels-measures-window = 분석 창
panels-measures-turn = 발화 구간
panels-measures-filter = 목록에 올릴 구간
panels-measures-all = 모든 구간
panels-measures-only_selection = 선택 구간
panels-measures-only_marks = 표시
panels-measures-only_windows = 분석 창
panels-measures-only_turns = 발화 구간
panels-measures-measure_all = 모두 측정
panels-measures-measure_all_tip = 보이지 않는 것까지 목록의 모든 구간을 측정합니다. 그러면 음향 특성에 따른 정렬이 모든 구간에 맞습니다
panels-measures-stop = 측정 중지
panels-measures-seconds = { SECONDS($length_s, digits: 2) }
panels-measures-heading = { $name }({ $unit })
panels-measures-definition = { $heading }: { $definition }
panels-measures-left_out = { NUMBER($total_count) }개 중 { NUMBER($undefined_count) }개
panels-measures-by_praat = 녹음 자체의 표본화율로, CSV와 JSON에 적힌 시각대로 Extract part(rectangular, 상대 폭 1, 시각은 보존하지 않음)와 같이 잘라 낸 구간을 Praat가 측정한 값입니다.
panels-measures-by_analysis = 분석 프레임(16 kHz)에서 나온 값으로, 지표와 보고서의 값과 같습니다.
panels-measures-channel = 채널 { NUMBER($channel_count) }
panels-measures-channel_only = 하나뿐인 채널
panels-measures-channels_mean = 모든 채널의 평균
panels-measures-range_automatic = { HZ($floor_hz) }~{ HZ($ceiling_hz) }(자동: 두 번 측정하여 이 목소리에 맞게 정함)
panels-measures-range_fixed = { HZ($floor_hz) }~{ HZ($ceiling_hz) }(고정)
panels-measures-settings = F0 { $range }. 소리 { HZ($rate_hz) }, { $channel }. ‘제외’: 값이 없는 프레임이나 주기.
panels-measures-waits = 측정 중…
panels-measures-nothing = 음향 특성을 보려면 구간을 선택하거나 녹음을 분석하십시오.
panels-measures-passage = { CLOCK($start_s, digits: 3) }~{ CLOCK($end_s, digits: 3) }
panels-measures-hear = 재생
panels-measures-hear_tip = 이 구간을 선택하고 재생합니다
panels-measures-go = 선택하고 확대
panels-measures-play = 재생
panels-measures-copy = 행 복사
panels-measures-copy_all = 목록의 모든 행 복사
