"""A wording read once: its keys, its tokens, and what they look like."""

import gc

import pytest

from documents.engine.stretches import stretches_of
from documents.engine.vocabulary import Reader, Vocabulary

TEXTS = [
    "Requests the Registrar to report by 31 May 2031;",
    "l’accord du 3 mars, et la sous-région",
    "a  b",
    " \ta\n b",
    "في 25 أيلول/سبتمبر",
    "",
    "\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_reading_has_one_key_and_look_for_each_token(text: str) -> None:
    reading = Vocabulary().read(text)
    tokens = reading.tokens()
    assert "".join(tokens) == text.lstrip()
    assert len(reading.keys) == len(reading.looks()) == len(tokens)


def test_a_reader_reads_each_wording_once() -> None:
    reader = Reader(Vocabulary())
    assert reader.read(TEXTS[0]) is reader.read(TEXTS[0])
    assert reader.read(TEXTS[0]).keys != reader.read(TEXTS[1]).keys


def test_the_longest_phrase_that_qualifies_is_found_among_a_readings_keys() -> None:
    vocabulary = Vocabulary()
    reading = vocabulary.read("if appropriate, as a bridge, and all")
    found = [reading.keys[start:end] for start, end in reading.qualifying()]
    assert found == [vocabulary.read(phrase).keys for phrase in ("if appropriate", "all")]


def test_what_a_process_remembers_of_words_holds_no_vocabulary() -> None:
    vocabulary = Vocabulary()
    (stretch,) = stretches_of("unconditionally")
    assert vocabulary.read("unconditionally", [stretch]).keys
    tokens = stretch.ending
    assert tokens is not None
    assert tokens.vocabulary == vocabulary.number != Vocabulary().number
    assert tokens not in gc.get_referrers(vocabulary)
