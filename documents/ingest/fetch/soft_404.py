"""Pages that say "not found" with a status that says otherwise.

Many sites answer for a page that is gone with status 200 and a friendly notice, or
with their front page. The forms are those of common publishing systems (WordPress,
Drupal, Joomla), of web servers and of caches, in the archive's three languages.
"""

import html
import re
from urllib.parse import urlsplit

from documents.ingest.fetch.client import Fetched
from documents.ingest.fetch.faults import FetchFailed

# Titles and first headings stand near the top, after scripts that can be long.
OPENING = 200_000

_HEADING = re.compile(rb"<(title|h1)\b[^>]*>(.{0,600}?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# What sets a page's own title apart from the site's name.
_PARTS = re.compile(r"\s+[-–—|»«·•:]+\s+|[|»«•]|:\s")
_NOT_FOUND = re.compile(
    r"(?:oops|sorry|whoops|error)?[\s!.,:–-]*"
    r"(?:(?:error|erreur|خطأ)?\s*404(?:\s*(?:error|not found|\(not found\)))?"
    r"|(?:this |that |the )?(?:requested )?(?:page|post|article|url|content|news|file)"
    r"(?: you (?:requested|are looking for))?"
    r" (?:was |is |could |can|can’t |can't |cannot |could not |couldn't )?(?:not |no longer |be )*"
    r"(?:found|available|exist|there)"
    r"|(?:page|post|article) (?:does not|doesn't|doesn’t) exist"
    r"|nothing (?:was )?found(?: here)?|not found|no (?:results|posts) found"
    r"|page (?:introuvable|non trouvée)|article introuvable"
    r"|(?:الصفحة|المقال) غير (?:موجودة|موجود|متوفرة|متاحة))"
    r"[\s!.…0-9]*",
    re.IGNORECASE,
)


def refuse_soft_404(found: Fetched) -> None:
    """Raise FetchFailed where the page stands for one that is not there."""
    if _is_front_page(found.final_address) and not _is_front_page(found.address):
        raise _failed(found, "The page is not there: the host leads to its front page instead.")
    for said in _headings(found.content):
        if any(_NOT_FOUND.fullmatch(part.strip()) for part in [said, *_PARTS.split(said)]):
            shown = said if len(said) <= 80 else f"{said[:79]}…"
            raise _failed(found, f"The page is not there: it says “{shown}” (with status 200).")


def _is_front_page(address: str) -> bool:
    """Whether an address is a site's root, or its root in one language."""
    parts = urlsplit(address)
    name = parts.path.strip("/").lower()
    return not parts.query and (
        not name or re.fullmatch(r"[a-z]{2}|index\.\w+|home", name) is not None
    )


def _headings(content: bytes) -> list[str]:
    """The texts of titles and first headings, as good as they can be read yet."""
    found = []
    for match in _HEADING.finditer(content[:OPENING]):
        text = html.unescape(_TAG.sub(" ", match[2].decode("utf-8", errors="replace")))
        found.append(" ".join(text.split()))
    return found


def _failed(found: Fetched, message: str) -> FetchFailed:
    return FetchFailed("soft-404", message, address=found.final_address, status=found.status)
