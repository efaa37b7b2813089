## 도움말

cli-help-usage = 사용법:
cli-help-arguments = 인수
cli-help-options = 옵션
cli-help-commands = 명령
cli-help-help = 이 도움말을 표시합니다.
cli-help-options_metavar = [옵션]
cli-help-command_metavar = 명령 …
cli-help-default = [기본값: { $value }]

cli-root-help = 녹음된 음성에 나타난 감정을 법과학적으로 분석합니다.
cli-root-version = 버전을 표시합니다.
cli-root-language = 도움말, 알림, 터미널 출력의 언어. 기본값은 환경 변수 VOICEMAN_LANGUAGE, 그다음은 설정입니다.
cli-option-quiet = 진행 상황과 요약을 표시하지 않습니다. 알림은 그대로 표시합니다.
cli-option-accept_licence = 라이선스를 읽었으며 동의합니다. 다시 묻지 않습니다.

cli-analyze-help = 녹음을 분석하고 결과를 저장합니다. 종료 코드: 0 완료, 2 잘못된 사용법, 3 읽을 수 없는 파일, 4 분석 실패 또는 지정한 모델을 사용할 수 없음, 130 중단됨.
cli-analyze-files = 녹음 파일.
cli-analyze-json_file = 모든 결과를 JSON으로 저장합니다.
cli-analyze-csv_file = 시간별 결과를 CSV로 저장합니다.
cli-analyze-measures_file = 분석 창과 발화 구간의 음향 특성(F0, 포먼트, 지터 등)을 CSV로 저장합니다.
cli-analyze-measures_json_file = 같은 음향 특성을 정의와 함께 JSON으로 저장합니다.
cli-analyze-pitch_range = 이 음향 특성에서 기본 주파수를 찾는 범위(Hz). 예: 75-300. 기본값: 두 번 측정하여 발화자마다 정합니다.
cli-analyze-pdf_file = 분석 보고서를 PDF로 저장합니다.
cli-analyze-png_file = 그래프를 PNG로 저장합니다.
cli-analyze-svg_file = 그래프를 SVG로 저장합니다.
cli-analyze-out = JSON, CSV, PDF, PNG를 녹음 이름에 따라 저장할 폴더.
cli-analyze-report_language = 보고서와 그림의 언어. JSON과 CSV에는 적용되지 않습니다. 기본값은 설정, 그다음은 터미널의 언어입니다.
cli-analyze-report_template = 기관 고유의 보고서 서식이 든 폴더.
cli-analyze-models = 사용할 모델: 설치되어 검증된 모델이 있으면 그 모델, 없으면 내장 모델(auto), 내장 모델만(embedded), 또는 각성도·지배성·정서가 모델과 감정 범주 모델의 ID 두 개. 각각 “embedded”나 “auto”로 지정할 수도 있으며, 세 번째 ID는 발화자를 구분하는 모델입니다. 지정한 모델을 사용할 수 없으면 오류로 처리합니다(종료 코드 4).
cli-analyze-window = 분석 창의 길이(초).
cli-analyze-hop = 분석 창의 이동 간격(초).
cli-analyze-device = 신경망을 계산할 장치. 장치가 없으면 알림을 표시하고 프로세서로 계산합니다. 내장 모델은 항상 프로세서를 사용합니다.
cli-analyze-channel = 분석할 채널. 기본값은 모든 채널의 평균입니다.
cli-analyze-baseline = 녹음 안의 기준 구간(초). 기본값은 모든 발화입니다. 한 발화자의 기준 구간은 식별자(또는 발화 구간 파일의 이름)와 쌍점 뒤에 적습니다. 예: 2:12.5-40. 여러 구간이면 반복하여 지정하십시오.
cli-analyze-legacy_sigmoid = 이전 프로그램의 보고서와 비교할 수 있도록 그 프로그램의 시그모이드를 적용합니다. 값이 표시되는 모든 곳에 그 사실을 표시합니다.
cli-analyze-no_cache = 모든 값을 새로 계산하고 결과를 보관하지 않습니다.
cli-analyze-no_preview = 확정값만 요청합니다. 이 명령이 저장하는 결과에는 어차피 확정값만 들어가며, 이 옵션은 그 사실을 설정에 기록합니다.
cli-analyze-threads = 측정에 쓸 스레드 수. 결과는 달라지지 않습니다. 신경망은 사용할 수 있는 모든 코어 또는 OMP_NUM_THREADS 값을 사용합니다.

cli-doctor-help = 이 설치본의 라이브러리, 모델, 소리 출력 상태를 표시합니다.
cli-doctor-operating_system = 운영 체제
cli-doctor-machine = 기계
cli-doctor-python = Python
cli-doctor-decoder = 디코더
cli-doctor-libraries = 라이브러리
cli-doctor-missing = 없음
cli-doctor-model = 모델 { $model } { $revision }: { $verified }
cli-doctor-models_failed = 모델: { $why }
cli-doctor-sound = 소리: 출력 장치 { NUMBER($outputs_count) }개
cli-doctor-sound_failed = 소리: { $why }

cli-models-help = 내장 모델 외의 모델을 관리합니다: 목록, 설치, 가져오기, 검증, 제거, 보정.
cli-models-list-help = 모델의 목록과 출처, 라이선스, 검증 상태를 표시합니다.
cli-models-list-as_json = 알려진 모든 정보를 JSON으로 출력합니다.
cli-models-install-help = 목록에 있는 모델을 내려받아 검증하고 설치합니다. 중단된 내려받기는 다시 요청하면 이어집니다. 종료 코드: 0 완료, 2 잘못된 사용법 또는 라이선스에 동의하지 않음, 4 실패, 130 중단됨.
cli-models-install-id = “voiceman models list” 명령이 표시하는 ID.
cli-models-install-online = 설정이 오프라인이어도 연결합니다.
cli-models-import-help = 직접 옮겨 온 모델을 설치합니다. 폴더나 압축 파일은 읽기만 합니다. 종료 코드: 0 완료, 2 라이선스에 동의하지 않음, 3 읽을 수 있는 모델이 없음, 4 실패, 130 중단됨.
cli-models-import-path = 배포자의 파일이 든 폴더, zip 또는 tar.
cli-models-verify-help = 모든 파일의 SHA-256을 대조하고 확인용 정답을 다시 확인합니다. 종료 코드: 0 모두 통과, 2 없는 모델, 4 거부된 모델이 있음.
cli-models-verify-ids = 기본값은 설치된 모든 모델입니다.
cli-models-remove-help = 설치된 모델과 내려받은 파일을 제거합니다. 종료 코드: 0 완료, 2 없는 모델, 4 실패.
cli-models-calibrate-help = 감정이 알려진 녹음에서 두 신경망이 얼마나 어긋나는지 측정합니다. angry(분노), happy(기쁨), sad(슬픔), neutral(중립) 범주마다 녹음이 20건 이상 필요합니다. 발화자가 지정되어 있으면 발화자를, 그렇지 않으면 녹음을 하나씩 제외하며 측정합니다. 같은 쌍의 이전 보정은 새 보정과 함께 보존됩니다. 종료 코드: 0 완료(사용하지 못한 녹음은 이름을 표시), 2 잘못된 사용법, 3 사용할 수 없는 자료, 4 실패, 130 중단됨.
cli-models-calibrate-source = 목록(UTF-8 CSV: path, label, 발화자를 알면 speaker, 상대 경로는 목록 파일의 폴더에서 시작) 또는 범주마다 하위 폴더가 있는 폴더.
cli-models-calibrate-models = 신경망 쌍: 분석에 쓰이는 쌍 또는 ID 두 개.
cli-models-calibrate-window = 분석 창의 길이(초). 보정은 이 길이에만 유효합니다.

## 잘못된 사용법

cli-usage-see_help = 도움말: { $command }
# $detail
cli-usage-wrong = 사용법이 잘못되었습니다.
cli-usage-no_option = { $option } 옵션은 없습니다.
cli-usage-missing = { $parameter }: 값이 없습니다.
cli-usage-bad_value = { $parameter }: 사용할 수 없는 값입니다.
cli-usage-one_of = { $parameter }: 다음 값 중 하나여야 합니다: { LIST($values, style: "or") }.
cli-usage-number = { $parameter }: 숫자여야 합니다.
cli-usage-whole_number = { $parameter }: 정수여야 합니다.
cli-usage-whole_number_from = { $parameter }: { NUMBER($least) } 이상의 정수여야 합니다.
cli-usage-needs_value = { $option } 옵션에는 값이 필요합니다.
cli-usage-takes_no_value = { $option } 옵션에는 값을 지정할 수 없습니다.
cli-usage-too_many = 명령이 받지 않는 인수가 있습니다: { LIST($arguments) }.
cli-usage-no_command = { $command } 명령은 없습니다.
cli-usage-which_command = 명령을 지정하십시오.
cli-usage-window = --window: 분석 창의 길이는 { SECONDS($least_s) } 이상 { SECONDS($most_s) } 이하여야 합니다.
cli-usage-hop = --hop: 이동 간격은 { SECONDS($least_s) } 이상, 분석 창의 길이({ SECONDS($window_s) }) 이하여야 합니다.
cli-usage-no_template = --report-template: “{ $folder }” 폴더가 없습니다.
cli-usage-several_files = 파일이 여러 개이면 --out 옵션으로 폴더를 지정하십시오.
cli-usage-one_file = 두 결과를 한 파일에 저장할 수 없습니다.
cli-usage-models = 모델은 auto, embedded, 또는 더하기 기호로 이은 ID 두세 개로 지정합니다(예: audeering-wav2vec2-dim+speechbrain-iemocap).
cli-usage-pair = 신경망 쌍은 auto 또는 더하기 기호로 이은 신경망 ID 두 개로 지정합니다(예: audeering-wav2vec2-dim+speechbrain-iemocap). 내장 모델은 이미 보정되어 있습니다.
cli-usage-baseline = 기준 구간은 초 단위의 시작-끝(예: 12.5-40) 또는 한 발화자의 구간(예: 2:12.5-40)으로 지정하십시오.
cli-usage-pitch_range = --pitch-range: 범위는 Hz 단위의 하한-상한(예: 75-300)으로 지정하고, 하한은 0보다, 상한은 하한보다 커야 합니다.
cli-usage-baseline_end = 기준 구간의 끝은 시작보다 뒤의 시각이어야 합니다.
cli-aborted = 중단했습니다.

## 진행 중 알림

cli-progress = { $name }: { $doing } { PERCENT($done_share, digits: 0) }
cli-notice_of_file = { $path }: { $fact }
cli-stopped = { $path }: 중단했습니다. 쓰다 만 파일은 남지 않았습니다.
cli-device_unused = 내장 모델은 프로세서에서 실행되므로 --device { $device } 옵션은 영향을 주지 않습니다.
cli-baseline_outside = { $path }: 지정한 기준 구간은 { NUMBER($start_s) }~{ SECONDS($end_s) } 구간으로, 길이가 { SECONDS($duration_s, digits: 1) }인 녹음을 벗어납니다. --baseline 옵션으로 녹음 안의 구간을 지정하거나 옵션을 빼십시오.
cli-models_not_used = 분석에 사용하도록 지정한 모델을 사용할 수 없습니다: { LIST($models) }. { SENTENCES($facts) }
cli-no_folder = { $path }: 결과를 쓰지 못했습니다({ $reason }).

## 분석 결과

cli-summary-recording = { $name }: { SECONDS($duration_s, digits: 1) }
cli-summary-read = 분석 대상: { $channel }, { $windows }.
cli-summary-windows = 분석 창 { NUMBER($windows_count) }개 중 { NUMBER($shown_count) }개에 측정값이 있습니다.
cli-summary-ends = 스트레스 값이 기준 구간의 상한에 있는 분석 창 { NUMBER($ceiling_count) }개, 하한에 있는 분석 창 { NUMBER($floor_count) }개. 추정 구간에는 기준 구간의 분석 창이 적다는 점을 반영했습니다.
cli-summary-quality = { $measure }: { $value } ({ $gate })
cli-summary-notice = 알림: { $fact }
cli-summary-result = { $kind }: { $path }

## 모델

cli-models-stopped = 중단했습니다. 변경된 모델은 없습니다.
cli-models-accept_licence = 이 라이선스에 동의하십니까?
cli-models-installed = { $model } 모델을 설치했습니다: { $verified }.
cli-models-removed = { $model } 모델을 제거했습니다.
cli-models-of = { $model }: { $fact }
cli-models-head-id = ID
cli-models-head-role = 역할
cli-models-head-state = 상태
cli-models-head-revision = 리비전
cli-models-head-licence = 라이선스
cli-models-head-size = 크기
cli-models-role = { $role ->
    [dimensions] 감정 차원
    [speaker] 발화자
   *[categories] 감정 범주
}
cli-models-role_both = 모두
cli-models-size = { BYTES($size_bytes) }
cli-models-detail-refused = 거부 사유
cli-models-detail-verified = 검증
cli-models-detail-calibrated = 보정
cli-models-detail-source = 출처
cli-models-detail-installed = 설치일
cli-models-detail-licence = 라이선스
cli-models-detail-sha256 = SHA-256
cli-models-licence_accepted = { $licence }, 동의: { $accepted }
cli-models-calibrate-stopped = 중단했습니다. 변경된 보정은 없으며, 신경망이 계산한 값은 보관됩니다.
cli-models-calibrate-left_out = 녹음 { NUMBER($recordings_count) }건을 제외했습니다.
cli-models-calibrate-counts = 녹음 { NUMBER($recordings_count) }건, 분석 창 { NUMBER($windows_count) }개: { LIST($each) }.
cli-models-calibrate-short = 녹음 { NUMBER($recordings_count) }건은 { SECONDS($window_s) }보다 짧아 짧은 분석 창 하나로 분석했습니다.
cli-models-calibrate-temperature = 감정 범주의 소프트맥스 온도: { NUMBER($temperature) }.
cli-models-calibrate-written = 저장 위치: { $path }

## 발화자.

cli-speakers-speakers = 발화자를 구분하는 방법: 내장 발화자 신경망이 발화자 수까지 추정하거나(auto) 지정한 수(숫자)대로 구분하고, 모든 발화를 한 사람의 발화로 보거나(one), 각 채널을 한 사람으로 봅니다(channels). 결과는 제안입니다. 기본값은 auto입니다.
cli-speakers-turns = 제안 대신 파일(RTTM, Praat TextGrid, Audacity 레이블)에 적힌 발화 구간을 사용합니다. 가져온 발화 구간은 확인된 것으로 보지 않으며, 결과에 파일 이름과 SHA-256을 적습니다. --speakers를 지정하지 않으면 따로 제안하지 않습니다.
cli-speakers-part = 발화 구간 파일에서 TextGrid의 층(여러 개이면 반복하여 지정, 기본값은 모든 층) 또는 RTTM 파일의 녹음(기본값은 이 녹음과 이름이 같은 것).
cli-speakers-by_text = 층 이름이 아니라 구간의 텍스트를 발화자로 읽습니다.
cli-usage-speakers = --speakers에는 auto, one, channels 또는 1부터 { NUMBER($most_count) }까지의 숫자를 지정하십시오.
cli-usage-no_turns = --turns-part와 --turns-by-text는 --turns와 함께 사용하십시오.
cli-usage-turns_of_one = 녹음이 여러 개이면 --turns에는 각 녹음의 이름이 적힌 RTTM 파일을 지정하십시오.
cli-no_speaker = 발화자 “{ $speaker }” 없음. 있는 발화자: { LIST($speakers) }.
cli-tiers-help = 다른 프로그램과 주석 층을 주고받고, 표시의 소리를 저장합니다.
cli-tiers-export = 창에서 설정하여 보관된 주석 층이나 다른 파일(--from)의 층을 저장합니다. 형식은 파일 이름의 끝부분에 따라 정해집니다: Praat TextGrid(.TextGrid), ELAN EAF(.eaf), Audacity 레이블(.txt), RTTM(.rttm). 종료 코드: 0 완료, 2 잘못된 사용법, 3 읽을 수 없는 파일, 4 실패, 130 중단됨.
cli-tiers-clips = 표시의 소리를 표본 그대로 해시 목록과 함께 새 폴더에 저장합니다. 종료 코드: 0 완료, 2 잘못된 사용법, 3 읽을 수 없는 파일, 4 실패, 130 중단됨.
cli-tiers-recording = 녹음 파일.
cli-tiers-to = 저장할 파일. 여러 형식이면 반복하여 지정하십시오.
cli-tiers-from = 층이 들어 있는 TextGrid, EAF, Audacity 레이블 또는 RTTM 파일. 기본값은 창에서 이 녹음에 보관한 층입니다.
cli-tiers-tier = 층의 이름. 여러 층이면 반복하여 지정하십시오. 기본값은 모든 층입니다.
cli-tiers-form = TextGrid의 표기. 기본값은 층을 가져온 파일과 같고, 없으면 long입니다.
cli-tiers-encoding = TextGrid의 인코딩. 기본값은 층을 가져온 파일과 같고, 없으면 utf-8입니다.
cli-tiers-folder = 새 폴더를 만들 폴더.
cli-tiers-flac = WAV 대신 FLAC으로 저장합니다.
cli-tiers-one = 층을 하나만 저장할 수 있는 형식입니다({ $kind }). --tier로 고르십시오: { LIST($tiers, style: "or") }.
cli-tiers-none = { $path }: 이 녹음에 보관된 표시와 층이 없습니다. 창에서 설정하거나 --from으로 파일을 지정하십시오.
cli-tiers-unknown = 층 “{ $tier }” 없음. 있는 층: { LIST($tiers) }.
cli-tiers-no_folder = 폴더 { $path } 없음.
cli-turns-help = 다른 프로그램과 발화 구간을 주고받습니다.
cli-turns-export-help = 녹음의 발화 구간을 저장합니다. 형식은 파일 이름의 끝부분에 따라 정해집니다: RTTM(.rttm), Praat TextGrid(.TextGrid), Audacity 레이블(.txt). --turns를 지정하면 한 형식의 파일을 다른 형식으로 바꿉니다. 종료 코드: 0 완료, 2 잘못된 사용법, 3 읽을 수 없는 파일, 4 실패, 130 중단됨.
cli-turns-export-file = 녹음 파일.
cli-turns-export-to = 저장할 파일. 여러 형식이면 반복하여 지정하십시오.
cli-turns-export-speaker = { $speaker }: 발화 구간 { NUMBER($turns_count) }개, { SECONDS($speech_s, digits: 1) }

## 기관의 자체 녹음에 의한 유효성 확인.

cli-validate-help = 기관의 라벨 녹음을 프로그램 전체로 분석하고 유효성 확인 문서를 씁니다. 요구 사항은 첫 녹음을 열기 전에 기록됩니다.
cli-validate-source = “path”(또는 “file”) 열과 “label”, “arousal”, “dominance”, “valence” 중 하나 이상의 열이 있는 CSV 목록. 그 밖의 열: “speaker”, “language”, “sex”, “channel”, “notes”, “start_s”, “end_s”. 또는 범주마다 폴더가 하나씩 있는 폴더.
cli-validate-out = 요구 사항과 결과와 문서를 쓸 새 폴더.
cli-validate-requirements = 기관의 요구 사항 파일: “title”, “laboratory”, “responsible”, “purpose”, “deviations”, 그리고 “least”, “most” 또는 둘 다를 쓰는 지표의 “limits”.
cli-validate-like = 먼저 모든 녹음에 이 녹음의 코덱, 대역폭, 잡음을 적용합니다.
cli-validate-codec = 먼저 모든 녹음에 이 코덱을 적용합니다. “amrnb”처럼 복호기의 이름을 씁니다.
cli-validate-bit_rate = 그 코덱의 비트율. 코덱이 지원하는 가장 가까운 값을 씁니다.
cli-validate-band = 먼저 모든 녹음을 이 대역으로 제한합니다. 300-3400과 같은 헤르츠 값.
cli-validate-snr = 먼저 모든 녹음에 이 신호 대 잡음비(데시벨)로 분홍 잡음을 더합니다.
cli-validate-separate = 목록에 발화자가 있어도 각 녹음을 따로 분석합니다.
cli-validate-language = 문서의 언어.
cli-validate-stopped = 중단했습니다. 요구 사항은 기록된 대로 남고 결과는 쓰지 않았습니다.
cli-validate-requirement = { $figure }: { $found } ({ $limit }): { $verdict }
cli-validate-written = 저장: { $path }. 보고서가 인용하는 결과의 SHA-256: { $sha256 }
cli-usage-like_and_given = --like와 조건 자체 중 하나만 지정하십시오.
cli-usage-bit_rate = --bit-rate에는 --codec이 필요합니다.
cli-usage-snr = --snr에는 데시벨 값이 필요합니다.
cli-usage-band = --band에는 300-3400과 같이 헤르츠 값 두 개가 필요합니다.
cli-analyze-validation = 보고서가 기관의 자체 유효성 확인을 인용하게 합니다. 그 문서의 결과 파일(“validation.json”)입니다.
cli-summary-speaker = { $speaker }: 단독 발화 { SECONDS($speech_s, digits: 1) }, 중첩 발화 { SECONDS($overlap_s, digits: 1) }, 분석 창 { NUMBER($windows_count) }개 중 측정 { NUMBER($read_count) }개, 발화 구간 { NUMBER($turns_count) }개 중 확인됨 { NUMBER($confirmed_count) }개.
cli-summary-of_speaker = { $speaker }: { $fact }
