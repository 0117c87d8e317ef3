"""A version whose text may be shown to nobody (law, safety): a tombstone takes its place."""

from django.db import transaction
from django.db.models import Q

from documents.actions.actor import Actor
from documents.actions.mark_version import mark_version
from documents.actions.refusal import ActionRefused
from documents.actions.store_figure import drop_figures
from documents.actions.store_lineage import drop_lineages
from documents.models import Comparison, Version, VersionEvent


def seal_version(actor: Actor, version: Version, *, reason: str) -> VersionEvent:
    """Seal a published version and drop what is stored of it that repeats its words:
    comparisons, the lineages of its series, and the figures, which count them.

    The row stays as it is, so the chain still verifies; Version.read_cut gives
    its text to nobody. Raises ActionRefused and PermissionRefused.
    """
    actor.require("documents.seal_version")
    with transaction.atomic():
        row = (
            Version.objects.select_for_update(of=("self",))
            .select_related("expression__document__series")
            .get(pk=version.pk)
        )
        if row.is_sealed:
            raise ActionRefused(f"{row} is sealed already.")
        event = mark_version(actor, row, VersionEvent.Kind.SEALED, reason=reason)
        Comparison.objects.filter(Q(old=row) | Q(new=row)).delete()
        drop_lineages(row.expression.document.series)
        drop_figures(row.expression.document.series.slug)
        return event
