"""What is published is what was looked at."""

import re

from documents.actions.actor import Actor
from documents.actions.save_draft import save_draft
from documents.actions.submit_version import submit_version
from documents.actions.take_back_version import take_back_version
from documents.models import Version
from tests import records
from tests.cast import SignedInTestCase


class PublishSeenTests(SignedInTestCase):
    draft: Version

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.writer = Actor.of(cls.cast.contributor)
        cls.draft = save_draft(cls.writer, records.expression(), records.TEXT)
        submit_version(cls.writer, cls.draft)

    def publish(self, address: str) -> str:
        """Send the form as it stands on its page."""
        page = self.client.get(address).content.decode()
        seen = re.search(r'name="seen" value="(\d+)"', page)
        sent = {"attestation": "machine-read", "seen": seen[1] if seen else ""}
        return self.client.post(address, sent, follow=True).content.decode()

    def link(self) -> str:
        """Where the draft's page leads to, as it stands now."""
        page = self.client.get(f"/admin/documents/version/{self.draft.pk}/change/")
        found = re.search(r'href="([^"]*/publish/[^"]*)"', page.content.decode())
        assert found is not None
        return found[1]

    def test_a_draft_as_it_was_read_is_published(self) -> None:
        assert "Publish: done" in self.publish(self.link())

    def test_one_that_was_changed_since_is_looked_at_again(self) -> None:
        link = self.link()
        take_back_version(self.writer, self.draft)
        save_draft(self.writer, self.draft.expression, records.LATER_TEXT, draft=self.draft)
        submit_version(self.writer, self.draft)

        assert "was submitted anew; look at it again" in self.publish(link)
        assert not Version.objects.get(pk=self.draft.pk).is_published
        assert "Publish: done" in self.publish(self.link())
