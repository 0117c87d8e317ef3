"""The pages of long series end to end, asked for from a warm store.

    python -m tests.benchmarks.series_pages CORPUS [ROUNDS]

makes an SQLite archive in a temporary folder, imports the longest real series into it,
published, and asks for each page of a series through time, once to fill the store and
then ROUNDS times, through Django's test client: all middleware, queries, templates. It
prints the figures; `make bench` writes them into docs/speed.md.
"""

import csv
import json
import os
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from tests.benchmarks.held_series import LANGUAGE
from tests.benchmarks.tables import table

ROOT = Path(__file__).resolve().parent.parent.parent
LONGEST = ("unsc-undof", "unsc-unficyp")
# Seconds of one page from a warm store.
SOON = 0.15
# Says that the archive of this process is the temporary one.
INSIDE = "inside"
TERMS = ("Secretary-General", "mandate")


@dataclass(frozen=True, slots=True)
class SeriesPageTime:
    """Median seconds of one page, by the clock and of the processor; ``size`` in bytes."""

    series: str
    texts: int
    page: str
    wall: float
    processor: float
    size: int


def time_series_pages(corpus: Path, rounds: int) -> list[SeriesPageTime]:
    """Measure in a process of its own. Raises CalledProcessError where it fails."""
    with TemporaryDirectory() as folder:
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder}/archive.sqlite3",
            "DJANGO_SETTINGS_MODULE": "tests.settings",
        }
        module = "tests.benchmarks.series_pages"
        command = [sys.executable, "-m", module, str(corpus.resolve()), str(rounds), INSIDE]
        found = subprocess.run(
            command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        )
    return [SeriesPageTime(**row) for row in json.loads(found.stdout.splitlines()[-1])]


def series_page_targets(times: Sequence[SeriesPageTime]) -> Iterator[list[str]]:
    """The requirement on each series: its slowest page."""
    for name in dict.fromkeys(it.series for it in times):
        slowest = max((it for it in times if it.series == name), key=lambda it: it.wall)
        on = f"{name} ({slowest.texts} texts)"
        measure = f"slowest page, {slowest.page}, warm, seconds (wall clock)"
        verdict = "met" if slowest.wall <= SOON else "**not met**"
        yield [on, measure, f"{slowest.wall:.3f}", f"≤ {SOON:g}", verdict]


def series_page_table(times: Sequence[SeriesPageTime]) -> list[str]:
    """Every page."""
    head = ("series", "page", "milliseconds, wall clock", "milliseconds, processor", "kB")
    rows = [
        [
            it.series,
            it.page,
            f"{1000 * it.wall:.0f}",
            f"{1000 * it.processor:.0f}",
            f"{it.size / 1000:,.0f}",
        ]
        for it in times
    ]
    return table(head, rows)


def main(corpus: Path, rounds: int) -> None:
    """Make the archive, ask for the pages, print the figures."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    with TemporaryDirectory() as folder:
        counts = _unpack(corpus, Path(folder))
        for name in LONGEST:
            _import(name, Path(folder, name))
    times = [time for name in LONGEST for time in _times(name, counts[name], rounds)]
    print(json.dumps([asdict(it) for it in times]))


def _unpack(corpus: Path, folder: Path) -> Mapping[str, int]:
    """The files of each series in a folder of its name; how many they are."""
    series: dict[str, str] = {}
    with (corpus / "index.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["language"] == LANGUAGE and row["series"] in LONGEST:
                series[row["path"]] = row["series"]
    with tarfile.open(corpus / f"un-{LANGUAGE}.tar.xz") as archive:
        for member in archive:
            name = series.get(member.name.removeprefix("./"))
            content = archive.extractfile(member) if name else None
            if name and content is not None:
                path = folder / name / Path(member.name).name
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(content.read())
    return {name: sum(of == name for of in series.values()) for name in LONGEST}


def _import(name: str, folder: Path) -> None:
    from django.core.management import call_command

    # Records of the tests: they reach for models, which need Django set up.
    from tests import records

    records.series(name, is_fictional=False, title=name)
    options = {"series": name, "publish": True, "processes": 0}
    call_command("import_documents", str(folder), stdout=sys.stderr, **options)


def _times(name: str, texts: int, rounds: int) -> Iterator[SeriesPageTime]:
    for page, address in _addresses(name):
        answers = [_request(address) for _ in range(rounds + 1)][1:]
        yield SeriesPageTime(
            series=name,
            texts=texts,
            page=page,
            wall=median(wall for wall, _, _ in answers),
            processor=median(processor for _, processor, _ in answers),
            size=answers[-1][2],
        )


def _addresses(name: str) -> Iterator[tuple[str, str]]:
    """What each page is called, and where it is; all count machine-read texts."""
    from documents.models import Document, SeriesLineage

    series, query = f"/series/{name}/", "?machine=1"
    yield "the series", series + query
    yield "clauses by meetings", f"{series}lineage/{query}"
    threads = SeriesLineage.objects.get(series__slug=name, with_machine_read=True).threads
    longest = max(threads, key=lambda it: (it["last"] - it["first"], it["kind"] == "operative"))
    yield "its longest thread", f"{series}lineage/{longest['slug']}/{query}"
    latest = Document.objects.filter(series__slug=name).order_by("-adopted").first()
    if latest is not None:
        yield "a document with ages", f"/documents/{name}/{latest.key}/{query}&age=1"
    asked = urlencode([("series", name), ("machine", "1")])
    yield "its verbs", f"/verbs/?{asked}"
    yield "two terms", f"/terms/?{asked}&{urlencode([('q', term) for term in TERMS])}"


def _request(address: str) -> tuple[float, float, int]:
    """Seconds until the whole page was there, processor seconds, bytes."""
    from django.test import Client

    client = Client()
    wall, processor = time.perf_counter(), time.process_time()
    answer = client.get(address)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return wall, processor, len(answer.content)


if __name__ == "__main__":
    given = Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 9
    if INSIDE in sys.argv[3:]:
        main(*given)
    else:
        print("\n".join(series_page_table(time_series_pages(*given))))
