## 어느 한 방에 속하지 않는 사실.

core-plain = { $text }
core-resource_missing = 프로그램 파일 { JOSA($file, "이/가") } 없어 설치가 완전하지 않습니다. Voice.man을 다시 설치하십시오.

## 운영 체제가 거부한 이유; 다른 문장 안의 괄호에 들어감.

core-system-no_such_file = 그런 파일이나 폴더가 없음
core-system-no_permission = 접근 권한 없음
core-system-not_permitted = 허용되지 않은 작업
core-system-disk_full = 디스크 공간 부족
core-system-quota_used = 디스크 할당량 초과
core-system-read_only = 읽기 전용 디스크
core-system-input_output = 입출력 오류
core-system-not_a_folder = 경로의 일부가 폴더가 아님
core-system-is_a_folder = 폴더임
core-system-file_exists = 같은 이름의 파일이 있음
core-system-folder_not_empty = 폴더가 비어 있지 않음
core-system-links_in_a_circle = 링크가 서로를 가리킴
core-system-name_too_long = 파일 이름이 너무 김
core-system-file_too_large = 파일이 너무 큼
core-system-busy = 장치나 파일이 사용 중
core-system-too_many_open_files = 열린 파일이 너무 많음
core-system-no_such_device = 그런 장치가 없음
core-system-stale_handle = 네트워크 드라이브에서 파일을 찾을 수 없음
core-system-timed_out = 응답 시간 초과
core-system-connection_refused = 연결이 거부됨
core-system-connection_reset = 연결이 끊어짐
core-system-no_route = 상대 컴퓨터에 연결할 수 없음
core-system-network_unreachable = 네트워크에 연결할 수 없음
core-system-other = { $text }
