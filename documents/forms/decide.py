"""The form by which a curator decides which clauses correspond."""

import re
from typing import Any

from django import forms

from documents.models import Decision

_SEPARATORS = re.compile(r"[\s,;]+")
MAX_CLAUSES = 40


class RefsField(forms.CharField):
    """References of clauses, set apart by spaces or commas; a list once it is clean."""

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]  # a list, not a string
        written = super().to_python(value)
        refs = list(dict.fromkeys(part for part in _SEPARATORS.split(written or "") if part))
        if len(refs) > MAX_CLAUSES:
            raise forms.ValidationError(f"{MAX_CLAUSES} clauses are the most in one decision.")
        return refs

    def validate(self, value: Any) -> None:
        """An empty side is allowed: what has no counterpart."""

    def run_validators(self, value: Any) -> None:
        """Each reference is looked up in its version; nothing else is asked of it."""

    def prepare_value(self, value: Any) -> Any:
        return " ".join(value) if isinstance(value, list) else value


class DecideForm(forms.Form):
    """Which clauses, what of them, and why."""

    verdict = forms.ChoiceField(
        choices=Decision.Verdict.choices, widget=forms.RadioSelect, initial="pair"
    )
    old = RefsField(
        label="Old clauses", required=False, help_text="For a split one, for a merger several."
    )
    new = RefsField(
        label="New clauses",
        required=False,
        help_text="Left empty under “do not correspond”: no counterpart at all.",
    )
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)
    is_superseding = forms.BooleanField(
        label="Supersede standing decisions that say otherwise", required=False
    )


class ReasonForm(forms.Form):
    """Why a decision is revoked; a confirmation needs no reason."""

    number = forms.IntegerField(min_value=1)
    what = forms.ChoiceField(choices=[("confirm", "confirm"), ("revoke", "revoke")])
    reason = forms.CharField(required=False, max_length=2000)
