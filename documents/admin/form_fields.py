"""Form fields that give back what was written, and dates as the archive writes them."""

import datetime as dt
from typing import Any

from django import forms
from django.db import models

from documents.dates import DateError, DateSpan
from documents.models.fields import DateSpanField


class DateSpanFormField(forms.CharField):
    """A DateSpan, read from and shown in its written form."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["help_text"] = kwargs.get("help_text") or (
            "2024-09-25, 2024-09 or 2024; from and to with a stroke: 2022-03-22/2022-03-23"
        )
        # A written form that can be read is never too long.
        kwargs.pop("max_length", None)
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "" if value is None else str(value)

    def to_python(self, value: Any) -> DateSpan | None:  # type: ignore[override]  # not a string
        written = super().to_python(value)
        if not written:
            return None
        try:
            span = DateSpan.parse(written)
        except DateError as error:
            raise forms.ValidationError(str(error), code="invalid") from error
        # Bodies may be older than any text here, but none is of the first year of all.
        if span.start.year == dt.MINYEAR:
            said = f"{span} stands for a date that nobody entered; give the date, or leave it out."
            raise forms.ValidationError(said, code="invalid")
        return span

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.prepare_value(initial) != (data or "").strip())


class WholeTextField(forms.CharField):
    """A text to the character: nothing is stripped.

    A browser sends every line end of a text area as carriage return and line
    feed, whatever stood there, so these pairs are its own and not the text's.
    """

    widget = forms.Textarea(attrs={"rows": 24, "cols": 100, "spellcheck": "false"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return text.replace("\r\n", "\n") if isinstance(text, str) else text

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(initial, self.to_python(data))


class LinesField(forms.CharField):
    """A list of strings, written one a line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, **kwargs: Any) -> None:
        for name in ("encoder", "decoder"):
            kwargs.pop(name, None)
        super().__init__(**kwargs | {"help_text": "One a line."})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        lines = (super().to_python(value) or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        for line in value:
            super().run_validators(line)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(data) != (initial or [])


FIELD_OVERRIDES: dict[type[Any], dict[str, Any]] = {
    DateSpanField: {"form_class": DateSpanFormField},
    models.URLField: {"assume_scheme": "https"},
}
