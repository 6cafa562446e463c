"""What is wrong with how a command was written, in a sentence of ours rather than of the library that parses it."""

import re
from typing import Any, Final

from dossiers.errors import BadInput

_TOO_MANY: Final = re.compile(r"unexpected extra argument(?:\(s\)|s)? \((.*)\)")
_LEAST: Final = re.compile(r"greater than or equal to (\d+)")
_MOST: Final = re.compile(r"less than or equal to (\d+)")
_UNKNOWN: Final = re.compile(r"No such command '(.*?)'")


def usage_fault(error: Any) -> BadInput:
    """The fault behind an exception of the parser, told apart by its kind and, where the kind says too little, its text."""
    kind, said = type(error).__name__, str(error.format_message()).replace("\n", " ")
    context = getattr(error, "ctx", None)
    command = str(context.command_path) if context is not None else "onedoor"
    too_many, unknown = _TOO_MANY.search(said), _UNKNOWN.search(said)
    if kind == "MissingParameter":
        return BadInput(
            "“{name}” is missing; `{command} --help` shows how to write it.",
            name=_name_of(error),
            command=command,
        )
    if kind == "NoSuchOption":
        say = "There is no option “{name}”; `{command} --help` lists those there are."
        return BadInput(say, name=error.option_name, command=command)
    if kind == "BadOptionUsage":
        return BadInput(
            "The option “{name}” is written wrongly; `{command} --help` shows how.",
            name=error.option_name,
            command=command,
        )
    if kind == "BadParameter":
        return _wrong_value(error, command)
    if unknown:
        return BadInput(
            "There is no command “{name}”; `{command} --help` lists them.", name=unknown[1], command=command
        )
    if too_many:
        say = "There is more than the command takes: “{words}”; `{command} --help` shows how to write it."
        return BadInput(say, words=too_many[1], command=command)
    return BadInput("Say what to do; `{command} --help` lists the commands.", command=command)


def _wrong_value(error: Any, command: str) -> BadInput:
    name, said = _name_of(error), str(error.message)
    if (least := _LEAST.search(said)) is not None:
        return BadInput("“{name}” must be {least} or more.", name=name, least=least[1])
    if (most := _MOST.search(said)) is not None:
        return BadInput("“{name}” must be {most} or less.", name=name, most=most[1])
    if "integer" in said:
        return BadInput("“{name}” takes a whole number.", name=name)
    say = "“{name}” has a value that cannot be taken; `{command} --help` shows how to write it."
    return BadInput(say, name=name, command=command)


def _name_of(error: Any) -> str:
    """The option as people write it, or the argument by its name."""
    options = [str(each) for each in getattr(error.param, "opts", ())]
    return max(options, key=len, default=str(getattr(error, "param_hint", "") or ""))
