## 어느 한 방에 속하지 않는 사실.

core-plain = { $text }
core-resource_missing = 프로그램 파일 { JOSA($file, "이/가") } 없어 설치가 완전하지 않습니다. Voice.man을 다시 설치하십시오.

## 시스템이 읽기나 쓰기를 거부한 이유: 괄호 안이나 쌍점 뒤에 놓이는 구.

core-system_error-disk_full = 디스크가 가득 참
core-system_error-quota = 디스크 할당량을 모두 사용함
core-system_error-no_permission = 권한 없음
core-system_error-read_only = 읽기 전용 디스크
core-system_error-gone = 더 이상 존재하지 않음
core-system_error-drive_fault = 드라이브의 읽기 또는 쓰기 오류
core-system_error-not_a_folder = 경로 중 폴더가 아닌 부분이 있음
core-system_error-is_a_folder = 파일이 아니라 폴더임
core-system_error-exists = 같은 이름이 이미 있음
core-system_error-name_too_long = 이름이 너무 김
core-system_error-busy = 다른 프로그램이 사용 중
core-system_error-timed_out = 드라이브가 제때 응답하지 않음
core-system_error-too_many_files = 열려 있는 파일이 너무 많음
core-system_error-no_memory = 메모리 부족
core-system_error-links_in_a_circle = 링크가 서로를 가리킴
core-system_error-folder_not_empty = 폴더가 비어 있지 않음
core-system_error-file_too_large = 디스크가 허용하는 크기보다 파일이 큼
core-system_error-no_device = 장치가 없음
core-system_error-not_known_to_server = 파일 서버가 더는 이 파일을 알지 못함
core-system_error-not_reachable = 상대 컴퓨터에 연결할 수 없음
core-system_error-connection_refused = 연결이 거부됨
core-system_error-connection_lost = 연결이 끊어짐
core-system_error-other = 운영 체제의 메시지 “{ $text }”

## 모델의 사용 가능 여부.

core-model_state-embedded = 내장
core-model_state-ready = 사용 가능
core-model_state-unproven = 확인용 정답 없음
core-model_state-refused = 거부됨
core-model_state-not_installed = 설치되지 않음
## 측정값이 보여 주지 않는 것; 값이 표시되는 곳마다 함께 놓임.

core-limitation-stress = 이 값은 이 구간의 기본 주파수, 강도, 스펙트럼 균형이 같은 발화자의 선택된 기준 구간과 얼마나 다른지를 나타냅니다. 큰 목소리, 잡음, 거리, 질병, 흥분, 언어의 차이로도 달라질 수 있습니다. 심리적 스트레스를 측정하지 않으며 그 원인도 보여 주지 않습니다.
core-limitation-incongruence = 이 값은 자동 분석 채널이 서로 일치하지 않는다는 것만 나타냅니다. 반어, 공손한 표현, 인용, 복합적인 감정, 나쁜 음질, 모델의 오류로도 흔히 나타납니다. 진술이 참인지 거짓인지에 대한 증거가 아니며, 공개된 음성 기반 거짓말 탐지 실험의 정확도는 우연 수준에 가깝습니다.
core-limitation-confidence = 신뢰도는 다른 발화자의 녹음에서 이러한 결과가 맞은 비율이며, 보정하지 않은 모델에서는 구성 요소만 있습니다. 그 사람이 이 감정을 느꼈을 확률이 아닙니다.
core-limitation-neutral_only = 중립적인 발화만 있는 녹음에서 분석 창의 { NUMBER($low_percent) }~{ NUMBER($high_percent) }%가 중립 또는 판정 보류였습니다. 나머지 분석 창에서는 아무도 연기하지 않은 범주가 제시되었습니다.
core-limitation-neutral_cues = 중립적인 발화만 있는 녹음에서 불일치(I1)의 제95백분위수를 넘은 분석 창은 { $high_percent ->
    [0] 없었습니다
   *[other] 최대 { NUMBER($high_percent) }%였습니다
}. 이런 목소리는 변화가 너무 작거나 범주가 불확실하므로, 분석 창 { NUMBER($window_count) }개 중 { NUMBER($low_count) }~{ NUMBER($high_count) }개에서만 불일치를 읽었습니다.
core-limitation-population = 각성도, 지배성, 정서가는 청취자들이 모델의 학습 말뭉치를 평정한 척도 위의 값입니다. 0.5는 그 척도의 중앙이며 이 발화자의 평소 목소리가 아닙니다. 이 구간이 발화자 자신의 기준 구간과 얼마나 다른지, 그 사람이 무엇을 느꼈는지는 보여 주지 않습니다.
core-limitation-population_rule = 이 값은 신경망의 각성도와 정서가가 모든 발화자에게 똑같이 적용되는 두 임계값을 넘는지만 나타냅니다. 늘 활기찬 목소리는 이 규칙을 충족하고 차분한 목소리는 결코 충족하지 않습니다. 심리적 스트레스를 측정하지 않으며 그 원인도 보여 주지 않습니다.
core-limitation-uncalibrated = “미보정”은 이 수치가 어느 정도 믿을 만한지 알기 위해 정답이 표시된 자료를 이 모델로 분석한 적이 없다는 뜻입니다. 이 녹음 안에서는 비교할 수 있으나 오류율은 알 수 없습니다.
core-limitation-hidden_state_estimate = 모델 자체의 출력층을 불러올 수 없었습니다. 각성도, 지배성, 정서가는 이전 프로그램이 은닉 상태의 일부에서 얻던 보정되지 않은 추정값이며, 빗금으로 그려지고 신뢰도와 지표에 쓰이지 않습니다.
core-limitation-legacy = 구 시그모이드 척도: 이전 프로그램은 모델이 학습하지 않은 함수로 각성도, 지배성, 정서가를 약 0.5~0.73의 범위로 압축하였습니다. 이 값은 이전 보고서를 다시 읽는 데에만 쓰이며 신뢰도와 지표에 쓰이지 않습니다.
core-limitation-preview = 미리보기: 일부 값은 정밀도를 낮추어 계산한 뒤 녹음 전체에 걸쳐 정규화한 것입니다. 나중에 확정값으로 대체되며, 그때까지는 어떤 감정 결과에도 쓸 수 없습니다.
core-limitation-no_speech = 이 녹음에서 발화를 찾지 못하여 측정할 것이 없습니다.

## 모델을 보정한 자료.

core-calibration-set_name = “{ $set }”
core-calibration-set_of_speakers = “{ $set }”(SHA-256 { $set_sha256 }…), 발화자 { NUMBER($speakers_count) }명의 녹음 { NUMBER($recordings_count) }개, 발화자를 한 명씩 제외하여 검증
core-calibration-set_of_recordings = “{ $set }”(SHA-256 { $set_sha256 }…), 녹음 { NUMBER($recordings_count) }개, 녹음을 하나씩 제외하여 검증
core-calibration-pair = { $dimensions } 모델과 { $categories } 모델을 함께 보정하였습니다(자료: { $source }, 분석 창 길이: { SECONDS($window_s) }, 날짜: { DATE($date) }). 이 보정의 SHA-256 해시값: { $sha256 }.
core-calibration-confidence = 신뢰도는 분석 창 { NUMBER($windows_count) }개로 적합하였습니다. 제외한 발화자 또는 녹음에서 구한 기대 보정 오차: { NUMBER($error, digits: 3) }.
core-calibration-confidence_missing = 신뢰도는 보정되지 않았습니다. 이전 버전에서 만든 보정이거나, 자료에서 맞은 결과 또는 틀린 결과가 너무 적습니다.
core-calibration-weights = 로그 사후 확률의 가중치는 보정 자료에 적합하였습니다: { $model } { NUMBER($network, digits: 3) }, 내장 모델 { NUMBER($embedded, digits: 3) }.
core-calibration-weights_missing = 감정 범주에는 { $model } 모델만 쓰입니다. 내장 모델의 가중치를 구하려면 녹음이 여러 건 있는 발화자들이 자료에 있어야 합니다.
core-calibration-embedded_set = EmoDB(원래 녹음과 모의 전화 음성), 발화자를 한 명씩 제외하여 검증
core-earlier-model = { $id } 리비전 { $revision }(SHA-256 { $sha256 }…)
core-earlier-others = 이 녹음은 이전에 다른 모델로 분석하였습니다(마지막 날짜: { DATE($date) }, 모델: { LIST($before) }). 지금 결과의 모델: { LIST($now) }. 이전 결과는 여기에 섞여 있지 않으며, 당시의 보고서에는 다른 수치가 있습니다.
core-earlier-unknown = 이 녹음은 이전에 작업한 적이 있으나 당시 어느 모델로 분석하였는지 기록이 없습니다. 지금 결과의 모델: { LIST($now) }. 당시의 보고서에는 다른 수치가 있을 수 있습니다.

## 구간의 음향 특성과 그 측정 방법.

core-unit-hertz = Hz
core-unit-semitones = st
core-unit-decibels = dB
core-unit-percent = %
core-unit-per_second = 1/s
core-unit-seconds = s
core-unit-count = 개수
core-measure-f0_median = F0 중앙값
core-measure-f0_mean = F0 평균
core-measure-f0_p20 = F0 제20백분위수
core-measure-f0_p80 = F0 제80백분위수
core-measure-f0_spread = F0 변동 폭
core-measure-f0_min = F0 최저
core-measure-f0_max = F0 최고
core-measure-intensity = 음성 강도
core-measure-f1 = F1
core-measure-b1 = B1
core-measure-f2 = F2
core-measure-b2 = B2
core-measure-f3 = F3
core-measure-b3 = B3
core-measure-f4 = F4
core-measure-b4 = B4
core-measure-hnr = HNR
core-measure-jitter = 지터(local)
core-measure-shimmer = 시머(local)
core-measure-cpps = CPP(평활)
core-measure-hf500 = HF500
core-measure-f0_reading = 측정값에 쓰인 음높이
core-measure-level_reading = 측정값에 쓰인 레벨
core-measure-speech_rate = 발화 속도
core-measure-articulation_rate = 조음 속도
core-measure-pauses_count = 쉼
core-measure-pauses_s = 쉼 합계
core-measure-f0_means = 유성 프레임의 기본 주파수. Praat: To Pitch (ac), 표준 설정(시간 간격 0, 후보 15개, very accurate 끔, 무음 문턱값 0.03, 유성 문턱값 0.45, 옥타브 비용 0.01, 옥타브 도약 비용 0.35, 유성/무성 비용 0.14), 하한과 상한은 표시된 값. Get quantile, Get mean, Get minimum, Get maximum(parabolic).
core-measure-f0_spread_means = F0의 제20백분위수와 제80백분위수 사이의 거리(반음): 12 log2(p80 / p20). Pitch는 F0와 같은 방법으로 구한다.
core-measure-intensity_means = Praat: To Intensity(최저 음높이 100 Hz, 평균 제거), Get mean(energy). 최대 진폭을 1 Pa로 본 dB이므로 한 녹음 안에서의 차이만 의미가 있다.
core-measure-formant_means = F0의 유성 프레임 시각(Pitch: Get time from frame number)에서 구한 포먼트 주파수 가운데 정의된 값의 중앙값. 값이 짝수 개이면 가운데 두 값의 평균. Praat: To Formant (burg), 시간 간격 0, 5500 Hz까지 포먼트 5개, 창 0.025초, 50 Hz부터 고역 강조. Get value at time(linear). 높은 목소리나 아동에게는 5500 Hz의 한계가 낮다.
core-measure-bandwidth_means = 포먼트 주파수와 같은 시각에서 구한 대역폭의 중앙값. Praat: 포먼트와 같은 To Formant (burg), Get bandwidth at time(linear).
core-measure-hnr_means = 배음 대 잡음비. 값이 정의되는 프레임의 평균. Praat: To Harmonicity (cc), 시간 간격 0.01초, 최저 음높이는 F0의 하한, 무음 문턱값 0.1, 창당 1주기. Get mean.
core-measure-jitter_means = 이웃한 주기 차이의 절댓값 평균을 평균 주기로 나눈 값. Praat: Sound와 Pitch에서 To PointProcess (cc), Get jitter (local), 주기 0.0001~0.02초, 비율 1.3. 연속 발화에서는 억양도 섞인다.
core-measure-shimmer_means = 이웃한 주기의 진폭 차이의 절댓값 평균을 평균 진폭으로 나눈 값. Praat: Get shimmer (local), 주기 0.0001~0.02초, 비율 1.3과 1.6. 연속 발화에서는 소리 크기의 변화도 섞인다.
core-measure-cpps_means = 구간의 평활 켑스트럼 정점 돌출도(Maryn and Weenink 2015). Praat: To PowerCepstrogram(60 Hz, 0.002초, 5000 Hz, 50 Hz), Get CPPS(추세 제거, 0.01초, 0.001초, 60~330 Hz, 허용 오차 0.05, parabolic, 추세 0.001~0초, straight, robust).
core-measure-hf500_means = 유성 발화에서 500 Hz 위의 진폭 합을 80~500 Hz의 진폭 합으로 나눈 값(dB). 8 kHz까지, 좁은 채널에서는 3.4 kHz까지. 이 구간의 측정값에 쓰인 바로 그 값이다(Bone, Lee and Narayanan 2014). 분석 창의 값은 창의 한가운데에 무게를 둔다.
core-measure-f0_reading_means = 이 구간의 측정값에 쓰인 음높이의 중앙값. 발화자의 검출된 발화 가운데 유성 프레임, 65~600 Hz. 분석 창의 값은 창의 한가운데에 무게를 두므로 Praat로 구한 구간 중앙값과 조금 다르다.
core-measure-level_reading_means = 이 구간의 측정값에 쓰인 유성 발화 레벨의 중앙값. 분석 창의 값은 창의 한가운데에 무게를 둔다.
core-measure-speech_rate_means = 음절핵의 수를 쉼을 포함한 구간의 길이로 나눈 값(de Jong and Wempe 2009). 음절핵은 유성 발화에서 뒤에 2 dB보다 깊은 골이 있는 강도의 정점이다.
core-measure-articulation_rate_means = 음절핵의 수를 쉼을 뺀 발화 시간으로 나눈 값(de Jong and Wempe 2009). 지표가 기준 구간과 비교하는 속도이다.
core-measure-pauses_means = 구간 안에서 발화 검출이 아무도 듣지 못한 0.25초 이상의 시간.
