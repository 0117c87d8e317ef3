"""An archive with a text that must go: in versions, drafts, witnesses, captures, comparisons."""

from hashlib import sha256

from django.apps import apps
from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.erase_text import Erased, erase_text
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.actions.store_comparison import comparison_between
from documents.models import Capture, Source
from tests import records
from tests.cast import make_cast

SECRET = "the courier of the northern lighthouse"
TEXT = records.TEXT.replace("the closure of the northern channel", SECRET)
REASON = "A court ordered it."


def captured(source: Source, content: bytes) -> Capture:
    capture = Capture(
        source=source,
        content=content,
        sha256=sha256(content).hexdigest(),
        captured_at=records.AT,
    )
    save_record(records.ACTOR, capture)
    return capture


def tables_with(words: str) -> set[str]:
    """The models of which any column of any row holds the words, as text, JSON or bytes."""
    found = set()
    for model in apps.get_app_config("documents").get_models():
        for row in model._base_manager.values():
            values = (bytes(v) if isinstance(v, memoryview) else v for v in row.values())
            if any(
                words.encode() in v if isinstance(v, bytes) else words in str(v) for v in values
            ):
                found.add(model.__name__)
    return found


class ErasedTestCase(TestCase):
    """Version 1 holds what must go; version 2 and a text in French stand beside it."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()
        cls.administrator = Actor.of(cls.cast.administrator)
        document = records.document()
        source = records.source(document, "print")
        cls.capture = captured(source, TEXT.encode())
        cls.unread = captured(source, f"<p>{TEXT}</p>".encode())
        doubts = [{"kind": "quotation", "message": f"“{SECRET}”", "start": 1, "end": 2}]
        cls.witness = records.witness(
            document, TEXT, source=source, capture=cls.capture, doubts=doubts
        )
        cls.other = records.witness(document, TEXT, siglum="P", metadata={"title": SECRET})
        cls.first = records.published_version(
            records.expression(document), TEXT, base_witness=cls.witness
        )
        cls.draft = records.draft(
            cls.first.expression, TEXT, cut_rows=cls.first.cut, kind="recut", reason="Cut anew."
        )
        cls.second = records.published_version(cls.first.expression, records.LATER_TEXT)
        cls.french = records.published_version(
            records.expression(document, "fr"), "Rappelant son communiqué;\n"
        )
        comparison_between(cls.first, cls.second)

    def erase(self, **said: object) -> Erased:
        said = {"reason": REASON, "reference": str(self.first), "is_final": True} | said
        actor = said.pop("actor", self.administrator)
        with self.captureOnCommitCallbacks(execute=True):
            return erase_text(actor, self.first, **said)

    def seal(self) -> None:
        seal_version(self.administrator, self.first, reason="A court is to decide.")
