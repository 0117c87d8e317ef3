"""Web pages: the main text whole, paragraph by paragraph, in every shape it comes in."""

import pytest

from documents.ingest.formats import read_file
from documents.ingest.reading import File, Reading
from tests.page_shapes import LEAD, PARAGRAPHS, SAID, TITLE, article, bare_page, marked_up
from tests.web_pages import CLAUSES, ministry_page

HEAD = (
    '<meta property="og:site_name" content="The Daily Strait">'
    '<meta property="article:published_time" content="2021-05-04T08:00:00Z">'
)


def read(page: str | bytes, media_type: str = "", address: str = "") -> Reading:
    content = page if isinstance(page, bytes) else page.encode()
    return read_file(File("page.html", content, media_type, address))


def kinds(reading: Reading) -> set[str]:
    """Its doubts but for the one on the headline, which every page here has."""
    return {doubt.kind for doubt in reading.doubts} - {"headline"}


def joined(*texts: str) -> str:
    return "\n\n".join(texts) + "\n"


SHAPES = {
    "an article": article(marked_up()),
    "line breaks": article("<p>" + "<br><br>\n".join((LEAD, *PARAGRAPHS)) + "</p>"),
    "divs": bare_page(f"<div><h1>{TITLE}</h1>{marked_up(tag='div')}</div>"),
    "fonts and spaces": article(
        "".join(
            f'<p style="margin:0"><span><font face="Arial">{text}</font></span></p><p>&nbsp;</p>'
            for text in (LEAD, *PARAGRAPHS)
        )
    ),
    "a lead of its own": article(
        f"</div><div class='lead'><strong>{LEAD}</strong></div>"
        f"<div class='story'>{marked_up(PARAGRAPHS)}"
    ),
    "a lead as heading": bare_page(
        f"<div id='main'><h1>{TITLE}</h1><h2 class='excerpt'>{LEAD}</h2>"
        f"<div class='txt'>{marked_up(PARAGRAPHS)}</div></div>"
    ),
    "a layout in tables": bare_page(
        "<table><tr><td><a href='/'>Home</a></td>"
        f"<td><h1>{TITLE}</h1>{marked_up()}</td></tr></table>"
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_text_comes_whole_and_nothing_with_it(shape: str) -> None:
    reading = read(SHAPES[shape])
    assert reading.text == joined(*SAID)
    assert kinds(reading) <= {"recovered"}


def test_single_breaks_give_lines() -> None:
    reading = read(article("<p>" + "<br/>\n".join((LEAD, *PARAGRAPHS)) + "</p>"))
    assert reading.text == joined(TITLE, "\n".join((LEAD, *PARAGRAPHS)))


def test_a_ministrys_page_in_tables_under_a_lesser_heading() -> None:
    assert read(ministry_page()).text.endswith(joined(*CLAUSES))


def test_run_on_paragraphs_stay_as_they_are_printed() -> None:
    text = " ".join((LEAD, *PARAGRAPHS))
    assert read(article(f"<p>{text}</p>")).text == joined(TITLE, text)


def test_metadata_come_from_the_markup() -> None:
    metadata = read(article(marked_up(), HEAD), address="https://strait.example/7").metadata
    assert metadata.title == TITLE
    assert (metadata.publisher, metadata.published) == ("The Daily Strait", "2021-05-04")
    assert (metadata.language, metadata.address) == ("en", "https://strait.example/7")


def test_a_headline_that_names_no_document_stays_out_of_the_text() -> None:
    headline = "Ministers meet on the two islands"
    reading = read(article(marked_up(), title=headline))
    assert reading.text == joined(LEAD, *PARAGRAPHS)
    assert reading.metadata.title == headline


def test_a_headline_that_names_a_document_is_its_title_and_doubted() -> None:
    reading = read(article(marked_up()))
    (doubt,) = reading.doubts
    assert (doubt.kind, reading.text[doubt.start : doubt.end]) == ("headline", TITLE)


def test_lists_get_the_numbers_that_browsers_print() -> None:
    listed = "<p>Demanded that both sides:</p><ol type='i'><li>open the strait;</li>"
    listed += "<li>free all sailors; and</li><li value='5'>pay.</li></ol>"
    listed += "<ul><li>Welcomed the offer</li></ul><ol><li>(a) to report;</li></ol>"
    text = read(article(marked_up() + listed)).text
    expected = ["i. open the strait;", "ii. free all sailors; and", "v. pay."]
    assert text.split("\n\n")[-5:] == [*expected, "• Welcomed the offer", "(a) to report;\n"]


def test_raised_figures_do_not_run_into_numbers() -> None:
    raised = "<p>Recalling resolution 77/1<sup>1</sup> and the 79<sup>th</sup> session,</p>"
    assert "77/1¹ and the 79th session," in read(article(raised + marked_up())).text


def test_charsets_declared_wrongly_are_recovered_with_a_doubt() -> None:
    page = article(marked_up(), '<meta charset="utf-8">').encode("windows-1252")
    reading = read(page)
    assert reading.text == joined(*SAID)
    assert kinds(reading) == {"charset"}
    latin = read(article(marked_up()), "text/html; charset=ISO-8859-1")
    assert latin.text == joined(*SAID)
    assert kinds(latin) == {"charset"}


def test_an_arabic_page_in_windows_1256() -> None:
    said = ("عقد فريق الاتصال اجتماعا في نيويورك وأصدر البيان المشترك التالي نصه.",) * 1
    said += ("وإذ يؤكد من جديد حق شعب الجزيرتين في تقرير مصيره بنفسه وفقا للقرارات؛",)
    said += ("يقرر أن يبقي المسألة قيد نظره وأن يجتمع مرة أخرى قبل نهاية العام الحالي.",)
    page = article(marked_up(said), '<meta charset="windows-1256">', title="خبر")
    page = page.replace("©", "").replace('lang="en-GB"', 'lang="ar"')
    reading = read(page.encode("windows-1256"))
    assert reading.text == joined(*said)
    assert reading.metadata.language == "ar"
    assert kinds(reading) <= {"left-out"}


def test_soft_hyphens_are_no_part_of_the_text() -> None:
    hinted = marked_up().replace("communiqués", "commu&shy;ni\u00adqués")
    assert read(article(hinted)).text == joined(*SAID)
