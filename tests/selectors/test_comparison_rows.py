"""A row of a comparison as a reader sees it."""

from documents.engine.rows import Change, Labels, Nearest
from documents.selectors.comparison_options import Options
from documents.selectors.comparison_rows import DisplayRow, display_rows
from tests.hand_comparisons import clauses, comparison, cut, put, row, same, swap

DEFAULT = Options()
OLD = clauses(
    ("pp1", "Recalling its decision"),
    ("op1", "Urges all parties to meet"),
    ("op2", "Requests a report and decides to return to it"),
)
NEW = clauses(
    ("pp1", "Recalling its decision"),
    ("op1", "Urges parties to meet"),
    ("op2", "Requests a report"),
    ("op3", "Decides to return to it"),
)
REWORDED = row(
    "reworded",
    [1],
    [1],
    similarity=0.9,
    edits=(same("Urges "), cut("all ", "qualifier"), same("parties to meet")),
)
SPLIT = row("split", [2], [2, 3], similarity=0.8)


def shown(*rows: object, options: Options = DEFAULT) -> list[DisplayRow]:
    return display_rows(comparison(OLD, NEW, *rows), options)  # type: ignore[arg-type]  # rows made by row()


def test_a_row_is_named_by_its_new_clause_and_a_removed_one_by_its_old() -> None:
    changed, removed = shown(REWORDED, row("removed", [0], []))

    assert (changed.anchor, changed.numbers) == ("op1", "op1")
    assert (removed.anchor, removed.numbers) == ("old-pp1", "old pp1")


def test_both_numbers_are_given_where_they_differ() -> None:
    assert shown(row("reworded", [2], [3]))[0].numbers == "op2 → op3"


def test_status_is_told_in_words_and_by_a_sign() -> None:
    rows = shown(
        row("unchanged", [0], [0]),
        REWORDED,
        SPLIT,
        row("merged", [0, 1], [0]),
        row("added", [], [3]),
        row("removed", [2], []),
    )

    assert [(r.sign, r.words) for r in rows] == [
        ("=", "text unchanged"),
        ("~", "reworded"),
        ("÷", "split in two"),
        ("∪", "merged from two"),
        ("+", "new"),
        ("−", "no counterpart found"),
    ]


def test_a_split_row_shows_every_part_under_its_own_name() -> None:
    (split,) = shown(SPLIT)

    assert [part.ref for part in split.old] == ["op2"]
    assert [part.ref for part in split.new] == ["op2", "op3"]
    assert [part.anchor for part in split.new] == ["op2", "op3"]
    assert split.numbers == "op2 → op2 + op3"


def test_inline_gives_one_wording_and_no_sides() -> None:
    (changed,) = shown(REWORDED, options=Options(view="inline"))

    assert (changed.old, changed.new) == ([], [])
    assert [(s.mark, s.text) for s in changed.inline[0].segments] == [
        ("", "Urges "),
        ("del", "all"),
        ("", " "),
        ("", "parties to meet"),
    ]


def test_an_added_and_a_removed_row_are_marked_as_a_whole() -> None:
    added, removed = shown(row("added", [], [3]), row("removed", [2], []))

    assert [s.mark for part in added.new for s in part.segments] == ["ins"]
    assert [s.mark for part in removed.old for s in part.segments] == ["del"]
    assert (list(added.old), list(removed.new)) == ([], [])


def test_facts_say_what_changed_with_both_values() -> None:
    changed = row(
        "reworded",
        [1],
        [1],
        verb_change=Change("urge", "request"),
        governing_verb_change=Change("decide", None),
        part_change=Change("preambular", "operative"),
        edits=(swap("Urges", "Requests"), same(" all parties to meet"), put(" by 5 May", "date")),
    )

    assert [(f.name, f.old, f.new) for f in shown(changed)[0].facts] == [
        ("lead verb", "urge", "request"),
        ("governing verb", "decide", "none"),
        ("part", "preambular", "operative"),
        ("wording, date", "", ""),
    ]


def test_a_text_that_stays_while_its_governing_verb_goes_is_a_change() -> None:
    kept = row("unchanged", [0], [0], governing_verb_change=Change("decide", "request"))

    (shown_row,) = shown(kept)
    assert (shown_row.is_change, shown_row.words) == (True, "text unchanged")


def test_renumbering_alone_is_no_change_but_is_known() -> None:
    (renumbered,) = shown(row("unchanged", [1], [1], labels=Labels("3.", "4.")))

    assert (renumbered.is_change, renumbered.is_renumbered) == (False, True)


def test_a_row_whose_every_edit_is_hidden_counts_as_unchanged_and_says_so() -> None:
    spelt = row("reworded", [1], [1], edits=(swap("Urges all", "Urges ALL", "case"),))

    (hidden,) = shown(spelt, options=Options(spelling=False))
    assert (hidden.status, hidden.is_change) == ("unchanged", False)
    assert hidden.words == "unchanged but for what is hidden"
    assert shown(spelt)[0].status == "reworded"
    assert shown(spelt, options=Options(numbering=False))[0].status == "reworded"


def test_substance_is_never_hidden() -> None:
    dated = row("reworded", [1], [1], edits=(swap("2023", "2024", "date"), swap("a", "A", "case")))

    options = Options(numbering=False, spelling=False)
    assert shown(dated, options=options)[0].status == "reworded"


def test_without_marks_nothing_is_marked_and_no_fact_told() -> None:
    (plain,) = shown(REWORDED, options=Options(marks=False).as_shown)

    assert plain.facts == ()
    assert {s.mark for part in (*plain.old, *plain.new) for s in part.segments} == {""}


def test_the_nearest_wording_leads_to_the_row_that_holds_it() -> None:
    rows = shown(REWORDED, row("removed", [2], [], nearest=Nearest(1, 0.344)))

    nearest = rows[1].nearest
    assert nearest is not None
    assert (nearest.ref, nearest.percent, nearest.anchor) == ("op1", 34, "op1")
    assert rows[1].missing == "new"


def test_likeness_is_told_only_where_something_differs() -> None:
    assert [r.percent for r in shown(REWORDED, row("unchanged", [0], [0], moved=True))] == [
        90,
        None,
    ]
