"""Demands of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that can be checked in a file.

No replacement for veraPDF, which cannot be had here: what a check of the file's objects can show.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

STANDARD_TYPES = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "RB",
        "RT",
        "RP",
        "Warichu",
        "WT",
        "WP",
        "Figure",
        "Formula",
        "Form",
    ]
)
_FORBIDDEN_ACTIONS = {
    "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/JavaScript", "/Hide",
    "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView",
}  # fmt: skip


def violations(report: bytes, *, language: str) -> list[str]:
    """Return what a file does not keep of both standards; empty where it keeps all."""
    found: list[str] = []
    with pikepdf.open(io.BytesIO(report)) as pdf:
        found += [f"syntax: {problem}" for problem in pdf.check_pdf_syntax()]
        found += _file(pdf, report)
        found += _metadata(pdf)
        found += _catalogue(pdf, language)
        found += _fonts(pdf)
        found += _objects(pdf)
        found += _attachments(pdf)
        for number, page in enumerate(pdf.pages, 1):
            found += [f"page {number}: {one}" for one in _page(page)]
        found += _structure(pdf)
    return found


def elements(pdf: Pdf) -> Iterator[Dictionary]:
    """Yield every structure element, parents before children."""

    def walk(node: Object) -> Iterator[Dictionary]:
        kids = node.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid
                yield from walk(kid)

    yield from walk(pdf.Root.StructTreeRoot)


def role(pdf: Pdf, element: Dictionary) -> str:
    """Return the standard type of an element, through the role map."""
    name = str(element.S)[1:]
    roles = pdf.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    seen = set()
    while name not in STANDARD_TYPES and "/" + name in roles and name not in seen:
        seen.add(name)
        name = str(roles["/" + name])[1:]
    return name


def _file(pdf: Pdf, report: bytes) -> Iterator[str]:
    if not report.startswith(b"%PDF-1.7"):
        yield "PDF/A-3 and PDF/UA-1 are PDF 1.7"
    if not (report[9:10] == b"%" and all(byte > 127 for byte in report[10:14])):
        yield "the second line must be a comment of four bytes above 127"
    if pdf.is_encrypted or "/Encrypt" in pdf.trailer:
        yield "encrypted"
    if "/ID" not in pdf.trailer:
        yield "no file identifier"
    if b"/Linearized" in report[:1024]:
        yield "linearised"


def _metadata(pdf: Pdf) -> Iterator[str]:
    if "/Metadata" not in pdf.Root or "/Filter" in pdf.Root.Metadata:
        yield "no plain XMP metadata"
    with pdf.open_metadata() as xmp:
        for name, value in (
            ("pdfaid:part", "3"),
            ("pdfaid:conformance", "A"),
            ("pdfuaid:part", "1"),
        ):
            if xmp.get(name) != value:
                yield f"{name} is {xmp.get(name)}"
        title = xmp.get("dc:title")
        if not title:
            yield "no dc:title"
        info = pdf.trailer.get("/Info", Dictionary())
        if "/Title" in info and str(info.Title) != title:
            yield "title in Info and XMP differ"


def _catalogue(pdf: Pdf, language: str) -> Iterator[str]:
    root = pdf.Root
    if str(root.get("/Lang", "")).split("-")[0] != language:
        yield f"language is {root.get('/Lang')}"
    marked = root.get("/MarkInfo", Dictionary())
    if marked.get("/Marked") is not True:
        yield "not marked"
    if marked.get("/Suspects", False):
        yield "suspects"
    if root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is not True:
        yield "the viewer does not show the title"
    intents = list(root.get("/OutputIntents", Array()))
    if not any(intent.S == Name.GTS_PDFA1 and "/DestOutputProfile" in intent for intent in intents):
        yield "no output intent with a profile"
    if "/StructTreeRoot" not in root or "/ParentTree" not in root.StructTreeRoot:
        yield "no structure tree"
    for name in ("/AA", "/OCProperties", "/AcroForm", "/NeedsRendering"):
        if name in root:
            yield f"{name} in the catalogue"
    if "/OpenAction" in root and not isinstance(root.OpenAction, Array):
        yield "an action when it is opened"


def _fonts(pdf: Pdf) -> Iterator[str]:
    for obj in pdf.objects:
        if not isinstance(obj, Dictionary) or obj.get("/Type") != Name.Font:
            continue
        name = str(obj.get("/BaseFont", "?"))
        if obj.Subtype == Name.Type3:
            yield f"{name} is a Type 3 font"
        if obj.Subtype == Name.Type0:
            if "/ToUnicode" not in obj:
                yield f"{name} has no ToUnicode"
            below = obj.DescendantFonts[0]
            descriptor = below.FontDescriptor
            if not {"/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                yield f"{name} is not embedded"
            if below.Subtype == Name.CIDFontType2 and "/CIDToGIDMap" not in below:
                yield f"{name} has no CIDToGIDMap"
        elif obj.Subtype in (Name.TrueType, Name.Type1):
            yield f"{name} is a simple font, which no tested writer makes"


def _objects(pdf: Pdf) -> Iterator[str]:
    for obj in pdf.objects:
        if not isinstance(obj, Dictionary | pikepdf.Stream):
            continue
        if str(obj.get("/S", "")) in _FORBIDDEN_ACTIONS and "/Type" in obj:
            yield f"action {obj.S}"
        if obj.get("/Type") == Name.XObject and obj.get("/Subtype") == Name.Image:
            if obj.get("/Interpolate", False):
                yield "an image is interpolated"
            if "/Alternates" in obj or "/OPI" in obj:
                yield "an image has alternates"
        if isinstance(obj, pikepdf.Stream):
            filters = obj.get("/Filter", Array())
            names = list(filters) if isinstance(filters, Array) else [filters]
            if any(str(one) in ("/LZWDecode", "/Crypt") for one in names):
                yield "LZW or Crypt filter"
            if "/F" in obj:
                yield "a stream lies in another file"


def _attachments(pdf: Pdf) -> Iterator[str]:
    files = list(pdf.Root.get("/AF", Array()))
    for spec in files:
        name = str(spec.get("/UF", ""))
        for key in ("/F", "/UF", "/EF", "/AFRelationship", "/Desc"):
            if key not in spec:
                yield f"attachment {name} has no {key}"
        embedded = spec.EF.F
        if "/Subtype" not in embedded or "/ModDate" not in embedded.get("/Params", Dictionary()):
            yield f"attachment {name} has no MIME type or date"
    if len(files) != len(pdf.attachments):
        yield "an attachment is not associated with the document"


def _page(page: pikepdf.Page) -> Iterator[str]:
    if page.get("/Tabs") not in (Name.S, None) or ("/Annots" in page and "/Tabs" not in page):
        yield "tab order does not follow the structure"
    if "/StructParents" not in page:
        yield "no link to the structure"
    for annotation in page.get("/Annots", Array()):
        if annotation.Subtype == Name.Link:
            if "/Contents" not in annotation:
                yield "a link without a description"
            if "/StructParent" not in annotation:
                yield "a link outside the structure"
        if not int(annotation.get("/F", 0)) & 4:
            yield "an annotation that is not printed"
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page, " ".join(_LOOKED_AT)):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in _PAINTING:
            if depth == 0:
                yield f"{name} is neither tagged nor an artifact"
        elif name == "ri" and str(operands[0]) not in _INTENTS:
            yield f"rendering intent {operands[0]}"
    if depth:
        yield "marked content is not closed"


_PAINTING = ("Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "b", "Do", "sh")
_LOOKED_AT = ("BDC", "BMC", "EMC", "ri", *_PAINTING)
_INTENTS = ("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation")


def _structure(pdf: Pdf) -> Iterator[str]:
    heading = 0
    kinds = set()
    for element in elements(pdf):
        kind = role(pdf, element)
        kinds.add(kind)
        if kind not in STANDARD_TYPES:
            yield f"{element.S} is mapped to no standard type"
        if kind in ("Figure", "Formula") and not str(element.get("/Alt", "")):
            yield "a figure without words"
        if kind == "Figure" and "/BBox" not in str(element.get("/A", "")) and not _has_box(element):
            yield "a figure without a box"
        if kind == "Table" and not _rows(pdf, element):
            yield "a table without rows"
        if kind == "Link" and not _has_annotation(element):
            yield "a link without its annotation"
        if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit():
            level = int(kind[1])
            if level > heading + 1:
                yield f"heading of level {level} behind one of level {heading}"
            heading = level
    if not {"H1", "P", "Table"} <= kinds:
        yield f"only {sorted(kinds)}"


def _has_box(element: Dictionary) -> bool:
    given = element.get("/A", Array())
    return any("/BBox" in one for one in (given if isinstance(given, Array) else [given]))


def _rows(pdf: Pdf, table: Dictionary) -> list[Dictionary]:
    def below(node: Object) -> Iterator[Dictionary]:
        kids = node.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                if role(pdf, kid) == "TR":
                    yield kid
                else:
                    yield from below(kid)

    return list(below(table))


def _has_annotation(element: Dictionary) -> bool:
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary):
            if kid.get("/Type") == Name.OBJR:
                return True
            if "/S" in kid and _has_annotation(kid):
                return True
    return False
