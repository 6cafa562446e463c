"""The manager's page of accounts: who may log in at this center, to be read, and the command that makes one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from kiosk.manager.pages import Listed
from kiosk.manager.ports import Account
from kiosk.widgets.header import label

translate = QCoreApplication.translate

FIRST: Final = "onedoor user add LOGIN --role admin"
ANOTHER: Final = "onedoor user add LOGIN --role clerk"


class AccountsPage(Listed):
    """The accounts of the center; where there is none, what that means and how the first one is made."""

    def __init__(self) -> None:
        super().__init__("accounts")
        self.command = label("code")
        self.command.setObjectName("accounts_command")
        self.command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.column.insertWidget(2, self.command)
        self.column.addStretch()

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Shows these accounts."""
        self.say(translate("Manager", "Users"), _says(accounts))
        asks = any(each.role != "team" for each in accounts)
        self.command.setText(ANOTHER if asks else FIRST)
        self.command.setAccessibleName(self.command.text())
        heads = (translate("Manager", "Login"), translate("Manager", "Name"), translate("Manager", "Role"))
        self.show_rows(heads, [(each.login, each.name or "–", _role(each)) for each in accounts])
        self.card.setVisible(bool(accounts))


def _says(accounts: Sequence[Account]) -> str:
    if not accounts:
        return translate(
            "Manager",
            "This center has no accounts yet: whoever stands before a screen may work at it. The first account is an "
            "administrator's; make it on this machine with the command:",
        )
    if all(each.role == "team" for each in accounts):
        return translate(
            "Manager",
            "Only field teams have accounts: whoever stands before a screen of the center may work at it. Make an "
            "administrator's account on this machine with the command:",
        )
    return translate(
        "Manager",
        "These people log in at the center's screens, and field teams at their page. An administrator adds another one "
        "with the command:",
    )


def _role(account: Account) -> str:
    role = {
        "clerk": translate("Manager", "Clerk"),
        "manager": translate("Manager", "Manager"),
        "admin": translate("Manager", "Administrator"),
        "team": translate("Manager", "Field team"),
    }.get(account.role, account.role)
    return f"{role} · {account.team}" if account.team else role
