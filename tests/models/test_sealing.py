"""What a seal hides besides the version: the same words wherever they came from."""

from hashlib import sha256

import pytest
from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.restore_version import restore_version
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.models import Capture, SealedText, Source, Witness
from tests import records
from tests.cast import make_cast


def captured(source: Source, content: bytes) -> Capture:
    digest = sha256(content).hexdigest()
    capture = Capture(source=source, content=content, sha256=digest, captured_at=records.AT)
    save_record(records.ACTOR, capture)
    return capture


class SealingTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.guardian = Actor.of(make_cast().administrator)
        document = records.document()
        source = records.source(document, "print")
        cls.read = captured(source, records.TEXT.encode())
        cls.unread = captured(source, b"<p>Not read yet</p>")
        cls.base = records.witness(document, source=source, capture=cls.read)
        cls.other = records.witness(document, siglum="P")
        cls.french = records.witness(document, siglum="F", language="fr")
        cls.corrected = records.witness(document, records.LATER_TEXT, siglum="Q")
        text = records.expression(document)
        cls.first = records.published_version(text, base_witness=cls.base)
        cls.second = records.published_version(text, records.LATER_TEXT, base_witness=cls.corrected)

    def hidden(self) -> set[str]:
        witnesses = {it.siglum for it in Witness.objects.all() if it.is_sealed}
        captures = {"read": self.read, "unread": self.unread}
        fresh = {name: Capture.objects.get(pk=it.pk) for name, it in captures.items()}
        return witnesses | {name for name, capture in fresh.items() if capture.is_sealed}

    def test_nothing_is_hidden_without_a_seal(self) -> None:
        assert self.hidden() == set()
        assert self.base.read_text() == records.TEXT
        assert self.read.read_content() == records.TEXT.encode()

    def test_the_same_words_are_hidden_and_others_are_not(self) -> None:
        seal_version(self.guardian, self.first, reason="A court ordered it.")
        assert self.hidden() == {"S", "P", "read", "unread"}
        for read in (self.base.read_text, self.other.read_text, self.read.read_content):
            with pytest.raises(SealedText):
                read()
        assert self.corrected.read_text() == records.LATER_TEXT

    def test_restored_all_is_shown_again(self) -> None:
        seal_version(self.guardian, self.first, reason="A court ordered it.")
        restore_version(self.guardian, self.first, reason="The order was lifted.")
        assert self.hidden() == set()
