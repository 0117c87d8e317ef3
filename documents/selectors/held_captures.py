"""The bytes that the archive holds and has read, by their digest."""

from documents.models import Version, Witness


def held_captures(*, published_only: bool) -> dict[str, str]:
    """SHA-256 of each capture that gave a text, with that text's reference.

    ``published_only``: of those texts that are published, so that an import that
    publishes looks at the others again.
    """
    rows = Witness.objects.filter(capture__isnull=False)
    if published_only:
        published = Version.objects.published().filter(base_witness__isnull=False)
        rows = rows.filter(pk__in=published.values("base_witness"))
    return {
        digest: f"{series}/{key}.{language}"
        for digest, series, key, language in rows.values_list(
            "capture__sha256", "document__series__slug", "document__key", "language"
        ).iterator()
    }
