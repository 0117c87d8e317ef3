"""What a page's reader is unsure of: quotation marks round the text, prose beside it."""

import pytest

from documents.ingest.formats import read_file
from documents.ingest.html import main_text
from documents.ingest.html.quotation import quotation_doubts
from documents.ingest.html.run_on import run_on_doubts
from documents.ingest.reading import File, Reading
from tests.page_shapes import LEAD, PARAGRAPHS, article, bare_page, marked_up


def read(page: str) -> Reading:
    return read_file(File("page.html", page.encode()))


def quoted(*texts: str) -> str | None:
    """What stands between the publisher's marks, if they are doubted."""
    text = "\n\n".join(texts) + "\n"
    doubts = quotation_doubts(text)
    return text[doubts[0].start : doubts[0].end] if doubts else None


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ("«", "»"), ('"', '"')])
def test_marks_round_the_whole_text_are_doubted(opening: str, closing: str) -> None:
    texts = (opening + LEAD, *PARAGRAPHS[:-1], PARAGRAPHS[-1] + closing)
    assert quoted("Following is the text:", *texts) == "\n\n".join(texts)


def test_marks_that_open_every_paragraph_are_doubted() -> None:
    texts = (*(f"“{text}" for text in (LEAD, *PARAGRAPHS[:-1])), f"“{PARAGRAPHS[-1]}”")
    assert quoted(*texts) == "\n\n".join(texts)


def test_marks_inside_the_text_are_the_documents() -> None:
    assert quoted(LEAD, "“Solidarity” shall be the theme of the year;", *PARAGRAPHS) is None
    assert quoted(LEAD, "“We, the peoples,", "begin again”", *PARAGRAPHS) is None
    assert quoted("The islanders’ right", *PARAGRAPHS) is None


def test_paragraphs_that_were_dropped_among_kept_ones_come_back_doubted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = "\n".join((LEAD, *PARAGRAPHS[:1], *PARAGRAPHS[3:]))
    monkeypatch.setattr(main_text.trafilatura, "extract", lambda *_, **__: given)
    reading = read(article(marked_up()))
    assert "\n\n".join((LEAD, *PARAGRAPHS)) in reading.text
    recovered = [doubt for doubt in reading.doubts if doubt.kind == "recovered"]
    assert [reading.text[doubt.start : doubt.end] for doubt in recovered] == [*PARAGRAPHS[1:3]]


@pytest.mark.parametrize("lost", ["lead", "end"])
def test_the_first_and_last_paragraphs_come_back_too(
    monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    kept = (LEAD, *PARAGRAPHS)[1:] if lost == "lead" else (LEAD, *PARAGRAPHS)[:-1]
    monkeypatch.setattr(main_text.trafilatura, "extract", lambda *_, **__: "\n".join(kept))
    assert "\n\n".join((LEAD, *PARAGRAPHS)) in read(article(marked_up())).text


def test_a_page_where_nothing_was_found_is_read_by_its_prose(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(main_text.trafilatura, "extract", lambda *_, **__: None)
    reading = read(article(marked_up()))
    assert LEAD in reading.text
    assert "Required fields" not in reading.text
    assert {doubt.kind for doubt in reading.doubts} == {"headline", "recovered"}


def test_prose_beside_the_text_is_listed_and_not_taken_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = "\n".join((LEAD, *PARAGRAPHS))
    monkeypatch.setattr(main_text.trafilatura, "extract", lambda *_, **__: given)
    note = "The foreign office later said that the text had been agreed upon by telephone."
    page = bare_page(
        f"<main><h1>A meeting</h1><div>{marked_up()}</div><div><p>{note}</p></div></main>"
    )
    reading = read(page)
    assert note not in reading.text
    assert [note in doubt.message for doubt in reading.doubts] == [True]


def test_an_element_that_holds_the_text_is_no_furniture_whatever_its_name() -> None:
    for name in ("elementor-widget-container", "with-related-posts", "social widget"):
        text = marked_up((LEAD, *PARAGRAPHS)) + marked_up(tuple(f"And {one}" for one in PARAGRAPHS))
        page = bare_page(f"<article><p>{LEAD[::-1]}</p><div class='{name}'>{text}</div></article>")
        assert "\n\n".join((LEAD, *PARAGRAPHS)) in read(page).text, name


def test_links_elsewhere_inside_the_text_are_taken_out_and_listed() -> None:
    also = '<p>Also read: <a href="/z">Budget passes</a> after a long night in parliament</p>'
    reading = read(article(marked_up(PARAGRAPHS[:3]) + also + marked_up(PARAGRAPHS[3:])))
    assert "Budget" not in reading.text
    assert ["Also read: Budget" in d.message for d in reading.doubts if d.kind == "left-out"] == [
        True
    ]


def test_a_charset_mangled_before_is_noticed() -> None:
    mangled = PARAGRAPHS[0].replace("communiqués", "communiquÃ©s")
    reading = read(article(marked_up((LEAD, mangled, *PARAGRAPHS[1:]))))
    assert "mangled" in next(d.message for d in reading.doubts if d.kind == "charset")


def test_clauses_that_run_on_in_one_paragraph_are_doubted_there() -> None:
    printed = " ".join(PARAGRAPHS[:2] + PARAGRAPHS[3:])
    reading = read(article(marked_up((LEAD, printed))))
    (doubt,) = (doubt for doubt in reading.doubts if doubt.kind == "run-on")
    assert reading.text[doubt.start : doubt.end] == printed
    assert "cut it before" in doubt.message


@pytest.mark.parametrize(
    "printed",
    [
        "The ministers of Avarre; of Belmora; of Dalmère; and of Kestria met on 3 May 2021.",
        "\n\n".join(PARAGRAPHS),
    ],
)
def test_a_list_within_a_sentence_and_clauses_apart_do_not_run_on(printed: str) -> None:
    assert run_on_doubts(printed) == ()
