"""What tests of the engine may ask for in either of its forms."""

import pytest

from documents.engine import FORM


@pytest.fixture
def interpreted(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Puts other things in the places of a module's own, which compiled code has built in."""
    if FORM == "compiled":
        pytest.skip("the source is needed, and the compiled form runs")
    return monkeypatch
