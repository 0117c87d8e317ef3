"""What a witness that is no complete text does not give: silence, and no reading."""

from bisect import bisect_left
from collections.abc import Sequence

from documents.engine.collation.variants import Extent, Variant
from documents.engine.cuts import Cut


def part_silence(
    base: Cut, variants: Sequence[Variant], extent: Extent
) -> tuple[tuple[Variant, ...], tuple[Variant, ...]]:
    """The variants of a witness, and apart from them what it leaves out by its nature.

    Of an excerpt these are whole clauses, and the beginning or end of a clause
    beside one that is left out. A condensed text also drops words inside clauses.
    """
    if extent == "complete":
        return tuple(variants), ()
    silent = {at for at, variant in enumerate(variants) if _is_whole_clause(variant)}
    if extent == "condensed":
        silent |= {at for at, variant in enumerate(variants) if _is_loss(variant)}
    else:
        silent |= _at_edges(base, variants, [variants[at] for at in silent])
    return (
        tuple(variant for at, variant in enumerate(variants) if at not in silent),
        tuple(variant for at, variant in enumerate(variants) if at in silent),
    )


def _is_whole_clause(variant: Variant) -> bool:
    is_gone = variant.kind == "paratext" and not variant.reading
    return variant.kind == "omission" or is_gone


def _is_loss(variant: Variant) -> bool:
    """Words that went with nothing in their place; a clause that stands elsewhere is not gone."""
    return variant.is_substantive and variant.kind != "order" and not variant.reading.strip()


def _at_edges(base: Cut, variants: Sequence[Variant], gone: Sequence[Variant]) -> set[int]:
    """Losses at a clause's beginning or end where the excerpt itself begins or ends."""
    starts = [clause.start for clause in base.clauses]
    outside = {-1, len(starts)}
    for variant in gone:
        outside.update(range(bisect_left(starts, variant.start), bisect_left(starts, variant.end)))
    begins = {clause.start for clause in base.clauses if clause.position - 1 in outside}
    ends = {clause.end for clause in base.clauses if clause.position + 1 in outside}
    return {
        at
        for at, variant in enumerate(variants)
        if _is_loss(variant) and (variant.start in begins or variant.end in ends)
    }
