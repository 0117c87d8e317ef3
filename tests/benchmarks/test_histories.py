"""Generated histories: every word is as old as the revision that wrote it."""

from collections import Counter
from itertools import pairwise

from tests.benchmarks.histories import REVISIONS, History, history
from tests.benchmarks.phrases import COMMON, TELLING


def _words(made: History, revision: int) -> list[tuple[str, int]]:
    return [
        (paragraph.text[start:].split()[0], origin)
        for paragraph in made.revisions[revision]
        for start, origin in paragraph.words
    ]


def test_a_seed_gives_always_the_same_history_and_another_seed_another() -> None:
    assert history(7) == history(7)
    assert history(7) != history(8)


def test_no_word_is_younger_than_its_revision_and_all_of_the_first_are_of_it() -> None:
    made = history(1)
    assert {origin for _, origin in _words(made, 0)} == {0}
    for revision in range(REVISIONS):
        assert max(origin for _, origin in _words(made, revision)) <= revision


def test_every_revision_writes_something() -> None:
    made = history(2)
    for revision in range(1, REVISIONS):
        assert revision in {origin for _, origin in _words(made, revision)}


def test_every_printed_word_is_counted() -> None:
    made = history(3)
    for revision, text in zip(made.revisions, made.texts, strict=True):
        letters = [word for word in text.split() if any(map(str.isalnum, word))]
        assert sum(len(paragraph.words) for paragraph in revision) == len(letters)


def test_a_word_of_an_earlier_revision_was_printed_in_it() -> None:
    made = history(4)
    printed = [{_bare(word) for word, _ in _words(made, at)} for at in range(REVISIONS)]
    for revision in range(REVISIONS):
        for word, origin in _words(made, revision):
            assert _bare(word) in printed[origin]


def test_clauses_come_back_after_a_revision_without_them() -> None:
    assert any(_returned(history(seed)) for seed in range(5))


def test_a_telling_phrase_is_written_once_and_a_common_one_again_and_again() -> None:
    written: Counter[str] = Counter()
    for seed in range(10):
        made = history(seed)
        for phrase in (*TELLING, *COMMON):
            if "{" not in phrase:
                written[phrase] += len(_origins(made, phrase))
    assert all(written[phrase] <= 10 for phrase in TELLING)
    assert max(written[phrase] for phrase in COMMON) > 10


def _bare(word: str) -> str:
    return word.strip(",;").casefold()


def _returned(made: History) -> bool:
    shown: dict[str, list[int]] = {}
    for at, revision in enumerate(made.revisions):
        for paragraph in revision:
            shown.setdefault(paragraph.text, []).append(at)
    return any(b - a > 2 for places in shown.values() for a, b in pairwise(places))


def _origins(made: History, phrase: str) -> set[int]:
    """The revisions said to have written a phrase's first word."""
    return {
        dict(paragraph.words)[paragraph.text.index(f", {phrase}") + 2]
        for revision in made.revisions
        for paragraph in revision
        if f", {phrase}" in paragraph.text
    }
