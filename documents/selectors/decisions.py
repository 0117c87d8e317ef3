"""What people decided on the links between two versions, as it bears on them today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from documents.engine import Constraints
from documents.engine.cuts import Cut, digest_of
from documents.engine.fingerprints import fingerprint
from documents.models import Decision, DecisionEvent, Version
from documents.selectors.named_documents import UnknownReference

# in-force: made on these very versions, or confirmed for them. carried: made on
# others, and every wording stands here too: applied, to be confirmed. dormant: a
# wording is gone, or stands more than once, so that nobody can say which is meant.
# overruled: another decision that is in force, or later, says otherwise.
State = Literal["in-force", "carried", "dormant", "overruled", "revoked"]
APPLIED: frozenset[State] = frozenset({"in-force", "carried"})

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class HeldDecision:
    """A decision and what it says of two versions' clauses, by index from 0.

    The sides are those of the comparison, whichever way round it was decided. The
    indexes are empty where it is dormant or revoked; ``why`` says why it is dormant
    or overruled. ``events`` is its log.
    """

    decision: Decision
    state: State
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    why: str = ""
    events: tuple[DecisionEvent, ...] = ()

    @property
    def is_applied(self) -> bool:
        return self.state in APPLIED

    @property
    def is_pair(self) -> bool:
        return self.decision.verdict == Decision.Verdict.PAIR


def decisions_on(old: Version, new: Version, old_cut: Cut, new_cut: Cut) -> list[HeldDecision]:
    """Every decision on two versions' documents in their language, the first made first.

    ``old_cut`` and ``new_cut`` are the versions' own. Versions of different
    languages have none. Two queries.
    """
    if old.expression.language != new.expression.language:
        return []
    documents = (old.expression.document, new.expression.document)
    decisions = Decision.objects.between(*documents, old.expression.language)
    wordings = _Wordings(old_cut), _Wordings(new_cut)
    held = [
        _held(decision, old, new, wordings) for decision in decisions.prefetch_related("events")
    ]
    return _without_contradictions(held)


def numbered_decision(old: Version, new: Version, number: int) -> Decision:
    """The decision of that number on two versions' documents. Raises UnknownReference."""
    documents = (old.expression.document, new.expression.document)
    decisions = Decision.objects.between(*documents, old.expression.language)
    found = decisions.filter(number=number).first()
    if found is None:
        raise UnknownReference(f"There is no decision {number} on these two documents.")
    return found


def constraints_of(held: Iterable[HeldDecision], old_cut: Cut, new_cut: Cut) -> Constraints:
    """What the applied decisions ask of the engine.

    A clause that is said to have no counterpart is forbidden every pair.
    """
    forced: set[Pair] = set()
    forbidden: set[Pair] = set()
    for one in held:
        if one.is_applied:
            olds = one.old or range(len(old_cut.clauses))
            news = one.new or range(len(new_cut.clauses))
            pairs = {(i, j) for i in olds for j in news}
            if one.is_pair:
                forced |= pairs
            else:
                forbidden |= pairs
    return Constraints(frozenset(forced), frozenset(forbidden))


def decisions_digest(constraints: Constraints) -> str:
    """The part of a comparison's address that stands for the decisions that bear on it.

    Of none it is the digest of an empty list, whatever was decided elsewhere.
    """
    bearing = [
        [word, i, j]
        for word, pairs in (("pair", constraints.forced), ("part", constraints.forbidden))
        for i, j in sorted(pairs)
    ]
    return digest_of(bearing)


class _Wordings:
    """The clauses of a cut by their references and by their wordings' fingerprints."""

    def __init__(self, cut: Cut) -> None:
        self._cut = cut
        self._by_ref: dict[str, int] = {}
        self._by_print: dict[str, list[int]] = {}
        self._is_read = False

    def find(self, clause: Mapping[str, Any]) -> int | str:
        """The index of a clause as a decision keeps it, or why there is none."""
        self._read()
        found = self._by_print.get(clause["fingerprint"], [])
        same = self._by_ref.get(clause["ref"])
        if same in found:
            return same if same is not None else 0
        if len(found) == 1:
            return found[0]
        if not found:
            return f"the wording of {clause['ref']} is gone"
        return f"the wording of {clause['ref']} stands {len(found)} times"

    def _read(self) -> None:
        # Most comparisons rest on no decision, and digests cost time.
        if self._is_read:
            return
        self._is_read = True
        for clause in self._cut.clauses:
            self._by_ref[clause.ref] = clause.position
            self._by_print.setdefault(fingerprint(clause.text), []).append(clause.position)


def _held(
    decision: Decision, old: Version, new: Version, wordings: tuple[_Wordings, _Wordings]
) -> HeldDecision:
    events = tuple(sorted(decision.events.all(), key=lambda event: event.number))
    if any(event.kind == DecisionEvent.Kind.REVOKED for event in events):
        return HeldDecision(decision, "revoked", events=events)
    turned = is_turned(decision, old, new)
    sides = (decision.old_clauses, decision.new_clauses)
    numbers = (old.number, new.number)
    if turned:
        sides, numbers = sides[::-1], numbers[::-1]
    found: list[tuple[int, ...]] = []
    for clauses, side in zip(sides, wordings, strict=True):
        places = [side.find(clause) for clause in clauses]
        lost = [place for place in places if isinstance(place, str)]
        if lost:
            return HeldDecision(decision, "dormant", why=lost[0], events=events)
        found.append(tuple(sorted({place for place in places if isinstance(place, int)})))
    state: State = "in-force" if _is_in_force(decision, events, numbers) else "carried"
    return HeldDecision(decision, state, found[0], found[1], events=events)


def is_turned(decision: Decision, old: Version, new: Version) -> bool:
    """Whether the comparison has the decision's documents, or versions, the other way round."""
    old_key, new_key = old.expression.document_id, new.expression.document_id
    if old_key != new_key:
        return bool(decision.old_document_id == new_key)
    # Two versions of one document: the decision knows which number stood on which side.
    before, after = (
        max((clause["version"] for clause in clauses), default=0)
        for clauses in (decision.old_clauses, decision.new_clauses)
    )
    is_forward = (old.number or 0) <= (new.number or 0)
    return bool(before and after and (before <= after) != is_forward)


def _is_in_force(
    decision: Decision, events: Iterable[DecisionEvent], numbers: tuple[int | None, int | None]
) -> bool:
    met = tuple(
        {clause["version"] for clause in clauses}
        for clauses in (decision.old_clauses, decision.new_clauses)
    )
    # A side without clauses, of what has no counterpart, holds for any version.
    is_of_these = all(versions <= {number} for versions, number in zip(met, numbers, strict=True))
    return is_of_these or any(
        event.kind == DecisionEvent.Kind.CONFIRMED
        and (event.old_version, event.new_version) == numbers
        for event in events
    )


def _without_contradictions(held: Sequence[HeldDecision]) -> list[HeldDecision]:
    """What was decided on other versions may clash here: what is in force goes before what
    is carried, then the later before the earlier.
    """
    settled: list[HeldDecision] = []
    overruled: dict[int, HeldDecision] = {}
    ranked = sorted(
        (one for one in held if one.is_applied),
        key=lambda one: (one.state == "in-force", one.decision.at, one.decision.pk),
        reverse=True,
    )
    for one in ranked:
        winner = next((other for other in settled if contradicts(one, other)), None)
        if winner is None:
            settled.append(one)
        else:
            why = f"decision {winner.decision.number} says otherwise"
            overruled[one.decision.pk] = replace(one, state="overruled", why=why)
    return [overruled.get(one.decision.pk, one) for one in held]


def contradicts(one: HeldDecision, other: HeldDecision) -> bool:
    """Whether two decisions cannot both hold of the same clauses.

    Two pairs do where they share a clause: the whole of a split or a merge is one
    decision. A pair and a part do where the part forbids what the pair says.
    """
    if one.is_pair and other.is_pair:
        return bool(set(one.old) & set(other.old) or set(one.new) & set(other.new))
    if one.is_pair == other.is_pair:
        return False
    pair, part = (one, other) if one.is_pair else (other, one)
    return _meets(pair.old, part.old) and _meets(pair.new, part.new)


def _meets(clauses: tuple[int, ...], parted: tuple[int, ...]) -> bool:
    """Whether a part speaks of any of the clauses; with an empty side it speaks of all."""
    return not parted or bool(set(clauses) & set(parted))
