"""What can go wrong in an exchange: every case has one sentence for people and says whether to try again."""

from typing import ClassVar

from dossiers.errors import OperationalError
from forms.sentences import translator


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
    """The clocks of station and hub are too far apart for signed requests; `signed` is whether the hub proves it."""

    def __init__(self, seconds: int, *, signed: bool = False) -> None:
        self.seconds, self.signed = seconds, signed
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


class NotOfThisCode(WrongHub):
    """Whoever answered did not make the code that was typed, or it was typed wrongly: the two look the same from here."""

    def __init__(self, url: str) -> None:
        ExchangeError.__init__(
            self,
            "What answers at {url} is not the hub that made this code, or the code was typed wrongly; nothing was taken "
            "from it. Check the code first, then the address.",
            url=url,
        )


class Rewritten(ExchangeError):
    """The journal here is another one than the one whose head the hub countersigned."""

    exit_code = 4

    def __init__(self) -> None:
        super().__init__(
            "The journal of this station is not the one that it sent to the hub: events were changed or cut off since. "
            "Stop working here, keep the folder as it is, and restore a backup elsewhere."
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


class BadListen(ExchangeError):
    """What stands behind --listen is no address."""

    exit_code = 2

    def __init__(self, listen: str) -> None:
        super().__init__(
            "“{listen}” is no address to listen on: write HOST:PORT, such as 127.0.0.1:8010.", listen=listen
        )


class HubUnusable(ExchangeError):
    """The hub's own files are missing or do not fit together."""

    exit_code = 4

    def __init__(self, reason: str) -> None:
        super().__init__("The hub's own data cannot be used: {reason}", reason=reason)


class NoBundle(ExchangeError):
    """A file that is neither a bundle nor an introduction."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("The file is no bundle of OneDoor; name one that “onedoor export” wrote.")


class BundleNewer(ExchangeError):
    """A bundle of a newer release."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("The bundle was written by a newer OneDoor; update this one, then bring it again.")


class DamagedBundle(ExchangeError):
    """A bundle that is cut off or changed."""

    exit_code = 4

    def __init__(self) -> None:
        super().__init__(
            "The bundle is damaged or cut off; nothing was taken. Copy it again, or export it again where it came from."
        )


class UnreadableBundle(ExchangeError):
    """A stick that is gone or worn out."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "The bundle cannot be read to its end ({why}); put the stick in again and bring it again.",
            why=why,
        )


class OtherReader(ExchangeError):
    """A bundle for somebody else."""

    exit_code = 2

    def __init__(self, reader: str) -> None:
        super().__init__(
            "The bundle was made for another station ({reader}), and only that one can open it.",
            reader=reader,
        )


class OtherCenter(ExchangeError):
    """A bundle or an introduction of another center."""

    exit_code = 2

    def __init__(self, center: str, own: str) -> None:
        super().__init__(
            "The file comes from center {center}, and this machine belongs to {own}; nothing was taken.",
            center=center,
            own=own,
        )


class Unmet(ExchangeError):
    """A station that nobody here has said to trust. `fingerprint` is what a person compares."""

    exit_code = 2

    def __init__(self, number: int, role: str, fingerprint: str) -> None:
        self.fingerprint = fingerprint
        super().__init__(
            "Station {number} ({role}) is not known here yet. Its fingerprint is {fingerprint}: if that machine shows "
            "the same, bring the file again with --trust {fingerprint}.",
            number=f"{number:02d}",
            role=role,
            fingerprint=fingerprint,
        )


class OtherFingerprint(ExchangeError):
    """Who wrote the file is not whom the person expected."""

    exit_code = 4

    def __init__(self, fingerprint: str) -> None:
        super().__init__(
            "The file comes from a station with the fingerprint {fingerprint}, which is not the one you gave; "
            "nothing was taken.",
            fingerprint=fingerprint,
        )


class NotWelcome(ExchangeError):
    """A station that the hub takes nothing from."""

    exit_code = 2

    def __init__(self, number: int) -> None:
        super().__init__(
            "The hub takes nothing more from station {number}: it was taken out, or two machines work as it. "
            "Set that machine up anew.",
            number=f"{number:02d}",
        )


class OwnIntroduction(ExchangeError):
    """A station's introduction to itself."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("This introduction is of this very station; carry it to the other machine.")


class NoReader(ExchangeError):
    """Nobody is known for whom a bundle could be made."""

    exit_code = 2
