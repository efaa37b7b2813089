## Numbers with their unit; $value is the written number.

units-decibels = { $value } dB
units-hertz = { $value } Hz
units-kilohertz = { $value } kHz
units-seconds = { $value } s
units-milliseconds = { $value } ms
units-minutes = { $value } min
units-hours = { $value } h
units-days = { $value } d
units-percent = { $value } %
units-per_second = { $value }/s
units-bytes = { $value } bytes
units-kilobytes = { $value } kB
units-megabytes = { $value } MB
units-gigabytes = { $value } GB
units-terabytes = { $value } TB
units-range = { $low } to { $high }
