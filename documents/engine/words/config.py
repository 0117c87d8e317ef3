"""Every threshold of the word stage, with its range and what it rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordsConfig:
    """Thresholds of the edit script and its grouping.

    ``bridge_words`` (0..5): words that may stand between two edits shown as one;
    they must all be stop words. ``bridge_share`` (0..1): how many they may be for
    each word the two edits mark; it keeps what is displayed near the minimum.
    ``cells``: the largest product of two sides' tokens that is compared, which
    bounds memory at an eighth of it in bytes.
    """

    bridge_words: int = 2
    bridge_share: float = 0.34
    cells: int = 400_000_000


DEFAULT = WordsConfig()
