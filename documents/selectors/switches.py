"""The comparison's switches: each position is a link, so that every state has an address."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from documents.selectors.comparison_options import Options
from documents.selectors.scales import Judge, ScaleLine


@dataclass(frozen=True, slots=True)
class Position:
    """One position of a switch."""

    label: str
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class Switch:
    """A question and its two answers. ``key`` is the letter that turns it, or empty."""

    slug: str
    name: str
    key: str
    positions: Sequence[Position]


def switches(options: Options, scales: Sequence[ScaleLine] = ()) -> list[Switch]:
    """The switches that make a difference in this state of the page, and the ``scales`` that
    may be chosen.
    """
    marks = Switch("marks", "Marks", "", _shown_or_hidden(options, "marks"))
    if not options.marks:
        return [marks]
    return [
        Switch(
            "view",
            "Layout",
            "s",
            [
                _position("side by side", options, replace(options, view="side")),
                _position("inline", options, replace(options, view="inline")),
            ],
        ),
        Switch(
            "show",
            "Clauses",
            "c",
            [
                _position("only changes", options, replace(options, show="changes")),
                _position("all", options, replace(options, show="all")),
            ],
        ),
        Switch(
            "numbering", "Numbering and white space", "", _shown_or_hidden(options, "numbering")
        ),
        Switch(
            "spelling", "Case, punctuation, spelling", "", _shown_or_hidden(options, "spelling")
        ),
        *([_scale_switch(options, scales)] if scales else []),
        marks,
    ]


def hidden_in_words(options: Options, judge: Judge | None = None) -> list[str]:
    """What the switches keep from sight or add, for the page and for print."""
    if not options.marks:
        return ["The archive’s marks are off: clauses are set side by side, nothing is judged."]
    said = []
    if not options.numbering:
        said.append("Changes of numbering and white space are not shown.")
    if not options.spelling:
        said.append("Changes of case, punctuation and spelling are not shown.")
    return [*said, judge.sentence] if judge else said


def _scale_switch(options: Options, scales: Sequence[ScaleLine]) -> Switch:
    off = _position("none", options, replace(options, scale=""))
    chosen = [
        _position(scale.name, options, replace(options, scale=scale.slug)) for scale in scales
    ]
    return Switch("scale", "Scale of verbs", "", [off, *chosen])


def _shown_or_hidden(
    options: Options, name: Literal["numbering", "spelling", "marks"]
) -> list[Position]:
    return [
        _position("shown", options, _turned(options, name, is_on=True)),
        _position("hidden", options, _turned(options, name, is_on=False)),
    ]


def _turned(options: Options, name: str, *, is_on: bool) -> Options:
    if name == "numbering":
        return replace(options, numbering=is_on)
    if name == "spelling":
        return replace(options, spelling=is_on)
    return replace(options, marks=is_on)


def _position(label: str, now: Options, then: Options) -> Position:
    return Position(label, then.link, then == now)
