"""XML read without entities, without access to anything outside it, and bounded."""

import re

from lxml import etree

from documents.ingest.reading import UnreadableFile

# libxml2 adds the place a second time, and advice to those who call it.
_AFTERTHOUGHT = re.compile(r", (?:use XML_PARSE_HUGE option|line \d+, column \d+).*", re.DOTALL)


def parse_xml(content: bytes) -> etree._Element:
    """The root element. Raises UnreadableFile for what is not well-formed or not safe.

    Comments and processing instructions are left out. libxml2 keeps its own bounds
    (depth 256, a text node of 10 MB) since ``huge_tree`` is off.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        # Some of libxml2's messages end in a line end of their own.
        line, said = error.position[0], " ".join(_AFTERTHOUGHT.sub("", error.msg or "").split())
        raise UnreadableFile(
            f"The XML is not well-formed, line {line}: {said}; mend it or fetch it again."
        ) from error
    except ValueError as error:
        raise UnreadableFile(f"The XML cannot be read: {error}.") from error
    refuse_entities(root)
    return root


def refuse_entities(root: etree._Element) -> None:
    """Raise UnreadableFile where a tree, whoever parsed it, declares or keeps entities."""
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise UnreadableFile(
            "The XML declares entities of its own, which are not read here; "
            "write what they stand for in their place."
        )
    # An external subset is not fetched, so a name it would define stays in the tree.
    for entity in root.iter(etree.Entity):
        raise UnreadableFile(
            f"Line {entity.sourceline} of the XML uses the entity {entity.text}, which is not "
            "defined in it; write the character itself."
        )
