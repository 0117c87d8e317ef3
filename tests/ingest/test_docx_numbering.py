"""List numbers that Word computes, recovered: levels, formats, starts, lists that go on."""

import pytest

from documents.ingest.docx import read
from documents.ingest.list_numbers import NUMBER_FORMATS
from documents.ingest.reading import File
from tests.word_files import abstract, level, listed, num, paragraph, word_file


def lines(body: str, **parts: str) -> list[str]:
    return read(File("list.docx", word_file(body, **parts))).text.split("\n\n")[:]


def labels(body: str, numbering: str, **parts: str) -> list[str]:
    return [line.split()[0] for line in lines(body, numbering=numbering, **parts)]


RESOLUTION = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "lowerLetter", "(%2)"),
    level(2, "lowerRoman", "(%3)"),
) + num(1, 0)


def test_levels_begin_anew_under_each_paragraph() -> None:
    body = "".join(
        listed(f"Decides {at}", level=place) for at, place in enumerate([0, 0, 1, 1, 2, 2, 1, 0, 1])
    )
    expected = ["1.", "2.", "(a)", "(b)", "(i)", "(ii)", "(c)", "3.", "(a)"]
    assert labels(body, RESOLUTION) == expected


def test_a_paragraph_without_number_between_does_not_stop_the_count() -> None:
    body = listed("Urges") + paragraph("The Council further") + listed("Requests")
    assert lines(body, numbering=RESOLUTION) == ["1. Urges", "The Council further", "2. Requests\n"]


def test_an_empty_paragraph_counts_and_prints_nothing() -> None:
    assert lines(listed("Urges") + listed("") + listed("Requests"), numbering=RESOLUTION) == [
        "1. Urges",
        "3. Requests\n",
    ]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", "28"),
        ("lowerLetter", "bb"),
        ("upperLetter", "BB"),
        ("lowerRoman", "xxviii"),
        ("upperRoman", "XXVIII"),
        ("arabicAlpha", "ي"),
        ("arabicAbjad", "غ"),
        ("ordinal", "28th"),
        ("decimalZero", "28"),
        ("chineseCounting", "二十八"),
    ],
)
def test_formats_of_numbers(form: str, expected: str) -> None:
    numbering = abstract(0, level(0, form, "%1)", start=28)) + num(1, 0)
    assert labels(listed("Text"), numbering) == [f"{expected})"]


def test_formats_hold_at_their_ends() -> None:
    for write in NUMBER_FORMATS.values():
        assert all(isinstance(write(number), str) for number in (0, 1, 20, 21, 999, 32767))


def test_a_format_that_is_not_known_is_doubted() -> None:
    numbering = abstract(0, level(0, "thaiLetters", "%1.")) + num(1, 0)
    reading = read(File("a.docx", word_file(listed("Text"), numbering=numbering)))
    (doubt,) = reading.doubts
    assert (doubt.kind, reading.text[doubt.start : doubt.end]) == ("list-number", "1.")


def test_compound_and_legal_numbers() -> None:
    numbering = abstract(
        0,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    ) + num(1, 0)
    body = "".join(listed("Text", level=place) for place in [0, 0, 1, 2])
    assert labels(body, numbering) == ["I.", "II.", "II.1", "2.1.1"]


def test_bullets_of_sign_fonts_become_bullets() -> None:
    numbering = abstract(0, level(0, "bullet", "\uf0b7"), level(1, "bullet", "o")) + num(1, 0)
    assert labels(listed("Urged") + listed("Called", level=1), numbering) == ["•", "◦"]


def test_a_level_that_never_begins_anew() -> None:
    numbering = abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    ) + num(1, 0)
    body = "".join(listed("Text", level=place) for place in [0, 1, 1, 0, 1])
    assert labels(body, numbering) == ["I.", "1.", "2.", "II.", "3."]


def test_two_lists_of_one_kind_count_on_unless_one_says_where_it_starts() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, override)
    )
    body = "".join(listed("Text", which) for which in [1, 1, 2, 3, 3])
    assert labels(body, numbering) == ["1.", "2.", "3.", "1.", "2."]


def test_a_list_may_override_a_level() -> None:
    override = (
        f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.", start=3)}</w:lvlOverride>'
    )
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0, override)
    assert labels(listed("Text") + listed("Text"), numbering) == ["C.", "D."]


def test_numbers_come_from_styles_and_what_they_are_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Op"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="OpLast"><w:basedOn w:val="Op"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Sub"><w:pPr><w:numPr><w:numId '
        'w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = abstract(
        0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Sub"/>')
    ) + num(1, 0)
    body = "".join(
        paragraph("Text", f'<w:pStyle w:val="{style}"/>') for style in ["Op", "Sub", "OpLast"]
    )
    assert labels(body, numbering, styles=styles) == ["1.", "(a)", "2."]


def test_a_paragraph_may_be_taken_out_of_its_styles_list() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Op"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    out = '<w:pStyle w:val="Op"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert lines(paragraph("Text", out), numbering=RESOLUTION, styles=styles) == ["Text\n"]


def test_a_list_that_is_nowhere_defined_has_no_numbers() -> None:
    assert lines(listed("Text", 7), numbering=RESOLUTION) == ["Text\n"]
