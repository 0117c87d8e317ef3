"""Words against the revisions that wrote them: how they are counted, and WikiWho's answers."""

import pytest

from documents.engine.lineage import Text
from tests.benchmarks import traced
from tests.benchmarks.attestation import by_engine, by_wikiwho, score
from tests.benchmarks.histories import History, Paragraph, history
from tests.benchmarks.scores import Tally
from tests.benchmarks.series import BAR
from tests.benchmarks.wikiwho import WikiWho

FERRY = "Calls upon the coastal States to resume the ferry service;"
PILOTS = "Welcomes the training of pilots; notes its cost;"


def _origins(*revisions: list[str]) -> list[list[int]]:
    algorithm = WikiWho()
    found = [algorithm.revise(revision) for revision in revisions]
    return [[origin for _, origin in paragraph] for paragraph in found[-1]]


def test_wikiwho_takes_over_what_stays_and_dates_what_comes() -> None:
    later = FERRY.replace("ferry", "outer ferry")
    assert _origins([FERRY], [later]) == [[0] * 8 + [1] + [0] * 3]


def test_wikiwho_knows_a_paragraph_that_moved_or_came_back() -> None:
    assert _origins([FERRY, PILOTS], [PILOTS], [PILOTS, FERRY]) == [[0] * 10, [0] * 11]


def test_wikiwho_knows_a_sentence_in_another_paragraph() -> None:
    joined = "Notes its cost; regrets it;"
    ((*kept, regrets, it, _),) = _origins([PILOTS, FERRY], [FERRY], [joined])
    assert (kept, [regrets, it]) == ([0] * 4, [2] * 2)


def test_wikiwho_takes_each_sentence_of_the_past_once() -> None:
    assert _origins([FERRY], [FERRY, FERRY]) == [[0] * 11, [1] * 11]


def test_the_words_of_all_revisions_but_the_first_are_counted() -> None:
    first = Paragraph("Notes tolls;", ((0, 0), (6, 0)))
    second = Paragraph("Notes low tolls;", ((0, 0), (6, 1), (10, 0)))
    made = History("two", ((first,), (second,)))
    assert score(made, by_engine) == Tally(3, 3, 3, 3)
    assert score(made, lambda _: [[], [[(0, 1)]]]) == Tally(3, 1, 3, 1)


def test_an_answer_with_other_paragraphs_is_refused() -> None:
    with pytest.raises(ValueError, match="argument"):
        score(history(1, 2), lambda _: [[], []])


def test_the_engine_reaches_the_bar_on_a_history_and_wikiwho_comes_after_it() -> None:
    made = history(5)
    ours, theirs = score(made, by_engine), score(made, by_wikiwho)
    assert ours.recall >= BAR
    assert ours.recall > theirs.recall


def test_the_phrases_traced_by_hand_are_enough_and_lie_in_their_stretches() -> None:
    found = traced.stretches()
    assert sum(len(it.phrases) for it in found) >= 150
    assert len(found) >= 3
    for stretch in found:
        for phrase in stretch.phrases:
            at = stretch.texts.index(phrase.text)
            assert stretch.texts.index(phrase.first) <= at
            assert phrase.start < phrase.end


def test_a_corpus_with_other_texts_is_refused() -> None:
    series = {it.series: [Text("A/RES/1")] for it in traced.stretches()}
    with pytest.raises(ValueError, match="other texts"):
        traced.measure(series)
