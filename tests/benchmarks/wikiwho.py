"""The WikiWho algorithm, written anew from its paper's description, as a peer.

Flöck and Acosta, "WikiWho: precise and efficient attribution of authorship of revisioned
content", WWW 2014. A revision is split into paragraphs, these into sentences, these into
tokens. A paragraph that was in any earlier revision, known by its hash, is taken over
whole; of the others, sentences likewise. The tokens left over are compared with those
the revision before had left over, by difflib; what is not found there is new. Each
paragraph or sentence of the past is taken over once a revision; the one before is
looked at first, then all of history.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import count

_SENTENCE = re.compile(r".+?(?:[.;:?!](?=\s)|$)", re.DOTALL)
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(slots=True, eq=False)
class Token:
    """One word instance through history: its wording and the revision that wrote it."""

    text: str
    origin: int


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence instance. ``key`` is what it is known by."""

    key: str
    tokens: list[Token]


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph instance."""

    key: str
    sentences: list[Sentence]


class WikiWho:
    """Attributes revisions, given one after the other."""

    def __init__(self) -> None:
        self._numbers = count()
        self._paragraphs: dict[str, list[Paragraph]] = {}
        self._sentences: dict[str, list[Sentence]] = {}
        self._before: list[Paragraph] = []

    def revise(self, paragraphs: Sequence[str]) -> list[list[tuple[int, int]]]:
        """For each paragraph, where its tokens start and the revision that wrote each."""
        now = next(self._numbers)
        taken: set[int] = set()
        found = [self._known_paragraph(text, taken) for text in paragraphs]
        left_paragraphs = [it for it in self._before if id(it) not in taken]
        left_sentences = [it for paragraph in left_paragraphs for it in paragraph.sentences]
        drafts: list[list[Sentence | str]] = []
        for text, known in zip(paragraphs, found, strict=True):
            sentences = [] if known is not None else _sentences(text)
            drafts.append([self._known_sentence(it, left_sentences, taken) for it in sentences])
        before = [token for it in left_sentences if id(it) not in taken for token in it.tokens]
        self._write(drafts, before, now)
        self._before = [
            known if known is not None else self._kept(text, draft)
            for text, known, draft in zip(paragraphs, found, drafts, strict=True)
        ]
        return [_attributed(*both) for both in zip(paragraphs, self._before, strict=True)]

    def _known_paragraph(self, text: str, taken: set[int]) -> Paragraph | None:
        key = _key(text)
        known = [it for it in self._before if it.key == key] + self._paragraphs.get(key, [])
        for paragraph in known:
            parts = {id(paragraph), *(id(it) for it in paragraph.sentences)}
            if taken.isdisjoint(parts):
                taken |= parts
                return paragraph
        return None

    def _known_sentence(
        self, text: str, left: Sequence[Sentence], taken: set[int]
    ) -> Sentence | str:
        key = _key(text)
        for sentence in [*(it for it in left if it.key == key), *self._sentences.get(key, [])]:
            if id(sentence) not in taken:
                taken.add(id(sentence))
                return sentence
        return text

    def _write(self, drafts: list[list[Sentence | str]], before: list[Token], now: int) -> None:
        """Sentences that were not known, of tokens the revision before had left or of new ones."""
        places = [
            (at, place)
            for at, draft in enumerate(drafts)
            for place, sentence in enumerate(draft)
            if isinstance(sentence, str)
        ]
        words = [_words(str(drafts[at][place])) for at, place in places]
        tokens = [Token(word, now) for sentence in words for word in sentence]
        old = [token.text for token in before]
        new = [token.text for token in tokens]
        for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
            tokens[block.b : block.b + block.size] = before[block.a : block.a + block.size]
        at_token = 0
        for (at, place), sentence in zip(places, words, strict=True):
            own = tokens[at_token : at_token + len(sentence)]
            at_token += len(sentence)
            made = Sentence(_key(str(drafts[at][place])), own)
            self._sentences.setdefault(made.key, []).append(made)
            drafts[at][place] = made

    def _kept(self, text: str, draft: Sequence[Sentence | str]) -> Paragraph:
        made = Paragraph(_key(text), [it for it in draft if isinstance(it, Sentence)])
        self._paragraphs.setdefault(made.key, []).append(made)
        return made


def _sentences(text: str) -> list[str]:
    return [found[0] for found in _SENTENCE.finditer(text) if found[0].strip()]


def _words(text: str) -> list[str]:
    return _TOKEN.findall(text.lower())


def _key(text: str) -> str:
    return " ".join(_words(text))


def _attributed(text: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    starts = [found.start() for found in _TOKEN.finditer(text)]
    tokens = [token for sentence in paragraph.sentences for token in sentence.tokens]
    return [(start, token.origin) for start, token in zip(starts, tokens, strict=True)]
