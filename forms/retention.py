"""How long a settled dossier is kept, and on whose word."""

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Setting


class Retention(BaseModel):
    """Whole years after the final state; `citation` names the rule, `unverified` that nobody could check it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    years: int = Setting(ge=1, le=100)
    citation: str | None = None
    unverified: bool = False

    @property
    def has_ground(self) -> bool:
        """Whether it says on whose word it stands, or that this could not be checked."""
        return bool(self.citation) or self.unverified
