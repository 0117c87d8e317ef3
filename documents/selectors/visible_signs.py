"""Signs for what is printed and not seen: white space, and characters that command a terminal."""

import re

_SPACES = {
    " ": "·",
    "\n": "↵",
    "\r": "␍",
    "\t": "→",
    "\u00a0": "°",
}
# Unicode's pictures of the 32 control characters that ASCII begins with, and of the one at its
# end; those of Latin 1 have none, and of line and paragraph separators there is none either.
_PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\x7f": "␡"}
_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]")
_SPACE = re.compile(r"\s")


def visible_space(text: str) -> str:
    """The text with a sign for each of its white space, another one for each sort."""
    return _SPACE.sub(lambda found: _SPACES.get(found[0]) or _sign(found[0]), text)


def visible_controls(text: str) -> str:
    """The text in one line that commands nothing: a sign for each control character.

    A tab is one and a space is none.
    """
    return _CONTROL.sub(lambda found: _sign(found[0]), text)


def _sign(character: str) -> str:
    return _PICTURES.get(character) or f"⟨U+{ord(character):04X}⟩"
