"""Word files for tests, from the XML of their parts: what python-docx does not write itself."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
ROOTS = {"footnotes": "footnotes", "endnotes": "endnotes", "numbering": "numbering"}
ROOTS |= {"styles": "styles", "header": "hdr", "comments": "comments"}


def word_file(body: str, **parts: str) -> bytes:
    """A .docx with ``body`` inside w:body; ``parts``, such as numbering=, inside their roots."""
    overrides = f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    relations = ""
    members = {"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    for name, content in parts.items():
        members[f"word/{name}.xml"] = f"<w:{ROOTS[name]} {W}>{content}</w:{ROOTS[name]}>"
        overrides += f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name}+xml"/>'
        relations += f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
    members["word/_rels/document.xml.rels"] = _relations(relations)
    members["_rels/.rels"] = _relations(
        f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    )
    members["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
    )
    return zip_file(members)


def zip_file(members: dict[str, str | bytes]) -> bytes:
    """A ZIP archive with these members, packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """A w:p with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, tag: str = "t") -> str:
    """A w:r with a text that keeps its spaces."""
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def listed(text: str, num: int = 1, level: int = 0) -> str:
    """A paragraph of list ``num`` on ``level``."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def level(place: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """A w:lvl of a list."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    """A w:abstractNum."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, overrides: str = "") -> str:
    """A w:num of an abstract list."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def _relations(content: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'
