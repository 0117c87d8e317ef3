"""What a chosen scale says, written beside the changes of verbs that a comparison shows."""

from collections.abc import Sequence
from dataclasses import replace

from documents.selectors.comparison_rows import DisplayRow
from documents.selectors.row_facts import RowFact
from documents.selectors.scales import Judge
from documents.selectors.stand_outs import Rule, StandOut

_FACTS = frozenset({"lead verb", "governing verb", "inner verb"})
_RULES = frozenset({"Lead verb changed", "Governing verb changed", "Inner verb changed"})


def rows_on_scale(rows: Sequence[DisplayRow], judge: Judge) -> list[DisplayRow]:
    """The rows with a note on each change of a verb that the scale knows."""
    return [replace(row, facts=tuple(_fact(fact, judge) for fact in row.facts)) for row in rows]


def rules_on_scale(rules: Sequence[Rule], judge: Judge) -> list[Rule]:
    """What stands out, with the same notes."""
    return [_rule(rule, judge) if rule.name in _RULES else rule for rule in rules]


def _fact(fact: RowFact, judge: Judge) -> RowFact:
    note = judge.note(fact.old, fact.new) if fact.name in _FACTS else ""
    return replace(fact, note=note) if note else fact


def _rule(rule: Rule, judge: Judge) -> Rule:
    def noted(lines: Sequence[StandOut]) -> list[StandOut]:
        return [_line(line, judge) for line in lines]

    return replace(rule, first=noted(rule.first), more=noted(rule.more))


def _line(line: StandOut, judge: Judge) -> StandOut:
    notes = (line.note, judge.note(line.old, line.new))
    return replace(line, note="; ".join(note for note in notes if note))
