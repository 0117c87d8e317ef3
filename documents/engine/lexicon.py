"""The frozen word lists: weights, stop words, spelling variants, qualifiers, dates.

The lists are data files beside this module. Nothing here depends on what an
archive holds. Languages share one table: a key of one language hardly ever
means something else in another, and one table needs no guess at the language.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

DATA = Path(__file__).parent / "data"

Language = Literal["en", "fr", "ar"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "fr", "ar")
RAREST_WEIGHT = 100


@dataclass(frozen=True, slots=True)
class SpellingVariants:
    """How variants of one word are brought to one form."""

    endings: tuple[tuple[str, str], ...]
    kept: frozenset[str]
    accented: frozenset[str]
    stems: Mapping[str, tuple[tuple[str, str], ...]]

    def common_form(self, word: str) -> str:
        """The form that stands for a folded word and its spelling variants."""
        for variant, common in self.stems.get(word[:4], ()):
            if word.startswith(variant):
                word = common + word[len(variant) :]
                break
        if ("is" not in word[-8:] and "ys" not in word[-5:]) or word in self.kept:
            return word
        for variant, common in self.endings:
            if word.endswith(variant) and len(word) > len(variant) + 2:
                return word[: -len(variant)] + common
        return word


@dataclass(frozen=True, slots=True)
class Weights:
    """How rare words are among paragraphs: by key, 0 (in every one) to 100 (rarest)."""

    by_key: Mapping[str, int]
    names: frozenset[str]

    def of(self, key: str) -> int:
        """The weight of a key; what the lists do not know is as rare as can be."""
        return self.by_key.get(key, RAREST_WEIGHT)

    def is_common(self, key: str) -> bool:
        """Whether a key is known, and not as a name."""
        return key in self.by_key and key not in self.names


def known_language(code: str) -> Language | None:
    """The language of a code such as "fr"; None for one that the lists are not in."""
    return next((it for it in LANGUAGES if it == code), None)


def read(name: str) -> dict[str, Any]:
    """One JSON data file."""
    content: dict[str, Any] = json.loads((DATA / name).read_text(encoding="utf-8"))
    return content


@cache
def lexicon_version() -> str:
    """A name for the exact state of all data files, so that no stored result outlives it."""
    digest = hashlib.sha256()
    for path in sorted(DATA.iterdir()):
        if path.suffix in {".json", ".tsv", ".yaml"}:
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return f"1-{digest.hexdigest()[:12]}"


@cache
def spelling() -> SpellingVariants:
    """The spelling variants."""
    content = read("spelling.json")
    stems: dict[str, list[tuple[str, str]]] = {}
    for variant, common in content["stems"]:
        stems.setdefault(variant[:4], []).append((variant, common))
    return SpellingVariants(
        endings=tuple((variant, common) for variant, common in content["endings"]),
        kept=frozenset(content["kept"]),
        accented=frozenset(content["accented"]),
        stems={prefix: tuple(pairs) for prefix, pairs in stems.items()},
    )


@cache
def weights() -> Weights:
    """The weights of all languages; a word of two languages keeps the lower weight."""
    by_key: dict[str, int] = {}
    names: set[str] = set()
    common: set[str] = set()
    for language in LANGUAGES:
        text = (DATA / f"weights.{language}.tsv").read_text(encoding="utf-8")
        for line in text.splitlines():
            if line.startswith("# "):
                continue
            key, weight, *flag = line.split("\t")
            by_key[key] = min(int(weight), by_key.get(key, RAREST_WEIGHT))
            (names if flag else common).add(key)
    return Weights(by_key=by_key, names=frozenset(names - common))


def phrases(name: str, section: str) -> Iterable[str]:
    """All languages' entries of one section of a data file, as printed."""
    for entries in read(name)[section].values():
        yield from entries
