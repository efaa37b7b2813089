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
panels-gap-preview = 미리 보기
panels-state-running = 분석 중
panels-state-nothing = 분석되지 않음
panels-state-other_channel = 다른 채널이 선택되었으니 다시 분석하십시오

### 범주와 품질 기준

panels-ribbon-name = 감정 범주
panels-ribbon-description = 각 분석 창이 분노, 기쁨, 슬픔, 중립 가운데 무엇에 가장 가깝게 들리는지 보입니다.
panels-ribbon-label = 범주
panels-ribbon-tip = 막대의 색과 글자는 범주, 높이는 사후 확률(0~1)입니다.
panels-gates-name = 품질 기준
panels-gates-description = 판독값이 기준을 통과한 곳, 주의할 곳, 보류된 곳, 발화가 없는 곳을 보입니다.
panels-gates-label = 품질
panels-gates-tip =
    민무늬: 통과. 빗금: 주의. 격자: 보류. 점: 발화 없음.
    아래 선은 발화가 검출된 구간입니다.
    이 기준은 진본 여부를 감정하는 것이 아닙니다.

### 스펙트로그램

panels-spectrogram-name = 스펙트로그램과 기본 주파수
panels-spectrogram-description = 시간과 주파수에 따른 레벨입니다.
panels-spectrogram-pitch = 기본 주파수는 선으로 보입니다.
panels-spectrogram-no_pitch = 기본 주파수는 분석 뒤에 나타납니다.
panels-spectrogram-waits = 녹음을 모두 디코딩하면 스펙트로그램이 나타납니다.
panels-spectrogram-too_long = 스펙트로그램과 기본 주파수를 보려면 { MINUTES($longest_s) } 이하로 확대하십시오.
panels-spectrogram-silence = 디지털 무음
panels-spectrogram-computing = 계산 중
panels-spectrogram-khz = kHz
panels-spectrogram-f0 = F0 Hz
panels-spectrogram-axes = 주파수의 단위는 kHz입니다. 기본 주파수(F0, Hz)에는 한 옥타브의 높이가 어디서나 같은 별도의 눈금이 있습니다.
panels-pitch-not_analysed = 기본 주파수: 분석되지 않은 곳입니다
panels-pitch-of_mean = 기본 주파수는 분석한 모든 채널의 평균에서 잰 것입니다.
panels-pitch-of_channel = 기본 주파수는 분석한 채널 { NUMBER($number) }에서 잰 것입니다.
