"""The pages that the records name as giving a document's text."""

from documents.models import Series, Source


class NoSuchSeries(LookupError):
    """There is no series of that slug; the message says which there are."""


def text_pages(slug: str | None = None) -> list[Source]:
    """Sources with an address that give a text, in the order of their documents.

    Of one series, or of all. Raises NoSuchSeries.
    """
    sources = Source.objects.filter(gives=Source.Gives.TEXT).exclude(address="")
    if slug is not None:
        if not Series.objects.filter(slug=slug).exists():
            known = ", ".join(Series.objects.values_list("slug", flat=True)) or "none"
            raise NoSuchSeries(f"There is no series {slug!r}; there are: {known}.")
        sources = sources.filter(document__series__slug=slug)
    return list(
        sources.select_related("document__series").order_by(
            "document__series__slug", "document__adopted", "document__key", "key"
        )
    )
