"""Who may open which page: every address of the desk, and of what curators do elsewhere.

A page is open to the roles named; a role that stands higher has what one below has.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from django.urls import reverse

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from documents.actions.submit_version import submit_version
from documents.models import Document
from tests import records
from tests.admin.desk import Desk
from tests.cast import MODELS

ROLES = ("anonymous", "reader", "staff", "contributor", "curator", "administrator")
ACCOUNT, GROUP = "former-curator", "readers of drafts"
NOBODY: frozenset[str] = frozenset()
ADMINISTRATORS = frozenset({"administrator"})
CURATORS = ADMINISTRATORS | {"curator"}
CONTRIBUTORS = CURATORS | {"contributor"}
ALL_STAFF = CONTRIBUTORS | {"staff"}


@dataclass(frozen=True, slots=True)
class Page:
    """``address`` of it in an archive; ``status`` is what it answers to whom it is open.

    ``is_desk``: whoever is no staff is asked to sign in; elsewhere only strangers are.
    """

    name: str
    address: Callable[[Desk], str]
    roles: frozenset[str]
    status: int = 200
    is_desk: bool = True


def add_states(desk: Desk) -> None:
    """Give the desk versions in the states that steps need, an account and a group."""
    submitted = records.draft(records.expression(records.document("2024-01-09")))
    submit_version(records.ACTOR, submitted)
    older = Document.objects.get(key="2022-05-12")
    records.published_version(records.expression(older))
    sealed = records.published_version(records.expression(older, "fr"))
    guardian = Actor.of(User.objects.create_superuser("guardian"))
    seal_version(guardian, sealed, reason="A court ordered it.")
    desk.versions.update({"submitted": submitted, "sealed": sealed})
    User.objects.create_user(ACCOUNT, is_active=False)
    Group.objects.create(name=GROUP)


def pages() -> list[Page]:
    """Every page there is."""
    records = [_record(model, page) for model in MODELS for page in _RECORD_PAGES]
    return [*_COMMON, *records, *_steps(), *_ACCOUNTS, *_INTAKE, *_DECIDING]


def _desk(name: str, *keys: object) -> Callable[[Desk], str]:
    return lambda _: reverse(f"admin:{name}", args=keys)


_COMMON = [
    Page("index", _desk("index"), ALL_STAFF),
    Page("jsi18n", _desk("jsi18n"), ALL_STAFF),
    Page("password_change", _desk("password_change"), ALL_STAFF),
    Page("password_change_done", _desk("password_change_done"), ALL_STAFF),
    Page("app_list", _desk("app_list", "documents"), CONTRIBUTORS),
    Page("documents_event_export", _desk("documents_event_export"), CONTRIBUTORS),
]

_RECORD_PAGES = {
    "changelist": CONTRIBUTORS,
    "add": CONTRIBUTORS,
    "change": CONTRIBUTORS,
    "history": CONTRIBUTORS,
    "delete": ADMINISTRATORS,
}
# Events and decisions are only looked at, and a published version is not deleted.
_CLOSED = {
    ("event", "add"),
    ("event", "delete"),
    ("decision", "add"),
    ("decision", "delete"),
    ("version", "delete"),
}


def _record(model: str, page: str) -> Page:
    roles = NOBODY if (model, page) in _CLOSED else _RECORD_PAGES[page]
    return Page(f"documents_{model}_{page}", lambda desk: desk.address(model, page), roles)


# Each step upon a version to which it is open, by the name of that version.
_STEPS = {
    "submit": ("draft", CONTRIBUTORS),
    "take-back": ("submitted", CONTRIBUTORS),
    "send-back": ("submitted", CURATORS),
    "publish": ("submitted", CURATORS),
    "new-version": ("version", CONTRIBUTORS),
    "attest": ("version", CURATORS),
    "withdraw": ("version", CURATORS),
    "seal": ("version", CURATORS),
    "restore": ("sealed", CURATORS),
    "erase": ("sealed", ADMINISTRATORS),
}


def _steps() -> list[Page]:
    steps = [
        Page(
            f"documents_version_{name}",
            lambda desk, name=name, upon=upon: desk.step(name, desk.versions[upon]),
            roles,
        )
        for name, (upon, roles) in _STEPS.items()
    ]
    # There is nothing to explain in the desk's drafts, so it leads back to the draft.
    explain = Page(
        "documents_version_explain",
        lambda desk: desk.step("explain", desk.versions["draft"]),
        CONTRIBUTORS,
        302,
    )
    revoke = Page(
        "documents_decision_revoke",
        lambda desk: reverse("admin:documents_decision_revoke", args=(desk.rows["decision"].pk,)),
        CURATORS,
    )
    # What others made leads back to itself; what one made oneself has a test of its own.
    discards = [
        Page(
            f"documents_{model}_discard",
            lambda desk, model=model: desk.address(model, "discard"),
            CONTRIBUTORS,
            302,
        )
        for model in ("version", "witness", "source")
    ]
    return [*steps, explain, revoke, *discards]


_ACCOUNTS = [
    Page("auth_user_changelist", _desk("auth_user_changelist"), ADMINISTRATORS),
    Page("auth_user_add", _desk("auth_user_add"), ADMINISTRATORS),
    *(
        Page(
            f"auth_user_{page}",
            lambda desk, page=page: reverse(
                f"admin:auth_user_{page}", args=(User.objects.get(username=ACCOUNT).pk,)
            ),
            NOBODY if page == "delete" else ADMINISTRATORS,
        )
        for page in ("change", "history", "delete", "password_change")
    ),
    Page("auth_group_changelist", _desk("auth_group_changelist"), ADMINISTRATORS),
    Page("auth_group_add", _desk("auth_group_add"), ADMINISTRATORS),
    *(
        Page(
            f"auth_group_{page}",
            lambda desk, page=page: reverse(
                f"admin:auth_group_{page}", args=(Group.objects.get(name=GROUP).pk,)
            ),
            NOBODY if page == "delete" else ADMINISTRATORS,
        )
        for page in ("change", "history", "delete")
    ),
]


def _version(name: str) -> Callable[[Desk], str]:
    return lambda desk: reverse(f"admin:{name}", args=(desk.versions["draft"].pk,))


def _source(name: str) -> Callable[[Desk], str]:
    return lambda desk: reverse(f"admin:{name}", args=(desk.rows["source"].pk,))


_INTAKE = [
    Page("documents_version_intake", _desk("documents_version_intake"), CONTRIBUTORS),
    Page("documents_version_cut", _version("documents_version_cut"), CONTRIBUTORS),
    Page("documents_version_preview", _version("documents_version_preview"), CONTRIBUTORS),
    Page("documents_source_fetch", _source("documents_source_fetch"), CONTRIBUTORS),
]

_PAIR = "/compare/veldt/2022-05-12...2023-05-04/"
_DECIDING = [
    Page("decide", lambda _: f"{_PAIR}decide/", CURATORS, is_desk=False),
    # It only takes what a form sends.
    Page("settle", lambda _: f"{_PAIR}settle/", CURATORS, status=405, is_desk=False),
]
