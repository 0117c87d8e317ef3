"""Earlier uses elsewhere: which texts are looked through, and what is found in them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from documents.actions.store_lineage import lineage_of
from documents.actions.withdraw_version import withdraw_version
from documents.models import Fingerprints, LineageText, Version
from documents.selectors.elsewhere.search import Search, earlier_uses
from documents.selectors.elsewhere.texts import earlier_texts
from documents.selectors.series_texts import series_texts
from tests import records
from tests.cast import make_cast
from tests.texts_elsewhere import BRINGING, KEYS, WORDS, bringing, text_elsewhere

pytestmark = pytest.mark.django_db


def aged_text(version: Version) -> LineageText:
    document = version.expression.document
    texts = series_texts(document.series, version.expression.language, with_machine_read=True)
    return LineageText.objects.get(lineage=lineage_of(texts), key=document.key)


def search(version: Version, *, with_machine: bool = True) -> Search:
    read = Version.objects.for_reading().get(pk=version.pk)
    return earlier_uses(read, aged_text(version), 1, with_machine=with_machine)


def found(version: Version) -> list[int]:
    return [use.version for use in search(version).uses]


def test_the_words_and_the_clause_that_has_them() -> None:
    version, other = bringing(), text_elsewhere()
    (use,) = search(version).uses
    (clause,) = [it for it in version.read_cut().clauses if it.ref == use.ref]
    assert clause.text[use.start : use.end] == f"that {WORDS}"
    assert (use.version, use.clause) == (other.pk, 1)


def test_the_earliest_of_those_that_have_as_much() -> None:
    version = bringing()
    text_elsewhere("2020-03-01")
    first = text_elsewhere("2019-03-01", f"  {WORDS.upper()},")
    text_elsewhere("2018-03-01", "ships that carry relief goods pass the southern channel")
    assert found(version) == [first.pk]


@pytest.mark.parametrize("key", [KEYS[1], "2023-05-05", "undated"])
def test_a_text_that_may_not_be_earlier_is_not_looked_through(key: str) -> None:
    version = bringing()
    text_elsewhere(key)
    assert search(version) == Search([], 0, 0)


def test_its_own_series_is_left_to_the_layer_but_not_documents_in_no_sequence() -> None:
    version = bringing()
    apart = text_elsewhere(of=records.document("2018-01-31", is_in_sequence=False))
    assert earlier_texts(version, with_machine=True).versions == [apart.pk]
    assert found(version) == [apart.pk]


def test_of_what_the_series_had_before_nothing_is_looked_for() -> None:
    version = bringing(first=BRINGING)
    text_elsewhere()
    assert search(version).uses == []


def test_real_texts_and_fiction_never_meet() -> None:
    body = records.body("harbour-union", name="Harbour Union", is_fictional=False)
    series = records.series("harbours", body=body, title="Harbours", is_fictional=False)
    real = [
        records.published_version(records.expression(records.document(key, series=series)), text)
        for key, text in zip(KEYS, (records.TEXT, BRINGING), strict=True)
    ]
    assert found(bringing()) == []
    text_elsewhere()
    assert search(real[1]) == Search([], 0, 0)


def test_another_language_is_not_looked_through() -> None:
    version = bringing()
    text_elsewhere(language="fr")
    assert search(version) == Search([], 0, 0)


def test_machine_read_texts_only_where_they_are_asked_for() -> None:
    version = bringing()
    text_elsewhere("2018-03-01")
    checked = text_elsewhere("2019-03-01", attestation="confirmed")
    result = search(version, with_machine=False)
    assert [use.version for use in result.uses] == [checked.pk]
    assert (result.looked_through, result.left_out) == (1, 1)


def test_a_withdrawn_or_sealed_text_is_not_shown() -> None:
    version, administrator = bringing(), Actor.of(make_cast().administrator)
    withdraw_version(administrator, text_elsewhere("2018-03-01"), reason="A mistake.")
    seal_version(administrator, text_elsewhere("2018-06-01"), reason="A court's order.")
    last = text_elsewhere("2019-03-01")
    assert found(version) == [last.pk]
    assert search(version).looked_through == 1


def test_what_is_not_indexed_is_not_counted() -> None:
    version = bringing()
    text_elsewhere()
    Fingerprints.objects.all().delete()
    assert search(version) == Search([], 0, 0)


def test_queries_do_not_grow_with_texts_that_have_the_same() -> None:
    version = bringing()
    read, aged = Version.objects.for_reading().get(pk=version.pk), aged_text(version)
    for keys in (("2018-03-01", "2018-03-02"), [f"2019-{month:02}-01" for month in range(1, 13)]):
        for key in keys:
            text_elsewhere(key)
        with CaptureQueriesContext(connection) as queries:
            assert len(earlier_uses(read, aged, 1, with_machine=True).uses) == 1
        assert len(queries) == 6
