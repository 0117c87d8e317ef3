"""A web page as blocks of text in reading order, spelled as a browser shows them.

White space is collapsed as browsers do, two line breaks end a paragraph, ordered
lists get the numbers that browsers count, and raised figures stay raised, lest
"77/1" with note 1 become "77/11".
"""

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import html

from documents.ingest.html.lists import item_labels
from documents.ingest.reading import UnreadableFile

# Pages of the longest documents have some thousand paragraphs.
MOST_BLOCKS = 20_000
# Levels of elements; pages have some dozens. Recursion takes three frames for each.
DEEPEST = 200
_TOO_DEEP = f"The page nests deeper than {DEEPEST} levels; save its text as plain text."

_WORD = re.compile(r"\w+")
_BLOCKS = frozenset(
    _WORD.findall(
        "address article aside blockquote body caption center dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu "
        "nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul"
    )
)
_UNSEEN = frozenset(
    _WORD.findall(
        "audio base button canvas embed head iframe input link map meta noscript object option "
        "script select style svg template textarea title video"
    )
)
_FURNITURE_TAGS = frozenset({"aside", "nav", "footer", "form", "menu", "dialog", "figcaption"})
_FURNITURE = re.compile(
    r"(?<![a-z])(?:share|sharing|shares|sharedaddy|social|addtoany|addthis|related|relatedposts|"
    r"recommend(?:ed|ations)?|newsletter|subscribe|subscription|comments?|respond|reply|"
    r"breadcrumbs?|byline|author|tags?|meta|postmeta|(?<!elementor-)widget|sidebar|menu|navbar|navigation|"
    r"pagination|pager|advert(?:isement)?s?|ads?|promo|banner|cookies?|consent|popup|modal|"
    r"footer|trending|popular|mostread|readmore|caption|print)(?![a-z])"
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_PARTED = re.compile(r"\n(?:[ \u00a0]*\n)+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page. ``linked`` is the share of its characters inside links, 0..1.

    ``label`` opens the text and is the browser's, not the page's. ``furniture`` are the
    elements round it whose names say that they hold no main text.
    """

    text: str
    label: str
    element: Any
    linked: float
    furniture: tuple[Any, ...]

    @property
    def tag(self) -> str:
        """The block element it stands in."""
        return str(self.element.tag)


def blocks_of(body: Any) -> list[Block]:
    """The blocks under an element. Raises UnreadableFile beyond MOST_BLOCKS or DEEPEST."""
    walker = _Walker()
    walker.element(body)
    walker.flush()
    return walker.blocks


@dataclass(slots=True)
class _Walker:
    blocks: list[Block] = field(default_factory=list)
    _open: list[Any] = field(default_factory=list)
    _furniture: list[Any] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _depth: int = 0
    _linked: int = 0
    _links: int = 0
    _raised: int = 0
    _label: str = ""
    _labels: dict[Any, str] = field(default_factory=dict)

    def element(self, element: Any) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNSEEN or _is_hidden(element):
            return
        if tag in _BLOCKS:
            self._block(element)
        elif tag == "br":
            self._parts.append("\n")
        else:
            self._inline(element)

    def flush(self) -> None:
        """End the paragraph, or the paragraphs that line breaks part."""
        text, linked = "".join(self._parts), self._linked
        self._parts, self._linked = [], 0
        if not text.strip() or not self._open:
            return
        share = min(1.0, linked / len(text.strip()))
        for part in _PARTED.split(text):
            lines = [_SPACE.sub(" ", line).strip(" ") for line in part.split("\n")]
            if kept := "\n".join(line for line in lines if line.strip()):
                self._add(kept, share)

    def _add(self, text: str, share: float) -> None:
        if len(self.blocks) >= MOST_BLOCKS:
            raise UnreadableFile(f"The page has more than {MOST_BLOCKS:,} paragraphs; split it.")
        label, self._label = self._label, ""
        block = Block(label + text, label, self._open[-1], share, tuple(self._furniture))
        self.blocks.append(block)

    def _block(self, element: Any) -> None:
        self.flush()
        self._open.append(element)
        is_furniture = _names_furniture(element)
        if is_furniture:
            self._furniture.append(element)
        if element.tag in {"ol", "ul"}:
            self._labels |= item_labels(element)
        self._label = self._labels.pop(element, "")
        self._content(element, is_plain=element.tag == "pre")
        self.flush()
        self._open.pop()
        if is_furniture:
            self._furniture.pop()

    def _inline(self, element: Any) -> None:
        is_link, is_raised = element.tag == "a", element.tag == "sup"
        self._links += is_link
        self._raised += is_raised
        if element.tag == "q":
            self._parts.append("“")
        self._content(element, is_plain=False)
        if element.tag == "q":
            self._parts.append("”")
        self._links -= is_link
        self._raised -= is_raised

    def _content(self, element: Any, *, is_plain: bool) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnreadableFile(_TOO_DEEP)
        self._text(element.text, is_plain=is_plain)
        for child in element:
            self.element(child)
            self._text(child.tail, is_plain=is_plain)
        self._depth -= 1

    def _text(self, text: str | None, *, is_plain: bool) -> None:
        if not text:
            return
        # A soft hyphen is a hint to the setter of lines, and no part of what is shown.
        shown = (text if is_plain else _SPACE.sub(" ", text)).replace("\u00ad", "")
        if self._raised and shown.strip().isdecimal():
            shown = shown.strip().translate(_RAISED)
        self._parts.append(shown)
        if self._links:
            self._linked += len(shown)


def _names_furniture(element: Any) -> bool:
    if element.tag in _FURNITURE_TAGS:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return bool(_FURNITURE.search(names.lower())) if names.strip() else False


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


def parse_page(text: str) -> Any:
    """The root element of a page. Raises UnreadableFile where it has none."""
    # A declaration of a charset in characters already decoded is refused by the parser.
    bare = re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(bare, parser=parser)
    except (ValueError, html.etree.ParserError) as error:
        raise UnreadableFile(
            "The page holds no markup that can be read; fetch it again."
        ) from error
    # The parser mends what is wrong, but stops where its own bounds are, and drops the rest.
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            raise UnreadableFile(_TOO_DEEP)
    return root
