## Opening: why a file cannot be read as a recording.

audio-header_too_large = “{ $file }” cannot be read: what its header claims would take more memory than any recording needs. The file is damaged, or it was made to do harm.
audio-format_unknown = “{ $file }” cannot be read as a recording: its contents are no sound or video that the program knows, or its beginning is damaged.
audio-header_impossible = “{ $file }” cannot be read: its header holds impossible values. The file is damaged, or it is no recording.
audio-no_such_file = “{ $file }” cannot be opened: there is no such file in “{ $folder }”. It may have been moved or renamed, or its drive is not connected.
audio-no_permission = “{ $file }” cannot be opened: you have no permission to read it. Ask for the right to read the file, or copy it to a folder of your own.
audio-not_opened = “{ $file }” cannot be opened: { $reason }.
audio-not_read = “{ $file }” could not be read: { $reason }. Check the drive it lies on.
audio-name_impossible = “{ $file }” cannot be opened: no file can have such a name.
audio-is_folder = “{ $file }” cannot be opened: it is a folder, not a recording. Choose a file inside it.
audio-not_ordinary = “{ $file }” cannot be opened: it is not an ordinary file.
audio-empty_file = “{ $file }” is empty: the file holds no bytes at all.
audio-codec_unknown = “{ $file }” cannot be read: its sound is coded in a way that the program cannot decode.
audio-playlist = “{ $file }” is a playlist that points to other files, not a recording. Open the recording itself.
audio-table_missing = “{ $file }” cannot be read: the table that leads to its sound is missing or damaged, as when a recording was cut off before the recorder closed the file. A repair program may restore a copy of it.
audio-no_track = “{ $file }” holds no sound: there is no audio track in this file.
audio-track_empty = “{ $file }” holds no samples: its audio track is empty.
audio-not_decodable = “{ $file }” cannot be read: not one piece of its sound can be decoded. The file is damaged, or it is no recording.
audio-form_impossible = “{ $file }” cannot be read: it claims { $channels_count ->
    [one] 1 channel
   *[other] { NUMBER($channels_count) } channels
 } at { HZ($rate_hz) }, which is no sound.
audio-too_many_channels = “{ $file }” has { $channels_count ->
    [one] 1 channel
   *[other] { NUMBER($channels_count) } channels
 }; the program reads up to { NUMBER($most_count) }. Export the channels you need to a file of their own.
audio-sample_format_unknown = “{ $file }” cannot be read: its sample format ({ $format }) is not supported.
audio-rate_too_low = “{ $file }” has a sampling rate of { HZ($rate_hz) }; sampling rates below { KHZ($least_hz) } hold no speech. Its header may be damaged.
audio-rate_too_high = “{ $file }” claims a sampling rate of { HZ($rate_hz) }; the program reads up to { KHZ($most_hz) }. Its header may be damaged.

## Decoding: why a recording that was opened cannot be used.

audio-nothing_decoded = “{ $file }” holds no samples: nothing in it could be decoded.
audio-too_short = “{ $file }” holds no sound that could be analysed: only { $samples_count ->
    [one] 1 sample
   *[other] { NUMBER($samples_count) } samples
 }, { SECONDS($length_s, digits: 6) }.
audio-samples_not_finite = “{ $file }” holds samples that are no finite numbers, the first at { SECONDS($at_s, digits: 3) }: it was damaged or written by a faulty program, and no measurement of it would mean anything.
audio-samples_too_loud = “{ $file }” holds samples that are far beyond any loudness, the first at { SECONDS($at_s, digits: 3) }: it was damaged or written by a faulty program, and no measurement of it would mean anything.
audio-vanished = “{ $file }” has vanished while it was open: there is no longer such a file in “{ $folder }”. Bring it back or open it from its new place.
audio-not_reachable = “{ $file }” can no longer be reached: { $reason }. Open it again.
audio-not_readable = “{ $file }” can no longer be read: { $reason }. Open it again.
audio-changed-size = “{ $file }” was changed by another program while it was open ({ NUMBER($then_bytes) } bytes then, { NUMBER($now_bytes) } now). Nothing more is read from it; open it again to work with the file as it is now.
audio-changed-time = “{ $file }” was changed by another program while it was open (it was written again since). Nothing more is read from it; open it again to work with the file as it is now.
audio-changed-header = “{ $file }” was changed by another program while it was open (its header is another one). Nothing more is read from it; open it again to work with the file as it is now.
audio-changed-contents = “{ $file }” was changed by another program while it was open (its size is the same, its contents are not). Nothing more is read from it; open it again to work with the file as it is now.
audio-changed-samples = “{ $file }” no longer decodes to the samples it had when it was opened: its contents were changed. Open it again.
audio-changed-track = “{ $file }” no longer holds the same sound. Open it again.
audio-changed-shorter = “{ $file }” ended earlier than when it was opened. Open it again.
audio-changed-repeatedly = “{ $file }” is being changed by another program again and again. Wait until that is done, then open it again.

## Progress.

audio-progress-decoding = Decoding
audio-progress-reading_again = Reading the file again
audio-progress-decoded = Decoded

## Notices about what a file holds.

audio-notice-tag_before_wav = A tag of { NUMBER($tag_bytes) } bytes (ID3) stands before the header of the WAV file, where none belongs: another program added it. The sound is read from behind it.
audio-notice-more_tracks = The file holds { NUMBER($tracks_count) } audio tracks; the first one was opened, the others are not shown and not analysed.
audio-notice-begins_after_picture = The sound begins { SECONDS($start_s, digits: 2) } after the picture. Times count from the first sample of the sound; the time axis can show the film's clock instead (View menu).
audio-notice-begins_late = The file's own clock stands at { SECONDS($start_s, digits: 2) } where its sound begins: what was before is not in the file. Times count from the first sample; the time axis can show the file's clock instead (View menu).
audio-notice-channels_cancel = The channels of “{ $file }” cancel one another: their mean keeps only { PERCENT($kept_share, digits: 1) } of their energy, as when one of them was recorded with its polarity reversed. Choose a single channel for the analysis.
audio-notice-reading_ended = Reading ended at { SECONDS($at_s, digits: 2) }: the rest of the file cannot be read. Everything before that is shown.
audio-notice-never_closed = The recorder never closed this file: its length is not in the header, as when a recording is interrupted or written to a pipe. Everything to the end of the file was read.
audio-notice-shorter-damaged = The file's header announces { SECONDS($announced_s, digits: 2) }, but only { SECONDS($length_s, digits: 2) } of sound are there, { DURATION($missing_s) } less: the damaged places named below explain it, at least in part.{ $read_to_end ->
    [true] {" "}All of the sound that is there is shown.
   *[false] {""}
 }
audio-notice-shorter-cut = The file's header announces { SECONDS($announced_s, digits: 2) }, but only { SECONDS($length_s, digits: 2) } of sound are there, { DURATION($missing_s) } less: the file was cut short, or its header is wrong.{ $read_to_end ->
    [true] {" "}All of the sound that is there is shown.
   *[false] {""}
 }
audio-notice-longer = The file's header announces { SECONDS($announced_s, digits: 2) }, but { SECONDS($length_s, digits: 2) } of sound are there, { DURATION($more_s) } more: the header is wrong. All of the sound is shown.
audio-notice-another-read = At { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }) another recording begins in the same file ({ $recording }): it is read as well, behind the first.
audio-notice-another-not_read = At { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }) another recording begins in the same file ({ $recording }): it is not read, not shown and not analysed. Cut it out to a file of its own.
audio-another-format = { $format }
audio-another-length = { $format }, { SECONDS($length_s, digits: 2) } of sound
audio-another-rate = { $format }, { HZ($rate_hz) }
audio-another-rate_length = { $format }, { HZ($rate_hz) }, { SECONDS($length_s, digits: 2) } of sound
audio-notice-form_changes-converted = At { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }) the sound changes from { $before } to { $after }: it was converted to the first form.
audio-notice-form_changes-back = At { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }) the sound changes from { $before } to { $after }.
audio-form = { HZ($rate_hz) } with { $channels_count ->
    [one] 1 channel
   *[other] { NUMBER($channels_count) } channels
 }
audio-notice-decoded_twice = The frames of the file hold { SECONDS($held_s, digits: 2) }, but { SECONDS($length_s, digits: 2) } were decoded: near a damaged place or where recordings are joined, { DURATION($more_s) } of sound come twice, because FFmpeg tries more than one reading of the bytes there.
audio-notice-pieces_lost = { $pieces_count ->
    [one] 1 damaged piece
   *[other] { NUMBER($pieces_count) } damaged pieces
 } of the file could not be decoded and left no sound, the first at { SECONDS($at_s, digits: 2) }. Positions count the samples that could be decoded.
audio-notice-pauses = { $frames_count ->
    [one] 1 frame ({ SECONDS($length_s, digits: 2) }) is a pause that the telephone did not transmit (DTX); it is silence here.
   *[other] { NUMBER($frames_count) } frames ({ SECONDS($length_s, digits: 2) }) are pauses that the telephone did not transmit (DTX); they are silence here.
 }
audio-notice-lost_frames = { $frames_count ->
    [one] 1 frame ({ SECONDS($length_s, digits: 2) }) is marked as speech that was lost before it was stored; it is silence here.
   *[other] { NUMBER($frames_count) } frames ({ SECONDS($length_s, digits: 2) }) are marked as speech that was lost before it was stored; they are silence here.
 }
audio-notice-jumps-missing = { $jumps_count ->
    [one] The file's time stamps jump at about { SECONDS($at_s, digits: 2) } by { DURATION($total_s, sign: "always") }: { DURATION($total_s) } of sound are missing there. Positions count the samples that are there; behind this place the recording's own time is { DURATION($total_s) } later than the position.
   *[other] The file's time stamps jump { NUMBER($jumps_count) } times, first at about { SECONDS($at_s, digits: 2) }, and by { DURATION($total_s, sign: "always") } in all: { DURATION($total_s) } of sound are missing there. Positions count the samples that are there; behind the last of these places the recording's own time is { DURATION($total_s) } later than the position.
 }
audio-notice-jumps-joined = { $jumps_count ->
    [one] The file's time stamps jump at about { SECONDS($at_s, digits: 2) } by { DURATION($total_s, sign: "always") }: it may be joined from parts. Positions count the samples that are there.
   *[other] The file's time stamps jump { NUMBER($jumps_count) } times, first at about { SECONDS($at_s, digits: 2) }, and by { DURATION($total_s, sign: "always") } in all: it may be joined from parts. Positions count the samples that are there.
 }

## Notices about checksums and structure.

audio-notice-checksum-packet = { $failed_count ->
    [one] A piece of the file fails its own checksum, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): its bytes were changed. What could be decoded of it is shown.
   *[other] { NUMBER($failed_count) } pieces of the file fail their own checksums, the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): their bytes were changed. What could be decoded of them is shown.
 }
audio-notice-checksum-flac_frame = { $failed_count ->
    [one] A frame of the FLAC stream fails its own checksum, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): its bytes were changed after it was recorded. What could be decoded of it is shown.
   *[other] { NUMBER($failed_count) } frames of the FLAC stream fail their own checksums, the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): their bytes were changed after they were recorded. What could be decoded of them is shown.
 }
audio-notice-checksum-last_flac_frame = The last frame of the FLAC stream fails its own checksum, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): the file was cut short there, or its bytes were changed.
audio-notice-checksum-md5 = The samples do not match the file's own MD5 checksum of them: sound or header were changed after the file was recorded.
audio-notice-checksum-mpeg_frame = { $failed_count ->
    [one] A frame of the MPEG stream fails its own checksum, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): its bytes were changed.
   *[other] { NUMBER($failed_count) } frames of the MPEG stream fail their own checksums, the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): their bytes were changed.
 }
audio-notice-checksum-ogg_page = { $failed_count ->
    [one] A page of the Ogg stream fails its own checksum, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): its bytes were changed after it was recorded, and FFmpeg leaves it out.
   *[other] { NUMBER($failed_count) } pages of the Ogg stream fail their own checksums, the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): their bytes were changed after they were recorded, and FFmpeg leaves them out.
 }
audio-notice-ogg_pages_missing = { $places_count ->
    [one] Pages of the Ogg stream are missing by their own numbers ({ NUMBER($pages_count) }), at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }).
   *[other] Pages of the Ogg stream are missing by their own numbers in { NUMBER($places_count) } places ({ NUMBER($pages_count) } in all), the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }).
 }
audio-notice-ogg_not_closed = The file ends without the mark that closes an Ogg stream: it was cut short, or its recorder never closed it. All of the sound that is there is shown.
audio-notice-stray-ogg = { $places_count ->
    [one] { $stray_bytes ->
        [one] 1 byte of the file belongs to no page of the Ogg stream, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }).
       *[other] { NUMBER($stray_bytes) } bytes of the file belong to no page of the Ogg stream, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }).
    }
   *[other] { NUMBER($stray_bytes) } bytes of the file belong to no page of the Ogg stream, in { NUMBER($places_count) } places, the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }).
 }
audio-notice-stray-wavpack = { $places_count ->
    [one] { $stray_bytes ->
        [one] 1 byte of the file belongs to no block of the WavPack stream, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }).
       *[other] { NUMBER($stray_bytes) } bytes of the file belong to no block of the WavPack stream, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }).
    }
   *[other] { NUMBER($stray_bytes) } bytes of the file belong to no block of the WavPack stream, in { NUMBER($places_count) } places, the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }).
 }
audio-notice-stray-film = { $places_count ->
    [one] { $stray_bytes ->
        [one] 1 byte of the film belongs to none of its pieces, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): it was overwritten or damaged, and what it held is missing.
       *[other] { NUMBER($stray_bytes) } bytes of the film belong to none of its pieces, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): they were overwritten or damaged, and what they held is missing.
    }
   *[other] { NUMBER($stray_bytes) } bytes of the film belong to none of its pieces, in { NUMBER($places_count) } places, the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): they were overwritten or damaged, and what they held is missing.
 }
audio-notice-stray-frames = { $places_count ->
    [one] { $stray_bytes ->
        [one] 1 byte between the frames of the { $format } stream is no frame, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): the sound that was there is missing.
       *[other] { NUMBER($stray_bytes) } bytes between the frames of the { $format } stream are no frames, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): the sound that was there is missing.
    }
   *[other] { NUMBER($stray_bytes) } bytes between the frames of the { $format } stream are no frames, in { NUMBER($places_count) } places, the first at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }): the sound that was there is missing.
 }
audio-notice-stray-amr = { NUMBER($stray_bytes) } bytes of the file, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }), are no frames that a recorder writes (they are marked as damaged, or zeros): { SECONDS($length_s, digits: 2) } of the sound come from them.
audio-notice-stray-amr_shift = { NUMBER($stray_bytes) } bytes of the file, at about { SECONDS($at_s, digits: 2) } (byte { NUMBER($byte) }), are no frames that a recorder writes (they are marked as damaged, or zeros): { SECONDS($length_s, digits: 2) } of the sound come from them. At this recording's usual frames of { NUMBER($frame_bytes) } bytes they took the place of about { SECONDS($replaced_s, digits: 2) }, so what follows comes about { SECONDS($shift_s, digits: 2) } too { $late ->
    [true] late
   *[false] early
 }.
audio-notice-stray-amr_more = { $places_count ->
    [one] 1 more such stretch follows.
   *[other] { NUMBER($places_count) } more such stretches follow.
 }
audio-notice-cut_in_frame = The file ends in the middle of a frame: it was probably cut short. All of the sound that is there is shown.
audio-notice-rest-before = { $rest_bytes ->
    [one] 1 byte before the first frame of sound belongs to nothing.
   *[other] { NUMBER($rest_bytes) } bytes before the first frame of sound belong to nothing.
 }
audio-notice-rest-behind = { $rest_bytes ->
    [one] Behind the last frame of sound lies 1 more byte that belongs to nothing.
   *[other] Behind the last frame of sound lie { NUMBER($rest_bytes) } more bytes that belong to nothing.
 }
audio-notice-rest-not_read = { $rest_bytes ->
    [one] Behind the sound that its header announces the file holds 1 more byte that belongs to nothing (byte { NUMBER($byte) }): the header is wrong, or something was appended. It is not shown and not analysed.
   *[other] Behind the sound that its header announces the file holds { NUMBER($rest_bytes) } more bytes that belong to nothing (from byte { NUMBER($byte) } on): the header is wrong, or something was appended. They are not shown and not analysed.
 }
audio-notice-rest-read = { $rest_bytes ->
    [one] Behind the sound that its header announces the file holds 1 more byte (byte { NUMBER($byte) }): the header is wrong, or something was appended. It is read as sound as well.
   *[other] Behind the sound that its header announces the file holds { NUMBER($rest_bytes) } more bytes (from byte { NUMBER($byte) } on): the header is wrong, or something was appended. They are read as sound as well.
 }
audio-notice-end_missing = The file's header announces { NUMBER($announced_bytes) } bytes, but the file has { NUMBER($held_bytes) }: its end or a part of it is missing. All of the sound that is there is shown.
audio-notice-counts_differ = The header counts { NUMBER($fact_count) } samples in one place (fact chunk) and { NUMBER($data_count) } in another (size of the data chunk). The latter were read.
audio-notice-second_chunk-length = A second chunk of sound of { SECONDS($length_s, digits: 3) } lies behind the first, from byte { NUMBER($byte) } on. It is not shown and not analysed.
audio-notice-second_chunk-unknown = A second chunk of sound lies behind the first, from byte { NUMBER($byte) } on. It is not shown and not analysed.

## Playing.

audio-player-no_device = No sound can be played because this computer has no sound output device. Plug in headphones or loudspeakers, or switch the sound card on, and play again. Everything else works without it.
audio-player-no_library_linux = No sound can be played because the PortAudio library is missing. Install it (on Debian and Ubuntu: sudo apt-get install libportaudio2) and start Voice.man again. Everything else works without it.
audio-player-no_library = No sound can be played because the PortAudio library is missing. Install Voice.man again: its own copy of the sounddevice package brings PortAudio. Everything else works without it.
audio-player-no_sound_system = No sound can be played because the sound system could not be started. Check that sound works in other programs and start Voice.man again. Everything else works without it.
audio-player-device_not_there = The sound output device “{ $device }” is not there. Plug it in or choose another one.
audio-player-device_refused = The sound output device “{ $device }” could not be opened. Check that it is plugged in and not held by another program, or choose another one.
audio-player-device_lost = Playback stopped because the sound output device “{ $device }” no longer answers. Plug it in again or choose another one, then play again.
audio-player-failed = Playback stopped because of an error in the program; the log has the details.
audio-player-recording_shorter = Playback stopped because the recording ended earlier than when it was opened. Check that the file did not change, and open it again.

## Simulated conditions.

audio-condition-unknown_codec = The codec { $codec } cannot be simulated. Known are { LIST($codecs) }.
audio-condition-not_coded = The encoder { $codec } of this installation did not write the file: { $reason }

audio-clips-not_flac = FLAC cannot hold the samples of “{ $file }” exactly. Choose WAV.
