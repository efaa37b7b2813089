## 모델: 설치, 확인, 실행 및 매니페스트의 내용.

models-a_weight_file = 가중치 파일

models-archive-damaged = 압축 파일 “{ $file }” 내용이 손상되었거나 완전히 복사되지 않았습니다({ $detail }). 다시 복사하고 원본과 크기를 비교하십시오.
models-archive-encrypted = 압축 파일 “{ $file }”에 암호가 걸려 있습니다. 암호로 압축을 푼 뒤 폴더를 가져오십시오.
models-archive-leads_out = 압축 파일 “{ $file }” 사용을 거부하였습니다. “{ $entry }” 항목이 압축 파일 밖을 가리킵니다.
models-archive-link = 압축 파일 “{ $file }” 사용을 거부하였습니다. “{ $entry }” 항목은 링크입니다. 파일 자체를 압축하십시오.
models-archive-no_file = 압축 파일 “{ $file }” 안의 “{ $entry }” 항목은 일반 파일이 아닙니다.
models-archive-twice = 압축 파일 “{ $file }” 안에 “{ $entry }” 항목이 두 번 들어 있습니다.

models-audonnx-description_refused = 설명 파일 “{ $file }” 사용을 거부하였습니다({ $why }).
models-audonnx-description_unreadable = “{ $file }” 파일을 읽을 수 없어 모델 출력의 의미를 알 수 없습니다. 배포자의 폴더 전체를 복사하십시오.
models-audonnx-more_inputs = 신경망 “{ $file }” 사용을 거부하였습니다. 입력을 { NUMBER($input_count) }개({ $given }) 요구하지만 이 프로그램은 소리만 입력합니다.
models-audonnx-no_description = “{ $file }” 파일은 audonnx가 작성하는 모델 설명이 아닙니다. path, labels, transform이 있는 “audonnx.core.model.Model==…” 항목 하나가 있어야 합니다.
models-audonnx-no_labels = “{ $file }” 파일에 신경망 출력({ $given })의 레이블이 없어 그 의미를 알 수 없습니다. 배포자에게 문의하십시오.
models-audonnx-no_such_output = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일은 출력 “{ $output }” 항목을 가리키지만 신경망의 출력은 다음과 같습니다: { $given }.
models-audonnx-other_input = 신경망 “{ $file }” 사용을 거부하였습니다. 입력 “{ $input }” 항목의 자료형은 { $kind }, 형태는 { $shape }인데 이 프로그램은 batch x time 형태의 float32 소리를 입력합니다.
models-audonnx-other_network = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일은 신경망 “{ $named }” 파일을 가리키지만 매니페스트는 다음을 가리킵니다: { $files }.
models-audonnx-other_outputs = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일의 { $mixed ->
    [true] 출력 순서가 다릅니다
   *[false] 출력이 다릅니다
 }({ $given }). 매니페스트의 출력: { $wanted }.
models-audonnx-other_shape = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일에 따르면 “{ $output }” 출력의 값은 { NUMBER($wanted_count) }개이지만 신경망은 { $shape } 형태로 출력합니다.
models-audonnx-transform = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일은 소리를 먼저 특징으로 변환하도록 요구하지만 이 프로그램은 신경망에 소리 자체를 입력합니다.

models-brought-empty = “{ $file }” 안에 파일이 없습니다.
models-brought-entry_unreadable = “{ $file }” 안의 “{ $entry }” 항목을 읽지 못했습니다({ $why }).
models-brought-gone = “{ $file }” 경로에 아무것도 없습니다. 모델의 폴더나 압축 파일을 지정하십시오.
models-brought-half_copied = “{ $file }” 내용이 완전히 복사되지 않았습니다. { $entry } 파일이 { NUMBER($wanted_bytes) }바이트가 아니라 { NUMBER($found_bytes) }바이트입니다. 다시 복사하십시오.
models-brought-hub_cache = “{ $folder }” 폴더는 스냅숏이 { NUMBER($snapshot_count) }개 있는 모델 허브의 캐시입니다. “snapshots” 아래에서 가져올 폴더를 지정하십시오.
models-brought-incomplete = “{ $file }” 내용이 완전하지 않습니다. “{ $model }” 모델에 필요한 { $missing } 파일이 없습니다.
models-brought-installed_already = “{ $model }” 이름의 모델이 이미 설치되어 있으며 “{ $file }” 항목이 같은 모델인지 알 수 없습니다. 설치된 모델을 먼저 제거하거나 가져올 항목의 이름을 바꾸십시오.
models-brought-link_out = “{ $file }” 사용을 거부하였습니다. “{ $entry }” 항목은 폴더 밖을 가리키는 링크입니다.
models-brought-neither = “{ $file }” 항목은 폴더도 일반 파일도 아닙니다.
models-brought-no_archive = “{ $file }” 항목은 폴더도 zip 또는 tar 압축 파일도 아닙니다. 모델의 폴더나 압축 파일을 지정하십시오.
models-brought-no_file = “{ $file }” 사용을 거부하였습니다. “{ $entry }” 항목은 일반 파일이 아닙니다.
models-brought-too_deep = “{ $file }” 사용을 거부하였습니다. “{ $entry }” 항목이 너무 깊이 있거나 이름이 너무 깁니다.
models-brought-too_large = “{ $file }”의 크기가 { NUMBER($most_count) } GB를 넘습니다. 이렇게 큰 모델은 없습니다.
models-brought-too_many_files = “{ $file }” 안에 파일이 { NUMBER($most_count) }개보다 많으므로 모델 폴더가 아닙니다.
models-brought-too_many_folders = “{ $file }” 안에 폴더가 { NUMBER($most_count) }개보다 많습니다.
models-brought-too_much_else = “{ $file }” 안에 가중치 외의 내용이 너무 많아 모델로 볼 수 없습니다.

models-calibration-changed = 보정 파일 “{ $file }”의 SHA-256이 파일에 적힌 값과 달라 작성된 뒤 변경된 것으로 보고 사용하지 않습니다.{ $advice }
models-calibration-not_valid = 보정 파일 “{ $file }”에 올바른 보정이 들어 있지 않아 사용하지 않습니다.{ $advice }
models-calibration-unreadable = 보정 파일 “{ $file }”의 내용을 읽지 못해 사용하지 않습니다({ $why }).

models-card-acoustic_arousal-name = 음향 각성도·지배성(기준 구간 대비 순위)
models-card-acoustic_arousal-trained_on = 없음: 가중치 없이 공표된 계산식(Bone, Lee, Narayanan 2014, doi 10.1109/TAFFC.2014.2326393)
models-card-acoustic_arousal-verified = 프로그램 자체 시험으로 확인함
models-card-audeering-concordance = 자체 시험 자료의 정서가에서 청취자와의 일치도는 0.638입니다. 같은 연구진의 더 강한 모델도 말뭉치의 두 번째 시험 자료에서 0.76, 0.68, 0.68(각성도, 지배성, 정서가)이 0.49, 0.47, 0.42로 낮아집니다.
models-card-audeering-correlated = 학습 자료에서 각성도와 지배성의 상관이 높아 두 값은 거의 같은 내용을 나타냅니다.
models-card-audeering-english = 영어 팟캐스트로 학습하였습니다. 다른 언어, 전화 음성, 스트레스 상황은 근거 범위 밖입니다.
models-card-audeering-fair = 저자에 따르면 “성별 집단에는 공정하지만 개별 발화자에게는 그렇지 않으므로” 한 발화자는 그 발화자 자신과만 비교해야 합니다.
models-card-audeering-linguistic = 저자에 따르면 정서가의 성능은 “암묵적인 언어 정보에 기반”하므로 정서가는 음성만이 아니라 말한 단어를 따릅니다.
models-card-audeering-middle = 0.5는 청취자 척도의 중앙이며 발화자의 평소 상태가 아닙니다. 값이 0~1을 조금 벗어날 수 있습니다.
models-card-audeering-no_fear = 학습 말뭉치에 공포 레이블이 없으므로 공포 음성은 근거 범위 밖입니다.
models-card-audeering-trained_on = MSP-Podcast v1.7(청취자가 평정한 영어 팟캐스트), 12층으로 줄여 미세 조정한 wav2vec2-large-robust, Wagner 등, TPAMI 2023, arXiv 2203.07378
models-card-embedded-acted = 조용한 방에서 정해진 열 문장을 말한 독일어 발화자 열 명의 연기한 감정으로 학습하였습니다. 자연 발화와 다른 언어는 근거 범위 밖입니다.
models-card-embedded-alike = 분노와 기쁨을 다른 어떤 두 범주보다 자주 혼동합니다.
models-card-embedded-four = 공포, 혐오, 지루함, 놀람은 범주에 없으므로 네 범주 중 하나로 판정됩니다.
models-card-embedded-held_back = 학습 자료와 비슷한 녹음에서는 다른 녹음에서보다 더 자주 맞습니다. 다른 말뭉치, 언어, 녹음 조건에서는 제시된 범주 가운데 맞는 비율이 더 낮으며, EmoDB로 보정한 신뢰도는 그때 지나치게 높습니다.
models-card-embedded-name = 내장 범주·정서가 모델(선형, 발화자 중앙값에 대한 음성·음향 특징)
models-card-embedded-relative = 모든 값은 녹음에 있는 그 발화자의 전체 음성에 대한 상대값입니다. 한 감정이 계속되거나 다른 사람의 음성이 섞여 있으면 모든 결과가 달라집니다.
models-card-embedded-telephone = 전화 채널은 같은 녹음에서 모의한 것입니다(300~3400 Hz, AMR). 실제 회선, 전화기, 배경 잡음은 근거 범위 밖입니다.
models-card-embedded-trained_on = 발화자 08을 제외한 EmoDB(독일어 연기 음성, 열 문장, 조용한 방, CC0), 녹음 그대로와 모의 전화 채널
models-card-embedded-valence = 소리만으로 얻은 정서가는 약한 근거이며, 넓은 추정 구간이 그 불확실성을 나타냅니다.
models-card-estimate = 모델의 출력층을 불러올 수 없어 각성도, 지배성, 정서가는 은닉 상태의 일부에서 얻은 보정되지 않은 추정값입니다. 그렇게 읽도록 학습된 바가 없습니다.
models-card-no_licence_stated = 이 모델의 라이선스 조건이 폴더에 적혀 있지 않습니다. 배포자의 조건을 알고 있으며 그 조건이 사용을 허용하는 경우에만 동의하십시오.
models-card-not_stated = 명시되지 않음
models-card-speechbrain-accuracy = 배포자는 IEMOCAP에서 정확도 78.7%(평균 75.3%)를 보고하였으나 같은 발화자가 학습과 시험 자료에 모두 있었을 수 있으므로 상한값입니다.
models-card-speechbrain-acted = 미국 영어로 장면을 연기하거나 즉흥으로 대화한 배우의 음성으로 학습하였습니다. 자연 발화, 다른 언어, 다른 채널은 근거 범위 밖입니다.
models-card-speechbrain-four = 공포, 혐오, 놀람, 지루함은 범주에 없으므로 네 범주 중 하나로 판정됩니다.
models-card-speechbrain-softmax = 출력은 공개된 신경망의 소프트맥스 값이며 보정이 제공되지 않으므로 값이 높아도 맞을 확률이 아닙니다.
models-card-speechbrain-trained_on = wav2vec2-base 기반, IEMOCAP(배우 열 명, 다섯 세션, 대본과 즉흥 대화, 미국 영어)
models-card-stored_bfloat16 = 배포자의 가중치는 bfloat16으로 저장되어 있으며 float32로 계산합니다.
models-card-stored_both = 배포자의 가중치는 bfloat16과 float16으로 저장되어 있으며 float32로 계산합니다.
models-card-stored_float16 = 배포자의 가중치는 float16으로 저장되어 있으며 float32로 계산합니다.

models-catalogue_unreadable = 프로그램 파일 “{ $file }”의 내용을 읽을 수 없어 설치가 완전하지 않습니다. Voice.man을 다시 설치하십시오.

models-checkpoint-lacks = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일에 다음 텐서가 없습니다: { LIST($tensors) }{ $more_count ->
    [0] {""}
   *[other] {" "}외 { NUMBER($more_count) }개
 }. 이를 지어내야 하므로 값에 의미가 없습니다.
models-checkpoint-no_head = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일에 회귀 출력층({ $tensors })이 없어 다음을 산출할 수 없습니다: { $outputs }.
models-checkpoint-other_numbers = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일의 { $tensor } 텐서에 든 수의 자료형은 { $kind }인데 이 프로그램은 float32, float16, bfloat16만 읽습니다.
models-checkpoint-other_shapes = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일의 텐서 형태가 다릅니다: { LIST($tensors) }{ $more_count ->
    [0] {""}
   *[other] {" "}외 { NUMBER($more_count) }개
 }. config.json이 다른 신경망의 것이므로 값에 의미가 없습니다.
models-checkpoint-shape = { $tensor }({ $wanted } 대신 { $found })
models-checkpoint-strangers = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일에 이 신경망의 것이 아닌 텐서가 있습니다: { LIST($tensors) }{ $more_count ->
    [0] {""}
   *[other] {" "}외 { NUMBER($more_count) }개
 }. 다른 신경망이므로 값에 의미가 없습니다.

models-config-adapter = 모델 “{ $model }” 사용을 거부하였습니다. config.json이 요구하는 어댑터를 이 프로그램은 계산하지 않습니다.
models-config-more_features = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일은 한 번에 특징 { $asked }개를 요구하지만 소리는 하나입니다.
models-config-no_labels = 모델 “{ $model }” 사용을 거부하였습니다. config.json의 id2label이 번호가 매겨진 레이블 목록이 아닙니다.
models-config-no_wav2vec2 = 모델 “{ $model }” 사용을 거부하였습니다. config.json의 model_type은 “{ $given }”인데 audEERING 구조의 차원 모델은 wav2vec2입니다.
models-config-not_buildable = 모델 “{ $model }” 사용을 거부하였습니다. { $where }에 적힌 신경망을 만들 수 없습니다.
models-config-other_normalisation = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일의 값은 do_normalize = { $given }, 매니페스트의 값은 normalise = “{ $wanted }”입니다. 둘 중 하나가 잘못되었습니다.
models-config-other_order = 모델 “{ $model }” 사용을 거부하였습니다. config.json의 출력 순서({ $given })가 매니페스트의 순서({ $wanted })와 다릅니다.
models-config-other_pooling = 모델 “{ $model }” 사용을 거부하였습니다. config.json이 pooling_mode = “{ $given }”, 즉 다른 집계 방식을 요구하지만 이 프로그램은 시간 평균을 사용합니다.
models-config-other_rate = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일은 { $asked } Hz의 소리를 요구하지만 이 프로그램은 { HZ($rate_hz) }의 소리를 입력합니다.
models-config-other_type = 모델 “{ $model }” 사용을 거부하였습니다. config.json의 model_type은 “{ $given }”인데 이 프로그램은 { $known } 형식을 지원합니다.
models-config-wrong_sizes = 모델 “{ $model }” 사용을 거부하였습니다. { $where }에 적힌 신경망을 만들 수 없습니다({ $why }).

models-device-no_cuda = NVIDIA GPU(CUDA)를 선택하였으나 이 프로그램이 사용할 수 있는 장치가 없어 프로세서로 계산합니다.
models-device-no_mps = Apple GPU(MPS)를 선택하였으나 이 프로그램이 사용할 수 있는 장치가 없어 프로세서로 계산합니다.

models-no_architecture = 모델 “{ $model }” 사용을 거부하였습니다. 이 프로그램에는 “{ $architecture }” 구조가 없습니다.
models-embedded-no_json = 모델 “{ $model }” 사용을 거부하였습니다. { $file } 파일이 JSON 형식이 아닙니다.
models-embedded-no_numbers = 모델 “{ $model }” 사용을 거부하였습니다. { $file } 파일에 이름이 붙은 수가 없습니다.
models-embedded-numbers = 모델 “{ $model }” 사용을 거부하였습니다. 파일에 든 수들이 서로 맞지 않습니다.
models-embedded-other_file = 모델 “{ $model }” 사용을 거부하였습니다. { $file } 파일은 매니페스트가 지정한 파일이 아닙니다(SHA-256 { $found }…, 기대값 { $expected }…).
models-embedded-unreadable = 모델 “{ $model }” 사용이 불가능합니다. { $file } 파일을 읽을 수 없습니다. 프로그램을 다시 설치하십시오.
models-embedded-verified = 불러올 때 가중치의 SHA-256과 확인용 정답 { NUMBER($answer_count) }개 확인
models-embedded-wrong_answers = 모델 “{ $model }” 사용을 거부하였습니다. 이 컴퓨터에서 확인용 정답이 나오지 않으므로 결과를 신뢰할 수 없습니다.

models-engine-cpu = cpu, float32, { $kernels }, 스레드 { NUMBER($thread_count) }개, 묶음 크기 { NUMBER($batch_count) }
models-engine-gpu = { $device }, float32, 묶음 크기 { NUMBER($batch_count) }
models-engine-half_too_narrow = “{ $model }” 모델에는 반정밀도의 범위가 부족하여, 표현할 수 없는 분석 창은 float32로 계산하였습니다.
models-engine-left_gpu = “{ $model }” 모델이 GPU 메모리에 들어가지 않아 프로세서로 계산합니다.
models-engine-by_onnxruntime = cpu, float32, onnxruntime, 스레드 { NUMBER($thread_count) }개, 분석 창 하나씩
models-engine-preview_half = 미리보기: { $device }, 반정밀도
models-engine-preview_shared = 미리보기: cpu, bfloat16, 분석 창 사이에 프레임 공유, 녹음 전체에서 정규화
models-engine-smaller_batches = 메모리가 부족하여 “{ $model }” 모델을 분석 창 { NUMBER($wanted_count) }개가 아니라 { NUMBER($batch_count) }개씩 실행합니다.

models-folder-json_unreadable = “{ $file }” 파일을 JSON으로 읽을 수 없습니다. 배포자의 폴더 전체를 다시 복사하십시오.
models-folder-json_unusable = “{ $file }” 파일을 JSON으로 읽을 수 없습니다({ $why }).
models-folder-needed = 구조(wav2vec2-dimensional, sequence-classifier, speechbrain-wav2vec2, audonnx 중 하나), 역할, 파일, 배포자 순서의 출력, 분노·기쁨·슬픔·중립을 뜻하는 레이블, 활성화 함수, 정규화, 라이선스, 학습 자료를 적은 manifest.toml 파일을 폴더에 넣으십시오.
models-folder-no_weights = “{ $folder }” 폴더에 다음 파일이 하나도 없습니다: { LIST($files) }.
models-folder-other_labels = “{ $folder }” 폴더에 있는 모델의 레이블({ $given })이 분노, 기쁨, 슬픔, 중립에 하나씩 대응하지 않습니다. { models-folder-needed }
models-folder-other_type = “{ $folder }” 폴더의 모델 형식은 “{ $given }”인데 이 프로그램은 { $known } 형식을 읽습니다. { models-folder-needed }
models-folder-says_too_little = “{ $folder }” 폴더는 매니페스트 없이 읽기에 정보가 부족합니다. { models-folder-needed }
models-folder-unknown = “{ $folder }” 폴더에는 이 프로그램이 알아볼 수 있는 모델이 없습니다. { models-folder-needed }
models-folder-unknown_audonnx = “{ $folder }” 폴더는 audonnx 형식이지만 { $file } 파일에 정확히 { $wanted } 레이블을 가진 출력이 없습니다. { models-folder-needed }
models-folder-unknown_head = “{ $folder }” 폴더에 있는 { $kind } 모델의 출력층을 파일만으로는 알 수 없습니다({ $given }). { models-folder-needed }
models-folder-unknown_speechbrain = “{ $folder }” 폴더에는 이 프로그램이 모르는 SpeechBrain 모델의 파일이 있습니다. { models-folder-needed }
models-folder-yaml_unreadable = “{ $file }” 파일을 단순 YAML로 읽을 수 없습니다. 배포자의 폴더 전체를 다시 복사하십시오.
models-folder-yaml_unusable = “{ $file }” 파일을 단순 YAML로 읽을 수 없습니다({ $why }).

models-hash-installed = “{ $file }” 파일은 설치된 파일이 아닙니다. SHA-256은 { $found }…인데 { $expected }…이어야 합니다. 변경되었거나 손상되었으므로 모델을 다시 설치하십시오.
models-hash-publisher = 모델 “{ $model }” 사용을 거부하였습니다. { $file } 파일은 배포자가 공개한 파일이 아닙니다(SHA-256 { $found }…, 기대값 { $expected }…). 다시 받으십시오.

models-hub-broke_off = { $host } 연결이 끊어졌습니다({ $detail }). 다시 시도하면 내려받기가 멈춘 곳에서 이어집니다. { models-hub-by_hand }
models-hub-by_hand = 또는 다른 컴퓨터에서 모델 파일을 내려받아 폴더를 가져오십시오(분석 > 모델, 또는 “voiceman models import” 명령).
models-hub-certificate = { $host } 인증서를 확인하지 못했습니다({ $detail }). 프록시가 암호화된 연결을 검사하는 곳에서는 그 인증서를 이 컴퓨터에 설치해야 합니다. { models-hub-by_hand }
models-hub-damaged = { $file } 파일이 전송 중에 손상되었습니다. SHA-256은 { $found }…인데 허브가 알린 값은 { $expected }…입니다. 모델을 다시 설치하십시오.
models-hub-has_no = { $host }에 { $what } 항목이 없거나 공개되어 있지 않습니다(404). { models-hub-by_hand }
models-hub-log_in = { $host }에서 { $what } 항목은 로그인한 사용자에게만 제공됩니다(401). { models-hub-by_hand }
models-hub-no_answer = 제때 응답이 없었습니다({ $hop }). 네트워크를 확인하거나 나중에 다시 시도하십시오. 내려받기는 멈춘 곳에서 이어집니다. { models-hub-by_hand }
models-hub-no_connection = 연결하지 못했습니다({ $hop }: { $detail }). 네트워크, 방화벽, 환경 변수 HTTPS_PROXY를 확인하십시오. { models-hub-by_hand }
models-hub-no_name = 주소를 찾지 못했습니다({ $hop }). 이 컴퓨터의 네트워크와 이름 서버를 확인하십시오. { models-hub-by_hand }
models-hub-no_proxy = 환경 변수에 지정된 프록시를 사용할 수 없습니다({ $detail }). HTTPS_PROXY와 ALL_PROXY에 http:// 또는 https:// 프록시를 지정하십시오. { models-hub-by_hand }
models-hub-no_such_file = { $hub }의 { $commit } 커밋에 { $file } 파일이 없으므로 카탈로그가 뜻하는 모델이 아닙니다. 다른 버전의 Voice.man을 설치하거나 폴더에서 모델을 가져오십시오.
models-hub-not_let_in = { $host }에서 { $what } 항목은 배포자가 허가한 사용자에게만 제공됩니다(403). { models-hub-by_hand }
models-hub-other_size = { $host } 서버가 { $file } 파일을 { NUMBER($announced_bytes) }바이트로 알렸으나 { NUMBER($came_bytes) }바이트를 받았습니다. 다시 시도하십시오. 계속되면 중간의 프록시가 파일을 바꾸고 있는 것입니다.
models-hub-own_fault = { $host } 서버 자체에 오류가 있습니다({ $status }). 나중에 다시 시도하십시오. { models-hub-by_hand }
models-hub-proxy_on_the_way = { $host }에 이르는 프록시 { $proxy }
models-hub-proxy_password = 프록시 { $proxy } 서버가 암호를 요구합니다(407). { models-hub-by_hand }
models-hub-proxy_refused = 프록시 { $proxy } 서버가 { $host } 연결을 거부하였습니다({ $detail }). 환경 변수 HTTPS_PROXY와 HTTP_PROXY, 프록시의 암호를 확인하십시오. { models-hub-by_hand }
models-hub-refused = { $host } 서버가 { $what } 요청을 거부하였습니다({ $status }). { models-hub-by_hand }
models-hub-strange_answer = { $host } 주소로 응답한 것은 모델 허브가 아닙니다. 네트워크의 로그인 화면, 파일을 바꾸는 프록시 또는 잘못된 HF_ENDPOINT일 수 있습니다. { models-hub-by_hand }
models-hub-too_often = 이 네트워크에서 { $host } 요청이 너무 많습니다(429). 몇 분 뒤에 다시 시도하십시오. { models-hub-by_hand }
models-hub-unreadable = { $host } 내용을 읽지 못했습니다({ $detail }). 환경 변수 HF_ENDPOINT를 확인하십시오. { models-hub-by_hand }

models-licence-accepted = { DATE($when) }, 동의자 { $user }
models-licence-not_accepted = “{ $model }” 모델을 설치하려면 먼저 라이선스를 읽고 동의해야 합니다({ $licence }). 분석 > 모델 대화 상자에서 하거나 명령줄에서 --accept-licence 옵션을 사용하십시오.

models-limit-dropped_labels = 이 모델은 다음 범주도 구분합니다: { LIST($labels) }. 이 범주는 제외하고 나머지 네 범주의 합이 1이 되도록 조정하므로 그러한 음성도 네 범주 중 하나로 판정됩니다.

models-manifest-does_not_hold = { $where }: { $file } 파일의 내용이 올바르지 않습니다. { $place }: { $why }.
models-manifest-own_name = “{ $model }” 매니페스트를 사용할 수 없습니다. 이 프로그램이 쓰는 이름인 { $file } 파일을 모델의 파일로 지정하고 있습니다.
models-manifest-reserved = { $where }: “{ $model }” 이름은 모델에 쓸 수 없습니다.
models-manifest-unreadable = { $where }: { $file } 파일을 읽을 수 없습니다.
models-manifest-unusable = { $where }: { $file } 파일을 사용할 수 없습니다({ $why }).

models-mapped-changed = 모델 “{ $model }” 사용을 중단하였습니다. 프로그램이 사용하는 동안 파일 “{ $file }” 내용이 변경되었습니다. 모델을 제거한 뒤 다시 설치하거나 가져오십시오.
models-mapped-unreadable = 모델 “{ $model }”의 파일 “{ $file }” 내용을 읽을 수 없습니다. 디스크를 확인하거나 모델을 다시 설치하십시오.

models-no_memory = 남은 메모리가 부족하여 “{ $model }” 모델을 분석 창 하나씩으로도 실행할 수 없습니다. 다른 프로그램을 닫거나 더 작은 모델을 선택하십시오.

models-no_space = “{ $model }” 모델에는 “{ $folder }” 폴더가 있는 디스크에 { BYTES($needed_bytes) }의 공간이 필요하지만 { BYTES($free_bytes) }만 남아 있습니다. 공간을 확보한 뒤 다시 시도하십시오.

models-none = 없음

models-not_in_catalogue = 카탈로그에 “{ $model }” 모델이 없습니다. “voiceman models list” 명령으로 목록을 볼 수 있으며, 그 밖의 모델은 폴더에서 가져올 수 있습니다.

models-not_installed = “{ $model }” 모델이 설치되어 있지 않습니다. “voiceman models list” 명령으로 목록을 볼 수 있습니다.

models-not_read = “{ $file }”의 내용을 읽지 못했습니다({ $why }).

models-not_removed = “{ $folder }” 폴더를 삭제하지 못했습니다({ $why }).

models-not_used = 모델 “{ $model }” 사용이 불가능합니다({ $why }). 모델을 제거한 뒤 다시 설치하거나 가져오십시오.

models-not_written = “{ $file }”에 쓰지 못했습니다({ $why }).

models-numbers-cannot_compute = 모델 “{ $model }” 사용을 거부하였습니다. 소리 1초를 계산하지 못합니다.
models-numbers-noise = 모델 “{ $model }” 사용을 거부하였습니다. 잡음 1초에 대해 수가 아닌 값을 출력합니다.
models-numbers-weights = 모델 “{ $model }” 사용을 거부하였습니다. 가중치 { $tensor } 안에 수가 아닌 값이 있습니다.

models-offline = 프로그램이 오프라인 상태이므로 “{ $model }” 모델을 내려받지 않았습니다. 설정에서 오프라인을 끄거나(명령줄에서는 --online), 폴더에서 모델을 가져오십시오.

models-on_no_hub = “{ $model }” 모델은 허브에 없습니다. 폴더에서 가져오십시오.

models-onnx-cannot_run = onnxruntime { $version }에서 신경망 “{ $file }” 파일을 실행할 수 없습니다. 없는 파일이 필요하거나 onnxruntime이 지원하지 않는 연산이 필요할 수 있습니다.
models-onnx-empty = 신경망 파일 “{ $file }”의 내용이 비어 있습니다. 다시 복사하거나 내려받으십시오.
models-onnx-not_onnx = “{ $file }” 파일은 ONNX 형식의 신경망이 아니거나 중간에 잘렸습니다. 다시 복사하거나 내려받으십시오.
models-onnx-refused = 신경망 “{ $file }” 사용을 거부하였습니다({ $why }).
models-onnx-unreadable = 신경망 파일 “{ $file }”의 내용을 읽을 수 없습니다. 배포자의 폴더 전체를 복사하십시오.
models-onnx-why-array = 상수 “{ $tensor }” 때문에 수 { NUMBER($number_count) }개의 배열이 필요함
models-onnx-why-constants = 상수가 { NUMBER($most_count) }개를 넘음
models-onnx-why-deep = 중첩이 너무 깊음
models-onnx-why-missing = 가중치 파일이 없음: “{ $place }”
models-onnx-why-outside = 가중치가 폴더 밖 “{ $place }”에 있음
models-onnx-why-tensor = 텐서 “{ $tensor }” 크기가 실제 바이트 수보다 큼

models-progress-answers = 확인용 정답 실행 중
models-progress-asking_hub = 허브에 문의 중
models-progress-copying = 복사 중
models-progress-downloading = { BYTES($total_bytes) } 내려받는 중
models-progress-hashing = SHA-256 확인 중
models-progress-installed = 설치 완료
models-progress-installed_already = 이미 설치됨
models-progress-verified = 검증 완료

models-proof-deviation = 최대 편차 { $deviation }
models-proof-failed = { DATE($day) } 확인용 정답 { NUMBER($answer_count) }개 중 { NUMBER($number_count) }번째 불일치: { $why }
models-proof-headless = 확인되지 않음: 출력층이 없는 모델에는 확인용 정답이 없음
models-proof-labels = 레이블 { NUMBER($label_count) }개 모두 일치
models-proof-no_sounds = { $by ->
    [laboratory] 감정 기관의 확인용 정답에 필요한 소리 파일이 폴더에 없음
   *[publisher] 배포자의 확인용 정답에 필요한 소리 파일이 폴더에 없음
 }
models-proof-none = { $by ->
    [laboratory] 감정 기관이 제공한 확인용 정답 없음
   *[publisher] 배포자가 제공한 확인용 정답 없음
 }
models-proof-refused = 모델 “{ $model }” 사용을 거부하였습니다. { $why }.
models-proof-verified = { $by ->
    [laboratory] { DATE($day) } 감정 기관의 확인용 정답과 일치, { $off }
   *[publisher] { DATE($day) } 배포자의 확인용 정답과 일치, { $off }
 }
models-proof-what-outputs = 출력
models-proof-what-state = 평균 은닉 상태
models-proof-why-label = { $input } 결과: “{ $found }”, 기대값: “{ $expected }”
models-proof-why-no_short_sound = 소리 파일 { $file }: 짧은 소리({ SECONDS($longest_s) }, { NUMBER($most_count) }채널 이하)가 아님
models-proof-why-no_state = 이 종류의 모델에서는 평균 은닉 상태를 볼 수 없음
models-proof-why-not_among = 소리 파일 { $file }: 모델의 파일 목록에 없음
models-proof-why-numbers = { $input }: { $what }의 처음 값 { $found }, 기대값 { $expected }(허용 오차 { $tolerance })
models-proof-why-outputs = 출력 { NUMBER($came_count) }개가 나왔으나 { NUMBER($expected_count) }개여야 함
models-proof-why-unreadable = 소리 파일 { $file }: 읽을 수 없음

models-publisher_file-missing = 모델 폴더 “{ $folder }” 안의 { $file } 파일을 읽을 수 없습니다. 배포자의 폴더 전체를 복사하십시오.
models-publisher_file-no_settings = “{ $file }” 파일에 이름이 붙은 설정이 없습니다. 배포자의 파일을 다시 복사하십시오.
models-publisher_file-unusable = “{ $file }” 파일을 사용할 수 없습니다({ $why }). 배포자의 파일을 다시 복사하십시오.

models-record-none = 모델 “{ $model }” 사용이 불가능합니다. 설치 기록이 없으므로 손으로 복사했거나 완전히 복사되지 않은 것입니다. 모델을 제거한 뒤 다시 설치하거나 가져오십시오.
models-record-of_another = 모델 “{ $model }” 사용이 불가능합니다. 설치 기록이 “{ $other }” 모델의 것입니다. 모델을 제거한 뒤 다시 설치하거나 가져오십시오.
models-record-unreadable = 모델 “{ $model }” 사용이 불가능합니다. 설치 기록 “{ $file }”의 내용을 읽을 수 없습니다. 모델을 제거한 뒤 다시 설치하거나 가져오십시오.

models-sizes-memory = { SECONDS($heard_s) } 분량을 처리하는 데 { BYTES($needed_bytes) }의 메모리가 필요함
models-sizes-refused = { $place }: { $detail }

models-source-archive = 압축 파일 { $file }
models-source-folder = 폴더 { $folder }
models-source-hub = { $hub }, 리비전 { $revision }
models-source-hub_commit = { $host }의 { $hub }, 커밋 { $commit }
models-source-program = 이 프로그램에 포함됨

models-speechbrain-labels_unreadable = 레이블 목록 “{ $file }” 파일을 읽을 수 없어 모델 출력의 의미를 알 수 없습니다. 배포자의 폴더 전체를 복사하십시오.
models-speechbrain-no_backbone = 모델 “{ $model }” 사용을 거부하였습니다. 폴더에 신경망 구성이 없으므로 매니페스트에 model_type({ $known })과 크기를 적은 “backbone” 표가 필요합니다.
models-speechbrain-no_labels = “{ $file }” 파일은 SpeechBrain 형식의 레이블 목록이 아닙니다. 각 레이블이 0부터 매긴 번호와 함께 한 번씩 있어야 합니다. 배포자의 파일을 다시 복사하십시오.
models-speechbrain-normalise = 모델 “{ $model }” 사용을 거부하였습니다. 매니페스트에 normalise = “window”라고 적혀 있지만 SpeechBrain 모델에는 “layer” 또는 “none”이 필요합니다.
models-speechbrain-other_count = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일의 출력은 { NUMBER($given_count) }개({ $given }), 매니페스트의 출력은 { NUMBER($wanted_count) }개입니다.
models-speechbrain-other_order = 모델 “{ $model }” 사용을 거부하였습니다. “{ $file }” 파일의 출력 순서({ $given })가 매니페스트의 순서({ $wanted })와 다릅니다.

models-stays_as_it_is = { $why } 설치된 모델은 그대로 유지됩니다.

models-store_busy = Voice.man의 다른 창이나 명령이 설치된 모델을 변경하고 있습니다. 끝날 때까지 기다린 뒤 다시 시도하십시오.

models-store_unreadable = 모델 폴더 “{ $folder }”의 내용을 읽지 못했습니다({ $why }).

models-text-deep = 중첩이 너무 깊음
models-text-no_json = JSON 형식이 아님
models-text-no_number = 수가 아닌 수가 들어 있음
models-text-no_ordinary_file = 일반 파일이 아님
models-text-no_toml = TOML 형식이 아님
models-text-no_toml_because = TOML 형식이 아님: { $detail }
models-text-no_utf8 = UTF-8이 아님
models-text-no_yaml = 단순 YAML 형식이 아님
models-text-refers_to_itself = 자기 자신의 일부를 참조함
models-text-too_long = 길이가 { NUMBER($most_bytes) }바이트를 넘음

models-vad-not_installed = 음성 구간 검출이 설치되어 있지 않습니다({ $file } 없음). silero-vad 패키지 6.2.3 이상을 설치하십시오.
models-vad-not_loaded = “{ $file }”에서 음성 구간 검출을 불러오지 못했습니다.
models-vad-trained_on = 저자가 자세히 공개하지 않음, 여러 언어
models-vad-verified = 설치된 패키지의 파일, SHA-256을 기록하였으나 비교하지 않음

models-weights-carries_code = 가중치 파일 “{ $file }” 사용을 거부하였습니다. 텐서 외의 내용이 있는 피클 파일이며 이 컴퓨터에서 코드를 실행할 수 있습니다. 아무것도 실행하지 않았습니다. 배포자에게 safetensors 파일을 요청하십시오.
models-weights-cut_short = 가중치 파일 “{ $file }” 내용이 잘렸거나 손상되었습니다({ $how }). 다시 복사하거나 내려받으십시오.
models-weights-empty = 가중치 파일 “{ $file }”의 내용이 비어 있습니다. 다시 복사하거나 내려받으십시오.
models-weights-grows = 가중치 파일 “{ $file }” 사용을 거부하였습니다. 텐서가 실제 바이트 수보다 큽니다. 배포자의 파일을 사용하십시오.
models-weights-how-bytes = { NUMBER($wanted_bytes) }바이트 중 { NUMBER($found_bytes) }바이트만 있음
models-weights-how-pytorch = PyTorch가 끝까지 읽지 못함
models-weights-no_tensors = 가중치 파일 “{ $file }”에 이름이 붙은 텐서가 아닌 내용이 있어 신경망을 불러올 수 없습니다. 배포자의 파일을 사용하십시오.
models-weights-other_format = 가중치 파일 “{ $file }”의 형식이 다릅니다({ $what } 아님). 배포자의 파일을 사용하십시오.
models-weights-unreadable = 모델의 파일 “{ $file }” 내용을 읽을 수 없습니다. 디스크를 확인하거나 모델을 다시 설치하십시오.
models-weights-what-plain_tensors = 단순 텐서 파일
models-weights-what-pytorch = PyTorch가 작성한 가중치 파일
models-weights-what-safetensors = safetensors 파일

models-advice-calibrate_again = { " " }“voiceman models calibrate” 명령을 다시 실행하십시오.
models-advice-install_again = { " " }모델을 다시 설치하십시오.
models-weights_missing = 모델 “{ $model }” 사용이 불가능합니다. “{ $folder }” 폴더에 다음 파일이 없습니다: { $files }.{ $advice }

models-where-backbone = 매니페스트의 “backbone” 표
models-where-brought = “{ $file }”
models-where-catalogue = 카탈로그의 “{ $model }”
models-where-config = config.json 파일
models-where-its_folder = 모델 폴더
models-where-model_folder = 모델 폴더 “{ $folder }”

models-why-file_missing = { $file } 파일이 없음
models-why-file_unreadable = { $file } 파일을 읽을 수 없음
models-why-manifest_of_another = 다른 모델의 매니페스트가 들어 있음
models-why-name_of_program = 이 프로그램 모델의 이름을 사용함
models-why-other_file = { $file } 파일이 설치된 파일과 다름(SHA-256 { $found }…, 설치 시 { $pinned }…)
models-why-other_size = { $file } 파일의 크기가 설치 시의 { NUMBER($installed_bytes) }바이트가 아니라 { NUMBER($found_bytes) }바이트임

models-speakers-not_loaded = “{ $file }”에서 { $model } 신경망을 불러오지 못했습니다. 프로그램을 다시 설치하십시오.
models-speakers-not_verified = 확인용 정답 미확인
models-card-speakers-no_identity = 한 녹음 안의 음성만 서로 구분합니다. 신원을 확인하지 않으며, 다른 녹음과 비교하지 않습니다.
models-card-speakers-embedding-trained_on = 배포자가 밝힌 대로 중국어와 영어 음성, 어떤 녹음인지는 확인하지 못함
models-card-speakers-embedding-emotion = 강한 감정은 음성을 변화시킵니다. 한 발화자가 둘로 나뉠 수 있으므로 분석관이 지정한 발화자 수가 추정값보다 우선합니다.
models-card-speakers-embedding-short = 약 1초보다 짧은 발화 구간에는 음성의 특징이 거의 담기지 않습니다.
models-card-speakers-segmentation-trained_on = AISHELL, AliMeeting, AMI, AVA-AVD, DIHARD, Ego4D, MSDWild, REPERE, VoxConverse(회의, 방송, 일상 영상)
models-card-speakers-segmentation-three = 10초 안에서 최대 세 발화자, 동시에는 최대 두 발화자까지 구분합니다.
models-card-speakers-segmentation-meetings = 학습 자료 중 전화 통화만으로 이루어진 것은 없습니다.

models-ecapa-other_object = 모델 “{ $model }” 사용을 거부하였습니다. { $file } 파일의 “{ $name }” 항목이 SpeechBrain의 { $wanted } 구조가 아닙니다.
models-ecapa-features = 모델 “{ $model }” 사용을 거부하였습니다. { $file } 파일이 16000 Hz 소리의 멜 대역 외에 다른 특징을 요구합니다({ $given }).
models-ecapa-norm = 모델 “{ $model }” 사용을 거부하였습니다. { $file } 파일이 문장별 평균 제거가 아닌 다른 정규화를 요구합니다({ $given }).
models-ecapa-sizes = 모델 “{ $model }” 사용을 거부하였습니다. { $file } 파일의 ECAPA-TDNN 구조는 이 프로그램에서 만들 수 없습니다({ $given }).
models-numbers-not_the_same = 모델 “{ $model }” 사용을 거부하였습니다. 같은 소리에 대하여 두 번째에는 다른 임베딩을 산출합니다.
models-proof-why-too_short = 소리가 필요한 길이({ SECONDS($least_s) })보다 짧습니다
models-card-ecapa-trained_on = VoxCeleb 1과 2(웹에 공개된 유명인 인터뷰, 대부분 영어)
models-card-speakers-embedding-name = 발화자 임베딩 CAM++(3D-Speaker, Wang 외 2023, arXiv 2303.00332)
models-card-speakers-segmentation-name = 발화자 분할 3.0(pyannote.audio, CNRS, Plaquet와 Bredin 2023, arXiv 2310.13025)
