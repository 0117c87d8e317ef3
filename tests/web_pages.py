"""Pages in the shapes in which papers and ministries publish a communiqué.

The communiqué is fictional; around it stands what stands around such texts: menus,
share buttons, related links, cookie notices, a paper's lead and its quotation marks.
"""

TITLE = "Joint Communiqué of the Contact Group on the Strait of Veldt"
CLAUSES = (
    "The Ministers of the Contact Group met on 4 May 2023 and adopted the following communiqué:",
    "Recalling the communiqué adopted at the Group’s previous meeting, held on 12 May 2022;",
    "Expressing deep concern at the closure of the northern channel to shipping since January;",
    "Reaffirming that passage through the Strait shall remain free and open to every flag;",
    "Calls upon all parties to reopen the northern channel without delay and without conditions;",
    "Requests the Secretary General to send a fact-finding mission to both shores of the Strait;",
    "Decides to remain seized of the matter and to meet again before the end of the year.",
)
LEAD = (
    "PORT SALTMARSH: The Contact Group on the Strait of Veldt on Thursday demanded the reopening "
    "of the northern channel, according to a communiqué issued after its meeting here."
)
FURNITURE = (
    "Share on Facebook",
    "Tweet this",
    "We use cookies to improve your experience",
    "Fishing quotas cut again",
    "Ten best beaches of the south shore",
    "All rights reserved",
    "Subscribe to our newsletter",
    "Leave a comment",
    "analytics",
)

_HEAD = """<!DOCTYPE html><html lang="en"><head>{charset}
<title>{title} - {site}</title>
<script>window.analytics = {{"page": "news"}};</script>
<style>.share {{ color: red }}</style></head>"""
_MENU = """<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li>
<li><a href="/sport">Sport</a></li></ul></nav></header>"""
_SHARE = """<div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet this</a>
<a href="#">WhatsApp</a></div>"""
_FOOT = """<aside class="related"><h3>Related stories</h3><ul>
<li><a href="/fish">Fishing quotas cut again</a></li>
<li><a href="/beach">Ten best beaches of the south shore</a></li></ul></aside>
<div id="comments"><h3>Leave a comment</h3><form><textarea></textarea></form></div>
<div class="cookie-notice">We use cookies to improve your experience</div>
<footer><p>Subscribe to our newsletter</p><p>© The Veldt Post. All rights reserved</p></footer>"""


def news_page(paragraphs: str, charset: str = '<meta charset="utf-8">') -> str:
    """A paper's page with everything around the paragraphs, which are markup."""
    head = _HEAD.format(charset=charset, title=TITLE, site="The Veldt Post")
    return f"""{head}<body>{_MENU}<main><article>
<h1 class="entry-title">{TITLE}</h1>
<div class="meta"><span class="date">May 4, 2023</span></div>{_SHARE}
<div class="entry-content">{paragraphs}</div>{_SHARE}</article></main>{_FOOT}</body></html>"""


def paragraphs(*texts: str) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def ministry_page(charset: str = "") -> str:
    """A press release in tables, one break after another, without a word on its charset."""
    head = _HEAD.format(charset=charset, title="Press Release", site="Ministry of Foreign Affairs")
    text = "<br />\n<br />\n".join(CLAUSES)
    return f"""{head}<body><table width="100%"><tr><td>{_MENU}</td></tr><tr><td>
<table><tr><td class="left"><a href="/minister">Minister</a><br><a href="/visa">Visa</a></td>
<td class="content"><h2>{TITLE}</h2><div class="press"><p>{text}</p></div></td></tr></table>
</td></tr></table>{_FOOT}</body></html>"""
