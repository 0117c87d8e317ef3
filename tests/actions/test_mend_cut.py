"""A draft's cut, mended by hand."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.mend_cut import Mend, mend_cut
from documents.actions.publish_version import publish_version
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.refusal import ActionRefused
from documents.models import Event, Version
from tests import records
from tests.cast import make_cast


class MendCutTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()
        cls.contributor = Actor.of(cls.cast.contributor)
        cls.draft = records.draft()

    def mend(self, kind: str, index: int, value: str = "") -> Version:
        self.draft.refresh_from_db()
        return mend_cut(
            self.contributor, self.draft, Mend(kind, index, value), seen=self.draft.cut_digest
        )

    def refs(self) -> list[str]:
        return list(self.draft.clauses.order_by("index").values_list("ref", flat=True))

    def test_every_mend_leaves_the_text_and_makes_its_clause_rows(self) -> None:
        text, before = self.draft.text, self.refs()
        last = len(before) - 1
        for kind, index, value in (
            ("join", last, ""),
            ("split", last - 1, self.draft.text.splitlines()[-1]),
            ("retype", last, "closing"),
            ("under", last - 1, before[last - 2]),
            ("under", last - 1, ""),
        ):
            self.mend(kind, index, value)

        self.draft.refresh_from_db()
        assert self.draft.text == text
        assert self.refs() == [row["ref"] for row in self.draft.cut]
        assert self.draft.cut[last]["kind"] == "closing"

    def test_a_mend_is_in_the_log_with_what_was_and_is(self) -> None:
        self.mend("join", 1)

        event = Event.objects.filter(action="change-draft").latest("pk")
        assert event.actor == self.contributor.name
        assert event.before["cut_digest"] != event.after["cut_digest"]

    def test_a_cut_that_somebody_else_changed_is_not_mended(self) -> None:
        seen = self.draft.cut_digest
        self.mend("join", 1)

        with self.assertRaisesMessage(ActionRefused, "changed since you saw it"):
            mend_cut(self.contributor, self.draft, Mend("join", 1), seen=seen)

    def test_what_makes_no_sense_is_refused_in_words(self) -> None:
        for kind, index, value, told in (
            ("split", 1, "words that are not there", "0 times"),
            ("split", 1, "", "not at all"),
            ("split", 99, "the", "no clause"),
            ("retype", 1, "poem", "no kind of clause"),
            ("under", 1, "op99", "no clause op99"),
            ("burn", 1, "", "no mend"),
        ):
            with self.assertRaisesMessage(ActionRefused, told):
                self.mend(kind, index, value)

    def test_a_published_cut_is_never_mended(self) -> None:
        publish_version(records.ACTOR, self.draft, attestation="machine-read")

        with self.assertRaisesMessage(ActionRefused, "never recut"):
            self.mend("join", 1)

    def test_a_reader_mends_nothing(self) -> None:
        reader = Actor.of(self.cast.reader)
        with pytest.raises(PermissionRefused):
            mend_cut(reader, self.draft, Mend("join", 1), seen=self.draft.cut_digest)

    def test_a_mended_cut_is_what_is_published_and_outlives_a_rebuild(self) -> None:
        self.mend("join", 1)
        mended = self.refs()
        publish_version(records.ACTOR, self.draft, attestation="machine-read")
        rebuild_archive(Actor.of(self.cast.administrator))

        assert self.refs() == mended
