"""A witness put before a curator: as a draft, where its document has no text yet."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.save_draft import save_draft
from documents.actions.save_record import save_record
from documents.engine.cuts import Cut, row_of
from documents.models import Document, Expression, Version, Witness


def draft_witness(actor: Actor, witness: Witness, cut: Cut | None = None) -> Version | None:
    """A draft that rests on the witness, with the cut that its markup gave, if any.

    None where the document has a text or a draft in whatever language already: there
    the witness stands beside it, and what follows is for a person to say. Raises
    ActionRefused and PermissionRefused.
    """
    with transaction.atomic():
        document = Document.objects.select_for_update().get(pk=witness.document_id)
        if Version.objects.filter(expression__document=document).exists():
            return None
        expression = _expression(actor, document, witness.language)
        if expression is None:
            return None
        fitting = cut if cut is not None and cut.language == witness.language else None
        return save_draft(
            actor,
            expression,
            witness.text,
            base_witness=witness,
            cut_rows=[row_of(clause) for clause in fitting.clauses] if fitting else None,
            title=fitting.title if fitting else None,
        )


def _expression(actor: Actor, document: Document, language: str) -> Expression | None:
    """The document's text in that language, made where it would be the document's first.

    Beside an original in another language its standing would be a guess.
    """
    held = list(document.expressions.all())
    if held:
        return next((row for row in held if row.language == language), None)
    made = Expression(document=document, language=language)
    save_record(actor, made)
    return made
