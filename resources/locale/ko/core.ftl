## 어느 한 방에 속하지 않는 사실.

core-plain = { $text }
core-resource_missing = 프로그램 파일 { JOSA($file, "이/가") } 없어 설치가 완전하지 않습니다. Voice.man을 다시 설치하십시오.

## 시스템이 읽기나 쓰기를 거부한 이유: 괄호 안이나 쌍점 뒤에 놓이는 구.

core-system_error-disk_full = 디스크가 가득 참
core-system_error-quota = 디스크 할당량을 모두 사용함
core-system_error-no_permission = 권한 없음
core-system_error-read_only = 읽기 전용 디스크
core-system_error-gone = 더 이상 존재하지 않음
core-system_error-drive_fault = 드라이브의 읽기 또는 쓰기 오류
core-system_error-not_a_folder = 경로 중 폴더가 아닌 부분이 있음
core-system_error-is_a_folder = 파일이 아니라 폴더임
core-system_error-exists = 같은 이름이 이미 있음
core-system_error-name_too_long = 이름이 너무 김
core-system_error-busy = 다른 프로그램이 사용 중
core-system_error-timed_out = 드라이브가 제때 응답하지 않음
core-system_error-too_many_files = 열려 있는 파일이 너무 많음
core-system_error-no_memory = 메모리 부족
core-system_error-links_in_a_circle = 링크가 서로를 가리킴
core-system_error-folder_not_empty = 폴더가 비어 있지 않음
core-system_error-file_too_large = 디스크가 허용하는 크기보다 파일이 큼
core-system_error-no_device = 장치가 없음
core-system_error-not_known_to_server = 파일 서버가 더는 이 파일을 알지 못함
core-system_error-not_reachable = 상대 컴퓨터에 연결할 수 없음
core-system_error-connection_refused = 연결이 거부됨
core-system_error-connection_lost = 연결이 끊어짐
core-system_error-other = { $text }

## 모델의 사용 가능 여부.

core-model_state-embedded = 내장
core-model_state-ready = 사용 가능
core-model_state-unproven = 확인용 정답 없음
core-model_state-refused = 거부됨
core-model_state-not_installed = 설치되지 않음
