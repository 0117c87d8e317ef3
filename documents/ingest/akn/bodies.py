"""Who issues what the United Nations publishes in Akoma Ntoso, by the names in its addresses."""

from collections.abc import Mapping

# "/akn/un/statement/deliberation/unga-hrc/2023-10-11/54-1/": the fifth part.
ISSUERS: Mapping[str, str] = {
    "unga": "unga",
    "unsc": "unsc",
    "unga-hrc": "unhrc",
    "unhrc": "unhrc",
    "ecosoc": "ecosoc",
    "unecosoc": "ecosoc",
}


def issuer_of(address: str) -> str:
    """The slug of the body that a work's address (FRBRuri) names; empty where none is known."""
    parts = address.strip("/").split("/")
    if parts[:2] != ["akn", "un"]:
        return ""
    return next((ISSUERS[part] for part in parts[2:] if part in ISSUERS), "")
