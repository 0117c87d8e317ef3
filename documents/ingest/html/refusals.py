"""Pages that are not the text they were fetched for, told from what they say of themselves."""

import re
from typing import Any

from documents.ingest.reading import UnreadableFile

# Characters of main text up to which a page's words about itself are believed over its text.
_NOTICE = 600
_PAGE = r"(?:page|content|url|article|post|file|document)"
_GONE = (
    r"(?:(?:not|n[o’']t) (?:be )?(?:found|available)"
    r"|(?:can[’']t|couldn[’']t|(?:can|could) ?not) be found"
    r"|no longer (?:here|exists?|available)|do(?:es)?(?: not|n[’']t) exist"
    r"|introuvable|n[’']existe (?:pas|plus)|non trouvée)"
)
_ABOUT_ITSELF = re.compile(
    rf"(?:oops|sorry|whoops)?\W*(?:(?:error\W*)?404(?:\W*(?:error|page|not found))*"
    rf"|(?:(?:the|this|that|requested|la|cette) )*{_PAGE}\b.{{0,40}}?\b{_GONE}"
    r"|(?:error\W*)?(?:page )?not found|nothing (?:was )?found(?: here)?"
    r"|(?:الصفحة|المقال).{0,20}غير (?:موجودة?|متوفرة?|متاحة?))[\W\d]*",
    re.IGNORECASE,
)
_IN_BODY = re.compile(rf"\b(?:page|url|الصفحة)\b.{{0,60}}?\b(?:{_GONE}|غير موجودة)", re.IGNORECASE)
# What parts a page's own title from its site's name.
_PARTS = re.compile(r"\s[-–—|»«·•:]+\s|[|»«•]|:\s")
_GATE = re.compile(
    r"just a moment|attention required|access (?:to this page )?(?:is |has been )?denied"
    r"|are you (?:a )?(?:human|robot)|captcha|enable javascript|verify(?:ing)? you are"
    r"|\b403 forbidden|service unavailable|domain (?:is )?for sale|account suspended",
    re.IGNORECASE,
)


def refuse_stand_ins(root: Any, headings: list[Any], size: int) -> None:
    """Raise UnreadableFile for "page not found" sent as a page, and for gates before a text.

    ``size`` is the main text's length in characters.
    """
    titles = [_text_of(one) for one in (*root.iter("title"), *headings)][:4]
    shown = _text_of(root)[:2000] if size < _NOTICE else ""
    said = next(filter(says_not_found, titles), "")
    if not said and (found := _IN_BODY.search(shown)):
        said = found[0]
    if said:
        raise UnreadableFile(
            f"The page says that it was not found (“{said[:80]}”), whatever its status; "
            "look for the text at another address."
        )
    gate = next((at for text in (*titles, shown) if (at := _GATE.search(text))), None)
    if gate and size < _NOTICE:
        raise UnreadableFile(
            f"The page is a gate and not the text (“{gate[0]}”); open it in a browser and save it."
        )


def says_not_found(title: str) -> bool:
    """Whether a title or headline, or a part of it, says that a page is not there."""
    return any(_ABOUT_ITSELF.fullmatch(part.strip()) for part in (title, *_PARTS.split(title)))


def no_main_text(root: Any) -> UnreadableFile:
    """The refusal of a page without main text, with the PDF that it shows or links, if any."""
    for element, name in ((e, n) for e in root.iter() for n in ("href", "src", "data")):
        address = element.get(name) if isinstance(element.tag, str) else None
        if address and re.search(r"\.pdf(?:$|[?#&])", address, re.IGNORECASE):
            return UnreadableFile(
                f"The page has no main text, but it leads to a PDF: {address[:200]}; give that."
            )
    return UnreadableFile(
        "The page has no main text (links, menus or pictures only); give the page of the text "
        "itself, or paste the text."
    )


def _text_of(element: Any) -> str:
    return " ".join(element.text_content().split())
