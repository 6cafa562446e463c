"""A slip as a document: each kind of slip has its layout."""

from printing import notice, receipt
from printing.slips import Slip


def pdf(slip: Slip) -> bytes:
    """The slip as a PDF, the same bytes for the same slip; fonts embedded.

    Tickets and receipts on A5, notices (with a `matter`) on A4. Raises QrTooLong and FontMissing.
    """
    return receipt.pdf(slip) if slip.matter is None else notice.pdf(slip)
