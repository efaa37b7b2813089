# 다른 프로그램의 파일: 주석과 발화 구간.

interchange-file-line = “{ $file }” { NUMBER($line) }행: { $why }
interchange-file-no_time = 0초 이상의 시각이 아닙니다: “{ $text }”
interchange-file-backwards = 끝({ SECONDS($end_s, digits: 3) })이 시작({ SECONDS($start_s, digits: 3) })보다 앞섭니다.
interchange-file-rttm_type = RTTM에 없는 행 종류입니다: “{ $text }”
interchange-file-rttm_fields = 필드가 { NUMBER($fields_count) }개입니다. RTTM의 한 행은 공백으로 구분된 필드 8~10개로 이루어집니다.
interchange-file-audacity_fields = 시작, 끝, 레이블이 탭으로 구분되어 있지 않습니다.
interchange-file-no_textgrid = 텍스트로 저장된 Praat TextGrid(긴 형식 또는 짧은 형식)가 아닙니다. Praat에서 “Save as text file”로 저장하십시오.
interchange-file-ends_early = TextGrid가 끝나기 전에 파일이 끝납니다.
interchange-file-more_follows = TextGrid에 적힌 수보다 많은 내용이 이어집니다.
interchange-file-open_text = 여기에서 시작하는 텍스트가 닫히지 않았습니다.
interchange-file-expected = { $kind ->
    [text] 따옴표로 묶인 텍스트
    [number] 숫자
    [count] 정수
    [flag] 꺾쇠괄호로 묶인 표지
   *[tier] 구간 층 또는 지점 층
} 대신 다음 내용이 있습니다: “{ $text }”
interchange-file-out_of_order = 구간의 시작({ SECONDS($start_s, digits: 3) })이 바로 앞 구간의 끝({ SECONDS($before_s, digits: 3) })보다 앞섭니다.
interchange-file-no_text = “{ $file }” { NUMBER($line) }행: UTF-8 또는 UTF-16 텍스트가 아닙니다.
interchange-file-unreadable = “{ $file }” 파일을 읽을 수 없습니다({ $why }).
interchange-file-too_large = “{ $file }” 파일이 { BYTES($most_bytes) }보다 커서 읽지 않았습니다.
interchange-file-audacity_frequencies = 주파수 범위(백슬래시로 시작하는 행)는 레이블 다음에 있어야 하며, 탭으로 구분된 두 숫자로 이루어집니다.
interchange-file-no_frequency = 주파수가 아닙니다: “{ $text }”
