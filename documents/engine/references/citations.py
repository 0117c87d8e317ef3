"""The value that every finder gives."""

from typing import Literal, NamedTuple

Kind = Literal["meeting", "resolution", "document", "report", "law", "judgment"]


class Citation(NamedTuple):
    """``wording[start:end]`` names what is cited, in code points.

    ``target``: a resolution's or document's normalised symbol (``S/RES/2254``,
    ``A/RES/79/17``); the date of a meeting, report or judgment, as a span is written
    (``2019-09-25``, ``2022-03-22/2022-03-23``, ``2018-06``); a law's name, lower case.
    """

    kind: Kind
    start: int
    end: int
    target: str
