"""What stands out: each rule finds its own, says why, and leads there."""

from documents.engine.rows import Change, Row
from documents.selectors.stand_outs import SHOWN, Rule, StandOut, stand_outs
from tests.hand_comparisons import clauses, comparison, cut, put, row, same, swap

OLD = clauses(
    ("pp1", "Expressing deep concern, inviting all States to assist"),
    ("op1", "Urges all parties to meet by 5 May 2023"),
    ("op1.a", "the relevant reports"),
)
NEW = clauses(
    ("pp1", "Expressing deep concern, encouraging States to assist"),
    ("op1", "Calls upon Turkey to meet by 5 May 2024"),
    ("op1.a", "the relevant reports"),
)


def found(*rows: Row) -> dict[str, Rule]:
    return {rule.name: rule for rule in stand_outs(comparison(OLD, NEW, *rows))}


def only(rule: Rule) -> StandOut:
    (line,) = rule.first
    return line


def test_a_lead_verb_and_a_part_are_told_with_both_values() -> None:
    rules = found(
        row(
            "reworded",
            [1],
            [1],
            verb_change=Change("urge", "call upon"),
            part_change=Change("operative", "preambular"),
        )
    )

    verb, part = only(rules["Lead verb changed"]), only(rules["Changed part"])
    assert (verb.ref, verb.anchor, verb.old, verb.new) == ("op1", "op1", "urge", "call upon")
    assert (part.old, part.new) == ("operative", "preambular")


def test_a_governing_verb_over_unchanged_text_says_that_the_text_stays() -> None:
    kept = row("unchanged", [2], [2], governing_verb_change=Change("urge", "call upon"))

    line = only(found(kept)["Governing verb changed"])
    assert (line.ref, line.old, line.new, line.note) == (
        "op1.a",
        "urge",
        "call upon",
        "text unchanged",
    )


def test_inner_verbs_are_those_past_the_lead() -> None:
    old = clauses(
        ("op1", "Denounced the plea and demanded release"),
        verb="denounce",
        verbs=("denounce", "demand"),
    )
    new = clauses(
        ("op1", "Condemned the plea and requested release"),
        verb="condemn",
        verbs=("condemn", "request"),
    )
    made = comparison(
        old,
        new,
        row("reworded", [0], [0], verb_change=Change("denounce", "condemn")),
    )

    rules = {rule.name: rule for rule in stand_outs(made)}
    inner = only(rules["Inner verb changed"])
    assert (inner.old, inner.new) == ("demand", "request")


def test_a_verb_that_leads_a_part_of_a_split_clause_did_not_go() -> None:
    old = clauses(
        ("op1", "Condemned the plea, and demanded release, stressing its urgency"),
        verb="condemn",
        verbs=("condemn", "demand", "stress"),
    )
    parts = (("op1", "Condemned the plea"), "condemn"), (("op2", "Demanded release"), "demand")
    new = tuple(
        clauses(text, verb=verb, verbs=(verb,))[0]._replace(position=index)
        for index, (text, verb) in enumerate(parts)
    )
    made = comparison(old, new, row("split", [0], [0, 1]))

    (rule,) = stand_outs(made)
    assert rule.name == "Inner verb changed"
    assert (only(rule).old, only(rule).new) == ("stress", "")


def test_small_words_at_the_ends_are_no_part_of_a_name_or_date() -> None:
    edits = (
        put("Council of the ", "name"),
        same("Urges"),
        swap(" and", ",", "date"),
        put(" and 6 November 2018", "date"),
        cut("in The Hague, ", "name"),
    )
    rules = found(row("reworded", [1], [1], edits=edits))

    told = {name: (only(rule).old, only(rule).new) for name, rule in rules.items()}
    assert told == {
        "Names": ("The Hague", "Council"),
        "Dates and numbers": ("", "6 November 2018"),
    }


def test_removed_and_new_clauses_are_told_by_their_beginning() -> None:
    rules = found(row("removed", [1], []), row("added", [], [1]))

    assert only(rules["No counterpart found"]).gist == "Urges all parties to meet by 5 May 2023"
    assert only(rules["No counterpart found"]).anchor == "old-op1"
    assert only(rules["New"]).anchor == "op1"


def test_words_of_weight_are_named_with_what_went_and_what_came() -> None:
    rules = found(
        row(
            "reworded",
            [1],
            [1],
            edits=(
                same("Urges "),
                cut("all ", "qualifier"),
                swap("parties", "Turkey", "name"),
                same(" to meet by 5 May "),
                swap("2023", "2024", "date"),
                put(" in two rounds", "number"),
                swap(",", ";", "punctuation"),
            ),
        )
    )

    told = {name: (only(rule).old, only(rule).new) for name, rule in rules.items()}
    assert told == {
        "Qualifiers, modals, conditions": ("all", ""),
        "Names": ("parties", "Turkey"),
        "Dates and numbers": ("5 May 2023", "5 May 2024, two"),
    }


def test_words_of_a_clause_without_counterpart_are_not_told_again() -> None:
    removed = row("removed", [1], [], edits=(cut("5 May 2023", "date"),))

    assert list(found(removed)) == ["No counterpart found"]


def test_rules_come_in_the_order_of_their_weight_and_long_ones_are_cut() -> None:
    rules = stand_outs(
        comparison(
            OLD,
            NEW,
            *[row("added", [], [0]) for _ in range(SHOWN + 2)],
            row("reworded", [1], [1], verb_change=Change("urge", None)),
        )
    )

    assert [rule.name for rule in rules] == ["Lead verb changed", "New"]
    assert (len(rules[1].first), len(rules[1].more), rules[1].count) == (SHOWN, 2, SHOWN + 2)
    assert only(rules[0]).new == "none"


def test_what_changes_in_no_way_of_weight_does_not_stand_out() -> None:
    spelt = row("reworded", [1], [1], edits=(swap("organise", "organize", "spelling"),))

    assert found(spelt, row("unchanged", [2], [2])) == {}


def test_a_long_beginning_is_cut_between_words() -> None:
    old = clauses(("op1", "Requests " + "the Special Rapporteurs " * 8))
    (rule,) = stand_outs(comparison(old, (), row("removed", [0], [])))

    wanted = "Requests the Special Rapporteurs the Special Rapporteurs the Special Rapporteurs the"
    assert only(rule).gist == f"{wanted}…"


def test_what_only_changed_its_place_in_a_clause_does_not_stand_out() -> None:
    edits = (
        cut("Esker and ", "name"),
        same("Urges"),
        put(" and Esker", "name"),
        put(" on 5 May", "date"),
    )

    rules = found(row("reworded", [1], [1], edits=edits))
    assert list(rules) == ["Dates and numbers"]
