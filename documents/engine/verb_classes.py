"""Which class a lead verb is of: one way for tables and for figures."""

from collections.abc import Mapping
from functools import cache

from documents.engine.lexicon import known_language, read

# Verbs that no table of classes has; they come from cuts that a person mended.
NO_CLASS = "other"


@cache
def verb_classes(language: str) -> Mapping[str, str]:
    """The class of every lemma of a language, classes in their order; without a table nothing."""
    known = known_language(language)
    if known is None:
        return {}
    verbs = read(f"verbs.{known}.json")["verbs"]
    return {lemma: name for name, lemmas in verbs.items() for lemma in lemmas}


def class_of(verb: str, language: str) -> str:
    """The class of a lemma; what expresses something is of the class of what it expresses."""
    classes = verb_classes(language)
    words = verb.split(" ")
    for length in range(len(words), 0, -1):
        found = classes.get(" ".join(words[:length]))
        if found:
            expressed = " ".join(words[length:])
            return _expressed(language).get(expressed) or classes.get(expressed) or found
    return NO_CLASS


@cache
def _expressed(language: str) -> Mapping[str, str]:
    listed = read("expressed.json").get(language, {})
    return {noun: name for name, nouns in listed.items() for noun in nouns.split(", ")}
