"""What is said of a machine whose clock differs from its hub's: work goes on, but its instants are wrong."""

from forms.sentences import translator


def clock_sentence(seconds: int, lang: str) -> str:
    """The warning; `seconds` is how far this machine's clock is before the hub's, less than 0 behind it."""
    say = translator("cli", lang)
    words = (
        say("This machine's clock is {minutes} minutes fast by the hub's: set it.")
        if seconds > 0
        else say("This machine's clock is {minutes} minutes slow by the hub's: set it.")
    )
    return words.format(minutes=max(1, abs(seconds) // 60))
