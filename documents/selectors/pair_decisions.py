"""What people decided on the links of a comparison, as its page lists it."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.cuts import Cut
from documents.models import Version
from documents.selectors.decisions import HeldDecision, decisions_on

STATES = {
    "in-force": "in force",
    "carried": "carried from other versions, to be confirmed",
    "dormant": "dormant",
    "overruled": "overruled",
    "revoked": "revoked",
}


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision. ``old`` and ``new`` are references as the clauses stand here, or as they
    stood where it was made if they are gone. ``anchor`` is a clause's row, empty for none.
    """

    number: int
    verdict: str
    state: str
    state_words: str
    why: str
    old: str
    new: str
    anchor: str
    reason: str
    actor: str
    date: str
    is_confirmable: bool
    is_revocable: bool


def pair_decisions(old: Version, new: Version) -> list[DecisionLine]:
    """Every decision on the two versions' documents in their language, the latest first.

    Two queries. Raises SealedVersion.
    """
    old_cut, new_cut = old.read_cut(), new.read_cut()
    held = decisions_on(old, new, old_cut, new_cut)
    return [_line(one, old_cut, new_cut) for one in reversed(held)]


def _line(held: HeldDecision, old_cut: Cut, new_cut: Cut) -> DecisionLine:
    decision = held.decision
    olds = _refs(held.old, old_cut) or [clause["ref"] for clause in decision.old_clauses]
    news = _refs(held.new, new_cut) or [clause["ref"] for clause in decision.new_clauses]
    here = _refs(held.new, new_cut) or _refs(held.old, old_cut)
    return DecisionLine(
        number=decision.number,
        verdict=str(decision.get_verdict_display()),
        state=held.state,
        state_words=STATES[held.state],
        why=held.why,
        old=", ".join(olds) or "nothing",
        new=", ".join(news) or "nothing",
        anchor=here[0] if held.is_applied and here else "",
        reason=decision.reason,
        actor=decision.actor.partition(":")[2],
        date=f"{decision.at:%Y-%m-%d}",
        is_confirmable=held.state == "carried",
        is_revocable=held.state != "revoked",
    )


def _refs(indexes: Sequence[int], cut: Cut) -> list[str]:
    return [cut.clauses[index].ref for index in indexes]
