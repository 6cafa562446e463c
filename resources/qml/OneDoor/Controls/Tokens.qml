pragma Singleton

import OneDoor.Kiosk

OneDoorTheme {}
