"""Threads through a sequence, and what the texts held bear out."""

import pytest

from documents.engine import Constraints
from documents.engine.lineage import Bound, Place, Text, extended, lineage, thread_now
from tests.engine.series_of import (
    CREWS,
    DUES,
    FERRIES,
    PILOTS,
    SPAWNING,
    WRECKS,
    compared,
    series,
    signs,
    thread,
    traced,
)


def test_a_clause_in_every_text_is_one_thread():
    found = thread(traced([PILOTS, DUES], [PILOTS, DUES], [DUES, PILOTS]), PILOTS)

    assert found.id == "2001;c1"
    assert found.is_throughout
    assert found.since == Bound(None, 0, ())
    assert (found.until, found.absences) == (None, ())


def test_what_comes_and_goes_between_neighbours_is_said_outright():
    found = traced([PILOTS], [PILOTS, DUES], [PILOTS])

    assert signs(thread(found, DUES)) == ["before", "first attested", "absent dropped"]
    assert thread(found, DUES).until == Bound(1, 2, ())


def test_a_clause_gone_for_two_texts_comes_back_to_its_thread():
    again = SPAWNING.replace("autumn", "winter")
    found = traced([PILOTS, SPAWNING], [PILOTS], [PILOTS, DUES], [again, PILOTS])
    back = thread(found, SPAWNING)

    assert signs(back) == ["earliest text", "absent dropped", "absent", "returned reworded"]
    assert [(it.is_dropped, it.texts, it.is_returned) for it in back.absences] == [
        (True, (1, 2), True)
    ]


def test_nothing_comes_back_that_shares_only_the_form_of_words():
    found = traced([PILOTS, SPAWNING], [PILOTS], [PILOTS, "Requests the Authority to report;"])

    assert signs(thread(found, SPAWNING))[-1] == "absent"


def test_across_a_text_that_is_not_held_nothing_is_called_dropped_or_returned():
    found = traced([PILOTS, SPAWNING], None, [PILOTS], [PILOTS], None, [PILOTS, SPAWNING])
    gone = thread(found, SPAWNING)

    assert signs(gone) == [
        "earliest text",
        "not held",
        "absent not attested",
        "absent",
        "not held",
        "attested again",
    ]
    assert gone.absences[0].gone == Bound(0, 2, (1,))
    assert gone.absences[0].back == Bound(3, 5, (4,))
    assert not gone.absences[0].is_dropped
    assert not gone.absences[0].is_returned


def test_a_first_attestation_after_a_text_that_is_not_held_is_a_bound():
    found = thread(traced([PILOTS], None, None, [PILOTS, DUES]), DUES)

    assert signs(found)[-1] == "first held"
    assert found.since == Bound(0, 3, (1, 2))


def test_before_the_earliest_text_held_nothing_is_known():
    found = thread(traced(None, [PILOTS]), PILOTS)

    assert signs(found) == ["not held", "first held"]
    assert found.since == Bound(None, 1, (0,))


def test_a_text_left_out_counts_as_not_held():
    texts = series([PILOTS], [PILOTS, DUES], [PILOTS, DUES])
    texts[1] = Text("2002", texts[1].cut, is_left_out=True)
    found = lineage(texts, compared)

    assert signs(thread(found, DUES)) == ["before", "left out", "first held"]


def test_a_single_text_has_threads_and_claims_nothing():
    (only,) = traced(None, [PILOTS], None).threads

    assert signs(only) == ["not held", "first held", "not held"]
    assert only.until is None


def test_of_a_split_the_larger_part_goes_on_and_the_other_says_where_it_came_from():
    whole = PILOTS.rstrip(";") + ", and lowers the dues of ferries;"
    parts = [PILOTS, "Lowers the dues of ferries;"]
    found = traced([WRECKS, whole, CREWS], [WRECKS, *parts, CREWS], [WRECKS, *parts, CREWS])
    main, part = thread(found, whole), thread(found, parts[1])

    assert signs(main) == ["earliest text", "split", "same"]
    assert main.cells[1].clauses == (1, 2)
    assert part.split_from == Place(0, 1)
    assert part.since == Bound(None, 0, ())


def test_of_a_merge_the_larger_part_goes_on_and_the_other_says_where_it_went():
    small = "Lowers the dues of ferries;"
    whole = PILOTS.rstrip(";") + ", and lowers the dues of ferries;"
    found = traced([WRECKS, PILOTS, small, CREWS], [WRECKS, whole, CREWS], [WRECKS, whole, CREWS])
    gone = thread(found, small)

    assert signs(thread(found, PILOTS)) == ["earliest text", "merged", "same"]
    assert signs(gone) == ["earliest text", "carried on merged", "carried on"]
    assert (gone.merged_into, gone.until, gone.absences) == ((Place(1, 1),), None, ())


def test_a_decision_across_texts_brings_a_clause_back_whatever_its_words():
    new = "Notes that the fish have been left in peace;"
    decided = {("2001", "2003"): Constraints(forced=frozenset({(1, 1)}))}
    found = traced([PILOTS, SPAWNING], [PILOTS], [PILOTS, new], decided=decided)

    assert signs(thread(found, SPAWNING))[-1] == "returned reworded"
    assert found.steps[2][-1].row.confidence == "decided by a person"


def test_a_decision_across_texts_keeps_clauses_apart():
    decided = {("2001", "2003"): Constraints(forbidden=frozenset({(1, 1)}))}
    found = traced([PILOTS, SPAWNING], [PILOTS], [PILOTS, SPAWNING], decided=decided)

    assert [signs(it)[-1] for it in found.threads] == ["same", "absent", "first attested"]


def test_decisions_across_several_texts_may_join_several_with_several():
    whole, halves = "Lowers dues and fees;", ["Lowers the dues;", "Lowers the fees;"]
    decided = {
        ("2001", "2004"): Constraints(frozenset({(1, 1), (1, 2)})),
        ("2002", "2004"): Constraints(frozenset({(1, 2)}), frozenset({(1, 1)})),
    }
    texts = ([PILOTS, whole], [PILOTS, SPAWNING], [PILOTS], [PILOTS, *halves])
    found = traced(*texts, decided=decided)

    joined = found.steps[3][-1]
    assert joined.old == (Place(0, 1), Place(1, 1))
    assert joined.new == (Place(3, 1), Place(3, 2))


def test_a_decision_on_a_clause_that_a_text_does_not_have_is_refused():
    for pair in ((-1, 0), (0, 1)):
        decided = {("2001", "2003"): Constraints(frozenset({pair}))}
        with pytest.raises(ValueError, match="is no pair of these texts' clauses"):
            traced([PILOTS, SPAWNING], [PILOTS], [PILOTS], decided=decided)


def test_ids_of_threads_that_a_decision_joined_lead_to_one():
    texts = ([PILOTS, SPAWNING], [PILOTS], [PILOTS, "Notes the peace of fish;"])
    apart = traced(*texts)
    joined = traced(*texts, decided={("2001", "2003"): Constraints(frozenset({(1, 1)}))})

    assert [it.id for it in apart.threads] == ["2001;c1", "2001;c2", "2003;c2"]
    assert {thread_now(it.id, joined).id for it in apart.threads} == {"2001;c1", "2001;c2"}


def test_an_id_outlives_a_text_put_before_it():
    former = thread(traced([PILOTS], [PILOTS, FERRIES]), PILOTS).id
    texts = [Text("2000", series([PILOTS])[0].cut), *series([PILOTS], [PILOTS, FERRIES])]

    assert thread_now(former, lineage(texts, compared)).id == "2000;c1"


def test_an_id_follows_a_recut_and_a_lost_clause_leads_nowhere():
    found = traced([PILOTS])

    assert thread_now("2001;op9", found, {"2001;op9": "2001;c1"}).id == "2001;c1"
    assert thread_now("1999;c1", found) is None


def test_one_key_cannot_stand_for_two_texts():
    with pytest.raises(ValueError, match="one key"):
        lineage([Text("2001"), Text("2001")], compared)
    with pytest.raises(ValueError, match="2001"):
        extended(lineage([Text("2001")], compared), Text("2001"), compared)
