"""Paragraphs as markup tells them, put together to a text and its cut.

What the markup says of kinds, labels, places and lead phrases is kept. Where it is
silent the engine is asked, which reads the same paragraphs as it would a paste.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.engine.cuts import Clause, Cut, Kind, check_cut
from documents.engine.lexicon import Language, known_language
from documents.engine.segmentation import Readings
from documents.engine.segmentation import paragraphs as engine_paragraphs
from documents.engine.segmentation.labels import find_label
from documents.engine.segmentation.refs import Place, references
from documents.engine.verbs import head_span, lead_verb
from documents.ingest.marked_paragraph import MarkedParagraph

# What a label that is none of the engine's adds to a reference, in characters.
LONGEST_KEY = 16
# Characters of a wording in which a phrase's verb and what it expresses are looked for.
OPENING = 300

# Kinds whose members stand under one another and act by verbs.
_PROVISIONS: frozenset[Kind] = frozenset({"preambular", "operative", "narrative", "annex"})
_UNNUMBERED: frozenset[Kind] = frozenset({"title", "paratext", "heading", "formula", "closing"})
_LONGEST_VERB = 80
_BREAK = "\n\n"


def compose(paragraphs: Sequence[MarkedParagraph], language: str) -> Cut:
    """The text, a blank line between paragraphs, and one clause for each of them.

    Paragraphs hold no blank lines and no white space at their ends. ``language``
    is any code; the engine fills in for those it knows.
    """
    text = _BREAK.join(paragraph.printed for paragraph in paragraphs)
    known = known_language(language)
    settled = _Settled(text, known)
    for paragraph in paragraphs:
        settled.add(paragraph)
    clauses = settled.clauses()
    title = next((clause.text for clause in clauses if clause.kind == "title"), "")
    cut = Cut(text=text, language=language, title=title, clauses=clauses)
    check_cut(cut)
    return cut


@dataclass(slots=True)
class _Draft:
    """A clause before it has its reference."""

    kind: Kind
    label: str
    begin: int
    start: int
    end: int
    parent: int | None
    depth: int
    verbs: tuple[str, ...]
    governing_verb: str | None


@dataclass(slots=True)
class _Seen:
    """A paragraph in its place: what the engine reads there, the verbs of its phrases.

    ``verbs`` are lemmas, the lead's first; None stands for a phrase that is no verb.
    """

    paragraph: MarkedParagraph
    begin: int
    end: int
    read: Clause | None
    verbs: list[str | None] = field(default_factory=list)


# What was read in the texts before, which changes no result: successive texts of one body say
# much in the same words. Ordinary ones take some 3 MB, by language.
_readings = Readings(largest=3_000)


class _Settled:
    """Paragraphs settled in their order."""

    def __init__(self, text: str, language: Language | None) -> None:
        self.text, self.language = text, language
        self.drafts: list[_Draft] = []
        read: Sequence[Clause] = ()
        if language:
            read = engine_paragraphs(text, language=language, readings=_readings).clauses
        # By where they begin: a paragraph the engine saw otherwise has no counterpart.
        self.read = {clause.label_start: clause for clause in read}

    def add(self, paragraph: MarkedParagraph) -> None:
        """Settle the next paragraph."""
        seen = self._see(paragraph)
        parent = self._parent(seen)
        kind = self._kind(seen, parent)
        if kind not in _PROVISIONS:
            parent = None
        above = None if parent is None else self.drafts[parent]
        label, start = _label(seen, kind)
        self.drafts.append(
            _Draft(
                kind=kind,
                label=label,
                begin=seen.begin,
                start=start,
                end=seen.end,
                parent=parent,
                depth=0 if above is None else above.depth + 1,
                verbs=_verbs(seen, parent) if kind in _PROVISIONS else (),
                governing_verb=None if above is None else self._ruling(above, seen),
            )
        )

    def _see(self, paragraph: MarkedParagraph) -> _Seen:
        begin = self.drafts[-1].end + len(_BREAK) if self.drafts else 0
        end = begin + len(paragraph.printed)
        read = self.read.get(begin)
        seen = _Seen(paragraph, begin, end, read if read and read.end == end else None)
        if paragraph.is_led:
            first = end - len(paragraph.text)
            seen.verbs = [
                self._lemma(first + start, first + stop, seen) for start, stop in paragraph.phrases
            ]
        return seen

    def _lemma(self, start: int, stop: int, seen: _Seen) -> str | None:
        """The verb that a phrase opens with, as the lexicon has it; None for no verb."""
        if self.language is None:
            return None
        if seen.read and seen.read.start == start and seen.read.verb:
            # The phrase opens the clause, and what the clause opens with was read already.
            return seen.read.verb
        opening = self.text[start : min(seen.end, start + OPENING)]
        lead = lead_verb(opening, self.language).lead
        is_inside = lead is not None and head_span(opening, lead)[0] < stop - start
        return lead.lemma if lead is not None and is_inside else None

    def _parent(self, seen: _Seen) -> int | None:
        paragraph, read = seen.paragraph, seen.read
        if paragraph.parent is not None or paragraph.is_placed:
            return paragraph.parent
        parent = read.parent if read else None
        if parent is None:
            return self._goes_on(paragraph)
        is_open = parent < len(self.drafts) and self.drafts[parent].kind in _PROVISIONS
        return parent if is_open else None

    def _goes_on(self, paragraph: MarkedParagraph) -> int | None:
        """The provision that a paragraph in lower case goes on with, after its list."""
        if paragraph.part != "body" or not self.drafts or not paragraph.text[0].islower():
            return None
        if self.drafts[-1].kind != "operative":
            return None
        at = len(self.drafts) - 1
        while (above := self.drafts[at].parent) is not None:
            at = above
        return at

    def _kind(self, seen: _Seen, parent: int | None) -> Kind:
        """As marked; an annex inside the body is told by the engine alone.

        An unnumbered paragraph whose opening phrase is no verb ("*Abbreviations*: …")
        was not told by it, and is the engine's.
        """
        paragraph, read = seen.paragraph, seen.read
        if read and read.kind == "annex" and paragraph.part in {"preamble", "body"}:
            return "annex"
        if parent is not None:
            return self.drafts[parent].kind
        is_told = not seen.verbs or seen.verbs[0] is not None or bool(paragraph.label)
        if paragraph.kind is not None and (is_told or read is None):
            return paragraph.kind
        if read is None:
            return "narrative"
        is_recital = paragraph.part == "preamble" and read.kind in {"operative", "narrative"}
        return "preambular" if is_recital else read.kind

    def _ruling(self, above: _Draft, seen: _Seen) -> str | None:
        """The verb that rules an item: the engine's where it read the same verbs above."""
        read = self.read.get(above.begin)
        if seen.read and read and seen.read.parent == read.position and read.verbs == above.verbs:
            return seen.read.governing_verb
        return above.verbs[0] if above.verbs else above.governing_verb

    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, each with the reference it is cited by."""
        refs = references([self._place(draft) for draft in self.drafts])
        return tuple(
            Clause(
                position=index,
                ref=refs[index],
                kind=draft.kind,
                label=draft.label,
                depth=draft.depth,
                parent=draft.parent,
                verb=draft.verbs[0] if draft.verbs else None,
                verbs=draft.verbs,
                governing_verb=draft.governing_verb,
                text=self.text[draft.start : draft.end],
                start=draft.start,
                end=draft.end,
                label_start=draft.begin if draft.label else draft.start,
            )
            for index, draft in enumerate(self.drafts)
        )

    def _place(self, draft: _Draft) -> Place:
        if not draft.label:
            return Place(draft.kind, "", False, draft.parent)
        found = find_label(self.text, draft.begin, draft.end)
        if found is not None and found.text == draft.label:
            return Place(draft.kind, found.readings[0].key, found.is_number, draft.parent)
        signs = (sign for sign in draft.label.casefold() if sign.isascii() and sign.isalnum())
        key = "".join(signs)[:LONGEST_KEY]
        return Place(draft.kind, key, key.isdecimal(), draft.parent)


def _label(seen: _Seen, kind: Kind) -> tuple[str, int]:
    """The label and where the wording starts; without one marked, what the engine found."""
    if seen.paragraph.label:
        return seen.paragraph.label, seen.end - len(seen.paragraph.text)
    if seen.read is not None and seen.read.label and kind not in _UNNUMBERED:
        return seen.read.label, seen.read.start
    return "", seen.begin


def _verbs(seen: _Seen, parent: int | None) -> tuple[str, ...]:
    """Lemmas of the phrases set off, where one opens the clause; else what the engine read.

    Where only the opening phrase is set off, as the General Assembly prints, the
    engine's inner verbs are taken along.
    """
    read, paragraph = seen.read, seen.paragraph
    by_engine = read.verbs if read and read.parent == parent else ()
    if not seen.verbs:
        return by_engine
    first, last = paragraph.phrases[0]
    lead = seen.verbs[0] or paragraph.text[first:last].strip(" ,،:;.").lower()[:_LONGEST_VERB]
    inner = tuple(lemma for lemma in seen.verbs[1:] if lemma)
    return (lead, *(inner or by_engine[1:]))
