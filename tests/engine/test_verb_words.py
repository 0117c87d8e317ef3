"""The words that verbs are looked for among, and the places where one can stand."""

import pytest

from documents.engine.lexicon import Language
from documents.engine.verb_words import opening_words, printed_words, word_span


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("Requests  the\tStates, all", "en", ["requests", "the", "states", "all"]),
        (
            "the sub-region — and “all” of it",
            "en",
            ["the", "sub", "region", "and", "all", "of", "it"],
        ),
        ("Prend note de l’accord", "fr", ["prend", "note", "de", "l", "accord"]),
        ("— …", "en", []),
        ("", "en", []),
    ],
)
def test_words_are_folded_and_parted_at_marks(
    text: str, language: Language, keys: list[str]
) -> None:
    assert opening_words(text, 40, language).keys == keys


def test_no_more_stretches_are_read_than_asked_for() -> None:
    assert opening_words("one two-three four", 2, "en").keys == ["one", "two", "three"]


def test_marks_between_words_are_told_wherever_they_are_written() -> None:
    words = opening_words("(Noting the delay — decides, “agrees”", 40, "en")
    assert [words.gap(at) for at in range(len(words))] == ["(", "", "", "—", ",“"]
    assert [at for at in range(len(words)) if words.is_broken(at)] == [3, 4]
    assert [at for at in range(len(words)) if words.is_stopped(at)] == []


@pytest.mark.parametrize("mark", ".!?;:؛؟")
def test_a_subject_reaches_no_verb_past_a_stop(mark: str) -> None:
    words = opening_words(f"The Panel, having met{mark} it decides", 40, "en")
    assert [at for at in range(len(words)) if words.is_stopped(at)] == [4]


def test_words_as_printed_are_those_that_have_keys() -> None:
    text = "The sub-region’s États, “réaffirmés”"
    assert printed_words(text) == ["The", "sub", "region", "s", "États", "réaffirmés"]
    assert len(printed_words(text)) == len(opening_words(text, 40, "fr"))


def test_a_verb_can_stand_after_a_mark_or_a_conjunction() -> None:
    words = opening_words("Notes the plan, requests funds and urges all, without delay", 40, "en")
    assert [words.keys[at] for at in words.joints(1, any_word=False)] == ["requests", "urges"]
    assert "without" in [words.keys[at] for at in words.joints(1, any_word=True)]


def test_a_joint_is_told_by_the_word_before_it_wherever_the_look_starts() -> None:
    words = opening_words("Notes and requests", 40, "en")
    assert words.joints(2, any_word=False) == [2]


def test_each_language_reads_a_word_by_its_own_table() -> None:
    for _ in range(2):
        assert opening_words("notes et requests", 40, "en").joints(1, any_word=True) == []
        assert opening_words("notes et requests", 40, "fr").joints(1, any_word=True) == [2]


def test_an_arabic_and_is_written_with_its_verb() -> None:
    words = opening_words("تقرر النظر وتطلب تقريرا", 40, "ar")
    assert words.joints(1, any_word=False) == [2]


def test_the_place_of_a_word_counts_marks_and_space() -> None:
    text = "“Requests  the\tStates, all"
    assert [text[slice(*word_span(text, at))] for at in range(4)] == [
        "Requests",
        "the",
        "States",
        "all",
    ]
