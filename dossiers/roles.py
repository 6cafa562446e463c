"""What the roles of people are called: one table for the sentences that name one, and under a person's name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

ROLE_NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "citizen": {"vi": "người nộp hồ sơ", "en": "applicant", "zh": "申请人"},
    "clerk": {"vi": "nhân viên tiếp nhận", "en": "clerk", "zh": "受理员"},
    "manager": {"vi": "quản lý", "en": "manager", "zh": "主管"},
    "admin": {"vi": "quản trị viên", "en": "administrator", "zh": "管理员"},
    "team": {"vi": "đội hiện trường", "en": "field team", "zh": "现场班组"},
    "system": {"vi": "hệ thống", "en": "system", "zh": "系统"},
}
_BETWEEN: Final = {"zh": "、"}


@dataclass(frozen=True, slots=True)
class Roles:
    """Roles that stand in a sentence, each by its name in the reader's language."""

    roles: tuple[str, ...]

    def sentence(self, lang: str) -> str:
        """Their names in a line."""
        names = (ROLE_NAMES[role][lang] if role in ROLE_NAMES else role for role in self.roles)
        return _BETWEEN.get(lang, ", ").join(names)
