"""The forms of drafts, and of what is done with versions."""

from typing import Any

from django import forms
from django.utils.text import Truncator

from documents.actions.check_text import TextRefused, check_text
from documents.admin.form_fields import WholeTextField
from documents.models import Version, VersionEvent
from documents.selectors.departures import Departure

AFTER_THE_FIRST = [choice for choice in Version.Kind.choices if choice[0] != Version.Kind.FIRST]


class DraftForm(forms.ModelForm):
    """A text as it comes in. How it is cut is shown once it is saved."""

    text = WholeTextField(help_text="Kept to the character, white space at the ends included.")
    title = forms.CharField(
        required=False,
        widget=forms.TextInput(attrs={"class": "vLargeTextField"}),
        help_text="As the text prints it. Left empty, it is taken from the text.",
    )
    is_cut_anew = forms.BooleanField(
        label="Cut anew",
        required=False,
        help_text="Left out, the text keeps its clauses as they were mended, also where words in "
        "them are corrected; where whole clauses come or go it is cut anew, and you are told.",
    )

    class Meta:
        model = Version
        fields = ("expression", "kind", "reason", "base_witness", "title", "text")

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        try:
            check_text(text)
        except TextRefused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        expression = cleaned.get("expression") or getattr(self.instance, "expression", None)
        witness = cleaned.get("base_witness")
        if expression is not None and witness is not None:
            of = (witness.document_id, witness.language)
            if of != (expression.document_id, expression.language):
                message = f"This witness is of {witness.document}.{witness.language}."
                self.add_error("base_witness", message)
        return cleaned


class ReasonForm(forms.Form):
    """Why; readers see it."""

    required_css_class = "required"

    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 3, "cols": 80}))


class WordForm(forms.Form):
    """A word to whoever has the draft next, if one is needed."""

    reason = forms.CharField(
        label="Word", required=False, widget=forms.Textarea(attrs={"rows": 3, "cols": 80})
    )


class EraseForm(ReasonForm):
    """Twice confirmed."""

    reference = forms.CharField(
        label="Its reference", help_text="Written out, as it stands above, with its number."
    )
    is_final = forms.BooleanField(label="Nobody can bring these characters back, and I know it")


# More places than this are given a reason together.
_ASKED_SINGLY = 50


class ExplainForm(forms.Form):
    """A reason for each departure from the base witness; ``initial`` holds the ``departures``."""

    reason = forms.CharField(
        label="All others",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 80}),
        help_text="For every place above that is left empty, and for those not listed.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.departures: list[Departure] = self.initial.get("departures", [])
        for departure in self.departures[:_ASKED_SINGLY]:
            self.fields[_field_of(departure)] = forms.CharField(
                label=_told(departure),
                required=False,
                widget=forms.Textarea(attrs={"rows": 2, "cols": 80}),
            )
        self.order_fields([*(name for name in self.fields if name != "reason"), "reason"])

    def clean(self) -> dict[str, Any]:
        """``reasons``: by start and end, those that were given."""
        cleaned = super().clean() or {}
        reasons = {
            (it.start, it.end): cleaned.get(_field_of(it)) or cleaned.get("reason", "")
            for it in self.departures
        }
        return {"reasons": {place: reason for place, reason in reasons.items() if reason}}


def _field_of(departure: Departure) -> str:
    return f"reason-{departure.start}-{departure.end}"


def _told(departure: Departure) -> str:
    own, other = (
        f"“{Truncator(' '.join(text.split())).chars(80)}”" if text.strip() else "nothing"
        for text in (departure.version_reading, departure.witness_reading)
    )
    return f"{departure.ref or 'Start'}: {own} here, {other} in the witness"


class NewVersionForm(ReasonForm):
    kind = forms.ChoiceField(choices=AFTER_THE_FIRST)
    field_order = ("kind", "reason")


class AttestForm(ReasonForm):
    """How far the text was checked."""

    attestation = forms.ChoiceField(choices=VersionEvent.Attestation.choices)
    witnesses = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=1000,
        help_text="With how many witnesses it was collated, for that attestation only.",
    )
    field_order = ("attestation", "witnesses", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sigla = self.initial.get("collatable", [])
        held = f"{len(sigla)} besides the base ({', '.join(sigla)})" if sigla else "none"
        self.fields["witnesses"].help_text += f" Complete witnesses held: {held}" + (
            "; left empty, that is the number." if sigla else "."
        )

    def clean(self) -> dict[str, Any]:
        """Collated, and not said with how many: with those that are held."""
        cleaned = super().clean() or {}
        is_collated = cleaned.get("attestation") == VersionEvent.Attestation.COLLATED
        if is_collated and "witnesses" in cleaned and not cleaned["witnesses"]:
            cleaned["witnesses"] = len(self.initial.get("collatable", [])) or None
        return cleaned


class PublishForm(AttestForm):
    """``seen`` is the last step of the review, as it was when the draft was looked at."""

    seen = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = False
