"""How a decision stands today, between the current versions of its two documents."""

from dataclasses import dataclass

from documents.models import Decision, DecisionEvent, Document, Version
from documents.references import Reference
from documents.selectors.addresses import comparison_address
from documents.selectors.decisions import decisions_on
from documents.selectors.pair_decisions import STATES


@dataclass(frozen=True, slots=True)
class DecisionToday:
    """``state`` in words, with why; ``href`` leads to the comparison, and is empty where
    one of the two has no current text to compare.
    """

    state: str
    href: str
    log: tuple[DecisionEvent, ...]


def standing_today(decision: Decision) -> DecisionToday:
    """The decision's state on the current versions, and its log."""
    log = tuple(decision.events.order_by("number"))
    old = _current(decision.old_document, decision.language)
    new = _current(decision.new_document, decision.language)
    if old is None or new is None:
        return DecisionToday("the text of one of the two is not held, or not shown", "", log)
    href = comparison_address(_reference(old), _reference(new))
    if old.pk == new.pk:
        return DecisionToday("between versions of one document", "", log)
    held = decisions_on(old, new, old.read_cut(), new.read_cut())
    (one,) = [it for it in held if it.decision.pk == decision.pk]
    return DecisionToday(STATES[one.state] + (f": {one.why}" if one.why else ""), href, log)


def _current(document: Document, language: str) -> Version | None:
    versions = Version.objects.current().filter(
        expression__document=document, expression__language=language
    )
    current: Version | None = versions.select_related("expression__document__series").first()
    return current


def _reference(version: Version) -> Reference:
    document = version.expression.document
    return Reference(document.series.slug, document.key, version.expression.language)
