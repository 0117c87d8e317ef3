"""The one application of the archive."""

from typing import Any

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate

from documents import guards


class DocumentsConfig(AppConfig):
    name = "documents"
    verbose_name = "Archive"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        pre_migrate.connect(_lift_guards, sender=self)
        post_migrate.connect(_install_guards, sender=self)


class DeskConfig(AdminConfig):
    """Django's admin as the curators' desk."""

    default_site = "documents.desk_site.DeskSite"


def _lift_guards(*, using: str, plan: list[Any], **_: Any) -> None:
    # SQLite refuses to rename a remade table while a trigger of another table
    # reads it. PostgreSQL keeps its guards, also against data migrations.
    if plan and connections[using].vendor == "sqlite":
        guards.lift(connections[using])


def _install_guards(*, using: str, **_: Any) -> None:
    guards.install(connections[using])
