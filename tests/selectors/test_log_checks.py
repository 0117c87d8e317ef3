"""A version's own log is held against the audit, which tells the same a second time."""

import datetime as dt

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.attest_version import attest_version
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.models import Event, VersionEvent
from documents.selectors.verification import verify_archive
from tests import records
from tests.cast import make_cast
from tests.guarded import lifted_guards


class LogChecksTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.curator = Actor.of(make_cast().curator)
        cls.version = records.published_version()
        attest_version(
            cls.curator, cls.version, attestation="collated", witnesses=2, reason="Two prints."
        )
        withdraw_version(cls.curator, cls.version, reason="Copied from a draft.")

    def _faults(self) -> list[str]:
        return [str(fault) for fault in verify_archive().faults]

    def _change(self, number: int, **values: object) -> None:
        with lifted_guards():
            self.version.events.filter(number=number).update(**values)

    def _log(self, number: int, **values: object) -> None:
        values = {"kind": "checked", "attestation": "confirmed", "actor": "user:x"} | values
        at = dt.datetime(2024, 11, 1, tzinfo=dt.UTC)
        VersionEvent.objects.create(version=self.version, number=number, at=at, **values)

    def test_what_actions_wrote_is_clean(self) -> None:
        assert self._faults() == []
        seal_version(self.curator, self.version, reason="By order of a court.")
        assert self._faults() == []

    def test_an_attestation_that_was_changed(self) -> None:
        self._change(1, attestation="confirmed")
        (fault,) = self._faults()
        assert fault.startswith("veldt/2023-05-04.en@1: event 1 of its log, published, by Event ")
        assert "expected attestation 'machine-read', found attestation 'confirmed'" in fault

    def test_any_other_column(self) -> None:
        for number, name, value in (
            (2, "witnesses", 7),
            (2, "reason", "None."),
            (3, "actor", "user:nobody"),
            (3, "reason", "By request."),
        ):
            with self.subTest(name=name, number=number):
                before = getattr(self.version.events.get(number=number), name)
                self._change(number, **{name: value})
                (fault,) = self._faults()
                self._change(number, **{name: before})
                assert f"event {number} of its log" in fault
                assert f"expected {name} {before!r}, found {name} {value!r}" in fault

    def test_another_kind_is_two_faults(self) -> None:
        self._change(3, kind="restored")
        by_audit, unknown = self._faults()
        assert "'action': 'withdraw'" in by_audit
        assert "event 3 of its log, restored: expected an Event that says so" in unknown

    def test_a_row_that_no_action_wrote(self) -> None:
        self._log(4)
        (fault,) = self._faults()
        assert fault == (
            "veldt/2023-05-04.en@1: event 4 of its log, checked: "
            "expected an Event that says so, found none"
        )

    def test_the_last_row_taken_away(self) -> None:
        with lifted_guards():
            self.version.events.filter(number=3).delete()
        (fault,) = self._faults()
        assert "its log, by Event" in fault
        assert "Copied from a draft." in fault

    def test_after_loaddata_rows_without_events_are_no_fault(self) -> None:
        with lifted_guards():
            Event.objects.all().delete()
        assert self._faults() == []

    def test_nor_are_those_that_actions_add_afterwards(self) -> None:
        with lifted_guards():
            Event.objects.all().delete()
        attest_version(self.curator, self.version, attestation="machine-read", reason="Anew.")
        self._log(5, reason="Loaded after it.")
        assert self._faults() == []

    def test_but_a_contradiction_is(self) -> None:
        with lifted_guards():
            Event.objects.exclude(action="withdraw").delete()
        self._change(3, reason="By request.")
        (fault,) = self._faults()
        assert "expected reason 'Copied from a draft.', found reason 'By request.'" in fault
