"""PDF files for tests, set by reportlab as word processors set them."""

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

WIDTH, HEIGHT = A4
BODY = ParagraphStyle(
    "body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8, alignment=4
)
RAGGED = ParagraphStyle("ragged", BODY, alignment=0)
INDENTED = ParagraphStyle("indented", BODY, firstLineIndent=24, spaceAfter=0)
HANGING = ParagraphStyle("hanging", BODY, leftIndent=24, bulletIndent=0, spaceAfter=0)
TITLE = ParagraphStyle("title", BODY, fontName="Times-Bold", fontSize=11, alignment=1)


def pdf_file(
    texts: Sequence[str | tuple[str, ParagraphStyle]],
    *,
    columns: int = 1,
    head: str = "",
    style: ParagraphStyle = BODY,
    password: str = "",
) -> bytes:
    """A PDF of paragraphs, each page with its head and number."""
    packed = io.BytesIO()

    def furnish(canvas: Canvas, template: BaseDocTemplate) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(2 * cm, HEIGHT - 1.2 * cm, head)
        canvas.drawCentredString(WIDTH / 2, 1 * cm, f"- {template.page} -")

    width = (17 * cm - (columns - 1) * cm) / columns
    frames = [
        Frame(2 * cm + at * (width + cm), 2 * cm, width, HEIGHT - 4.5 * cm) for at in range(columns)
    ]
    encryption = StandardEncryption(password, canPrint=0) if password else None
    template = BaseDocTemplate(packed, pagesize=A4, encrypt=encryption)
    template.addPageTemplates(PageTemplate(frames=frames, onPage=furnish))
    template.build([_paragraph(text, style) for text in texts])
    return packed.getvalue()


def _paragraph(text: str | tuple[str, ParagraphStyle], style: ParagraphStyle) -> Paragraph:
    words, own = text if isinstance(text, tuple) else (text, style)
    return Paragraph(words, own)


def drawn_pages(*pages: Sequence[tuple[float, float, float, str]]) -> bytes:
    """A PDF with texts drawn at places: (x, y from the top, size, text) in points."""
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=A4)
    for page in pages:
        for x, y, size, text in page:
            canvas.setFont("Times-Roman", size)
            canvas.drawString(x, HEIGHT - y, text)
        canvas.showPage()
    canvas.save()
    return packed.getvalue()


def turned_page(text: str) -> bytes:
    """A PDF whose only text runs up the page."""
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=A4)
    canvas.rotate(90)
    canvas.drawString(100, -100, text)
    canvas.showPage()
    canvas.save()
    return packed.getvalue()


def scanned_page() -> bytes:
    """A PDF whose only page is a picture."""
    packed = io.BytesIO()
    canvas = Canvas(packed, pagesize=A4)
    canvas.drawInlineImage(_grey(), 0, 0, WIDTH, HEIGHT)
    canvas.showPage()
    canvas.save()
    return packed.getvalue()


def _grey() -> object:
    from PIL import Image

    return Image.new("L", (200, 280), 200)
