"""Laws of what is found in clauses: spans in order, and a cost in step with the length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.engine.collection import paused_collection
from documents.engine.references import citations

_PIECES = st.sampled_from(
    [
        "resolutions ",
        "1674 (2006)",
        "held on ",
        "the meetings ",
        "25 ",
        "September ",
        "2019",
        ", ",
        "and ",
        "79/17",
        "S/RES/2254",
        "; ",
        "Public Safety Act",
        "report ",
        "وقرارها ",
        "٢٥ ",
        " أيلول/سبتمبر ",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=6), max_size=30), st.sampled_from(["en", "fr", "ar"]))
def test_spans_stand_in_order_inside_the_wording(pieces: list[str], language: str) -> None:
    wording = "".join(pieces)
    at = 0
    for citation in citations(wording, language):
        assert at <= citation.start < citation.end <= len(wording)
        assert citation.target
        at = citation.end


@pytest.mark.parametrize(
    "piece",
    [
        "resolution ",
        "1674 (2006), ",
        "25 September ",
        "meeting ",
        "A/",
        "Act ",
        "Public ",
        "(1 ",
        "9",
    ],
)
def test_hostile_repetition_costs_no_more_than_its_length(piece: str) -> None:

    def seconds(times: int) -> float:
        wording = piece * times
        # The collector walks all that other tests left; its time is not the reader's.
        with paused_collection():
            begun = time.process_time()
            citations(wording, "en")
            return time.process_time() - begun

    seconds(100)
    assert seconds(20_000) < 40 * max(seconds(2_000), 0.005)
