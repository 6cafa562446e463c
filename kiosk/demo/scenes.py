"""What the demo says while it plays: each scene in the reader's language, with its number."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from forms.sentences import translator
from forms.texts import Text
from kiosk.commands.output import Said

STEPS: Final = 31
Step = Callable[[str | Text], None]


def scenes(lang: str) -> Mapping[str, str]:
    """The words of the scenes by their names; a question of the kiosk is told by its own label."""
    say = translator("cli", lang)
    return {
        "year": say("A made-up year of the demo center"),
        "hub": say("The hub starts beside the station"),
        "service": say("Kiosk: the service is chosen"),
        "papers": say("Kiosk: papers"),
        "check": say("Kiosk: the answers are checked"),
        "receipt": say("Kiosk: handed in, the slip is printed"),
        "counter": say("Counter: transferred to a team"),
        "transfer": say("Exchange with the hub"),
        "log-in": say("Team: logs in"),
        "work": say("Team: takes, surveys, completes"),
        "back": say("Exchange with the hub: the result comes back"),
        "result": say("Counter: the result is there"),
        "month": say("Manager: the month"),
        "report": say("The monthly report is written"),
        "verify": say("The journal is verified"),
    }


@contextmanager
def progress(said: Said) -> Iterator[Step]:
    """Tells each step: a bar on a terminal, numbered lines elsewhere; nothing on standard output."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    words, console, told = scenes(said.lang), Console(stderr=True), 0

    def text(what: str | Text) -> str:
        return words[what] if isinstance(what, str) else what.to(said.lang)

    def line(what: str | Text) -> None:
        nonlocal told
        told += 1
        said.note(f"{told}/{STEPS} {text(what)}")

    if not console.is_terminal:
        yield line
        return
    columns = (TextColumn("{task.description:<46}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("", total=STEPS)
        yield lambda what: bar.update(task, description=text(what), advance=1)


def list_of(files: list[str], folder: str, lang: str) -> str:
    """What was left, one line for each file under its folder."""
    head = translator("cli", lang)("{count} files are in {folder}:").format(count=len(files), folder=folder)
    return "\n".join([head, *(f"  {file}" for file in files)])
