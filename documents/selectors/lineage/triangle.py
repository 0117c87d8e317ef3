"""Every pair of texts: how much of the newer one's language the older, or one before, attests."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from documents.selectors.lineage.reading import Column, ThroughTime
from documents.selectors.row_places import percent

# Shades from nothing to all.
SHADES = 9


@dataclass(frozen=True, slots=True)
class Pair:
    """An older text and a newer one. ``percent`` is None where either is not built on."""

    href: str
    percent: int | None
    shade: int
    title: str


@dataclass(frozen=True, slots=True)
class TriangleRow:
    """A newer text with every older one, in their order."""

    column: Column
    pairs: Sequence[Pair]


@dataclass(frozen=True, slots=True)
class Triangle:
    """Rows from the second text on; ``olders`` are the columns, from the first text on."""

    olders: Sequence[Column]
    rows: Sequence[TriangleRow]


def triangle_of(found: ThroughTime) -> Triangle | None:
    """The triangle, read from the stored provenance; None with fewer than two texts."""
    if found.lineage is None or found.texts.used < 2:
        return None
    # Reversing an address for each of a thousand pairs would cost more than all else.
    base = reverse("documents:compare", args=(found.texts.series.slug, "-"))[:-2]
    suffix = f".{found.language}" if found.language else ""
    columns = found.columns
    shares = [_shares(age["words"], len(columns)) for age in found.lineage.ages]
    return Triangle(
        olders=columns[:-1],
        rows=[
            TriangleRow(
                newer,
                [
                    _pair(base, suffix, older, newer, shares[at][place])
                    for place, older in enumerate(columns[:at])
                ],
            )
            for at, newer in enumerate(columns)
            if at
        ],
    )


def _shares(words: Sequence[Sequence[int]], count: int) -> list[float]:
    """By place of a text: the share of words that it or one before it attests."""
    counts: dict[int, int] = {pair[0]: pair[1] for pair in words}
    total = sum(counts.values()) or 1
    shares, so_far = [], 0
    for place in range(count):
        so_far += counts.get(place, 0)
        shares.append(so_far / total)
    return shares


def _pair(base: str, suffix: str, older: Column, newer: Column, share: float) -> Pair:
    if not (older.is_used and newer.is_used):
        return Pair("", None, 0, "")
    return Pair(
        href=f"{base}{older.key}{suffix}...{newer.key}{suffix}/",
        percent=percent(share),
        shade=round(share * SHADES),
        title=f"{older.date} and {newer.date}",
    )
