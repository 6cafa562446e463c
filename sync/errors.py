"""What can go wrong in an exchange: every case has one sentence for people and says whether to try again."""

from typing import ClassVar

from dossiers.errors import OperationalError
from forms.texts import translator


class ExchangeError(OperationalError):
    """An exchange could not be done; what is here stays here and goes with the next one."""

    again: ClassVar[bool] = False
    """True if the same exchange may work by itself a little later."""

    def sentence(self, lang: str) -> str:
        """The sentence for people, in their language."""
        return translator("hub", lang)(self.say).format(**self.params)


class HubDown(ExchangeError):
    """The hub cannot be reached, or stopped in the middle."""

    again = True

    def __init__(self, url: str) -> None:
        super().__init__(
            "The hub at {url} cannot be reached; work goes on here and is sent as soon as it answers.",
            url=url,
        )


class HubBusy(ExchangeError):
    """The hub answers that it cannot serve at the moment."""

    again = True

    def __init__(self, url: str) -> None:
        super().__init__(
            "The hub at {url} cannot work at the moment (its database or disk); it is tried again.", url=url
        )


class HubRefused(ExchangeError):
    """The hub said no; `code` is its reason as in the protocol."""

    exit_code = 2

    def __init__(self, code: str, say: str) -> None:
        self.code = code
        super().__init__("The hub refused: {reason}", reason=say)

    def sentence(self, lang: str) -> str:
        """The sentence for people; the hub's reason too is one that can be translated."""
        say = translator("hub", lang)
        return say(self.say).format(reason=say(str(self.params["reason"])))


class ClockOff(ExchangeError):
    """The clocks of station and hub are too far apart for signed requests."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(
            "This machine's clock differs from the hub's by {minutes} minutes; set the clock, then it goes on.",
            minutes=max(1, abs(seconds) // 60),
        )


class NotEnrolled(ExchangeError):
    """No hub is known here."""

    def __init__(self) -> None:
        super().__init__(
            "This station belongs to no hub yet: run “onedoor enroll --hub URL --code CODE” with a code from the hub."
        )


class WrongHub(ExchangeError):
    """Whoever answered is not the hub that was promised."""

    exit_code = 4

    def __init__(self, url: str) -> None:
        super().__init__(
            "What answers at {url} is not the hub this station trusts; nothing was taken from it. Check the address.",
            url=url,
        )


class BadAddress(ExchangeError):
    """A hub's address that stations may not speak to."""

    exit_code = 2

    def __init__(self, url: str) -> None:
        super().__init__(
            "The hub's address {url} cannot be used: it must begin with https:// (http:// only on this machine).",
            url=url,
        )


class BadCode(ExchangeError):
    """Text that is no enrolment code."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "This is no enrolment code: it has seven groups of four letters and digits, as the hub printed it."
        )


class HubNotStarted(ExchangeError):
    """The embedded hub did not come up."""

    again = True

    def __init__(self, reason: str) -> None:
        super().__init__("The hub on this machine did not start: {reason}", reason=reason)


class PortTaken(ExchangeError):
    """Another program listens where the hub should."""

    def __init__(self, listen: str) -> None:
        super().__init__(
            "The hub cannot listen on {listen}: the address is taken or not allowed; give another with --listen.",
            listen=listen,
        )


class BadListen(PortTaken):
    """What stands behind --listen is no address."""

    exit_code = 2


class HubUnusable(ExchangeError):
    """The hub's own files are missing or do not fit together."""

    exit_code = 4

    def __init__(self, reason: str) -> None:
        super().__init__("The hub's own data cannot be used: {reason}", reason=reason)
