"""A series whose second text brings words, and texts of other series that had them before."""

from typing import Any

from documents.models import Document, Version
from tests import records

WORDS = "ships that carry relief goods pass the northern channel by night and by day"
KEYS = ("2022-05-12", "2023-05-04")
BRINGING = f"{records.TEXT}Decides that {WORDS}.\n"
ADDRESS = f"/documents/veldt/{KEYS[1]}/"


def bringing(text: str = BRINGING, first: str = records.TEXT) -> Version:
    """The second of two texts of the series, which brings what the first lacks."""
    return records.published_series(KEYS, (first, text))[1]


def text_elsewhere(
    key: str = "2019-03-01",
    words: str = WORDS,
    *,
    of: Document | None = None,
    language: str = "en",
    **fields: Any,
) -> Version:
    """A text of another series that says words in its second clause."""
    if of is None:
        series = records.series("gulf", title="Communiqués on the Gulf", is_fictional=True)
        of = records.document(key, series=series, title=f"Gulf communiqué of {key}")
    text = f"Recalling its earlier meetings;\nAgrees that {words}.\n"
    return records.published_version(records.expression(of, language), text, **fields)
