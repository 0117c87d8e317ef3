"""The page of a document, as readers meet it."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.erase_text import erase_text
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.models import FormerReference, Participant
from tests import records
from tests.cast import make_cast
from tests.views.pages import INLINE, page, response, said

HOSTILE = "<script>alert(1)</script> & “quotes” \" ' onclick=x"


class DocumentViewTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document("2023-05-04", meeting=records.meeting())
        witness = records.witness(cls.document)
        expression = records.expression(cls.document)
        cls.version = records.published_version(expression, base_witness=witness)

    def test_the_text_stands_clause_by_clause_each_with_a_permanent_link(self) -> None:
        markup = page("/documents/veldt/2023-05-04/")

        for ref in ("pp1", "pp2", "op1", "op2"):
            self.assertInHTML(
                f'<a class="ref" href="#{ref}" title="{_name(ref)}"><span class="spoken">Permanent '
                f"link to {_name(ref)}, </span>{ref}</a>",
                markup,
            )
            assert f'id="{ref}"' in markup
        assert 'lang="en" dir="ltr"' in markup

    def test_a_person_whose_entity_is_not_stated_is_listed_by_name(self) -> None:
        for position, stated in enumerate(
            ({"entity": "Republic of Veldt", "role": "chair"}, {"name_as_printed": "the Envoy"})
        ):
            person = Participant(meeting=self.document.meeting, position=position, **stated)
            save_record(records.ACTOR, person)

        markup = page("/documents/veldt/2023-05-04/")
        self.assertInHTML(
            '<li><strong>Republic of Veldt</strong><span class="soft">, chair</span></li>', markup
        )
        self.assertInHTML("<li>the Envoy</li>", markup)

    def test_the_record_and_how_to_cite_it_stand_beside(self) -> None:
        text = said(page("/documents/veldt/2023-05-04/"))

        for told in (
            "Port Saltmarsh",
            "adopted by consensus",
            "Machine-read: nobody has yet held this text against its base witness S.",
            "Secretariat of the Contact Group",
            "“operative para. [2]”",
            "http://testserver/documents/veldt/2023-05-04.en@1/",
            "@misc{veldt-2023-05-04-en-1",
        ):
            assert told in text, told

    def test_texts_and_titles_are_shown_as_the_plain_text_they_are(self) -> None:
        of = records.document("2024-03-02", title=HOSTILE, abstract=HOSTILE, note=HOSTILE)
        records.published_version(records.expression(of), f"Recalling {HOSTILE};\n")

        markup = page("/documents/veldt/2024-03-02/")
        assert "<script>alert" not in markup
        assert INLINE.search(markup.replace("onclick=x", "")) is None
        assert said(markup).count("<script>alert(1)</script>") >= 4

    def test_a_record_only_document_says_so_at_once_and_where_its_text_was(self) -> None:
        of = records.document("2021-04-08", abstract="Fears for the Strait.")
        records.source(of, "gazette", publisher="Strait Gazette")

        text = said(page("/documents/veldt/2021-04-08/"))
        assert text.index("Record only.") < text.rindex("Joint communiqué of 2021-04-08")
        assert "Fears for the Strait." in text
        assert "silence here says nothing about the text" in text
        assert "Strait Gazette (the issuer)" in text

    def test_a_withdrawn_text_says_why_before_all_else(self) -> None:
        withdraw_version(self.administrator(), self.version, reason="A line is missing.")

        text = said(page("/documents/veldt/2023-05-04/"))
        assert "Version 1 was withdrawn" in text
        assert "A line is missing." in text
        assert "Calls upon all parties" in text

    def test_of_a_sealed_text_there_is_a_tombstone_and_no_word(self) -> None:
        cached = response("/documents/veldt/2023-05-04.en@1/")
        seal_version(self.administrator(), self.version, reason="A court ordered it.")

        markup = page("/documents/veldt/2023-05-04.en@1/", status=410, if_none_match=cached["ETag"])
        assert "Calls upon" not in markup
        assert "A court ordered it." in markup
        assert self.version.record_digest in markup
        assert "Calls upon" not in page("/documents/veldt/2023-05-04/")

    def test_a_tombstone_says_that_the_text_was_erased(self) -> None:
        administrator = self.administrator()
        seal_version(administrator, self.version, reason="A court ordered it.")
        erase_text(
            administrator,
            self.version,
            reason="A court ordered that too.",
            reference="veldt/2023-05-04.en@1",
            is_final=True,
        )

        markup = page("/documents/veldt/2023-05-04.en@1/", status=410)
        assert "Its characters were erased on" in markup
        assert self.version.record_digest in markup

    def test_a_former_version_leads_to_the_current_one(self) -> None:
        records.published_version(self.version.expression, records.LATER_TEXT)

        markup = page("/documents/veldt/2023-05-04@1/")
        assert "which a later one has replaced" in markup
        assert 'href="/documents/veldt/2023-05-04.en@2/"' in markup
        assert 'href="/compare/veldt/2023-05-04.en@1...2023-05-04.en@2/"' in markup

    def test_a_right_to_left_text_stands_right(self) -> None:
        arabic = records.expression(self.document, "ar")
        records.published_version(arabic, "يطلب إلى الأمين العام أن يقدم تقريرا\n")

        assert 'lang="ar" dir="rtl"' in page("/documents/veldt/2023-05-04.ar/")

    def test_fictional_records_carry_their_banner(self) -> None:
        assert "Fictional specimen." in page("/documents/veldt/2023-05-04/")

    def test_other_names_of_a_document_lead_to_its_own(self) -> None:
        FormerReference.objects.create(
            series=self.document.series, key="s-1", document=self.document
        )

        for asked, own in (
            ("s-1", "2023-05-04/"),
            ("latest", "2023-05-04/"),
            ("latest.en", "2023-05-04.en/"),
            ("2023-05-04;op2", "2023-05-04/#op2"),
        ):
            answer = response(f"/documents/veldt/{asked}/")
            assert (answer.status_code, answer["Location"]) == (302, f"/documents/veldt/{own}")

    def test_what_is_not_there_gets_a_404_that_says_what_is(self) -> None:
        for asked, told in (
            ("veldt/2020-01-01", "2023-05-04"),
            ("veldt/2023-05-04@7", "version 1"),
            ("veldt/2023-05-04.fr", "held in en"),
            ("veldt/2023-05-04;op9", "op1, op2"),
            ("nowhere/2023-05-04", "veldt"),
            ("veldt/<script>", "is not a reference"),
            ("veldt/%00", "is not a reference"),
            ("veldt/" + "a" * 3000, "is not a reference"),
        ):
            markup = page(f"/documents/{asked}/", status=404)
            assert told in said(markup), (asked, said(markup))
            assert "<script>" not in markup

    def test_a_page_is_asked_for_anew_and_sent_only_when_changed(self) -> None:
        first = response("/documents/veldt/2023-05-04/")

        assert "no-cache" in first["Cache-Control"]
        again = response("/documents/veldt/2023-05-04/", if_none_match=first["ETag"])
        assert again.status_code == 304

    def administrator(self) -> Actor:
        return Actor.of(make_cast().administrator)


def _name(ref: str) -> str:
    part = {"pp": "preambular", "op": "operative"}[ref[:2]]
    return f"{part} para. [{ref[2:]}]"
