"""Runs of words that texts have in common, found without reading the texts.

Winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: Local Algorithms for Document
Fingerprinting", SIGMOD 2003): every GRAM words in a row are hashed by their keys, and of
each window of such hashes in a row the least is kept. Texts that have RUN words in a row
in common have a window in common, and with it its least hash; so no such run is missed,
and fewer than half of the hashes are kept. What shares one need not have the run: that is
read from the words.
"""

import struct
import sys
from array import array
from itertools import accumulate
from zlib import crc32

from documents.engine.phrases import CLAUSE_END

# Words in a row that texts must have in common to be found; fewer are mostly joints of
# sentences and names of organs.
RUN = 8
# Words under one hash: the more, the fewer texts share one without the run, and the more
# hashes are kept.
GRAM = 6
# Hashes of which the least is kept.
WINDOW = RUN - GRAM + 1


def fingerprints(keys: str) -> bytes:
    """The fingerprints of a text, from its words as engine.phrases.keyed_text writes them.

    Each once, ascending, as unsigned numbers of four bytes, the least byte first; the same
    on every machine. Empty where no clause has RUN words.
    """
    found: set[int] = set()
    for line in keys.split(CLAUSE_END):
        found.update(windows(line))
    return struct.pack(f"<{len(found)}I", *sorted(found))


def unpacked(stored: bytes) -> "array[int]":
    """Stored fingerprints as numbers. Raises ValueError for bytes that are none."""
    numbers = array("I", stored)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def windows(line: str) -> list[int]:
    """The fingerprint of each RUN words in a row of one clause, from its words by their keys."""
    written = line.encode()
    # Each key stands between two edges.
    starts = list(accumulate([len(key) + 2 for key in written.split()], initial=0))
    grams = [crc32(written[at:end]) for at, end in zip(starts, starts[GRAM:], strict=False)]
    least = grams
    for shift in range(1, WINDOW):
        least = [
            it if it < other else other for it, other in zip(least, grams[shift:], strict=False)
        ]
    return least
