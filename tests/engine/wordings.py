"""Texts for laws: few words and many kinds of white space, so that clauses repeat and cross.

A new text is drawn as a revision of an old one: what has nothing in common tests little.
"""

from hypothesis import strategies as st

WORDS = (
    *("Requests", "Urges", "the", "of", "and", "all", "may", "May", "will", "not", "(a)", ",", ";"),
    *("States", "Strait", "Harbour", "Council", "report", "report's", "twelve", "six", "months"),
    *("sub-region", "subregion", "Organisation", "organization", "2019", "2020", "«", "»", "."),
    *("3", "3rd", "10", "4,5", "“mandate”", "'mandate'", "peace", "keeping", "peacekeeping"),
)
FRENCH = (
    *("Prie", "Engage", "le", "la", "l’accord", "l'Accord", "d’", "États", "etats", "et", "ou"),
    *("détroit", "de", "port", "ports", "tous", "mai", "2019", "2020", "12", "ne", "pas", "–"),
)
ARABIC = (
    *("تطلب", "وتدعو", "الدول", "دول", "إلى", "الى", "قرار", "والقرار", "المُتَّحِدة", "المتحدة", "،"),
    *("تقرير", "ـ", "٢٠١٩", "2019", "أيار/مايو", "؛", "جميع", "لا", "\u200f", "السلام"),
)
# Mostly one space, as in print; elsewhere what files and web pages have instead.
SPACES = (
    *(" ",) * 12,
    "  ",
    "\t",
    "\u00a0",
    " \u00a0 ",
    "\u202f",
    "\n",
    "\r\n",
    "\u2028",
    "\u3000",
)
LABELS = (
    "1.",
    "2.",
    "3 bis.",
    "(a)",
    "(b)",
    "i.",
    "(ii)",
    "•",
    "–",
    "أ)",
    "ب)",
    "1 -",
    "[2]",
    "OP4",
)
ENDS = ("", ";", "; and", ",", ".", ":", " ;", "؛", "،")
BREAKS = (*("\n",) * 4, *("\n\n",) * 6, "\r\n", "\r\n\r\n", "\n \t\n", "\u2028", "\x85", "\f", "\v")

spaces = st.sampled_from(SPACES)


@st.composite
def wordings(draw, words=None, largest: int = 10) -> str:
    """One clause of the words of one language, with white space between as it comes."""
    known = words or draw(st.sampled_from((WORDS, WORDS, FRENCH, ARABIC)))
    chosen = draw(st.lists(st.sampled_from(known), min_size=1, max_size=largest))
    if draw(st.booleans()):
        return " ".join(chosen)
    return "".join(part for word in chosen for part in (word, draw(spaces))).strip()


clauses = st.lists(wordings(), max_size=6)


@st.composite
def reworded(draw, wording: str) -> str:
    """The wording with a word or two taken out, put in or exchanged, or other white space."""
    words = wording.split()
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(words)))
        put = draw(st.lists(st.sampled_from((*WORDS, *FRENCH, *ARABIC)), max_size=2))
        words[at : at + draw(st.integers(0, 2))] = put
    return "".join(part for word in words for part in (word, draw(spaces))).strip()


@st.composite
def revisions(draw) -> tuple[list[str], list[str]]:
    """An old text and a new: kept, reworded, moved, split, merged, removed and added clauses."""
    old = draw(clauses)
    new: list[str] = []
    for wording in old:
        match draw(st.sampled_from(("keep", "keep", "reword", "reword", "drop", "split", "merge"))):
            case "keep":
                new.append(wording)
            case "reword":
                new.append(draw(reworded(wording)))
            case "split" if len(wording.split()) > 1:
                middle = len(wording.split()) // 2
                new += [" ".join(wording.split()[:middle]), " ".join(wording.split()[middle:])]
            case "merge" if new:
                new[-1] += f", and {wording}"
    new += draw(st.lists(wordings(), max_size=2))
    if draw(st.booleans()):
        new = draw(st.permutations(new))
    sides = old, [wording for wording in new if wording]
    return sides if draw(st.booleans()) else (sides[1], sides[0])


@st.composite
def lines(draw) -> str:
    """A clause as it stands in a document, with a label and a mark at its end."""
    label = draw(st.sampled_from(("", "", *LABELS)))
    return f"{label}{draw(spaces) if label else ''}{draw(wordings())}{draw(st.sampled_from(ENDS))}"


@st.composite
def documents(draw) -> str:
    """Lines and what parts them; here and there a stretch of any characters whatever."""
    parts = draw(st.lists(st.one_of(lines(), lines(), lines(), any_text), max_size=12))
    return "".join(part for line in parts for part in (line, draw(st.sampled_from(BREAKS))))


# What breaks programs that think of letters, beside all of Unicode and lone surrogates.
ODD = "\0\u0301\u0327\u0640\u064b\u200b\u200d\u200f\u202e\u2028\u2029\x85\ufeff\ufdfaßİ👩\U0010ffff"
any_text = st.one_of(
    st.text(min_size=1, max_size=60),
    st.text(st.sampled_from(ODD + " a.(1)\n"), min_size=1, max_size=30),
)
broken_text = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.text(st.sampled_from("\ud800\udfff a(1).\n"), max_size=30),
)
