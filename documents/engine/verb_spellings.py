"""How verbs are written: each spelling by its first word, the longest first."""

from typing import Any, Literal, NamedTuple, cast

from documents.engine.verb_keys import words_of

Form = Literal["base", "present", "participle", "past", "adjective", "noun", "infinitive"]


class Spelling(NamedTuple):
    """One way to write a verb: the words after its first, and what it is."""

    rest: tuple[str, ...]
    lemma: str
    form: Form
    class_: str


def spellings_of(verbs: dict[str, Any]) -> dict[str, tuple[Spelling, ...]]:
    """Those that a data file lists by class, lemma and form, joined by commas."""
    found: dict[str, list[Spelling]] = {}
    for class_, lemmas in verbs.items():
        for lemma, forms in lemmas.items():
            for form, spellings in forms.items():
                for spelling in spellings.split(", "):
                    first, *rest = words_of(spelling)
                    entry = Spelling(tuple(rest), lemma, cast(Form, form), class_)
                    found.setdefault(first, []).append(entry)
    return {first: tuple(sorted(them, key=_longest)) for first, them in found.items()}


def with_infinitives(
    spellings: dict[str, tuple[Spelling, ...]], verbs: dict[str, Any]
) -> dict[str, tuple[Spelling, ...]]:
    """Spellings and the French infinitives beside them, which are the lemmas."""
    found = {first: list(them) for first, them in spellings.items()}
    for class_, lemmas in verbs.items():
        for lemma, forms in lemmas.items():
            if "participle" in forms:
                first, *rest = words_of(lemma)
                found.setdefault(first, []).append(
                    Spelling(tuple(rest), lemma, "infinitive", class_)
                )
    return {first: tuple(sorted(them, key=_longest)) for first, them in found.items()}


def _longest(spelling: Spelling) -> tuple[int, int]:
    """Longest first; of "Determined to …" and "Determined that …" the adjective first.

    The participle comes before both: "Reconnaissant que …" acknowledges, and thanks no one.
    """
    order: tuple[Form, ...] = ("participle", "adjective")
    form = spelling.form
    return -len(spelling.rest), order.index(form) if form in order else len(order)
