"""Printers that speak IPP, and CUPS queues: a job is done when the printer says so, not when it took the bytes."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeVar

from pyipp import IPP, IPPError
from pyipp.enums import IppJobState, IppOperation

from printing.errors import PrinterFault
from printing.printers import PrinterState, Progress, state_of

Answer = TypeVar("Answer")
_DONE: Final = (IppJobState.COMPLETED,)
_FAILED: Final = (IppJobState.CANCELED, IppJobState.ABORTED)
_ASKED: Final = ["printer-state", "printer-state-reasons"]


class IppPrinter:
    """A printer at `ipp://` or `ipps://`; every call ends within `timeout` seconds.

    `media` is the PWG name of the paper (`iso_a5_148x210mm`); left out, the printer's own size is taken.
    """

    def __init__(self, uri: str, *, name: str = "", media: str | None = None, timeout: float = 8.0) -> None:
        self.uri, self.name, self._media, self._timeout = uri, name or uri, media, timeout

    def state(self) -> PrinterState:
        """What the printer says of itself; OFFLINE when it does not answer."""
        try:
            printer = self._first(
                IppOperation.GET_PRINTER_ATTRIBUTES, {"requested-attributes": _ASKED}, "printers"
            )
        except PrinterFault:
            return PrinterState.OFFLINE
        return _state(printer)

    def send(self, pdf: bytes, title: str) -> str:
        """Print-Job. Raises PrinterFault when the printer refuses or does not answer."""
        attributes: dict[str, Any] = {"job-name": title, "document-format": "application/pdf"}
        message: dict[str, Any] = {"operation-attributes-tag": attributes, "data": pdf}
        if self._media:
            message["job-attributes-tag"] = {"media": self._media}
        job = self._answer(IppOperation.PRINT_JOB, message, "jobs")
        return str(int(job["job-id"]))

    def progress(self, job: str) -> Progress:
        """`job-state`, with the printer's state beside it. Raises PrinterFault for a job that it does not know."""
        told = self._first(
            IppOperation.GET_JOB_ATTRIBUTES,
            {"job-id": int(job), "requested-attributes": ["job-id", "job-state", "job-state-reasons"]},
            "jobs",
        )
        job_state = int(told.get("job-state", IppJobState.PENDING))
        return Progress(self.state(), job_state in _DONE, job_state in _FAILED)

    def cancel(self, job: str) -> None:
        """Cancel-Job; a job that is done or unknown is left alone."""
        try:
            self._call(IppOperation.CANCEL_JOB, {"operation-attributes-tag": {"job-id": int(job)}})
        except PrinterFault:
            return

    def _first(self, operation: IppOperation, attributes: Mapping[str, Any], group: str) -> Mapping[str, Any]:
        return self._answer(operation, {"operation-attributes-tag": dict(attributes)}, group)

    def _answer(self, operation: IppOperation, message: dict[str, Any], group: str) -> Mapping[str, Any]:
        groups = self._call(operation, message).get(group) or []
        if not groups:
            raise PrinterFault(self.name)
        first: Mapping[str, Any] = groups[0]
        return first

    def _call(self, operation: IppOperation, message: dict[str, Any]) -> dict[str, Any]:
        async def ask(ipp: IPP) -> dict[str, Any]:
            return await ipp.execute(operation, message)

        return self._run(ask)

    def _run(self, ask: Callable[[IPP], Awaitable[Answer]]) -> Answer:
        async def within() -> Answer:
            async with IPP(self.uri, request_timeout=max(1, round(self._timeout))) as ipp:
                return await asyncio.wait_for(ask(ipp), self._timeout)

        try:
            return asyncio.run(within())
        except (IPPError, TimeoutError, OSError, ValueError) as fault:
            raise PrinterFault(self.name) from fault


def _state(printer: Mapping[str, Any]) -> PrinterState:
    reasons = printer.get("printer-state-reasons") or ()
    said = (reasons,) if isinstance(reasons, str) else tuple(str(reason) for reason in reasons)
    return state_of(int(printer.get("printer-state", 3)), said)
