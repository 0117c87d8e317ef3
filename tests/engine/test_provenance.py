"""Since when each phrase of a text is attested: through rewording, moves, splits, returns."""

from dataclasses import replace

from documents.engine.lineage import Bound, Text, lineage
from documents.engine.provenance import Provenance, provenance
from tests.engine.cuts_of import cut_of
from tests.engine.series_of import CREWS, DUES, PILOTS, SPAWNING, WRECKS, compared, series, traced


def _first(found: Provenance, text: int, wording: str, phrase: str) -> set[int]:
    """The places of the texts said to attest a phrase of a clause first."""
    at = wording.index(phrase)
    clauses = found.texts[text].clauses
    (stretches,) = (it for it in clauses if it[-1].end == len(wording))
    return {it.first for it in stretches if it.start < at + len(phrase) and it.end > at}


def test_what_stays_is_as_old_as_it_was_and_what_comes_is_new():
    later = DUES.replace("ten metres", "twelve metres")
    found = provenance(traced([PILOTS, DUES], [PILOTS, later], [PILOTS, later]))

    assert _first(found, 2, later, "harbour dues of fishing vessels") == {0}
    assert _first(found, 2, later, "twelve") == {1}


def test_a_word_spelt_anew_is_the_same_word():
    later = SPAWNING.replace("autumn", "Autumn").replace("spawning grounds", "spawning-grounds")
    found = provenance(traced([SPAWNING], [later]))

    assert _first(found, 1, later, "Autumn") == {0}


def test_a_phrase_moved_to_another_clause_keeps_its_age():
    phrase = ", in close consultation with the fishing communities of Esker"
    before = PILOTS.replace(";", phrase + ";")
    after = WRECKS.replace(";", phrase + ";")
    found = provenance(traced([before, WRECKS, CREWS], [PILOTS, after, CREWS]))

    assert _first(found, 1, after, "consultation with the fishing communities of Esker") == {0}


def test_a_phrase_taken_out_and_put_back_is_as_old_as_it_was_first():
    longer = DUES.replace("fishing vessels", "registered fishing vessels")
    found = provenance(traced([longer], [DUES], [DUES], [longer]))

    assert _first(found, 3, longer, "registered") == {0}


def test_a_clause_that_comes_back_is_as_old_as_it_was_and_its_new_words_are_not():
    later = SPAWNING.replace("autumn", "winter storms")
    found = provenance(traced([PILOTS, SPAWNING], [PILOTS], [PILOTS, later]))

    assert _first(found, 2, later, "to close the spawning grounds off Hestia") == {0}
    assert _first(found, 2, later, "winter storms") == {2}


def test_both_parts_of_a_split_keep_their_age():
    whole = PILOTS.rstrip(";") + ", and lowers the dues of ferries;"
    found = provenance(traced([WRECKS, whole], [WRECKS, PILOTS, "Lowers the dues of ferries;"]))

    assert _first(found, 1, PILOTS, "license pilots") == {0}
    assert _first(found, 1, "Lowers the dues of ferries;", "dues of ferries") == {0}


def test_common_words_are_not_attested_elsewhere_by_chance():
    other = "Welcomes, in accordance with international law, the work of the Survey;"
    later = PILOTS.replace(";", ", in accordance with international law;")
    found = provenance(traced([other, PILOTS], [other, later]))

    assert _first(found, 1, later, "in accordance with international law") == {1}


def test_a_single_common_word_stands_again_between_the_words_it_stood_between():
    longer = CREWS.replace("the crews", "all the crews")
    found = provenance(traced([longer], [CREWS], [longer]))

    assert _first(found, 2, longer, "all") == {0}


def test_the_earliest_text_says_that_nothing_is_known():
    found = provenance(traced([PILOTS], [PILOTS]))

    assert [age.state for age in found.texts] == ["earliest", "known"]
    assert found.since[0] == Bound(None, 0, ())


def test_after_a_text_that_is_not_held_the_layer_is_off():
    texts = series([PILOTS], None, [PILOTS, DUES], [PILOTS, DUES])
    texts.append(Text("2005", texts[0].cut, is_left_out=True))
    found = provenance(lineage(texts, compared))

    assert [age.state for age in found.texts] == [
        "earliest",
        "not held",
        "off",
        "known",
        "left out",
    ]
    assert found.since[2] == Bound(0, 2, (1,))
    assert _first(found, 3, DUES, "harbour dues") == {2}


def test_before_the_earliest_text_held_a_text_that_is_not_puts_the_layer_off():
    found = provenance(traced(None, [PILOTS]))

    assert [age.state for age in found.texts] == ["not held", "off"]


def test_what_the_publisher_added_is_none_of_the_words_that_are_counted():
    plain = cut_of("Text of the communiqué", PILOTS)
    added = plain.clauses[0]._replace(kind="paratext")
    text = replace(plain, clauses=(added, *plain.clauses[1:]))
    found = provenance(lineage([Text("2001", text), Text("2002", text)], compared))

    assert [age.words for age in found.texts] == [{0: len(PILOTS.split())}] * 2


def test_the_share_of_words_that_an_older_text_attests():
    later = PILOTS.replace("license pilots", "license all their pilots")
    found = provenance(traced([PILOTS], [later], None))

    words = len(later.split())
    assert found.texts[1].words == {0: words - 2, 1: 2}
    assert found.attested(0, 1) == (words - 2) / words
    assert found.attested(1, 1) == 1.0
    assert found.attested(2, 1) is None
    assert found.attested(0, 2) is None
