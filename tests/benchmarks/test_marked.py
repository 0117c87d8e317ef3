"""Words marked against the fewest that could be."""

from functools import cache
from random import Random

from documents.engine import compare
from documents.engine.rows import Edit
from tests.benchmarks.generator import revise
from tests.benchmarks.known import Answer, KnownPair
from tests.benchmarks.marked import common_length, least, marked, needed, shown

OLD = "Requests the Secretariat to report within six months on the ferry service;"
NEW = "Requests the Secretariat to report within twelve months on the ferry service;"


def _slow(old: str, new: str) -> int:
    @cache
    def best(i: int, j: int) -> int:
        if i == len(old) or j == len(new):
            return 0
        if old[i] == new[j]:
            return 1 + best(i + 1, j + 1)
        return max(best(i + 1, j), best(i, j + 1))

    return best(0, 0)


def test_the_longest_common_subsequence_is_the_textbook_one() -> None:
    rng = Random(2)
    for _ in range(200):
        old, new = ("".join(rng.choices("abcd", k=rng.randint(0, 14))) for _ in "12")
        assert common_length(old, new) == _slow(old, new)


def test_one_word_exchanged_needs_two_marked() -> None:
    pair = KnownPair("one", (OLD,), (NEW,), (Answer((0,), (0,), "reworded"),))
    assert needed(pair) == least(OLD.split(), NEW.split()) == 2
    found = marked(pair, compare(OLD, NEW, paragraphs=True))
    assert (found.rows_script, found.displayed, found.rows_least) == (2, 2, 2)


def test_a_removed_paragraph_needs_all_its_words() -> None:
    pair = KnownPair("gone", (OLD, NEW), (OLD,), (Answer((1,), (), "removed"),))
    assert needed(pair) == 12


def test_a_group_is_shown_with_what_stands_between() -> None:
    edits = (
        Edit("replace", "word", 0, "urges", "invites"),
        Edit("equal", None, None, " the ", " the "),
        Edit("insert", "word", 0, "", "coastal "),
        Edit("equal", None, None, "States", "States"),
        Edit("delete", "punctuation", 1, ";", ""),
    )
    assert list(shown(edits)) == ["urges the ", "invites the coastal ", ";", ""]


def test_the_engine_never_marks_fewer_than_the_optimum() -> None:
    pair = revise(31, 5)
    found = marked(pair, compare(*pair.texts, paragraphs=True))
    assert found.tokens >= found.tokens_least > 0
    assert found.rows_displayed >= found.rows_least > 0
