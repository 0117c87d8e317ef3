"""Texts are had from the web by one command, with a line for each source."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings

from documents.actions.seal_version import seal_version
from documents.models import Event, Source, Version
from tests import records
from tests.actions.test_fetch_source import TITLE, page
from tests.web import Page, Site, site


@override_settings(ARCHIVE_FETCH_ALLOW_LOOPBACK=True)
class FetchSourcesTests(TestCase):
    web: Site

    def setUp(self) -> None:
        serving = site({"/2022": page(), "/2023": page(records.LATER_TEXT)})
        self.web = serving.__enter__()
        self.addCleanup(serving.__exit__, None, None, None)
        for key in ("2023-05-04", "2022-05-12"):
            self._source(key, f"/{key[:4]}")

    def _source(self, document: str, path: str, key: str = "press", **fields: object) -> Source:
        of = records.document(document, title=TITLE)
        return records.source(of, key, address=self.web.address(path), **fields)

    def _run(self, *arguments: str) -> tuple[str, str]:
        out, err = io.StringIO(), io.StringIO()
        try:
            call_command("fetch_sources", *arguments, stdout=out, stderr=err)
        except CommandError as error:
            err.write(f"{error} (exit status {error.returncode})")
        return out.getvalue(), err.getvalue()

    def test_each_page_that_gives_a_text_in_the_order_of_documents(self) -> None:
        self._source("2022-05-12", "/report", "report", gives=Source.Gives.REPORT)
        out, err = self._run("veldt")
        assert out.splitlines() == [
            "veldt/2022-05-12 press: draft: witness A (en, 1 doubt), 5 clauses",
            "veldt/2023-05-04 press: draft: witness A (en, 1 doubt), 5 clauses",
            "2 sources: 2 draft.",
        ]
        assert err == ""
        assert self.web.paths == ["/2022", "/2023"]
        assert Event.objects.first().actor == "system:import"

    def test_again_it_is_unchanged(self) -> None:
        self._run()
        out, _ = self._run()
        assert out.splitlines()[-1] == "2 sources: 2 unchanged."

    def test_published_only_when_told_to(self) -> None:
        self._run("veldt")
        assert not Version.objects.published().exists()
        out, _ = self._run("veldt", "--publish")
        assert "veldt/2022-05-12.en@1, witness A" in out.splitlines()[0]
        assert out.splitlines()[-1] == "2 sources: 2 published."

    def test_one_failure_is_one_line_and_the_rest_goes_on(self) -> None:
        self.web.pages["/2022"] = Page(b"", 404)
        out, err = self._run("veldt")
        assert "1 draft, 1 failed" in out
        line, rest = err.split("\n", 1)
        assert line == (
            "veldt/2022-05-12 press: failed: The page is not there: the host answered 404 Not "
            f"Found. ({self.web.address('/2022')})"
        )
        assert rest.startswith("1 of 2 failed;")
        assert "reaches the web" not in rest
        assert rest.endswith("(exit status 1)")

    def test_where_no_page_can_be_had_the_network_is_asked_about(self) -> None:
        self.web.pages.clear()
        _, err = self._run("veldt")
        assert len(err.splitlines()) == 3
        assert "2 of 2 failed" in err
        assert "see whether this machine reaches the web" in err

    def test_a_sealed_document_is_skipped_and_no_failure(self) -> None:
        version = records.published_version(records.expression(records.document("2022-05-12")))
        sealer = records.user("sealer", "seal_version")
        seal_version(records.Actor.of(sealer), version, reason="By law.")
        out, err = self._run("veldt")
        assert "skipped: veldt/2022-05-12 has a sealed text" in out
        assert err == ""

    def test_a_series_without_pages_and_one_that_is_not_there(self) -> None:
        records.series("other")
        assert self._run("other") == ("No record names a page that gives a text.\n", "")
        with pytest.raises(
            CommandError, match="no series 'nowhere'; there are: other, veldt"
        ) as no:
            call_command("fetch_sources", "nowhere")
        assert no.value.returncode == 2

    def test_whoever_may_not_is_told_so_and_nothing_is_fetched(self) -> None:
        records.user("reader")
        _, err = self._run("--as", "reader")
        assert "documents.add_capture is needed" in err
        assert self.web.asked == []
