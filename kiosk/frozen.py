"""The built program (`make build`): it starts with libraries of its own, which no other program must be given."""

import os
import sys
from typing import Final

_STARTERS: Final = "_PYI_"
"""What the starter tells a second run of itself; a program that we open, even this one, is no second run."""


def give_environment_back() -> None:
    """From now on programs that this one opens get the environment that it was started in.

    Our own libraries stay found: the loader looked at the environment when the process began.
    """
    if not getattr(sys, "frozen", False):
        return
    for name in [name for name in os.environ if name.startswith(_STARTERS)]:
        del os.environ[name]
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
