"""A clause's wording as phrases, each with its tint; links and marks stay where they stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from documents.selectors.document_text import AgedPhrase, EarlierMark, TextClause, TextSegment


def aged_phrases(
    clause: TextClause,
    stored: Sequence[Sequence[Any]],
    tints: Mapping[int, int],
    since: Sequence[str],
    marks: Sequence[EarlierMark] = (),
) -> tuple[AgedPhrase, ...]:
    """The phrases of a clause from what is ``stored``: start, end and the place of the text that
    attests each first. A link across phrases is cut where they meet; ``marks``, in order,
    follow the words that they are of.
    """
    phrases = []
    for start, end, first in stored:
        # White space after a phrase stays outside it, so that no tint runs on.
        stop = start + len(clause.text[start:end].rstrip())
        own = [mark for mark in marks if start < mark.end <= stop]
        phrases.append(
            AgedPhrase(
                parts=tuple(_parts(clause, start, stop, own)),
                tint=tints.get(first, 1),
                since=since[first],
                after=clause.text[stop:end],
            )
        )
    return tuple(phrases)


def _parts(
    clause: TextClause, start: int, stop: int, marks: Sequence[EarlierMark]
) -> Iterator[TextSegment | EarlierMark]:
    """The segments of a phrase with its marks among them; signs at its end go before a mark."""
    at = start
    for mark in marks:
        is_last = not any(map(str.isalnum, clause.text[mark.end : stop]))
        end = stop if is_last else mark.end
        yield from _cut(clause.segments, at, end)
        yield mark
        at = end
    yield from _cut(clause.segments, at, stop)


def _cut(segments: Sequence[TextSegment], start: int, end: int) -> Iterator[TextSegment]:
    """What lies of a clause's segments between two places of its text."""
    at = 0
    for segment in segments:
        first, last = max(start - at, 0), min(end - at, len(segment.text))
        if first < last:
            yield replace(segment, text=segment.text[first:last])
        at += len(segment.text)
