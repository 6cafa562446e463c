"""The guided demo: the whole way of a dossier, played through the real screens by taps and keys."""

from kiosk.demo.play import play
from kiosk.demo.scenes import list_of

__all__ = ["list_of", "play"]
