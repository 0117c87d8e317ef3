"""What rests on a record, so that it cannot be deleted."""

from django.db import models

from documents.models import Clause, Version


def resting_on(obj: models.Model) -> list[models.Model]:
    """The records that refer to this one, by whatever kind of reference.

    Without the clause rows of a draft, which are part of it.
    """
    resting: list[models.Model] = []
    for relation in obj._meta.related_objects:
        model = relation.related_model
        if model is Clause and isinstance(obj, Version) and not obj.is_published:
            continue
        resting += model._base_manager.filter(**{relation.field.name: obj})
    return resting
