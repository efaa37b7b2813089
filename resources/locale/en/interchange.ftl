# Files of other programs: annotations and turns.

interchange-file-line = “{ $file }”, line { NUMBER($line) }: { $why }
interchange-file-no_time = “{ $text }” is not a time from 0 s on.
interchange-file-backwards = It ends ({ SECONDS($end_s, digits: 3) }) before it begins ({ SECONDS($start_s, digits: 3) }).
interchange-file-rttm_type = “{ $text }” is not a type of line that RTTM has.
interchange-file-rttm_fields = { NUMBER($fields_count) } fields; a line of RTTM has 8 to 10, separated by blanks.
interchange-file-audacity_fields = Start, end and label are not separated by tabs.
interchange-file-no_textgrid = This is not a Praat TextGrid saved as text (long or short). In Praat: Save as text file.
interchange-file-ends_early = The file ends here, in the middle of a TextGrid.
interchange-file-more_follows = More follows than the TextGrid announces.
interchange-file-open_text = A text that begins here does not end.
interchange-file-expected = Instead of { $kind ->
    [text] a text in quotation marks
    [number] a number
    [count] a whole number
    [flag] a flag in angle brackets
   *[tier] an interval or point tier
} there stands “{ $text }”.
interchange-file-out_of_order = The interval begins ({ SECONDS($start_s, digits: 3) }) before the one above it ends ({ SECONDS($before_s, digits: 3) }).
interchange-file-no_text = “{ $file }”, line { NUMBER($line) }: the file is not text in UTF-8 or UTF-16.
interchange-file-unreadable = “{ $file }” could not be read ({ $why }).
interchange-file-too_large = “{ $file }” is larger than { BYTES($most_bytes) } and was not read.
interchange-file-audacity_frequencies = A frequency range (a line that begins with a backslash) must stand behind a label, and holds two numbers separated by a tab.
interchange-file-no_frequency = “{ $text }” is not a frequency.
interchange-format-eaf = ELAN EAF
interchange-lost-textgrid = A TextGrid does not hold notes, frequency ranges, label sets, or who made a mark. What overlaps, and points beside regions, stand on tiers of their own.
interchange-lost-eaf = An EAF holds times to the millisecond. It does not hold notes, frequency ranges, or who made a mark. What overlaps stands on tiers of its own.
interchange-lost-audacity = Audacity labels hold one tier without its name, and neither notes nor who made a mark.
interchange-lost-rttm = RTTM holds names without blanks. It does not hold notes, frequency ranges, label sets, or who made a mark.
interchange-unknown_kind = The name “{ $file }” does not say which format of annotations it is. It must end with { LIST($suffixes, style: "or") }.
interchange-empty = “{ $file }” holds no annotations.
interchange-beyond = “{ $file }”: an annotation ends at { SECONDS($end_s, digits: 3) }, but the recording lasts { SECONDS($total_s, digits: 3) }. The file may be of another recording.
interchange-cut = “{ $file }”: { $marks_count ->
    [one] { NUMBER($marks_count) } mark was cut at the end of the recording. The file gets its end back when the tier is exported.
   *[other] { NUMBER($marks_count) } marks were cut at the end of the recording. The file gets their ends back when the tiers are exported.
}
interchange-shifted = “{ $file }”: its clock begins at { SECONDS($begins_s, digits: 3) } of the recording (TIME_ORIGIN). The marks were moved by this time; the file gets its own times back when the tiers are exported.
interchange-encoding_changed = The labels have characters that the chosen encoding does not have. The file is in { $encoding }.
interchange-lines_joined = { $labels_count ->
    [one] { NUMBER($labels_count) } label of several lines was written as one line.
   *[other] { NUMBER($labels_count) } labels of several lines were written as one line each.
}
interchange-blanks_joined = { $labels_count ->
    [one] In { NUMBER($labels_count) } label, blanks were written as underscores.
   *[other] In { NUMBER($labels_count) } labels, blanks were written as underscores.
}
interchange-eaf-no_xml = “{ $file }”, line { NUMBER($line) }: this is not XML, or the file is damaged or ends too early.
interchange-eaf-no_eaf = “{ $file }” is XML, but not an annotation file of ELAN.
interchange-eaf-broken = “{ $file }” is damaged: something that it refers to is missing or no number ({ $text }).
interchange-eaf-units = “{ $file }” counts time in { $units }; only milliseconds can be read.
interchange-eaf-early = { $marks_count ->
    [one] { NUMBER($marks_count) } time lies before { SECONDS($begins_s, digits: 3) }, where the clock of the EAF begins (TIME_ORIGIN), and was set to this beginning.
   *[other] { NUMBER($marks_count) } times lie before { SECONDS($begins_s, digits: 3) }, where the clock of the EAF begins (TIME_ORIGIN), and were set to this beginning.
}
interchange-eaf-rounded = { $marks_count ->
    [one] { NUMBER($marks_count) } time was rounded to the millisecond.
   *[other] { NUMBER($marks_count) } times were rounded to the millisecond.
}
interchange-eaf-cleaned = { $marks_count ->
    [one] { NUMBER($marks_count) } label holds characters that an EAF cannot hold; they were replaced.
   *[other] { NUMBER($marks_count) } labels hold characters that an EAF cannot hold; they were replaced.
}
interchange-unlabelled = { $marks_count ->
    [one] { NUMBER($marks_count) } region without a label stands in the TextGrid as an interval without a text, like the gaps.
   *[other] { NUMBER($marks_count) } regions without a label stand in the TextGrid as intervals without a text, like the gaps.
}
