"""Small makers of records for tests: a fictional contact group, offices and no persons.

Each maker fills in what the test does not care about. They write as the
archive's own actor through the actions, so what they make is what is kept.
"""

import datetime as dt
import itertools
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import Permission, User

from documents.actions.actor import Actor
from documents.actions.publish_version import publish_version
from documents.actions.save_draft import save_draft
from documents.actions.save_record import save_record
from documents.dates import DateSpan
from documents.models import (
    Body,
    Document,
    Expression,
    Meeting,
    Scale,
    ScaleStep,
    Series,
    Source,
    Version,
    Witness,
)
from tests.line_cuts import line_rows

ACTOR = Actor.system("fixture")
AT = dt.datetime(2024, 10, 1, 12, 0, tzinfo=dt.UTC)

TEXT = """\
The Contact Group on the Strait of Veldt:
Recalling the communiqué adopted at its previous meeting;
Expressing deep concern at the closure of the northern channel;
Calls upon all parties to keep the Strait open to shipping;
Requests the Secretary General to report to its next meeting.
"""
LATER_TEXT = TEXT.replace("deep concern", "grave concern").replace("Calls upon", "Urges")

_numbers = itertools.count(1)


def body(slug: str = "veldt-group", **fields: Any) -> Body:
    """The body of that slug, made where there is none."""
    made = Body.objects.filter(slug=slug).first()
    if made is None:
        fields = {"name": "Contact Group on the Strait of Veldt", "is_fictional": True} | fields
        made = Body(slug=slug, **fields)
        save_record(ACTOR, made)
    return made


def series(slug: str = "veldt", **fields: Any) -> Series:
    """The series of that slug, made where there is none."""
    made = Series.objects.filter(slug=slug).first()
    if made is None:
        fields = {"title": "Communiqués on the Strait of Veldt", "is_fictional": True} | fields
        made = Series(slug=slug, body=fields.pop("body", None) or body(), **fields)
        save_record(ACTOR, made)
    return made


def meeting(key: str = "2023-05-04", **fields: Any) -> Meeting:
    fields = {"dates": key, "place": "Port Saltmarsh"} | fields
    made = Meeting(body=fields.pop("body", None) or body(), key=key, **fields)
    save_record(ACTOR, made)
    return made


def document(key: str = "2023-05-04", **fields: Any) -> Document:
    """The document of that key in the series, made where there is none."""
    in_series = fields.pop("series", None) or series()
    made = Document.objects.filter(series=in_series, key=key).first()
    if made is None:
        is_date = key[:4].isdigit() and len(key) >= 10
        fields = {
            "title": f"Joint communiqué of {key}",
            "instrument_type": "communiqué",
            "adopted": DateSpan.parse(key[:10]) if is_date else None,
            "adoption": Document.Adoption.CONSENSUS,
        } | fields
        made = Document(series=in_series, key=key, **fields)
        save_record(ACTOR, made, related={"issuing_bodies": [in_series.body]})
    return made


def source(of: Document | None = None, key: str = "secretariat", **fields: Any) -> Source:
    fields = {
        "address": "https://strait.example/communique",
        "publisher": "Secretariat of the Contact Group",
        "role": Source.Role.ISSUER,
        "gives": Source.Gives.TEXT,
    } | fields
    made = Source(document=of or document(), key=key, **fields)
    save_record(ACTOR, made)
    return made


def witness(of: Document | None = None, text: str = TEXT, **fields: Any) -> Witness:
    of = of or document()
    fields = {"siglum": "S", "language": "en", "extent": Witness.Extent.COMPLETE} | fields
    if "source" not in fields:
        fields["source"] = source(of, f"source-{next(_numbers)}")
    made = Witness(document=of, text=text, **fields)
    save_record(ACTOR, made)
    return made


def expression(of: Document | None = None, language: str = "en", **fields: Any) -> Expression:
    """The document's expression in that language, made where there is none."""
    of = of or document()
    made = Expression.objects.filter(document=of, language=language).first()
    if made is None:
        has_original = of.expressions.filter(standing=Expression.Standing.ORIGINAL).exists()
        standing = Expression.Standing.OFFICIAL if has_original else Expression.Standing.ORIGINAL
        made = Expression(document=of, language=language, **{"standing": standing} | fields)
        save_record(ACTOR, made)
    return made


def draft(of: Expression | None = None, text: str = TEXT, **fields: Any) -> Version:
    """A draft cut line by line, or by ``cut_rows``; of the kind that its place asks for."""
    of = of or expression()
    held = of.versions.published().order_by("-number").first()
    if held is not None:
        is_recut = held.text == text
        kind = Version.Kind.RECUT if is_recut else Version.Kind.TRANSCRIPTION
        fields = {"kind": kind, "reason": "Held against the print again."} | fields
    return save_draft(ACTOR, of, text, **{"cut_rows": line_rows(text)} | fields)


def published_version(
    of: Expression | None = None,
    text: str = TEXT,
    *,
    attestation: str = "machine-read",
    at: dt.datetime = AT,
    **fields: Any,
) -> Version:
    """A published version of the expression: its first, or the next where there is one."""
    return publish_version(ACTOR, draft(of, text, **fields), attestation=attestation, at=at)


def published_series(
    keys: Sequence[str] = ("2022-05-12", "2023-05-04"),
    texts: Sequence[str] = (TEXT, LATER_TEXT),
) -> list[Version]:
    """One published text for each key, in the series of the fictional contact group."""
    return [
        published_version(expression(document(key)), text)
        for key, text in zip(keys, texts, strict=True)
    ]


def scale(slug: str = "harbour-2020", **fields: Any) -> Scale:
    """A scale of three verbs of one class, made on the fictional group's communiqués."""
    steps = fields.pop("steps", (("call upon", 1), ("request", 2), ("urge", 3)))
    fields = {
        "name": "Harbour 2020",
        "author": "Harbour School",
        "version": "2020",
        "purpose": "To teach drafting.",
        "corpus": "Communiqués on the Strait",
        "bodies": ["veldt-group"],
        "instruments": ["communiqué"],
        "citation": "Harbour School, Verbs of the Strait (2020)",
    } | fields
    made = Scale(slug=slug, **fields)
    save_record(ACTOR, made)
    for verb, rank in steps:
        step = ScaleStep(scale=made, verb_class="operative", rank=rank, word=verb, verb=verb)
        save_record(ACTOR, step)
    return made


def user(username: str, *permissions: str, is_staff: bool = False) -> User:
    """A user with rights such as ``publish_version``; the password is the username."""
    made: User = User.objects.create_user(username, password=username, is_staff=is_staff)
    made.user_permissions.set(
        Permission.objects.filter(content_type__app_label="documents", codename__in=permissions)
    )
    return made
