"""What the tests of this window share."""

from tests.support.desktop import jobs, screens, theme

__all__ = ["jobs", "screens", "theme"]
