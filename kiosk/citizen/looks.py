"""How the screen looks and speaks for the person who stands at it."""

from dataclasses import dataclass, replace
from typing import Literal

Contrast = Literal["normal", "high"]
TEXT_SIZES = (100, 130, 160, 200)


@dataclass(frozen=True, slots=True)
class Looks:
    """How the screen looks for this person; wiped with everything else."""

    lang: str = "vi"
    text_size: int = 100
    contrast: Contrast = "normal"
    reach: bool = False

    def sized(self, text_size: int) -> "Looks":
        """At a text size of ours; any other is the ordinary one."""
        return replace(self, text_size=text_size if text_size in TEXT_SIZES else 100)

    def contrasted(self) -> "Looks":
        """White on black, or back."""
        return replace(self, contrast="normal" if self.contrast == "high" else "high")
