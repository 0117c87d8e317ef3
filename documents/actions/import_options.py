"""What is said for all files of an import, and who may do all that it does."""

from dataclasses import dataclass

from documents.actions.actor import Actor
from documents.models import Source

RIGHTS = (
    "add_body",
    "add_series",
    "add_document",
    "add_source",
    "add_capture",
    "add_witness",
    "add_expression",
    "add_version",
)


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What is said for all files; ``publisher`` goes before what a file says of itself."""

    is_publishing: bool = False
    publisher: str = ""
    role: str = Source.Role.ISSUER
    reason: str = "Import"


def require_rights(actor: Actor, options: ImportOptions) -> None:
    """Raise PermissionRefused unless the actor may do all that an import does."""
    for right in (*RIGHTS, *(["publish_version"] if options.is_publishing else [])):
        actor.require(f"documents.{right}")
