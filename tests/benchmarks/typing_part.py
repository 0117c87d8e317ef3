"""The part of docs/accuracy.md on kinds and lead verbs; prints it by itself, too.

``python -m tests.benchmarks.typing_part CORPUS [--part report|development]``
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from documents.engine.lexicon import LANGUAGES
from tests.benchmarks.akn_gold import CLASSES
from tests.benchmarks.tables import table
from tests.benchmarks.typing import (
    Sample,
    Tally,
    f1,
    figure,
    heads_found,
    lemmas_right,
    lemmas_right_first,
    macro_f1,
    measure,
    total,
)
from tests.benchmarks.typing_manner import agreement

_MEASURES = (macro_f1, heads_found, lemmas_right_first, lemmas_right)

_APART = """\
Left out of the figures above and reported apart: presidential statements, which are in
English only; what follows an annex's heading in the body, the heading too; attachments,
which the files keep apart and which are no part of the texts above: here each stands at
the end of its text. Nobody marked what these paragraphs are, so only what they were taken
for is told. An "item" is a paragraph below another; a "merged" one begins no clause."""


def typing_blocks(sample: Sample) -> Iterator[Sequence[str] | str]:
    """The blocks of the section."""
    if not sample.resolutions:
        yield "Not measured: this run had no --corpus."
        return
    yield _figures(sample.resolutions)
    yield [
        line
        for language in LANGUAGES
        for line in _details(language, total(sample.resolutions.get(language, [])))
    ]
    yield _APART
    yield _apart(sample)


def _figures(tallies: Mapping[str, Sequence[Tally]]) -> list[str]:
    rows = []
    for language in LANGUAGES:
        documents = tallies.get(language, [])
        figures = [figure(documents, one) for one in _MEASURES]
        count = total(documents).kinds.total()
        rows.append([language, str(len(documents)), str(count), *map(str, figures)])
    head = (
        "language", "documents", "paragraphs", "macro-F1", "head found",
        "lemma right, key as first frozen", "lemma right, key as it stands",
    )  # fmt: skip
    return table(head, rows)


def _details(language: str, counts: Tally) -> Iterator[str]:
    classes = ", ".join(f"{class_} {f1(counts, class_):.4f}" for class_ in CLASSES)
    wrong = Counter({pair: n for pair, n in counts.kinds.items() if pair[0] != pair[1]})
    yield f"- {language}: F1 by class: {classes}"
    yield f"- {language}: taken for another: {_listed(wrong)}"
    yield f"- {language}: lead verbs: {dict(counts.leads)}"
    yield f"- {language}: lead verbs, key as first frozen: {dict(counts.first_leads)}"
    same, pairs = agreement(counts.phrases)
    yield f"- {language}: pairs of phrases equal but for manner: {pairs}, with one lemma {same}"
    yield (
        f"- {language}: left out by the rule, and what they were taken for: {_listed(counts.bare)}"
    )


def _listed(pairs: Counter[tuple[str, str]]) -> str:
    return ", ".join(f"{key} as {own} {n}" for (key, own), n in pairs.most_common()) or "none"


def _apart(sample: Sample) -> list[str]:
    """What was left out, by language: documents that have any, paragraphs, kinds given."""
    rows = []
    for language in LANGUAGES:
        statements = sample.statements.get(language, [])
        rows.append(_apart_row(language, "statements", [it.all for it in statements]))
        for name, where in (("annexes in the body", "annex"), ("attachments", "attachment")):
            found = [_kinds_of(it, where) for it in sample.resolutions.get(language, [])]
            rows.append(_apart_row(language, name, found))
    return table(("language", "left out", "documents", "paragraphs", "taken for"), rows)


def _kinds_of(counts: Tally, where: str) -> Counter[str]:
    return Counter({own: n for (at, own), n in counts.apart.items() if at == where})


def _apart_row(language: str, name: str, found: Sequence[Counter[str]]) -> list[str]:
    kinds = sum(found, Counter[str]())
    listed = ", ".join(f"{kind} {n:,}" for kind, n in kinds.most_common()) or "–"
    return [language, name, f"{sum(map(bool, found)):,}", f"{kinds.total():,}", listed]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--part", choices=("report", "development"), default="report")
    options = parser.parse_args()
    sample = measure(options.corpus, is_developed_on=options.part == "development")
    for block in typing_blocks(sample):
        print(block if isinstance(block, str) else "\n".join(block), end="\n\n")


if __name__ == "__main__":
    main()
