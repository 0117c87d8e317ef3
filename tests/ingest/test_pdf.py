"""PDF files: paragraphs rebuilt, whatever pages, columns, heads, notes and hyphens did to them."""

from reportlab.pdfbase.pdfmetrics import stringWidth

from documents.ingest.formats import read_file
from documents.ingest.reading import File, Reading
from tests.pdf_files import HANGING, INDENTED, RAGGED, TITLE, drawn_pages, pdf_file

OPENING = (
    "The foreign ministers of the Contact Group met on 3 May 2021 on the sidelines of the annual "
    "session of the General Conference and adopted the following joint communiqué."
)
CONCERN = (
    "Expressed their deep concern over the closure of the strait to ships that carry food, fuel "
    "and medicine to the people of the two islands, and over the growing number of incidents "
    "at sea in which fishermen of both islands have been held for weeks without a hearing;"
)
TEXTS = (
    OPENING,
    "Recalling the communiqués of its earlier meetings, held in the capitals of its members;",
    "The Ministers and Senior Officials:",
    CONCERN,
    "Requested the Secretary General to report to the next meeting on what has been done; and",
    "Decided to remain seized of the matter.",
)
# No line twice at the same height of two pages: that would be a running head.
NAMES = ("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple")
LONG = tuple(f"{name}, {text}" for name in NAMES for text in TEXTS)


def read(content: bytes) -> Reading:
    return read_file(File("text.pdf", content, "application/pdf"))


def paragraphs(reading: Reading) -> tuple[str, ...]:
    return tuple(reading.text.rstrip("\n").split("\n\n"))


def kinds(reading: Reading) -> list[str]:
    """Its doubts but for the one that every PDF has."""
    assert reading.doubts[0].kind == "rebuilt"
    return [doubt.kind for doubt in reading.doubts[1:]]


def test_paragraphs_over_pages_come_back_without_heads_and_numbers() -> None:
    reading = read(pdf_file(LONG, head="CG/2021/4 page 2 of 9"))
    assert paragraphs(reading) == LONG
    assert set(kinds(reading)) <= {"running-head", "page-break"}
    assert "CG/2021/4" in next(d.message for d in reading.doubts if d.kind == "running-head")


def test_ragged_lines_and_indented_paragraphs() -> None:
    assert paragraphs(read(pdf_file(LONG, style=RAGGED))) == LONG
    assert paragraphs(read(pdf_file(LONG, style=INDENTED))) == LONG


def test_two_columns_are_read_one_after_the_other() -> None:
    reading = read(pdf_file(LONG, columns=2, head="Contact Group"))
    assert paragraphs(reading) == LONG
    assert "columns" in kinds(reading)


def test_a_title_of_several_centred_lines_is_one_paragraph() -> None:
    title = (
        "FINAL COMMUNIQUÉ OF THE MINISTERIAL MEETING OF THE<br/>CONTACT GROUP ON THE TWO ISLANDS"
    )
    reading = read(pdf_file([(title, TITLE), *TEXTS]))
    assert paragraphs(reading) == (title.replace("<br/>", "\n"), *TEXTS)


def test_numbered_paragraphs_with_hanging_lines() -> None:
    listed = [(f"<bullet>{at}.</bullet>{text}", HANGING) for at, text in enumerate(LONG, 1)]
    expected = tuple(f"{at}. {text}" for at, text in enumerate(LONG, 1))
    assert paragraphs(read(pdf_file(listed))) == expected


def test_a_paragraph_goes_on_over_the_page_break() -> None:
    long = " ".join(f"the harbour of the town with number {at} and" for at in range(220))
    assert paragraphs(read(pdf_file([long, TEXTS[5]]))) == (long, TEXTS[5])


def test_notes_stand_at_the_end_and_their_marks_stay_raised() -> None:
    lines = ("Recalling the rights of the people and", "the duties in resolution 77/1")
    body = [(72, 100 + 14 * at, 11, line) for at, line in enumerate(lines)]
    mark = (72 + stringWidth(lines[1], "Times-Roman", 11), 110, 7, "1")
    note = [(72, 757, 6, "1"), (76, 760, 9, "Second session, held at the seat of the Group.")]
    reading = read(drawn_pages([*body, mark, *note]))
    assert paragraphs(reading) == (" ".join(lines) + "¹", f"¹ {note[1][3]}")


def test_a_word_broken_at_a_line_end_without_evidence_is_doubted() -> None:
    lines = (
        "Expressing the strongest possible condem-",
        "nation of the attack upon two ships in the",
    )
    reading = read(drawn_pages([(72, 100 + 14 * at, 11, line) for at, line in enumerate(lines)]))
    assert "condemnation of the attack" in reading.text
    doubt = next(doubt for doubt in reading.doubts if doubt.kind == "hyphen")
    assert reading.text[doubt.start : doubt.end] == "condem"


def test_a_single_page_loses_its_number_and_keeps_its_head() -> None:
    reading = read(pdf_file(TEXTS, head="Contact Group of the Two Islands"))
    assert paragraphs(reading) == ("Contact Group of the Two Islands", *TEXTS)


def test_letters_printed_twice_to_make_them_bold_are_read_once() -> None:
    twice = [(72 + shift, 100, 11, "FINAL COMMUNIQUÉ, all well") for shift in (0, 0.3)]
    assert paragraphs(read(drawn_pages(twice))) == ("FINAL COMMUNIQUÉ, all well",)


def test_a_page_number_alone_in_the_body_stays() -> None:
    middle = drawn_pages([(72, 100, 11, TEXTS[4]), (72, 400, 11, "12"), (72, 500, 11, TEXTS[5])])
    assert "12" in paragraphs(read(middle))
