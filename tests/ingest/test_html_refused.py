"""Pages that give no text: not found in all but status, gates, menus, nothing but a PDF."""

import pytest

from documents.ingest.formats import read_file
from documents.ingest.reading import File, UnreadableFile
from tests.page_shapes import LEAD, RELATED, article, bare_page, marked_up


def refused(page: str) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_file(File("page.html", page.encode(), "text/html"))
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    "said",
    [
        "Page not found",
        "404",
        "Error 404 (Not Found)!!1",
        "Oops! That page can’t be found.",
        "The requested article is no longer available",
        "Page introuvable",
        "الصفحة غير موجودة",
    ],
)
def test_a_page_that_says_it_was_not_found(said: str) -> None:
    assert "not found" in refused(bare_page(f"<h1>{said}</h1>{RELATED}", title="The Strait"))
    by_title = bare_page(marked_up() * 2, title=f"{said} – The Daily Strait")
    assert "not found" in refused(by_title)


def test_a_short_notice_without_heading() -> None:
    notice = "<p>Sorry, the page you were looking for does not exist. " + "Go back. " * 20 + "</p>"
    assert "not found" in refused(bare_page(notice, title="The Daily Strait"))


@pytest.mark.parametrize(
    "title",
    [
        "Fishermen not found after the storm: ministry",
        "No solution found, says the Contact Group",
        "Ministers met in room 404",
    ],
)
def test_news_of_something_not_found_is_read(title: str) -> None:
    assert LEAD in read_file(File("page.html", article(marked_up(), title=title).encode())).text


def test_a_gate_before_the_text() -> None:
    page = bare_page(
        "<h1>Just a moment...</h1><p>Verifying you are human</p>", title="Just a moment"
    )
    assert "gate" in refused(page)


def test_a_page_of_links_has_no_main_text() -> None:
    links = "".join(
        f'<li><a href="/{at}">Minister {at} opens the harbour and speaks about trade</a></li>'
        for at in range(30)
    )
    assert "no main text" in refused(bare_page(f"<ul>{links}</ul>"))


def test_a_page_that_only_leads_to_a_pdf_names_it() -> None:
    page = bare_page('<h1>Communiqué</h1><a href="/files/communique.pdf?v=2">Download</a>')
    assert "/files/communique.pdf?v=2" in refused(page)


def test_markup_without_end_of_depth() -> None:
    assert "deeper" in refused(bare_page("<div>" * 100_000 + LEAD))
    assert "deeper" in refused(bare_page("<b><i>" * 110 + LEAD))


def test_more_paragraphs_than_any_document_has() -> None:
    assert "20,000" in refused(bare_page(f"<p>{LEAD}</p>" * 20_001))


@pytest.mark.parametrize("page", ["<html></html>", "<html><body></body></html>", "<p></p>"])
def test_a_page_with_nothing_on_it(page: str) -> None:
    assert "no main text" in refused(page)
