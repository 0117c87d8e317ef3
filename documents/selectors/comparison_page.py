"""All that the page of a comparison shows, as one value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from documents.engine.rows import Comparison
from documents.export.citation import ARCHIVE
from documents.models import Document, Expression, Version
from documents.selectors.addresses import comparison_address, parallel_address
from documents.selectors.comparison_choices import Link
from documents.selectors.comparison_head import ComparisonHead, comparison_head
from documents.selectors.comparison_layout import Stretch, layout
from documents.selectors.comparison_options import Options
from documents.selectors.comparison_records import RecordsCompared, records_compared
from documents.selectors.comparison_rows import display_rows
from documents.selectors.comparison_summary import SummaryView, summary_view
from documents.selectors.decide_page import decide_address, settle_address
from documents.selectors.languages import language_name
from documents.selectors.lineage.histories import NO_HISTORIES, Histories, histories_of
from documents.selectors.pair_decisions import DecisionLine, pair_decisions
from documents.selectors.references import FoundPair
from documents.selectors.scale_notes import rows_on_scale, rules_on_scale
from documents.selectors.scales import Judge, ScaleLine, all_scales, judge_of
from documents.selectors.shown_texts import ShownText
from documents.selectors.stand_outs import Rule, stand_outs
from documents.selectors.switches import Switch, hidden_in_words, switches
from documents.selectors.witness_notes import Notes, witness_notes

# Compared: both texts held and readable in one language. Otherwise why not.
State = Literal["compared", "record-only", "sealed", "languages"]

Compare = Callable[[Version, Version], Comparison]


@dataclass(frozen=True, slots=True)
class ComparedTexts:
    """Two texts compared, as the switches would have it.

    ``listed`` counts the rows that the filter leaves; ``jump`` is what a link to
    a row needs before its anchor: the page without the filter, which may hide it.
    """

    summary: SummaryView
    rules: Sequence[Rule]
    stretches: Sequence[Stretch]
    listed: int
    jump: str
    engine: str
    lexicon: str


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """The page. ``fixed`` is the path that names both versions for ever, with the
    citation that goes with it; both are empty unless the texts are compared.
    """

    state: State
    head: ComparisonHead
    options: Options
    switches: Sequence[Switch]
    hidden: Sequence[str]
    compared: ComparedTexts | None
    records: RecordsCompared | None
    common: Sequence[Link]
    parallel: str
    decisions: Sequence[DecisionLine]
    decide: str
    settle: str
    fixed: str
    citation: str


def comparison_page(
    pair: FoundPair, options: Options, *, compare: Compare, origin: str, may_decide: bool = False
) -> ComparisonPage:
    """The page of a pair. ``compare`` makes or fetches the comparison of two versions;
    ``origin`` is the archive's own address, ``https://…`` without a path. Whoever
    ``may_decide`` is led to where that is done.

    Seven queries and those of ``compare``; where a text is missing, three instead of two.
    """
    scales = all_scales() if pair.old.version and pair.new.version else []
    judge = _judge(pair, options, scales)
    if judge is None:
        options = replace(options, scale="")
    head = comparison_head(pair, options)
    state = _state(head)
    comparison, compared = None, None
    if state == "compared":
        comparison = compare(pair.old.held(), pair.new.held())
        compared = compared_texts(
            comparison,
            options.as_shown,
            witness_notes(comparison, pair.old.held(), pair.new.held()),
            judge,
            _histories(pair, head),
        )
    references = (pair.old.reference, pair.new.reference)
    return ComparisonPage(
        state=state,
        head=head,
        options=options,
        switches=switches(options, scales),
        hidden=hidden_in_words(options, judge),
        compared=compared,
        records=records_compared(pair) if state == "record-only" else None,
        common=_in_common(pair, options) if state == "languages" else (),
        parallel=_parallel(pair) if state == "languages" else "",
        decisions=pair_decisions(pair.old.held(), pair.new.held()) if comparison else (),
        decide=decide_address(*references) if comparison and may_decide else "",
        settle=settle_address(*references) if comparison and may_decide else "",
        fixed=_fixed(head) if comparison else "",
        citation=_citation(head, comparison, origin) if comparison else "",
    )


def _judge(pair: FoundPair, options: Options, scales: Sequence[ScaleLine]) -> Judge | None:
    documents = (pair.old.document, pair.new.document)
    sorts = {document.instrument_type for document in documents}
    language = pair.new.version.expression.language if pair.new.version else ""
    return judge_of(scales, options.scale, documents[1].series.body, sorts, language)


def _histories(pair: FoundPair, head: ComparisonHead) -> Histories:
    texts = [side.text for side in (head.old, head.new) if side.text]
    return histories_of(pair, is_machine_read=any(it.standing.is_machine_read for it in texts))


def _state(head: ComparisonHead) -> State:
    old, new = head.old.text, head.new.text
    if old is None or new is None:
        return "record-only"
    if old.standing.is_sealed or new.standing.is_sealed:
        return "sealed"
    return "compared" if old.language == new.language else "languages"


def compared_texts(
    comparison: Comparison,
    options: Options,
    notes: Notes | None = None,
    judge: Judge | None = None,
    histories: Histories = NO_HISTORIES,
) -> ComparedTexts:
    """What the comparison's part of a page shows; ``notes`` are those of witnesses, by row,
    ``judge`` is the scale that was chosen, ``histories`` say where those of clauses stand.
    Queries nothing.
    """
    rows = display_rows(comparison, options, notes, histories)
    rules = stand_outs(comparison) if options.marks else []
    if judge is not None:
        rows = rows_on_scale(rows, judge)
        rules = rules_on_scale(rules, judge)
    stretches = layout(comparison, rows, options)
    return ComparedTexts(
        summary=summary_view(comparison, rows, options),
        rules=rules,
        stretches=stretches,
        listed=sum(entry.row is not None for stretch in stretches for entry in stretch.entries),
        jump=options.without_statuses.link if options.statuses else "",
        engine=comparison.engine,
        lexicon=comparison.lexicon,
    )


def _parallel(pair: FoundPair) -> str:
    """Where the two are shown side by side, if they are one document in two languages."""
    if pair.old.document.pk != pair.new.document.pk:
        return ""
    return parallel_address(pair.old.reference, pair.new.reference)


def _in_common(pair: FoundPair, options: Options) -> list[Link]:
    """The same two documents in each language in which both are held."""
    old, new = pair.old, pair.new
    shared = _languages(old.document) & _languages(new.document)
    return [
        Link(
            comparison_address(
                replace(old.reference, language=code, number=None, clause=None),
                replace(new.reference, language=code, number=None, clause=None),
            )
            + options.query,
            language_name(code),
        )
        for code in sorted(shared)
    ]


def _languages(document: Document) -> set[str]:
    held = Expression.objects.filter(document=document, versions__number__isnull=False)
    return set(held.values_list("language", flat=True))


def _fixed(head: ComparisonHead) -> str:
    if head.old.text is None or head.new.text is None:
        return ""
    return comparison_address(head.old.text.fixed, head.new.text.fixed)


def _citation(head: ComparisonHead, comparison: Comparison, origin: str) -> str:
    sides = [side.text for side in (head.old, head.new) if side.text]
    named = " and ".join(f"{text.fixed}{_marked(text)}" for text in sides)
    return (
        f"{ARCHIVE}, comparison of {named}, computed by engine {comparison.engine} "
        f"with lexicon {comparison.lexicon}, {origin}{_fixed(head)}"
    )


def _marked(text: ShownText) -> str:
    return f" ({text.standing.mark})" if text.standing.mark else ""
