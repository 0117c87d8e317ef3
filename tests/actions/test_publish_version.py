"""Publishing numbers, digests and chains a text, and is refused where it would mislead."""

import json
from hashlib import sha256

import pytest
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.models import Event, Version
from tests import records


class PublishTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.expression = records.expression()

    def test_the_first(self) -> None:
        version = records.published_version(self.expression)
        event = version.events.get()
        assert (version.number, version.predecessor) == (1, None)
        assert (event.kind, event.attestation, event.number) == ("published", "machine-read", 1)
        assert (event.actor, event.at) == ("system:fixture", records.AT)
        audit = Event.objects.get(action="publish")
        assert audit.object_key == "veldt/2023-05-04/en/1"
        assert audit.after["record_digest"] == version.record_digest

    def test_the_record_digest_can_be_made_by_hand(self) -> None:
        first = records.published_version(self.expression)
        second = records.published_version(self.expression, records.LATER_TEXT)
        for version, predecessor in ((first, None), (second, first.record_digest)):
            stated = {
                "record": 1,
                "text_sha256": sha256(version.text.encode()).hexdigest(),
                "cut_digest": version.cut_digest,
                "metadata": version.metadata,
                "predecessor": predecessor,
            }
            written = json.dumps(
                stated, sort_keys=True, ensure_ascii=False, separators=(",", ":")
            ).encode()
            assert version.record_digest == sha256(written).hexdigest()

    def test_the_metadata_are_those_of_the_day(self) -> None:
        document = self.expression.document
        witness = records.witness(document)
        version = records.published_version(self.expression, base_witness=witness)
        assert version.metadata == {
            "reference": "veldt/2023-05-04.en@1",
            "language": "en",
            "standing": "original",
            "translator": "",
            "kind": "first",
            "reason": "",
            "title_as_printed": "",
            "title": "Joint communiqué of 2023-05-04",
            "symbol": "",
            "adopted": "2023-05-04",
            "base_witness": {
                "siglum": "S",
                "text_sha256": witness.text_sha256,
                "source": "https://strait.example/communique",
            },
        }

    def test_who_and_when_do_not_count(self) -> None:
        curator = Actor.of(records.user("curator", "publish_version"))
        draft = records.draft(self.expression)
        other = records.published_version(records.expression(language="fr"))
        mine = publish_version(curator, draft, attestation="machine-read")
        assert mine.events.get().actor == "user:curator"
        assert set(mine.metadata) == set(other.metadata)
        assert "curator" not in json.dumps(mine.metadata)

    def test_numbers_run_on_and_chain(self) -> None:
        versions = [records.published_version(self.expression)]
        for end in ("Decides to meet again.\n", "Decides to meet in June.\n"):
            versions.append(records.published_version(self.expression, records.TEXT + end))
        assert [version.number for version in versions] == [1, 2, 3]
        assert [version.predecessor for version in versions] == [None, *versions[:2]]
        other = records.published_version(records.expression(language="fr"))
        assert other.number == 1

    def test_two_drafts_do_not_get_one_number(self) -> None:
        one, two = records.draft(self.expression), records.draft(self.expression)
        publish_version(records.ACTOR, one, attestation="machine-read")
        with pytest.raises(ActionRefused, match="say what this version is"):
            publish_version(records.ACTOR, two, attestation="machine-read")
        with CaptureQueriesContext(connection) as queries:
            records.published_version(self.expression, records.LATER_TEXT)
        if connection.features.has_select_for_update:
            assert any("FOR UPDATE" in query["sql"] for query in queries)

    def test_clause_rows_are_those_of_the_cut(self) -> None:
        draft = records.draft(self.expression)
        draft.clauses.filter(index=0).update(kind="heading")
        version = publish_version(records.ACTOR, draft, attestation="machine-read")
        assert [clause.kind for clause in version.clauses.all()] == [
            row["kind"] for row in version.cut
        ]


class RefusedTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.expression = records.expression()
        cls.first = records.published_version(cls.expression)

    def _refused(self, why: str, text: str = records.LATER_TEXT, **fields: str) -> None:
        draft = records.draft(self.expression, text, **fields)
        with pytest.raises(ActionRefused, match=why):
            publish_version(records.ACTOR, draft, attestation="machine-read")
        assert Version.objects.published().count() == 1

    def test_again(self) -> None:
        with pytest.raises(ActionRefused, match="published already"):
            publish_version(records.ACTOR, self.first, attestation="machine-read")

    def test_a_second_first(self) -> None:
        self._refused("say what this version is", kind="first")

    def test_a_second_without_a_reason(self) -> None:
        self._refused("needs a reason", reason=" ")

    def test_the_same_again(self) -> None:
        self._refused("nothing to publish", records.TEXT, kind="recut")

    def test_a_recut_with_another_text(self) -> None:
        self._refused("more than a recut", kind="recut")

    def test_a_correction_that_is_a_recut(self) -> None:
        rows = [row | {"kind": "narrative"} for row in self.first.cut]
        draft = records.draft(
            self.expression, cut_rows=rows, kind="official-corrigendum", reason="Cut anew."
        )
        with pytest.raises(ActionRefused, match="this is a recut"):
            publish_version(records.ACTOR, draft, attestation="machine-read")

    def test_a_correction_of_nothing(self) -> None:
        draft = records.draft(records.expression(language="fr"), kind="recut", reason="Cut anew.")
        with pytest.raises(ActionRefused, match="its first is of kind"):
            publish_version(records.ACTOR, draft, attestation="machine-read")

    def test_a_draft_that_was_changed_behind_its_digests(self) -> None:
        draft = records.draft(self.expression, records.LATER_TEXT)
        Version.objects.filter(pk=draft.pk).update(text=records.LATER_TEXT.replace("all", "any"))
        with pytest.raises(ActionRefused, match="behind its digests"):
            publish_version(records.ACTOR, draft, attestation="machine-read")

    def test_without_the_right(self) -> None:
        contributor = Actor.of(records.user("contributor", "add_version", "change_version"))
        draft = records.draft(self.expression, records.LATER_TEXT)
        with pytest.raises(PermissionRefused, match="publish_version"):
            publish_version(contributor, draft, attestation="machine-read")

    def test_attestations_that_the_records_do_not_bear_out(self) -> None:
        draft = records.draft(self.expression, records.LATER_TEXT)
        for attestation, witnesses, why in (
            ("flawless", None, "no attestation"),
            ("", None, "no attestation"),
            ("proofread", None, "no base witness"),
            ("collated", None, "with how many"),
            ("confirmed", 2, "with how many"),
        ):
            with pytest.raises(ActionRefused, match=why):
                publish_version(records.ACTOR, draft, attestation=attestation, witnesses=witnesses)
