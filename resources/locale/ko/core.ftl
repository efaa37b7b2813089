## 어느 한 방에 속하지 않는 사실.

core-plain = { $text }
core-resource_missing = 프로그램 파일 { JOSA($file, "이/가") } 없어 설치가 완전하지 않습니다. Voice.man을 다시 설치하십시오.
