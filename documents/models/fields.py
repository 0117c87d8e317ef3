"""Column types of the archive."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from documents.dates import DateError, DateSpan
from documents.engine.references import normal_symbol
from documents.folding import fold

# A key is part of a reference (``series/key.lang@N;clause``), so it may hold
# none of the signs that a reference is cut at.
KEY_VALIDATOR = RegexValidator(
    r"\A[a-z0-9]+(?:-[a-z0-9]+)*\Z",
    "Use lower-case letters, digits and single hyphens.",
)

# ISO 639: two or three letters.
LANGUAGE_VALIDATOR = RegexValidator(
    r"\A[a-z]{2,3}\Z", "Use the ISO 639 code of the language in lower case."
)


class DateSpanField(models.CharField):
    """A DateSpan, stored in its written form: it sorts and filters by prefix."""

    # What the type checker takes and gives; Django knows nothing of these.
    _pyi_private_set_type: DateSpan | str | None  # type: ignore[assignment]  # narrower than str
    _pyi_private_get_type: DateSpan  # type: ignore[assignment]  # another type than str

    description = "A date known to the day, month or year, or a stretch of such dates"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 21
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, *_: Any) -> DateSpan | None:
        return DateSpan.parse(value) if value else None

    def to_python(self, value: Any) -> DateSpan | None:
        if value is None or isinstance(value, DateSpan):
            return value
        if isinstance(value, dt.date):
            return DateSpan(value, value)
        if str(value).strip() == "":
            return None
        try:
            return DateSpan.parse(str(value))
        except DateError as error:
            raise ValidationError(str(error), code="invalid") from error

    def run_validators(self, value: Any) -> None:
        super().run_validators(None if value is None else str(value))

    def get_prep_value(self, value: Any) -> str | None:
        # A lookup such as startswith passes part of a written form.
        if isinstance(value, str):
            return value
        span = self.to_python(value)
        return None if span is None else str(span)

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""


class FoldedField(models.TextField):
    """The folded form of another column, kept in step on every save.

    ``loaddata`` saves columns as they stand in the file, without this; the
    folded forms are then made by ``rebuild``.
    """

    def __init__(self, source: str, **kwargs: Any) -> None:
        self.source = source
        kwargs.update(editable=False, blank=True, default="")
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        name, path, _, _ = super().deconstruct()
        return name, path, [self.source], {}

    def folded(self, value: str) -> str:
        """What this column holds for a value of the other."""
        return fold(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        folded = self.folded(getattr(model_instance, self.source))
        setattr(model_instance, self.attname, folded)
        return folded


class SymbolField(FoldedField):
    """The one spelling of a symbol in another column, by which citations find it."""

    def folded(self, value: str) -> str:
        return normal_symbol(value)


def folded_columns(model: type[models.Model]) -> list[FoldedField]:
    """The model's folded columns."""
    return [column for column in model._meta.concrete_fields if isinstance(column, FoldedField)]
