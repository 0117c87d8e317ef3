"""Which engine and which word lists made a result: part of every comparison's address."""

from documents.engine.lexicon import lexicon_version
from documents.engine.source import ENGINE_VERSION

__all__ = ["ENGINE_VERSION", "LEXICON_VERSION"]

LEXICON_VERSION = lexicon_version()
