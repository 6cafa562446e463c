"""What operators watch: requests by address and answer, how long they took; in the text form of Prometheus."""

from collections import Counter
from threading import Lock
from typing import Final

_BOUNDS: Final = (0.01, 0.05, 0.25, 1.0, 5.0, 30.0)


class Metrics:
    """Counts of this process since its start. Addresses are patterns, never what stood in them."""

    def __init__(self) -> None:
        self._answers: Counter[tuple[str, str, int]] = Counter()
        self._within: Counter[tuple[str, float]] = Counter()
        self._seconds: Counter[str] = Counter()
        self._lock = Lock()

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """One request was answered."""
        with self._lock:
            self._answers[method, route, status] += 1
            self._seconds[route] += seconds  # type: ignore[assignment]
            for bound in _BOUNDS:
                if seconds <= bound:
                    self._within[route, bound] += 1

    def text(self, gauges: dict[str, int]) -> str:
        """All of it, with some gauges read just now (text format 0.0.4)."""
        with self._lock:
            lines = ["# TYPE onedoor_hub_answers_total counter"]
            for (method, route, status), count in sorted(self._answers.items()):
                labels = f'method="{method}",route="{route}",status="{status}"'
                lines.append(f"onedoor_hub_answers_total{{{labels}}} {count}")
            lines += self._histogram()
        for name, value in sorted(gauges.items()):
            lines += [f"# TYPE onedoor_hub_{name} gauge", f"onedoor_hub_{name} {value}"]
        return "\n".join(lines) + "\n"

    def _histogram(self) -> list[str]:
        name = "onedoor_hub_answer_seconds"
        lines = [f"# TYPE {name} histogram"]
        for route in sorted(self._seconds):
            total = sum(count for (_, each, _), count in self._answers.items() if each == route)
            lines += [
                f'{name}_bucket{{route="{route}",le="{bound}"}} {self._within[route, bound]}'
                for bound in _BOUNDS
            ]
            lines.append(f'{name}_bucket{{route="{route}",le="+Inf"}} {total}')
            lines.append(f'{name}_sum{{route="{route}"}} {self._seconds[route]:.6f}')
            lines.append(f'{name}_count{{route="{route}"}} {total}')
        return lines
