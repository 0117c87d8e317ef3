"""How diplomats name a clause: ``operative para. 8 (a)``.

Where the source prints no number the archive's own stands in square brackets,
the sign for what an editor has added: ``operative para. [8]``.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.engine.cuts import Clause

_PARTS = {"pp": "preambular para.", "op": "operative para.", "c": "clause"}
_REF = re.compile(r"(pp|op|c)(\d.*)", re.ASCII)


def pinpoint(clauses: Sequence[Clause], index: int) -> str:
    """The name of one clause of a cut, its list items named from the outermost in."""
    chain = _chain(clauses, index)
    outermost = chain[0]
    match = _REF.fullmatch(outermost.ref)
    if match is None:
        return clauses[index].ref
    part, number = match.groups()
    named = f"{_PARTS[part]} {number if _is_printed(outermost, number) else f'[{number}]'}"
    for above, item in pairwise(chain):
        own = item.ref.removeprefix(f"{above.ref}.")
        named += f" ({own})" if _is_printed(item, own) else f" [{own}]"
    return named


def _chain(clauses: Sequence[Clause], index: int) -> list[Clause]:
    """The clause and its parents, outermost first, as far as their references tell them apart."""
    chain = [clauses[index]]
    while (parent := chain[0].parent) is not None:
        if not chain[0].ref.startswith(f"{clauses[parent].ref}."):
            break
        chain.insert(0, clauses[parent])
    return chain


def _is_printed(clause: Clause, number: str) -> bool:
    return _bare(clause.label) == _bare(number)


def _bare(number: str) -> str:
    return "".join(sign for sign in number.casefold() if sign.isalnum())
