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
    tokens = reading.printed().tokens(0, len(reading.keys))
    assert "".join(tokens) == text.lstrip()
    assert len(reading.keys) == len(reading.looks()) == len(tokens)


def test_a_reader_reads_each_wording_once() -> None:
    reader = Reader(Vocabulary())
    assert reader.read(TEXTS[0]) is reader.read(TEXTS[0])
    assert reader.read(TEXTS[0]).keys != reader.read(TEXTS[1]).keys


def test_the_longest_phrase_that_qualifies_is_found_among_a_readings_keys() -> None:
    vocabulary = Vocabulary()
    reading = vocabulary.read("if appropriate, as a bridge, and all")
    found = [reading.keys[start:end] for start, end, _ in reading.qualifying()]
    assert found == [vocabulary.read(phrase).keys for phrase in ("if appropriate", "all")]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("ports that n'ouvrent pas", ["n'", "pas"]),
        ("s'il y a lieu, et instamment", ["s'il y a lieu", "instamment"]),
        (
            "ports other than ferries, as soon as practicable",
            ["other than", "as soon as practicable"],
        ),
        ("لا ترسو السفن إلا إذا وافقت", ["لا", "إلا إذا"]),
        ("وعدم الرسو فلا ترسو", ["وعدم", "فلا"]),
        ("والموانئ وحسب الاقتضاء", ["وحسب الاقتضاء"]),
        ("all non governmental ports", ["all"]),
        ("ports, in accordance with No. 4, due to the political will", []),
        ("pays non alignés, tout en restant en tant que parties", []),
        ("المنظمات غير الحكومية ودون الإقليمية ومبدأ عدم الانحياز", []),
        ("المعاهدة بعدم الانتشار وغير المشروعة", []),
        ("غير واضح", ["غير"]),
    ],
)
def test_phrases_that_qualify_and_fixed_terms_that_do_not(text: str, phrases: list[str]) -> None:
    reading = Vocabulary().read(text)
    tokens = reading.printed().tokens(0, len(reading.keys))
    assert ["".join(tokens[a:b]).rstrip() for a, b, _ in reading.qualifying()] == phrases


def test_what_a_process_remembers_of_words_holds_no_vocabulary() -> None:
    vocabulary = Vocabulary()
    (stretch,) = stretches_of("unconditionally")
    assert vocabulary.read("unconditionally", [stretch]).keys
    tokens = stretch.tokens
    assert tokens is not None
    assert tokens.vocabulary == vocabulary.number != Vocabulary().number
    assert tokens not in gc.get_referrers(vocabulary)
