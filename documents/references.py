"""References: ``<series>/<key>[.<lang>][@<N>][;<clause>]``, for example
``oic-jk/2024-09-25.fr@2;op16.iv``.

One thing has one spelling: lower case, ASCII, no leading zeros. Whether there is
such a record is another question, which selectors.references answers.
"""

import re
from dataclasses import dataclass, replace

from documents.folding import fold

LATEST = "latest"
PREVIOUS = "previous"
MOVING_KEYS = frozenset({LATEST, PREVIOUS})

# Two slugs of 80, a language of 3, a number of 6, a clause of 80, and the signs between.
MAX_LENGTH = 253

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_REFERENCE = re.compile(
    rf"(?P<series>{_SLUG})/(?P<key>{_SLUG})"
    r"(?:\.(?P<language>[a-z]{2,3}))?"
    r"(?:@(?P<number>[1-9][0-9]{0,5}))?"
    r"(?:;(?P<clause>[a-z0-9]+(?:[.-][a-z0-9]+)*))?"
)
_MAX_PART = 80
_SHAPE = "series/key, then .language, @number and ;clause where wanted"


class BadReference(ValueError):
    """Not a reference; the message shows what one looks like."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a reference names. ``number`` counts from 1; None means "not said".

    Raises BadReference for parts that no written reference could hold.
    """

    series: str
    key: str
    language: str | None = None
    number: int | None = None
    clause: str | None = None

    def __post_init__(self) -> None:
        if _parts(str(self)) != (self.series, self.key, self.language, self.number, self.clause):
            raise BadReference(_not_one(str(self)))
        if self.key in MOVING_KEYS and self.number is not None:
            raise BadReference(
                f"{self.key} names another document in time, so a version number says nothing "
                f"with it: {_shown(str(self))}"
            )

    @classmethod
    def parse(cls, written: str) -> "Reference":
        """Read a written reference. Raises BadReference."""
        parts = _parts(written)
        if parts is None:
            raise BadReference(_not_one(written))
        return cls(*parts)

    def __str__(self) -> str:
        clause = "" if self.clause is None else f";{self.clause}"
        return f"{self.series}/{self.text_part}{clause}"

    @property
    def text_part(self) -> str:
        """The reference within its series, as page addresses have it: ``2024-09-25.fr@2``."""
        language = "" if self.language is None else f".{self.language}"
        number = "" if self.number is None else f"@{self.number}"
        return f"{self.key}{language}{number}"

    @property
    def is_moving(self) -> bool:
        """Whether the key is ``latest`` or ``previous``, which name no one document for ever."""
        return self.key in MOVING_KEYS

    def without_clause(self) -> "Reference":
        return replace(self, clause=None)


def symbol_slug(symbol: str) -> str:
    """A symbol as a key: ``S/RES/2797 (2025)`` gives ``s-res-2797-2025``."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(symbol)))[:_MAX_PART].rstrip("-")


def _parts(written: str) -> tuple[str, str, str | None, int | None, str | None] | None:
    # The length is looked at first, so that no hostile text reaches the pattern.
    if len(written) > MAX_LENGTH:
        return None
    match = _REFERENCE.fullmatch(written)
    if match is None or any(len(part) > _MAX_PART for part in match.groups() if part):
        return None
    series, key, language, number, clause = match.groups()
    return series, key, language, int(number) if number else None, clause


def _not_one(written: str) -> str:
    return f"{_shown(written)} is not a reference; write {_SHAPE}, as in oic-jk/2024-09-25.en@1;op3"


def _shown(written: str) -> str:
    """Foreign input as a message may repeat it: short and with nothing unprintable."""
    return ascii(written if len(written) <= _MAX_PART else written[:_MAX_PART] + "…")
