"""The numbers and bullets that browsers print before the items of lists."""

import re
from typing import Any

from documents.ingest.list_numbers import NUMBER_FORMATS

_BY_TYPE = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BY_STYLE = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
# An item that prints a label of its own stands in a list whose marks are styled away.
_OWN_LABEL = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[•●▪–—-])\s", re.IGNORECASE)


def item_labels(parent: Any) -> dict[Any, str]:
    """What a browser prints before each ``li`` of an ``ol`` or ``ul``, a space after it."""
    items = [child for child in parent if child.tag == "li"]
    step = -1 if parent.get("reversed") is not None else 1
    number = _whole(parent.get("start"), len(items) if step < 0 else 1) - step
    labels: dict[Any, str] = {}
    for item in items:
        number = _whole(item.get("value"), number + step)
        style = _style_of(item) or _style_of(parent)
        if style == "none" or _OWN_LABEL.match(item.text_content()[:40]):
            continue
        form = _BY_TYPE.get(parent.get("type") or "") or _BY_STYLE.get(style, "decimal")
        labels[item] = f"{NUMBER_FORMATS[form](number)}. " if parent.tag == "ol" else "• "
    return labels


def _style_of(element: Any) -> str:
    found = _STYLE.search(element.get("style") or "")
    return found[1].lower() if found else ""


def _whole(written: str | None, default: int) -> int:
    return int(written) if written and re.fullmatch(r"-?\d{1,5}", written.strip()) else default
