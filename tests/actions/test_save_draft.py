"""A text comes in to the character, with a cut that accounts for all of it."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.check_text import TextRefused
from documents.actions.refusal import ActionRefused
from documents.actions.save_draft import save_draft
from documents.engine.cuts import text_sha256
from documents.models import Event, Version
from tests import records
from tests.line_cuts import line_rows

PADDED = "\n  Recalling\u00a0its communiqué;  \n\nCalls upon all parties to meet.\n\n"


class SaveDraftTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.expression = records.expression()

    def test_the_text_is_kept_to_the_character(self) -> None:
        draft = save_draft(records.ACTOR, self.expression, PADDED, cut_rows=line_rows(PADDED))
        draft.refresh_from_db()
        assert draft.text == PADDED
        assert draft.text_sha256 == text_sha256(PADDED)
        assert not draft.is_published

    def test_without_a_cut_it_is_segmented(self) -> None:
        draft = save_draft(records.ACTOR, self.expression, records.TEXT)
        assert [row["kind"] for row in draft.cut][1:] == ["preambular"] * 2 + ["operative"] * 2
        assert [clause.verb for clause in draft.clauses.all()] == [row["verb"] for row in draft.cut]

    def test_the_given_cut_stands_as_it_is(self) -> None:
        rows = line_rows(records.TEXT)
        rows[1]["kind"] = "narrative"
        draft = save_draft(records.ACTOR, self.expression, records.TEXT, cut_rows=rows)
        assert draft.cut == rows
        assert draft.clauses.get(index=1).kind == "narrative"
        assert draft.cut_digest == draft.read_cut().digest

    def test_a_cut_that_loses_characters_is_refused(self) -> None:
        rows = line_rows(records.TEXT)
        for bad in (rows[1:], [], [rows[0] | {"end": 9999}], [{"ref": "c1"}]):
            with pytest.raises(ActionRefused, match="cut does not fit"):
                save_draft(records.ACTOR, self.expression, records.TEXT, cut_rows=bad)
        assert not Version.objects.exists()

    def test_a_text_that_cannot_stand_is_refused(self) -> None:
        for bad in ("", "Recalling\0", "Recalling\r\n", "\ufeffRecalling"):
            with pytest.raises(TextRefused):
                save_draft(records.ACTOR, self.expression, bad)
        assert not Version.objects.exists()

    def test_the_witness_must_be_of_this_text(self) -> None:
        french = records.witness(language="fr")
        other = records.witness(records.document("2024-01-09"))
        for bad in (french, other):
            with pytest.raises(ActionRefused, match=r"no text of veldt/2023-05-04\.en"):
                save_draft(records.ACTOR, self.expression, records.TEXT, base_witness=bad)

    def test_a_draft_is_changed_in_place(self) -> None:
        draft = records.draft(self.expression)
        changed = save_draft(records.ACTOR, self.expression, records.LATER_TEXT, draft=draft)
        assert changed.pk == draft.pk
        assert Version.objects.get().text == records.LATER_TEXT
        assert changed.clauses.count() == len(changed.cut)
        event = Event.objects.get(action="change-draft")
        assert event.before["text_sha256"] == draft.text_sha256
        assert event.after["text_sha256"] == changed.text_sha256

    def test_a_published_version_is_no_draft(self) -> None:
        version = records.published_version(self.expression)
        with pytest.raises(ActionRefused, match="never changes; make a new version"):
            save_draft(records.ACTOR, self.expression, records.LATER_TEXT, draft=version)

    def test_a_draft_stays_with_its_text(self) -> None:
        draft = records.draft(self.expression)
        french = records.expression(language="fr")
        with pytest.raises(ActionRefused, match="another text"):
            save_draft(records.ACTOR, french, records.TEXT, draft=draft)

    def test_who_may_not_does_not(self) -> None:
        draft = records.draft(self.expression)
        reader = Actor.of(records.user("reader"))
        with pytest.raises(PermissionRefused, match="add_version"):
            save_draft(reader, self.expression, records.TEXT)
        with pytest.raises(PermissionRefused, match="change_version"):
            save_draft(reader, self.expression, records.TEXT, draft=draft)
