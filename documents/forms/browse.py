"""The form with which documents are filtered; filters.py says what each field means."""

from typing import Any

from django import forms
from django.http import QueryDict


class BrowseForm(forms.Form):
    """What was asked for is shown again in the form, and no page may hold a NUL."""

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(None if data is None else _without_nul(data), **kwargs)
        for field in self.fields.values():
            # Django's own message repeats the value, however long it is.
            field.error_messages["invalid_choice"] = "That is not one of the choices."


def _without_nul(data: QueryDict) -> QueryDict:
    copy = data.copy()
    for name, values in data.lists():
        copy.setlist(name, [value.replace("\0", "\ufffd") for value in values])
    return copy
