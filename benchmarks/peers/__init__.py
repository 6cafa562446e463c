"""What OneDoor is measured beside: the same work by other hands, as fast as we could make them.

Their packages lie in `.bench` (`make bench` puts them there) and never in OneDoor's own environment.
"""

import sys
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent.parent / ".bench"
if str(_FOLDER) not in sys.path:
    sys.path.append(str(_FOLDER))  # behind our own packages, whose versions stay ours
