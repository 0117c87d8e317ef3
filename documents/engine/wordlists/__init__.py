"""Word lists as keys: what the data files print, folded as the texts are; a list a function."""
