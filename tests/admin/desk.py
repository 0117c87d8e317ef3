"""An archive with one record of every kind, and the addresses at which the desk shows them."""

from dataclasses import dataclass

from django.db.models import Model
from django.urls import reverse

from documents.actions.record_decision import record_decision
from documents.actions.save_record import save_record
from documents.models import Claim, Event, Membership, Participant, Relation, Version
from tests import records
from tests.cast import SignedInTestCase


@dataclass(frozen=True, slots=True)
class Desk:
    """The records by the name of their model, and versions by how they stand: a draft
    beside the published ``version``.
    """

    rows: dict[str, Model]
    versions: dict[str, Version]

    @property
    def draft(self) -> Version:
        return self.versions["draft"]

    def address(self, model: str, page: str) -> str:
        """Of a page of the record: change, delete, history, or of its model: changelist, add."""
        args = () if page in {"changelist", "add"} else (self.rows[model].pk,)
        return reverse(f"admin:documents_{model}_{page}", args=args)

    def step(self, name: str, version: Model) -> str:
        return reverse(f"admin:documents_version_{name}", args=(version.pk,))


def make_desk() -> Desk:
    """Fill an empty archive."""
    document = records.document()
    meeting = records.meeting()
    witness = records.witness(document)
    text = records.expression(document)
    version = records.published_version(text, base_witness=witness)
    draft = records.draft(text, records.LATER_TEXT)
    older = records.document("2022-05-12")
    for row in (
        Membership(body=document.series.body, member="Republic of Veldt"),
        Participant(meeting=meeting, position=1, entity="Republic of Veldt"),
        Claim(document=document, position=1, field="adopted", value="2023-05-05"),
        Relation(document=document, kind="follows", to=older),
    ):
        save_record(records.ACTOR, row)
    rows = {
        "body": document.series.body,
        "series": document.series,
        "meeting": meeting,
        "document": document,
        "source": witness.source,
        "witness": witness,
        "expression": text,
        "version": version,
        "decision": record_decision(
            records.ACTOR, older, document, "en", verdict="part", reason="Of other matters."
        ),
        "event": Event.objects.first(),
        "scale": records.scale(),
    }
    return Desk(rows, {"version": version, "draft": draft})


class DeskTestCase(SignedInTestCase):
    """A filled archive, with the curator at the desk."""

    desk: Desk

    @classmethod
    def setUpTestData(cls) -> None:
        cls.desk = make_desk()
        super().setUpTestData()
