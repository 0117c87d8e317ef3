"""The main text of a page: what trafilatura finds, held against the page's own paragraphs.

Trafilatura tells where the text is, and is good at that; now and then it drops a
lead or a short paragraph in the middle. So its answer only marks paragraphs, the
element that holds most of them is the text's container, and what it left out there
is taken in again with a doubt, or listed.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import trafilatura

from documents.ingest.html.blocks import Block

# Of the characters found, the share that lies in the container; a lead may stand outside it.
_MOST = 0.8
# Characters of a paragraph that could be nothing but prose, and of one that also ends as such.
_PROSE = 60
_SHORT_PROSE = 25
# Share of a paragraph inside links from which it leads elsewhere.
_LINKED = 0.5
# Of letters and figures: shorter paragraphs are found in any text by chance.
_TELLING = 12
# Characters of prose found in an element that is named as furniture: share bars have none.
_MISNAMED = 400
_ENDS = (".", ";", ":", ",", "!", "?", "”", '"', "»", ")", "؛", "،", "؟", "…")
_LEADS_ELSEWHERE = re.compile(
    r"(?:also read|read (?:also|more)|related|see also|lire aussi|à lire|اقرأ أيضا|مواضيع)\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"©|\ball rights reserved\b|\bcopyright\b", re.IGNORECASE)
_NOT_WORD = re.compile(r"[\W_]+")
_WITHIN = {"article", "main"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A block of the main text; ``is_recovered`` where trafilatura had left it out."""

    block: Block
    is_recovered: bool = False


@dataclass(frozen=True, slots=True)
class MainText:
    """The main text's blocks in order, and prose near it that was left out."""

    chosen: tuple[Chosen, ...]
    left_out: tuple[Block, ...] = ()


def main_text(page: str, blocks: Sequence[Block], headings: Iterable[Any]) -> MainText:
    """The main text among a page's blocks; empty where the page has none."""
    found = _found_by_trafilatura(page)
    marked = [at for at, block in enumerate(blocks) if _is_found(block, found)]
    if not marked:
        return _guessed(blocks)
    container = _container([blocks[at] for at in marked])
    if container is None:
        return MainText(())
    region = _region(container, headings)
    believed = {container, *container.iterancestors(), *_misnamed(blocks[at] for at in marked)}
    inside = [at for at in marked if not _is_furniture(blocks[at], believed)]
    inside = _without_echoes(blocks, inside, region)
    if not inside:
        return _guessed(blocks)
    return _filled(_Page(blocks, container, region, believed, found), inside)


def _guessed(blocks: Sequence[Block]) -> MainText:
    """Where trafilatura finds nothing: the prose outside all furniture, every bit of it doubted."""
    prose = [block for block in blocks if is_prose(block) and not block.furniture]
    container = _container(prose)
    within = [block for block in prose if _is_within(block, container)]
    return MainText(tuple(Chosen(block, is_recovered=True) for block in within))


class _Found(NamedTuple):
    """What trafilatura gave, by key: the whole, and each line, for what is too short to tell."""

    words: str
    lines: frozenset[str]


def _found_by_trafilatura(page: str) -> _Found:
    text = trafilatura.extract(
        page, output_format="txt", favor_recall=True, include_comments=False, include_tables=True
    )
    keys = [key_of(line) for line in (text or "").splitlines()]
    return _Found("".join(keys), frozenset(keys))


def key_of(text: str) -> str:
    """A text's letters and figures only, to find it again however it was spelt."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _key(block: Block) -> str:
    return key_of(block.text.removeprefix(block.label))


def _is_found(block: Block, found: _Found) -> bool:
    return block.linked < _LINKED and _is_in(block, found)


def _is_in(block: Block, found: _Found) -> bool:
    key = _key(block)
    return key in found.words if len(key) >= _TELLING else bool(key) and key in found.lines


def _container(marked: Sequence[Block]) -> Any:
    """The deepest element that holds most of the characters found."""
    weights: dict[Any, int] = {}
    total = 0
    for block in marked:
        total += len(block.text)
        for element in (block.element, *block.element.iterancestors()):
            weights[element] = weights.get(element, 0) + len(block.text)
    holding = [element for element, weight in weights.items() if weight >= _MOST * total]
    return max(holding, key=_depth, default=None)


def _depth(element: Any) -> int:
    return sum(1 for _ in element.iterancestors())


def _region(container: Any, headings: Iterable[Any]) -> Any:
    """Where a lead could stand: the article round the container, or what has its headline."""
    headed = {ancestor for heading in headings for ancestor in heading.iterancestors()}
    for element in (container, *container.iterancestors()):
        if element.tag in _WITHIN or element.get("role") == "main" or element in headed:
            return element
    return container


class _Page(NamedTuple):
    """What is known of a page once its container is; ``believed``: no furniture, whatever named."""

    blocks: Sequence[Block]
    container: Any
    region: Any
    believed: set[Any]
    found: _Found


def _misnamed(marked: Iterable[Block]) -> set[Any]:
    """Elements named as furniture in which so much of the text was found that they are none."""
    held: dict[Any, int] = {}
    for block in marked:
        for element in block.furniture:
            held[element] = held.get(element, 0) + (len(block.text) if is_prose(block) else 0)
    return {element for element, size in held.items() if size >= _MISNAMED}


def _is_furniture(block: Block, believed: set[Any]) -> bool:
    """Whether a block stands in a share bar or the like, one that does not hold the text too."""
    return any(element not in believed for element in block.furniture)


def _without_echoes(blocks: Sequence[Block], marked: Sequence[int], region: Any) -> list[int]:
    """Marks without those outside the region whose words stand inside it as well: teasers."""
    within = {at for at in marked if _is_within(blocks[at], region)}
    words = "".join(_key(blocks[at]) for at in sorted(within))
    return [at for at in marked if at in within or _key(blocks[at]) not in words]


def _is_within(block: Block, region: Any) -> bool:
    return region in (block.element, *block.element.iterancestors())


def _filled(page: _Page, marked: list[int]) -> MainText:
    """The marked blocks with what was left out between and beside them."""
    kept = set(marked)
    words = "".join(_key(page.blocks[at]) for at in marked)
    chosen: list[Chosen] = []
    left_out: list[Block] = []
    for at, block in enumerate(page.blocks):
        if at in kept and not _leads_elsewhere(block):
            chosen.append(Chosen(block))
        elif not _is_within(block, page.region) or (at not in kept and _is_echo(block, words)):
            continue
        elif _is_passed_over(block, page):
            # Dropped by its links or its place; told if trafilatura had taken it for the text.
            if len(block.text) >= _SHORT_PROSE and _is_in(block, page.found):
                left_out.append(block)
        elif _belongs(block, at, marked, page.container):
            chosen.append(Chosen(block, is_recovered=True))
        elif is_prose(block) and block.tag != "h1":
            left_out.append(block)
    return MainText(tuple(chosen), tuple(left_out))


def _is_passed_over(block: Block, page: _Page) -> bool:
    is_elsewhere = block.linked >= _LINKED or _leads_elsewhere(block)
    return is_elsewhere or _is_furniture(block, page.believed)


def _belongs(block: Block, at: int, marked: Sequence[int], container: Any) -> bool:
    """Whether a block that was left out is the text's: between its paragraphs, or prose at it."""
    if block.tag in {"h1", "h2"} and at < marked[0]:
        return False
    if not _is_within(block, container):
        return is_prose(block) and at < marked[0]
    if at > marked[0]:
        return not _RIGHTS.search(block.text)
    return is_prose(block)


def is_prose(block: Block) -> bool:
    """Whether a block reads as a sentence and not as a label of the page."""
    if block.linked >= _LINKED or _leads_elsewhere(block):
        return False
    ends = block.text.rstrip().endswith(_ENDS)
    return len(block.text) >= _PROSE or (len(block.text) >= _SHORT_PROSE and ends)


def _is_echo(block: Block, words: str) -> bool:
    key = _key(block)
    return len(key) >= _TELLING and key in words


def _leads_elsewhere(block: Block) -> bool:
    return bool(_LEADS_ELSEWHERE.match(block.text)) and block.linked > 0
