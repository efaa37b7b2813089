## 단위가 붙은 숫자; $value는 이미 적힌 숫자.

units-decibels = { $value } dB
units-hertz = { $value } Hz
units-kilohertz = { $value } kHz
units-seconds = { $value }초
units-milliseconds = { $value } ms
units-minutes = { $value }분
units-hours = { $value }시간
units-days = { $value }일
units-percent = { $value }%
units-per_second = 초당 { $value }
units-bytes = { $value }바이트
units-kilobytes = { $value } kB
units-megabytes = { $value } MB
units-gigabytes = { $value } GB
units-terabytes = { $value } TB
units-range = { $low }~{ $high }
