"""The lineage of a series: read where it is stored under its address, else made."""

from django.db import transaction
from django.db.models import Q

from documents.actions.name_threads import name_threads
from documents.actions.store_comparison import comparison_between
from documents.engine.alignment import Constraints
from documents.engine.cuts import digest_of
from documents.engine.lineage import Lineage, Text, lineage
from documents.engine.lineage_rows import (
    age_rows,
    history_rows,
    text_rows,
    thread_rows,
    wordings,
)
from documents.engine.provenance import Provenance, provenance
from documents.engine.release import ENGINE_VERSION, LEXICON_VERSION
from documents.engine.rows import Comparison
from documents.folding import fold
from documents.models import (
    Decision,
    LineageText,
    LineageThread,
    Series,
    SeriesLineage,
    Version,
)
from documents.selectors.decisions import constraints_of, decisions_on
from documents.selectors.series_texts import SeriesTexts, series_texts


def lineage_of(texts: SeriesTexts) -> SeriesLineage | None:
    """The stored lineage of a sequence, made where there is none; None where nothing is held.

    What is stored is derived and may be dropped at any time; the names of its threads are
    kept. Where texts were published, sealed or decided on while it was made, it is made of
    what there is then.
    """
    while texts.used:
        stored = SeriesLineage.objects.filter(address=lineage_address(texts)).first()
        if stored is not None:
            return stored
        traced = _trace(texts)
        ages = provenance(traced)
        with transaction.atomic():
            # The series' row is the lock under which its lineages are stored.
            series = Series.objects.select_for_update().get(pk=texts.series.pk)
            now = series_texts(series, texts.language, with_machine_read=texts.with_machine_read)
            if lineage_address(now) == lineage_address(texts):
                return _store(texts, traced, ages)
        texts = now
    return None


def lineage_address(texts: SeriesTexts) -> str:
    """The digest of all that a lineage depends on."""
    return digest_of(
        {
            "series": texts.series.slug,
            "language": texts.language,
            "machine": texts.with_machine_read,
            "texts": texts.parts,
            "decisions": texts.decisions,
            "engine": ENGINE_VERSION,
            "lexicon": LEXICON_VERSION,
        }
    )


def drop_lineages(series: Series) -> None:
    """Drop what is computed of a series through time; its threads keep their names."""
    SeriesLineage.objects.filter(series=series).delete()


def _trace(texts: SeriesTexts) -> Lineage:
    keys = [it.version.pk for it in texts.texts if it.version and texts.is_used(it)]
    versions = {
        version.expression.document.key: version
        for version in Version.objects.for_reading().filter(pk__in=keys)
        if not version.is_sealed
    }
    sequence = [
        Text(
            it.key,
            versions[it.key].read_cut() if it.key in versions else None,
            is_left_out=it.version is not None and it.key not in versions,
        )
        for it in texts.texts
    ]

    def compared(old: Text, new: Text) -> Comparison:
        return comparison_between(versions[old.key], versions[new.key])

    return lineage(sequence, compared, _decided(texts, sequence, versions))


def _decided(
    texts: SeriesTexts, sequence: list[Text], versions: dict[str, Version]
) -> dict[tuple[str, str], Constraints]:
    """What people decided between any two of the texts, by their keys."""
    order = {text.key: at for at, text in enumerate(sequence) if text.is_held}
    cuts = {text.key: text.held_cut for text in sequence if text.is_held}
    within = Q(old_document__series=texts.series, new_document__series=texts.series)
    pairs = (
        Decision.objects.filter(within, language=texts.language)
        .order_by()
        .values_list("old_document__key", "new_document__key")
        .distinct()
    )
    found = {}
    for pair in {tuple(sorted(pair, key=lambda key: order.get(key, -1))) for pair in pairs}:
        old, new = pair
        if old in order and new in order and old != new:
            held = decisions_on(versions[old], versions[new], cuts[old], cuts[new])
            found[old, new] = constraints_of(held, cuts[old], cuts[new])
    return found


def _store(texts: SeriesTexts, traced: Lineage, ages: Provenance) -> SeriesLineage:
    address = lineage_address(texts)
    stored = SeriesLineage.objects.filter(address=address).first()
    if stored is not None:
        return stored
    names = name_threads(texts, traced)
    one = {
        "series": texts.series,
        "language": texts.language,
        "with_machine_read": texts.with_machine_read,
    }
    SeriesLineage.objects.filter(**one).delete()
    made = SeriesLineage.objects.create(
        address=address,
        engine=ENGINE_VERSION,
        lexicon=LEXICON_VERSION,
        threads=thread_rows(traced, names),
        ages=age_rows(ages),
        **one,
    )
    LineageText.objects.bulk_create(
        LineageText(lineage=made, key=key, clauses=rows)
        for key, rows in text_rows(traced, ages, names).items()
    )
    folded = {names[it.id]: fold("\n".join(wordings(traced, it))) for it in traced.threads}
    LineageThread.objects.bulk_create(
        LineageThread(lineage=made, slug=slug, history=rows, folded=folded[slug])
        for slug, rows in history_rows(traced, names).items()
    )
    return made
