"""What rows state: status, facts about verbs and parts, labels, nearest, summary."""

from dataclasses import replace

from documents.engine import compare
from documents.engine.cuts import Cut
from documents.engine.rows import Change, Comparison, Labels, Row
from tests.engine.cuts_of import cut_of

REPORT = "Requests the Secretariat to submit a report on the navigation of the Strait of Anzu"
FERRY = "Calls upon the coastal States to resume the ferry service between the two harbours"
PILOTS = "Welcomes the training of pilots and of harbour masters by the Maritime Academy"
DREDGING = "Regrets that dredging of the northern channel was interrupted for want of funds"


def _with(cut: Cut, index: int, **facts: object) -> Cut:
    clauses = list(cut.clauses)
    clauses[index] = clauses[index]._replace(**facts)
    return replace(cut, clauses=tuple(clauses))


def _row(done: Comparison, new: int) -> Row:
    (row,) = [row for row in done.rows if new in row.new]
    return row


def test_statuses_counts_and_order() -> None:
    done = compare(
        cut_of(REPORT, DREDGING, FERRY), cut_of(PILOTS, REPORT, FERRY.replace("ferry", "barge"))
    )
    assert [(row.status, row.old, row.new) for row in done.rows] == [
        ("added", (), (0,)),
        ("unchanged", (0,), (1,)),
        ("removed", (1,), ()),
        ("reworded", (2,), (2,)),
    ]
    summary = done.summary
    assert (summary.unchanged, summary.reworded, summary.added, summary.removed) == (1, 1, 1, 1)
    assert not summary.too_different


def test_numbering_that_differs_leaves_a_clause_unchanged_with_both_labels() -> None:
    (row,) = compare(cut_of(FERRY, labels=["3."]), cut_of(FERRY, labels=["(c)"])).rows
    assert (row.status, row.labels) == ("unchanged", Labels("3.", "(c)"))


def test_only_quotes_dashes_and_space_make_a_cosmetic_row() -> None:
    old, new = "the “northern”  port – Anzu", 'the "northern" port - Anzu'
    (row,) = compare(cut_of(old), cut_of(new)).rows
    assert (row.status, row.cosmetic) == ("reworded", True)


def test_case_spelling_and_punctuation_are_no_cosmetics() -> None:
    for new in ("The Harbour, of Anzu", "the harbor, of Anzu", "the harbour of Anzu"):
        (row,) = compare(cut_of("the harbour, of Anzu"), cut_of(new)).rows
        assert (row.status, row.cosmetic) == ("reworded", False)


def test_change_of_lead_verb_is_told_by_lemmas() -> None:
    old = _with(cut_of(REPORT), 0, verb="request")
    new = _with(cut_of(REPORT.replace("Requests", "Urges")), 0, verb="urge")
    assert compare(old, new).rows[0].verb_change == Change("request", "urge")


def test_unchanged_items_under_another_verb_say_so() -> None:
    old = _with(cut_of("to report"), 0, governing_verb="decide")
    new = _with(cut_of("to report"), 0, governing_verb="request")
    (row,) = compare(old, new).rows
    assert row.status == "unchanged"
    assert row.governing_verb_change == Change("decide", "request")


def _split(verbs: tuple[str | None, str | None], lead: str | None) -> Row:
    """The row of one clause that became two, with the lead verbs given."""
    old = _with(cut_of(f"{REPORT}, and {FERRY}"), 0, verb=lead)
    new = _with(_with(cut_of(REPORT, FERRY), 0, verb=verbs[0]), 1, verb=verbs[1])
    (row,) = compare(old, new).rows
    assert row.status == "split"
    return row


def test_a_lead_that_leads_any_part_of_a_split_clause_did_not_change() -> None:
    assert _split(("request", "call upon"), "request").verb_change is None
    assert _split(("call upon", "request"), "request").verb_change is None


def test_of_a_split_clause_the_first_part_tells_the_lead() -> None:
    assert _split(("urge", "call upon"), "request").verb_change == Change("request", "urge")
    assert _split(("urge", None), None).verb_change == Change(None, "urge")


def test_one_clause_carried_from_preamble_to_operative_part() -> None:
    old = _with(cut_of(REPORT, FERRY, PILOTS), 1, kind="preambular")
    done = compare(old, cut_of(REPORT, FERRY, PILOTS))
    assert _row(done, 1).part_change == Change("preambular", "operative")
    assert _row(done, 0).part_change is None
    assert done.summary.form_change is None


def test_a_change_of_form_is_said_once() -> None:
    wordings = (REPORT, FERRY, PILOTS, DREDGING, "Thanks the coastal States")
    done = compare(cut_of(*wordings, kind="preambular"), cut_of(*wordings))
    assert done.summary.form_change == Change("preambular", "operative")
    assert [row.part_change for row in done.rows] == [None] * 5


def test_a_removed_clause_names_the_nearest() -> None:
    stranger = "Thanks the donors of the Academy for books, charts and instruments"
    done = compare(cut_of(stranger, FERRY), cut_of(FERRY, DREDGING, PILOTS))
    nearest = done.rows[0].nearest
    assert done.rows[0].status == "removed"
    assert nearest is not None
    assert nearest.index == 2
    assert 0 < nearest.score < 0.5


def test_shares_of_language_kept_and_inherited() -> None:
    summary = compare(cut_of("one two three four"), cut_of("one two three four", "five")).summary
    assert (summary.kept, summary.inherited) == (1.0, 0.8)


def test_sides_carry_the_digests_of_their_cuts() -> None:
    old, new = cut_of(REPORT), cut_of(FERRY)
    done = compare(old, new)
    assert (done.old.digest, done.new.digest) == (old.digest, new.digest)
    assert done.engine
    assert done.lexicon


def test_nothing_measured_nothing_claimed() -> None:
    (row,) = compare(cut_of(REPORT), cut_of(REPORT)).rows
    assert row.confidence == "not measured"


def test_values_have_all_their_fields() -> None:
    done = compare("1. Notes the delay.\n\n2. Urges all", "1. Notes a delay.\n\n3. Asks none")
    (clause, *_), (row, *_) = done.old.clauses, done.rows
    edit = next(edit for row in done.rows for edit in row.edits)
    for value in (clause, row, row.labels, edit):
        assert len(value) == len(type(value)._fields)
