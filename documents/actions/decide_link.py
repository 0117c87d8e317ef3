"""A person's word on which clauses of two versions correspond, or do not."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.record_decision import record_decision, record_decision_event
from documents.actions.refusal import ActionRefused
from documents.engine.cuts import Cut
from documents.engine.fingerprints import fingerprint
from documents.models import Decision, DecisionEvent, Document, Version
from documents.selectors.decisions import HeldDecision, contradicts, decisions_on

Verdict = Decision.Verdict


class Contradiction(ActionRefused):
    """Standing decisions say otherwise; ``standing`` are they, to be superseded or kept."""

    def __init__(self, standing: Sequence[Decision]) -> None:
        self.standing = tuple(standing)
        numbers = ", ".join(str(decision.number) for decision in standing)
        said = "; ".join(f"“{decision.reason}”" for decision in standing)
        super().__init__(
            f"Decision {numbers} says otherwise ({said}). Supersede it, or leave it as it is."
        )


def decide_link(
    actor: Actor,
    old: Version,
    new: Version,
    verdict: str,
    old_refs: Sequence[str],
    new_refs: Sequence[str],
    *,
    reason: str,
    is_superseding: bool = False,
) -> Decision:
    """Decide on clauses of two published versions, by their references.

    ``pair``: one old clause and one or more new ones, or several and one. ``part``:
    none of these corresponds to any of those; with one side empty, the others have
    no counterpart at all. Decisions that cannot hold beside this one are revoked with
    it if ``is_superseding``, else raise Contradiction. Raises ActionRefused,
    SealedVersion and PermissionRefused.
    """
    actor.require("documents.decide_link")
    if not reason.strip():
        raise ActionRefused("A reason is needed.")
    _check_versions(old, new)
    old_cut, new_cut = old.read_cut(), new.read_cut()
    olds, news = _indexes(old, old_cut, old_refs), _indexes(new, new_cut, new_refs)
    _check_shape(verdict, olds, news)
    with transaction.atomic():
        documents = sorted({old.expression.document_id, new.expression.document_id})
        # Both documents' rows are the lock under which their decisions agree.
        list(Document.objects.select_for_update().filter(pk__in=documents).order_by("pk"))
        standing = _contradicting(verdict, olds, news, decisions_on(old, new, old_cut, new_cut))
        if standing and not is_superseding:
            raise Contradiction(standing)
        sides = [(old, _clauses(old, old_cut, olds)), (new, _clauses(new, new_cut, news))]
        # One way round, however the two were set side by side, so that their decisions
        # are numbered in one row.
        (first, first_clauses), (second, second_clauses) = sorted(sides, key=_place)
        made = record_decision(
            actor,
            first.expression.document,
            second.expression.document,
            old.expression.language,
            verdict=verdict,
            old_clauses=first_clauses,
            new_clauses=second_clauses,
            reason=reason,
        )
        for decision in standing:
            record_decision_event(
                actor,
                decision,
                DecisionEvent.Kind.REVOKED,
                reason=f"Superseded by decision {made.number}: {reason}",
            )
    return made


def _check_versions(old: Version, new: Version) -> None:
    for version in (old, new):
        if not version.is_published:
            raise ActionRefused(f"{version} is no published version; decide when it is one.")
    if old.pk == new.pk:
        raise ActionRefused("These are one version; there is nothing between to decide on.")
    if old.expression.language != new.expression.language:
        raise ActionRefused("These are texts in two languages; links are between texts in one.")


def _indexes(version: Version, cut: Cut, refs: Sequence[str]) -> tuple[int, ...]:
    by_ref = {clause.ref: clause.position for clause in cut.clauses}
    for ref in refs:
        if ref not in by_ref:
            raise ActionRefused(f"{version} has no clause {ref}.")
    return tuple(sorted({by_ref[ref] for ref in refs}))


def _check_shape(verdict: str, olds: Sequence[int], news: Sequence[int]) -> None:
    if verdict not in Verdict.values:
        raise ActionRefused(f"{verdict!r} is no verdict; there are {', '.join(Verdict.values)}.")
    if not olds and not news:
        raise ActionRefused("Name the clauses that this is about.")
    if verdict == Verdict.PAIR and min(len(olds), len(news)) != 1:
        raise ActionRefused(
            "A pair has one clause on one side, and one or more on the other: "
            f"here are {len(olds)} old and {len(news)} new."
        )


def _contradicting(
    verdict: str, olds: tuple[int, ...], news: tuple[int, ...], held: Sequence[HeldDecision]
) -> list[Decision]:
    """The standing decisions that this one cannot stand beside. Raises ActionRefused where
    one of them says the very same already.
    """
    wanted = HeldDecision(Decision(verdict=verdict), "in-force", olds, news)
    standing = [one for one in held if one.is_applied]
    for one in standing:
        is_same = (one.decision.verdict, one.old, one.new) == (verdict, olds, news)
        if is_same and one.state == "in-force":
            raise ActionRefused(f"Decision {one.decision.number} says so already.")
        if is_same:
            raise ActionRefused(
                f"Decision {one.decision.number}, made on another version, says so: confirm it."
            )
    return [one.decision for one in standing if contradicts(wanted, one)]


def _clauses(version: Version, cut: Cut, indexes: Sequence[int]) -> list[dict[str, Any]]:
    clauses = [cut.clauses[index] for index in indexes]
    return [
        {"ref": it.ref, "fingerprint": fingerprint(it.text), "version": version.number}
        for it in clauses
    ]


def _place(side: tuple[Version, object]) -> tuple[Any, ...]:
    version = side[0]
    return (*version.expression.document.natural_key(), version.number)
