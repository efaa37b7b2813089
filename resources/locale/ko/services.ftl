services-no_gates = 전체를 한 번에 판독한 녹음에는 품질 기준을 적용하지 않음
services-no_windows = 순위를 매길 분석 창이 없음
services-no_dimensions = 각성도와 정서가가 없음
services-lacking_dimensions = 각성도와 정서가가 산출되지 않음
