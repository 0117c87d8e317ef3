"""Lead verbs by meeting and by class, counted from the clauses' rows."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count

from documents.engine.verb_classes import NO_CLASS, class_of, verb_classes
from documents.models import Clause
from documents.selectors.texts_in_scope import ScopedText


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A verb's clauses at each text, in the order of the texts; None where it was not asked."""

    verb: str
    counts: Sequence[int | None]
    total: int


@dataclass(frozen=True, slots=True)
class VerbClass:
    """A class, named by one of its verbs, with its sums and its verbs, the commonest first."""

    name: str
    counts: Sequence[int | None]
    total: int
    rows: Sequence[VerbRow]


def verb_classes_of(texts: Sequence[ScopedText]) -> list[VerbClass]:
    """The classes that lead verbs of these texts are of, in the tables' order. One query."""
    versions = {text.version: text.language for text in texts if text.version is not None}
    if not versions:
        return []
    counts: defaultdict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    rows = (
        Clause.objects.filter(version__in=versions)
        .exclude(verb=None)
        .order_by()
        .values("version", "verb")
        .annotate(clauses=Count("pk"))
        .values_list("version", "verb", "clauses")
    )
    for version, verb, clauses in rows:
        counts[class_of(verb or "", versions[version]), verb or ""][version] = clauses
    return _classes(counts, texts, sorted(set(versions.values())))


def _classes(
    counts: Mapping[tuple[str, str], Counter[int]],
    texts: Sequence[ScopedText],
    languages: Sequence[str],
) -> list[VerbClass]:
    known = [name for language in languages for name in verb_classes(language).values()]
    found = []
    for name in dict.fromkeys([*known, NO_CLASS]):
        rows = [_row(verb, of, texts) for (class_, verb), of in counts.items() if class_ == name]
        if rows:
            rows.sort(key=lambda row: (-row.total, row.verb))
            sums = [
                None if column[0] is None else sum(count or 0 for count in column)
                for column in zip(*(row.counts for row in rows), strict=True)
            ]
            found.append(VerbClass(name, sums, sum(row.total for row in rows), rows))
    return found


def _row(verb: str, of: Counter[int], texts: Sequence[ScopedText]) -> VerbRow:
    counts = [None if text.version is None else of[text.version] for text in texts]
    return VerbRow(verb, counts, sum(of.values()))
