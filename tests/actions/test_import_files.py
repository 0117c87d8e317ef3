"""Imports: what comes of each file, found again by symbol, and placed by recurring titles."""

import pytest
from django.db import connection

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.seal_version import seal_version
from documents.models import (
    Body,
    Capture,
    Document,
    Expression,
    Series,
    Version,
    VersionEvent,
    Witness,
)
from documents.selectors.verification import verify_archive
from tests import records
from tests.actions.imported import entry, imported, outcomes
from tests.cast import make_cast

pytestmark = pytest.mark.django_db

OTHER = "<paragraph><num>1.</num><content><p><i>Notes</i> the silt.</p></content></paragraph>"


def test_a_file_becomes_a_draft_with_its_document_source_capture_and_witness() -> None:
    (result,) = imported(entry())
    assert (result.outcome, result.reference) == (
        "imported",
        "lagoon-council-other/lc-res-13-2031.en",
    )
    document = Document.objects.get()
    assert (document.title, str(document.adopted)) == ("Dredging in the lagoon", "2031-05-03")
    assert (document.symbol, document.adoption) == ("LC/RES/13(2031)", "consensus")
    assert list(document.issuing_bodies.all()) == [Body.objects.get(slug="lagoon-council")]
    assert document.series.is_sequence is False
    version = Version.objects.get()
    assert version.number is None
    assert version.base_witness == Witness.objects.get(siglum="A")
    assert version.clauses.count() == len(version.cut) == 12
    assert bytes(Capture.objects.get().content) == entry().file.content  # type: ignore[union-attr]  # has one


def test_asked_for_it_is_published_as_machine_read() -> None:
    (result,) = imported(entry(), is_publishing=True)
    version = Version.objects.get()
    assert (version.number, result.reference) == (1, str(version))
    assert version.attestation is not None
    assert version.attestation.attestation == VersionEvent.Attestation.MACHINE_READ
    assert verify_archive().faults == ()


def test_the_same_again_is_unchanged_and_writes_nothing() -> None:
    imported(entry())
    (result,) = imported(entry("renamed.xml"))
    assert (result.outcome, Witness.objects.count()) == ("unchanged", 1)


def test_a_draft_is_published_when_that_is_asked_later() -> None:
    imported(entry())
    assert outcomes(imported(entry(), is_publishing=True)) == ["new version"]
    assert outcomes(imported(entry(), is_publishing=True)) == ["unchanged"]


@pytest.mark.parametrize("is_publishing", [True, False])
def test_another_text_is_a_witness_and_no_version(*, is_publishing: bool) -> None:
    imported(entry(), is_publishing=is_publishing)
    (result,) = imported(entry("other.xml", body=OTHER), is_publishing=is_publishing)
    assert (result.outcome, result.note) == ("witness added", "witness B")
    assert Version.objects.count() == 1


def test_languages_join_by_symbol_however_it_is_spaced() -> None:
    results = imported(
        entry("13.fr.xml", language="fra", title="Le dragage", symbol="LC/RES/13(2031)"),
        entry(),
    )
    assert outcomes(results) == ["imported", "imported"]
    document = Document.objects.get()
    assert document.title == "Dredging in the lagoon"
    standings = dict(Expression.objects.values_list("language", "standing"))
    assert standings == {"en": "original", "fr": "authentic"}


def test_a_language_that_comes_later_joins_what_is_held() -> None:
    imported(entry(), is_publishing=True)
    later = entry("13.fr.xml", language="fra", title="Le dragage")
    assert outcomes(imported(later, is_publishing=True)) == ["imported"]
    assert Document.objects.count() == 1
    assert Witness.objects.get(language="fr").siglum == "B"
    assert verify_archive().faults == ()


def test_dates_never_join_languages() -> None:
    texts = (b"The Council decides to meet again.\n", "Le Conseil décide de se réunir.\n".encode())
    series = records.series()
    imported(
        entry("2031-05-03.en.txt", texts[0]),
        entry("2031-05-03.fr.txt", texts[1]),
        series=series,
    )
    assert sorted(Document.objects.values_list("key", flat=True)) == ["2031-05-03", "2031-05-03-b"]


def test_a_text_without_symbol_goes_to_the_record_of_its_day() -> None:
    held = records.document("2031-05-03", adopted="2031-05-03")
    file = entry("2031-05-03.en.txt", b"The Council decides to meet again.\n")
    (result,) = imported(file, series=held.series)
    assert result.reference == f"{held}.en"


def test_a_text_without_symbol_joins_none_of_several_records_of_its_day() -> None:
    held = records.document("2031-05-03", adopted="2031-05-03")
    records.document("2031-05-03-b", adopted="2031-05-03")
    file = entry("2031-05-03.en.txt", b"The Council decides to meet again.\n")
    (result,) = imported(file, series=held.series)
    assert result.outcome == "refused"
    assert "veldt/2031-05-03, veldt/2031-05-03-b; take it in by hand" in result.note


def test_a_file_that_says_neither_symbol_nor_date_nor_issuer_is_refused() -> None:
    results = imported(entry("note.txt", b"The Council decides to meet again.\n"))
    assert outcomes(results) == ["refused"]
    assert "--series" in results[0].note
    (result,) = imported(entry("note.txt", b"Decides it.\n"), series=records.series())
    assert "2031-05-03.en.txt" in result.note
    (result,) = imported(entry("0001-01-01.en.txt", b"Decides it.\n"), series=records.series())
    assert "before the year 1800" in result.note
    assert Document.objects.count() == 0


def test_what_cannot_be_read_is_refused_and_the_rest_goes_on() -> None:
    results = imported(entry("a.xml", b"<?xml version='1.0'?><b/>"), entry())
    assert outcomes(results) == ["refused", "imported"]


def test_a_file_that_may_bear_another_documents_symbol_joins_nothing() -> None:
    imported(entry())
    (result,) = imported(entry("14.xml", number="14", body=OTHER))
    assert (result.outcome, Witness.objects.count()) == ("refused", 1)
    assert "by hand" in result.note


def test_a_symbol_after_which_the_file_is_named_is_its_own() -> None:
    results = imported(entry("LC-RES-13(2031).xml", number="14", body=OTHER))
    assert outcomes(results) == ["imported"]
    assert [doubt["kind"] for doubt in Witness.objects.get().doubts] == ["symbol"]


def test_a_sealed_text_gets_no_company() -> None:
    imported(entry(), is_publishing=True)
    administrator = Actor.of(make_cast().administrator)
    seal_version(administrator, Version.objects.get(), reason="By order of a court.")
    (result,) = imported(entry("other.xml", body=OTHER))
    assert (result.outcome, Witness.objects.count()) == ("refused", 1)


def test_a_dry_run_says_the_same_and_writes_nothing() -> None:
    files = (entry(), entry("other.xml", body=OTHER))
    tried = imported(*files, is_dry=True)
    assert Body.objects.count() == 0
    assert tried == imported(*files)


def test_nobody_imports_without_the_right_to() -> None:
    with pytest.raises(PermissionRefused):
        imported(entry(), actor=Actor.system("maintenance"))
    assert Series.objects.count() == 0


def test_postgresql_packs_what_an_import_writes_by_its_quicker_way() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("a setting of PostgreSQL")
    imported(entry())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setting, enumvals FROM pg_settings WHERE name = 'default_toast_compression'"
        )
        for setting, known in cursor.fetchall():
            assert setting == ("lz4" if "lz4" in known else "pglz")
