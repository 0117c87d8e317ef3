"""The minimal script of edits inside a row, classed and grouped for reading."""

from documents.engine.words.config import DEFAULT, WordsConfig
from documents.engine.words.edits import edit_words, same_words
from documents.engine.words.script import TooLong

__all__ = ["DEFAULT", "TooLong", "WordsConfig", "edit_words", "same_words"]
