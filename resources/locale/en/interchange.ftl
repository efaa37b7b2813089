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
