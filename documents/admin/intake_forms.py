"""The form by which a text is taken in: which document, what text, from where."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django import forms

from documents.actions.mend_cut import KINDS as MENDS
from documents.admin.form_fields import DateSpanFormField, WholeTextField
from documents.admin.intake_facts import facts_for, reading_of
from documents.dates import DateSpan
from documents.ingest.formats import LARGEST
from documents.ingest.languages import language_code
from documents.ingest.reading import File, Reading, UnreadableFile
from documents.models import Document, Expression, Series, Source, Version, Witness
from documents.models.fields import LANGUAGE_VALIDATOR
from documents.references import BadReference, Reference
from documents.selectors.named_documents import UnknownReference, find_document
from documents.selectors.records import records_alike

# The address of a document's page, copied, names its record too.
_PAGE = re.compile(r"^https?://[^/]+/documents/|/(?:[?#].*)?$")
CORRECTIONS = [
    ("", "No: keep it as a witness beside the text held"),
    *(choice for choice in Version.Kind.choices if choice[0] not in ("first", "recut")),
]


class IntakeForm(forms.Form):
    """One text, by one of three ways. ``document`` is the record that was named, once the form
    is valid; without one, the form holds the facts of a new one. ``facts`` are those of them
    that were left empty and that the uploaded file says, ``reading`` what was read for it.
    """

    required_css_class = "required"

    reference = forms.CharField(
        label="Record",
        required=False,
        max_length=180,
        help_text="Series and key, for example oic-jk/2023-09-20. Left empty, a new record is "
        "made of the facts below; of a TEI or Akoma Ntoso file, those that are left empty are "
        "read from it.",
        widget=forms.TextInput(attrs={"list": "records-without-text", "class": "vTextField"}),
    )
    series = forms.ModelChoiceField(Series.objects.all(), required=False)
    adopted = DateSpanFormField(label="Date", required=False)
    title = forms.CharField(
        required=False, max_length=500, widget=forms.TextInput(attrs={"class": "vLargeTextField"})
    )
    instrument_type = forms.CharField(
        required=False, max_length=80, help_text="For example joint communiqué, or resolution."
    )
    symbol = forms.CharField(required=False, max_length=80)
    is_another = forms.BooleanField(
        label="Another document",
        required=False,
        help_text="For one beside a document of the same series and day, or symbol, that is on "
        "record.",
    )

    pasted = WholeTextField(
        label="Paste",
        required=False,
        widget=forms.Textarea(attrs={"rows": 12, "cols": 100, "spellcheck": "false"}),
    )
    upload = forms.FileField(
        required=False,
        allow_empty_file=True,
        help_text="Plain text, HTML, Word (.docx), PDF with text in it, TEI or Akoma Ntoso.",
    )
    is_fetched = forms.BooleanField(
        label="Fetch it from its address",
        required=False,
        help_text="The page is kept as it came, with the time and its checksum.",
    )

    publisher = forms.CharField(
        max_length=200, help_text="Who published this text: a ministry, an agency, a newspaper."
    )
    role = forms.ChoiceField(choices=Source.Role.choices, initial=Source.Role.PRESS)
    address = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vTextField"}),
        help_text="Where it was published, if on the web.",
    )
    rights = forms.CharField(required=False, max_length=300)
    extent = forms.ChoiceField(choices=Witness.Extent.choices, initial=Witness.Extent.COMPLETE)
    stage = forms.ChoiceField(choices=Witness.Stage.choices, initial=Witness.Stage.UNKNOWN)

    language = forms.CharField(
        max_length=3,
        validators=[LANGUAGE_VALIDATOR],
        initial="en",
        help_text="ISO 639: en, fr, ar.",
    )
    standing = forms.ChoiceField(
        choices=Expression.Standing.choices, initial=Expression.Standing.ORIGINAL
    )
    translator = forms.CharField(required=False, max_length=200)
    kind = forms.ChoiceField(
        label="Does it correct the text held?",
        required=False,
        choices=CORRECTIONS,
        help_text="Asked only where a text of this language is held. Another outlet’s wording is "
        "a witness, never a version.",
    )
    reason = forms.CharField(
        label="Why, if it does", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    GROUPS = (
        ("Which document", ("reference",)),
        (
            "A new record, if none was named",
            ("series", "adopted", "title", "instrument_type", "symbol", "is_another"),
        ),
        ("The text, by one of three ways", ("pasted", "upload", "is_fetched")),
        ("Where it was published", ("publisher", "role", "address", "rights", "extent", "stage")),
        (
            "Its language, and a text that is held",
            ("language", "standing", "translator", "kind", "reason"),
        ),
    )

    document: Document | None = None
    reading: Reading | None = None
    facts: Mapping[str, Any] = MappingProxyType({})

    def file(self) -> File:
        """The upload under the last part of its name, or the paste as a file of its own."""
        upload = self.cleaned_data["upload"]
        if upload is None:
            content = self.cleaned_data["pasted"].encode("utf-8", "surrogatepass")
            return File("pasted.txt", content, "text/plain; charset=utf-8")
        upload.seek(0)
        address = self.cleaned_data.get("address", "")
        return File(upload.name, upload.read(), upload.content_type or "", address)

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields as the page sets them: each group with its name."""
        return [(name, [self[field] for field in fields]) for name, fields in self.GROUPS]

    def clean_reference(self) -> str:
        written: str = _PAGE.sub("", self.cleaned_data["reference"])
        if written:
            try:
                asked = Reference.parse(written)
                self.document = find_document(asked.series, asked.key).document
            except (BadReference, UnknownReference) as error:
                raise forms.ValidationError(str(error)) from error
        return written

    def clean_language(self) -> str:
        """Of two letters where there are two, so that no language has two names."""
        return language_code(self.cleaned_data["language"])

    def clean_adopted(self) -> DateSpan | None:
        adopted: DateSpan | None = self.cleaned_data["adopted"]
        if adopted is not None and not adopted.is_entered:
            raise forms.ValidationError(
                f"{adopted} stands for a date that nobody entered; give the day of adoption, or "
                "leave it empty where a symbol names the record."
            )
        return adopted

    def clean_upload(self) -> Any:
        upload = self.cleaned_data["upload"]
        if upload is not None and upload.size > LARGEST:
            raise forms.ValidationError(
                f"The file has {upload.size:,} bytes, and {LARGEST:,} is the most that is "
                "read; cut it into its documents."
            )
        return upload

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        ways = [name for name in ("pasted", "upload", "is_fetched") if values.get(name)]
        if len(ways) != 1 and not self.errors:
            said = "none was" if not ways else "more than one was"
            self.add_error(None, f"Paste, upload or fetch: one is needed, and {said} given.")
        if values.get("is_fetched") and not values.get("address"):
            self.add_error("address", "The address to fetch from is missing.")
        if not values.get("reference") and "reference" not in self.errors:
            self._ask_for_record(values)
        if values.get("kind") and not values.get("reason", "").strip():
            self.add_error("reason", "A version after the first needs a reason.")
        return values

    def _ask_for_record(self, values: dict[str, Any]) -> None:
        if values.get("upload") is not None:
            try:
                self.reading = reading_of(self.file())
            except UnreadableFile as refused:
                self.add_error(None, str(refused))
        if self.reading is not None:
            self.facts = facts_for(values, self.reading)
            values.update(self.facts)
        for name in ("series", "title", "instrument_type"):
            if not values.get(name) and name not in self.errors:
                self.add_error(name, "A new record needs this; or name a record above.")
        if not (self.errors or values.get("is_another")):
            self._refuse_doublet(values)

    def _refuse_doublet(self, values: Mapping[str, Any]) -> None:
        """What looks like a record that was not named is seldom another document."""
        held = records_alike(values["series"], values.get("adopted"), values.get("symbol", ""))
        if held:
            said = f"On record already: {', '.join(held)}. Name it above, or tick this."
            self.add_error("is_another", said)


class MendForm(forms.Form):
    """One mend of one clause; ``seen`` is the digest of the cut that was shown."""

    mend = forms.ChoiceField(choices=[(kind, kind) for kind in MENDS])
    index = forms.IntegerField(min_value=0)
    value = forms.CharField(required=False, max_length=2000, strip=False)
    seen = forms.CharField(max_length=64)
