"""The form with which documents are filtered; filters.py says what each field means."""

from django import forms


class BrowseForm(forms.Form):
    """Marks a field that was not understood, and ties it to what is said about it."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in self.errors if self.is_bound else ():
            self.fields[name].widget.attrs["aria-invalid"] = "true"
