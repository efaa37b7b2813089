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
interchange-format-eaf = ELAN EAF
interchange-lost-textgrid = TextGrid에는 메모, 주파수 범위, 레이블 집합, 표시를 만든 사람이 저장되지 않습니다. 겹치는 구간과, 구간과 함께 있는 지점은 별도의 층에 저장됩니다.
interchange-lost-eaf = EAF에는 시각이 밀리초 단위로 저장되며, 메모, 주파수 범위, 표시를 만든 사람은 저장되지 않습니다. 겹치는 구간은 별도의 층에 저장됩니다.
interchange-lost-audacity = Audacity 레이블에는 층 하나가 이름 없이 저장되며, 메모와 표시를 만든 사람은 저장되지 않습니다.
interchange-lost-rttm = RTTM에는 공백 없는 이름만 저장되며, 메모, 주파수 범위, 레이블 집합, 표시를 만든 사람은 저장되지 않습니다.
interchange-unknown_kind = 파일 이름 “{ $file }”만으로는 주석 형식을 알 수 없습니다. 이름은 다음 중 하나로 끝나야 합니다: { LIST($suffixes, style: "or") }
interchange-empty = “{ $file }” 파일에 주석이 없습니다.
interchange-beyond = “{ $file }”: 주석이 { SECONDS($end_s, digits: 3) }에 끝나지만 녹음의 길이는 { SECONDS($total_s, digits: 3) }입니다. 다른 녹음의 파일일 수 있습니다.
interchange-cut = “{ $file }”: 표시 { NUMBER($marks_count) }개를 녹음의 끝에서 잘랐습니다. 층을 내보내면 파일에는 원래 끝 시각이 저장됩니다.
interchange-shifted = “{ $file }”: 시간 원점이 녹음의 { SECONDS($begins_s, digits: 3) } 지점입니다(TIME_ORIGIN). 표시를 그만큼 옮겼으며, 층을 내보내면 파일에는 원래 시각이 저장됩니다.
interchange-encoding_changed = 선택한 인코딩에 없는 문자가 레이블에 있어 파일을 다음 인코딩으로 저장했습니다: { $encoding }
interchange-lines_joined = 여러 줄로 된 레이블 { NUMBER($labels_count) }개를 한 줄로 저장했습니다.
interchange-blanks_joined = 레이블 { NUMBER($labels_count) }개의 공백을 밑줄로 저장했습니다.
interchange-eaf-no_xml = “{ $file }” { NUMBER($line) }행: XML이 아니거나, 파일이 손상되었거나 중간에 끝납니다.
interchange-eaf-no_eaf = “{ $file }” 파일은 XML이지만 ELAN 주석 파일이 아닙니다.
interchange-eaf-broken = “{ $file }” 파일이 손상되었습니다. 참조하는 대상이 없거나 숫자가 아닙니다({ $text }).
interchange-eaf-units = “{ $file }” 파일의 시간 단위({ $units })는 읽을 수 없습니다. 밀리초 단위만 읽을 수 있습니다.
interchange-eaf-early = 시각 { NUMBER($marks_count) }개가 EAF의 시간 원점(TIME_ORIGIN, { SECONDS($begins_s, digits: 3) })보다 앞서 그 원점으로 저장했습니다.
interchange-eaf-rounded = 시각 { NUMBER($marks_count) }개를 밀리초로 반올림했습니다.
interchange-eaf-cleaned = 레이블 { NUMBER($marks_count) }개에 EAF에 저장할 수 없는 문자가 있어 바꾸었습니다.
interchange-unlabelled = 레이블이 없는 구간 { NUMBER($marks_count) }개는 TextGrid에 빈 구간과 마찬가지로 텍스트 없는 구간으로 저장됩니다.
