"""Web pages for the reader of pages, in shapes that lose or add text; all of it is fictional."""

LEAD = (
    "The foreign ministers of the Contact Group met on 3 May 2021 on the sidelines of the annual "
    "session and adopted the following joint communiqué."
)
PARAGRAPHS = (
    "Recalling the communiqués of its earlier meetings, held in the capitals of its members;",
    "Reaffirming the right of the people of the two islands to decide upon their own future;",
    "The Ministers and Senior Officials:",
    "Expressed their deep concern over the closure of the strait to ships that carry food;",
    "Requested the Secretary General to report to the next meeting on what has been done; and",
    "Decided to remain seized of the matter.",
)
SHARE = (
    '<div class="share-bar"><a href="/f">Share on Facebook</a> <a href="/x">Tweet</a>'
    "<span>1.2K shares</span></div>"
)
RELATED = (
    '<div class="related-posts"><h3>Related news</h3><ul><li><a href="/1">Minister opens the new '
    'harbour of the second island in the presence of ambassadors</a></li><li><a href="/2">Budget '
    "passes after a long night</a></li></ul></div>"
)
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
TITLE = "Joint Communiqué of the Contact Group on the Two Islands"
SAID = (TITLE, LEAD, *PARAGRAPHS)


def marked_up(texts: tuple[str, ...] = (LEAD, *PARAGRAPHS), tag: str = "p") -> str:
    """Each text in an element of its own."""
    return "".join(f"<{tag}>{text}</{tag}>\n" for text in texts)


def bare_page(content: str, head: str = "", title: str = TITLE) -> str:
    """A whole page round some content: head, menu, footer."""
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><title>{title}</title>{head}</head><body>'
        f"<header>{MENU}</header>{content}"
        "<footer><p>© The Daily Strait. All rights reserved. No part may be copied.</p></footer>"
        "</body></html>"
    )


def article(content: str, head: str = "", title: str = TITLE) -> str:
    """An article as news sites print it: headline, byline, share bars, related links, comments."""
    return bare_page(
        f'<div class="wrap"><article class="post"><h1 class="entry-title">{title}</h1>'
        '<div class="post-meta"><span class="author">By the news desk</span> '
        f'<time datetime="2021-05-04">4 May 2021</time></div>{SHARE}'
        f'<div class="entry-content">{content}</div>{SHARE}{RELATED}</article>'
        '<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/9">Weather</a></li></ul>'
        '</aside><div id="comments"><h3>Leave a reply</h3><p>Your email address will not be '
        "published. Required fields are marked.</p></div></div>",
        head,
        title,
    )
