"""A form of the desk as a browser would send it back."""

from typing import Any

from django.test import Client


def filled_in(client: Client, address: str, **changes: Any) -> dict[str, Any]:
    """All values that the page's forms show, but for ``changes``; None leaves a field out.

    Names are as in the page: ``title``, ``participants-0-role``.
    """
    context = client.get(address).context
    forms = [context["adminform"].form]
    for inline in context.get("inline_admin_formsets", []):
        forms += [inline.formset.management_form, *inline.formset.forms]
    values: dict[str, Any] = {}
    for form in forms:
        for bound in form:
            value = bound.value()
            if value is not None and value is not False:
                values[bound.html_name] = _sent(value)
    values |= changes
    return {name: value for name, value in values.items() if value is not None}


def _sent(value: Any) -> Any:
    if isinstance(value, list):
        return [_sent(part) for part in value]
    if isinstance(value, str):
        # What a browser makes of line ends in a text area.
        return value.replace("\n", "\r\n")
    return getattr(value, "pk", value)
