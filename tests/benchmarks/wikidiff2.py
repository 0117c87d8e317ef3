"""wikidiff2, the differ of Wikipedia, through PHP, and its answer as rows.

Needs the programs of Debian's php-cli and php-wikidiff2. Written for 1.13, whose
settings are PHP's and whose answer numbers lines of the new text and gives byte
offsets into the old.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from tests.benchmarks.child import Child
from tests.benchmarks.known import Answer, KnownPair, Label
from tests.benchmarks.moved import words_of

SCRIPT = Path(__file__).with_suffix(".php")
UNCUT = {"wikidiff2.moved_paragraph_detection_cutoff": "1000000000"}

# Kinds of lines in the answer.
_SAME, _ADDED, _REMOVED, _CHANGED, _MOVED_FROM, _MOVED_TO = range(6)
_ALL_LINES = 1_000_000


def version() -> str | None:
    """The extension's version, None where PHP or the extension is missing."""
    php = shutil.which("php")
    if php is None:
        return None
    asked = [php, "-r", "echo phpversion('wikidiff2') ?: '';"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False)
    return found.stdout.strip() or None


class Wikidiff2(Child):
    """A PHP process that compares what it is sent. Use as a context manager."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        options = [
            part for name, value in (settings or {}).items() for part in ("-d", f"{name}={value}")
        ]
        command = ["php", "-d", "memory_limit=-1", *options, str(SCRIPT)]
        super().__init__("wikidiff2", command)

    def _compared(self, pair: KnownPair, context: int) -> dict[str, Any]:
        old, new = pair.lines
        return self.ask({"old": old, "new": new, "context": context}, pair.name)

    def seconds(self, pair: KnownPair) -> float:
        """The processor time the comparison took, by PHP's own account."""
        return self._compared(pair, 2)["seconds"]

    def peak_kib(self, pair: KnownPair) -> int | None:
        """The process's largest resident size after comparing a pair, in KiB."""
        return self._compared(pair, 2)["peak_kib"]

    def rows(self, pair: KnownPair) -> tuple[tuple[Answer, ...], int]:
        """The comparison as rows, and how many words it marks."""
        diff = json.loads(self._compared(pair, _ALL_LINES)["diff"])["diff"]
        return read_rows(diff, pair.old), sum(map(_words_marked, diff))


def read_rows(diff: Sequence[Mapping[str, Any]], old: Sequence[str]) -> tuple[Answer, ...]:
    """wikidiff2's lines as rows. It knows no splits and no merges."""
    place = {at: index for index, at in enumerate(_offsets(old))}
    source = {
        line["moveInfo"]["id"]: place[line["offset"]["from"]]
        for line in diff
        if line["type"] == _MOVED_FROM
    }
    return tuple(_rows(diff, place, source))


def _rows(
    diff: Iterable[Mapping[str, Any]], place: Mapping[int, int], source: Mapping[str, int]
) -> Iterator[Answer]:
    for line in diff:
        kind = line["type"]
        if kind == _MOVED_FROM:
            continue
        if kind == _REMOVED:
            yield Answer((place[line["offset"]["from"]],), (), "removed")
            continue
        new = line["lineNumber"] - 1
        come_from = source.get(line["moveInfo"]["linkId"]) if kind == _MOVED_TO else None
        if come_from is not None:
            label: Label = "reworded" if line["highlightRanges"] else "same"
            yield Answer((come_from,), (new,), label, moved=True)
        elif kind in (_ADDED, _MOVED_TO):
            # A move may name a source that is nowhere in the answer.
            yield Answer((), (new,), "added")
        else:
            label = "reworded" if kind == _CHANGED else "same"
            yield Answer((place[line["offset"]["from"]],), (new,), label)


def _offsets(lines: Sequence[str]) -> list[int]:
    """Where each line starts, in bytes of the whole text."""
    return list(accumulate((len(line.encode()) + 1 for line in lines[:-1]), initial=0))


def _words_marked(line: Mapping[str, Any]) -> int:
    """Words in what is highlighted; a line added or removed is marked as a whole."""
    if line["type"] in (_ADDED, _REMOVED):
        return len(words_of(line["text"]))
    if line["type"] not in (_CHANGED, _MOVED_TO):
        return 0
    text = line["text"].encode()
    stretches = (text[it["start"] : it["start"] + it["length"]] for it in line["highlightRanges"])
    return sum(len(words_of(stretch.decode(errors="replace"))) for stretch in stretches)
