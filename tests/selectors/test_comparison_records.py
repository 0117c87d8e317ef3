"""Two records where a text is missing: facts compared, summaries left as they are."""

from dataclasses import replace

from django.test import TestCase

from documents.actions.save_record import save_record
from documents.models import Participant
from documents.selectors.comparison_pair import read_pair, resolve_pair
from documents.selectors.comparison_records import FactLine, RecordsCompared, records_compared
from tests import records


class RecordsComparedTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        first = records.meeting("2021-04-08", level="senior officials", chair="")
        second = records.meeting("2022-05-12", level="ministers", chair="Secretary General")
        for meeting, rows in (
            (first, [("Avarre", "Minister for Foreign Affairs"), ("Belmora", "")]),
            (second, [("Belmora", "Permanent Representative"), ("Corvenia", "")]),
        ):
            for position, (entity, role) in enumerate(rows):
                participant = Participant(
                    meeting=meeting, position=position, entity=entity, role=role
                )
                save_record(records.ACTOR, participant)
        cls.old = records.document("2021-04-08", meeting=first, abstract="Fears for the Strait.")
        cls.new = records.document("2022-05-12", meeting=second)
        source = records.source(cls.old, publisher="Strait Gazette")
        save_record(records.ACTOR, cls.old, related={"abstract_sources": [source]})

    def compared(self) -> RecordsCompared:
        return records_compared(resolve_pair(read_pair("veldt", "2021-04-08...2022-05-12")))

    def test_facts_are_compared_and_what_is_not_stated_never_differs(self) -> None:
        facts = {fact.name: fact for fact in self.compared().facts}

        assert facts["Level"] == FactLine("Level", "senior officials", "ministers")
        assert facts["Level"].differs
        assert not facts["Place"].differs
        assert (facts["Chair"].old, facts["Chair"].differs) == ("", False)

    def test_participants_are_lined_up_by_entity(self) -> None:
        assert [(p.name, p.old, p.new, p.differs) for p in self.compared().participants] == [
            ("Avarre", "Minister for Foreign Affairs", "", False),
            ("Belmora", "named", "Permanent Representative", False),
            ("Corvenia", "", "named", False),
        ]

    def test_names_roles_and_levels_differ_only_from_their_like(self) -> None:
        line = {participant.name: participant for participant in self.compared().participants}
        for old, new, differs in (
            ({}, {"role": "Minister"}, False),
            ({"role": "Minister"}, {"level": "ambassador"}, False),
            ({"role": "Minister"}, {"role": "Minister", "level": "minister"}, False),
            ({"role": "Minister"}, {"role": "Permanent Representative"}, True),
            ({"level": "minister"}, {"level": "ambassador"}, True),
            ({"name_as_printed": "the Envoy"}, {"name_as_printed": "the Deputy"}, True),
        ):
            before, after = (Participant(entity="Belmora", **stated) for stated in (old, new))
            found = replace(line["Belmora"], before=[before], after=[after])
            assert found.differs is differs, (old, new)

    def test_persons_without_an_entity_are_never_taken_for_each_other(self) -> None:
        for meeting, name, role in (
            (self.old.meeting, "the Rapporteur", "observer"),
            (self.new.meeting, "the Rapporteur", ""),
            (self.new.meeting, "the Legal Adviser", ""),
        ):
            position = meeting.participants.count() + 1
            person = Participant(
                meeting=meeting, position=position, name_as_printed=name, role=role
            )
            save_record(records.ACTOR, person)

        lines = self.compared().participants
        assert [(p.name, p.old, p.new, p.differs) for p in lines[3:]] == [
            ("the Rapporteur", "observer", "", False),
            ("the Rapporteur", "", "named", False),
            ("the Legal Adviser", "", "named", False),
        ]

    def test_summaries_come_with_their_sources(self) -> None:
        old, new = self.compared().sides

        assert old.abstract == "Fears for the Strait."
        assert [source.publisher for source in old.abstract_sources] == ["Strait Gazette"]
        assert [source.publisher for source in old.published_at] == ["Strait Gazette"]
        assert (new.abstract, new.has_text) == ("", False)

    def test_it_is_said_which_text_is_missing(self) -> None:
        assert self.compared().missing == "Neither document’s text is held."
        records.published_version(records.expression(self.new))
        assert self.compared().missing == "The text of the old document is not held."

    def test_a_document_without_a_meeting_states_nothing(self) -> None:
        records.document("2023-05-04")
        pair = resolve_pair(read_pair("veldt", "2021-04-08...2023-05-04"))

        facts = {fact.name: fact for fact in records_compared(pair).facts}
        assert facts["Place"].new == ""
        assert [p.new for p in records_compared(pair).participants] == ["", ""]
