"""The program under test: the source, or a built one that `ONEDOOR_PROGRAM` names (`make build` tries its own so)."""

import os
import sys
from typing import Final

PROGRAM: Final = [built] if (built := os.environ.get("ONEDOOR_PROGRAM")) else [sys.executable, "-m", "kiosk"]
