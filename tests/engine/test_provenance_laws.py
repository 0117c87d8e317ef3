"""Laws that the age of phrases keeps, whatever the texts and whichever are held."""

from itertools import pairwise

from hypothesis import given

from documents.engine.lineage import lineage
from documents.engine.provenance import Provenance, provenance
from tests.engine.series_of import compared, series
from tests.engine.test_lineage_laws import texts


def _traced(of: list[list[str] | None]) -> Provenance:
    return provenance(lineage(series(*of), compared))


@given(texts)
def test_phrases_spell_their_clauses(of):
    for text, age in zip(of, _traced(of).texts, strict=True):
        for wording, phrases in zip(text or [], age.clauses, strict=True):
            assert [phrases[0].start, *(it.end for it in phrases)][-1] == len(wording)
            assert [it.end for it in phrases[:-1]] == [it.start for it in phrases[1:]]
            assert phrases[0].start == 0
            assert sum(it.words for it in phrases) == len(wording.split())


@given(texts)
def test_no_phrase_is_older_than_the_earliest_text_or_younger_than_its_own(of):
    for at, age in enumerate(_traced(of).texts):
        for phrases in age.clauses:
            for phrase in phrases:
                assert phrase.first <= at
                assert of[phrase.first] is not None


@given(texts)
def test_neighbouring_phrases_are_of_different_texts(of):
    for age in _traced(of).texts:
        for phrases in age.clauses:
            firsts = [it.first for it in phrases]
            assert all(one != other for one, other in pairwise(firsts))


@given(texts)
def test_the_text_repeated_at_the_end_brings_nothing_new(of):
    if of[-1] is None:
        return
    found = _traced([*of, of[-1]])
    assert found.texts[-1].clauses == found.texts[-2].clauses


@given(texts)
def test_a_text_added_at_the_end_changes_no_age_before_it(of):
    assert _traced(of[:-1]).texts == _traced(of).texts[:-1]


@given(texts)
def test_tracing_twice_gives_the_same(of):
    assert _traced(of) == _traced(of)


@given(texts)
def test_a_word_that_stands_in_no_earlier_text_is_new(of):
    for at, age in enumerate(_traced(of).texts):
        before = {
            word.strip(";").casefold()
            for text in of[:at]
            for wording in text or []
            for word in wording.split()
        }
        for wording, phrases in zip(of[at] or [], age.clauses, strict=True):
            for phrase in phrases:
                words = wording[phrase.start : phrase.end].split()
                if phrase.first < at:
                    assert {word.strip(";").casefold() for word in words} <= before
