"""The formats that FFmpeg may try on a file: those that can hold sound in the file itself.

A list of what is allowed, so that a format of a later FFmpeg that opens other files is not let in.
Left out on purpose: playlists and descriptions (hls, dash, concat, imf, sdp, rtp, rtsp, sap),
devices (alsa, lavfi, video4linux2, x11grab, ...), sequences of images (image2 and the *_pipe
formats), subtitles (vobsub opens a second file), pictures, text, and video without sound.
"""

from __future__ import annotations

_FILMS = """
    3dostr 4xm argo_brp asf asf_o avi avs bethsoftvid bfi bink bmv c93 cdxl cine daud dhav
    dsicin dv dxa ea film_cpk flic flv gdv gxf hnm hxvs idcin iff ifv ipmovie iss iv8 ivr jv
    kux live_flv lmlm4 lxf matroska matroska,webm mlv mm mods moflex mov
    mov,mp4,m4a,3gp,3g2,mj2 mpeg mpegts mpegtsraw msnwctcp mtv mv mvi mxf mxg nsv nut nuv
    paf pmp psxstr pva r3d rl2 rm roq rpl sga siff smjpeg smk smush sol swf thp tiertexseq
    tmv ty usm vividas vivo vmd wc3movie webm wsvqa wtv xmv yop
"""  # not worded: names of formats

_SOUND = """
    aa aac aax ac3 ac4 ace acm act adp ads adx aea afc aiff aix alaw alp amr amrnb amrwb
    apac apc ape apm aptx aptx_hd argo_asf argo_cvg ast au avr bfstm binka bit boa bonk
    brstm caf codec2 codec2raw dcstr derf dfpwm dsf dss dts dtshd ea_cdata eac3 epaf f32be
    f32le f64be f64le flac frm fsb fwse g722 g723_1 g726 g726le g728 g729 genh gsm hca hcom
    iamf ilbc ircam kvag laf lc3 loas lrc lvf mca mlp mmf mp3 mpc mpc8 msf msp mtaf mulaw
    musx nistsphere nsp ogg oma osq pp_bnk pvf qcp qoa redspark rka rsd rso s16be s16le
    s24be s24le s32be s32le s337m s8 sbc scd sdns sdr2 sds sdx shn simbiosis_imx sln sox
    spdif svag svs tak truehd tta u16be u16le u24be u24le u32be u32le u8 vag vidc voc vpk
    vqf w64 wady wav wavarc wsaud wsd wv wve xa xmd xvag xwma
"""  # not worded: names of formats

ALLOWED = ",".join((_FILMS + _SOUND).replace(",", " ").split())
"""For FFmpeg's option ``format_whitelist``, which it looks at before it reads a header."""
