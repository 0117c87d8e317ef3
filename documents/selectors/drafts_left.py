"""Drafts that may repeat the words of a version that is sealed or erased."""

from collections.abc import Sequence

from documents.models import Version


def drafts_left(version: Version) -> Sequence[str]:
    """The drafts of the same text that hold words, as the desk names them."""
    drafts = Version.objects.filter(expression=version.expression_id, number=None)
    rows = drafts.exclude(text="").select_related("expression__document__series").order_by("pk")
    return [f"{draft}, row {draft.pk}" for draft in rows.only("number", "expression")]
