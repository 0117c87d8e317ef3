"""What every record's admin shares: writes by actions, the reason asked for, its Events."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from documents.actions.actor import Actor
from documents.actions.delete_record import delete_record
from documents.actions.refusal import ActionRefused
from documents.actions.save_record import save_record
from documents.admin.form_fields import FIELD_OVERRIDES
from documents.folding import fold
from documents.selectors.description_control import description_control
from documents.selectors.events import changes_of, events_of
from documents.selectors.resting import resting_on

REASON = "change_reason"
EVENTS_A_PAGE = 50


class RecordForm(forms.ModelForm):
    """A record's form, with why it is changed."""

    change_reason = forms.CharField(
        label="Why",
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Kept in the record's history, for whoever asks later.",
    )


class RecordAdmin(admin.ModelAdmin):
    """``fields`` are the record's; why it is changed is asked below them.

    ``fixed_fields`` are part of the record's permanent name: they are chosen
    once, when it is added.
    """

    form: type[forms.ModelForm] = RecordForm
    formfield_overrides = FIELD_OVERRIDES
    actions = None
    list_per_page = 50
    object_history_template = "admin/documents/history.html"
    change_form_template = "admin/documents/record/change_form.html"
    fixed_fields: tuple[str, ...] = ()

    class Media:
        js = ("js/field_names.js",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        readonly = [str(name) for name in super().get_readonly_fields(request, obj)]
        return readonly + list(self.fixed_fields if obj is not None else ())

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        fields = [name for name in super().get_fields(request, obj) if name != REASON]
        can_write = self.has_add_permission(request) if obj is None else True
        if obj is not None:
            can_write = self.has_change_permission(request, obj)
        return [*fields, REASON] if can_write else fields

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """As typed, and as folded columns have it."""
        found, repeats = super().get_search_results(request, queryset, search_term)
        folded, _ = super().get_search_results(request, queryset, fold(search_term))
        return found | folded, repeats

    # Writes ---------------------------------------------------------------

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        lists = {
            field.name: form.cleaned_data[field.name]
            for field in obj._meta.many_to_many
            if field.name in form.cleaned_data
        }
        save_record(Actor.of(request.user), obj, form.cleaned_data.get(REASON, ""), related=lists)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        # The lists went with the record, into one Event.
        for formset in formsets:
            self.save_formset(request, form, formset, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        actor, reason = Actor.of(request.user), form.cleaned_data.get(REASON, "")
        rows = formset.save(commit=False)
        for row in formset.deleted_objects:
            delete_record(actor, row, reason)
        for row in rows:
            save_record(actor, row, reason)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        delete_record(Actor.of(request.user), obj)

    def get_deleted_objects(
        self, objs: Iterable[Any], request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[str]]:
        """What rests on a record stands in the way of its deletion; nothing cascades."""
        protected = [f"{row._meta.verbose_name}: {row}" for obj in objs for row in resting_on(obj)]
        return [str(obj) for obj in objs], {}, set(), protected

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Say what an action refused that no form could foresee; nothing is written then."""
        try:
            with transaction.atomic():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except (ActionRefused, ValidationError) as refused:
            self.message_user(request, _in_words(refused), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """With by whom, when and by which rules the record was described."""
        obj = kwargs.get("obj")
        context["control"] = None if obj is None else description_control(obj)
        return super().render_change_form(request, context, *args, **kwargs)

    # History --------------------------------------------------------------

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        obj = self.get_object(request, unquote(object_id))
        context = {} if obj is None else _history(request, obj)
        return super().history_view(request, object_id, context | (extra_context or {}))


class RecordInline(admin.TabularInline):
    """Rows that belong to a record; they are saved and deleted by the same actions."""

    extra = 0
    formfield_overrides = FIELD_OVERRIDES


def _history(request: HttpRequest, obj: models.Model) -> dict[str, Any]:
    page = Paginator(events_of(obj), EVENTS_A_PAGE).get_page(request.GET.get("p"))
    return {"page": page, "events": [(event, changes_of(event)) for event in page]}


def _in_words(refused: ActionRefused | ValidationError) -> str:
    if isinstance(refused, ValidationError):
        return " ".join(refused.messages)
    return str(refused)
