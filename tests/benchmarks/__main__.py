"""Measure the engine, print what was found, and write it into docs/.

    python -m tests.benchmarks --corpus DIR --gold DIR     everything, some ten minutes
    python -m tests.benchmarks ... --accuracy              without the clock
    python -m tests.benchmarks --quick [--gold DIR]        for engineers, under a minute

CORPUS holds un-en.tar.xz, un-fr.tar.xz, un-ar.tar.xz and index.csv; GOLD holds a
folder for each labelled pair. Without them their parts are "not measured", and
docs/accuracy.md and docs/speed.md stay as they are: they are written by full runs
only. A quick run looks at nothing that is kept for reporting.
"""

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks import edit_classes, importing, series, speed, typing
from tests.benchmarks.accuracy import (
    PEER_SEEDS,
    QUICK_SEEDS,
    SEEDS,
    Accuracy,
    Texts,
    generated,
    of_engine,
    of_peer,
    of_real,
)
from tests.benchmarks.accuracy_page import accuracy_page
from tests.benchmarks.accuracy_targets import Results
from tests.benchmarks.characters import kept_as_pasted
from tests.benchmarks.gold import BadGold, read_gold, read_unlabelled
from tests.benchmarks.known import KnownPair
from tests.benchmarks.machine import circumstances
from tests.benchmarks.peers import Peers, open_peers
from tests.benchmarks.series_pages import time_series_pages
from tests.benchmarks.speed_page import speed_page

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
COMMAND = 'make bench BENCH_ARGS="--corpus DIR --gold DIR"'

# How many pairs of a size are clocked.
_CLOCKED = {speed.SMALL: 20, speed.MIDDLING: 2, speed.LARGE: 1}
# How many small ones are clocked once each, in a full run and in a quick one.
_UNSEEN, _QUICK_UNSEEN = 100, 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; gives back the exit status: 0, or 2 where a directory cannot be used."""
    options = _options(arguments)
    try:
        developed, reported = read_gold(options.gold) if options.gold else ([], [])
    except BadGold as error:
        print(error, file=sys.stderr)
        return 2
    if options.quick:
        reported = []
    with ExitStack() as stack:
        tools = open_peers(stack)
        facts = circumstances(tools.versions)
        results = _accuracy(tools, developed, reported, options)
        accuracy_text = accuracy_page(results, facts, COMMAND)
        _publish("accuracy.md", accuracy_text, options)
        if not options.accuracy:
            found = _speed(tools, [*developed, *reported], options)
            is_whole = options.corpus and not options.quick
            imports = importing.measure(options.corpus) if is_whole else []
            pages = time_series_pages(options.corpus, rounds=9) if is_whole else []
            _publish(
                "speed.md",
                speed_page(found, tools, facts, COMMAND, imports, results.series, pages),
                options,
            )
    return 0


def _publish(name: str, text: str, options: argparse.Namespace) -> None:
    """Print a page, and keep it where the run was a full one."""
    print(text, flush=True)
    if options.gold and options.corpus and not options.quick:
        (DOCS / name).write_text(text, "utf-8")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--corpus", type=Path, help="real documents with their markup")
    parser.add_argument("--gold", type=Path, help="labelled pairs of real documents")
    parser.add_argument(
        "--accuracy", action="store_true", help="leave speed out, as on a machine that is busy"
    )
    parser.add_argument("--quick", action="store_true", help="a short run on development data")
    return parser.parse_args(arguments)


def _accuracy(
    tools: Peers,
    developed: Sequence[KnownPair],
    reported: Sequence[KnownPair],
    options: argparse.Namespace,
) -> Results:
    results = Results()
    if developed:
        results.developed = of_real(Texts("real texts, developed on", developed))
    if reported:
        results.reported = of_real(Texts("real texts, reported only", reported))
    seeds = QUICK_SEEDS if options.quick else SEEDS
    for count, often in seeds.items():
        results.made.append(of_engine(generated(count, often, is_report=not options.quick)))
    if not options.quick:
        results.peers = _peers(tools, results)
    corpus = None if options.quick else options.corpus
    results.series = series.measure(corpus, is_report=not options.quick)
    if options.corpus and not options.quick:
        results.sample = typing.measure(options.corpus, is_developed_on=False)
        results.edit_classes = edit_classes.measure(options.corpus, options.gold)
    results.pasted = kept_as_pasted([*developed, *reported, *_unlabelled(options)])
    return results


def _peers(tools: Peers, results: Results) -> dict[str, list[Accuracy]]:
    """Tools that align on the same texts, at scale on fewer of them."""
    groups = []
    for found in results.all_engine:
        few = PEER_SEEDS.get(len(found.texts.pairs[0].old), len(found.texts.pairs))
        groups.append(Texts(found.texts.name, found.texts.pairs[:few]))
    return {
        name: [of_peer(peer, texts) for texts in groups] for name, peer in tools.aligning.items()
    }


def _speed(tools: Peers, real: Sequence[KnownPair], options: argparse.Namespace) -> speed.Speed:
    made = {
        count: generated(count, often, is_report=not options.quick).pairs
        for count, often in _CLOCKED.items()
    }
    few = _QUICK_UNSEEN if options.quick else _UNSEEN
    unseen = generated(speed.SMALL, few, is_report=not options.quick).pairs
    clocked = _unlabelled(options) or real
    return speed.measure(tools, clocked, made, unseen, is_quick=options.quick)


def _unlabelled(options: argparse.Namespace) -> list[KnownPair]:
    """The corpus's pairs without answers, for full runs."""
    return read_unlabelled(options.corpus) if options.corpus and not options.quick else []


if __name__ == "__main__":
    sys.exit(main())
