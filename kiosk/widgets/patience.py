"""Work that takes longer than a moment says what one waits for; work that does not says nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_MOMENT_MS = 300


class Patience(QObject):
    """`began` when work starts, `ended` when it is there; between them, after 300 ms, `say` is called."""

    def __init__(self, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._say, self._sentence, self._said = say, "", False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MOMENT_MS)
        self._timer.timeout.connect(self._speak)

    def began(self, sentence: str) -> None:
        """Work has started; the sentence says for what one waits."""
        self._sentence = sentence
        self._timer.start()

    def ended(self) -> None:
        """The work is there: the sentence goes, if it came."""
        self._timer.stop()
        if self._said:
            self._said = False
            self._say("")

    def _speak(self) -> None:
        self._said = True
        self._say(self._sentence)
