"""The only background work of the program: one thread for the database, one for the network.

Work is serial in each, so that a window never has two writes of its own at once, and results come back on
the thread of the screen. Nothing else in the program starts a thread.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.crash import is_operational

T = TypeVar("T")
Failed = Callable[[Exception], None]


class _Delivery(QObject):
    """Carries a result from a worker to the thread in which this object was made."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.open = True
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        if self.open:
            call()


class Jobs:
    """Runs work off the screen's thread; `then` and `failed` are called on the screen's thread.

    `failed` gets operational errors (disk full, hub down). A bug is raised again on the screen's thread with
    its own traceback, so that it meets the one handler of `kiosk.crash`; so is an operational error that nobody awaits.
    """

    def __init__(self) -> None:
        self._delivery = _Delivery()
        self._database = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._network = ThreadPoolExecutor(max_workers=1, thread_name_prefix="network")
        self._running = 0

    @property
    def busy(self) -> bool:
        """Whether anything has been asked for that has not come back yet."""
        return self._running > 0

    def database(self, fn: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Runs `fn` on the database's thread, after everything asked for before."""
        self._run(self._database, fn, then, failed)

    def network(self, fn: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Runs `fn` on the network's thread, after everything asked for before."""
        self._run(self._network, fn, then, failed)

    def on_screen(self, call: Callable[[], None]) -> None:
        """From a worker: does `call` on the screen's thread (progress of long work)."""
        self._delivery.arrived.emit(call)

    def close(self) -> None:
        """Waits for the work that runs, drops what waits, and delivers nothing more."""
        self._delivery.open = False
        for worker in (self._database, self._network):
            worker.shutdown(wait=True, cancel_futures=True)

    def _run(
        self,
        worker: ThreadPoolExecutor,
        fn: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None,
    ) -> None:
        self._running += 1

        def done(future: Future[T]) -> None:
            if not future.cancelled():
                self._delivery.arrived.emit(lambda: self._settle(future, then, failed))

        worker.submit(fn).add_done_callback(done)

    def _settle(self, future: Future[Any], then: Callable[[Any], None], failed: Failed | None) -> None:
        self._running -= 1
        error = future.exception()
        if error is None:
            then(future.result())
        elif failed is not None and isinstance(error, Exception) and is_operational(error):
            failed(error)
        else:
            raise error
