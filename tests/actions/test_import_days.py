"""Texts without symbol and the records of their day, in whatever order the files come."""

from collections.abc import Sequence

import pytest

from documents.ingest.archives import Entry
from documents.models import Document, Version, Witness
from tests import records
from tests.actions.imported import entry, imported, outcomes

pytestmark = pytest.mark.django_db

DAY = "2031-05-03"
PLAIN = entry(f"{DAY}.en.txt", b"The Lagoon Council decides to meet again on dredging.\n")
FRENCH = entry(f"{DAY}.fr.txt", "Le Conseil décide de se réunir.\n".encode())


def texts() -> dict[str, list[str]]:
    """Of each key the languages of its texts; the first is the one that its draft rests on."""
    return {
        document.key: [it.language for it in document.witnesses.order_by("siglum")]
        for document in Document.objects.order_by("key")
    }


@pytest.mark.parametrize("files", [(PLAIN, entry()), (entry(), PLAIN)])
def test_a_text_of_the_same_day_stands_beside_the_one_that_bears_a_symbol(
    files: Sequence[Entry],
) -> None:
    results = imported(*files, series=records.series())
    assert {it.name: it.outcome for it in results} == {
        "13.en.xml": "imported",
        PLAIN.path: "witness added",
    }
    document = Document.objects.get()
    assert (document.key, document.symbol) == (DAY, "LC/RES/13(2031)")
    assert "Notes" not in Witness.objects.get(siglum="B").text


def test_a_stopped_import_comes_to_the_same() -> None:
    series = records.series()
    imported(entry(), series=series)
    assert outcomes(imported(PLAIN, entry(), series=series)) == ["unchanged", "witness added"]
    assert texts() == {DAY: ["en", "en"]}


@pytest.mark.parametrize("files", [(PLAIN, FRENCH), (FRENCH, PLAIN)])
def test_another_language_has_a_record_of_its_own(files: Sequence[Entry]) -> None:
    imported(*files, entry(), series=records.series())
    assert texts() == {DAY: ["fr"], f"{DAY}-b": ["en", "en"]}


@pytest.mark.parametrize("files", [(PLAIN, FRENCH), (FRENCH, PLAIN)])
def test_a_record_without_text_is_for_one_language_whichever_file_comes_first(
    files: Sequence[Entry],
) -> None:
    held = records.document(DAY, adopted=DAY)
    imported(*files, series=held.series)
    assert texts() == {DAY: ["en"], f"{DAY}-b": ["fr"]}


@pytest.mark.parametrize("is_first", [True, False])
def test_a_text_that_may_be_of_two_is_refused_in_whatever_order(*, is_first: bool) -> None:
    symbols = [entry(), entry("14.xml", symbol="LC/RES/14")]
    files = [PLAIN, *symbols] if is_first else [*symbols, PLAIN]
    results = {it.name: it for it in imported(*files, series=records.series())}
    assert results[PLAIN.path].outcome == "refused"
    assert f"veldt/{DAY}, veldt/{DAY}-b; take it in by hand" in results[PLAIN.path].note


def test_a_text_waits_for_a_record_whose_own_file_was_refused() -> None:
    refused = entry("14.xml", number="14")
    results = imported(PLAIN, refused, series=records.series())
    assert outcomes(results) == ["refused", "refused"]
    assert "whose own file was refused" in results[1].note
    assert not Document.objects.exists()


def test_a_quite_different_text_of_the_day_is_doubted_in_its_result_and_kept() -> None:
    weather = b"The weather stays dry in southern provinces, and fishing harbours reopen.\n"
    other = entry(PLAIN.path, weather)
    results = {it.name: it for it in imported(other, entry(), series=records.series())}
    assert "witness B: It may be another document’s" in results[PLAIN.path].note
    witness = Witness.objects.get(siglum="B")
    assert [doubt["kind"] for doubt in witness.doubts] == ["other-document"]


def test_a_first_text_that_is_not_what_the_record_names_is_not_published() -> None:
    held = records.document(DAY, adopted=DAY, title="Communiqué on fisheries inspection")
    for _ in range(2):
        (result,) = imported(PLAIN, series=held.series, is_publishing=True)
        assert "0 of the 3 longer words" in result.note
        assert result.note.endswith("Not published.")
    assert not Version.objects.published().exists()
