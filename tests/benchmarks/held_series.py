"""Real series of the corpus as sequences of texts, cut by their own markup."""

import csv
import tarfile
from collections.abc import Iterable
from pathlib import Path

from documents.engine.lineage import Text
from documents.ingest import akn
from documents.ingest.reading import File

LANGUAGE = "en"


def read_series(corpus: Path, names: Iterable[str]) -> dict[str, list[Text]]:
    """The texts of each series under their symbols, by date. Raises OSError, KeyError.

    One pass over the archive, which is packed as a whole.
    """
    wanted = set(names)
    paths: dict[str, tuple[str, str, str]] = {}
    with (corpus / "index.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["language"] == LANGUAGE and row["series"] in wanted:
                paths[row["path"]] = row["series"], row["date"], row["symbol"]
    found: dict[str, list[tuple[str, Text]]] = {name: [] for name in wanted}
    with tarfile.open(corpus / f"un-{LANGUAGE}.tar.xz") as archive:
        for member in archive:
            path = member.name.removeprefix("./")
            content = archive.extractfile(member) if path in paths else None
            if content is not None:
                series, date, symbol = paths[path]
                cut = akn.read(File(path, content.read())).cut
                found[series].append((date, Text(symbol, cut)))
    return {
        name: [text for _, text in sorted(texts, key=lambda it: (it[0], it[1].key))]
        for name, texts in found.items()
    }
