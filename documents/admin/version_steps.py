"""What may be done with a version: each step with its right, its form and its action."""

from collections.abc import Mapping

from documents.actions.actor import Actor
from documents.actions.attest_version import attest_version
from documents.actions.check_second_person import check_second_person
from documents.actions.erase_text import erase_text
from documents.actions.explain_departures import explain_departures
from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.actions.restore_version import restore_version
from documents.actions.save_draft import save_draft
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.admin.review_steps import REVIEW_STEPS
from documents.admin.step import Step, Values, marks
from documents.admin.version_forms import (
    AttestForm,
    EraseForm,
    ExplainForm,
    NewVersionForm,
    PublishForm,
    ReasonForm,
)
from documents.engine.cuts import row_of
from documents.models import ReviewState, Version
from documents.selectors.collations import other_complete_sigla
from documents.selectors.departures import unexplained
from documents.selectors.drafts_left import drafts_left


def steps_for(actor: Actor, version: Version) -> list[Step]:
    """The steps that are open for a version to this actor, but for publishing what a second
    person has to publish.
    """
    steps = [
        step for step in STEPS.values() if step.is_open(version) and actor.may(step.permission)
    ]
    is_held_back = bool(held_back(actor, version))
    return [step for step in steps if step.name != "publish" or not is_held_back]


def held_back(actor: Actor, version: Version) -> str:
    """Why somebody who may publish does not publish this draft; empty where nothing is so."""
    if not (_is_draft(version) and actor.may("documents.publish_version")):
        return ""
    try:
        check_second_person(actor, version)
    except ActionRefused as refused:
        return str(refused)
    return ""


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


def _explain(actor: Actor, version: Version, values: Values) -> Version:
    return explain_departures(actor, version, values["reasons"])


def _unexplained(version: Version) -> Values:
    return {"departures": unexplained(version)}


def _collatable(version: Version) -> Values:
    return {"collatable": other_complete_sigla(version)}


def _drafts(version: Version) -> str:
    named = "; ".join(drafts_left(version))
    return named and f"Drafts of this text stay readable at the desk; see to them: {named}."


def _is_draft(version: Version) -> bool:
    return not version.is_published


def _is_unexplained(version: Version) -> bool:
    is_open = version.review_state in {ReviewState.DRAFT, ReviewState.SENT_BACK}
    return is_open and bool(unexplained(version))


def _is_readable(version: Version) -> bool:
    return version.is_published and not version.is_sealed


def _is_erasable(version: Version) -> bool:
    return version.is_sealed and not version.is_erased


STEPS: Mapping[str, Step] = {
    step.name: step
    for step in (
        *REVIEW_STEPS,
        Step(
            "publish",
            "Publish",
            "From then on this text and its cut never change; corrections make a new version.",
            "documents.publish_version",
            PublishForm,
            _is_draft,
            _publish,
            _collatable,
        ),
        Step(
            "explain",
            "Explain departures",
            "Why the text departs from its base witness, for every place that has no reason yet. "
            "Readers see the reason beside each.",
            "documents.change_version",
            ExplainForm,
            _is_unexplained,
            _explain,
            _unexplained,
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
            marks(attest_version),
            _collatable,
        ),
        Step(
            "withdraw",
            "Withdraw",
            "The version stays readable and says why; it is no longer the current one.",
            "documents.withdraw_version",
            ReasonForm,
            lambda version: _is_readable(version) and not version.is_withdrawn,
            marks(withdraw_version),
        ),
        Step(
            "restore",
            "Restore",
            "The version becomes what it was before it was withdrawn or sealed.",
            "documents.restore_version",
            ReasonForm,
            lambda version: version.is_withdrawn or _is_erasable(version),
            marks(restore_version),
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
            marks(seal_version),
            leaves=_drafts,
        ),
        Step(
            "erase",
            "Erase",
            "The characters themselves are removed for ever: of this text, of the witnesses that "
            "no other version rests on, of the captures they were read from, and of drafts of the "
            "same text. Digests, titles and reasons stay. Old backups are yours to see to.",
            "documents.erase_version",
            EraseForm,
            _is_erasable,
            marks(erase_text),
            leaves=_drafts,
        ),
    )
}
