"""Citations on a document's page: links inside escaped words, and lists below them."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.import_fixture import import_fixture
from tests import records
from tests.fixtures.shipped import OIC_JK
from tests.views.pages import page, said

TEXT = """\
Recalling <i>the meetings</i> held on 12 May 2020 & on 18 May 2021;
Requests all to meet.
"""


class DocumentCitesTests(TestCase):
    def test_links_stand_among_escaped_words(self) -> None:
        records.document("2020-05-12", title='The "first" <b>')
        records.published_version(records.expression(records.document("2023-05-04")), TEXT)
        markup = page("/documents/veldt/2023-05-04/")
        assert (
            "Recalling &lt;i&gt;the meetings&lt;/i&gt; held on "
            '<a class="cited" href="/documents/veldt/2020-05-12/" '
            'title="The &quot;first&quot; &lt;b&gt;">12 May 2020</a> &amp; on 18 May 2021;'
        ) in markup
        text = said(page("/documents/veldt/2020-05-12/"))
        assert "Cited by" in text
        assert "4 May 2023" in text

    def test_a_text_that_cites_nothing_says_nothing_of_it(self) -> None:
        records.published_version(records.expression(records.document()))
        assert "What it cites" not in page("/documents/veldt/2023-05-04/")


class ShippedTests(TestCase):
    def test_the_text_of_2024_links_the_seven_meetings_and_names_the_one_between(self) -> None:
        import_fixture(Actor.system("fixture"), [OIC_JK])
        markup = page("/documents/oic-jk/2024-09-25/")
        for key in (
            "2019-09-25",
            "2020-06-22",
            "2021-09-23",
            "2022-03-22",
            "2022-09-21",
            "2023-03-17",
            "2023-09-20",
        ):
            assert markup.count(f'class="cited" href="/documents/oic-jk/{key}/"') == 1, key
        assert 'class="cited" href="/documents/oic-jk/2024-08-29/"' not in markup
        text = said(markup)
        assert (
            "It recalls 7 of the 8 earlier meetings in sequence on record here since "
            "25 September 2019, New York, and does not recall 29 August 2024, Yaoundé ."
        ) in text
