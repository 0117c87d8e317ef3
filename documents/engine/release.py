"""Which engine and which word lists made a result: part of every comparison's address."""

from documents.engine.lexicon import lexicon_version

# Raised whenever the same texts could give another comparison.
ENGINE_VERSION = "1"
LEXICON_VERSION = lexicon_version()
