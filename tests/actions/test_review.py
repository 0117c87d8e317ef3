"""A draft on its way: submitted, sent back, taken back, and published by a second person."""

import pytest
from django.contrib.auth.models import User
from django.test import TestCase, override_settings

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.actions.save_draft import save_draft
from documents.actions.send_back_version import send_back_version
from documents.actions.submit_version import submit_version
from documents.actions.take_back_version import take_back_version
from documents.models import Document, Event, Version
from tests import records
from tests.cast import make_cast, member


class ReviewTestCase(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()
        cls.writer = Actor.of(cls.cast.contributor)
        cls.curator = Actor.of(cls.cast.curator)
        cls.draft = save_draft(cls.writer, records.expression(), records.TEXT)

    def state(self) -> str:
        return str(Version.objects.get(pk=self.draft.pk).review_state)

    def waiting(self, user: User) -> list[Version]:
        return list(Version.objects.waiting_for(user))

    def publish(self, actor: Actor, draft: Version | None = None) -> Version:
        return publish_version(actor, draft or self.draft, attestation="machine-read")


class StepTests(ReviewTestCase):
    def test_to_publication(self) -> None:
        assert self.state() == "draft"
        event = submit_version(self.writer, self.draft, reason="Read against the print.")
        assert (event.number, event.kind, event.actor) == (1, "submitted", "user:contributor")
        assert self.state() == "in-review"
        send_back_version(self.curator, self.draft, reason="Clause 3 is two clauses.")
        assert self.state() == "sent-back"
        save_draft(self.writer, self.draft.expression, records.LATER_TEXT, draft=self.draft)
        submit_version(self.writer, self.draft)
        assert self.publish(self.curator).number == 1
        assert self.state() == "published"
        actions = Event.objects.filter(object_type="version").order_by("pk")
        assert list(actions.values_list("action", flat=True)) == [
            "draft",
            "submit",
            "send-back",
            "change-draft",
            "submit",
            "publish",
        ]

    def test_taken_back_it_is_a_draft_again(self) -> None:
        submit_version(self.writer, self.draft)
        take_back_version(self.writer, self.draft)
        assert self.state() == "draft"
        submit_version(self.writer, self.draft)
        send_back_version(self.curator, self.draft, reason="It is another text.")
        take_back_version(self.writer, self.draft)
        assert self.state() == "draft"

    def test_in_review_it_is_not_changed(self) -> None:
        submit_version(self.writer, self.draft)
        for actor in (self.writer, self.curator):
            with pytest.raises(ActionRefused, match="is in review"):
                save_draft(actor, self.draft.expression, records.LATER_TEXT, draft=self.draft)

    def test_steps_out_of_turn_are_refused(self) -> None:
        with pytest.raises(ActionRefused, match="is draft, not in review"):
            send_back_version(self.curator, self.draft, reason="It is another text.")
        with pytest.raises(ActionRefused, match="is draft, not in review or sent back"):
            take_back_version(self.writer, self.draft)
        submit_version(self.writer, self.draft)
        with pytest.raises(ActionRefused, match="is in review, not draft or sent back"):
            submit_version(self.writer, self.draft)
        with pytest.raises(ActionRefused, match="A reason is needed"):
            send_back_version(self.curator, self.draft, reason=" ")
        with pytest.raises(ActionRefused, match="by somebody else"):
            take_back_version(self.curator, self.draft)
        self.publish(self.curator)
        with pytest.raises(ActionRefused, match="is published, not"):
            submit_version(self.writer, self.draft)

    def test_who_may_not(self) -> None:
        reader = Actor.of(self.cast.reader)
        with pytest.raises(PermissionRefused):
            submit_version(reader, self.draft)
        submit_version(self.writer, self.draft)
        with pytest.raises(PermissionRefused):
            send_back_version(self.writer, self.draft, reason="It is another text.")
        with pytest.raises(PermissionRefused):
            self.publish(self.writer)


class SecondPersonTests(ReviewTestCase):
    def test_nobody_publishes_their_own(self) -> None:
        mine = save_draft(self.curator, records.expression(language="fr"), records.TEXT)
        submit_version(self.curator, mine)
        with pytest.raises(ActionRefused, match="is your own draft"):
            self.publish(self.curator, mine)
        second = Actor.of(member("curator", "second-curator"))
        assert self.publish(second, mine).number == 1

    def test_nor_what_they_changed_or_submitted(self) -> None:
        save_draft(self.curator, self.draft.expression, records.LATER_TEXT, draft=self.draft)
        submit_version(self.writer, self.draft)
        with pytest.raises(ActionRefused, match="is your own draft"):
            self.publish(self.curator)

    def test_nor_where_the_document_was_renamed_since(self) -> None:
        Document.objects.update(key="2023-05-04-b")
        submit_version(self.curator, Version.objects.get(pk=self.draft.pk))
        writer = Actor.of(records.user("contributor-b", "publish_version"))
        Event.objects.create(
            at=records.AT,
            actor=writer.name,
            action="change-draft",
            object_type="version",
            object_key=f"veldt/2023-05-04/en/draft-{self.draft.pk}",
        )
        with pytest.raises(ActionRefused, match="is your own draft"):
            self.publish(writer, Version.objects.get(pk=self.draft.pk))

    def test_nor_what_is_not_submitted(self) -> None:
        with pytest.raises(ActionRefused, match="user:contributor, has it in hand"):
            self.publish(self.curator)

    def test_what_the_archive_took_in_itself_waits_for_one_person_only(self) -> None:
        draft = records.draft(records.expression(language="fr"))
        assert self.publish(self.curator, draft).number == 1

    @override_settings(ARCHIVE_ALLOW_SELF_PUBLISH=True)
    def test_an_archive_of_one_person_says_so(self) -> None:
        mine = save_draft(self.curator, records.expression(language="fr"), records.TEXT)
        assert self.publish(self.curator, mine).number == 1


class WaitingTests(ReviewTestCase):
    def test_a_submitted_draft_waits_for_whoever_may_publish_it(self) -> None:
        cast = self.cast
        assert self.waiting(cast.curator) == self.waiting(cast.contributor) == []
        submit_version(self.writer, self.draft)
        assert self.waiting(cast.curator) == self.waiting(cast.administrator) == [self.draft]
        assert self.waiting(cast.contributor) == self.waiting(cast.reader) == []

    def test_one_s_own_waits_for_others(self) -> None:
        mine = save_draft(self.curator, records.expression(language="fr"), records.TEXT)
        submit_version(self.curator, mine)
        assert self.waiting(self.cast.curator) == []
        assert self.waiting(self.cast.administrator) == [mine]
        with override_settings(ARCHIVE_ALLOW_SELF_PUBLISH=True):
            assert self.waiting(self.cast.curator) == [mine]

    def test_sent_back_it_waits_for_who_submitted_it(self) -> None:
        submit_version(self.writer, self.draft)
        send_back_version(self.curator, self.draft, reason="Clause 3 is two clauses.")
        assert self.waiting(self.cast.contributor) == [self.draft]
        assert self.waiting(self.cast.curator) == []
        take_back_version(self.writer, self.draft)
        assert self.waiting(self.cast.contributor) == []
