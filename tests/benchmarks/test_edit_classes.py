"""The measure of kinds of edits, on made-up rows."""

from pathlib import Path

import pytest

from documents.engine.rows import Edit, EditClass
from tests.benchmarks.edit_class_key import LabelledRow, Span, Wording
from tests.benchmarks.edit_classes import (
    DEVELOPMENT,
    REPORT,
    class_table,
    edit_class_blocks,
    errors,
    judge,
    judged,
    main,
    tally,
)
from tests.benchmarks.scores import Tally

OLD = "Requests the ferry companies to report by 4 May 2031"
NEW = "Requests all ferry companies to report by 9 June 2032"


def _wording(clause: str, *phrases: tuple[str, tuple[str, ...]]) -> Wording:
    """A clause in which each phrase given is of any of the kinds beside it."""
    spans = [
        Span(clause.index(phrase), clause.index(phrase) + len(phrase), kinds)
        for phrase, kinds in phrases
    ]
    return Wording("pairs/91/old.txt", 3, 4, clause, tuple(spans))


ROW = LabelledRow(
    "en",
    "unga",
    _wording(OLD, ("the", ()), ("4 May 2031", ("date",))),
    _wording(NEW, ("all", ("qualifier",)), ("9 June 2032", ("date",))),
)


def _edits(first: EditClass, *rest: EditClass) -> list[Edit]:
    """OLD into NEW, the determiner told as the first class, day, month and year as the rest."""
    return [
        Edit("equal", None, None, "Requests ", "Requests "),
        Edit("replace", first, 0, "the", "all"),
        Edit("equal", None, None, *[" ferry companies to report by "] * 2),
        Edit("replace", rest[0], 1, "4", "9"),
        Edit("equal", None, None, " ", " "),
        Edit("replace", rest[1], 1, "May", "June"),
        Edit("equal", None, None, " ", " "),
        Edit("replace", rest[2], 1, "2031", "2032"),
    ]


def test_every_word_told_by_its_kind_is_found_and_right() -> None:
    row = judged(ROW, _edits("qualifier", "date", "date", "date"))
    assert tally([row], "date") == Tally(6, 6, 6, 6)
    assert tally([row], "qualifier") == Tally(1, 1, 1, 1)
    assert row.is_exact
    assert not list(errors([row]))


def test_a_word_told_as_another_kind_is_missed_there_and_wrong_here() -> None:
    row = judged(ROW, _edits("word", "date", "number", "date"))
    assert tally([row], "date") == Tally(6, 4, 4, 4)
    assert tally([row], "number") == Tally(0, 0, 2, 0)
    assert tally([row], "qualifier") == Tally(1, 0, 0, 0)
    assert tally([row], "word") == Tally(0, 0, 1, 0)
    assert not row.is_exact


def test_a_kind_too_many_spoils_the_set_and_one_word_of_a_kind_saves_it() -> None:
    assert not judged(ROW, _edits("qualifier", "number", "date", "date")).is_exact
    assert not judged(ROW, _edits("date", "date", "date", "date")).is_exact
    cosmetic = judged(ROW, _edits("qualifier", "date", "spelling", "date"))
    assert cosmetic.is_exact
    assert tally([cosmetic], "date") == Tally(6, 4, 4, 4)


def test_words_the_engine_holds_for_equal_are_left_out() -> None:
    edits = _edits("qualifier", "date", "date", "date")
    edits[-1] = Edit("equal", None, None, "2031", "2032")
    assert tally([judged(ROW, edits)], "date") == Tally(4, 4, 4, 4)


def test_a_word_is_told_by_most_of_its_letters() -> None:
    symbol = _wording("K/92/6 and", ("K/92/6", ("number",)))
    edits = [
        Edit("replace", "name", 0, "K", "K"),
        Edit("replace", "number", 0, "/81/5", "/92/6"),
        Edit("equal", None, None, " and", " and"),
    ]
    (word,) = judged(LabelledRow("en", "unga", _wording("K/81/5 and"), symbol), edits).words
    assert (word.told, word.share) == ("number", 0.75)


def test_any_of_several_kinds_is_right_and_counts_under_the_one_told() -> None:
    row = LabelledRow(
        "en", "unga", _wording("(2031)"), _wording("(2032)", ("2032", ("number", "date")))
    )

    def told(class_: EditClass) -> list[Tally]:
        edits = [
            Edit("equal", None, None, "(", "("),
            Edit("replace", class_, 0, "2031", "2032"),
            Edit("equal", None, None, ")", ")"),
        ]
        return [tally([judged(row, edits)], kind) for kind in ("number", "date", "name")]

    assert told("number") == [Tally(1, 1, 1, 1), Tally(), Tally()]
    assert told("date") == [Tally(), Tally(1, 1, 1, 1), Tally()]
    assert told("name") == [Tally(1, 0, 0, 0), Tally(), Tally(0, 0, 1, 0)]


def test_the_engine_is_asked_with_both_clauses() -> None:
    row = judge(ROW)
    assert tally([row], "date").known > 0
    assert {word.side for word in row.words} == {"old", "new"}


def test_the_table_and_the_section_say_what_was_counted() -> None:
    row = judged(ROW, _edits("word", "date", "date", "date"))
    text = "\n".join(class_table([row]))
    assert "| en | date | 6 | 1.0000 | 0.6097–1.0000 | 1.0000 | 0.6097–1.0000 | 1.0000 |" in text
    assert "| en | qualifier | 1 | 0.0000 | 0.0000–0.7935 | – | – | 0.0000 |" in text
    assert "| all | kinds of the row | 0 of 1 rows | 0.0000 |" in text
    assert "| fr | kinds of the row | 0 rows |" in text
    blocks = list(edit_class_blocks({DEVELOPMENT: [row], REPORT: []}))
    assert f"**{DEVELOPMENT}** (1 rows)" in blocks
    assert list(edit_class_blocks({})) == ["Not measured: this run had no --corpus."]


def test_an_error_names_its_place_in_the_paragraph() -> None:
    (line,) = errors([judged(ROW, _edits("word", "date", "date", "date"))])
    assert line.startswith("pairs/91/old.txt 3 [13:16] new: qualifier told as word (0.00 found)")


def test_another_corpus_ends_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--corpus", str(tmp_path), "--gold", str(tmp_path)]) == 2
    assert "No such file" in capsys.readouterr().err
