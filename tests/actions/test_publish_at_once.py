"""Two curators publish at the same moment: no number twice, and the chain holds."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.models import Version
from documents.selectors.verification import verify_archive
from tests import records
from tests.guarded import GuardedTransactionTestCase


class PublishAtOnceTests(GuardedTransactionTestCase):
    def test_both_are_numbered(self) -> None:
        text = records.expression()
        records.published_version(text)
        endings = [f"Decides to meet again in {month}.\n" for month in ("May", "June", "July")]
        drafts = [records.draft(text, records.TEXT + ending) for ending in endings]
        published = _at_once([lambda d=draft: _publish(d) for draft in drafts])
        assert sorted(published) == [2, 3, 4]
        assert verify_archive().faults == ()

    def test_one_first_version_only(self) -> None:
        drafts = [records.draft(records.expression()) for _ in range(3)]
        published = _at_once([lambda d=draft: _publish(d) for draft in drafts])
        assert sorted(published, key=str) == [1, None, None]
        assert Version.objects.published().count() == 1


def _publish(draft: Version) -> int | None:
    try:
        return publish_version(records.ACTOR, draft, attestation="machine-read").number
    except ActionRefused:
        return None


def _at_once(calls: list[Callable[[], int | None]]) -> list[int | None]:
    """Each call in a thread with a connection of its own, all let go together."""
    gate = Barrier(len(calls))

    def run(call: Callable[[], int | None]) -> int | None:
        gate.wait()
        try:
            return call()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))
