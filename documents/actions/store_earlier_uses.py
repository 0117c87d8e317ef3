"""Earlier uses elsewhere of what a text brought: read where they are stored, else looked for."""

from django.db import transaction

from documents.models import EarlierUses, LineageText, Version
from documents.selectors.elsewhere.search import earlier_uses
from documents.selectors.elsewhere.state import archive_state


def earlier_uses_of(
    version: Version, aged: LineageText, at: int, *, with_machine: bool
) -> EarlierUses:
    """What is stored of a text under the archive's state, looked for anew where that changed.

    ``version`` as ``for_reading`` fetches it; ``at`` is its place in the sequence. What is
    found while the archive changes is stored under the state before, which nobody asks for
    again.
    """
    state = archive_state()
    stored = EarlierUses.objects.filter(text=aged, state=state).first()
    if stored is not None:
        return stored
    search = earlier_uses(version, aged, at, with_machine=with_machine)
    found = EarlierUses(
        text=aged,
        state=state,
        uses=[use.row for use in search.uses],
        looked_through=search.looked_through,
        left_out=search.left_out,
    )
    with transaction.atomic():
        # The row is the lock under which its uses are stored; it may be gone meanwhile.
        if LineageText.objects.select_for_update().filter(pk=aged.pk).exists():
            EarlierUses.objects.filter(text=aged).delete()
            found.save(force_insert=True)
    return found
