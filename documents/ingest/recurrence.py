"""Titles that recur: what is left of one when its numbers, dates and forms are taken off.

Two documents of one body whose titles come to the same words, adopted on different
days, are taken to be one recurring document. Which words are dropped is all there
is to the rule; it never looks at symbols, texts or the order of files:

- where a catalogue adds the subject in brackets ("… resolution 1285 (2000) [on …]"),
  the subject is the title;
- what follows "until" or "through" says how long, not what about;
- words with digits, months, ordinals, articles and prepositions go, in English,
  French and Arabic, and "renewal" is "extension";
- a title of which only the form and the issuer are left ("Statement by the President
  of the …") does not recur: it names nothing.
"""

import re

from documents.folding import fold

# A series' slug, with room for a number behind it; the column holds 80.
LONGEST_SLUG = 64

_SUBJECT = re.compile(r"\[([^\[\]]+)\]\s*\Z")
_HOW_LONG = re.compile(r"\b(?:until|through|jusqu)\b.*", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"\w+")
_DROPPED = frozenset(
    _WORD.findall(
        fold("""
    a an and at by for from in into its of on or the to with under as
    au aux d dans de des du en et l la le les ou par pour s sur un une
    في من على إلى عن و
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    first second third fourth fifth sixth seventh eighth ninth tenth
    eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
    twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth
    twenty thirty forty fifty sixty seventy eighty ninety
    """)
    )
)
_FORMS = frozenset(
    _WORD.findall(
        fold("""
    resolution resolutions statement statements decision decisions declaration communique
    president adopted council general assembly security human rights committee conference
    prononcée conseil assemblée générale sécurité
    """)
    )
)
# The same act in the words of different years of one catalogue.
_SAME = {"renewal": "extension", "renewing": "extension", "prolongation": "extension"}
_LONGEST_KEY = 300


def subject_of(title: str) -> str:
    """What a title is about: the subject that a catalogue adds in brackets, else all of it."""
    found = _SUBJECT.search(title)
    subject = found.group(1) if found else title
    subject = _HOW_LONG.sub("", subject).strip(" ,;:.–-")
    subject = re.sub(r"\A(?:on|concerning)\s+", "", subject)
    return (subject[:1].upper() + subject[1:]) or title


def title_key(title: str) -> str:
    """The words by which a title recurs; empty for one that names nothing."""
    words = [
        _SAME.get(word, word)
        for word in _WORD.findall(fold(subject_of(title)))
        if word not in _DROPPED and not any(sign.isdigit() for sign in word)
    ]
    if all(word in _FORMS for word in words):
        return ""
    return " ".join(words)[:_LONGEST_KEY]


def series_slug(body: str, title: str) -> str:
    """The slug of a recurring title of a body: its words as far as there is room.

    Empty where the title has no letters that a slug can hold.
    """
    words = [word for word in title_key(title).split() if word.isascii()]
    slug = body if words else ""
    for word in words:
        longer = f"{slug}-{word.strip('_')}".replace("_", "-")
        if len(longer) > LONGEST_SLUG:
            break
        slug = longer
    return slug if slug != body else ""
