## 열기: 파일을 녹음으로 읽을 수 없는 이유.

audio-header_too_large = “{ $file }” 파일을 읽을 수 없습니다. 헤더가 어떤 녹음에도 필요하지 않을 만큼 많은 메모리를 요구합니다. 파일이 손상되었거나 악의적으로 만들어졌습니다.
audio-format_unknown = “{ $file }” 파일을 녹음으로 읽을 수 없습니다. 프로그램이 아는 소리나 영상이 들어 있지 않거나 파일의 시작 부분이 손상되었습니다.
audio-header_impossible = “{ $file }” 파일을 읽을 수 없습니다. 헤더에 있을 수 없는 값이 들어 있습니다. 파일이 손상되었거나 녹음 파일이 아닙니다.
audio-no_such_file = “{ $file }” 파일을 열 수 없습니다. “{ $folder }” 폴더에 그런 파일이 없습니다. 옮겨졌거나 이름이 바뀌었거나 드라이브가 연결되지 않았을 수 있습니다.
audio-no_permission = “{ $file }” 파일을 열 수 없습니다. 읽기 권한이 없습니다. 읽기 권한을 요청하거나 파일을 본인의 폴더로 복사하십시오.
audio-not_opened = “{ $file }” 파일을 열 수 없습니다({ $reason }).
audio-not_read = “{ $file }” 파일을 읽지 못했습니다({ $reason }). 파일이 있는 드라이브를 확인하십시오.
audio-name_impossible = “{ $file }” 파일을 열 수 없습니다. 파일이 가질 수 없는 이름입니다.
audio-is_folder = “{ $file }” 항목은 녹음이 아니라 폴더여서 열 수 없습니다. 폴더 안의 파일을 선택하십시오.
audio-not_ordinary = “{ $file }” 항목은 일반 파일이 아니어서 열 수 없습니다.
audio-empty_file = “{ $file }” 파일이 비어 있습니다. 한 바이트도 들어 있지 않습니다.
audio-codec_unknown = “{ $file }” 파일을 읽을 수 없습니다. 프로그램이 디코딩할 수 없는 방식으로 부호화된 소리입니다.
audio-playlist = “{ $file }” 파일은 녹음이 아니라 다른 파일을 가리키는 재생 목록입니다. 녹음 파일을 직접 여십시오.
audio-table_missing = “{ $file }” 파일을 읽을 수 없습니다. 소리의 위치를 담은 목차가 없거나 손상되었습니다. 녹음기가 파일을 닫기 전에 녹음이 중단되면 이렇게 됩니다. 복구 프로그램으로 사본을 복원할 수 있을지도 모릅니다.
audio-no_track = “{ $file }” 파일에 소리가 없습니다. 오디오 트랙이 들어 있지 않습니다.
audio-track_empty = “{ $file }” 파일에 표본이 없습니다. 오디오 트랙이 비어 있습니다.
audio-not_decodable = “{ $file }” 파일을 읽을 수 없습니다. 소리를 한 조각도 디코딩할 수 없습니다. 파일이 손상되었거나 녹음 파일이 아닙니다.
audio-form_impossible = “{ $file }” 파일을 읽을 수 없습니다. 헤더에 적힌 값({ HZ($rate_hz) }, { NUMBER($channels_count) }채널)은 소리일 수 없습니다.
audio-too_many_channels = “{ $file }” 파일에는 채널이 { NUMBER($channels_count) }개 있습니다. 프로그램은 { NUMBER($most_count) }개까지 읽습니다. 필요한 채널을 별도의 파일로 내보내십시오.
audio-sample_format_unknown = “{ $file }” 파일을 읽을 수 없습니다. 지원하지 않는 표본 형식({ $format })입니다.
audio-rate_too_low = “{ $file }” 파일의 표본화율이 { HZ($rate_hz) }입니다. { KHZ($least_hz) } 미만의 표본화율에는 음성이 담기지 않습니다. 헤더가 손상되었을 수 있습니다.
audio-rate_too_high = “{ $file }” 파일의 헤더에 적힌 표본화율이 너무 높습니다({ HZ($rate_hz) }). 프로그램은 { KHZ($most_hz) }까지 읽습니다. 헤더가 손상되었을 수 있습니다.

## 디코딩: 연 녹음을 쓸 수 없는 이유.

audio-nothing_decoded = “{ $file }” 파일에 표본이 없습니다. 아무것도 디코딩할 수 없었습니다.
audio-too_short = “{ $file }” 파일에는 분석할 수 있는 소리가 없습니다. 표본이 { NUMBER($samples_count) }개({ SECONDS($length_s, digits: 6) })뿐입니다.
audio-samples_not_finite = “{ $file }” 파일에 유한한 수가 아닌 표본이 있습니다(처음 위치 { SECONDS($at_s, digits: 3) }). 파일이 손상되었거나 결함이 있는 프로그램이 기록한 것이므로 어떤 측정값도 의미가 없습니다.
audio-samples_too_loud = “{ $file }” 파일에 있을 수 없을 만큼 큰 표본이 있습니다(처음 위치 { SECONDS($at_s, digits: 3) }). 파일이 손상되었거나 결함이 있는 프로그램이 기록한 것이므로 어떤 측정값도 의미가 없습니다.
audio-vanished = “{ $file }” 파일이 열려 있는 동안 사라졌습니다. “{ $folder }” 폴더에 더는 그런 파일이 없습니다. 파일을 되돌려 놓거나 새 위치에서 여십시오.
audio-not_reachable = “{ $file }” 파일에 더는 접근할 수 없습니다({ $reason }). 다시 여십시오.
audio-not_readable = “{ $file }” 파일을 더는 읽을 수 없습니다({ $reason }). 다시 여십시오.
audio-changed-size = “{ $file }” 파일이 열려 있는 동안 다른 프로그램에 의해 변경되었습니다(당시 { NUMBER($then_bytes) }바이트, 현재 { NUMBER($now_bytes) }바이트). 더는 읽지 않습니다. 현재 상태의 파일로 작업하려면 다시 여십시오.
audio-changed-time = “{ $file }” 파일이 열려 있는 동안 다른 프로그램에 의해 변경되었습니다(그 사이 다시 기록됨). 더는 읽지 않습니다. 현재 상태의 파일로 작업하려면 다시 여십시오.
audio-changed-header = “{ $file }” 파일이 열려 있는 동안 다른 프로그램에 의해 변경되었습니다(헤더가 달라짐). 더는 읽지 않습니다. 현재 상태의 파일로 작업하려면 다시 여십시오.
audio-changed-contents = “{ $file }” 파일이 열려 있는 동안 다른 프로그램에 의해 변경되었습니다(크기는 같으나 내용이 다름). 더는 읽지 않습니다. 현재 상태의 파일로 작업하려면 다시 여십시오.
audio-changed-samples = “{ $file }” 파일을 디코딩한 표본이 처음 열었을 때와 다릅니다. 내용이 변경되었습니다. 다시 여십시오.
audio-changed-track = “{ $file }” 파일에 더는 같은 소리가 들어 있지 않습니다. 다시 여십시오.
audio-changed-shorter = “{ $file }” 파일이 처음 열었을 때보다 일찍 끝났습니다. 다시 여십시오.
audio-changed-repeatedly = “{ $file }” 파일을 다른 프로그램이 계속 변경하고 있습니다. 변경이 끝난 뒤 다시 여십시오.

## 진행.

audio-progress-decoding = 디코딩 중
audio-progress-reading_again = 파일을 다시 읽는 중
audio-progress-decoded = 디코딩 완료

## 파일 내용에 대한 알림.

audio-notice-tag_before_wav = WAV 파일의 헤더 앞, 있어서는 안 될 자리에 { NUMBER($tag_bytes) }바이트의 태그(ID3)가 있습니다. 다른 프로그램이 덧붙인 것입니다. 소리는 태그 뒤부터 읽었습니다.
audio-notice-more_tracks = 파일에 오디오 트랙이 { NUMBER($tracks_count) }개 있습니다. 첫 번째 트랙을 열었으며 나머지는 표시하지도 분석하지도 않습니다.
audio-notice-begins_after_picture = 소리는 영상보다 { SECONDS($start_s, digits: 2) } 늦게 시작합니다. 시각은 소리의 첫 표본부터 셉니다. 시간축을 영상의 시계로 바꾸어 볼 수 있습니다(보기 메뉴).
audio-notice-begins_late = 소리가 시작될 때 파일 자체의 시계는 { SECONDS($start_s, digits: 2) } 지점에 있습니다. 그 앞부분은 파일에 없습니다. 시각은 첫 표본부터 셉니다. 시간축을 파일의 시계로 바꾸어 볼 수 있습니다(보기 메뉴).
audio-notice-channels_cancel = “{ $file }” 파일의 채널들이 서로 상쇄됩니다. 평균을 내면 에너지가 { PERCENT($kept_share, digits: 1) }만 남습니다. 한 채널의 극성이 뒤바뀌어 녹음되면 이렇게 됩니다. 분석할 채널을 하나만 선택하십시오.
audio-notice-reading_ended = { SECONDS($at_s, digits: 2) } 지점에서 읽기가 끝났습니다. 파일의 나머지는 읽을 수 없습니다. 그 앞까지는 모두 표시됩니다.
audio-notice-never_closed = 녹음기가 이 파일을 닫지 않아 헤더에 길이가 없습니다. 녹음이 중단되었거나 파이프로 기록되면 이렇게 됩니다. 파일의 끝까지 모두 읽었습니다.
audio-notice-shorter-damaged = 실제 소리가 파일의 헤더에 적힌 길이보다 { DURATION($missing_s) } 짧습니다(헤더 { SECONDS($announced_s, digits: 2) }, 실제 { SECONDS($length_s, digits: 2) }). 적어도 일부는 아래에 적은 손상된 위치 때문입니다.{ $read_to_end ->
    [true] {" "}남아 있는 소리는 모두 표시됩니다.
   *[false] {""}
 }
audio-notice-shorter-cut = 실제 소리가 파일의 헤더에 적힌 길이보다 { DURATION($missing_s) } 짧습니다(헤더 { SECONDS($announced_s, digits: 2) }, 실제 { SECONDS($length_s, digits: 2) }). 파일이 잘렸거나 헤더가 틀렸습니다.{ $read_to_end ->
    [true] {" "}남아 있는 소리는 모두 표시됩니다.
   *[false] {""}
 }
audio-notice-longer = 실제 소리가 파일의 헤더에 적힌 길이보다 { DURATION($more_s) } 깁니다(헤더 { SECONDS($announced_s, digits: 2) }, 실제 { SECONDS($length_s, digits: 2) }). 헤더가 틀렸습니다. 소리는 모두 표시됩니다.
audio-notice-another-read = { SECONDS($at_s, digits: 2) } 지점(바이트 { NUMBER($byte) })에서 같은 파일 안에 다른 녹음이 시작됩니다({ $recording }). 첫 녹음에 이어 함께 읽었습니다.
audio-notice-another-not_read = { SECONDS($at_s, digits: 2) } 지점(바이트 { NUMBER($byte) })에서 같은 파일 안에 다른 녹음이 시작됩니다({ $recording }). 이 녹음은 읽지 않았으며 표시하지도 분석하지도 않습니다. 별도의 파일로 잘라내십시오.
audio-another-format = { $format }
audio-another-length = { $format }, 소리 { SECONDS($length_s, digits: 2) }
audio-another-rate = { $format }, { HZ($rate_hz) }
audio-another-rate_length = { $format }, { HZ($rate_hz) }, 소리 { SECONDS($length_s, digits: 2) }
audio-notice-form_changes-converted = { SECONDS($at_s, digits: 2) } 지점(바이트 { NUMBER($byte) })에서 소리의 형식이 바뀝니다({ $before } → { $after }). 처음 형식으로 변환하였습니다.
audio-notice-form_changes-back = { SECONDS($at_s, digits: 2) } 지점(바이트 { NUMBER($byte) })에서 소리의 형식이 바뀝니다({ $before } → { $after }).
audio-form = { HZ($rate_hz) } { NUMBER($channels_count) }채널
audio-notice-decoded_twice = 파일의 프레임은 { SECONDS($held_s, digits: 2) } 분량이지만 { SECONDS($length_s, digits: 2) } 분량이 디코딩되었습니다. 손상된 위치 근처나 녹음이 이어 붙은 자리에서 FFmpeg가 바이트를 여러 방식으로 읽기 때문에 { DURATION($more_s) } 분량의 소리가 두 번 나옵니다.
audio-notice-pieces_lost = 파일의 손상된 조각 { NUMBER($pieces_count) }개는 디코딩할 수 없어 소리가 남지 않았습니다(처음 위치 { SECONDS($at_s, digits: 2) }). 위치는 디코딩할 수 있었던 표본만 셉니다.
audio-notice-pauses = 프레임 { NUMBER($frames_count) }개는 전화기가 전송하지 않은 휴지(DTX)이며, 여기서는 무음입니다(모두 { SECONDS($length_s, digits: 2) }).
audio-notice-lost_frames = 프레임 { NUMBER($frames_count) }개는 저장되기 전에 유실된 음성으로 표시되어 있으며, 여기서는 무음입니다(모두 { SECONDS($length_s, digits: 2) }).
audio-notice-jumps-missing = { $jumps_count ->
    [1] 파일의 타임스탬프가 약 { SECONDS($at_s, digits: 2) } 지점에서 { DURATION($total_s, sign: "always") } 건너뜁니다. 그곳에서 { DURATION($total_s) } 분량의 소리가 빠져 있습니다. 위치는 남아 있는 표본만 세므로, 그 뒤에서는 녹음 자체의 시각이 위치보다 { DURATION($total_s) } 늦습니다.
   *[other] 파일의 타임스탬프가 { NUMBER($jumps_count) }번 건너뜁니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 합계 { DURATION($total_s, sign: "always") }). 그곳에서 { DURATION($total_s) } 분량의 소리가 빠져 있습니다. 위치는 남아 있는 표본만 세므로, 마지막 자리 뒤에서는 녹음 자체의 시각이 위치보다 { DURATION($total_s) } 늦습니다.
 }
audio-notice-jumps-joined = { $jumps_count ->
    [1] 파일의 타임스탬프가 약 { SECONDS($at_s, digits: 2) } 지점에서 { DURATION($total_s, sign: "always") } 건너뜁니다. 여러 부분을 이어 붙인 파일일 수 있습니다. 위치는 남아 있는 표본만 셉니다.
   *[other] 파일의 타임스탬프가 { NUMBER($jumps_count) }번 건너뜁니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 합계 { DURATION($total_s, sign: "always") }). 여러 부분을 이어 붙인 파일일 수 있습니다. 위치는 남아 있는 표본만 셉니다.
 }

## 체크섬과 구조에 대한 알림.

audio-notice-checksum-packet = 파일의 조각 { NUMBER($failed_count) }개가 자체 체크섬과 맞지 않습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }). 바이트가 변경되었습니다. 디코딩할 수 있었던 부분은 표시됩니다.
audio-notice-checksum-flac_frame = FLAC 스트림의 프레임 { NUMBER($failed_count) }개가 자체 체크섬과 맞지 않습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }). 녹음된 뒤에 바이트가 변경되었습니다. 디코딩할 수 있었던 부분은 표시됩니다.
audio-notice-checksum-last_flac_frame = FLAC 스트림의 마지막 프레임이 자체 체크섬과 맞지 않습니다(약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }). 파일이 그곳에서 잘렸거나 바이트가 변경되었습니다.
audio-notice-checksum-md5 = 표본이 파일 자체에 적힌 MD5 체크섬과 맞지 않습니다. 녹음된 뒤에 소리나 헤더가 변경되었습니다.
audio-notice-checksum-mpeg_frame = MPEG 스트림의 프레임 { NUMBER($failed_count) }개가 자체 체크섬과 맞지 않습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }). 바이트가 변경되었습니다.
audio-notice-checksum-ogg_page = Ogg 스트림의 페이지 { NUMBER($failed_count) }개가 자체 체크섬과 맞지 않습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }). 녹음된 뒤에 바이트가 변경되었으며, FFmpeg는 이 페이지를 건너뜁니다.
audio-notice-ogg_pages_missing = Ogg 스트림의 페이지 번호로 보아 { NUMBER($places_count) }곳에서 페이지가 모두 { NUMBER($pages_count) }개 빠져 있습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }).
audio-notice-ogg_not_closed = 파일이 Ogg 스트림의 끝 표시 없이 끝납니다. 파일이 잘렸거나 녹음기가 파일을 닫지 않았습니다. 남아 있는 소리는 모두 표시됩니다.
audio-notice-stray-ogg = 파일의 { NUMBER($stray_bytes) }바이트가 { NUMBER($places_count) }곳에서 Ogg 스트림의 어느 페이지에도 속하지 않습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }).
audio-notice-stray-wavpack = 파일의 { NUMBER($stray_bytes) }바이트가 { NUMBER($places_count) }곳에서 WavPack 스트림의 어느 블록에도 속하지 않습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }).
audio-notice-stray-film = 영상 파일의 { NUMBER($stray_bytes) }바이트가 { NUMBER($places_count) }곳에서 어느 조각에도 속하지 않습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }). 덮어써졌거나 손상되어 그곳에 있던 내용이 없습니다.
audio-notice-stray-frames = { $format } 스트림의 프레임 사이에 프레임이 아닌 { NUMBER($stray_bytes) }바이트가 { NUMBER($places_count) }곳에 있습니다(처음 위치 약 { SECONDS($at_s, digits: 2) }, 바이트 { NUMBER($byte) }). 그곳에 있던 소리가 없습니다.
audio-notice-stray-amr = 약 { SECONDS($at_s, digits: 2) } 지점(바이트 { NUMBER($byte) })의 { NUMBER($stray_bytes) }바이트는 녹음기가 기록하는 프레임이 아닙니다(손상 표시가 있거나 0으로 채워져 있음). 소리 가운데 { SECONDS($length_s, digits: 2) } 분량이 여기서 나옵니다.
audio-notice-stray-amr_shift = 약 { SECONDS($at_s, digits: 2) } 지점(바이트 { NUMBER($byte) })의 { NUMBER($stray_bytes) }바이트는 녹음기가 기록하는 프레임이 아닙니다(손상 표시가 있거나 0으로 채워져 있음). 소리 가운데 { SECONDS($length_s, digits: 2) } 분량이 여기서 나옵니다. 이 녹음의 보통 프레임({ NUMBER($frame_bytes) }바이트)으로 보면 약 { SECONDS($replaced_s, digits: 2) } 분량을 대신하므로, 그 뒤의 소리는 약 { SECONDS($shift_s, digits: 2) } { $late ->
    [true] 늦게
   *[false] 일찍
 } 나옵니다.
audio-notice-stray-amr_more = 그런 부분이 { NUMBER($places_count) }곳 더 있습니다.
audio-notice-cut_in_frame = 파일이 프레임 중간에서 끝납니다. 파일이 잘린 것으로 보입니다. 남아 있는 소리는 모두 표시됩니다.
audio-notice-rest-before = 첫 소리 프레임 앞의 { NUMBER($rest_bytes) }바이트는 아무것에도 속하지 않습니다.
audio-notice-rest-behind = 마지막 소리 프레임 뒤에 아무것에도 속하지 않는 { NUMBER($rest_bytes) }바이트가 더 있습니다.
audio-notice-rest-not_read = 헤더에 적힌 소리 뒤에 아무것에도 속하지 않는 { NUMBER($rest_bytes) }바이트가 더 있습니다(바이트 { NUMBER($byte) }부터). 헤더가 틀렸거나 무언가가 덧붙었습니다. 이 부분은 표시하지도 분석하지도 않습니다.
audio-notice-rest-read = 헤더에 적힌 소리 뒤에 { NUMBER($rest_bytes) }바이트가 더 있습니다(바이트 { NUMBER($byte) }부터). 헤더가 틀렸거나 무언가가 덧붙었습니다. 이 부분도 소리로 읽었습니다.
audio-notice-end_missing = 파일의 헤더에 적힌 크기는 { NUMBER($announced_bytes) }바이트이나 실제 파일은 { NUMBER($held_bytes) }바이트입니다. 파일의 끝이나 일부가 없습니다. 남아 있는 소리는 모두 표시됩니다.
audio-notice-counts_differ = 헤더에 적힌 표본 수가 서로 다릅니다. fact 청크에는 { NUMBER($fact_count) }개, data 청크의 크기로는 { NUMBER($data_count) }개입니다. data 청크를 따라 읽었습니다.
audio-notice-second_chunk-length = 첫 소리 청크 뒤, 바이트 { NUMBER($byte) }부터 { SECONDS($length_s, digits: 3) } 분량의 두 번째 소리 청크가 있습니다. 표시하지도 분석하지도 않습니다.
audio-notice-second_chunk-unknown = 첫 소리 청크 뒤, 바이트 { NUMBER($byte) }부터 두 번째 소리 청크가 있습니다. 표시하지도 분석하지도 않습니다.

## 재생.

audio-player-no_device = 이 컴퓨터에 소리 출력 장치가 없어 재생할 수 없습니다. 헤드폰이나 스피커를 연결하거나 사운드 카드를 켠 뒤 다시 재생하십시오. 다른 기능은 모두 그대로 쓸 수 있습니다.
audio-player-no_library_linux = PortAudio 라이브러리가 없어 재생할 수 없습니다. 설치한 뒤(데비안과 우분투: sudo apt-get install libportaudio2) Voice.man을 다시 시작하십시오. 다른 기능은 모두 그대로 쓸 수 있습니다.
audio-player-no_library = PortAudio 라이브러리가 없어 재생할 수 없습니다. Voice.man을 다시 설치하십시오. 함께 설치되는 sounddevice 패키지에 PortAudio가 들어 있습니다. 다른 기능은 모두 그대로 쓸 수 있습니다.
audio-player-no_sound_system = 사운드 시스템을 시작할 수 없어 재생할 수 없습니다. 다른 프로그램에서 소리가 나는지 확인하고 Voice.man을 다시 시작하십시오. 다른 기능은 모두 그대로 쓸 수 있습니다.
audio-player-device_not_there = 소리 출력 장치를 찾을 수 없습니다(“{ $device }”). 장치를 연결하거나 다른 장치를 선택하십시오.
audio-player-device_refused = 소리 출력 장치를 열 수 없습니다(“{ $device }”). 연결되어 있는지, 다른 프로그램이 사용하고 있지 않은지 확인하거나 다른 장치를 선택하십시오.
audio-player-device_lost = 소리 출력 장치가 더는 응답하지 않아 재생을 멈추었습니다(“{ $device }”). 장치를 다시 연결하거나 다른 장치를 선택한 뒤 다시 재생하십시오.
audio-player-failed = 프로그램 오류로 재생을 멈추었습니다. 자세한 내용은 로그에 있습니다.
audio-player-recording_shorter = 녹음이 처음 열었을 때보다 일찍 끝나 재생을 멈추었습니다. 파일이 바뀌지 않았는지 확인하고 다시 여십시오.

## 모사된 조건.

audio-condition-unknown_codec = { $codec } 코덱은 모사할 수 없습니다. 사용할 수 있는 코덱: { LIST($codecs) }.
audio-condition-not_coded = 이 설치의 { $codec } 부호기가 파일을 쓰지 못했습니다: { $reason }

audio-clips-not_flac = “{ $file }” 녹음의 표본은 FLAC에 정확히 저장할 수 없습니다. WAV를 고르십시오.
