"""Earlier uses elsewhere are kept for the archive as it stands, and never longer."""

from collections.abc import Callable

import pytest

from documents.actions.actor import Actor
from documents.actions.erase_text import erase_text
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.actions.store_earlier_uses import earlier_uses_of
from documents.actions.store_lineage import lineage_of
from documents.actions.withdraw_version import withdraw_version
from documents.dates import DateSpan
from documents.models import EarlierUses, LineageText, Version
from documents.selectors.series_texts import series_texts
from tests import records
from tests.cast import make_cast
from tests.texts_elsewhere import bringing, text_elsewhere

pytestmark = pytest.mark.django_db


def stored(version: Version) -> EarlierUses:
    document = version.expression.document
    texts = series_texts(document.series, "en", with_machine_read=True)
    aged = LineageText.objects.get(lineage=lineage_of(texts), key=document.key)
    read = Version.objects.for_reading().get(pk=version.pk)
    return earlier_uses_of(read, aged, 1, with_machine=True)


def used(version: Version) -> list[int]:
    return [row["version"] for row in stored(version).uses]


def test_kept_while_nothing_changes_and_without_a_word() -> None:
    version, other = bringing(), text_elsewhere()
    first = stored(version)
    assert first.pk == stored(version).pk
    assert first.uses[0].keys() == {"ref", "start", "end", "version", "clause"}
    assert first.uses[0]["version"] == other.pk
    assert EarlierUses.objects.count() == 1


def test_of_a_row_that_is_gone_nothing_is_kept() -> None:
    version = bringing()
    text_elsewhere()
    aged = LineageText.objects.get(pk=stored(version).text_id)
    LineageText.objects.filter(pk=aged.pk).delete()
    read = Version.objects.for_reading().get(pk=version.pk)
    assert earlier_uses_of(read, aged, 1, with_machine=True).uses
    assert not EarlierUses.objects.exists()


def _publish(other: Version) -> None:
    text_elsewhere("2018-03-01")


def _withdraw(other: Version) -> None:
    withdraw_version(Actor.of(make_cast().administrator), other, reason="A mistake.")


def _seal(other: Version) -> None:
    seal_version(Actor.of(make_cast().administrator), other, reason="A court's order.")


def _date(other: Version) -> None:
    document = other.expression.document
    document.adopted = DateSpan.parse("2031-03-01")
    save_record(records.ACTOR, document)


def _make_real(other: Version) -> None:
    series = other.expression.document.series
    series.is_fictional = False
    save_record(records.ACTOR, series)


@pytest.mark.parametrize("change", [_publish, _withdraw, _seal, _date, _make_real])
def test_whatever_bears_on_it_makes_it_anew(change: Callable[[Version], None]) -> None:
    version, other = bringing(), text_elsewhere()
    assert used(version) == [other.pk]
    change(other)
    assert used(version) != [other.pk]
    assert EarlierUses.objects.count() == 1


def test_rebuilding_drops_it() -> None:
    version = bringing()
    text_elsewhere()
    stored(version)
    rebuild_archive(Actor.system("maintenance"))
    assert not EarlierUses.objects.exists()


def test_nothing_of_an_erased_text_is_found() -> None:
    version, other = bringing(), text_elsewhere()
    assert used(version) == [other.pk]
    administrator = Actor.of(make_cast().administrator)
    seal_version(administrator, other, reason="A court's order.")
    erase_text(administrator, other, reason="It.", reference=str(other), is_final=True)
    assert stored(version).uses == []
    assert stored(version).looked_through == 0
