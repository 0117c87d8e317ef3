"""Words into lines: rows, raised marks, gutters, and Arabic as it is read and not as drawn."""

import pytest

from documents.ingest.pdf.columns import rows_of
from documents.ingest.pdf.lines import laid_out, logical
from documents.ingest.pdf.process import Page, Word


def row(top: float, *words: tuple[float, str], size: float = 10) -> list[Word]:
    """Words on one line, each as wide as it has letters times half the size."""
    return [Word(x, x + len(text) * size / 2, top, top + size, size, text) for x, text in words]


def lines(*rows: list[Word]) -> list[str]:
    page = Page(1, 600, 800, tuple(word for one in rows for word in one), is_picture=False)
    return [line.text for line in laid_out([page])[0].lines]


def test_words_of_one_row_stand_in_order_whatever_their_order_in_the_file() -> None:
    words = [*row(10, (70, "Council")), *row(10, (50, "The")), *row(24, (50, "decides"))]
    assert [[word.text for word in one] for one in rows_of(words)] == [
        ["The", "Council"],
        ["decides"],
    ]


def test_words_set_without_a_gap_are_one_and_raised_figures_stay_raised() -> None:
    mark = Word(75, 79, 9, 15, 6, "1")
    assert lines([*row(10, (50, "77/1."), (82, "Then")), mark]) == ["77/1.¹ Then"]


def columns(title: list[Word], left: str, right: str) -> list[str]:
    rows = [
        row(100 + 14 * at, (50, left.format(at)), (180, "of the left"), (320, right.format(at)))
        for at in range(12)
    ]
    return lines(title, *rows)


def test_columns_are_read_one_after_the_other_under_a_title_across_them() -> None:
    title = row(60, (150, "FINAL"), (180, "COMMUNIQUÉ"), (235, "OF"), (250, "THECONTACTGROUP"))
    found = columns(title, "the words of row {}", "the words on the right of row {}")
    assert found[0] == "FINAL COMMUNIQUÉ OF THECONTACTGROUP"
    assert found[1:13] == [f"the words of row {at} of the left" for at in range(12)]
    assert found[13:] == [f"the words on the right of row {at}" for at in range(12)]


def test_a_table_is_read_row_by_row() -> None:
    found = columns(row(60, (150, "STATES")), "State {}", "Minister {}")
    assert found[1:] == [f"State {at} of the left Minister {at}" for at in range(12)]


def test_spaces_that_stand_one_below_the_other_by_chance_are_no_gutter() -> None:
    rows = [
        row(100 + 14 * at, (50, "x" * (18 + 3 * (at % 3))), (230 - 55 * (at % 2), "y" * 40))
        for at in range(12)
    ]
    assert all("x y" in line for line in lines(*rows))


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("ةيعمجلا", "الجمعية"),
        ("2024", "2024"),
        ("(ةيعمجلا", "الجمعية)"),
        ("10/78رارقلا", "القرار10/78"),
        ("ﻢﻴﻟﻮﻗ", "قوليم"),
        ("Council", "Council"),
    ],
)
def test_arabic_words_are_turned_and_figures_in_them_are_not(shown: str, read: str) -> None:
    assert logical(shown) == read


def test_an_arabic_page_is_read_from_the_right() -> None:
    first = row(10, (500, "ةيعمجلا"), (440, "ةماعلا"), (400, "ررقت"))
    second = row(24, (500, "ءاقبإ"), (440, "ةلأسملا"))
    assert lines(first, second) == ["الجمعية العامة تقرر", "إبقاء المسألة"]
