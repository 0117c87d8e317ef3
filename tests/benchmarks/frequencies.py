"""Count the frozen word weights from the United Nations' own documents.

``python -m tests.benchmarks.frequencies CORPUS`` rewrites
``documents/engine/data/weights.<language>.tsv``; CORPUS holds un-<language>.tar.xz.
A word's weight is how rare it is among paragraphs, 0 (in every one) to 100 (in
fewer than one of RAREST); words rarer than that are left out and weigh 100.
"""

import html
import math
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from documents.engine.lexicon import DATA
from documents.engine.tokens import TOKEN, fold

RAREST = 5_000
LEAST_COUNT = 12
_PARAGRAPH = re.compile(r"</(?:p|num|heading|docTitle|item|block)>")
_TAG = re.compile(r"<[^>]+>")


def paragraphs(archive: Path) -> Iterator[str]:
    """The text of each paragraph of each document in an archive."""
    with tarfile.open(archive) as files:
        for member in files:
            handle = files.extractfile(member) if member.isfile() else None
            if handle is None:
                continue
            body = handle.read().decode("utf-8").partition("</meta>")[2]
            for piece in _PARAGRAPH.split(body):
                text = html.unescape(_TAG.sub("", piece)).strip()
                if len(text) > 20:
                    yield text


def count(archive: Path) -> tuple[int, Counter[str], Counter[str], Counter[str]]:
    """Paragraphs; then by key: paragraphs holding it, uses inside a clause, those in capitals."""
    total, holding, inside, capital = 0, Counter[str](), Counter[str](), Counter[str]()
    for text in paragraphs(archive):
        total += 1
        words = [found for found in TOKEN.findall(text) if found[0].isalpha()]
        keys = [fold(word) for word in words]
        holding.update(set(keys))
        inside.update(keys[1:])
        capital.update(
            key for key, word in zip(keys[1:], words[1:], strict=True) if word[0].isupper()
        )
    return total, holding, inside, capital


def write(archive: Path, language: str) -> None:
    """Write one language's weights, the commonest word first."""
    total, holding, inside, capital = count(archive)
    lines = [
        f"# Counted from {total} paragraphs of resolutions and statements; source of the",
        "# documents: United Nations. word, weight 0..100, N where nearly always capitalised",
    ]
    for word, found in sorted(holding.items(), key=lambda item: (-item[1], item[0])):
        if found < max(LEAST_COUNT, total / RAREST):
            break
        weight = round(100 * math.log(total / found) / math.log(RAREST))
        is_name = capital[word] > 0.9 * max(inside[word], 1)
        lines.append(f"{word}\t{weight}\t{'N' if is_name else ''}".rstrip())
    (DATA / f"weights.{language}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for tongue in ("en", "fr", "ar"):
        write(Path(sys.argv[1]) / f"un-{tongue}.tar.xz", tongue)
