"""Resolutions by number: "resolutions 2254 (2015) and 2401 (2018)", "resolution 79/17"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from documents.engine.references.citations import Citation

# How far before or after the word its issuer may stand, in characters.
ISSUER_WINDOW = 70
# How far a number may stand from the last word or number before it: lists say between
# numbers what each is about ("… on the protection of civilians, 1612 (2005), …").
LIST_GAP = 240

# A letter is found at once; whether a word starts with it is asked after that.
_WORDS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"[RrDd](?<!\w.)(?:(?<=[Rr])(?P<resolution>(?i:esolutions?))|(?<=[Dd])(?i:ecisions?))(?!\w)"
    ),
    "fr": re.compile(
        r"[RrDd](?<!\w.)(?:(?<=[Rr])(?P<resolution>(?i:ésolutions?))|(?<=[Dd])(?i:écisions?))(?!\w)"
    ),
    "ar": re.compile(
        r"(?<!\w)(?:(?P<resolution>[وبل]?(?:ال|لل)?قرار(?:ات|اته|اتها|ها|ه|ي|ين|يه|يها)?)"
        r"|(?:ال|لل)?مقرر(?:ات|ها|ه|اتها)?)(?!\w)"
    ),
}
# What both words hold in Arabic.
_HELD_IN_ARABIC = "قر"
# The most telling name first: "Economic and Social Council" holds no other's.
_ISSUERS: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "en": (
        ("E/CN.4/RES", re.compile(r"Commission on Human Rights")),
        ("A/HRC/RES", re.compile(r"Human Rights Council")),
        ("E/RES", re.compile(r"Economic and Social Council")),
        ("S/RES", re.compile(r"Security Council")),
        ("A/RES", re.compile(r"General Assembly")),
    ),
    "fr": (
        ("E/CN.4/RES", re.compile(r"Commission des droits de l[’']homme")),
        ("A/HRC/RES", re.compile(r"Conseil des droits de l[’']homme")),
        ("E/RES", re.compile(r"Conseil économique et social")),
        ("S/RES", re.compile(r"Conseil de sécurité")),
        ("A/RES", re.compile(r"Assemblée générale")),
    ),
    "ar": (
        ("E/CN.4/RES", re.compile(r"لجنة حقوق الإنسان")),
        ("A/HRC/RES", re.compile(r"مجلس حقوق الإنسان")),
        ("E/RES", re.compile(r"المجلس الاقتصادي والاجتماعي")),
        ("S/RES", re.compile(r"مجلس الأمن")),
        ("A/RES", re.compile(r"الجمعية العامة")),
    ),
}
_STRETCH_END = re.compile("[,;:.()،؛]")
# What stands between a number and the issuer that follows it.
_OF: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"(?: of \d{1,2} \w{3,9} \d{4})?,? of the "),
    "fr": re.compile(r"(?: (?:en date )?du \d{1,2}(?:er)? \w{3,9} \d{4})? (?:du |de l[’']|de la )"),
    "ar": re.compile(r" (?:الصادر عن|لل?)"),
}
# The letters of a resolution's parts by their names in Arabic.
_PARTS = {"ألف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E", "واو": "F"}
# With a year or a session in brackets; with a stroke; bare, only right after the word.
_NUMBER = re.compile(
    r"(?<![\w/.\-])(?:"
    r"(?P<council>\d{1,4}) ?\((?P<year>(?:19|20)\d\d)\)"
    r"|(?P<early>\d{1,4}(?: [A-Z])?) ?\((?P<session>(?:E?S-)?[IVXLC]{1,8})\)"
    r"|(?P<first>(?:E?S-)?\d{1,4})/(?P<second>\d{1,4})"
    rf"(?: ?(?P<part>[A-Z]|{'|'.join(_PARTS)})(?![\w’'.]))?"
    r"|(?P<bare>\d{1,4})"
    r")(?![\w/%])"
)
_FIRST_YEAR = 1946
# Arabic sets a number's parts the other way round when it is typed for the eye.
_MOST_SESSIONS = 120


def resolutions(text: str, language: str, own: str) -> Iterator[Citation]:
    """Resolutions by number; ``own`` opens the symbols of those that name no issuer."""
    if language not in _WORDS or (language == "ar" and _HELD_IN_ARABIC not in text):
        return
    words = list(_WORDS[language].finditer(text))
    starts = [word.start() for word in words]
    reached = -LIST_GAP
    for number in _NUMBER.finditer(text) if words else ():
        place = bisect_right(starts, number.start()) - 1
        if place < 0 or words[place]["resolution"] is None:
            continue
        word = words[place]
        target = _target(number, text, word, own, language)
        is_near = number.start() - max(word.end(), reached) <= LIST_GAP
        if target and is_near:
            reached = number.end()
            yield Citation("resolution", number.start(), number.end(), target)


def _target(
    number: re.Match[str], text: str, word: re.Match[str], own: str, language: str
) -> str | None:
    if number["council"]:
        return f"S/RES/{int(number['council'])}"
    if number["early"]:
        return f"A/RES/{number['early'].replace(' ', '')}({number['session']})"
    if number["bare"]:
        is_next = text[word.end() : number.start()].isspace()
        return f"S/RES/{int(number['bare'])}" if is_next and own != "E/RES" else None
    issuer = _issuer(text, word, number, language) or own
    first, second = number["first"], number["second"]
    if first.isdigit() and int(first) > _MOST_SESSIONS:
        if int(first) < _FIRST_YEAR:
            return None
        issuer = issuer if issuer.startswith("E/") else "E/RES"
    if issuer == "S/RES":  # The Council's numbers have no stroke.
        issuer = "A/RES"
    part = number["part"] or ""
    return f"{issuer}/{first}/{second}{_PARTS.get(part, part)}"


def _issuer(text: str, word: re.Match[str], number: re.Match[str], language: str) -> str | None:
    """Whose resolution: named right before the word, between it and the number, or after.

    Of several in one stretch the nearest counts.
    """
    before = text[max(0, word.start() - ISSUER_WINDOW) : word.start()]
    before = _STRETCH_END.split(before)[-1]
    between = text[word.end() : number.start()][:ISSUER_WINDOW]
    named = _last_named(between, language) or _last_named(before, language)
    of = _OF[language].match(text, number.end())
    if named or of is None:
        return named
    after = text[of.end() : of.end() + ISSUER_WINDOW]
    return next((issuer for issuer, name in _ISSUERS[language] if name.match(after)), None)


def _last_named(stretch: str, language: str) -> str | None:
    found = [
        (match.start(), issuer)
        for issuer, name in _ISSUERS[language]
        for match in name.finditer(stretch)
    ]
    return max(found)[1] if found else None
