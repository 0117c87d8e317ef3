"""Web pages: the main text by paragraphs, what the markup says of it, and what is doubtful.

Share buttons, related links and the like are dropped; prose near the text that
was not taken for part of it is listed in a doubt, never dropped in silence.
"""

from documents.ingest.charsets import declared_charset, decode, unified_line_ends
from documents.ingest.drafting import Draft, Passage, excerpt
from documents.ingest.html.blocks import Block, blocks_of, parse_page
from documents.ingest.html.main_text import Chosen, key_of, main_text
from documents.ingest.html.metadata import charset_in_markup, metadata_of, names_document
from documents.ingest.html.quotation import quotation_doubts
from documents.ingest.html.refusals import no_main_text, refuse_stand_ins
from documents.ingest.html.run_on import run_on_doubts
from documents.ingest.reading import Doubt, File, Reading

# Characters: the shortest communiqué is longer; less is a notice or a caption.
LEAST_TEXT = 150
_RECOVERED = "The page's paragraph here was nearly left out; see whether it belongs to the text."
_HEADLINE = "The page's headline, taken for the document's own title; see whether it is."


def read(file: File) -> Reading:
    """The main text of a page. Raises UnreadableFile where it has none or stands in for one."""
    declared = declared_charset(file.media_type) or charset_in_markup(file.content)
    decoded = decode(file.content, declared)
    page = unified_line_ends(decoded.text)
    root = parse_page(page)
    body = root.find("body") if root.tag == "html" else root
    body = root if body is None else body
    blocks = blocks_of(body)
    headings = [one for one in body.iter("h1") if one.text_content().strip()]
    metadata = metadata_of(page, root, headings, file)
    main = main_text(page, blocks, headings)
    size = sum(len(one.block.text) for one in main.chosen)
    refuse_stand_ins(root, headings, size)
    if size < LEAST_TEXT:
        raise no_main_text(root)
    draft = Draft()
    chosen = list(main.chosen)
    while len(chosen) > 1 and chosen[0].block.tag == "h1":
        chosen.pop(0)
    if headline := _headline(blocks, chosen[0].block, metadata.title):
        draft.add(Passage(headline.text, (Doubt("headline", _HEADLINE, 0, len(headline.text)),)))
    for one in chosen:
        draft.add(_passage(one))
    # Places in the page's bytes are no places in the text.
    for doubt in decoded.doubts:
        draft.doubt(doubt.kind, doubt.message)
    if main.left_out:
        listed = " / ".join(excerpt(block.text, 120) for block in main.left_out[:8])
        draft.doubt("left-out", f"Prose beside the text was not taken in: {listed}")
    doubts = (*draft.doubts, *quotation_doubts(draft.text), *run_on_doubts(draft.text))
    return Reading("html", draft.text, metadata, doubts)


def _passage(chosen: Chosen) -> Passage:
    text = chosen.block.text
    if chosen.is_recovered:
        return Passage(text, (Doubt("recovered", _RECOVERED, 0, len(text)),))
    return Passage(text)


def _headline(blocks: list[Block], first: Block, title: str) -> Block | None:
    """The headline before the text, where it names a document and the text does not begin so."""
    for block in blocks:
        if block is first:
            return None
        is_title = block.tag == "h1" or (block.tag == "h2" and key_of(block.text) == key_of(title))
        if is_title and names_document(block.text):
            return None if key_of(block.text) == key_of(first.text) else block
    return None
