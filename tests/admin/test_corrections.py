"""Corrections at the desk: the mended cut stays, and departures are explained in time."""

import pytest
from django.urls import reverse

from documents.actions.mend_cut import Mend, mend_cut
from documents.actions.refusal import ActionRefused
from documents.actions.submit_version import submit_version
from documents.models import Version
from tests import records
from tests.admin.filled_in import filled_in
from tests.cast import SignedInTestCase


class CorrectionTests(SignedInTestCase):
    role = "contributor"

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        document = records.document()
        witness = records.witness(document)
        cls.draft = records.draft(records.expression(document), base_witness=witness)
        seen = cls.draft.cut_digest
        cls.draft = mend_cut(records.ACTOR, cls.draft, Mend("retype", 0, "heading"), seen=seen)

    def edit(self, text: str) -> str:
        address = reverse("admin:documents_version_change", args=(self.draft.pk,))
        sent = filled_in(self.client, address, text=text, _continue="1")
        page = self.client.post(address, sent, follow=True).content.decode()
        self.draft.refresh_from_db()
        return page

    def kinds(self) -> list[str]:
        return list(self.draft.clauses.values_list("kind", flat=True))

    def step(self, name: str) -> str:
        return reverse(f"admin:documents_version_{name}", args=(self.draft.pk,))

    def test_a_word_corrected_undoes_no_mended_clause(self) -> None:
        before = self.kinds()
        page = self.edit(records.TEXT.replace("deep", "grave"))
        assert "grave" in self.draft.text
        assert self.kinds() == before
        assert "cut anew" not in page.partition('class="messagelist"')[2].partition("</ul>")[0]

    def test_a_clause_that_comes_has_the_text_cut_anew_and_that_is_said(self) -> None:
        page = self.edit(records.TEXT + "Decides to meet again.\r\n")
        assert "The changed text was cut anew" in page
        assert self.draft.clauses.last().verb == "decide"

    def test_a_draft_is_not_submitted_before_its_departures_are_explained(self) -> None:
        page = self.edit(records.TEXT.replace("deep", "grave"))
        assert f'href="{self.step("explain")}' in page
        page = self.client.post(self.step("submit"), {"reason": ""}, follow=True).content.decode()
        assert "without a reason: pp2 (“grave”)" in page
        with pytest.raises(ActionRefused):
            submit_version(records.ACTOR, self.draft)
        self.client.post(self.step("explain"), {"reason": "The print is torn here."})
        self.client.post(self.step("submit"), {"reason": ""})
        assert Version.objects.get(pk=self.draft.pk).review_state == "in-review"
