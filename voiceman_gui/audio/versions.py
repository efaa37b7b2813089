"""Which decoder turns a file into samples."""

from __future__ import annotations

import av


def decoder_versions() -> dict[str, str]:
    """Return the versions of FFmpeg and of those of its libraries that move a sample.

    Returns
    -------
    dict
        ``ffmpeg`` is the release, ``libavcodec`` decodes, ``libavformat`` reads the container;
        the conversion to float32 is this program's own.
    """
    return {
        "ffmpeg": av.ffmpeg_version_info,
        **{
            name: ".".join(str(number) for number in av.library_versions[name])
            for name in ("libavcodec", "libavformat")
        },
    }
