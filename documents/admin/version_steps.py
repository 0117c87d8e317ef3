"""What may be done with a version: each step with its right, its form and its action."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from documents.actions.actor import Actor
from documents.actions.attest_version import attest_version
from documents.actions.explain_departures import explain_departures
from documents.actions.publish_version import publish_version
from documents.actions.restore_version import restore_version
from documents.actions.save_draft import save_draft
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.admin.version_forms import AttestForm, NewVersionForm, PublishForm, ReasonForm
from documents.engine.cuts import row_of
from documents.models import Version
from documents.selectors.departures import unexplained

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """``run`` gives the version whose page comes next; ``about`` is said above the form."""

    name: str
    label: str
    about: str
    permission: str
    form: type[forms.Form]
    is_open: Callable[[Version], bool]
    run: Callable[[Actor, Version, Values], Version]


def steps_for(actor: Actor, version: Version) -> list[Step]:
    """The steps that are open for a version to this actor."""
    return [step for step in STEPS.values() if step.is_open(version) and actor.may(step.permission)]


def _new_version(actor: Actor, version: Version, values: Values) -> Version:
    cut = version.read_cut()
    return save_draft(
        actor,
        version.expression,
        cut.text,
        **values,
        base_witness=version.base_witness,
        cut_rows=[row_of(clause) for clause in cut.clauses],
        title=version.title,
    )


def _publish(actor: Actor, version: Version, values: Values) -> Version:
    return publish_version(actor, version, **values)


def _marks(mark: Callable[..., Any]) -> Callable[[Actor, Version, Values], Version]:
    def run(actor: Actor, version: Version, values: Values) -> Version:
        mark(actor, version, **values)
        return version

    return run


def _explain(actor: Actor, version: Version, values: Values) -> Version:
    """One reason for all that still lack one; the action takes one for each as well."""
    reasons = {(it.start, it.end): values["reason"] for it in unexplained(version)}
    return explain_departures(actor, version, reasons)


def _is_draft(version: Version) -> bool:
    return not version.is_published


def _is_unexplained(version: Version) -> bool:
    return _is_draft(version) and bool(unexplained(version))


def _is_readable(version: Version) -> bool:
    return version.is_published and not version.is_sealed


STEPS: Mapping[str, Step] = {
    step.name: step
    for step in (
        Step(
            "publish",
            "Publish",
            "From then on this text and its cut never change; corrections make a new version.",
            "documents.publish_version",
            PublishForm,
            _is_draft,
            _publish,
        ),
        Step(
            "explain",
            "Explain departures",
            "Why the text departs from its base witness, for every place that has no reason yet. "
            "Publishing names the places; readers see the reason beside each.",
            "documents.change_version",
            ReasonForm,
            _is_unexplained,
            _explain,
        ),
        Step(
            "new-version",
            "New version",
            "A draft with the same text and cut, to be corrected and published as the next number.",
            "documents.add_version",
            NewVersionForm,
            _is_readable,
            _new_version,
        ),
        Step(
            "attest",
            "Attest",
            "Say how far the text was checked. The statement is added to those before it.",
            "documents.attest_version",
            AttestForm,
            _is_readable,
            _marks(attest_version),
        ),
        Step(
            "withdraw",
            "Withdraw",
            "The version stays readable and says why; it is no longer the current one.",
            "documents.withdraw_version",
            ReasonForm,
            lambda version: _is_readable(version) and not version.is_withdrawn,
            _marks(withdraw_version),
        ),
        Step(
            "restore",
            "Restore",
            "The version becomes what it was before it was withdrawn or sealed.",
            "documents.restore_version",
            ReasonForm,
            lambda version: version.is_withdrawn or version.is_sealed,
            _marks(restore_version),
        ),
        Step(
            "seal",
            "Seal",
            "For law and safety only: nobody can read the text any more, nor its base witness's. A "
            "tombstone with date, reason and digests takes its place. Other versions that have the "
            "same words are sealed each for itself.",
            "documents.seal_version",
            ReasonForm,
            _is_readable,
            _marks(seal_version),
        ),
    )
}
