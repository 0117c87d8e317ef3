"""Each use of a phrase in its line of context, linked to its clause."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from documents.engine.cuts import Span
from documents.engine.phrases import CLAUSE_END, keyed, printed_uses, uses
from documents.models import Clause, KeyedText, Version
from documents.selectors.directions import direction
from documents.selectors.term_counts import Counts
from documents.selectors.texts_in_scope import ScopedText

Find = Callable[[str, str], Iterable[Span]]

LINES_A_PAGE = 50
# Characters of context on either side, cut between words.
CONTEXT = 48


@dataclass(frozen=True, slots=True)
class UseLine:
    """One use. ``phrase`` counts from 1; ``before`` and ``after`` stand on either side of it."""

    text: ScopedText
    ref: str
    href: str
    phrase: int
    before: str
    words: str
    after: str
    direction: str


@dataclass(frozen=True, slots=True)
class _Clause:
    ref: str
    wording: str
    keys: str


def use_lines(
    texts: Sequence[ScopedText],
    counts: Counts,
    phrases: Sequence[str],
    *,
    is_exact: bool,
    page: int,
) -> list[UseLine]:
    """The lines of a page, from 1, in the order of the texts. Three queries at most."""
    first = (page - 1) * LINES_A_PAGE
    chosen, skipped = _texts_of_page(texts, counts, first)
    clauses = _clauses([text.version for text in chosen if text.version])
    find = printed_uses if is_exact else uses
    found: list[UseLine] = []
    for text in chosen:
        for clause in clauses.get(text.version or 0, ()):
            found += _lines(text, clause, phrases, find)
        if len(found) >= skipped + LINES_A_PAGE:
            break
    return found[skipped : skipped + LINES_A_PAGE]


def _texts_of_page(
    texts: Sequence[ScopedText], counts: Counts, first: int
) -> tuple[list[ScopedText], int]:
    """The texts whose uses reach into a page, and how many of their uses come before it."""
    chosen: list[ScopedText] = []
    at = skipped = 0
    for text in texts:
        count = sum(counts.get(text.version or 0, ()))
        if count and at + count > first and at < first + LINES_A_PAGE:
            if not chosen:
                skipped = first - at if at < first else 0
            chosen.append(text)
        at += count
    return chosen, skipped


def _clauses(versions: Sequence[int]) -> Mapping[int, Sequence[_Clause]]:
    """The clauses of versions, with their wording and its keys."""
    if not versions:
        return {}
    texts = dict(Version.objects.filter(pk__in=versions).order_by().values_list("pk", "text"))
    keys = dict(KeyedText.objects.filter(version__in=versions).values_list("version", "keys"))
    lines = {pk: written.split(CLAUSE_END) for pk, written in keys.items()}
    found: dict[int, list[_Clause]] = {}
    rows = Clause.objects.filter(version__in=versions).order_by("version", "index")
    for pk, index, ref, start, end in rows.values_list("version", "index", "ref", "start", "end"):
        if index < len(lines.get(pk, ())):
            clause = _Clause(ref, texts[pk][start:end], lines[pk][index])
            found.setdefault(pk, []).append(clause)
    return found


def _lines(text: ScopedText, clause: _Clause, phrases: Sequence[str], find: Find) -> list[UseLine]:
    """A clause's uses from left to right; only clauses with the words' keys are looked at."""
    spans = [
        (span.start, number, span)
        for number, phrase in enumerate(phrases, 1)
        if keyed(phrase) in clause.keys
        for span in find(clause.wording, phrase)
    ]
    return [_line(text, clause, number, span) for _, number, span in sorted(spans, key=_place)]


def _place(found: tuple[int, int, Span]) -> tuple[int, int]:
    return found[0], found[1]


def _line(text: ScopedText, clause: _Clause, phrase: int, span: Span) -> UseLine:
    before, after = clause.wording[: span.start], clause.wording[span.end :]
    return UseLine(
        text=text,
        ref=clause.ref,
        href=f"{text.href}#{clause.ref}",
        phrase=phrase,
        before=_end(" ".join(before.split())) + " " * before[-1:].isspace(),
        words=" ".join(clause.wording[span.start : span.end].split()),
        after=" " * after[:1].isspace() + _start(" ".join(after.split())),
        direction=direction(text.language),
    )


def _end(context: str) -> str:
    if len(context) <= CONTEXT:
        return context
    return "…" + context[-CONTEXT:].partition(" ")[2]


def _start(context: str) -> str:
    if len(context) <= CONTEXT:
        return context
    return context[:CONTEXT].rpartition(" ")[0] + "…"
