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
