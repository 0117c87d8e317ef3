"""Accounts and groups, with an Event for every right that is given or taken."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest, HttpResponse

from documents.actions.actor import Actor
from documents.actions.ensure_roles import ROLES
from documents.actions.record_event import record_event
from documents.actions.record_rights import record_rights, rights_of

admin.site.unregister(User)
admin.site.unregister(Group)

_FOUND = 302


class RightsAdmin(admin.ModelAdmin):
    """Notes the rights before the form is saved, and what changed after its lists are."""

    actions = None

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        form.rights_before = rights_of(type(obj).objects.get(pk=obj.pk)) if change else None
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        record_rights(Actor.of(request.user), form.instance, form.rights_before)


@admin.register(User)
class AccountAdmin(RightsAdmin, UserAdmin):
    """Events name who acted by username, so a name stays and no account is deleted."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        readonly = list(super().get_readonly_fields(request, obj))
        # An administrator keeps accounts; who may do everything is named by their like only.
        kept = [] if request.user.is_superuser else ["is_superuser"]
        return readonly + kept + ["username"] * (obj is not None)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not is_above and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def user_change_password(
        self,
        request: HttpRequest,
        id: str,  # noqa: A002 (Django's own name)
        form_url: str = "",
    ) -> HttpResponse:
        response = super().user_change_password(request, id, form_url)
        if request.method == "POST" and response.status_code == _FOUND:
            record_event(Actor.of(request.user), "password", User.objects.get(pk=id))
        return response


@admin.register(Group)
class AccountGroupAdmin(RightsAdmin, GroupAdmin):
    """The three roles are only looked at here, since `bootstrap` puts them back; groups of
    other names are free.
    """

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_role = obj is not None and obj.name in ROLES
        return not is_role and super().has_change_permission(request, obj)
