"""The log of a served archive: refusals in a line, faults with their traceback."""

import io
import logging

import pytest
from django.test import Client

from documents.actions.actor import PermissionRefused
from documents.ingest.formats import read_file
from documents.ingest.reading import File, UnreadableFile


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the archive's own handler writes, with the filters and the format it was given."""
    (handler,) = (one for one in logging.getLogger().handlers if one.name == "stderr")
    assert isinstance(handler, logging.StreamHandler)
    written = io.StringIO()
    # Not by setStream, which would flush what stood for standard error in another test.
    monkeypatch.setattr(handler, "stream", written)
    return written


def failing_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> int:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("documents.views.home.home_page", fail)
    return Client(raise_request_exception=False).get("/").status_code


@pytest.mark.django_db
def test_a_refusal_is_one_line_that_names_who_and_what(
    monkeypatch: pytest.MonkeyPatch, log: io.StringIO
) -> None:
    refused = PermissionRefused("user:reader may not do this: documents.add_version is needed.")
    assert failing_with(monkeypatch, refused) == 403
    (line,) = log.getvalue().splitlines()
    assert " WARNING django.request: Forbidden (Permission denied): /: user:reader may not" in line
    assert line.endswith("documents.add_version is needed.")


@pytest.mark.django_db
def test_a_wrong_name_of_the_site_is_one_line(log: io.StringIO) -> None:
    Client(raise_request_exception=False).get("/", headers={"host": "evil.example"})
    told = [line for line in log.getvalue().splitlines() if "DisallowedHost" in line]
    assert len(told) == 1
    assert "Traceback" not in log.getvalue()


@pytest.mark.django_db
def test_a_fault_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch, log: io.StringIO) -> None:
    assert failing_with(monkeypatch, RuntimeError("for the test")) == 500
    assert "Traceback" in log.getvalue()
    assert "RuntimeError: for the test" in log.getvalue()


def test_a_page_without_text_is_told_by_its_refusal_alone(log: io.StringIO) -> None:
    page = b"<!doctype html><title>x</title><body><script>app()</script>"
    with pytest.raises(UnreadableFile):
        read_file(File("page.html", page))
    assert log.getvalue() == ""
