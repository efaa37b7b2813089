services-memory_refused = 모델 “{ $model }”: 불러오지 않았습니다. 사용할 수 있는 메모리가 { BYTES($available_bytes) }이므로 모델에 필요한 { BYTES($size_bytes) } 할당이 거부되었습니다.
services-relative = 내장 모델은 음성을 같은 발화자의 중앙값, 여기서는 이 소리에 담긴 모든 발화의 중앙값과 비교합니다. 따라서 전체를 통틀어 보면 각성도, 지배성, 정서가는 산출 방식상 0.5 부근에 놓입니다. 녹음 안에서의 변화는 프로그램 창이나 “voiceman analyze” 명령으로 확인할 수 있습니다.
services-whole = 신경망은 무음과 잡음을 포함하여 이 소리 전체를 한 번에 분석하며, 품질 기준은 적용되지 않았습니다. 프로그램 창과 “voiceman analyze” 명령은 품질 기준을 적용하여 분석 창별로 분석합니다.
services-of_model = “{ $model }”: { $fact }
services-mean_of_pieces = “{ $model }”: 각 { SECONDS($each_s, digits: 1) } 길이의 조각 { NUMBER($pieces_count) }개에 대한 평균입니다.
services-no_dimensions = 이 소리의 각성도, 지배성, 정서가를 산출할 수 없습니다. { SENTENCES($facts) }
services-no_category = 이 소리의 감정 범주를 산출할 수 없습니다. { SENTENCES($facts) }
services-models_failed = 이 소리를 분석할 수 있는 모델이 없습니다. { SENTENCES($facts) }
services-no_gates = 전체를 한 번에 분석한 녹음에는 품질 기준을 적용하지 않음
services-no_windows = 순위를 매길 분석 창이 없음
services-dimensions_missing = 각성도와 정서가가 없음
services-lacking_dimensions = 각성도와 정서가가 산출되지 않음

services-indicators_missing = 스트레스 지표, 각성도 수준, 불일치 점수를 산출할 수 없습니다: { $why }.
services-category_missing = 어떤 모델도 범주를 제시하지 않아 불일치 점수를 산출할 수 없습니다.
services-other_scales = 불일치 점수는 서로 다른 척도를 비교한 값입니다: { $why }.
services-several_speakers = 발화자가 { NUMBER($speakers_count) }명 확인되었습니다. 발화자마다 따로 판독하며, 녹음 전체를 한 발화자에 대하여 나타내는 수치는 없습니다.
