"""Wakes long polls: at once for what this process took in, within a second for what another process did."""

import asyncio
from collections import defaultdict

from starlette.concurrency import run_in_threadpool

from dossiers.records import Record
from sync.hub.rooms import Room
from sync.protocol import BATCH_BYTES, BATCH_EVENTS

LOOK_AGAIN_S = 1.0


class Bell:
    """One bell a center; lives on the server's event loop."""

    def __init__(self) -> None:
        self._rung: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._ended = False

    def ring(self, center: str) -> None:
        """Something new is there for the stations of a center."""
        self._rung.pop(center, asyncio.Event()).set()

    def end(self) -> None:
        """The server ends: who waits gets an empty answer now."""
        self._ended = True
        for center in list(self._rung):
            self.ring(center)

    async def events_after(
        self, room: Room, position: int, but: str | None, wait_s: float
    ) -> tuple[list[Record], int]:
        """Events behind a position, waited for at most so long; and the position after them."""
        deadline = asyncio.get_running_loop().time() + wait_s
        while True:
            rung = self._rung[room.center.code]
            records, after = await run_in_threadpool(_batch, room, position, but)
            if records:
                return records, after
            if after != position:
                position = after
                continue
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or self._ended:
                return [], after
            try:
                await asyncio.wait_for(rung.wait(), min(left, LOOK_AGAIN_S))
            except TimeoutError:
                continue


def _batch(room: Room, position: int, but: str | None) -> tuple[list[Record], int]:
    """A batch that is neither too long nor too large; a single event always fits."""
    limit = BATCH_EVENTS
    while True:
        records, after = room.exchange.records_after(position, limit, but)
        if limit == 1 or sum(len(record.raw) for record in records) <= BATCH_BYTES:
            return records, after
        limit //= 2
