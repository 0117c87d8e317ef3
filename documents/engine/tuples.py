"""Named tuples of which a comparison makes many, made the quickest way."""

from typing import Final

# ``make(Row, (…))`` with all fields in their order. What a named tuple is called by is a
# function of the interpreter's that does the same; without it, it takes half the time.
make: Final = tuple.__new__
