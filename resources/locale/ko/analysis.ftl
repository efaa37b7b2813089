## 이름: 판독 항목, 감정 범주, 신뢰도 등급, 채널 쌍.

analysis-reading-arousal = 각성도
analysis-reading-dominance = 지배성
analysis-reading-valence = 정서가
analysis-reading-categories = 감정 범주
analysis-reading-stress = 스트레스
analysis-reading-deception = 기만 단서(I1)
analysis-reading-arousal_disagreement = I2
analysis-profile = { $name }, 리비전 { $revision }
analysis-category-angry = 분노
analysis-category-happy = 기쁨
analysis-category-sad = 슬픔
analysis-category-neutral = 중립
analysis-not_available = 산출 불가
analysis-missing = { LIST($readings) }: { $why }
analysis-confidence-sufficient = 충분
analysis-confidence-limited = 제한적
analysis-confidence-insufficient = 불충분
analysis-pair-category_disagreement = I1
analysis-pair-arousal_disagreement = I2
analysis-pair-words_against_voice = I3
analysis-channels-category_disagreement = 차원 모델과 범주 모델의 비교
analysis-channels-arousal_disagreement = 모델 각성도와 음향 각성도의 비교
analysis-channels-words_against_voice = 발화 내용과 음성의 비교
analysis-pair-percentile = { $pair }, { $channels }: 백분위 { PERCENTILE($percentile) }(95% 추정 구간 { PERCENTILE($low) }~{ PERCENTILE($high) }).
analysis-pair-missing = { $pair }, { $channels }: 산출 불가. 사유: { $why }.
analysis-trained_on = { $model }: { $speech }

## 품질 기준: 사유.

analysis-gate-no_speech = 발화 없음
analysis-gate-speech_low = 순 발화 시간 { SECONDS($speech_s, $needed_s, digits: 1) }, 임계값 { SECONDS($needed_s) } 미만
analysis-gate-speech_low_scaled = 순 발화 시간 { SECONDS($speech_s, $needed_s, digits: 1) }, 임계값 { SECONDS($needed_s) } 미만({ SECONDS($window_s) } 분석 창에 맞춰 환산)
analysis-gate-snr_low = 신호 대 잡음비 { DB($snr_db, $needed_db, digits: 1) }, 임계값 { DB($needed_db) } 미만
analysis-gate-snr_unmeasured = 신호 대 잡음비 측정 불가(비교할 휴지 구간 없음)
analysis-gate-snr_buried = 신호 대 잡음비: 음성의 레벨이 휴지 구간보다 높지 않음
analysis-gate-clipped = 클리핑된 표본 { PERCENT($found_share, $limit_share) }, 임계값 { PERCENT($limit_share) }
analysis-gate-clipped_unmeasured = 클리핑된 표본 측정 안 됨
analysis-gate-dropped = 신호 누락 { PERCENT($found_share, $limit_share) }, 임계값 { PERCENT($limit_share) }
analysis-gate-dropped_unmeasured = 신호 누락 측정 안 됨
analysis-gate-recording_speech_low = 녹음 전체의 순 발화 시간 { SECONDS($speech_s, $needed_s, digits: 1) }, 임계값 { SECONDS($needed_s) } 미만
analysis-gate-bandwidth_low = 유효 대역폭 { KHZ($bandwidth_hz, $needed_hz, digits: 1) }, 임계값 { KHZ($needed_hz) } 미만
analysis-gate-bandwidth_unmeasured = 유효 대역폭 측정 안 됨
analysis-gate-lossy = 손실 코덱({ $codec })
analysis-closed-no_speech = 구간에 발화가 없음
analysis-closed-withheld = 품질 기준에 따라 구간의 값을 보류함

## 품질 기준: 표.

analysis-measure-net_speech = 순 발화 시간
analysis-measure-snr = 신호 대 잡음비
analysis-measure-clipped = 클리핑된 표본
analysis-measure-bandwidth = 유효 대역폭
analysis-measure-codec = 코덱
analysis-measure-dropped = 신호 누락
analysis-measure-overlap = 중첩 발화
analysis-value-unmeasured = 측정 안 됨
analysis-value-speech = { SECONDS($speech_s, $pass_s, $caution_s, digits: 1) }
analysis-value-snr = { DB($snr_db, $pass_db, $caution_db, digits: 1) }
analysis-value-snr_above = { DB($limit_db) } 초과
analysis-value-snr_buried = 음성의 레벨이 휴지 구간보다 높지 않음
analysis-value-snr_no_pause = 측정 불가(비교할 휴지 구간 없음)
analysis-value-snr_no_speech = 측정 불가(발화 없음)
analysis-value-share = { PERCENT($found_share) }
analysis-value-bandwidth = { KHZ($bandwidth_hz, $pass_hz, $caution_hz, digits: 1) }
analysis-value-codec_lossless = { $codec }, 무손실(이전 부호화 이력은 조사하지 않음)
analysis-value-codec_lossy = { $codec }, 손실(이전 부호화 이력은 조사하지 않음)
analysis-threshold-speech = 통과 ≥ { SECONDS($pass_s, digits: 1) }, 주의 ≥ { SECONDS($caution_s, digits: 1) }, 그 밖에는 보류
analysis-threshold-snr = 통과 ≥ { DB($pass_db) }, 주의 ≥ { DB($caution_db) }, 그 밖에는 보류
analysis-threshold-clipped = 통과 < { PERCENT($pass_share) }, 주의 ≤ { PERCENT($caution_share) }, 그 밖에는 보류
analysis-threshold-bandwidth = 통과 ≥ { KHZ($pass_hz) }, 주의 ≥ { KHZ($caution_hz) }, 그 밖에는 보류
analysis-threshold-codec = PCM 또는 무손실은 통과, 손실은 주의
analysis-threshold-dropped = 통과 < { PERCENT($pass_share) }, 주의 ≤ { PERCENT($caution_share) }, 그 밖에는 보류
analysis-threshold-overlap = 통과 ≤ { PERCENT($pass_share) }, 주의 ≤ { PERCENT($caution_share) }, 그 밖에는 보류

## 기준 구간과 비교 대상.

analysis-baseline-sentence = 기준 구간: { $what }.
analysis-speech-all = 녹음의 전체 발화(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-speech-part = 분석한 구간 { CLOCK($start_s) }~{ CLOCK($end_s) }의 전체 발화(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-speech-so_far = 지금까지 측정한 전체 발화(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-speech-marked = 설정한 구간 { CLOCK($start_s) }~{ CLOCK($end_s) }(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-baseline-few_windows = 기준 구간의 분석 창 { NUMBER($windows_count) }개, 임계값 { NUMBER($needed_count) }개 미만
analysis-baseline-little_speech = 기준 구간의 순 발화 시간 { SECONDS($speech_s, $needed_s, digits: 1) }, 임계값 { SECONDS($needed_s) } 미만
analysis-baseline-caution = 기준 구간의 순 발화 시간 { SECONDS($speech_s, $needed_s, digits: 1) }, 임계값 { SECONDS($needed_s) } 미만: 해석에 주의가 필요함
analysis-end-ceiling = 이 기준 구간의 상한에 있음: 분석 창 { NUMBER($windows_count) }개(겹치지 않는 창 { NUMBER($independent_count, digits: 1) }개에 해당) 중 이보다 높은 것이 거의 없어 얼마나 더 높은지는 알 수 없으며, 추정 구간에 이를 반영함
analysis-end-floor = 이 기준 구간의 하한에 있음: 분석 창 { NUMBER($windows_count) }개(겹치지 않는 창 { NUMBER($independent_count, digits: 1) }개에 해당) 중 이보다 낮은 것이 거의 없어 얼마나 더 낮은지는 알 수 없으며, 추정 구간에 이를 반영함
analysis-end-at_ceiling = 이 기준 구간의 상한에 있음
analysis-end-at_floor = 이 기준 구간의 하한에 있음
analysis-end-besides = { $words }, { $end }
analysis-reference-relative = 비교 대상: { $what } – { LIST($readings) }.
analysis-reference-none = 기준 구간과 비교하지 않는 항목: { LIST($readings) }.
analysis-need-speech = { LIST($readings) }에 발화 { SECONDS($needed_s) }
analysis-need-windows = { LIST($readings) }에 분석 창 { NUMBER($needed_count) }개
analysis-need-speech_and_windows = { LIST($readings) }에 발화 { SECONDS($needed_s) } 및 분석 창 { NUMBER($needed_count) }개
analysis-holds-speech = 발화 { SECONDS($speech_s, $needed_s, digits: 1) }
analysis-holds-windows = 발화가 충분한 분석 창 { NUMBER($windows_count) }개
analysis-holds-speech_and_windows = 발화 { SECONDS($speech_s, $needed_s, digits: 1) } 및 발화가 충분한 분석 창 { NUMBER($windows_count) }개
analysis-notice-withheld = 발화가 있는 분석 창 { NUMBER($windows_count) }개가 모두 품질 기준에 따라 보류되어 이 녹음에는 측정값이 없습니다. 녹음 전체에서 보류된 항목: { LIST($gates) }.
analysis-notice-withheld_singly = 발화가 있는 분석 창 { NUMBER($windows_count) }개가 모두 품질 기준에 따라 보류되어 이 녹음에는 측정값이 없습니다. 사유는 분석 창마다 표시됩니다.
analysis-notice-failed_gate = { $measure } { $value }({ $thresholds })
analysis-notice-all_speech = 기준 구간(녹음의 전체 발화)에는 { $holds }밖에 없어 어느 분석 창에서도 다음 값을 산출할 수 없습니다: { LIST($readings) }. 최소 요건: { LIST($needs) }.
analysis-notice-marked = 기준 구간({ LIST($passages) })에는 { $holds }밖에 없어 어느 분석 창에서도 다음 값을 산출할 수 없습니다: { LIST($readings) }. 최소 요건: { LIST($needs) }.{ $advice }
analysis-advice-longer_baseline = { " " }기준 구간을 더 길게 설정하거나 해제하십시오.

## 모델이 산출하지 못한 값.

analysis-missing_why-few_features = 특징 중 측정된 것이 두 개 미만임
analysis-missing_why-little_voiced = 유성음이 너무 적어 특징을 측정할 수 없음
analysis-missing_why-no_window = 구간 안에 값이 있는 분석 창이 없음
analysis-network-pending = 아직 계산되지 않음
analysis-network-pending_in = 분석 창 { NUMBER($windows_count) }개 중 { NUMBER($pending_count) }개가 아직 계산되지 않음
analysis-network-too_little_speech = 모델이 판단하기에는 발화가 너무 적음
analysis-network-no_number = 모델이 유한한 값을 내지 않음
analysis-network-no_interval = 모델이 프레임별 값을 제공하지 않고 겹치는 분석 창도 없어 추정 구간을 구할 수 없음
analysis-network-below_scale = { NUMBER($value, digits: 3) }, 0~1 척도보다 낮아 척도의 끝에 표시함
analysis-network-above_scale = { NUMBER($value, digits: 3) }, 0~1 척도보다 높아 척도의 끝에 표시함
analysis-barred-legacy = 각성도와 정서가가 구 시그모이드 척도로 표현됨
analysis-barred-uncalibrated = 각성도와 정서가가 은닉 상태에서 추정한 보정되지 않은 값임

## 종합 신뢰도.

analysis-confidence-name = 종합 신뢰도
analysis-confidence-unit = 0~1
analysis-confidence-value = { INDEX($value) }
analysis-confidence-method = 다른 발화자의 녹음으로 보정한, 가장 유력한 범주가 맞을 확률입니다. 내장 모델은 EmoDB로, 신경망 쌍은 기관의 보정 자료로 보정합니다(voiceman models calibrate). 구성 요소는 감정 범주의 확실성, 모델 간 일치도, 겹치는 분석 창의 일관성, 품질 기준, 목소리의 변화이며, 안정성은 함께 표시됩니다. 모델을 보정하지 않았으면 수치와 등급 없이(“미보정”) 구성 요소만 표시합니다.
analysis-part-certainty = 감정 범주의 확실성
analysis-part-category_agreement = 모델 간 일치도(1 − I1)
analysis-part-arousal_agreement = 모델 각성도와 음향 각성도의 일치도(1 − I2)
analysis-part-consistency = 겹치는 분석 창의 일관성
analysis-part-quality = 품질 기준
analysis-part-variation = 목소리의 변화
analysis-part-stability = 소리의 작은 변화에 대한 안정성
analysis-note-certainty_calibrated = 1 − 엔트로피 / ln 4, 보정 자료: { $corpus }
analysis-note-certainty_uncalibrated = 1 − 엔트로피 / ln 4, 미보정
analysis-note-percentile = { $pair } 백분위 { PERCENTILE($percentile) }
analysis-note-percentile_uncounted = { $pair } 백분위 { PERCENTILE($percentile) }, 미보정이므로 반영하지 않음
analysis-note-consistency = 절반 이상 겹치는 분석 창
analysis-note-missing = 산출 불가: { $why }
analysis-note-no_neighbour = 산출 불가: 값이 있는 겹치는 분석 창이 없음
analysis-note-gate_passed = 통과
analysis-note-gate_caution = 주의
analysis-note-stability_on_request = 계산하지 않음: 선택 구간에서 요청하면 계산함
analysis-stability-progress = 안정성: { $change }
analysis-stability-networks_not_loaded = 분석에 쓰인 신경망을 불러오지 않음
analysis-stability-little_speech = 선택 구간만으로는 발화가 너무 적음
analysis-stability-note = 변형 { NUMBER($versions_count) }개 중 { NUMBER($kept_count) }개에서 감정 범주가 유지됨. 각성도 또는 지배성의 최대 변화 { INDEX($moved) }({ $change })
analysis-stability-category_only = 변형 { NUMBER($versions_count) }개 중 { NUMBER($kept_count) }개에서 감정 범주가 유지됨. 다음 사유로 각성도와 지배성은 제외함: { $why }
analysis-change-first_cut = 처음 { SECONDS($cut_s) } 제거
analysis-change-last_cut = 마지막 { SECONDS($cut_s) } 제거
analysis-change-gain = 레벨 { PLUS($gain_db) } dB
analysis-change-noise = { DB($snr_db) } 수준의 잡음 추가
analysis-change-low_pass = { KHZ($limit_hz) } 저역 통과
analysis-change-coded = { $codec } { NUMBER($rate_kbit) } kbit/s 부호화 후 복원

## 스트레스 지표.

analysis-stress-name = 스트레스 지표: 기준 구간 대비 음성 각성도
analysis-stress-unit = 순위, −100 ~ +100
analysis-stress-value = { RANK($value) }(척도 −100 ~ +100), 95% 추정 구간 { RANK_BOUND($low) } ~ { RANK_BOUND($high) }
analysis-stress-method = 기본 주파수, 강도, 스펙트럼 균형의 중앙값이 발화자의 기준 구간에 속한 분석 창들 가운데 차지하는 순위를 가중 평균한 값입니다(Bone, Lee, Narayanan 2014, doi 10.1109/TAFFC.2014.2326393).
analysis-stress-no_change = 변화가 확인되지 않음
analysis-stress-above = 음성 각성도가 발화자의 기준 구간보다 높음
analysis-stress-below = 음성 각성도가 발화자의 기준 구간보다 낮음
analysis-stress-window_voiced = 유성음 { SECONDS($voiced_s, $needed_s, digits: 1) }, 임계값 { SECONDS($needed_s, digits: 1) } 미만
analysis-stress-window_features = 측정된 특징이 너무 적음
analysis-stress-passage_short = 구간 길이 { SECONDS($duration_s, $needed_s, digits: 1) }, 임계값 { SECONDS($needed_s, digits: 1) } 미만
analysis-stress-passage_voiced = 구간의 유성음 { SECONDS($voiced_s, $needed_s, digits: 1) }, 임계값 { SECONDS($needed_s, digits: 1) } 미만
analysis-stress-few_features = 사용할 수 있는 특징 { NUMBER($features_count) }개, 임계값 { NUMBER($needed_count) }개 미만
analysis-stress-unrated = 구간의 순위를 매길 수 없음
analysis-feature-pitch = 기본 주파수(F0)
analysis-feature-loudness = 강도
analysis-feature-balance = 스펙트럼 균형(500 Hz 초과 에너지와 80–500 Hz 에너지의 비)
analysis-feature-balance_narrow = 스펙트럼 균형(500 Hz 초과 에너지와 80–500 Hz 에너지의 비, 협대역 채널이므로 3.4 kHz까지)
analysis-contribution-pitch = { $feature }: 중앙값 { HZ($median_hz, digits: 0) }, 기준 구간 중앙값 { HZ($baseline_hz, digits: 0) }({ PLUS($change_semitones, digits: 1) } 반음), 순위 { RANK($rank) }, 가중치 { PERCENT($weight_share, digits: 0) }.
analysis-contribution-level = { $feature }: 중앙값 { DB_TERM($median_db, $baseline_db, digits: 1) }, 기준 구간 중앙값 { DB_TERM($baseline_db, $median_db, digits: 1) }({ PLUS($change_db, digits: 1) } dB), 순위 { RANK($rank) }, 가중치 { PERCENT($weight_share, digits: 0) }.
analysis-contribution-missing = { $feature }: 이 구간 또는 기준 구간에서 측정할 수 없음.
analysis-detail-f0_spread = F0 범위(제20~제80백분위수)
analysis-detail-voiced_segments = 유성음 분절 수
analysis-detail-pauses = 0.25초 이상의 휴지
analysis-detail-hnr = 배음 대 잡음비(중앙값)
analysis-detail-gain_control = 자동 이득 조절(AGC), 다른 채널
analysis-detail-not_tested = 검사하지 않음: 레벨과 음질의 변화를 직접 청취하십시오
analysis-detail-note = 이 측정값에 관한 참고 사항
analysis-detail-disputed = 소리를 기술하는 측정값이며, 스트레스에 따른 변화 방향에 대해서는 학계의 견해가 엇갈림
analysis-amount-semitones = { NUMBER($spread_semitones, digits: 1) } 반음
analysis-amount-per_second_of_speech = 발화 1초당 { NUMBER($rate, digits: 1) }개
analysis-amount-pauses = { NUMBER($pauses_count) }회, 합계 { SECONDS($total_s, digits: 1) }
analysis-amount-decibels = { DB($level_db, digits: 1) }
analysis-detail-model_arousal = 모델 각성도
analysis-detail-model_arousal_of = 모델 각성도({ $model })
analysis-detail-both_arousals = 모델 각성도와 음향 각성도
analysis-model_arousal-embedded = 이 모델 쌍에서는 음향 각성도와 같은 값임
analysis-model_arousal-rank = 발화자 내 순위 { RANK($value) }({ RANK_BOUND($low) } ~ { RANK_BOUND($high) }), 평균에 넣지 않음
analysis-agree-neither = 일치함: 둘 다 발화자의 기준 구간과의 차이가 확인되지 않음
analysis-agree-above = 일치함: 둘 다 기준 구간보다 높음
analysis-agree-below = 일치함: 둘 다 기준 구간보다 낮음
analysis-agree-contradict = 상반됨: 하나는 기준 구간보다 높고 다른 하나는 낮음
analysis-agree-only_acoustic = 다름: 음향 각성도만 발화자의 기준 구간과 차이가 있음
analysis-agree-only_model = 다름: 모델 각성도만 발화자의 기준 구간과 차이가 있음
analysis-population-embedded = 공통 임계값 규칙은 적용되지 않음. 이 규칙은 신경망의 각성도와 정서가가 모든 발화자에게 똑같이 적용되는 임계값을 넘는지 보지만, 내장 모델은 발화자를 그 사람 자신의 발화와 비교함
analysis-population-not_asked = 공통 임계값 규칙을 적용하지 않음: { $why }
analysis-population-no_value = 공통 임계값 규칙을 적용하지 않음: 신경망이 산출한 값이 없음
analysis-population-met = 공통 임계값 규칙 충족(모든 발화자에게 같은 임계값, 약한 근거)
analysis-population-not_met = 공통 임계값 규칙 미충족(모든 발화자에게 같은 임계값, 약한 근거)
analysis-population-arousal = 각성도 { NUMBER($value, digits: 3) }({ NUMBER($low, digits: 3) }~{ NUMBER($high, digits: 3) }), 임계값 { NUMBER($needed) } 이상
analysis-population-valence = 정서가 { NUMBER($value, digits: 3) }({ NUMBER($low, digits: 3) }~{ NUMBER($high, digits: 3) }), 임계값 { NUMBER($needed) } 이하
analysis-population-reference = { $model } 모델의 학습 자료({ $speech }) – 청취자가 평정한 척도이며 모든 발화자에게 공통입니다.

## 기만 단서.

analysis-cues-name = 기만 단서: 분석 채널 간 불일치
analysis-cues-unit = 백분위, 0~100
analysis-cues-value = 백분위 { PERCENTILE($value) }(0~100), 95% 추정 구간 { PERCENTILE($low) }~{ PERCENTILE($high) }
analysis-cues-method = 각성도와 정서가가 감정 범주별 기대 분포에서 떨어진 정도(마할라노비스 거리의 제곱)를 사후 확률로 가중 평균하여 백분위로 나타낸 값입니다.
analysis-cues-no_transcript = 분석관이 확인한 녹취록이 없음
analysis-cues-too_few_channels = 이 구간에서 값이 산출된 분석 채널이 두 개 미만임
analysis-cues-unsure = 일치도를 뺀 신뢰도 { NUMBER($confidence, $limit, digits: 2) }, 임계값 { NUMBER($limit) } 미만
analysis-cues-part_too_low = 미보정 신뢰도에서 일치도를 뺀 구성 요소의 최솟값 { NUMBER($confidence, $limit, digits: 2) }, 임계값 { NUMBER($limit) } 미만
analysis-cues-available = 산출된 { NUMBER($pairs_count) }쌍 중 { NUMBER($above_count) }쌍이 제{ NUMBER($percentile) }백분위수 초과(우연만으로도 평균 { NUMBER($chance, digits: 2) }쌍이 초과)
analysis-cues-counted = 집계한 { NUMBER($pairs_count) }쌍 중 { NUMBER($above_count) }쌍이 제{ NUMBER($percentile) }백분위수 초과(우연만으로도 평균 { NUMBER($chance, digits: 2) }쌍이 초과). I1이 우연히 초과하는 빈도는 이 모델 쌍을 보정하기 전에는 알 수 없음(voiceman models calibrate)
analysis-cues-none_countable = 집계할 수 있는 쌍이 없음. I1이 우연히 초과하는 빈도는 이 모델 쌍을 보정하기 전에는 알 수 없음(voiceman models calibrate)
analysis-cues-channels = 가장 가까운 감정 범주: { $category }(사후 확률 { INDEX($posterior) }). 이 범주의 기대값: { $usual }. 측정값은 각성도 { INDEX($arousal) }, 정서가 { INDEX($valence) }입니다.
analysis-cues-channels_against = 가장 가까운 감정 범주: { $category }(사후 확률 { INDEX($posterior) }). 이 범주의 기대값: { $usual }. { $what } 대비 측정값은 각성도 { INDEX($arousal) }, 정서가 { INDEX($valence) }입니다.
analysis-cues-remains = 구간 { NUMBER($passages_count) }개에 걸친 { $pair }(Benjamini–Hochberg): 조정된 p값 { NUMBER($p, $rate, digits: 2) }. 거짓 발견율(FDR) { NUMBER($rate) }에서 단서가 남습니다.
analysis-cues-does_not_remain = 구간 { NUMBER($passages_count) }개에 걸친 { $pair }(Benjamini–Hochberg): 조정된 p값 { NUMBER($p, $rate, digits: 2) }. 거짓 발견율(FDR) { NUMBER($rate) }에서 단서가 남지 않습니다.
analysis-expected-uncalibrated = 미보정: 이전 프로그램의 기대 범위를 정규 분포로 해석함
analysis-expected-ranges = 각성도 { INDEX($arousal_low) }~{ INDEX($arousal_high) }, 정서가 { INDEX($valence_low) }~{ INDEX($valence_high) }(미보정)
analysis-expected-means = 각성도 { INDEX($arousal) } 부근, 정서가 { INDEX($valence) } 부근
analysis-expected-source = { $source }
analysis-expected-unsure = 감정 범주가 확실하지 않은 경우 각 범주까지의 거리가 모두 반영되어 백분위가 지나치게 높아짐
analysis-misfit-own_scale = 기대 범위는 모든 발화자에게 공통인 척도의 값인 반면, 이 모델 쌍의 각성도와 정서가는 발화자 자신의 발화와 비교한 값임
analysis-misfit-own_categories = 이 모델 쌍의 감정 범주는 발화자 자신의 발화와 비교한 값인 반면, 기대 범위는 모든 발화자에게 공통인 척도의 값임
analysis-percentile_of-ranges = 자유도 2인 카이제곱 분포의 백분위입니다. { $source }.
analysis-percentile_of-ranges_speech = 자유도 2인 카이제곱 분포의 백분위입니다. { $source }. 측정값의 비교 대상: { $what }.
analysis-percentile_of-set = 보정 자료 안에서의 백분위입니다: { $source }.
analysis-percentile_of-set_speech = 보정 자료 안에서의 백분위입니다: { $source }. 측정값의 비교 대상: { $what }.
analysis-percentile_of-ranks = 서로 무관한 순위 쌍을 가정할 때 이보다 가까이 놓이는 쌍의 비율. 두 각성도는 서로 관련되므로 높은 백분위가 나타나는 일은 우연만으로 나타날 때보다 드묾
analysis-detail-calibration = 보정
analysis-detail-calibration_set = 보정 자료
analysis-detail-percentile_limit = 백분위의 한계
analysis-detail-different_scales = 서로 다른 척도
analysis-detail-outside = 근거 범위 밖
analysis-detail-ranks_percentile = I2의 백분위
analysis-outside-embedded = 다른 언어와 자연 발화: 해석에 주의가 필요함
analysis-outside-training = 학습 자료에 없는 유형의 음성(학습 자료: { LIST($trained_on) }): 주의가 필요함
analysis-outside-set_and_training = 보정 자료와 학습 자료에 없는 유형의 음성(학습 자료: { LIST($trained_on) }): 주의가 필요함
analysis-no_rank-embedded_pair = 내장 모델 쌍에서는 모델 각성도가 곧 음향 각성도임
analysis-no_rank-embedded_dimensions = 내장 모델의 각성도는 음향 각성도와 같은 값임
analysis-no_rank-baseline_lacks = { LIST($lacks) }
analysis-no_rank-few_known = 기준 구간에서 모델 각성도가 산출된 분석 창 { NUMBER($windows_count) }개, 임계값 { NUMBER($needed_count) }개 미만
analysis-no_rank-window = 이 분석 창에는 두 순위 중 하나가 없음
analysis-no_rank-passage = 이 구간에서 두 순위 중 하나를 계산할 수 없음

## 구간과 알림.

analysis-definition-window = 정확히 하나의 분석 창이며, 값은 시간축에 표시된 그 분석 창의 값입니다.
analysis-definition-embedded = 각성도, 지배성, 스트레스, 발화 속도는 구간 자체의 소리에서 측정합니다. 정서가와 감정 범주는 구간과 소리를 공유하는 분석 창 { NUMBER($windows_count) }개의 평균이며, 각 분석 창이 구간에 포함되는 비율의 제곱을 가중치로 씁니다. 기만 단서(I1)는 같은 가중치로 구한 분석 창 거리(JSON의 category_distance) 평균의 백분위이며, 백분위의 평균이 아닙니다.
analysis-definition-barred = 스트레스와 발화 속도는 구간 자체의 소리에서 측정합니다. 각성도, 지배성, 정서가, 감정 범주는 구간과 소리를 공유하는 분석 창 { NUMBER($windows_count) }개의 평균이며, 각 분석 창이 구간에 포함되는 비율의 제곱을 가중치로 씁니다.
analysis-definition-network = 스트레스와 발화 속도는 구간 자체의 소리에서 측정합니다. 각성도, 지배성, 정서가, 감정 범주는 구간과 소리를 공유하는 분석 창 { NUMBER($windows_count) }개의 평균이며, 각 분석 창이 구간에 포함되는 비율의 제곱을 가중치로 씁니다. 기만 단서(I1)는 같은 가중치로 구한 분석 창 거리(JSON의 category_distance) 평균의 백분위이며, 백분위의 평균이 아닙니다. I2는 평균 각성도의 순위를 구간 자체의 소리에서 측정한 음향 각성도의 순위와 비교합니다.
analysis-notice-thresholds = 임계값: { $status }
analysis-notice-valence = 소리만으로 판단한 정서가는 약한 근거입니다. 추정 구간(값 ± { INDEX($half_width) })은 모델이 학습하지 않은 발화자에게서 생긴 오차의 95%를 포함했습니다({ $corpus }).
analysis-notice-dominance = 지배성은 각성도와 거의 같은 정보를 담으며, 강도와 스펙트럼 변화량의 비중이 더 큽니다.
analysis-notice-network_intervals = { $model }의 추정 구간은 0.5초 단위의 소리와 겹치는 분석 창에 따라 값이 얼마나 움직이는지를 나타낼 뿐, 청취자의 평정과 얼마나 다른지를 나타내지 않습니다.
analysis-notice-calibrated = 감정 범주와 불일치(I1)는 보정되었습니다: { $calibration }
analysis-notice-uncalibrated = 불일치(I1): { $source }.
analysis-progress-measuring = 음성 측정 중
analysis-progress-measured = 음성 측정 완료
analysis-no_sound = 녹음에 분석할 수 있는 소리가 없습니다.

## 프로파일과 보정 자료.

analysis-profile-design_defaults = 타당성 검증 연구가 없는 설계 기본값입니다.
analysis-profile-unreadable = 임계값 프로파일 { $file } 파일을 읽을 수 없습니다: { $why }.
analysis-profile-not_toml = 임계값 프로파일 { $file } 파일이 올바른 TOML 파일이 아닙니다: { $why }.
analysis-profile-does_not_hold = 임계값 프로파일 { $file } 파일이 유효하지 않습니다: { $where }: { $why }.
analysis-calibrate-too_few_left = 한 발화자를 제외하면 “{ $category }” 범주의 녹음이 { NUMBER($recordings_count) }개뿐이며, { NUMBER($needed_count) }개가 필요합니다. 다른 발화자의 녹음을 추가하십시오.
analysis-calibrate-no_spread = “{ $category }” 범주의 모든 녹음에서 모델의 각성도와 정서가가 거의 같거나 한쪽이 다른 쪽에 종속되어, 값을 비교할 분포가 없습니다.

analysis-reading-confidence = 신뢰도

## 발화 속도.

analysis-reading-speech_rate = 발화 속도
analysis-speech_rate-name = 기준 구간 대비 발화 속도
analysis-speech_rate-unit = 초당 음절 수, 기준 구간과의 차이
analysis-speech_rate-value = 초당 { PLUS($value, digits: 1) }음절, 95% 추정 구간 { PLUS($low, 0, digits: 1) } ~ { PLUS($high, 0, digits: 1) }
analysis-speech_rate-faster = 발화자의 기준 구간보다 빠름
analysis-speech_rate-slower = 발화자의 기준 구간보다 느림
analysis-speech_rate-counted = 발화 { SECONDS($speech_s, digits: 1) }에서 음절핵 { NUMBER($nuclei_count) }개: 초당 { TERM($rate, $baseline_rate, digits: 1) }개, 기준 구간 초당 { TERM($baseline_rate, $rate, digits: 1) }개
analysis-speech_rate-little_speech = 음절을 세기에는 발화가 너무 적음
analysis-speech_rate-method = 유성음에서 뒤따르는 감소가 2 dB를 넘는 강도 정점을 음절핵으로 세어 발화 1초당 수를 구하고 기준 구간의 발화 속도를 뺀 값입니다(de Jong, Wempe 2009, doi 10.3758/BRM.41.2.385). 추정 구간은 0.5초 단위의 산포, 기준 구간의 산포, 양 끝의 반 음절을 합한 것입니다.
analysis-speech_rate-limitation = 발화 속도는 강도의 정점을 음절로 세어 구합니다. 언어, 화제, 낭독 여부, 잡음, 잔향, 다른 목소리에 따라 수가 달라집니다. 왜 더 빠르거나 느리게 말하는지는 나타내지 않습니다.
analysis-gate-overlap = 중첩 발화 { PERCENT($found_share) }, 임계값 { PERCENT($limit_share) } 초과
analysis-gate-overlap_unmeasured = 중첩 발화 측정 불가
analysis-gate-shared = 여러 사람의 발화가 섞여 있고 과반을 차지하는 발화자가 없음
analysis-gate-unsure = 발화자가 불확실하거나 발화 구간에 속하지 않은 발화임
analysis-value-not_told_apart = 측정하지 않음: 발화자를 구분하지 않음
analysis-notice-not_told_apart = 아직 발화자를 구분하지 않았습니다. 그때까지의 값은 누구의 발화인지와 관계없이 전체 발화와 비교한 것입니다.
analysis-notice-part = { CLOCK($start_s) }~{ CLOCK($end_s) } 구간만 분석했습니다. 기준 구간을 설정하지 않은 값은 이 구간의 발화와 비교한 것이며, 녹음의 나머지 부분은 분석하지 않았습니다.
analysis-speech-passage = { CLOCK($start_s) }~{ CLOCK($end_s) }
analysis-speech-marked_several = 설정한 구간 { LIST($passages) }(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-speech-marked_of = { $speaker }의 설정 구간 { LIST($passages) }(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-speech-of_speaker = { $speaker } 단독 발화 전체(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-sensitivity-first_half = 발화자 발화의 앞쪽 절반, { CLOCK($end_s) }까지(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-sensitivity-second_half = 발화자 발화의 뒤쪽 절반, { CLOCK($start_s) }부터(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-sensitivity-alone = 이 값을 구할 수 있는 기준 구간이 하나뿐이어서 기준 구간에 따라 얼마나 달라지는지 알 수 없습니다.
analysis-sensitivity-stress = 사용할 수 있는 기준 구간 { NUMBER($baselines_count) }가지에서 { RANK($low) }~{ RANK($high) }: 중앙값보다 높음 { NUMBER($above_count) }가지, 낮음 { NUMBER($below_count) }가지, 구별되지 않음 { NUMBER($same_count) }가지.
analysis-sensitivity-share = 사용할 수 있는 기준 구간 { NUMBER($baselines_count) }가지에서 { NUMBER($low, digits: 2) }~{ NUMBER($high, digits: 2) }: 중앙값보다 높음 { NUMBER($above_count) }가지, 낮음 { NUMBER($below_count) }가지, 구별되지 않음 { NUMBER($same_count) }가지.
analysis-control-windows = 무작위 대조: 이 발화자 자신의 분석 창을 무작위 순서로 놓았으므로 언제 말했는지는 영향을 주지 않습니다. 실제 순서에서는 분석 창 { NUMBER($items_count) }개 중 { NUMBER($found_count) }개가 기준 구간의 중앙값과 구별되며, 무작위 순서에서는 우연만으로 { NUMBER($expected, digits: 1) }개가 구별됩니다(무작위 순서 { NUMBER($draws_count) }가지의 95%에서 { NUMBER($low, digits: 0) }~{ NUMBER($high, digits: 0) }개).
analysis-control-passages = 무작위 대조: 표시한 구간 { NUMBER($items_count) }개 중 { NUMBER($found_count) }개가 기준 구간의 중앙값과 구별됩니다. 이 발화자 자신의 분석 창을 무작위 순서로 이어 만든 같은 길이의 구간에서는 우연만으로 { NUMBER($expected, digits: 1) }개가 구별됩니다(무작위 순서 { NUMBER($draws_count) }가지의 95%에서 { NUMBER($low, digits: 0) }~{ NUMBER($high, digits: 0) }개).
analysis-control-none = 무작위 대조: 스트레스 값이 있는 분석 창이 없어 수행하지 않음.
analysis-note-variation = 이 녹음에서 목소리는 연기한 감정의 { INDEX($ratio) }배만큼 변합니다.
analysis-variation-too_little = 이 녹음에서 목소리의 변화가 범주와 단서를 판정하기에 너무 작습니다. 연기한 감정의 { NUMBER($ratio, $least, digits: 2) }배이며, { NUMBER($least) }배 이상이 필요합니다. 이는 정상적인 결과입니다.
analysis-notice-baseline_of = { $speaker }의 기준 구간에는 { $holds }밖에 없어 { $speaker }의 어느 분석 창에서도 다음 값을 산출할 수 없습니다: { LIST($readings) }. 최소 요건: { LIST($needs) }.{ $advice }
analysis-control-one_passage = 무작위 대조: 이 발화자 자신의 분석 창을 무작위 순서로 이어 같은 길이의 구간을 만들었으므로 언제 말했는지는 영향을 주지 않습니다. 그중 { PERCENT($expected_share, digits: 0) } 정도가 기준 구간의 중앙값과 구별됩니다(무작위 순서 { NUMBER($draws_count) }가지). 이러한 길이의 구간이 우연만으로 구별되는 비율입니다.
analysis-speech-borrowed = 다른 녹음 { $file }의 발화: { $voice }(발화 { SECONDS($speech_s, digits: 0) }, 분석 창 { NUMBER($windows_count) }개)
analysis-speech-several_recordings = { LIST($parts) }
analysis-speech-of_file = { $file }의 구간
analysis-borrowed-vouched = 기준 구간에 다른 녹음 { $file }의 발화가 들어 있습니다(SHA-256 { $sha256 }): { $voice }. 같은 사람이라는 것은 분석관의 진술이며, 프로그램은 음성을 비교하지 않았습니다.
analysis-borrowed-channel_differs = { $file }의 채널이 다릅니다: { LIST($differences) }. 이것만으로도 강도, 스펙트럼 균형, 음높이가 달라질 수 있으므로 이 기준 구간과 비교한 값은 주의하여 해석해야 합니다.
analysis-borrowed-channel_alike = { $file }의 코덱, 표본화율, 대역폭, 신호 대 잡음비가 비슷합니다. 마이크, 거리, 레벨은 비교할 수 없으며, 이것만으로도 강도가 달라질 수 있습니다.
analysis-borrowed-codec = 코덱: 이 녹음 { $here }, 다른 녹음 { $there }
analysis-borrowed-sample_rate = 표본화율: 이 녹음 { HZ($here_hz, digits: 0) }, 다른 녹음 { HZ($there_hz, digits: 0) }
analysis-borrowed-bandwidth = 대역폭: 이 녹음 { HZ($here_hz, digits: 0) }, 다른 녹음 { HZ($there_hz, digits: 0) }
analysis-borrowed-no_bandwidth = 둘 중 하나의 대역폭을 측정하지 못함
analysis-borrowed-snr = 신호 대 잡음비: 이 녹음 { DB($here_db) }, 다른 녹음 { DB($there_db) }
analysis-borrowed-changed = { JOSA($file, "은/는") } 기준 구간으로 선택한 뒤에 변경되었습니다. 다시 선택하십시오.
analysis-borrowed-several = { $file }에서 발화자 { NUMBER($speakers_count) }명이 구분됩니다: { LIST($voices) }. 기준 구간은 한 사람의 발화입니다. 누구의 음성이 기준 구간에 속하는지 지정하십시오.
analysis-borrowed-voice_set = 분석관이 그 녹음에서 한 사람의 발화로 지정함
analysis-borrowed-voice = { $speakers_count ->
    [one] { $speaker }, 그 녹음에서 찾은 유일한 발화자
   *[other] { $speaker }, 그 녹음의 발화자 { NUMBER($speakers_count) }명 중 하나
}, { $confirmed_count ->
    [0] 제안됨
   *[other] 발화 구간 { NUMBER($turns_count) }개 중 { NUMBER($confirmed_count) }개 확인됨
}
analysis-borrowed-nobody = { $file }에는 { JOSA($speaker, "이라는/라는") } 발화자가 없습니다.
analysis-no_rank-borrowed = 기준 구간이 다른 녹음에 있고 그 분석 창은 신경망 모델이 분석하지 않음
analysis-speech_rate-borrowed = 기준 구간이 다른 녹음에 있어 음절을 세지 않음
analysis-passage-others = 제외한 발화 { SECONDS($others_s, digits: 1) }: 다른 발화자의 발화, 중첩 발화 또는 발화자가 불확실한 발화
analysis-passage-outside = 구간의 일부 또는 전체가 분석 범위 { CLOCK($start_s) }~{ CLOCK($end_s) } 밖에 있음: 범위 밖의 소리는 반영되지 않음
analysis-borrowed-offer = { $voice }: 발화 { SECONDS($speech_s, digits: 0) }
analysis-borrowed-offer_marked = { $voice }: 그 녹음에서 기준 구간으로 표시된 발화 { SECONDS($speech_s, digits: 0) }
analysis-sensitivity-none = 이 발화자에게는 이 값을 구할 수 있는 기준 구간이 없습니다.
analysis-borrowed-same = { JOSA($file, "은/는") } 바로 이 녹음입니다. 이 녹음의 구간을 기준 구간으로 표시하십시오.
analysis-borrowed-unused_whole = 다른 녹음 { $file }의 발화는 누구의 기준 구간에도 들어 있지 않습니다. 여러 사람이 말하는 녹음 전체에 대해 선택되었습니다. 한 발화자에 대해 다시 선택하십시오.
analysis-borrowed-unused_gone = 다른 녹음 { $file }의 발화는 누구의 기준 구간에도 들어 있지 않습니다. 이 녹음에 없는 발화자에 대해 선택되었습니다. 한 발화자에 대해 다시 선택하십시오.
analysis-notice-passage_given = 구간 { CLOCK($start_s) }~{ CLOCK($end_s) }: 발화자를 구분하기 전에 기준 구간으로 설정되었습니다. 이 구간에서 가장 많이 말한 { $speaker }의 기준 구간에 들어가며 다른 발화자에게는 적용되지 않습니다.
analysis-notice-passage_of_nobody = 구간 { CLOCK($start_s) }~{ CLOCK($end_s) }: 발화자를 구분하기 전에 기준 구간으로 설정되었습니다. 이 구간에는 단독 발화가 없어 누구의 기준 구간에도 들어가지 않습니다.
analysis-borrowed-voice_imported = { $speakers_count ->
    [one] { $speaker }, 가져온 발화 구간에 따른 그 녹음의 유일한 발화자
   *[other] { $speaker }, 가져온 발화 구간에 따른 그 녹음의 발화자 { NUMBER($speakers_count) }명 중 하나
}, 발화 구간 { NUMBER($turns_count) }개 중 { NUMBER($confirmed_count) }개 확인됨
analysis-variation-more = 이 녹음에서 이 목소리는 연기한 감정보다 더 크게 변합니다. 변화량은 연기한 감정의 { NUMBER($ratio, 1, $least, digits: 2) }배입니다(95% 추정 구간 { NUMBER($low, 1, digits: 2) }~{ NUMBER($high, 1, digits: 2) }).
analysis-variation-about = 이 녹음에서 이 목소리는 연기한 감정과 비슷하게 변합니다. 변화량은 연기한 감정의 { NUMBER($ratio, $least, digits: 2) }배입니다(95% 추정 구간 { NUMBER($low, 1, digits: 2) }~{ NUMBER($high, 1, digits: 2) }).
analysis-variation-less = 이 녹음에서 이 목소리는 연기한 감정보다 작게 변합니다. 변화량은 연기한 감정의 { NUMBER($ratio, 1, $least, digits: 2) }배입니다(95% 추정 구간 { NUMBER($low, 1, digits: 2) }~{ NUMBER($high, 1, digits: 2) }).
analysis-variation-little = 이 녹음에서 이 목소리의 변화가 범주를 판정하기에 너무 작습니다. 변화량은 연기한 감정의 { NUMBER($ratio, $least, digits: 2) }배이고(95% 추정 구간 { INDEX($low) }~{ INDEX($high) }) { NUMBER($least) }배 이상이 필요합니다. 범주와 기만 단서를 제시하지 않으며, 이는 정상적인 결과입니다.
analysis-variation-unknown = 발화가 너무 짧아 목소리가 얼마나 변하는지 알 수 없습니다.
analysis-undecided-share = 사후 확률이 있는 분석 창 { NUMBER($window_count) }개 중 { NUMBER($undecided_count) }개({ PERCENT($share) })에서 범주를 판정하지 않았습니다(판정 보류).
analysis-undecided-none = 범주의 사후 확률이 있는 분석 창이 없습니다.

## 구간의 음향 특성: 일부가 없는 까닭.

analysis-measures-not_analysed = 측정값에 쓰인 음높이, HF500, 속도와 쉼은 분석에서 나오는데, 분석이 아직 이 구간에 이르지 않음
analysis-measures-no_speech = 이 구간에서 발화가 검출되지 않아 속도가 없음
analysis-measures-unvoiced = 유성 프레임이 없어 F0가 없음
analysis-measures-at_floor = F0 최저값({ HZ($lowest_hz, digits: 1) })이 { HZ($floor_hz, digits: 0) }에서 시작하는 탐색 범위의 끝에 있음: 목소리가 더 낮거나, 그 프레임이 목소리가 아닐 수 있음
analysis-measures-at_ceiling = F0 최고값({ HZ($highest_hz, digits: 1) })이 { HZ($ceiling_hz, digits: 0) }에서 끝나는 탐색 범위의 끝에 있음: 목소리가 더 높거나, 그 프레임이 목소리가 아닐 수 있음
analysis-measures-few_periods = 지터나 시머를 구하기에는 이웃한 주기가 너무 적음({ NUMBER($periods_count) }개)
analysis-measures-too_short = { JOSA($what, "을/를") } 측정하기에는 구간이 너무 짧음
analysis-measures-too_long = { JOSA($what, "을/를") } 측정하기에는 구간이 너무 긺: 한 번에 { SECONDS($longest_s, digits: 0) }까지 측정함
analysis-measures-low_rate = { JOSA($what, "을/를") } 측정하려면 { HZ($needed_hz) } 이상이 필요한데 녹음의 표본화율이 { HZ($rate_hz) }에 그침
analysis-measures-process_ended = Praat가 구간을 다 측정하기 전에 끝났습니다. 다시 측정하십시오. 되풀이되면 로그를 확인하십시오.
analysis-measures-track-any = Praat의 음향 특성
analysis-measures-track-pitch = F0, 지터, 시머, 포먼트
analysis-measures-track-formants = 포먼트
analysis-measures-track-intensity = 음성 강도
analysis-measures-track-harmonicity = HNR
analysis-measures-track-cepstrum = CPP
