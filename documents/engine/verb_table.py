"""The tables of performative verbs, loaded once: what opens or turns a clause.

Every spelling is indexed by its first word, longest first, so that looking one
up costs no more than the words it has. The tables are data files beside this
module; what they call a lemma is explained in them.
"""

from dataclasses import dataclass
from functools import cache
from typing import cast

from documents.engine.lexicon import Language, read
from documents.engine.verb_keys import verb_key, words_of
from documents.engine.verb_spellings import Form, Spelling, spellings_of, with_infinitives


@dataclass(frozen=True)
class VerbTable:
    """What one language's table says; every word in it is folded."""

    language: Language
    spellings: dict[str, tuple[Spelling, ...]]
    adverbs: dict[str, tuple[tuple[str, ...], ...]]
    complements: dict[str, dict[str, str]]
    lead_only: frozenset[str]
    narrated: frozenset[str]
    recital: frozenset[str]
    auxiliaries: dict[str, Form]
    """What a perfect opens with ("having"), each with the form that the whole is read in."""
    modals: dict[str, Form]
    """The same of what a bare form follows ("does", "will")."""
    linking: frozenset[str]
    being: frozenset[str]
    """Linking verbs that act only with a state after them; a passive's own verb is none of it."""
    asked: dict[str, tuple[tuple[str, ...], ...]]
    """What no state is, but what others ask ("encouraged to"), by first word."""
    helping: frozenset[str]
    """Verbs that only help one, after ``infinitive`` ("Continues to urge") or alone."""
    infinitive: frozenset[str]
    helping_alone: bool
    complementing: frozenset[str]
    """What an adjective goes on with that acts; ``manner``: the ending of adverbs."""
    manner: str
    prepositions: frozenset[str]
    objects: frozenset[str]
    """What the object of a verb opens with."""
    modifiers: frozenset[str]
    determiners: frozenset[str]
    """Modifiers that a noun follows, and no verb: neither adverbs nor clitics."""
    conjunctions: frozenset[str]
    fronting: frozenset[str]
    subjects: frozenset[str]
    singular: frozenset[str]
    within_names: frozenset[str]
    """Words without capitals in names; ``papers``: names with one of these act for nobody."""
    papers: frozenset[str]
    things: frozenset[str]
    """Lemmas of what things do as well; ``singular``: subjects that take no bare verb."""
    nominal: dict[str, tuple[tuple[str, ...], ...]]
    """What a noun opens with that is written as a verb is ("Support for"), by first word."""
    nominal_acted: dict[str, tuple[tuple[str, ...], ...]]
    """The same, where one of ``acted`` follows ("Calls for calm were …")."""
    acted: frozenset[str]
    pronouns: frozenset[str]
    emphatic: frozenset[str]
    """Arabic particles that a subject follows, not its verb; ``bodies``: subjects that act."""
    bodies: frozenset[str]
    relative: frozenset[str]
    """Words after which a verb is somebody else's ("that", "who")."""
    impersonal: dict[str, tuple[tuple[str, ...], ...]]
    clitics: frozenset[str]
    openers: dict[str, frozenset[str] | None]
    """First words of verbs, adverbs and what precedes them, each with the words one of which
    must come next; None where it opens alone."""


@cache
def verb_table(language: Language) -> VerbTable:
    """The table of one language; raises OSError or ValueError where it cannot be read."""
    raw = read(f"verbs.{language}.json")

    def listed(name: str) -> list[str]:
        return [verb_key(item) for item in raw[name].split(", ") if item]

    spellings, adverbs = spellings_of(raw["verbs"]), _by_first(listed("adverbs"))
    auxiliaries, modals = _forms(raw["auxiliaries"]), _forms(raw["modals"])
    modifiers = frozenset(listed("modifiers"))
    alone = [it for name in ("recital", "pronouns", "clitics") for it in listed(name)]
    return VerbTable(
        language=language,
        spellings=with_infinitives(spellings, raw["verbs"]) if language == "fr" else spellings,
        adverbs=adverbs,
        complements=_complements(raw["complements"]),
        lead_only=frozenset(raw["lead_only"].split(", ")),
        narrated=frozenset(raw["narrated"].split(", ")),
        recital=frozenset(listed("recital")),
        auxiliaries=auxiliaries,
        modals=modals,
        linking=frozenset(raw["linking"].split(", ")),
        being=frozenset(raw["being"].split(", ")),
        asked=_by_first(listed("asked")),
        helping=frozenset(raw["helping"].split(", ")),
        infinitive=frozenset(listed("infinitive")),
        helping_alone=raw["helping_alone"],
        complementing=frozenset(listed("complementing")),
        manner=raw["manner"],
        prepositions=frozenset(listed("prepositions")),
        objects=frozenset(listed("objects")),
        modifiers=modifiers,
        determiners=modifiers.difference(adverbs, listed("clitics")),
        conjunctions=frozenset(listed("conjunctions")),
        fronting=frozenset(listed("fronting")),
        subjects=frozenset(listed("subjects")),
        singular=frozenset(listed("singular")),
        within_names=frozenset(listed("within_names")),
        papers=frozenset(listed("papers")),
        things=frozenset(raw["things"].split(", ")),
        nominal=_by_first(listed("nominal")),
        nominal_acted=_by_first(listed("nominal_acted")),
        acted=frozenset(listed("acted")),
        pronouns=frozenset(listed("pronouns")),
        emphatic=frozenset(listed("emphatic")),
        bodies=frozenset(listed("bodies")),
        relative=frozenset(listed("relative")),
        impersonal=_by_first(listed("impersonal")),
        clitics=frozenset(listed("clitics")),
        openers=_openers(spellings, adverbs, modifiers, [*alone, *auxiliaries, *modals]),
    )


def prefixed(key: str, table: VerbTable) -> tuple[Spelling, ...]:
    """The spellings of an Arabic word without its "and" and the particle of the future."""
    bare = key[1:] if key[:1] in ("و", "ف") else key
    found = table.spellings.get(bare, ())
    if found or bare[:1] != "س":
        return found
    return tuple(it for it in table.spellings.get(bare[1:], ()) if it.form == "present")


def _by_first(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *rest = words_of(phrase)
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


def _forms(raw: dict[str, str]) -> dict[str, Form]:
    return {verb_key(it): cast(Form, form) for form, them in raw.items() for it in them.split(", ")}


def _openers(
    spellings: dict[str, tuple[Spelling, ...]],
    adverbs: dict[str, tuple[tuple[str, ...], ...]],
    modifiers: frozenset[str],
    alone: list[str],
) -> dict[str, frozenset[str] | None]:
    rests = {first: [it.rest for it in them] for first, them in spellings.items()}
    for first, them in adverbs.items():
        rests[first] = [*rests.get(first, []), *them]
    openers: dict[str, frozenset[str] | None] = {
        # adverbs and adjectives may stand inside a verb of several words
        first: frozenset([*(it[0] for it in them), *adverbs, *modifiers]) if all(them) else None
        for first, them in rests.items()
    }
    return openers | dict.fromkeys(alone)


def _complements(raw: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """What verbs may express, by verb; verbs that express the same share one list."""
    return {
        verb: {verb_key(form): noun for noun, forms in nouns.items() for form in forms.split(", ")}
        for verbs, nouns in raw.items()
        for verb in verbs.split(", ")
    }
