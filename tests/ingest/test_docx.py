"""Word files: paragraphs, breaks, tables, notes, and what is reported instead of taken in."""

import io

import docx

from documents.ingest.formats import read_file
from documents.ingest.reading import File, Reading
from tests.word_files import paragraph, run, word_file

NS = (
    'xmlns:wp="urn:x" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def reading_of(body: str, **parts: str) -> Reading:
    return read_file(File("text.docx", word_file(body, **parts)))


def told(reading: Reading) -> list[tuple[str, str]]:
    """Each doubt's kind with the text it stands at."""
    return [(doubt.kind, reading.text[doubt.start or 0 : doubt.end]) for doubt in reading.doubts]


def written_with_library(document: docx.document.Document) -> Reading:
    packed = io.BytesIO()
    document.save(packed)
    return read_file(File("text.docx", packed.getvalue()))


def test_paragraphs_are_set_apart_and_empty_ones_dropped() -> None:
    reading = reading_of(paragraph("The Council,") + paragraph("") + paragraph("1. Decides:"))
    assert (reading.reader, reading.text) == ("docx", "The Council,\n\n1. Decides:\n")
    assert reading.doubts == ()


def test_breaks_tabs_and_hyphens_inside_a_paragraph() -> None:
    inside = f"{run('Final')}<w:r><w:br/></w:r>{run('Communiqué')}<w:r><w:tab/></w:r>"
    inside += f"{run('2')}<w:r><w:noBreakHyphen/></w:r>{run('3 June')}"
    assert reading_of(f"<w:p>{inside}</w:p>").text == "Final\nCommuniqué\t2\u20113 June\n"


def test_links_fields_and_content_controls_are_read_through() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>'
        f"{run('resolution 7')}"
    )
    inner = f"<w:hyperlink>{run('Recalling ')}</w:hyperlink>{field}"
    body = f"<w:sdt><w:sdtContent><w:p>{inner}</w:p></w:sdtContent></w:sdt>"
    assert reading_of(body).text == "Recalling resolution 7\n"


def test_tracked_changes_are_taken_in_and_reported() -> None:
    inner = (
        run("The Council ")
        + f'<w:del w:id="1">{run("calls upon", "delText")}</w:del>'
        + f'<w:ins w:id="2">{run("urges")}</w:ins>'
        + run(" all parties.")
    )
    reading = reading_of(f"<w:p>{inner}</w:p>")
    assert reading.text == "The Council urges all parties.\n"
    assert told(reading) == [("deletion", ""), ("insertion", "urges")]
    assert "“calls upon”" in reading.doubts[0].message
    assert reading.doubts[0].start == reading.text.index("urges")


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Urges all parties ") + "</w:p>"
    reading = reading_of(first + paragraph("to comply;") + paragraph("Decides"))
    assert reading.text == "Urges all parties to comply;\n\nDecides\n"


def test_a_paragraph_deleted_whole_leaves_only_its_report() -> None:
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    gone += f"<w:del>{run('Deplores the delay;', 'delText')}</w:del></w:p>"
    reading = reading_of(paragraph("The Council,") + gone + paragraph("Decides"))
    assert reading.text == "The Council,\n\nDecides\n"
    assert [doubt.kind for doubt in reading.doubts] == ["deletion"]


def test_hidden_text_and_pictures_are_reported() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>drafting note</w:t></w:r>"
    picture = f"<w:r><w:pict {NS}><v:imagedata/></w:pict></w:r>"
    reading = reading_of(f"<w:p>{run('Decides')}{hidden}{picture}</w:p>")
    assert reading.text == "Decides\n"
    assert [doubt.kind for doubt in reading.doubts] == ["hidden", "picture"]


def test_notes_stand_at_the_end_after_their_marks() -> None:
    inner = (
        run("Recalling its resolution") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + run(",")
    )
    note = '<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>'
    note += f"{run(' Resolution 7/2.')}</w:p></w:footnote>"
    reading = reading_of(f"<w:p>{inner}</w:p>" + paragraph("Decides."), footnotes=note)
    assert reading.text == "Recalling its resolution¹,\n\nDecides.\n\n¹ Resolution 7/2.\n"


def test_a_text_box_is_read_once_and_doubted() -> None:
    content = f"<w:txbxContent>{paragraph('Adopted by consensus')}</w:txbxContent>"
    box = (
        f"<w:r {NS}><mc:AlternateContent><mc:Choice><w:drawing>{content}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    reading = reading_of(f"<w:p>{run('Decides.')}{box}</w:p>" + paragraph("Requests."))
    assert reading.text == "Decides.\n\nAdopted by consensus\n\nRequests.\n"
    assert told(reading) == [("text-box", "Adopted by consensus")]


def test_headers_and_comments_are_reported_and_not_taken_in() -> None:
    reading = reading_of(
        paragraph("Decides."), header=paragraph("Contact Group, page 2"), comments="<w:comment/>"
    )
    assert reading.text == "Decides.\n"
    assert [doubt.kind for doubt in reading.doubts] == ["running-head", "comments"]


def test_a_table_gives_a_line_a_row() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(
        [cell for row in table.rows for cell in row.cells],
        ["State", "Level", "Pakistan", "Minister"],
        strict=True,
    ):
        cell.text = text
    reading = written_with_library(document)
    assert reading.text == "State\tLevel\n\nPakistan\tMinister\n"
    assert told(reading) == [("table", "State\tLevel")]


def test_a_table_that_only_lays_out_gives_paragraphs() -> None:
    document = docx.Document()
    document.add_table(1, 1).rows[0].cells[0].text = "The Council,\nDecides."
    document.add_paragraph("Requests", style="List Number")
    reading = written_with_library(document)
    assert reading.text == "The Council,\nDecides.\n\n1. Requests\n"
    assert reading.doubts == ()


def test_a_title_is_believed_where_it_is_printed() -> None:
    document = docx.Document()
    document.core_properties.title = "Final communiqué"
    document.add_paragraph("FINAL COMMUNIQUÉ")
    assert written_with_library(document).metadata.title == "Final communiqué"
    document.core_properties.title = "Template 3"
    assert written_with_library(document).metadata.title == ""
