"""TEI: the text as printed, the header's facts, and what cannot be read."""

import pytest

from documents.engine.cuts import check_cut
from documents.ingest.formats import read_file
from documents.ingest.reading import File, Reading, UnreadableFile

HEADER = """<teiHeader><fileDesc>
 <titleStmt><title>Declaration on the lagoon</title><author>Lagoon Council</author></titleStmt>
 <publicationStmt><publisher>Lagoon Archive</publisher><date when="2032-01-05"/></publicationStmt>
 <sourceDesc><bibl><idno type="symbol">LC/D/2 (2031)</idno><date when="2031-06"/>
 <ref target="https://lagoon.example/d2">print</ref></bibl></sourceDesc></fileDesc>
 <profileDesc><creation><date when="2031-05-03"/></creation>
 <langUsage><language ident="en-GB"/></langUsage>
 <textClass><keywords><term>Eels</term><term>Locks</term></keywords></textClass></profileDesc>
</teiHeader>"""
TEXT = """<text type="declaration"><front><titlePage><docTitle><titlePart>Declaration on
 the lagoon</titlePart></docTitle></titlePage></front>
<body><p>The Lagoon Council,</p>
<div type="preamble"><p><hi rend="italic">Recalling</hi> its first
 declaration<note n="1">LC/D/1.</note>,</p></div>
<div type="operative"><p>1. <hi rend="italic">Decides</hi> that:
 <list><label>(a)</label><item>The season shall
 <choice><sic>cloze</sic><corr>close</corr></choice> in May;</item>
 <item n="(b)"><p>Traps shall be lifted;</p><p>at low tide;</p></item></list></p></div>
<closer><dateline>Lagoon, 3 May 2031</dateline></closer></body>
<back><div><head>Annex</head><p>Eels are to be count<lb break="no"/>ed.</p></div></back></text>"""


def tei(text: str = TEXT, header: str = HEADER) -> bytes:
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}{text}</TEI>'.encode()


def read(content: bytes) -> Reading:
    reading = read_file(File("declaration.xml", content))
    assert reading.cut is not None
    check_cut(reading.cut)
    return reading


def test_the_text_is_what_a_person_reads() -> None:
    assert read(tei()).text == (
        "Declaration on the lagoon\n\nThe Lagoon Council,\n\n"
        "Recalling its first declaration,\n\n1. Decides that:\n\n"
        "(a) The season shall cloze in May;\n\n(b) Traps shall be lifted;\n\nat low tide;\n\n"
        "Lagoon, 3 May 2031\n\nAnnex\n\nEels are to be counted.\n\n1 LC/D/1."
    )


def test_divisions_and_lists_tell_kinds_and_places() -> None:
    cut = read(tei()).cut
    assert cut is not None
    assert [(c.ref, c.kind, c.label, c.verb) for c in cut.clauses] == [
        ("c1", "title", "", None),
        ("c2", "formula", "", None),
        ("pp1", "preambular", "", "recall"),
        ("op1", "operative", "1.", "decide"),
        ("op1.a", "operative", "(a)", None),
        ("op1.b", "operative", "(b)", None),
        ("op1.b.1", "operative", "", None),
        ("c8", "closing", "", None),
        ("c9", "annex", "", None),
        ("c10", "annex", "", None),
        ("c11", "note", "1", None),
    ]


def test_the_headers_facts() -> None:
    metadata = read(tei()).metadata
    assert (metadata.title, metadata.symbol) == ("Declaration on the lagoon", "LC/D/2(2031)")
    assert (metadata.adopted, metadata.issued, metadata.published) == (
        "2031-05-03",
        "2031-06",
        "2032-01-05",
    )
    assert (metadata.body, metadata.publisher) == ("Lagoon Council", "Lagoon Archive")
    assert (metadata.language, metadata.instrument_type) == ("en", "declaration")
    assert metadata.subjects == ("Eels", "Locks")
    assert metadata.address == "https://lagoon.example/d2"


def test_a_date_that_stands_for_none_is_none() -> None:
    header = HEADER.replace("2031-05-03", "0001-01-01")
    assert read(tei(header=header)).metadata.adopted == ""


def test_a_table_is_read_by_rows() -> None:
    rows = "<row><cell>Warden</cell><cell>2</cell></row><row><cell>Clerk</cell></row>"
    text = read(tei(f"<text><body><table>{rows}</table></body></text>")).text
    assert text == "Warden\t2\n\nClerk"


def test_gaps_and_labels_of_the_mark_up_are_doubts() -> None:
    reading = read(tei('<text><body><p n="4">Eels <gap/> are counted.</p></body></text>'))
    assert reading.text == "4 Eels are counted."
    assert [doubt.kind for doubt in reading.doubts] == ["transcription", "labels"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (tei("<text><body/></text>"), "no text"),
        (tei("<text><body><p>Eels</body></text>"), "line"),
        (b'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><TEI/><TEI/></teiCorpus>', "2 TEI"),
    ],
)
def test_it_says_what_is_wrong(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        read_file(File("declaration.xml", content))
