## 유효성 확인: 기관이 자체 라벨 녹음으로 프로그램 전체를 시험한다.

validation-statement = 기관이 자체 라벨 녹음으로 수행한 유효성 확인의 결과이다. 프로그램이 목적에 적합한지는 기관이 결정한다.

validation-figure-arousal_auc = 각성도: 흥분 대 차분(곡선 아래 면적)
validation-figure-uar_all = 범주: 평균 재현율, 모든 분석 창
validation-figure-uar_named = 범주: 평균 재현율, 범주를 명시한 분석 창
validation-figure-accuracy_named = 범주: 명시한 분석 창 중 정답 비율
validation-figure-named_share = 범주: 범주를 명시한 분석 창의 비율
validation-figure-arousal_rho = 각성도: 평정과의 순위 상관
validation-figure-dominance_rho = 지배성: 평정과의 순위 상관
validation-figure-valence_rho = 정서가: 평정과의 순위 상관
validation-figure-arousal_coverage = 각성도: 추정 구간의 포함률
validation-figure-dominance_coverage = 지배성: 추정 구간의 포함률
validation-figure-valence_coverage = 정서가: 추정 구간의 포함률
validation-figure-calibration_error = 신뢰도: 보정 오차
validation-figure-stress_false_alarms = 스트레스: 평상 발화에서의 오경보
validation-figure-cue_false_alarms = 단서: 평상 발화에서의 오경보
validation-figure-plain_neutral = 평상 발화: 중립 또는 미결정
validation-figure-withheld_share = 품질 기준이 보류한 분석 창

validation-definition-arousal_auc = 흥분 라벨(분노, 기쁨, 공포, 놀람)의 분석 창이 차분 라벨(슬픔, 지루함, 평온, 중립, 평상)의 분석 창보다 각성도가 높게 측정될 확률.
validation-definition-uar_all = 모든 분석 창에 범주를 명시할 때, 가장 유력한 범주가 라벨과 같은 분석 창 비율의 범주별 평균.
validation-definition-uar_named = 프로그램이 범주를 명시한 분석 창에서의 같은 값.
validation-definition-accuracy_named = 범주를 명시한 분석 창 중 라벨과 같은 것의 비율.
validation-definition-named_share = 사후 확률이 있는 라벨 분석 창 중 프로그램이 범주를 명시한 것의 비율.
validation-definition-arousal_rho = 각성도 측정값과 기관의 평정 사이의 스피어만 상관(분석 창 단위).
validation-definition-dominance_rho = 지배성 측정값과 기관의 평정 사이의 스피어만 상관(분석 창 단위).
validation-definition-valence_rho = 정서가 측정값과 기관의 평정 사이의 스피어만 상관(분석 창 단위).
validation-definition-arousal_coverage = 평정을 발화자 측정값의 같은 순위로 옮겼을 때, 인쇄된 각성도 95% 추정 구간이 이를 포함하는 분석 창의 비율.
validation-definition-dominance_coverage = 평정을 발화자 측정값의 같은 순위로 옮겼을 때, 인쇄된 지배성 95% 추정 구간이 이를 포함하는 분석 창의 비율.
validation-definition-valence_coverage = 평정을 발화자 측정값의 같은 순위로 옮겼을 때, 인쇄된 정서가 95% 추정 구간이 이를 포함하는 분석 창의 비율.
validation-definition-calibration_error = 열 개 단계에서 신뢰도와 정답 비율의 차이를 분석 창 수로 가중한 평균(기대 보정 오차).
validation-definition-stress_false_alarms = 평상 발화만 담은 녹음에서 스트레스의 추정 구간이 발화자 자신의 중앙값을 어느 방향으로든 벗어난 분석 창의 비율.
validation-definition-cue_false_alarms = 평상 발화만 담은 녹음에서 범주가 측정된 분석 창 가운데 채널 간 불일치가 제95백분위수를 넘는 것의 비율. 불일치가 측정되지 않으면 단서도 없다.
validation-definition-plain_neutral = 평상 발화만 담은 녹음에서 중립으로 명시되거나 범주가 명시되지 않은 분석 창의 비율.
validation-definition-withheld_share = 발화가 있는 라벨 분석 창 중 품질 기준이 측정값을 보류한 것의 비율.

validation-verdict-met = 충족
validation-verdict-not_shown = 입증되지 않음
validation-verdict-not_met = 미충족
validation-verdict-no_limit = 한도 없음
validation-verdict-no_data = 자료 없음

validation-limit-least = { NUMBER($least) } 이상
validation-limit-most = { NUMBER($most) } 이하
validation-limit-between = { NUMBER($least) } 이상 { NUMBER($most) } 이하

validation-division-language = 언어별
validation-division-sex = 성별
validation-division-codec = 코덱별
validation-division-snr = 신호 대 잡음비별
validation-division-length = 라벨 녹음의 길이별

validation-group-unnamed = 기재 없음
validation-group-snr_below = { DB($high_db) } 미만
validation-group-snr_from = { DB($low_db) } 이상
validation-group-snr_between = { DB($low_db) } 이상 { DB($high_db) } 미만
validation-group-snr_unmeasured = 측정되지 않음
validation-group-length_below = { SECONDS($high_s) } 미만
validation-group-length_from = { SECONDS($low_s) } 이상
validation-group-length_between = { SECONDS($low_s) } 이상 { SECONDS($high_s) } 미만

## 목록과 요구 사항 읽기.

validation-material-no_columns = { $source }에 “path” 열과 함께 “label”, “arousal”, “dominance”, “valence” 중 하나 이상의 열이 있어야 합니다.
validation-material-two_columns = { $source }에 “{ $column }” 뜻의 열이 둘 있습니다.
validation-material-nothing_known = { $where }: 라벨도 평정도 없습니다.
validation-material-unknown_label = { $where }: “{ $label }” 라벨은 알 수 없습니다. 사용할 수 있는 라벨은 분노, 기쁨, 슬픔, 중립, 평상, 공포, 놀람, 지루함, 평온, 혐오, 기타입니다.
validation-material-no_number = { $where }: “{ $column }” 열의 “{ $text }” 값은 숫자가 아닙니다.
validation-material-no_passage = { $where }: start_s와 end_s는 초 단위의 시각이어야 하며 끝이 시작보다 뒤여야 합니다.
validation-material-empty = { $source }에 녹음이 없습니다.
validation-material-outside = { $name }의 구간이 녹음 안에 있지 않습니다.
validation-material-none_usable = { $source }의 녹음 중 사용할 수 있는 것이 없어 유효성을 확인할 수 없습니다.
validation-requirements-unreadable = 요구 사항 파일 { $file } 읽기 실패: { $reason }
validation-requirements-no_form = 요구 사항 파일 { $file } 형식이 TOML도 JSON도 아닙니다: { $reason }
validation-requirements-unknown = 요구 사항 파일 { $file }에 알 수 없는 항목 “{ $entry }” 있음. 한도에는 “least”, “most” 또는 둘 다를 쓰거나 “none set”이라고 씁니다.
validation-requirements-no_title = 요구 사항 파일 { $file }에 연구 제목이 없습니다.
validation-models_not_used = 지정한 모델로 분석하지 못했습니다: { LIST($models) }. { SENTENCES($facts) } 요구 사항 외에는 아무것도 쓰지 않았습니다.
validation-dossier-has_results = { $folder } 폴더에 이미 유효성 확인 결과가 있습니다. 요구 사항은 결과를 알기 전에 정하므로 새 유효성 확인에는 새 폴더가 필요합니다.
validation-dossier-other_requirements = { $folder } 폴더에 다른 요구 사항이 있습니다. 유효성 확인을 시작한 뒤에는 요구 사항을 바꾸지 않으므로 새 폴더를 선택하십시오.
validation-dossier-unreadable = { $file } 읽기 실패: { $reason }
validation-dossier-no_dossier = { $file } 파일은 유효성 확인 문서의 JSON 파일이 아닙니다.
validation-progress-opening = { $name } 여는 중
validation-progress-figures = 지표와 추정 구간 계산 중

## 문서.

validation-head-heading = 유효성 확인 문서
validation-head-title = 유효성 확인 문서 { $id }: { $title }
validation-head-dossier = 문서 { $id }
validation-head-requirements = 요구 사항 SHA-256 { $sha256 }
validation-head-attachment = 이 유효성 확인의 결과, voiceman.validation 스키마

validation-section-result = 요구 사항에 대한 결과
validation-section-purpose = 목적과 적용 범위
validation-section-requirements = 요구 사항
validation-section-material = 자료
validation-section-conditions = 조건
validation-section-method = 방법
validation-section-results = 결과
validation-section-deviations = 이탈 사항과 제외된 녹음
validation-section-limits = 유효성 확인의 한계
validation-section-versions = 버전과 해시
validation-section-decision = 기관의 결정

validation-fact-title = 유효성 확인
validation-fact-laboratory = 기관
validation-fact-responsible = 책임자
validation-fact-object = 대상
validation-fact-material = 자료
validation-fact-set_at = 요구 사항 확정
validation-fact-dossier_id = 문서 번호
validation-fact-requirements_sha256 = 요구 사항의 SHA-256
validation-fact-codecs = 코덱
validation-fact-bandwidth = 유효 대역폭
validation-fact-snr = 신호 대 잡음비
validation-fact-languages = 언어
validation-fact-sexes = 성별
validation-fact-windows = 분석 창
validation-fact-recordings = 분석한 녹음
validation-fact-speakers = 발화자
validation-fact-length = 길이
validation-fact-labels = 라벨
validation-fact-ratings = 평정된 차원
validation-fact-plain = 평상 발화
validation-fact-list_sha256 = 목록의 SHA-256
validation-fact-recordings_sha256 = 녹음과 라벨 전체의 SHA-256
validation-fact-noise = 잡음
validation-fact-band = 대역
validation-fact-codec = 코덱
validation-fact-rate = 표본화 주파수

validation-column-requirement = 요구 사항
validation-column-figure = 지표
validation-column-definition = 정의
validation-column-limit = 허용 한도
validation-column-found = 결과, 95% 추정 구간
validation-column-verdict = 판정
validation-column-windows = 분석 창
validation-column-speakers = 발화자
validation-column-labelled = 라벨
validation-column-undecided = 미결정
validation-column-recall = 명시분 재현율
validation-column-part = 부분
validation-column-windows_and_speakers = 규모
validation-column-recording = 녹음
validation-column-why = 사유
validation-column-model = 모델
validation-column-revision = 개정

validation-value = { NUMBER($value, digits: 3) }
validation-value_beside = { NUMBER($value, $bounds, digits: 3) }
validation-interval = { $low } ~ { $high }
validation-count = { NUMBER($count) }
validation-no_value = –
validation-no_interval = 추정 구간 없음
validation-none_set = 정하지 않음
validation-none = 없음
validation-not_named = 목록에 기재 없음
validation-not_measured = 측정되지 않음
validation-range-hz = { HZ($range_hz, digits: 0) }
validation-range-db = { DB($range_db) } (분석 창의 제5 및 제95백분위수)

validation-summary-none = 허용 한도를 정하지 않았다. 이 유효성 확인은 결과를 보고할 뿐 판정하지 않는다.
validation-summary-counted = 결과를 알기 전에 요구 사항 { NUMBER($limits_count) }개를 정하였다. 충족 { NUMBER($met_count) }, 입증되지 않음 { NUMBER($not_shown_count) }, 미충족 { NUMBER($not_met_count) }, 자료 없음 { NUMBER($no_data_count) }.
validation-summary-rule = 95% 추정 구간 전체가 한도 안에 있으면 충족이다. 값만 한도 안에 있거나 추정 구간을 구하기에 발화자가 너무 적으면 입증되지 않음이고, 값이 한도 밖에 있으면 미충족이다.

validation-purpose-object = 유효성 확인의 대상은 파일을 여는 것부터 사건 보고서에 인쇄되는 측정값까지 프로그램 전체이며, 모델과 임계값과 분석 창의 길이는 이 문서에 적힌 것과 같다.
validation-purpose-scope = 적용 범위
validation-purpose-scope_intro = 결과는 이와 같은 녹음에만 유효하다. 이 범위를 벗어난 사건은 이 유효성 확인으로 뒷받침되지 않는다.

validation-requirements-before = 이 한도는 첫 녹음을 열기 전에 별도의 파일로 기록되었다. 그 파일은 이 문서의 일부이며 시각을 담고 있고, 그 해시는 모든 쪽에 있다.

validation-material-intro = 모든 녹음과 라벨은 기관의 것이다. 녹음과 라벨 전체의 해시는 파일 이름과 관계없이 각 파일의 내용과 라벨, 평정, 발화자를 포괄한다.
validation-material-label = { $label } ({ NUMBER($recordings_count) })
validation-material-length = { MINUTES($total_s) }
validation-material-plain = { $sessions_count ->
    [0] 평상 발화만 담은 녹음 없음
   *[other] 평상 발화만 담은 녹음 { NUMBER($sessions_count) }개, 발화 { SECONDS($speech_s, digits: 0) }
 }

validation-condition-none = 조건을 모의하지 않고 녹음을 있는 그대로 분석하였다. 녹음의 코덱, 대역폭, 신호 대 잡음비는 적용 범위에 적은 것과 같다.
validation-condition-given = 프로그램이 분석하기 전에 모든 녹음에 기관이 정한 다음 조건을 적용하였다.
validation-condition-like = 프로그램이 분석하기 전에 모든 녹음에 녹음 { $name }에서 측정한 조건을 적용하였다.
validation-condition-how = 순서: 대역 안의 발화에 대하여 적힌 신호 대 잡음비의 분홍 잡음(20 Hz부터 1/f, 고정 시드), 8차 버터워스 필터의 양방향 적용, 프로그램이 여느 파일처럼 여는 파일로의 부호화. 잔향, 자동 이득 조절, 패킷 손실은 모사하지 않는다.
validation-condition-not_changed = 변경 없음
validation-condition-noise = 분홍 잡음, { DB($snr_db) }
validation-condition-band = { HZ($low_hz, digits: 0) }에서 { HZ($high_hz, digits: 0) }까지
validation-condition-band_to = { HZ($high_hz, digits: 0) }까지
validation-condition-codec = { $codec }
validation-condition-codec_at = { $codec }, { NUMBER($kbits) } kbit/s 또는 코덱이 지원하는 가장 가까운 값
validation-condition-rate = { HZ($rate_hz, digits: 0) } 또는 코덱이 지원하는 가장 가까운 값

validation-method-name_reading = 분석.
validation-method-joined = 측정값은 발화자에 대해 상대적이므로 발화자별로(목록에 채널이 있으면 채널별로) 녹음을 라벨과 이름 순서로 이어 붙였으며, 사이에 0.6초의 디지털 무음을 두었다. 프로그램은 녹음 { NUMBER($sessions_count) }개를 사건의 녹음과 같이 분석하였다. 발화자는 목록에 적힌 대로 정하였으며 검토하지 않았다.
validation-method-separate = 각 녹음을 사건의 녹음과 같이 따로 분석하였다(모두 { NUMBER($sessions_count) }개). 발화자는 목록에 적힌 대로 정하였으며 검토하지 않았다. 목록이 한 녹음에 여러 발화자를 적었으면 그 구간이 발화 구간이며 각 발화자를 혼자 말한 것처럼 분석하였다. 모든 구간의 발화자가 같으면 녹음 전체를 그 발화자의 것으로 보았다.
validation-method-name_labels = 라벨.
validation-method-labels = 분석 창은 라벨이 있는 시간의 75% 이상을 차지하는 라벨에 속한다. 두 라벨이 나누어 가진 분석 창은 수를 세고 제외한다. 분석 창의 평정은 시간으로 가중한 평균이다.
validation-method-name_plain = 평상 발화.
validation-method-plain = 감정 발화 사이의 중립 구간은 실제로 녹음의 나머지와 다르므로, 오경보는 중립 또는 평상으로 라벨된 발화만 담은 녹음에서 센다.
validation-method-name_intervals = 추정 구간.
validation-method-intervals = 발화자 단위 부트스트랩 백분위 방법의 95% 추정 구간, { NUMBER($resamples_count) }회, 시드 { $seed }. 자료의 부분에서는 300회. 발화자가 셋 미만이면 추정 구간이 없다.
validation-method-name_verdicts = 판정.

validation-results-intro = 발화가 있는 분석 창 { NUMBER($windows_count) }개에 라벨 또는 평정이 있다. 두 라벨이 나누어 가진 { NUMBER($mixed_count) }개는 제외하였다. 상관은 −1에서 1까지, 다른 모든 지표는 0에서 1까지이다.
validation-results-undecided = 사후 확률이 있는 분석 창의 { PERCENT($undecided_share) }에서 범주가 명시되지 않았다.
validation-results-confusion = 라벨과 명시된 범주
validation-results-confusion_intro = 분석 창의 수. 재현율은 범주가 명시된 분석 창에 대한 것이다.
validation-reliability-title = 신뢰도의 신뢰성
validation-reliability-none = 신뢰도와 라벨 범주를 모두 가진 분석 창이 없어 신뢰성을 계산할 수 없다.
validation-reliability-intro = 막대: 신뢰도 0.1 단계별로 명시된 범주가 라벨과 같은 분석 창의 비율. 선: 각 단계의 평균 신뢰도. 신뢰도가 맞으면 막대는 대각선 위의 선에서 끝난다. 오른쪽: 각 단계의 분석 창 수.
validation-reliability-alt = 분석 창 { NUMBER($windows_count) }개의 신뢰성 도표
validation-reliability-correct = 정답 비율
validation-reliability-confidence = 신뢰도
validation-reliability-windows = 분석 창
validation-groups-title = 자료의 부분
validation-groups-intro = 어떤 지표에서 분석 창이 20개 미만이거나 발화자가 셋 미만인 부분에는 값을 제시하지 않는다. 신호 대 잡음비는 분석 창을 라벨 녹음 안의 휴지 구간과 견준 것이다. 녹음이 빠듯하게 잘려 있으면 소리의 끝이 잡음으로 셈되어 사건 녹음에서보다 낮게 나온다.
validation-groups-counts = 분석 창{"\u00A0"}{ NUMBER($windows_count) }, 발화자{"\u00A0"}{ NUMBER($speakers_count) }
validation-groups-too_few = 너무 적음
validation-short-arousal_auc = 각성도 곡선 아래 면적
validation-short-uar_all = 평균 재현율
validation-short-accuracy_named = 명시분 정답
validation-short-valence_rho = 정서가 상관
validation-short-withheld_share = 보류

validation-deviation-none = 프로그램이 기록한 이탈 사항이 없다.
validation-deviation-list = 사용할 수 없었던 녹음
validation-deviation-left_out = 녹음 { NUMBER($recordings_count) }개를 사용할 수 없었다. 아래에 적혀 있다.
validation-deviation-joined_lossy = 녹음 { NUMBER($recordings_count) }개는 손실 코덱이며 복호화한 뒤 이어 붙였다. 코덱이 소리에 미친 영향은 남아 있으나 코덱에 대한 프로그램의 주의는 표시되지 않았다.
validation-deviation-no_speakers = 목록에 발화자가 없다. 각 녹음을 별개의 발화자로 세므로, 한 사람이 여러 녹음에서 말하면 추정 구간이 실제보다 좁다.
validation-deviation-no_plain = 평상 발화만 담은 녹음이 없어 오경보를 셀 수 없었다.
validation-deviation-no_ratings = 목록에 평정이 없어 순위 상관과 추정 구간의 포함률을 계산할 수 없었다.

validation-deviation-stated = 기관의 진술.
validation-deviation-no_data = 다음 지표는 자료가 너무 적었다: { LIST($figures) }.

validation-limits-labels = 라벨과 평정을 참으로 본다. 청취자의 의견이 갈리거나 연기된 감정이면 지표는 그것과의 일치를 말할 뿐 사람이 느낀 바를 말하지 않는다.
validation-limits-windows = 이웃한 분석 창은 겹치므로 그 수는 지표의 확실성을 거의 말해 주지 않는다. 추정 구간은 발화자를 단위로 한다.
validation-limits-rank = 측정값은 발화자에 대해 상대적이며 평정과 단위를 공유하지 않는다. 평정은 발화자 안에서 순위로 옮기므로 포함률은 서로 다른 발화자의 수준을 비교할 수 있는지를 보여 주지 않는다.
validation-limits-scope = 결과는 자료와 같은 언어, 채널, 발화에만 유효하며 다른 것에 대해서는 아무것도 보여 주지 않는다.
validation-limits-no_deception = 이 유효성 확인의 어떤 것도 사람이 속이고 있음을 프로그램이 알 수 있는지를 시험하지 않는다. 프로그램은 그러한 진술을 하지 않는다.
validation-limits-conditions = 모사된 조건은 사건 자체의 조건이 아니다. 방, 마이크, 통신망은 대역과 잡음과 코덱보다 더 많은 영향을 소리에 준다.

validation-versions-same_bytes = 같은 녹음, 요구 사항, 날짜는 아래 버전에서 같은 바이트를 낸다.

validation-decision-left = 프로그램이 적힌 목적에 적합한지, 어떤 제한 아래 적합한지는 기관이 결정한다. 프로그램은 결과만 보고한다.
validation-decision-fit = 목적 적합성
validation-decision-choices = □ 적합    □ 조건부 적합    □ 부적합
validation-decision-restrictions = 제한 사항
validation-decision-next = 다음 검토
validation-decision-approved = 승인자

## 사건 보고서에서의 인용.

validation-section-own = 기관의 자체 유효성 확인
validation-own-none = 자체 유효성 확인: 이 기관에서 수행된 것이 없음.
validation-own-cited = 자체 유효성 확인: { $title }, { $laboratory ->
    [none] 기관 기재 없음
   *[other] { $laboratory }
 }, { DATE($date) }.
validation-own-intro = 기관은 자체 라벨 녹음으로 프로그램의 유효성을 확인하였으며 결과를 알기 전에 요구 사항을 정하였다. 아래의 지표는 이 사건이 아니라 그 유효성 확인의 것이다.
validation-own-covered = 유효성 확인이 다루지 않았거나 다루었는지 알 수 없는 이 사건의 조건:
validation-own-all_figures = 유효성 확인에서 한도를 정하지 않았으므로 모든 지표를 보인다.
validation-own-fact_sha256 = 유효성 확인 JSON의 SHA-256
validation-own-fact_date = 유효성 확인 날짜
validation-outside-codec = 이 녹음의 코덱: { $codec }. 유효성 확인 녹음의 코덱: { LIST($codecs) }.
validation-outside-bandwidth = 유효 대역폭: { HZ($bandwidth_hz, digits: 0) }. 유효성 확인에서는 { HZ($low_hz, digits: 0) }에서 { HZ($high_hz, digits: 0) }까지.
validation-outside-bandwidth_unknown = 녹음 또는 유효성 확인의 유효 대역폭을 알 수 없다.
validation-outside-snr = 신호 대 잡음비: { DB($snr_db) }. 유효성 확인에서는 { DB($low_db) }에서 { DB($high_db) }까지.
validation-outside-snr_unknown = 녹음 또는 유효성 확인의 신호 대 잡음비를 알 수 없다.
validation-outside-window = 분석 창의 길이: { SECONDS($window_s) }. 유효성 확인에서는 { SECONDS($studied_s) }.
validation-outside-models = 유효성 확인과 다른 모델: { LIST($models) }.
validation-outside-profile = 임계값 프로필이 유효성 확인의 것과 다르다.
validation-outside-program = 프로그램 버전: { $version }. 유효성 확인은 { $studied } 버전으로 수행되었다.
validation-outside-language = 프로그램은 어떤 언어로 말하는지 알지 못한다. 유효성 확인의 언어: { LIST($languages) }.
validation-outside-language_unnamed = 유효성 확인에 언어가 적혀 있지 않으며, 프로그램은 여기서 어떤 언어로 말하는지 알지 못한다.
validation-limits-as_labelled = 라벨이 붙은 녹음과 구간은 목록에 적힌 한 사람, 적혀 있지 않으면 한 사람의 발화로 판독한다. 다른 사람도 말하는지는 검토하지 않았다. 따라서 이 확인은 발화자를 얼마나 잘 구분하는지, 그 오류가 결과에 어떤 영향을 주는지는 보여 주지 않는다.
validation-section-conclusion = 결론
validation-fact-begun = 유효성 확인 시작
validation-column-number = 번호
validation-requirement_number = R{ NUMBER($number) }
validation-caption-summary = 요구 사항, 결과, 판정
validation-caption-requirements = 지표와 정의, 허용 한도
validation-caption-figures = 모든 지표와 95% 추정 구간. 눈금의 점은 값, 띠는 추정 구간
validation-caption-confusion = 라벨 범주와 명시된 범주별 분석 창의 수
validation-caption-reliability = 분석 창 { NUMBER($windows_count) }개에 대한 신뢰도의 신뢰성
validation-caption-part = 자료의 부분별 지표. { $division }
validation-caption-left_out = 사용하지 않은 녹음
validation-caption-models = 모델의 개정과 해시
validation-versions-no_file = 별도의 파일 없음: 위에 적힌 프로그램의 계산 규칙
validation-method-name_width = 추정 구간의 최소 폭.
validation-method-width = 모든 발화자의 비율이 0이나 1처럼 같으면 표본이 서로 다르지 않다. 따라서 비율, 평균 재현율, 곡선 아래 면적의 추정 구간은 분석 창을 겹치지 않게 세었을 때({ NUMBER($overlap) }개를 하나로)의 정확한 이항 구간(Clopper, Pearson 1934)보다 좁지 않게 한다. 평균 재현율은 범주의 수에 범주별 분석 창 수의 조화 평균을 곱한 만큼으로, 곡선 아래 면적은 분석 창을 함께 쓰지 않는 쌍의 수로 센다. 정확한 구간은 한 발화자의 분석 창을 서로 독립으로 보며, 그러한지는 이 유효성 확인이 보여 주지 않는다.
validation-conclusion-name = { LIST($numbers) }, { $verdict }.
validation-conclusion-intro = 이 자료가 요구 사항에 대하여 보여 주는 바를 그 번호로 적는다.
validation-conclusion-met = 추정 구간 전체가 한도 안에 있다. 적용 범위 안의 녹음에 대하여 요구 사항을 충족한다.
validation-conclusion-not_shown = 값은 한도 안에 있으나 추정 구간이 한도를 벗어나거나 없다. 요구 사항의 충족을 이 자료로 입증할 수 없으며, 발화자가 늘면 추정 구간이 좁아진다.
validation-conclusion-not_met = 값이 한도 밖에 있다. 요구 사항을 충족하지 않으며, 이를 근거로 한 사건 보고서의 진술은 이 유효성 확인으로 뒷받침되지 않는다.
validation-conclusion-no_data = 자료가 너무 적어 값을 계산할 수 없다. 요구 사항은 시험되지 않았다.
validation-conclusion-scope = 이 진술은 이 문서의 적용 범위와 조건과 버전에 한하며, 이탈 사항과 한계를 함께 고려하여야 한다.
validation-conclusion-none = 허용 한도를 정하지 않았으므로 충족 여부를 판정할 요구 사항이 없다.
validation-summary-deviations = 이 결과에는 이탈 사항 { NUMBER($deviations_count) }건이 있다. “{ $section }” 절과 함께 읽어야 한다.
validation-records-title = 유효성 확인의 기록
validation-records-intro = 이 문서는 ISO/IEC 17025:2017의 7.2.2.4항이 요구하는 기록을 담는다. 그 기록이 방법과 용도에 충분한지는 기관이 판단한다.
validation-caption-records = 유효성 확인의 기록과 그것을 담은 절
validation-column-record = 기록
validation-column-section = 절
validation-record-procedure = a) 유효성 확인 절차
validation-record-requirements = b) 요구 사항의 시방
validation-record-performance = c) 성능 특성의 결정
validation-record-results = d) 얻어진 결과
validation-record-statement = e) 방법의 유효성과 의도한 용도에 대한 적합성의 진술
