## 보고서: 제목과 모든 쪽의 줄.

report-head-overline = VOICE.MAN  ·  법음성 분석
report-head-heading = 녹음 음성 분석 보고서
report-head-title = Voice.man 분석 보고서 { $id }: { $file }
report-head-made_by = Voice.man { $version }
report-head-report = 보고서 { $id }
report-head-preview = { $report } · 미리보기
report-head-exhibit = 녹음 SHA-256 { $sha256 }
report-head-page = { $pages }쪽 중 { $page }쪽
report-head-date = { DATE($when) }
report-head-attachment = 이 보고서의 원자료, voiceman.analysis 스키마

report-section-summary = 요약
report-section-passages = 표시 구간
report-section-timeline = 녹음 전체의 시간 경과
report-section-limits = 측정값이 보여 주지 않는 것
report-section-quality = 녹음의 품질
report-section-recording = 녹음 파일과 원본 동일성
report-section-method = 분석 방법과 설정
report-section-models = 모델
report-section-reproducibility = 재현성과 원자료
report-section-record = 기록과 서명
report-section-gaps = 공백과 주의 부분 및 그 사유
report-section-rates = 유사한 방법의 알려진 오류율

## 다른 값이 없을 때.

report-not_recorded = 기재 없음
report-not_reviewed = 검토되지 않음
report-not_examined = 검사하지 않음
report-not_signed = 서명되지 않음
report-not_time_stamped = 시점 확인되지 않음
report-not_installed = 설치되지 않음
report-not_in_this_version = 이 버전에서는 기록하지 않음
report-no_commit = 이 빌드에는 기록되지 않음
report-no_reason = 기록된 사유 없음
report-none_recorded = 기록 없음
report-see_reasons = 위의 사유 참조
report-see_reference = 위의 비교 대상 참조

## 품질 기준, 범주, 표시.

report-mark-legacy = 구 시그모이드 척도
report-mark-uncalibrated = 미보정
report-reading-arousal = 각성도
report-reading-dominance = 지배성
report-reading-valence = 정서가
report-output-arousal = 각성도
report-output-dominance = 지배성
report-output-speech = 분석 창별 발화 여부
report-output-valence = 정서가
report-likeliest = { $category } ({ INDEX($posterior) })

## 값과 구간.

report-value-index = { INDEX($value) }
report-value-percentile = { PERCENTILE($value) }
report-value-confidence = { INDEX($value, beside: "confidence") }
report-interval-index = { INDEX($low, beside: "median") }~{ INDEX($high, beside: "median") }
report-interval-rank = { RANK_BOUND($low) } ~ { RANK_BOUND($high) }
report-interval-percentile = { PERCENTILE($low) }~{ PERCENTILE($high) }
report-with_interval-index = { INDEX($value) } ({ INDEX($low, beside: "median") }~{ INDEX($high, beside: "median") })
report-with_interval-rank = { RANK($value) } ({ RANK_BOUND($low) } ~ { RANK_BOUND($high) })
report-with_interval-percentile = { PERCENTILE($value) } ({ PERCENTILE($low) }~{ PERCENTILE($high) })
report-with_interval-plain = { $value } ({ $low }~{ $high })
report-time-moment = { CLOCK($at_s) }
report-time-span = { CLOCK($start_s) }~{ CLOCK($end_s) }
report-channel-only = 단일 채널
report-channel-mean = { NUMBER($channel_count) }개 채널 전체의 평균
report-channel-one = { NUMBER($channel_count) }개 채널 중 { NUMBER($number) }번 채널
report-windows = { SECONDS($window_s) } 길이의 분석 창, { SECONDS($hop_s) } 간격
report-passage-plain = 표시 구간 { $number }
report-passage-named = 표시 구간 { $number }: { $label }
report-middle-scale = 척도의 중앙
report-middle-speech = 전체 발화의 중앙값
report-middle-baseline = 기준 구간의 중앙값
report-lies-above = { $middle }보다 높음
report-lies-below = { $middle }보다 낮음
report-lies-at = { JOSA($middle, "과/와") }의 차이가 확인되지 않음
report-confidence-name = 종합 신뢰도
report-confidence-sufficient = 충분
report-confidence-limited = 제한적
report-confidence-insufficient = 불충분
report-confidence-whole = { INDEX($confidence, beside: "confidence") }, { $word }
report-confidence-uncalibrated = 미보정
report-confidence-parts_only = 구성 요소를 합친 값이 얼마나 믿을 만한지는 측정하지 않음

## 표의 머리글과 항목 이름.

report-column-passage = 표시 구간
report-column-likeliest = 가장 가까운 범주
report-column-confidence = 신뢰도
report-column-measured = 측정값
report-column-measure = 측정 항목
report-column-gate = 판정
report-column-thresholds = 임계값: 통과; 주의; 보류
report-column-quality_here = 이 구간의 품질
report-column-reading = 측정값, 0~1: { $axis }
report-column-value = 값
report-column-interval = 95% 추정 구간
report-column-in_words = 해석
report-column-category = 범주
report-column-posterior = 사후 확률, 0~1
report-column-posterior_uncalibrated = 사후 확률, 0~1, 미보정
report-column-confidence_scale = 신뢰도, 0~1
report-column-note = 비고
report-column-pair = 비교 쌍
report-column-percentile = 백분위
report-column-refers_to = 비교 대상 또는 값이 없는 사유
report-column-method = 방법
report-column-result = 결과
report-column-source = 출처
report-column-reason = 사유
report-column-seconds = 합계
report-column-longest = 가장 긴 연속 시간
report-fact-case = 사건
report-fact-exhibit = 증거물
report-fact-question = 감정 사항
report-fact-recording = 녹음 파일
report-fact-sha256 = SHA-256
report-fact-examiner = 감정인
report-fact-reviewer = 검토자
report-fact-date = 작성 일시
report-fact-report_id = 보고서 번호
report-fact-reading = 측정값
report-fact-reference = 비교 대상
report-fact-reasons = 근거
report-fact-file = 파일 이름
report-fact-path = 경로
report-fact-size = 크기
report-fact-length = 길이
report-fact-begins = 소리 시작 시점
report-fact-sound = 소리 형식
report-fact-codec = 컨테이너와 코덱
report-fact-sha256_file = 파일의 SHA-256
report-fact-sha256_coded = 부호화된 소리의 SHA-256
report-fact-sha256_samples = 표본의 SHA-256
report-fact-repeated_by = 확인 명령
report-fact-custody = 수령 및 증거 보관 이력
report-fact-authenticity = 위변조 여부
report-fact-windows = 분석 창과 간격
report-fact-part = 분석한 구간만
report-fact-channel = 채널
report-fact-baseline = 기준 구간
report-fact-baseline_speech = 기준 구간의 발화
report-fact-comparisons = 분석에 쓰인 비교 대상 전체
report-fact-references = 측정값별 비교 대상
report-fact-intervals = 추정 구간
report-fact-seed = 난수 시드
report-fact-profile = 임계값 프로파일
report-fact-asked = 요청한 모델
report-fact-role = 역할
report-fact-id = ID와 리비전
report-fact-remark = 비고
report-fact-source = 출처
report-fact-gives = 출력
report-fact-trained_on = 학습 자료
report-fact-licence = 라이선스
report-fact-verified = 사용 전 검증
report-fact-program = 프로그램
report-fact-commit = 커밋
report-fact-system = 운영 체제
report-fact-decoder = 디코더
report-fact-libraries = 라이브러리
report-fact-computed_on = 신경망 연산 장치
report-fact-device = 연산 장치
report-fact-sha256_profile = 프로파일의 SHA-256
report-fact-attachment = 첨부 파일
report-fact-sha256_attachment = 첨부 파일의 SHA-256
report-fact-audit_log = 감사 기록
report-fact-signature = 전자 서명
report-fact-time_stamp = 시점 확인

## 요약.

report-topic-coverage = 분석 범위.
report-topic-models = 모델.
report-topic-confidence = 종합 신뢰도.
report-topic-arousal = 각성도.
report-topic-gauge = { $name }.
report-topic-stress = 스트레스 지표(기준 구간 대비 음성 각성도).
report-topic-deception = 기만 단서(분석 채널 간 불일치).
report-topic-passage = { $name }.
report-preview_prefix = 미리보기:{" "}
report-preview_mark = 미리보기, 확정값 아님
report-warning-preview = 미리보기: 측정값이 있는 분석 창 { NUMBER($shown_count) }개 중 { NUMBER($window_count) }개의 값은 정밀도를 낮추어 계산한 것으로 확정값이 아닙니다. 확정값과 다를 수 있으므로 판단의 근거로 삼아서는 안 됩니다.
report-warning-pending = 계산 미완료: 측정값이 있는 분석 창 { NUMBER($shown_count) }개 중 { NUMBER($window_count) }개는 이 보고서를 작성할 때 신경망의 계산이 끝나지 않아 그 값이 빠져 있습니다.
report-summary-length = 녹음 길이: { CLOCK($length_s) }, 발화로 인식된 시간: { SECONDS($speech_s, digits: 0) }.
report-summary-ended_early = 분석이 녹음의 끝까지 진행되지 않았습니다. { CLOCK($analysed_s) }까지만 분석되었으며 나머지에 대해서는 아무것도 말할 수 없습니다.
report-summary-no_window = 녹음이 분석 창 하나보다 짧아 측정값이 없습니다.
report-summary-windows = 분석 창 { NUMBER($window_count) }개 중 { NUMBER($read_count) }개에 측정값이 있고(그중 { NUMBER($caution_count) }개는 주의), { NUMBER($withheld_count) }개는 품질 기준에 따라 보류되었으며, { NUMBER($speechless_count) }개에는 발화가 없습니다.
report-summary-nothing_read = 발화가 있으면서 품질 기준을 통과한 분석 창이 없어 측정값이 없습니다. 이것도 하나의 결과이며, 이 녹음으로는 음성에 대해 아무것도 말할 수 없습니다.
report-summary-embedded_models = 내장 모델
report-summary-network = { $name }(리비전 { $revision })
report-summary-speakers = 각성도, 지배성, 정서가는 { $dimensions }의 값이며 범주는 { $categories }의 값입니다. 스트레스 지표와 발화 속도는 어느 모델을 쓰든 기준 구간과 비교하여 측정합니다.
report-summary-no_confidence = 신뢰도가 있는 분석 창이 없습니다.
report-summary-confidence_uncalibrated = 이 모델에서는 신뢰도가 보정되지 않았습니다. 측정값이 있는 분석 창 { NUMBER($window_count) }개에는 수치와 등급 없이 구성 요소만 있습니다.
report-summary-confidence = 신뢰도가 있는 분석 창 { NUMBER($window_count) }개 중 { NUMBER($sufficient_count) }개에서 충분, { NUMBER($limited_count) }개에서 제한적, { NUMBER($insufficient_count) }개에서 불충분합니다.
report-summary-no_arousal = 각성도가 있는 분석 창이 없습니다.
report-summary-arousal = 기준 구간의 중앙값을 0.5로 하는 0~1 척도에서, 95% 추정 구간 전체가 중앙값보다 높은 분석 창은 { NUMBER($above_count) }개, 낮은 창은 { NUMBER($below_count) }개, 추정 구간이 중앙값을 포함하는 창은 { NUMBER($at_count) }개입니다.
report-summary-ends = 최고: { $highest }, 최저: { $lowest }.
report-summary-place = { CLOCK($start_s) }~{ CLOCK($end_s) }의 { INDEX($value) } ({ INDEX($low, beside: "median") }~{ INDEX($high, beside: "median") })
report-summary-scale_listeners = 청취자가 모델의 학습 자료를 평정한 0~1 척도(이 발화자 자신과 비교한 값이 아님)
report-summary-scale_legacy = 이전 보고서를 다시 읽기 위한 구 시그모이드 척도
report-summary-scale_uncalibrated = 척도가 알려지지 않은, 은닉 상태에서 얻은 보정되지 않은 추정값
report-summary-no_gauge = 이 값이 있는 분석 창이 없습니다. 사유는 부록에 있습니다.
report-summary-arousal_spread = { $scale }: 분석 창 { NUMBER($window_count) }개의 중앙값 { INDEX($median) }, 사분위 범위 { INDEX($low) }~{ INDEX($high) }.
report-summary-stress = 분석 창 { NUMBER($window_count) }개 중 기준 구간의 중앙값보다 높은 창은 { NUMBER($above_count) }개, 낮은 창은 { NUMBER($below_count) }개이며, { NUMBER($at_count) }개에서는 변화가 확인되지 않았습니다. 이웃한 분석 창은 서로 겹치므로 독립적이지 않습니다.
report-summary-gauge = 분석 창 { NUMBER($window_count) }개 중 비교 대상의 평소 값보다 높은 창은 { NUMBER($above_count) }개, 낮은 창은 { NUMBER($below_count) }개이며, { NUMBER($at_count) }개에서는 변화가 확인되지 않았습니다.
report-summary-no_deception = 기만 단서가 있는 분석 창이 없습니다. 사유는 부록에 있습니다.
report-summary-deception = 분석 창 { NUMBER($window_count) }개 중 { NUMBER($unusual_count) }개가 비교 대상의 제{ NUMBER($percentile) }백분위수를 넘습니다. 우연만으로도 약 { NUMBER($chance_count, digits: 1) }개가 이를 넘습니다.
report-summary-deception_uncalibrated = 미보정: 분석 창 { NUMBER($window_count) }개 중 { NUMBER($unusual_count) }개가 기대 범위의 제{ NUMBER($percentile) }백분위수를 넘습니다. 이 기대 범위는 이 모델들로 시험된 적이 없습니다. 범위가 옳다면 우연만으로도 약 { NUMBER($chance_count, digits: 1) }개가 이를 넘지만 범위가 옳은지 알 수 없으므로, 이 개수만으로는 아무것도 보여 주지 않습니다.
report-summary-deception_limit = 이것은 자동 분석 채널 간의 불일치를 보여 줄 뿐, 진술의 참과 거짓을 보여 주지 않습니다.
report-summary-left_out = 측정값이 있는 분석 창 { NUMBER($window_count) }개는 일치도를 제외한 신뢰도가 { NUMBER($confidence) }보다 낮아 제외되었습니다.
report-summary-left_out_parts = 측정값이 있는 분석 창 { NUMBER($window_count) }개는 보정되지 않은 신뢰도의 구성 요소 하나가 { NUMBER($confidence) }보다 낮아 제외되었습니다.
report-summary-lacking = 측정값이 있는 분석 창 { NUMBER($window_count) }개에는 두 분석 채널 중 하나가 없습니다.
report-summary-others = 다른 측정값이 있는 분석 창 { NUMBER($window_count) }개에는 이 측정값이 없습니다. 사유는 부록에 있습니다.
report-summary-nature = 이 값들은 소프트웨어가 음성을 측정한 것으로 소리를 기술합니다. 사람이 무엇을 느끼고 생각하고 의도했는지, 진술이 참인지 거짓인지는 보여 주지 않습니다.
report-glance-i1 = I1: { $value }
report-glance-i2 = I2: { $value }

## 표시 구간.

report-passages-none = 이 보고서에 넣도록 표시한 구간이 없습니다.
report-passage-head = { $time }, { SECONDS($duration_s, digits: 3) }. 품질 기준: { $gate }.
report-passage-preview = 미리보기: 이 구간에는 정밀도를 낮추어 계산한 값이 포함되어 있습니다. 확정값이 아니므로 판단의 근거로 삼아서는 안 됩니다.
report-passage-missing = 없거나 제한이 있는 값: { $reasons }.
report-passage-reasons = 사유: { $reasons }.
report-passage-refused = 측정값이 없습니다. 사유: { $reasons }.
report-passage-withheld = 이 구간의 측정값은 보류되어 수치를 제시하지 않습니다.
report-gauge-population_rule = 스트레스 지표: 공통 임계값 규칙(약한 근거)
report-gauge-uncalibrated = { $name }(미보정)
report-passage-no_confidence = 종합 신뢰도: 산출 불가.
report-pair = { $name }: { $channels }

## 시간 경과.

report-timeline-how_to_read = 측정값은 분석 창의 중심에 그렸습니다. 그림 위의 숫자는 표시 구간의 번호이고, 글자는 부록에 있는 사유를 가리킵니다.
report-timeline-legend = { $title }: { $explained }
report-timeline-marked = 각성도, 지배성, 정서가: { $mark }.

## 공백.

report-gaps-intro = 글자는 그림의 글자와 같습니다. 사유마다 한 번씩, 합계 시간과 가장 긴 연속 시간을 적었습니다. 모든 분석 창은 원자료에 있습니다.
report-gaps-none = 모든 분석 창에 측정값이 있고 모든 품질 기준을 통과했습니다.
report-gaps-total = { SECONDS($total_s, digits: 0) }
report-gaps-stretch = { CLOCK($start_s) }~{ CLOCK($end_s) }
report-gaps-all = { $named }
report-gaps-more = { $named } 외 { NUMBER($rest_count) }곳(원자료에 있음)

## 녹음 파일.

report-recording-notices = 알림
report-recording-size = { NUMBER($byte_count) }바이트
report-recording-length = { CLOCK($length_s) } (표본 { NUMBER($sample_count) }개)
report-recording-sound =
    { HZ($rate_hz) }, { $channel_count ->
        [1] 모노
        [2] 스테레오
       *[other] { NUMBER($channel_count) }채널
    }
report-recording-sound_bits =
    { HZ($rate_hz) }, { $channel_count ->
        [1] 모노
        [2] 스테레오
       *[other] { NUMBER($channel_count) }채널
    }, { NUMBER($bit_count) }비트
report-recording-lossy = { $container }, { $codec } (손실 압축)
report-recording-lossless = { $container }, { $codec } (무손실)
report-recording-begins_at = 파일 자체 시계로 { SECONDS($start_s, digits: 3) }. 이 보고서의 모든 시각은 첫 표본부터 셉니다.
report-recording-any_decoder = 이 코덱은 무손실이므로 올바른 디코더라면 모두 같은 표본을 냅니다.
report-recording-this_decoder = 이 코덱은 손실 압축이므로 다른 디코더는 반올림과 잘라내기가 다를 수 있습니다. 이 해시값은 같은 벡터 명령어를 쓰는 프로세서의 { $decoder }에서 성립합니다.
report-recording-how_to_repeat = 원본은 읽기 전용으로만 열었으며 변경하지 않았습니다. 부호화된 소리는 디코딩하기 전의, 컨테이너를 제외한 오디오 트랙이며, 그 해시값은 FFmpeg의 버전에 따라 달라지지 않습니다. 표본은 분석에 쓰인 32비트 부동 소수점 수를 채널 교차 순서로 늘어놓은 것입니다. { $codec }

## 방법과 모델.

report-method-intro = 녹음을 서로 겹치는 분석 창으로 나누어 측정합니다. 각 창에서 발화(기본 주파수, 강도, 스펙트럼 균형과 그 밖의 음성 특성)를 측정하고, 각 측정값을 같은 발화자의 다른 발화에서 얻은 값과 비교합니다. 스트레스 지표, 발화 속도, 내장 모델의 각성도와 지배성은 기준 구간과, 내장 모델의 범주와 정서가와 불일치(I1)는 항상 그 발화자의 전체 발화와 비교합니다. 발화가 없거나 품질 기준에 따라 보류된 창은 공백이며, 수치 대신 사유를 적습니다.
report-method-networks = 발화가 충분한 분석 창은 신경망이 하나씩 소리 자체로 분석합니다(사용한 신경망: { LIST($names) }). 그 값은 학습 자료의 척도에 따른 것이며 기준 구간과 비교한 값이 아닙니다. 스트레스 지표와 발화 속도는 어느 모델을 쓰든 위와 같이 기준 구간과 비교하여 측정하며, 신경망의 각성도는 그 옆에 순위로만 적습니다.
report-method-comparison = { NUMBER($number) }. { $speaker }, 기준 구간: { $baseline }
report-method-all_speech = 발화자의 전체 발화
report-method-baseline_speech = 분석 창 { NUMBER($window_count) }개에 걸쳐 { SECONDS($speech_s, digits: 1) }
report-method-intervals = 95%. 순위 바깥에 기준 구간의 독립된 창이 반 개도 없으면, 겹치는 창을 독립된 창의 수로 환산하여 구한 비율의 Clopper-Pearson(1934) 구간보다 좁지 않게 함(Korn, Graubard 1998)
report-method-installed_or_embedded = 설치되어 검증된 모델, 없으면 내장 모델
report-method-auto = 자동 선택
report-method-embedded = 내장 모델
report-method-asked = 각성도, 지배성, 정서가: { $dimensions }; 범주: { $categories }; 발화자 구분: { $speakers }; 장치: { $device }
report-method-switched_on = { $asked }; 사용 설정: { LIST($options) }
report-method-legacy_sigmoid = 이전 프로그램의 시그모이드
report-method-hidden_state_estimate = 이전 프로그램의 은닉 상태 추정
report-models-calibration = 보정: { $sentence }
report-models-id = { $id }, 리비전 { $revision }
report-models-own = 이 프로그램의 일부
report-models-source_unknown = 기록 없음
report-models-not_verified = 검증하지 않음: 확인용 정답이 없음
report-role-dimensions = 주 모델: 각성도, 지배성, 정서가
report-role-categories = 보조 모델: 범주
report-role-stress = 스트레스 지표
report-role-arousal = 각성도와 지배성
report-role-acoustic_arousal = 주 모델의 각성도와 비교되는 음향 각성도(I2)
report-role-embedded_categories = 범주
report-role-valence = 정서가
report-role-speech = 녹음에서 발화를 찾음

## 재현성과 기록.

report-record-same_bytes = 같은 파일을 같은 설정, 모델, 프로파일, 시드로 분석하면 바이트까지 같은 원자료가 나옵니다. 이 보고서의 원자료는 이 PDF 파일에 첨부되어 있습니다.
report-record-networks = 신경망의 경우에는 아래에 적은 것과 같은 장치, 같은 스레드 수, 같은 배치 크기에서 성립합니다. 다른 조건에서는 32비트 결과의 마지막 자릿수가 달라질 수 있으나, 여기에 인쇄된 자릿수보다 훨씬 아래입니다.
report-record-attachment = { $file } ({ NUMBER($byte_count) }바이트)
report-record-date_and_signature = 날짜와 서명

## 측정값이 보여 주지 않는 것: 전체 문장.

report-limits-intro = 각 결과 옆에는 그 한계를 짧게 적고 이 목록의 번호를 붙였습니다.
report-limits-not_shown = 이 보고서가 보여 주지 않는 것
report-limit-quality = 이 품질 기준은 위변조 감정이 아닙니다.
report-limit-dimensions = 각성도, 지배성, 정서가는 함께 적은 비교 대상 발화에 비해 발화가 어떻게 들리는지를 평정한 값이며, 0.5는 그 발화에서 발화자 자신의 중앙값입니다. 사람이 무엇을 느꼈는지를 측정한 것이 아닙니다.
report-limit-dominance = 내장 모델의 지배성은 각성도와 거의 같은 정보를 담고 있으므로 독립된 두 번째 소견이 아닙니다.
report-limit-valence = 소리만으로 얻은 정서가는 약한 근거입니다. 모델이 학습하지 않은 발화자의 연기 음성에서, 연기한 감정에 대해 발표된 쾌 정도와의 순위 상관은 평균 0.4에 미치지 못했으며 청취자의 평정은 없었습니다. 값이 아니라 그 넓은 추정 구간을 보아야 합니다.
report-limit-categories = 범주 모델은 연기된 독일어 음성으로 학습되었습니다. 연기된 감정은 일상 대화의 감정보다 강하고 뚜렷하므로 다른 언어와 녹음에서는 더 자주 틀립니다.
report-limit-network_speakers = 발표된 시험에 따르면 이러한 신경망은 남녀 모두에게 고르게 작동했으나 개별 발화자에게는 그렇지 않았습니다(Wagner 등 2023, arXiv 2203.07378). 두 발화자의 값이나 한 발화자와 다른 사람들의 값을 하나의 잣대로 잰 것처럼 비교해서는 안 됩니다.
report-limit-network_dominance = 청취자의 지배성 평정은 각성도 평정과 밀접하게 연관되며, 신경망이 그로부터 배운 것도 그러합니다. 지배성은 독립된 두 번째 소견이 아닙니다.
report-limit-network_valence = 신경망의 정서가는 목소리가 아니라 말한 내용을 따를 수 있음이 이러한 신경망에서 확인되었습니다(Wagner 등 2023). 이 녹음의 말 내용은 분석하지 않았습니다.
report-limit-network_categories = 범주는 신경망이 네 범주에 나누어 준 보정되지 않은 비율입니다. 이러한 비율은 실제 정확도보다 확신이 큰 경향이 있고, 넷 중 하나는 언제나 첫째가 되며, 학습 자료와 다른 발화는 더 자주 잘못 분류됩니다.
report-limit-calibrated_categories = 범주는 신경망이 네 범주에 나누어 준 비율로, 모델 쌍을 보정한 자료에서 확신과 정확도가 같아지도록 수 하나로 조정한 것입니다. 그 자료와 다른 발화에서는 그렇지 않을 수 있으며, 넷 중 하나는 언제나 첫째가 됩니다.
report-limit-thresholds = 모든 임계값은 타당성 검증 연구가 없는 설계 기본값입니다. 프로파일의 이름과 해시값으로 식별하며, 검증되었다고 하지 않습니다.
report-limit-accreditation = 어떤 표준에 대한 적합성도 주장하지 않습니다. 인정을 받는 것은 기관이지 프로그램이 아닙니다.

## 같은 내용을 짧게, 각 결과 옆에.

report-limit_short-preview = 미리보기 값은 판단의 근거가 될 수 없습니다.
report-limit_short-dimensions = 발화가 어떻게 들리는지에 대한 평정이며 사람이 느낀 것을 측정한 값이 아닙니다. 소리만으로 얻은 정서가는 약한 근거입니다.
report-limit_short-population = 청취자 평정 척도의 값으로 이 발화자 자신과 비교한 것이 아니며, 사람이 느낀 것을 보여 주지 않습니다.
report-limit_short-legacy = 구 시그모이드 척도: 이전 보고서를 다시 읽는 데에만 씁니다.
report-limit_short-hidden_state_estimate = 은닉 상태에서 얻은 보정되지 않은 추정값으로, 신뢰도와 지표에 들어가지 않습니다.
report-limit_short-categories = 연기된 독일어 음성으로 학습되었습니다. 목소리의 변화가 거의 없으면 범주는 아무것도 말해 주지 않습니다.
report-limit_short-network_categories = 실제 정확도보다 확신이 큰 경향이 있는 보정되지 않은 비율입니다.
report-limit_short-calibrated_categories = 다른 자료로 보정되었으므로 그와 다른 발화에서는 비율이 맞지 않을 수 있습니다.
report-limit_short-stress = 심리적 스트레스를 측정하지 않으며 그 원인을 보여 주지 않습니다.
report-limit_short-population_rule = 심리적 스트레스를 측정하지 않습니다. 늘 활기찬 목소리는 이 규칙을 충족합니다.
report-limit_short-incongruence = 자동 분석 채널이 서로 일치하지 않음을 보여 줄 뿐, 진술이 참이거나 거짓이라는 증거가 아닙니다.
report-limit_short-confidence = 다른 발화자의 녹음에서 이러한 결과가 맞았던 비율이며(미보정이면 구성 요소만 표시), 그 사람이 이 감정을 느꼈을 확률이 아닙니다.
report-limit_short-quality = 이 품질 기준은 위변조 감정이 아닙니다.
report-limit_short-thresholds = 임계값은 타당성 검증 연구가 없는 설계 기본값입니다.

report-not_shown-truth = 진술의 참과 거짓, 또는 발화자에게 속이려는 의도가 있는지;
report-not_shown-mind = 사람이 무엇을 느끼고 생각하고 의도했는지, 또는 목소리가 왜 달라졌는지;
report-not_shown-speaker = 누가 말하는지. 이 녹음 안에서 목소리를 구분할 뿐 누구인지는 인식하지 않습니다;
report-not_shown-authenticity = 녹음이 진정하고 완전하며 편집되지 않았는지;
report-not_shown-words = 무엇을 말했는지. 말 내용은 받아 적거나 해석하지 않습니다;
report-not_shown-likelihood = 그 사람에 대한 확률이라는 의미에서 어떤 감정일 가능성.

report-rates-intro = 음성 기반 방법에 대해 발표된 시험 결과입니다. 이 프로그램으로 시험한 것이 아니며, 법과학 녹음에서 이 프로그램의 오류율을 측정한 연구는 아직 없습니다.
report-rate-field_method = 음성 스트레스 분석, 소변 검사와 대조한 현장 연구
report-rate-field_result = 거짓 답변의 15%를 적발, 참된 답변의 8.5%를 오경보
report-rate-field_source = National Institute of Justice, NCJ 219031
report-rate-laboratory_method = 음성 스트레스 분석, 실험실
report-rate-laboratory_result = 적중 42~56%, 오경보 40~65%
report-rate-laboratory_source = Harnsberger 등 2009
report-rate-suspects_method = 음성 스트레스 분석, 형사 피의자
report-rate-suspects_result = 진실한 발화자의 48%, 기만적인 발화자의 25%를 올바르게 분류
report-rate-suspects_source = Horvath 등 2013
report-rate-networks_method = 기만의 음향 단서에 대한 최근 신경망
report-rate-networks_result = 정확도 62~64%. 열 명 중 한 명이 거짓말을 한다면 경보 여섯 건 중 다섯 건은 오경보
report-rate-networks_source = 최근 발표된 결과의 범위. 오경보의 비율은 계산으로 얻음
report-rate-arousal_method = 사람의 평정과 비교한 음향 각성도(각성도 측정 방법)
report-rate-arousal_result = Spearman 상관 0.76 (EMA), 0.71 (EmoDB), 0.71 (VAM), 0.62 (IEMOCAP)
report-rate-arousal_source = Bone, Lee, Narayanan 2014, doi 10.1109/TAFFC.2014.2326393

## 서식.

report-template-unreadable = 서식 폴더를 읽을 수 없습니다: { $folder }
report-template-package = 서식 파일 { $file }에서 Typst 패키지를 불러오려 합니다. 패키지는 네트워크에서 받아야 하므로 보고서에는 쓰지 않습니다.
report-template-failed = 폴더 { $folder }의 서식으로는 보고서를 만들 수 없습니다. Typst의 메시지: { $reason }
report-template-failed_at = 보고서 서식에 오류가 있습니다. 파일 { $file }, { NUMBER($line) }행: { $reason }
report-template-section = 보고서 서식에서 지정한 항목이 보고서에 없습니다: { $section }
report-template-none = 서식 폴더에 서식이 없습니다: { $folder }. laboratory.typ와 같은 Typst 파일(*.typ)이 하나 이상 필요합니다.
report-template-not_a_file = 서식 폴더에 링크이거나 일반 파일이 아닌 항목이 있습니다: { $file }. 서식은 폴더 안의 일반 파일로만 구성해야 합니다.
report-template-not_text = 서식 파일이 UTF-8 텍스트가 아닙니다: { $file }
report-template-too_large = 서식 폴더가 너무 큽니다. 최대 { NUMBER($limit_count) }개 파일, { BYTES($limit_bytes) }까지 사용할 수 있습니다.
report-template-reaches = 서식 파일 { $file }의 { NUMBER($line) }행에서 쓸 수 없는 명령을 사용합니다: { $word }. import와 include 뒤에는 폴더 안의 파일 이름을 따옴표로 적어야 하며, eval과 std는 쓸 수 없습니다.
report-template-own_failed = 보고서를 조판할 수 없습니다. Typst의 메시지: { $reason }

## 파일 종류.

report-export-pdf_report = PDF 보고서
report-export-pdf_report_tip = 보고서에 넣기로 표시한 구간과 원자료를 담은 보고서를 저장합니다
report-export-json_results_tip = 모든 결과와 그 출처를 저장합니다(스키마 voiceman.analysis/3)
report-export-json_results = JSON 데이터, voiceman.analysis
report-export-csv_table = CSV 표
report-export-csv_table_tip = 시간축을 표로 저장합니다. 열 이름에 단위가 있습니다
report-export-measures_table = 음향 특성 CSV
report-export-measures_table_tip = 모든 표시, 분석 창, 발화 구간의 F0, 포먼트, 지터 등 음향 특성을 표로 저장합니다
report-export-measures_document = 음향 특성 JSON
report-export-measures_document_tip = 모든 표시, 분석 창, 발화 구간의 F0, 포먼트, 지터 등 음향 특성을 정의와 함께 저장합니다
report-measures-statement = 소리를 기술하는 음향 특성으로, 사람이 무엇을 느꼈는지 말해 주지 않습니다. Praat로 구한 음향 특성, 발화 속도(쉼 포함), 쉼은 각성도 등의 측정값에 쓰이지 않습니다. 나머지, 곧 측정값에 쓰인 음높이, 측정값에 쓰인 레벨, HF500, 조음 속도는 측정값을 구하는 데 쓰입니다.
report-export-png_picture = PNG 그림
report-export-png_picture_tip = 녹음 전체의 그래프를 그림으로 저장합니다
report-export-svg_drawing_tip = 녹음 전체의 그래프를 벡터 그림으로 저장합니다
report-export-svg_drawing = SVG 벡터 그림

## 파일을 쓸 때의 오류.

report-font_unreadable = 글꼴 파일을 읽을 수 없습니다: { $file }. 프로그램에 포함된 파일이므로 프로그램을 다시 설치하십시오.
report-write-original = { JOSA($file, "은/는") } 원본 녹음이므로 절대 덮어쓰지 않습니다. 다른 이름으로 내보내십시오.
report-write-is_folder = { JOSA($file, "은/는") } 폴더입니다. 파일 이름을 지정하십시오.
report-write-no_file = { JOSA($file, "은/는") } 일반 파일이 아닙니다. 다른 파일 이름을 지정하십시오.
report-write-protected = { JOSA($file, "은/는") } 쓰기가 금지되어 있습니다. 다른 이름이나 폴더를 선택하십시오.
report-write-failed = { JOSA($file, "을/를") } 저장하지 못했습니다. { $reason }
report-write-system = 원인: { $said }.
report-write-disk_full = 디스크가 가득 찼습니다. 공간을 확보하거나 다른 폴더를 선택하십시오.
report-write-quota = 디스크 할당량을 모두 사용했습니다. 공간을 확보하거나 다른 폴더를 선택하십시오.
report-write-no_permission = 그곳에 쓸 권한이 없습니다. 다른 폴더를 선택하십시오.
report-write-read_only = 읽기 전용 디스크입니다. 다른 폴더를 선택하십시오.
report-write-no_folder = 폴더가 없습니다. 폴더를 만들거나 다른 폴더를 선택하십시오.
report-write-not_a_folder = 경로의 일부가 폴더가 아닙니다. 다른 폴더를 선택하십시오.
report-write-name_too_long = 이 디스크에 쓰기에는 이름이 너무 깁니다. 더 짧은 이름을 지정하십시오.

## 측정 방법의 설정값

report-measurement-title = 측정 설정
report-measurement-grid_name = 소리
report-measurement-grid = { HZ($rate_hz) }, { MS($hop_ms) }마다 한 값
report-measurement-speech_name = 발화 검출
report-measurement-speech = 발화 확률 { NUMBER($begins) } 이상에서 시작, { NUMBER($ends) } 미만에서 종료
report-measurement-pitch_name = 기본 주파수(F0)
report-measurement-pitch = 자기상관법(Boersma 1993, Praat), 하한 { HZ($floor_hz) }, 상한 { HZ($ceiling_hz) }, 무음 임계값 { NUMBER($silence) }(무음 여부는 발화 검출로만 판단)
report-measurement-intensity_name = 강도
report-measurement-intensity = Praat, 최저 기본 주파수 { HZ($lowest_hz) }, 최대 진폭을 1 Pa로 보고 { NUMBER($reference) } µPa를 0 dB로 한 값. 음압이 교정되지 않은 녹음이므로 차이에만 의미가 있습니다.
report-measurement-balance_name = 스펙트럼 균형
report-measurement-balance = { HZ($low_hz) }~{ HZ($split_hz) } 대비 { HZ($split_hz) } 초과, 대역이 좁은 소리에서는 { HZ($top_hz) }까지
report-measurement-formants_name = 포먼트
report-measurement-formants = Burg 방법(Praat), { HZ($ceiling_hz) }까지 { NUMBER($candidates_count) }개 중 낮은 { NUMBER($formants_count) }개 사용
report-measurement-syllables_name = 음절 수
report-measurement-syllables = 강도가 발화 강도의 제{ NUMBER($percentile) }백분위수에서 { JOSA(DB($below_db), "을/를") } 뺀 값 이상이고 뒤따르는 감소가 { JOSA(DB($dip_db), "을/를") } 넘는 정점
report-method-passages = { LIST($passages) }

## 발화자.

report-statement-whole = { $how } { $whose }
report-statement-baselines = 각 발화자의 측정값은 그 발화자만의 기준 구간과 비교한 것입니다: { LIST($what) }.
report-speakers-everyone = 발화자 전체
report-speakers-name = { $speaker }
report-speakers-number = 발화자 { $number }
report-speakers-seconds = { SECONDS($speech_s, digits: 1) }
report-speakers-share = { PERCENT($share, digits: 0) }
report-speakers-turns = { NUMBER($turn_count) }개 중 { NUMBER($confirmed_count) }개 확인됨
report-speakers-windows = 측정 { NUMBER($read_count) }개, 공백 { NUMBER($gap_count) }개
report-speakers-shared = 중첩 발화: { SECONDS($overlap_s, digits: 1) }. 누구의 발화인지 불확실한 발화: { SECONDS($unsure_s, digits: 1) }. 어느 쪽도 측정값과 기준 구간에 포함되지 않습니다. { $window_count ->
    [0] 발화가 있는 모든 분석 창은 한 발화자에게 속합니다.
   *[other] 발화가 있으나 어느 발화자에게도 속하지 않는 분석 창 { NUMBER($window_count) }개는 공백입니다.
}
report-section-speakers = 발화자
report-column-speaker = 발화자
report-column-alone = 단독 발화
report-column-overlap = 중첩 발화
report-column-share = 비율
report-column-turns = 발화 구간
report-column-windows = 분석 창
report-column-baseline = 기준 구간
report-topic-speech = 발화와 기준 구간.
report-summary-of_speaker = { $speaker }
report-summary-speech = 단독 발화 { SECONDS($speech_s, digits: 0) }, 중첩 발화 { SECONDS($overlap_s, digits: 1) }. 분석 창 { NUMBER($window_count) }개 중 { NUMBER($read_count) }개에 측정값이 있습니다(그중 주의 { NUMBER($caution_count) }개).
report-summary-speaker_not_read = 이 발화자의 분석 창 중 품질 기준을 통과한 것이 없어 측정값이 없습니다. 이것도 하나의 결과입니다.
report-summary-further = 이 녹음은 추가 비교 대상 { NUMBER($reference_count) }개에 대해서도 분석되었습니다. 그 측정값은 이 보고서에 없으며 첨부된 원자료에 있습니다.
report-summary-nobodys = 이 중 { NUMBER($window_count) }개는 여러 사람의 발화가 섞여 있거나, 누구의 발화인지 불확실하거나, 발화 구간에 속하지 않는 발화여서 어느 발화자에게도 속하지 않습니다.
report-passage-head_of = { $speaker }. { $time }, { SECONDS($duration_s, digits: 3) }. 품질 기준: { $gate }.
report-fact-speakers = 발화자
report-method-speakers_auto = 발화자 모델이 목소리를 구분하고 발화자 수를 추정하도록 설정되었습니다.
report-method-speakers_count = 발화자 모델이 목소리를 구분하도록 설정되었습니다(지정된 발화자 수 { NUMBER($speaker_count) }명).
report-method-speakers_one = 목소리를 구분하지 않도록 설정되었습니다.
report-method-speakers_channels = 채널마다 한 사람으로 보도록 설정되었습니다.
report-limit-no_recognition = 목소리는 이 녹음 안에서만 번호로 구분됩니다. 이는 화자 인식이 아닙니다. 발화자가 누구인지는 검토하지 않았고, 이름을 제시하지 않았으며, 다른 녹음과 비교하지 않았습니다.
report-limit-turns = 제안된 발화 구간은 틀릴 수 있습니다. 감정이 실린 목소리가 다른 사람으로, 비슷한 목소리가 한 사람으로, 짧은 발화 구간이 다른 발화자의 것으로 구분될 수 있습니다. 잘못 지정된 발화는 그 발화자의 기준 구간과 측정값을 바꿉니다. 분석관이 확인한 발화 구간만 직접 듣고 확인된 것입니다.
report-limit-one_voice = 이 녹음에서 한 사람만 말한다는 것은 분석관의 설정이며 검토하지 않았습니다. 다른 사람이 말한다면 그 발화도 기준 구간과 측정값에 포함됩니다.
report-limit_short-no_recognition = 목소리는 이 녹음 안에서만 구분되며, 누구인지는 인식하지 않습니다.
report-limit_short-turns = 제안된 발화 구간은 틀릴 수 있습니다.
report-method-per_speaker = 각 발화자는 녹음에 그 사람만 말하는 것처럼 분석됩니다. 분석 창은 그 안에서 가장 많이 말한 발화자에게 속하며, 그 발화자의 단독 발화만 측정됩니다. 두 발화 구간에 걸치는 분석 창은 발화 구간이 충분히 길면 한 발화 구간 안으로 옮겨집니다. 과반을 차지한 발화자가 없거나 누구의 발화인지 불확실한 분석 창은 공백입니다.
report-output-turns = 10초 안에서 최대 세 발화자의 발화 구간
report-output-overlap = 중첩 발화
report-output-frames = 프레임별로 음성을 나타내는 수치
report-output-embedding = 음성을 서로 구분하는 수치
report-role-segmentation = 각 발화 구간의 시작과 끝, 중첩 발화를 제안
report-role-frames = 범주와 정서가를 읽는 바탕이 되는 음성의 특징을 프레임마다 산출
report-role-embedding = 한 녹음 안의 음성을 구분하며 신원은 확인하지 않음
report-undecided = 판정 보류({ INDEX($posterior) })
report-sensitivity-title = 기준 구간에 따른 값의 변화
report-sensitivity-in_use = 사용 중: { $what }
report-sensitivity-only = 설정한 구간 중 { $passage }만(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
report-sensitivity-without = 설정한 구간에서 { $passage } 제외(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
report-sensitivity-refused = { $what }: { $reasons }
report-sensitivity-not_admissible = { $reading } 산출에 사용할 수 없는 기준 구간: { $baselines }.
report-confidence-calibrated = 다른 발화자의 녹음으로 보정
report-statement-doubted = { $how } { $doubt }
report-doubt-close = 발화자 수는 확실하지 않은 추정입니다. 발화자가 { NUMBER($second_count) }명일 가능성도 거의 같습니다.
report-doubt-little = 발화가 너무 짧아 다른 사람이 더 말하는지 판단할 수 없습니다. 발화자 수를 지정하십시오.
report-doubt-few = 비교할 수 있는 발화가 너무 적어 발화자 수를 신뢰할 수 없습니다.
report-doubt-too_short = 목소리를 구분할 만큼 긴 발화가 없습니다.
report-limit-channels = 음량에 따라 채널마다 발화자가 1명인 것으로 보았습니다. 한 채널에서 다른 사람도 말하는지는 검토하지 않았습니다. 값은 채널의 평균이나 선택한 채널에서 측정하므로 다른 채널에서 새어 든 소리도 함께 측정됩니다.
report-limit_short-channels = 채널마다 발화자가 1명인 것으로 보았습니다.
report-topic-categories = 범주와 목소리의 변화.
report-reliability-alt = 내장 모델 쌍의 신뢰도에 대한 신뢰성 도표: 기대 보정 오차 { NUMBER($error, digits: 3) }
report-reliability-windows = 분석 창, %
report-reliability-amount = { NUMBER($percent, digits: 1) }
report-reliability-error = { NUMBER($error, digits: 3) }
report-reliability-head = | 평균 신뢰도 | 정답 비율 | 분석 창의 비율 |
report-reliability-row = | { NUMBER($confidence, digits: 2) } | { NUMBER($right, digits: 2) } | { PERCENT($share, digits: 1) } |
report-section-comparison = 구간 비교
report-comparison-passage = 구간
report-comparison-question = 질문
report-comparison-speaker = 발화자
report-comparison-time = 시간
report-comparison-arousal = 각성도(95% 추정 구간)
report-comparison-gate = 품질
report-comparison-category = 범주
report-comparison-recording = 녹음
report-comparison-undecided = 판정 보류
report-comparison-measure = { $name } [{ $unit }]
report-comparison-how_to_read = 이 보고서의 구간을 서로, 그리고 분석가가 남긴 다른 녹음의 구간과 나란히 놓았습니다. 각성도는 각 발화자 자신의 발화에 대한 상대값이므로, 발화자나 녹음이 다르면 각자에게 얼마나 이례적인지를 비교합니다. F0, 레벨, HF500은 소리를 기술하는 수치로서 녹음에 따라 달라집니다. 여기의 F0와 레벨은 Praat로 구한 것이어서 어떤 측정값에도 쓰이지 않으며, HF500은 각성도를 구하는 데 쓰이는 수치 가운데 하나입니다.
report-comparison-definition = { $name }: { $definition }
report-comparison-figure = { $file }에서 { $speaker }의 분석 창: 각성도별 누적 비율과, 표의 행 번호로 표시한 구간 및 95% 추정 구간
report-comparison-share = 분석 창의 비율
report-time-exact = { CLOCK($start_s, digits: 3) }~{ CLOCK($end_s, digits: 3) }
report-comparison-range = { LIST($passages) }에서 F0의 탐색 범위: { HZ($floor_hz) }~{ HZ($ceiling_hz) }({ $how })
report-comparison-automatic = 발화자의 발화를 두 번 측정하여 정함
report-comparison-fixed = 직접 정함
report-comparison-row = { NUMBER($number) }행
report-comparison-unmeasured = F0, 레벨, HF500은 측정하지 못했습니다. { $why }
