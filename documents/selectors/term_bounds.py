"""When a phrase is first and last attested in a sequence, as far as the texts asked bear it."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.selectors.texts_in_scope import ScopedText


@dataclass(frozen=True, slots=True)
class Attested:
    """The first or last text with a phrase, and what lies beyond it, in words."""

    text: ScopedText
    bound: str


def first_attested(texts: Sequence[ScopedText], uses: Sequence[int | None]) -> Attested | None:
    """From the uses in each text of a sequence, None where it was not asked."""
    place = next((at for at, count in enumerate(uses) if count), None)
    if place is None:
        return None
    before = range(place - 1, -1, -1)
    return Attested(texts[place], _bound(texts, uses, before, "before it", "earliest"))


def last_attested(texts: Sequence[ScopedText], uses: Sequence[int | None]) -> Attested | None:
    """As first_attested, from the other end."""
    place = max((at for at, count in enumerate(uses) if count), default=None)
    if place is None:
        return None
    after = range(place + 1, len(texts))
    return Attested(texts[place], _bound(texts, uses, after, "after it", "latest"))


def _bound(
    texts: Sequence[ScopedText],
    uses: Sequence[int | None],
    beyond: range,
    where: str,
    end: str,
) -> str:
    """What the nearest text asked on that side says, and how many between were not asked."""
    unasked = 0
    for at in beyond:
        if uses[at] is None:
            unasked += 1
            continue
        absent = f"not in the text {where}, {texts[at].name}"
        if not unasked:
            return absent
        return f"not in {texts[at].name}; {_texts(unasked)} between could not be asked"
    if not unasked:
        return f"the {end} on record"
    return f"no text {where} could be asked, of {unasked} on record"


def _texts(count: int) -> str:
    return "1 text" if count == 1 else f"{count} texts"
