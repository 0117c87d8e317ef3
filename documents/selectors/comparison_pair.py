"""From what an address asks for to the two sides of a comparison."""

from dataclasses import dataclass, replace

from documents.references import BadReference, Reference
from documents.selectors.references import Found, FoundPair, find_pair

_SEPARATOR = "..."


@dataclass(frozen=True, slots=True)
class AskedPair:
    """Two references of one series."""

    old: Reference
    new: Reference


def read_pair(series: str, pair: str) -> AskedPair:
    """From the last part of a comparison's address, ``<old>...<new>``. Raises BadReference."""
    old, separator, new = pair.partition(_SEPARATOR)
    if not separator or not old or not new:
        raise BadReference(
            "A comparison's address names two documents with three dots between them, as in "
            f"/compare/{series}/previous{_SEPARATOR}latest/."
        )
    return AskedPair(
        Reference.parse(f"{series}/{old}").without_clause(),
        Reference.parse(f"{series}/{new}").without_clause(),
    )


def read_query(old: str, new: str) -> AskedPair:
    """From two whole references; without ``old`` it is what precedes. Raises BadReference."""
    if not new:
        raise BadReference("A comparison needs new=<series>/<key>, and old=<series>/<key>.")
    second = Reference.parse(new).without_clause()
    if not old:
        return AskedPair(Reference(second.series, "previous"), second)
    first = Reference.parse(old).without_clause()
    if first.series != second.series:
        raise BadReference(
            "A comparison's address holds one series, "
            f"but the sides lie in {first.series} and {second.series}."
        )
    return AskedPair(first, second)


def resolve_pair(asked: AskedPair) -> FoundPair:
    """Both sides as found, under references as short as they were asked for.

    ``is_redirect`` is set on a side that was asked for by a name which may come
    to mean another document, or no longer is its key. Raises UnknownReference.
    """
    found = find_pair(asked.old, asked.new)
    language = asked.new.language if asked.old.is_moving else None
    return FoundPair(
        old=_as_asked(found.old, asked.old, language),
        new=_as_asked(found.new, asked.new, None),
    )


def _as_asked(found: Found, asked: Reference, language: str | None) -> Found:
    held = found.reference.language
    kept = asked.language or (held if held and held == language else None)
    return replace(
        found,
        reference=replace(found.reference, language=kept),
        is_redirect=found.is_redirect or asked.is_moving,
    )
