"""A published version withstands the ORM and SQL alike; a draft stays free."""

from django.db import connection
from django.db.models import F, Value

from documents.models import Version
from tests import records
from tests.guards.attacked import AttackedTestCase, execute

OTHER_VALUES = {
    "id": 999,
    "kind": "recut",
    "reason": "None given.",
    "text": "Recalling another communiqué;\n",
    "text_sha256": "0" * 64,
    "title": "Another title",
    "cut_digest": "0" * 64,
    "record_digest": "0" * 64,
    "number": 7,
}


class OrmTests(AttackedTestCase):
    def test_save(self) -> None:
        for field, value in OTHER_VALUES.items():
            if field != "id":
                version = Version.objects.get(pk=self.first.pk)
                setattr(version, field, value)
                self.refuses(version.save, lambda v=version, f=field: v.save(update_fields=[f]))

    def test_a_published_version_is_no_draft_again(self) -> None:
        self.first.number = None
        self.refuses(self.first.save)
        self.refuses(lambda: Version.objects.filter(pk=self.first.pk).update(number=None))

    def test_it_keeps_its_links(self) -> None:
        other = records.expression(self.document, "fr")
        versions = Version.objects.filter(pk=self.first.pk)
        self.refuses(
            lambda: versions.update(expression=other),
            lambda: versions.update(base_witness=None),
            lambda: versions.update(predecessor=self.second),
        )

    def test_update(self) -> None:
        for field, value in OTHER_VALUES.items():
            self.refuses(lambda f=field, v=value: Version.objects.update(**{f: v}))
        self.refuses(lambda: Version.objects.update(number=F("number") + 10))

    def test_bulk_update(self) -> None:
        self.first.text = self.second.text = "Recalling another communiqué;\n"
        self.refuses(lambda: Version.objects.bulk_update([self.first, self.second], ["text"]))

    def test_delete(self) -> None:
        versions = Version.objects.filter(pk=self.second.pk)
        self.refuses(lambda: versions._raw_delete(versions.db))

    def test_json_is_compared_by_value(self) -> None:
        row = self.first.cut[0]
        reordered = [dict(reversed(row.items())), *self.first.cut[1:]]
        assert list(reordered[0]) != list(row)
        assert Version.objects.filter(pk=self.first.pk).update(cut=reordered) == 1
        changed = [row | {"kind": "heading"}, *self.first.cut[1:]]
        self.refuses(
            lambda: Version.objects.filter(pk=self.first.pk).update(cut=changed),
            lambda: Version.objects.filter(pk=self.first.pk).update(cut=[]),
            lambda: Version.objects.filter(pk=self.first.pk).update(cut=self.first.cut[::-1]),
            lambda: Version.objects.filter(pk=self.first.pk).update(metadata={}),
        )

    def test_an_update_that_changes_nothing_is_let_through(self) -> None:
        self.first.save()
        assert Version.objects.update(text=F("text"), number=F("number")) == 4

    def test_upsert(self) -> None:
        other = Version(pk=self.first.pk, expression=self.first.expression, text="Recalling;\n")
        self.refuses(
            lambda: Version.objects.bulk_create(
                [other], update_conflicts=True, update_fields=["text"], unique_fields=["id"]
            )
        )


class SqlTests(AttackedTestCase):
    def test_update_and_delete(self) -> None:
        self.refuses_sql(
            "UPDATE documents_version SET text = 'Recalling;'",
            "UPDATE documents_version SET text = text || ' ' WHERE number = 1",
            "UPDATE documents_version SET cut = '[]' WHERE number = 2",
            "UPDATE documents_version SET number = number + 5 WHERE number IS NOT NULL",
            "DELETE FROM documents_version",
            "DELETE FROM documents_version WHERE number = 2",
        )

    def test_executemany(self) -> None:
        keys = [(self.draft.pk,), (self.second.pk,), (self.first.pk,)]
        with self.refused(), connection.cursor() as cursor:
            cursor.executemany("UPDATE documents_version SET title = 'Other' WHERE id = %s", keys)

    def test_on_conflict(self) -> None:
        columns = [column.column for column in Version._meta.concrete_fields]
        names = ", ".join(columns)
        for value in ("id", "id + 1000"):
            self.refuses_sql(
                f"INSERT INTO documents_version ({names}) "
                f"SELECT {value}, {', '.join(columns[1:])} FROM documents_version WHERE number = 1 "
                f"ON CONFLICT ({'id' if value == 'id' else 'expression_id, number'}) "
                "DO UPDATE SET text = 'Recalling;'"
            )

    def test_truncate(self) -> None:
        if connection.vendor == "postgresql":
            # It does not empty a table whose foreign keys are still to be checked.
            execute("SET CONSTRAINTS ALL IMMEDIATE")
            self.refuses_sql(
                "TRUNCATE documents_version CASCADE",
                "TRUNCATE documents_clause",
                "TRUNCATE documents_versionevent RESTART IDENTITY CASCADE",
                "TRUNCATE documents_event",
                "TRUNCATE documents_expression CASCADE",
                "TRUNCATE documents_witness CASCADE",
                "TRUNCATE documents_body CASCADE",
            )
        else:
            self.refuses_sql(*(f"DELETE FROM documents_{table}" for table in ("clause", "event")))


class DraftTests(AttackedTestCase):
    def test_a_draft_may_change_and_go(self) -> None:
        drafts = Version.objects.filter(pk=self.draft.pk)
        assert drafts.update(title="A title", reason=Value("None.")) == 1
        self.draft.clauses.all().delete()
        assert drafts.delete()[0] == 1

    def test_a_draft_takes_no_published_version_s_place(self) -> None:
        self.refuses_sql(
            f"UPDATE documents_version SET id = {self.first.pk} WHERE number IS NULL",
            "UPDATE documents_version SET number = 2, record_digest = 'x', expression_id = "
            f"{self.first.expression_id} WHERE number IS NULL",
        )

    def test_numbers_are_not_skipped(self) -> None:
        publish = "UPDATE documents_version SET record_digest = 'x', number = {}, {} WHERE id = {}"
        next_draft = records.draft(self.first.expression, records.TEXT + "Decides to meet again.\n")
        for number, link in (
            (3, "predecessor_id = NULL"),
            (3, f"predecessor_id = {self.first.pk}"),
            (4, f"predecessor_id = {self.second.pk}"),
            (0, f"predecessor_id = {self.second.pk}"),
        ):
            self.refuses_sql(publish.format(number, link, next_draft.pk))
        self.refuses_sql(publish.format(2, f"predecessor_id = {self.first.pk}", self.draft.pk))
        self.refuses_sql(publish.format(1, f"predecessor_id = {self.first.pk}", self.draft.pk))
        execute(publish.format(3, f"predecessor_id = {self.second.pk}", next_draft.pk))

    def test_a_version_is_inserted_only_as_the_next(self) -> None:
        whole = {
            field.attname: getattr(self.second, field.attname)
            for field in Version._meta.concrete_fields
            if field.name != "id"
        }
        for changed in (
            {"number": 4, "predecessor_id": self.second.pk},
            {"number": 3, "predecessor_id": self.first.pk},
            {"number": 2},
            {"id": self.second.pk, "number": 3, "predecessor_id": self.second.pk},
        ):
            self.refuses(lambda c=changed: Version(**whole | c).save(force_insert=True))
        Version(**whole | {"number": 3, "predecessor_id": self.second.pk}).save(force_insert=True)
