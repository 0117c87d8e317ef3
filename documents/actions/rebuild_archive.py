"""What is computed from the records, dropped and made again.

Made again are clause rows from frozen cuts, folded columns, what texts are looked
through by (citations, words, fingerprints), the stored comparisons, lineages and figures.
No published text is segmented anew: its cut is part of it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from documents.actions.actor import Actor
from documents.actions.index_texts import index_texts
from documents.actions.rebuild_figures import count_again, kept_figures
from documents.actions.refusal import ActionRefused
from documents.actions.store_comparison import comparison_between
from documents.actions.store_lineage import lineage_of
from documents.actions.write_clauses import write_clauses
from documents.engine.cuts import CutError
from documents.models import Comparison, Event, Figure, Series, SeriesLineage, Version
from documents.models.fields import folded_columns
from documents.selectors.series_texts import series_texts

Progress = Callable[[int, int], None]
_BATCH = 500
_LINEAGE = ("series", "language", "with_machine_read")


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many clause rows and folded columns were written, texts indexed, and comparisons,
    lineages and figures made again.
    """

    clauses: int
    folded: int
    indexed: int
    comparisons: int
    lineages: int
    figures: int


def rebuild_archive(actor: Actor, *, progress: Progress | None = None) -> Rebuilt:
    """Rebuild all in one transaction, so that no reader sees it half done.

    On SQLite nobody else can write meanwhile. A published version's missing
    clause rows cost time by the square of their number, since the guards hold
    each against the whole frozen cut: nothing at 50; at 3,000 some 14 s on SQLite,
    which parses the cut for each row, and less than a second on PostgreSQL.
    ``progress`` hears (done, total) steps. Raises ActionRefused for a cut that
    does not fit its text, and PermissionRefused.
    """
    actor.require("documents.rebuild_archive")
    with transaction.atomic():
        versions = list(Version.objects.order_by("pk").values_list("pk", flat=True))
        pairs = _stored_pairs()
        traced = list(SeriesLineage.objects.values_list(*_LINEAGE).order_by("pk"))
        shown = kept_figures()
        step = _Steps(progress, len(versions) + len(pairs) + len(traced) + len(shown))
        clauses = sum(step.after(_rebuild_clauses(key)) for key in versions)
        folded = sum(_rebuild_folds(model) for model in _models())
        indexed = sum(_index(key) for key in versions)
        Comparison.objects.all().delete()
        comparisons = sum(step.after(_compare(*pair)) for pair in pairs)
        SeriesLineage.objects.all().delete()
        lineages = sum(step.after(_draw(*one)) for one in traced)
        Figure.objects.all().delete()
        figures = sum(step.after(count_again(one)) for one in shown)
        rebuilt = Rebuilt(clauses, folded, indexed, comparisons, lineages, figures)
        Event.objects.create(
            at=timezone.now(),
            actor=actor.name,
            action="rebuild",
            object_type="archive",
            object_key="archive",
            after=asdict(rebuilt),
        )
    return rebuilt


class _Steps:
    """Counts steps and tells whoever wants to hear."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def after(self, result: int) -> int:
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._total)
        return result


def _rebuild_clauses(key: int) -> int:
    version = Version.objects.select_related("expression__document__series").get(pk=key)
    try:
        cut = version.cut_for_checking()
    except CutError as error:
        raise ActionRefused(f"The cut of {version} does not fit its text: {error}.") from error
    if version.is_published:
        # Rows that are there are frozen; only missing ones can come in.
        held = set(version.clauses.values_list("index", flat=True))
        return write_clauses(version, cut, but=held)
    version.clauses.all().delete()
    return write_clauses(version, cut)


def _index(key: int) -> int:
    """Index a published version anew, after the folded columns that it reads."""
    version = Version.objects.for_reading().get(pk=key)
    if not version.is_published or version.is_erased:
        return 0
    return index_texts([(version, version.cut_for_checking())])


def _models() -> Iterable[type[models.Model]]:
    return apps.get_app_config("documents").get_models()


def _rebuild_folds(model: type[models.Model]) -> int:
    columns = folded_columns(model)
    if not columns:
        return 0
    stale = []
    for row in model._base_manager.only(
        *(name for column in columns for name in (column.name, column.source))
    ):
        due = {column.name: column.folded(getattr(row, column.source)) for column in columns}
        if any(getattr(row, name) != value for name, value in due.items()):
            for name, value in due.items():
                setattr(row, name, value)
            stale.append(row)
    model._base_manager.bulk_update(stale, [column.name for column in columns], batch_size=_BATCH)
    return len(stale)


def _stored_pairs() -> Sequence[tuple[int, int]]:
    stored = Comparison.objects.order_by("pk").values_list("old_id", "new_id")
    return list(dict.fromkeys(stored))


def _compare(old: int, new: int) -> int:
    versions = Version.objects.for_reading().in_bulk([old, new])
    if any(version.is_sealed for version in versions.values()):
        return 0
    comparison_between(versions[old], versions[new])
    return 1


def _draw(series: int, language: str, with_machine_read: bool) -> int:
    texts = series_texts(
        Series.objects.get(pk=series), language, with_machine_read=with_machine_read
    )
    return int(lineage_of(texts) is not None)
