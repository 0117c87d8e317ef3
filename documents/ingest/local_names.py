"""XML elements by their local names: every draft of a standard has a namespace of its own."""

from lxml import etree

from documents.ingest.xml_tree import parse_xml

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_by_local_names(content: bytes) -> etree._Element:
    """The root element, it and all below named without namespaces. Raises UnreadableFile."""
    root = parse_xml(content)
    _rename(root)
    return root


def parse_opening(content: bytes) -> etree._Element | None:
    """The root of a document that was cut short, with what is there of it, as quickly as may
    be; None where nothing is. What is wrong with it is not told: read it whole for that.
    """
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is not None:
        _rename(root)
    return root


def _rename(root: etree._Element) -> None:
    for element in root.iter(etree.Element):
        tag = element.tag
        if isinstance(tag, str) and tag[0] == "{":
            element.tag = tag[tag.index("}") + 1 :]
