"""What sealing and erasing leave to be seen to is said, and comes back by no back door."""

import pytest
from django.urls import reverse

from documents.actions.actor import Actor
from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.actions.save_draft import save_draft
from documents.actions.seal_version import seal_version
from documents.engine.cuts import row_of
from documents.engine.mending import join
from documents.models import Version
from tests import records
from tests.cast import SignedInTestCase

ORDER = {"reason": "By order of a court."}


class SealingTests(SignedInTestCase):
    role = "administrator"
    version: Version

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.version = records.published_version()

    def take(self, name: str, **sent: object) -> str:
        address = reverse(f"admin:documents_version_{name}", args=(self.version.pk,))
        return self.client.post(address, ORDER | sent, follow=True).content.decode()

    def test_drafts_that_hold_words_are_named(self) -> None:
        draft = records.draft(self.version.expression, records.LATER_TEXT, kind="recut")
        told = f"{draft}, row {draft.pk}."
        assert told in self.take("seal")
        assert told in self.take("erase", reference=str(self.version), is_final="on")

    def test_without_any_nothing_is_said(self) -> None:
        assert "see to them" not in self.take("seal")

    def test_a_sealed_text_is_not_published_again_as_a_recut(self) -> None:
        draft = save_draft(
            records.ACTOR,
            self.version.expression,
            self.version.text,
            kind="recut",
            reason="Two clauses are one.",
            cut_rows=[row_of(clause) for clause in join(self.version.read_cut(), 1).clauses],
        )
        seal_version(Actor.of(self.cast.curator), self.version, **ORDER)
        with pytest.raises(ActionRefused, match="which is sealed; restore that first"):
            publish_version(records.ACTOR, draft, attestation="machine-read")
