"""The receipt by WeasyPrint: the style sheet is read once, the fonts are found once."""

from html import escape
from typing import Final

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from benchmarks.peers.page import HEADINGS, MOTTO, TITLE, Page
from printing.fonts import FILES, FOLDER

_FACES: Final = "".join(
    f"@font-face {{ font-family: Tinos; src: url({(FOLDER / FILES[name]).as_uri()}); {style} }}"
    for name, style in (
        ("Tinos", ""),
        ("Tinos-Bold", "font-weight: bold;"),
        ("Tinos-Italic", "font-style: italic;"),
    )
)
_CSS: Final = (
    _FACES
    + """
@page { size: 148mm 210mm; margin: 11mm 10mm }
body { font: 10.5pt/1.35 Tinos; margin: 0 }
.two { display: flex; justify-content: space-between; text-align: center; font-size: 10pt }
h1 { font-size: 13pt; text-align: center; margin: 5mm 0 3mm }
.box { border: 0.6pt solid; display: flex; justify-content: space-between; padding: 2mm 3mm }
.box svg { width: 32mm; height: 32mm }
.code { font-size: 16pt; font-weight: bold }
p { margin: 0 }
table { border-collapse: collapse; width: 100%; margin: 1mm 0 }
td, th { border: 0.6pt solid; padding: 0.6mm 1.5mm }
.signed { display: flex; gap: 4mm; margin-top: 4mm; text-align: center }
.signed div { border: 0.6pt solid; height: 25mm; flex: 1; font-weight: bold }
.foot { text-align: center; font-style: italic; font-size: 8pt; margin-top: 2mm }
"""
)


class ByWeasyPrint:
    """Draws receipts."""

    def __init__(self) -> None:
        self._fonts = FontConfiguration()
        self._css = CSS(string=_CSS, font_config=self._fonts)

    def pdf(self, page: Page) -> bytes:
        """The page as a PDF."""
        html = HTML(string=_html(page))
        written = html.write_pdf(stylesheets=[self._css], font_config=self._fonts)
        assert isinstance(written, bytes)
        return written


def _html(page: Page) -> str:
    cells = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in page.papers
    )
    return f"""<body><div class=two><div>{"<br>".join(map(escape, page.agency))}</div><div><b>{MOTTO[0]}<br>{MOTTO[1]}</b></div></div>
<div class=two><span>{page.number}</span><i>{escape(page.place_and_day)}</i></div>
<h1>{TITLE[0]}<br>{TITLE[1]}</h1>
<div class=box><div>Mã hồ sơ<div class=code>{page.code}</div>Hẹn trả kết quả<br><b>{page.due}</b></div>{page.svg()}</div>
{_facts(page.facts_before)}<p>Thành phần hồ sơ nộp gồm:</p>
<table><tr>{"".join(f"<th>{each}</th>" for each in HEADINGS)}</tr>{cells}</table>{_facts(page.facts_after)}
<div class=signed><div>NGƯỜI NỘP HỒ SƠ<br><br><br>{escape(page.applicant)}</div><div>NGƯỜI TIẾP NHẬN HỒ SƠ<br><br><br>{escape(page.issuer)}</div></div>
<div class=foot>{"<br>".join(map(escape, page.foot))}</div></body>"""


def _facts(facts: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"<p>{escape(label)}: <b>{escape(value)}</b></p>" for label, value in facts)
