## 화면, 보고서, 그림의 그래프 안팎에 쓰이는 말.

### 그래프 칸의 이름과 눈금의 뜻

plot-lane-waveform = 파형
plot-lane-arousal = 각성도
plot-lane-dominance = 지배성
plot-lane-valence = 정서가
plot-lane-categories = 감정 범주
plot-lane-stress = 스트레스 지표
plot-lane-deception = 기만 단서
plot-lane-speech_rate = 발화 속도
plot-lane-gate = 품질 기준
plot-lane-values = 값의 상태

plot-unit-waveform = 최대 진폭 ±1
plot-unit-arousal = 0 차분함, 1 흥분함
plot-unit-dominance = 0 약함, 1 강함
plot-unit-valence = 0 부정적, 1 긍정적
plot-unit-categories = 사후 확률, 0~1
plot-unit-stress = 순위, −100 ~ +100
plot-unit-deception = 백분위, 0~100
plot-unit-speech_rate = 초당 음절 수의 차이
plot-unit-time = 시간, 시:분:초

### 축이 누구의 척도인지

plot-axis-legacy = 구 시그모이드 척도
plot-axis-uncalibrated = 미보정
plot-axis-listeners = 청취자 평정 척도
plot-axis-all_speech = 전체 발화 대비
plot-axis-baseline = 기준 구간 대비

### 품질 기준, 그리고 값이 없는 곳의 말

plot-gate-pass = 통과
plot-gate-caution = 주의
plot-gate-withheld = 보류
plot-gate-no_speech = 발화 없음
plot-gap-no_reading = 측정값 없음
plot-gap-no_reason = 기록된 사유 없음
plot-gap-not_analysed = 분석 안 됨
plot-gap-not_computed = 아직 계산 안 됨
plot-gap-baseline_short = 산출 불가: 기준 구간이 너무 짧음
plot-gap-not_available = 이 녹음에서는 산출 불가

### 감정 범주와 한 글자 표기

plot-category-angry = 분노
plot-category-happy = 기쁨
plot-category-sad = 슬픔
plot-category-neutral = 중립
plot-letter-angry = 분
plot-letter-happy = 기
plot-letter-sad = 슬
plot-letter-neutral = 중

### 신경망 값의 상태

plot-status-reference = 확정값
plot-status-preview = 미리보기
plot-status-pending = 미계산

### 범례

plot-legend-title = 시간축 그래프의 범례
plot-legend-reading = 선: 측정값, 띠: 95% 추정 구간
plot-legend-uncalibrated = 미보정 측정값, 95% 추정 구간
plot-legend-category = { $letter } { $name }
plot-legend-pass = 품질 기준 통과
plot-legend-caution = 주의: 신중하게 해석
plot-legend-withheld = 보류: 측정값 없음
plot-legend-no_speech = 발화 없음: 측정값 없음
plot-legend-letters = 글자 a, b, ...: 사유(그래프와 함께 수록)
plot-legend-reference = 확정값
plot-legend-preview = 미리보기: 확정값 아님
plot-legend-pending = 신경망이 아직 계산하지 않음

### 그림의 설명과 주석

plot-figure-row = { CLOCK($start_s, digits: 0) }부터 { CLOCK($end_s, digits: 0) }까지의 시간축 그래프: { LIST($lanes) }. 수치는 원자료에 있습니다.
plot-figure-title = Voice.man 시간축 그래프: { $file }
plot-figure-file = { CLOCK($duration_s) } · SHA-256 { $sha256 }… · 프로파일 { $profile }({ $profile_sha256 }…) · 난수 시드 { $seed }
plot-figure-sound = { $channel } · { $windows }
plot-figure-model_dimensions = 각성도, 지배성, 정서가: { $name }, 리비전 { $revision }; { $licence }
plot-figure-model_categories = 감정 범주: { $name }, 리비전 { $revision }; { $licence }
plot-figure-thinned = 개요 그래프: 각 점은 연속한 분석 창 { NUMBER($group_count) }개의 중앙값이고, 띠는 그 창들의 추정 구간 하한 중 최솟값부터 상한 중 최댓값까지이며, 품질 기준은 판정별로 그 창들에서 차지하는 비율만큼의 높이로 그렸습니다. 너무 짧아 그릴 수 없는 공백은 사유 목록에 합산되어 있습니다. 모든 분석 창의 값은 원자료에 있습니다.
plot-figure-unfinished = 분석이 완료되지 않았습니다. 전체 { CLOCK($duration_s, digits: 0) } 중 { CLOCK($end_s, digits: 0) }까지 분석하였으며, 그 뒤의 그래프는 그리지 않았습니다.
plot-figure-cause = { $letter }  { $gate }: { $reasons } ({ NUMBER($stretches_count) }곳, { NUMBER($total_s, digits: 0) }초)
plot-figure-marked = { $name } ({ $when })

### 보고서에서 다루지 않는 표시

plot-mark-unread = 보고서에 넣지 않은 표시
plot-mark-unread_named = 보고서에 넣지 않은 표시: { $label }
plot-mark-moment = 시점 표시
plot-mark-moment_named = 시점 표시: { $label }
plot-legend-speaker = { $number } { $name }
plot-legend-turn_confirmed = 발화 구간(확인됨)
plot-legend-turn_proposed = 발화 구간(확인되지 않음)
plot-legend-turn_overlap = 중첩 발화: 값 없음
plot-legend-turn_baseline = 발화자의 기준 구간으로 설정됨
