"""One step that may be taken with a version: its right, its form and its action."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms

from documents.actions.actor import Actor
from documents.models import Version

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """``run`` gives the version whose page comes next; ``about`` is said above the form,
    ``offers`` is what the form starts from, ``leaves`` what is still to be seen to afterwards.
    """

    name: str
    label: str
    about: str
    permission: str
    form: type[forms.Form]
    is_open: Callable[[Version], bool]
    run: Callable[[Actor, Version, Values], Version]
    offers: Callable[[Version], Values] = lambda _: {}
    leaves: Callable[[Version], str] = lambda _: ""


def marks(mark: Callable[..., Any]) -> Callable[[Actor, Version, Values], Version]:
    """How a step runs whose action leaves the version where it is."""

    def run(actor: Actor, version: Version, values: Values) -> Version:
        mark(actor, version, **values)
        return version

    return run
