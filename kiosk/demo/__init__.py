"""The guided demo: the whole way of a dossier, played through the real screens by taps and keys."""

from kiosk.demo.play import play

__all__ = ["play"]
