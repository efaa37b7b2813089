"""First and last page: who, what, which file; how to check it, and who signs."""

from __future__ import annotations

from voiceman_gui.core.recording import Recording
from voiceman_gui.report import provenance
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.page import Page
from voiceman_gui.report.timeline import clock
from voiceman_gui.report.typography import BODY, HASH, OVERLINE, SMALL, STRONG
from voiceman_gui.report.wording import NOT_RECORDED, NOT_REVIEWED
from voiceman_gui.wording import ENGLISH, words_for


def write(page: Page, contents: Contents) -> None:
    """Write the title block: case, exhibit, hashes."""
    details = contents.details
    page.paragraph("VOICE.MAN  ·  FORENSIC VOICE ANALYSIS", OVERLINE, after=1.2)
    page.title("Report on the analysis of a recorded voice", "Case and recording")
    for warning in contents.timeline.terms.warnings:
        page.paragraph(warning, STRONG)
    page.facts(
        [
            ("Case", details.case or NOT_RECORDED),
            ("Exhibit", details.exhibit or NOT_RECORDED),
            ("Question", details.question or NOT_RECORDED),
            ("Examiner", details.examiner or NOT_RECORDED),
            ("Reviewer", details.reviewer or NOT_REVIEWED),
            ("Date of the report", contents.when.strftime("%Y-%m-%d %H:%M:%S %z")),
            ("Report id", contents.report_id),
        ],
    )
    waveform = contents.analysis.waveform
    recording = waveform.recording
    bits = recording.bits_per_sample
    form = f"{recording.sample_rate_hz} Hz, {_channels(recording.channels)}"
    form += f", {bits} bit" if bits is not None else ""
    coding = "lossy" if recording.lossy else "lossless"
    track = f"ffmpeg -i FILE -map 0:{recording.stream_index}"
    page.heading("The recording", 2)
    page.facts(
        [
            ("File name", recording.path.name),
            ("Path", str(recording.path)),
            ("Size", f"{recording.size_bytes:,} bytes"),
            (
                "Length",
                f"{clock(waveform.duration_s, tenths=True)} ({waveform.n_samples:,} samples)",
            ),
            *_late_start(recording.start_s),
            ("Sound", form),
            ("Container and codec", f"{recording.container}, {recording.codec} ({coding})"),
            ("SHA-256 of the file", waveform.sha256, HASH),
            ("SHA-256 of the coded sound", waveform.coded_sha256, HASH),
            ("repeated by", f"{track} -c copy -f hash -hash sha256 -", HASH),
            ("SHA-256 of the samples", waveform.pcm_sha256, HASH),
            ("repeated by", f"{track} -f f32le - | sha256sum", HASH),
        ],
    )
    page.paragraph(
        "The original was opened for reading only and was not changed. "
        + _how_to_repeat(recording),
        SMALL,
    )
    page.facts(
        [
            ("Receipt and custody", "not recorded in this version"),
            ("Authenticity", "not examined"),
        ],
    )
    found = map(words_for(ENGLISH), (*recording.notices, *waveform.notices))
    notices = (*found, *contents.analysis.notices)
    if notices:
        page.heading("Notices", 2)
        for notice in notices:
            page.bullet(notice)


def _late_start(start_s: float) -> list[tuple[str, str]]:
    if start_s == 0:
        return []
    return [
        (
            "Sound begins at",
            f"{start_s:.3f} s of the file's own clock; all times here count from the first sample",
        )
    ]


def write_findings(page: Page, contents: Contents) -> None:
    """Write the summary in plain words."""
    page.new_page()
    page.heading("1  Summary of findings")
    terms = contents.timeline.terms
    for finding in contents.findings:
        page.bullet(finding, STRONG if finding in terms.warnings else BODY)
    sentences = filter(None, (contents.analysis.baseline.sentence, terms.own_values))
    page.paragraph(" ".join(sentences), BODY)
    page.limitation(
        "These are readings of a voice by software. They describe sound. They do not show what a "
        "person felt, thought or intended, and not whether a statement is true or false."
    )


def write_closing(page: Page, contents: Contents) -> None:
    """Write how the results can be made again and checked, and the signature block."""
    program = provenance.program()
    analysis = contents.analysis
    networked = contents.timeline.terms.networked
    environment = provenance.environment(networks=networked)
    page.heading("9  Reproducibility and raw data", keep=90)
    page.paragraph(
        "The same file with the same settings, models, profile and seed gives the same bytes of "
        "raw data. The raw data of this report are attached to this PDF file."
    )
    if networked:
        page.paragraph(
            "For networks this holds on the same device with the same number of threads and the "
            "same batch size, which are named below: others move 32-bit results in their last "
            "digits, far below the places that are printed here."
        )
    versions = "; ".join(
        f"{name} {version or 'not installed'}" for name, version in environment["libraries"].items()
    )
    page.facts(
        [
            ("Program", f"{program['name']} {program['version']}"),
            ("Commit", program["commit"] or "not recorded in this build"),
            ("Operating system", f"{environment['operating_system']}, {environment['machine']}"),
            ("Python", str(environment["python"])),
            ("Decoder", provenance.decoder_in_words()),
            ("Libraries", versions),
            (
                "Networks computed on" if networked else "Device",
                analysis.device if networked else analysis.device.upper(),
            ),
            ("Seed", str(analysis.settings.seed)),
            ("Profile of thresholds", analysis.profile_name),
            ("Attachment", f"{contents.raw_data_name} ({len(contents.raw_data):,} bytes)"),
            ("SHA-256 of the profile", analysis.profile_sha256, HASH),
            ("SHA-256 of the attachment", contents.raw_data_sha256, HASH),
        ],
    )
    page.heading("10  Record and signature", keep=62)
    page.facts(
        [
            ("Audit log", "not recorded in this version"),
            ("Digital signature", "not signed"),
            ("Time stamp", "not time-stamped"),
        ],
    )
    page.signatures(
        (
            ("Examiner", contents.details.examiner),
            ("Reviewer", contents.details.reviewer or NOT_REVIEWED),
        )
    )


def _how_to_repeat(recording: Recording) -> str:
    """Name what the hashes are of, and the decoder with which they can be repeated."""
    holds = (
        "This codec is lossy, so another decoder may round and trim otherwise: the hash holds for "
        f"{provenance.decoder_in_words()} on a processor with the same vector instructions."
        if recording.lossy
        else "This codec is lossless: every correct decoder gives the same samples."
    )
    return (
        "The coded sound is the audio track without its container, before any decoder; its hash "
        "does not depend on the version of FFmpeg. The samples are those that were analysed, as "
        f"interleaved 32-bit floating-point numbers. {holds}"
    )


def _channels(count: int) -> str:
    return {1: "mono", 2: "stereo"}.get(count, f"{count} channels")
