"""References of earlier versions' clauses, led to where their words stand now."""

from documents.engine.succession import successors
from documents.models import Version


def former_refs(version: Version) -> dict[str, str]:
    """For each reference that only an earlier version of the same text has, that of the
    clause which stands for it in this one; where versions differ, the latest says.

    One query; sealed versions are left out, since nothing is read from them.
    """
    if version.number is None or version.number == 1 or version.is_sealed:
        return {}
    earlier = (
        Version.objects.published()
        .filter(expression=version.expression_id, number__lt=version.number)
        .select_related("expression")
        .prefetch_related("events")
        .order_by("number")
    )
    cut = version.read_cut()
    found: dict[str, str] = {}
    for one in earlier:
        if not one.is_sealed:
            found |= successors(one.read_cut(), cut)
    return found
