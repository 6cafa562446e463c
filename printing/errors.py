"""What can go wrong on the way to paper, each with a sentence for people."""

from typing import ClassVar

from forms.sentences import translator


class PrintingError(Exception):
    """An operational error of printing. `say` is an English sentence for `translator("printing", lang)`."""

    say: ClassVar[str] = "Printing failed."
    exit_code: ClassVar[int] = 3

    def __init__(self, detail: str = "") -> None:
        super().__init__(f"{self.say} {detail}".strip())
        self.detail = detail

    def sentence(self, lang: str) -> str:
        """The sentence for people, in their language."""
        return translator("printing", lang)(self.say)


class FontMissing(PrintingError):
    """A font file of the program is absent or damaged."""

    say = "A font of the program is missing or damaged: install the program again."


class QrTooLong(PrintingError):
    """A text does not fit the largest QR code that paper allows."""

    say = "The address in the QR code is too long: shorten the hub's address in the settings."


class SpoolFault(PrintingError):
    """The spool's folder cannot be read or written."""

    say = "The print queue cannot be written: check the disk and the rights of the data folder."


class PrinterFault(PrintingError):
    """A printer did not take or did not finish a job; the job stays in the spool."""

    say = "The printer did not finish the page: the paper stays in the queue and can be printed again."
