"""Where the pages of a reference lie."""

from django.urls import reverse

from documents.references import Reference


def document_address(reference: Reference) -> str:
    """The page of a document or of one version of its text, at the clause where one is named."""
    path = reverse("documents:document", args=(reference.series, reference.text_part))
    return f"{path}#{reference.clause}" if reference.clause else path


def comparison_address(old: Reference, new: Reference) -> str:
    """The page that compares two documents of one series."""
    pair = f"{old.text_part}...{new.text_part}"
    return reverse("documents:compare", args=(new.series, pair))


def parallel_address(old: Reference, new: Reference) -> str:
    """The page of one document's text beside that in the language of ``new``."""
    number = "" if new.number is None else f"@{new.number}"
    other = f"{new.language}{number}"
    return reverse("documents:parallel", args=(old.series, old.text_part, other))
