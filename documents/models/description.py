"""By which rules a record is described; by whom and when, its Events say."""

from django.db import models

RULES = "docs/description.md, 1"


def rules_field() -> "models.CharField[str, str]":
    """The column of a record that says by which rules it was described."""
    return models.CharField(
        max_length=120,
        default=RULES,
        help_text="The rules by which this record was described, with their edition.",
    )
