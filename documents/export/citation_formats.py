"""A citation as BibTeX, RIS and CSL-JSON.

Sources of the conventions: BibTeX's own manual (btxdoc) with ``url`` and
``language`` as biblatex has them; the RIS specification of 2011, whose lines end
in CR LF; the CSL-JSON schema 1.0.2 of the Citation Style Language project.
"""

import json
from typing import Any

from documents.dates import DateSpan
from documents.export.citation import ARCHIVE, Citation, one_line

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_LATEX = {
    ord("\\"): r"\textbackslash{}",
    ord("~"): r"\textasciitilde{}",
    ord("^"): r"\textasciicircum{}",
} | {ord(sign): f"\\{sign}" for sign in "{}&%$#_"}


def bibtex(citation: Citation) -> str:
    """One ``@misc`` entry. Names and titles stand in double braces: they are kept as they are."""
    date = citation.date
    fields = {
        "author": " and ".join(f"{{{_latex(name)}}}" for name in citation.authors),
        "title": f"{{{_latex(citation.title)}}}",
        "year": str(date.start.year) if date else "",
        "number": _latex(citation.symbol),
        "address": _latex(citation.place),
        "howpublished": ARCHIVE,
        "note": _latex(_dated_note(citation)),
        "language": citation.language,
        "url": citation.address,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    if date and date.precision != "year":
        # A month's name is a macro of BibTeX's and stands without braces.
        lines.append(f"  month = {_MONTHS[date.start.month - 1]}")
    return f"@misc{{{citation.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(citation: Citation) -> str:
    """One record of the type for documents of governments and their organisations."""
    pairs = [("TY", "GOVDOC"), ("ID", citation.key)]
    pairs += [("AU", name) for name in citation.authors]
    pairs += [
        ("TI", citation.title),
        ("PY", str(citation.date.start.year) if citation.date else ""),
        ("DA", _ris_date(citation.date)),
        ("CY", citation.place),
        ("M1", citation.symbol),
        ("ET", f"version {citation.number}" if citation.number else ""),
        ("LA", citation.language),
        ("N1", citation.note),
        ("DB", ARCHIVE),
        ("UR", citation.address),
    ]
    lines = [f"{tag}  - {one_line(value)}" for tag, value in pairs if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def csl_json(citation: Citation) -> str:
    """A list of one item, as reference managers take it in."""
    item: dict[str, Any] = {
        "id": citation.key,
        "type": "document",
        "author": [{"literal": name} for name in citation.authors],
        "title": one_line(citation.title),
        "number": citation.symbol,
        "issued": {"date-parts": _date_parts(citation.date)} if citation.date else None,
        "event-place": citation.place,
        "version": str(citation.number) if citation.number else "",
        "language": citation.language,
        "archive": ARCHIVE,
        "note": citation.note,
        "URL": citation.address,
    }
    kept = {name: value for name, value in item.items() if value}
    return json.dumps([kept], ensure_ascii=False, indent=2)


def _latex(text: str) -> str:
    return one_line(text).translate(_LATEX)


def _dated_note(citation: Citation) -> str:
    """BibTeX knows no day, so the full date stands in the note."""
    date = citation.date.label if citation.date else ""
    return ". ".join(part for part in (date, citation.note) if part)


def _ris_date(date: DateSpan | None) -> str:
    """``YYYY/MM/DD/``: four fields, the last for other words; what is not known stays empty."""
    if date is None:
        return ""
    known = [f"{part:02d}" for part in _parts(date)[0]]
    return "/".join([*known, *[""] * (4 - len(known))])


def _date_parts(date: DateSpan) -> list[list[int]]:
    first, last = _parts(date)
    return [first] if first == last else [first, last]


def _parts(date: DateSpan) -> tuple[list[int], list[int]]:
    kept = {"year": 1, "month": 2, "day": 3}[date.precision]
    first, last = date.start, date.end
    return (
        [first.year, first.month, first.day][:kept],
        [last.year, last.month, last.day][:kept],
    )
