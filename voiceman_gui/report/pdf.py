"""The report as PDF/A-3 with its raw data attached."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from fpdf.enums import PageLayout
from fpdf.prefs import ViewerPreferences

from voiceman_gui.report import provenance
from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.page import Page
from voiceman_gui.report.sections import method, passages, results, title


def write_pdf(contents: Contents, path: Path, fonts: Path) -> None:
    """Write the report.

    Parameters
    ----------
    contents : Contents
    path : Path
        An existing file there is replaced.
    fonts : Path
        Folder of the fonts.

    Raises
    ------
    ExportError
        If the file cannot be written there, is the recording itself, or a font is missing.
    """
    write_whole(
        path, pdf_bytes(contents, fonts), original=contents.analysis.waveform.recording.path
    )


def pdf_bytes(contents: Contents, fonts: Path) -> bytes:
    """Return the report as a PDF/A-3U file; equal contents give equal bytes."""
    exhibit = f"exhibit SHA-256 {contents.analysis.waveform.sha256[:16]}"
    name = f"report {contents.report_id}"
    if contents.analysis.preview:
        name += " · PREVIEW"
    page = Page(fonts, name, exhibit, contents.when)
    title.write(page, contents)
    title.write_findings(page, contents)
    method.write(page, contents)
    results.write_timeline(page, contents)
    passages.write(page, contents)
    results.write_causes(page, contents)
    method.write_limits(page, contents)
    title.write_closing(page, contents)
    _describe(page, contents)
    return bytes(page.pdf.output())


def _describe(page: Page, contents: Contents) -> None:
    """Metadata and attachment; XMP is written here because fpdf2 would put the present time in."""
    pdf = page.pdf
    name = page.lettering.printable(contents.analysis.waveform.recording.path.name)
    heading = f"Voice.man report {contents.report_id}: {name}"
    made_by = f"Voice.man {provenance.program()['version']}"
    pdf.set_lang("en")
    pdf.set_title(heading)
    pdf.set_producer(made_by)
    pdf.set_creator(made_by)
    pdf.page_layout = PageLayout.ONE_COLUMN
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    author = contents.details.examiner
    creator = f"<dc:creator><rdf:Seq><rdf:li>{_xml(author)}</rdf:li></rdf:Seq></dc:creator>"
    if author:
        pdf.set_author(author)
    when = contents.when.isoformat(timespec="seconds")
    pdf.set_xmp_metadata(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" '
        'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"
        "<dc:format>application/pdf</dc:format>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_xml(heading)}</rdf:li></rdf:Alt>'
        f"</dc:title>{creator if author else ''}"
        "<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreatorTool>{_xml(made_by)}</xmp:CreatorTool>"
        f"<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>"
        f"<pdf:Producer>{_xml(made_by)}</pdf:Producer>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    pdf.embed_file(
        bytes=contents.raw_data,
        basename=contents.raw_data_name,
        mime_type="application/json",
        associated_file_relationship="Data",
        desc="Raw data of this report, schema voiceman.analysis/1",
        creation_date=contents.when,
        modification_date=contents.when,
        compress=True,
        checksum=True,
    )


def _xml(text: str) -> str:
    """XML has no control characters and no half surrogates, not even escaped ones."""
    plain = text.encode("utf-8", errors="backslashreplace").decode("utf-8")
    return escape("".join(c if c >= " " and c not in "\ufffe\uffff" else " " for c in plain))
