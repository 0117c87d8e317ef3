"""Texts of a fixture: the same is unchanged, another is the next version, none is overwritten."""

from pathlib import Path
from typing import Any

import pytest

from documents.actions.publish_version import publish_version
from documents.actions.save_draft import save_draft
from documents.actions.save_record import save_record
from documents.export.fixture import fixture_of
from documents.models import Document, Expression, Version, Witness
from documents.selectors.fixture_records import series_records
from tests.fixture_files import (
    FIXTURE,
    STRAIT,
    TEXT,
    a_file,
    another_archive,
    strait,
    taken,
    with_text,
)

pytestmark = pytest.mark.django_db

OTHER = TEXT.replace("is free", "remains free")


def _next(text: str, kind: str = "transcription-corrected", **given: Any) -> Version:
    """A version that a curator publishes in the archive itself."""
    draft = save_draft(FIXTURE, Expression.objects.get(), text, kind=kind, reason="seen", **given)
    return publish_version(FIXTURE, draft, attestation="machine-read")


def _exported(folder: Path) -> Path:
    return a_file(folder, "\n".join(fixture_of(series_records("strait"))) + "\n", "exported.yaml")


def _digests() -> list[str]:
    return list(Version.objects.order_by("number").values_list("record_digest", flat=True))


def _texts() -> list[tuple[int | None, str]]:
    return list(Version.objects.order_by("number").values_list("number", "text"))


def test_another_text_becomes_the_next_version(tmp_path: Path) -> None:
    taken(STRAIT)
    first = Version.objects.values().get()
    result = taken(strait(tmp_path, *with_text(OTHER)))
    assert result.counts["new version"] == 1
    assert _texts() == [(1, TEXT), (2, OTHER)]
    second = Version.objects.get(number=2)
    assert second.predecessor == Version.objects.get(number=1)
    assert second.kind == Version.Kind.TRANSCRIPTION
    assert second.reason == "Import of strait.yaml: another text than was held."
    assert second.record_digest == second.digest_record()
    assert Version.objects.values().get(number=1) == first


def test_a_text_that_any_version_has_is_unchanged(tmp_path: Path) -> None:
    taken(STRAIT)
    taken(strait(tmp_path, *with_text(OTHER)))
    result = taken(STRAIT)
    assert "new version" not in result.counts
    assert _texts() == [(1, TEXT), (2, OTHER)]


def test_a_text_that_was_published_here_first_is_unchanged(tmp_path: Path) -> None:
    taken(STRAIT)
    _next(OTHER)
    result = taken(strait(tmp_path, *with_text(OTHER)))
    version = next(r for r in result.records if r.label.startswith("version strait"))
    assert (version.outcome, version.note) == ("unchanged", "held as version 2")


def test_a_witness_that_was_published_from_keeps_its_text(tmp_path: Path) -> None:
    taken(STRAIT)
    path = strait(tmp_path, *with_text(OTHER))
    result = taken(path)
    assert [record.label for record in result.records if record.outcome == "kept"] == [
        "witness strait/2031-05-14/G"
    ]
    assert Witness.objects.get().text == TEXT
    assert not taken(path).has_changes


def test_a_draft_is_not_touched(tmp_path: Path) -> None:
    taken(STRAIT)
    draft = save_draft(FIXTURE, Expression.objects.get(), OTHER, kind="transcription-corrected")
    before = Version.objects.values().get(pk=draft.pk)
    taken(strait(tmp_path, *with_text(OTHER.replace("free", "open"))))
    assert Version.objects.values().get(pk=draft.pk) == before


def test_versions_without_numbers_are_counted_in_file_order(tmp_path: Path) -> None:
    block = STRAIT.read_text("utf-8").partition("- model: documents.version\n")
    event = block[2].partition("- model: documents.versionevent")
    old, new = with_text(OTHER)
    second = event[0].replace(*old).replace(*new).replace("    number: 1\n", "")
    second = second.replace("base_witness", "kind: official-corrigendum\n    base_witness")
    written = "".join((*block[:2], event[0], block[1], second, *event[1:]))
    taken(a_file(tmp_path, written))
    assert _texts() == [(1, TEXT), (2, OTHER)]
    assert Version.objects.get(number=2).kind == Version.Kind.CORRIGENDUM


def test_an_export_gives_the_same_versions_in_another_archive(tmp_path: Path) -> None:
    with another_archive():
        taken(STRAIT)
        _next(OTHER)
        _next(TEXT)
        document = Document.objects.get(key="2031-05-14")
        document.title = "Corrected after publication"
        save_record(FIXTURE, document)
        path, digests = _exported(tmp_path), _digests()
    assert taken(path).counts["new version"] == 3
    assert _digests() == digests
    assert not taken(path).has_changes


def test_a_recut_of_the_same_text_is_a_version_of_its_own(tmp_path: Path) -> None:
    with another_archive():
        taken(STRAIT)
        rows = list(Version.objects.get().cut)
        _next(TEXT, kind="recut", cut_rows=[*rows[:-1], rows[-1] | {"verbs": ["keep"]}])
        path, digests = _exported(tmp_path), _digests()
    assert taken(path).counts["new version"] == 2
    assert _digests() == digests
    assert not taken(path).has_changes


def test_a_chain_that_went_on_elsewhere_goes_on_here(tmp_path: Path) -> None:
    with another_archive():
        taken(STRAIT)
        _next(OTHER)
        path, digests = _exported(tmp_path), _digests()
    taken(STRAIT)
    assert taken(path).counts["new version"] == 1
    assert _digests() == digests


def test_a_chain_that_parted_is_not_rewritten(tmp_path: Path) -> None:
    with another_archive():
        taken(STRAIT)
        _next(OTHER)
        path = _exported(tmp_path)
    taken(STRAIT)
    third = TEXT.replace("is free", "stays free")
    _next(third)
    assert taken(path).counts["new version"] == 1
    assert _texts() == [(1, TEXT), (2, third), (3, OTHER)]
    assert not taken(path).has_changes
