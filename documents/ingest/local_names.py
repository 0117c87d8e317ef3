"""XML elements by their local names: every draft of a standard has a namespace of its own."""

from lxml import etree

from documents.ingest.xml_tree import parse_xml

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_by_local_names(content: bytes) -> etree._Element:
    """The root element, it and all below named without namespaces. Raises UnreadableFile."""
    root = parse_xml(content)
    for element in root.iter(etree.Element):
        tag = element.tag
        if isinstance(tag, str) and tag[0] == "{":
            element.tag = tag[tag.index("}") + 1 :]
    return root
