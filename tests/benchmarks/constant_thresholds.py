"""How much hangs on each threshold of the comparison that is a constant and no field.

    ENGINE_FORM=interpreted python -m tests.benchmarks.constant_thresholds \\
        --gold DIR [--corpus DIR] [NAME ...]

They are turned as ``thresholds.py`` turns the others, over what may be developed on: the
labelled pairs 01 to 08 and generated revisions. Those of the alignment are told by F1 over links;
the others by how many comparisons come out otherwise, and how many tell a change of form: also
of a corpus's real pairs, where one is given.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import documents.engine.config as rows_config
from documents.engine import compare
from documents.engine.alignment import config as alignment_config
from documents.engine.rows import Comparison
from documents.engine.words import config as words_config
from tests.benchmarks.gold import BadGold, read_unlabelled
from tests.benchmarks.known import KnownPair
from tests.benchmarks.tables import table
from tests.benchmarks.thresholds import ALIGNMENT, developed_on, measured
from tests.benchmarks.turning import COMPILED, IS_TURNABLE, turned

# Values tried around each threshold.
ALIGNMENT_VALUES: Mapping[str, Sequence[float]] = {
    "SPREADING": (0.0, 0.5, 1.0, 2.0, 4.0),
    "COMMON_SHARE": (1 / 4096, 1 / 1024, 1 / 256, 1 / 64, 1 / 8),
    "NEARLY_BEST": (0.5, 0.7, 0.85, 0.95, 1.0),
    "ONE_BY_ONE": (0, 16, 128, 1024),
    "OPENING_TOKENS": (1, 2, 4, 6, 10),
    "LARGEST_EXCESS": (0.1, 0.2, 0.3, 0.5, 1.0),
}
ROWS_VALUES: Mapping[str, Sequence[float]] = {
    "REACH": (0, 3, 6, 12, 24),
    "SHORTEST_NOTED": (1, 2, 3, 4, 6, 10),
    "LEAD_WITHIN": (1, 3, 6, 12, 24, 96),
    "MOST_JOINTS": (0, 1, 2, 3, 6),
    "LONGEST_DAY": (1, 2, 3, 4, 6, 10),
    "NAME_WITHIN": (1, 2, 3, 5, 10),
    "LONGEST_BRIDGE": (0, 5, 10, 20, 40, 80),
    "FORM_SHARE": (0.1, 0.3, 0.6, 0.8, 0.95),
    "FORM_LEAST": (1, 2, 5, 10, 20),
}
VALUES = {**ALIGNMENT_VALUES, **ROWS_VALUES}
CONFIGS = (alignment_config, words_config, rows_config)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; gives back the exit status: 0, or 2 where nothing can be turned."""
    options = _options(arguments)
    if not IS_TURNABLE:
        print(COMPILED, file=sys.stderr)
        return 2
    try:
        groups = developed_on(options.gold)
        real = {"real": read_unlabelled(options.corpus)} if options.corpus else {}
    except BadGold as error:
        print(error, file=sys.stderr)
        return 2
    for name in options.names or VALUES:
        if name in ALIGNMENT_VALUES:
            lines = _aligned(name, groups)
        else:
            lines = _compared(name, {**groups, **real})
        print("\n".join([f"{name}:", "", *lines, ""]), flush=True)
    return 0


def _aligned(name: str, groups: Mapping[str, Sequence[KnownPair]]) -> list[str]:
    """F1 over links at each value."""
    rows = []
    for value, shown in _values(name):
        with turned(name, value):
            found = [measured(pairs, ALIGNMENT)[0] for pairs in groups.values()]
        rows.append([shown, *(f"{it.f1:.4f}" for it in found)])
    return table(["value", *groups], rows)


def _compared(name: str, groups: Mapping[str, Sequence[KnownPair]]) -> list[str]:
    """How many comparisons come out otherwise, and tell a change of form, at each value."""
    chosen = {group: _comparisons(pairs) for group, pairs in groups.items()}
    rows = []
    for value, shown in _values(name):
        cells = []
        for group, pairs in groups.items():
            with turned(name, value):
                found = _comparisons(pairs)
            moved = sum(one != other for one, other in zip(found, chosen[group], strict=True))
            formal = sum(it.summary.form_change is not None for it in found)
            cells += [str(moved), str(formal)]
        rows.append([shown, *cells])
    head = [cell for group in groups for cell in (f"otherwise, {group}", f"form, {group}")]
    return table(["value", *head], rows)


def _comparisons(pairs: Sequence[KnownPair]) -> list[Comparison]:
    return [compare(*pair.texts, paragraphs=True) for pair in pairs]


def _values(name: str) -> Iterator[tuple[float, str]]:
    """The values to try, each as it is shown."""
    for value in VALUES[name]:
        yield value, f"**{value:.4g}**" if value == constant(name) else f"{value:.4g}"


def constant(name: str) -> object:
    """The value of a threshold as it is."""
    return next(vars(config)[name] for config in CONFIGS if name in vars(config))


def untried() -> set[str]:
    """Constants of the configs that nothing is tried for."""
    named = {name for config in CONFIGS for name in vars(config) if name.isupper()}
    return named - VALUES.keys() - {"DEFAULT"}


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.constant_thresholds",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--gold", type=Path, required=True, help="labelled pairs")
    parser.add_argument("--corpus", type=Path, help="real pairs without labels, in pairs/")
    parser.add_argument("names", nargs="*", choices=[[], *VALUES], help="all by default")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
