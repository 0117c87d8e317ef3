"""Laws by their names: "the Public Safety Act", "la loi n° 2015-12", "القانون رقم 12 لسنة 2015"."""

import re
from collections.abc import Iterator

from documents.engine.references.citations import Citation

# Words that a name may have before its last.
NAME_WORDS = 10

# A letter is found at once; whether a word starts with it is asked after that.
_LAST = re.compile(
    r"(?:A(?<!\w.)cts?|O(?<!\w.)rd(?:inance|er)|L(?<!\w.)aw)(?!\w)"
    r"(?P<year>,? (?:of )?(?:19|20)\d\d)?"
)
_WORD_BEFORE = re.compile(r"(?:\(?[\w’'&-]+\)?)\s+\Z")
_SMALL = frozenset({"and", "of", "for", "on", "the", "in", "to", "against"})
# What is called Law and is none: bodies of law, treaties, schools, and acts in the plain sense.
_NO_LAW = re.compile(
    r"international|humanitarian|human rights|final act|terror|constitutive|model law"
    r"|\b(?:convention|protocol|network|academy|institute|conference|guide)\b",
    re.IGNORECASE,
)
# By language: what every one of them holds, and what finds them.
_NUMBERED = {
    "en": ("Law No.", re.compile(r"(?<!\w)Law No\. ?\d+(?:[/-]\d+)?(?: of (?:19|20)\d\d)?(?!\w)")),
    "fr": ("oi ", re.compile(r"(?<!\w)[Ll]oi (?:organique )?n[°o] ?\d+(?:[-/]\d+)?(?!\w)")),
    "ar": (
        "قانون رقم ",
        re.compile(
            r"(?:(?<!\w)|(?<=(?<!\w)و))(?:ال)?قانون رقم \d+"
            r"(?:(?: لسنة | لعام |/)(?:19|20)\d\d)?(?!\w)"
        ),
    ),
}


def laws(text: str, language: str) -> Iterator[Citation]:
    """Laws by number in any of the languages, by name in English, where capitals show it."""
    if language in _NUMBERED:
        held, pattern = _NUMBERED[language]
        for match in pattern.finditer(text) if held in text else ():
            yield _law(text, match.start(), match.end())
    if language == "en":
        for match in _LAST.finditer(text):
            start = _name_start(text, match.start())
            start += text[start] == "(" and ")" not in text[start : match.end()]
            # "Order" is a law's last word only with the year that laws bear.
            is_named = start < match.start() and (match["year"] or "Order" not in match.group())
            if is_named and not _NO_LAW.search(text[start : match.end()]):
                yield _law(text, start, match.end())


def _law(text: str, start: int, end: int) -> Citation:
    return Citation("law", start, end, " ".join(text[start:end].split()).casefold())


def _name_start(text: str, end: int) -> int:
    """Where the capitalised words that stand before a law's last word begin."""
    start = at = end
    for _ in range(NAME_WORDS):
        match = _WORD_BEFORE.search(text, max(0, at - 40), at)
        if match is None:
            break
        word = match.group().strip().strip("()")
        if word in _SMALL:
            if at == end:  # "the rule of Law", "the Law of the Sea"
                break
            at = match.start()
            continue
        if not word[:1].isupper():
            break
        start = at = match.start()
    return start
