"""Count how often rows are right on the labelled pairs developed on, and freeze it.

    python -m tests.benchmarks.calibration --gold DIR            show what would be frozen
    python -m tests.benchmarks.calibration --gold DIR --write    write documents/engine/data

Nothing of the pairs kept for reporting is looked at: docs/accuracy.md holds the frozen
words against them. To be run again whenever the engine pairs otherwise than before.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from documents.engine.confidence import text_type
from documents.engine.lexicon import DATA
from documents.engine.release import ENGINE_VERSION
from documents.engine.segmentation import paragraphs
from tests.benchmarks.bands import FoundBand, bands_of
from tests.benchmarks.gold import BadGold, read_gold
from tests.benchmarks.known import KnownPair
from tests.benchmarks.peers import by_engine
from tests.benchmarks.rightness import judged_rows

FILE = DATA / "confidence.json"

# Whose texts the labelled pairs are; the folders do not say.
SOURCE = "United Nations"
LANGUAGES = {"en": "English", "fr": "French", "ar": "Arabic"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; gives back the exit status: 0, or 2 where the directory cannot be used."""
    options = _options(arguments)
    try:
        developed, _ = read_gold(options.gold)
    except BadGold as error:
        print(error, file=sys.stderr)
        return 2
    content = frozen(developed)
    print(content, end="")
    if options.write:
        FILE.write_text(content, "utf-8")
    return 0


def frozen(pairs: Iterable[KnownPair]) -> str:
    """The content of the data file as measured on labelled pairs."""
    content = {
        "made_by": "python -m tests.benchmarks.calibration --gold DIR --write",
        "engine": ENGINE_VERSION,
        "tables": tables(pairs),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def tables(pairs: Iterable[KnownPair]) -> list[dict[str, Any]]:
    """A table for each language and type of text that has labelled pairs."""
    by_kind: dict[tuple[str, str], list[KnownPair]] = defaultdict(list)
    for pair in pairs:
        kind = kind_of(pair)
        if kind:
            by_kind[kind].append(pair)
    return [_table(*kind, found) for kind, found in sorted(by_kind.items())]


def kind_of(pair: KnownPair) -> tuple[str, str] | None:
    """Language and type of both texts of a pair; None where they differ or show no type."""
    old, new = map(paragraphs, pair.texts)
    type_ = text_type(old)
    if type_ is None or (old.language, type_) != (new.language, text_type(new)):
        return None
    return old.language, type_


def _table(language: str, type_: str, pairs: Sequence[KnownPair]) -> dict[str, Any]:
    rows = [row for pair in pairs for row in judged_rows(pair, by_engine(*pair.texts))]
    return {
        "language": language,
        "type": type_,
        "on": f"{len(pairs)} labelled pairs of successive {type_}s of the {SOURCE} in "
        f"{LANGUAGES[language]}",
        "pairs": [pair.name for pair in pairs],
        "rows": len(rows),
        "bands": [_band(band) for band in bands_of(rows)],
    }


def _band(band: FoundBand) -> dict[str, Any]:
    bounds = band.found.interval
    return {
        "group": band.group,
        "from": band.least,
        "word": band.word,
        "right": band.found.right,
        "of": band.found.of,
        "doubtful": band.found.doubtful,
        "by_pair": " ".join(f"{right}/{of}" for right, of in band.found.by_pair),
        "low": round(bounds.low, 3),
        "high": round(bounds.high, 3),
    }


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.calibration",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--gold", type=Path, required=True, help="labelled pairs")
    parser.add_argument("--write", action="store_true", help="write the data file")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
