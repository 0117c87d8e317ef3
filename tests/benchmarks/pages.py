"""The compare page end to end: two published versions in a database, one request.

``python -m tests.benchmarks.pages`` makes an SQLite archive in a temporary folder,
publishes the two sides of a generated revision of 20,000 words, and asks for their
comparison through Django's test client: all middleware, queries, templates. It
prints the figures as JSON. "cold": nothing is stored, the comparison is made and
stored; "warm": it is read back from where it was stored. In both the server has
answered a request before, as a running one has.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.generator import REPORT_SEEDS, revise
from tests.benchmarks.known import KnownPair
from tests.benchmarks.moved import words_of

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = 20_000


@dataclass(frozen=True, slots=True)
class PageTimes:
    """Median seconds of one request; ``words`` of the shorter text, ``size`` in bytes.

    ``cold`` and ``warm`` are wall clock; the other two processor time, which is
    the same on an idle machine and leaves out what else runs on a busy one.
    """

    words: int
    rows: int
    size: int
    cold: float
    warm: float
    cold_processor: float
    warm_processor: float


def time_page(rounds: int) -> PageTimes:
    """Measure in a process of its own. Raises CalledProcessError where it fails."""
    with TemporaryDirectory() as folder:
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder}/archive.sqlite3",
            "DJANGO_SETTINGS_MODULE": "tests.settings",
        }
        command = [sys.executable, "-m", "tests.benchmarks.pages", str(rounds)]
        found = subprocess.run(
            command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        )
    return PageTimes(**json.loads(found.stdout))


def long_pair(words: int) -> KnownPair:
    """A generated revision whose both sides hold so many words or little more."""
    count = words // 32
    while True:
        pair = revise(count, REPORT_SEEDS.start)
        if _shorter(pair) >= words:
            return pair
        count += 10


def _shorter(pair: KnownPair) -> int:
    return min(len(words_of(text)) for text in pair.texts)


def main() -> None:
    """Make the archive, ask for the page, print the figures."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    pair = long_pair(WORDS)
    figures = _measured(pair, int(sys.argv[1]))
    print(json.dumps(asdict(figures)))


def _measured(pair: KnownPair, rounds: int) -> PageTimes:
    from documents.models import Comparison

    # Records of the tests: they reach for models, which need Django set up.
    from tests.records import document, expression, published_version

    address = "/compare/veldt/2022-05-12...2023-05-04/"
    for key, text in zip(("2022-05-12", "2023-05-04"), pair.texts, strict=True):
        published_version(expression(document(key)), text, cut_rows=None)
    _request(address)
    cold, warm = [], []
    for _ in range(rounds):
        Comparison.objects.all().delete()
        cold.append(_request(address))
        warm.append(_request(address))
    return PageTimes(
        words=_shorter(pair),
        rows=len(Comparison.objects.get().result["rows"]),
        size=warm[-1].size,
        cold=median(answer.wall for answer in cold),
        warm=median(answer.wall for answer in warm),
        cold_processor=median(answer.processor for answer in cold),
        warm_processor=median(answer.processor for answer in warm),
    )


class _Answer(NamedTuple):
    """Seconds until the whole page was there, and its size in bytes."""

    wall: float
    processor: float
    size: int


def _request(address: str) -> _Answer:
    from django.test import Client

    client = Client()
    wall, processor = time.perf_counter(), time.process_time()
    answer = client.get(address)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return _Answer(wall, processor, len(answer.content))


if __name__ == "__main__":
    main()
