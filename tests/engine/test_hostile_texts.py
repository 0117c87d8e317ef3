"""Texts made to break programs: every one is cut whole and compared, nothing looked at twice.

No clock is read here: work is bounded by counts of what is done, or grows as the text does.
"""

import pytest

from documents.engine import compare
from documents.engine.cuts import check_cut
from documents.engine.looks import is_year
from documents.engine.memory import LONGEST, Memory
from documents.engine.segmentation import paragraphs, segment
from documents.engine.tokens import fold, keys_of
from documents.engine.verb_config import MOST_ADVERBS
from documents.engine.verb_matching import skip_adverbs
from documents.engine.verb_table import verb_table
from documents.engine.verb_words import opening_words
from documents.engine.vocabulary import FULL, Vocabulary
from documents.engine.words import dates, edit_words

SIZE = 30_000

RUNS = {
    "one word without end": "a",
    "one token over and over": "peace ",
    "verbs that help one another": "wishes to wish ",
    "the same in French": "souhaiter ",
    "the same in one stretch": "continuer-",
    "digits": "1234567890",
    "digits on lines": "1\n",
    "marks": ".,;:!?",
    "apostrophes": "'",
    "hyphens": "a-",
    "elisions": "l’",
    "newlines": "\n",
    "carriage returns": " \r\n",
    "no-break spaces": "a\u00a0",
    "combining marks": "\u0301\u0327",
    "letters under marks": "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
    "Arabic without letters": "ـ ",
    "prefixes alone": "و",
    "right-to-left marks": "\u200f",
    "right-to-left marks before labels": "\u200f(a)\n",
    "NUL": "a\0",
    "separators": "a\u2028b\u2029c\x85d\x1ce\vf\f",
    "joined emoji": "👩\u200d👩\u200d👧\u200d👦",
    "ligatures of eighteen letters": "\ufdfa",
    "letters that fold into more": "ßİŉ",
    "lone surrogates": "\ud800 \udfff",
    "opening brackets": "(",
    "brackets on lines": "((\n",
    "labels in one line": "(a)(b)(c)",
    "labels on lines": "(a)\n",
    "lists without end": "1. a:\n(a) b:\n(i) c:\nA. d:\n- e:\n",
    "labels repeated": "8 bis ",
    "recitals in one line": "Recalling, ",
    "lines ruled": "____\n",
    "dates": "on 3 May 2018 and ",
    "years": "1990, ",
    "quantities": "12 months ",
    "conditions": "if ",
    "conditions with an article": "if the ",
    "conditions in Arabic": "إذا ",
    "months": "May 2018 ",
    "qualifiers": "as appropriate ",
    "fronted phrases": "In this, ",
    "sentences": "We request. ",
}


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_a_text_that_repeats_a_sign_is_cut_and_compared(run: str) -> None:
    text = run * (SIZE // len(run))
    other = f"{text[: SIZE // 2]}Requests {text[SIZE // 3 :]}"
    for cut in (segment(text), paragraphs(other)):
        check_cut(cut)
    for done in (compare(text, other), compare(other, text, paragraphs=True)):
        for row in done.rows:
            old, new = done.old.clauses, done.new.clauses
            assert "".join(e.old for e in row.edits) == "\n".join(old[i].text for i in row.old)
            assert "".join(e.new for e in row.edits) == "\n".join(new[j].text for j in row.new)


def test_a_list_is_never_deeper_than_lists_are() -> None:
    text = "".join(f"{'(' * depth}a{')' * depth} b:\n" for depth in range(200))
    assert max(clause.depth for clause in segment(text).clauses) <= 9


def test_a_run_of_dates_is_walked_once(interpreted) -> None:
    asked = []
    interpreted.setattr(dates, "is_year", lambda key: asked.append(key) or is_year(key))
    months = "May 2018 " * 1000
    edit_words(months, months + "June", Vocabulary())
    assert 0 < len(asked) < 20_000


def test_adverbs_are_passed_over_up_to_a_few() -> None:
    words = opening_words("also " * 1000 + "requests", 2000, "en")
    assert skip_adverbs(words, 0, verb_table("en")) == MOST_ADVERBS


def test_what_is_no_word_is_not_remembered() -> None:
    worked: list[int] = []
    seen = Memory(lambda text: worked.append(len(text)) or len(text))
    for _ in range(2):
        assert seen.each(["a" * LONGEST, "a" * (LONGEST + 1)]) == [LONGEST, LONGEST + 1]
    assert worked == [LONGEST, LONGEST + 1, LONGEST + 1]


def test_a_full_vocabulary_is_left_for_a_new_one() -> None:
    first = Vocabulary.shared()
    first.character("a" * (FULL + 1))
    assert Vocabulary.shared() is not first
    assert Vocabulary.shared() is Vocabulary.shared()


def test_a_word_too_long_to_be_one_is_folded_no_further_than_its_case() -> None:
    assert keys_of("\ufdfa" * 100) == ["\ufdfa" * 100]
    assert fold("É" * LONGEST) == "e" * LONGEST
