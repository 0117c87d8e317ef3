"""Earlier uses, elsewhere in the archive, of the words that a text brought to its series."""
