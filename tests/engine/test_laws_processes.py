"""A comparison is the same in every process: no order of a set, no earlier text bears on it,
nor whether the engine is compiled.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from documents.engine import FORM
from documents.engine._form import Form
from tests.engine.wordings import ARABIC, FRENCH, WORDS

ROOT = Path(__file__).parents[2]

_COMPARE = """
import json, sys
from documents.engine import compare
from documents.engine.compare_contract import comparison_object
pairs = json.load(sys.stdin)
order = sorted(range(len(pairs)), reverse=sys.argv[1] == "backwards")
done = {at: comparison_object(compare(*pairs[at], paragraphs=True)) for at in order}
json.dump([done[at] for at in range(len(pairs))], sys.stdout)
"""


def _pairs() -> list[tuple[str, str]]:
    """Texts of many near twins, whose pairs hang on ties."""
    chance = random.Random(20)
    pairs = []
    for words in (WORDS, FRENCH, ARABIC) * 6:
        few = chance.sample(words, 12)
        sides = [
            ["Requests " + " ".join(chance.choices(few, k=5)) for _ in range(40)] for _ in range(2)
        ]
        pairs.append(tuple(map("\n\n".join, sides)))
    return pairs


def _compared(seed: str, order: str, form: Form = FORM) -> list[dict]:
    settings = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "ENGINE_FORM": form}
    done = subprocess.run(
        [sys.executable, "-c", _COMPARE, order],
        input=json.dumps(_pairs()),
        env={**os.environ, **settings},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout)


def test_processes_with_other_hashes_and_another_past_agree() -> None:
    assert _compared("1", "forwards") == _compared("2", "backwards")


@pytest.mark.skipif(FORM != "compiled", reason="the compiled form is needed")
def test_both_forms_of_the_engine_agree() -> None:
    assert _compared("1", "forwards", "compiled") == _compared("1", "forwards", "interpreted")
