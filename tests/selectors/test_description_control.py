"""Every record says by whom and when it was described, and by which rules."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.save_record import save_record
from documents.models import Body
from documents.selectors.description_control import description_control
from tests import records


class DescriptionControlTests(TestCase):
    def test_a_record_that_was_made_and_changed(self) -> None:
        document = records.document()
        control = description_control(document)
        assert control.rules == "docs/description.md, 1"
        assert (control.first.actor, control.first.action) == ("system:fixture", "add")
        assert control.last is None
        document.note = "The print is torn."
        document.description_rules = "The ministry's own rules, 2019"
        save_record(Actor.of(records.user("curator", "change_document")), document)
        control = description_control(document)
        assert control.rules == "The ministry's own rules, 2019"
        assert (control.last.actor, control.last.action) == ("user:curator", "change")

    def test_a_record_of_which_no_event_says(self) -> None:
        body = Body.objects.create(slug="veldt-group", name="Contact Group")
        control = description_control(body)
        assert (control.first, control.last) == (None, None)

    def test_two_queries(self) -> None:
        document = records.document()
        with self.assertNumQueries(2):
            description_control(document)
