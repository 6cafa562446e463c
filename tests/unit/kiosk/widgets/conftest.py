"""What the tests of the widgets share."""

from tests.support.desktop import theme

__all__ = ["theme"]
