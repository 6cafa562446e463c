pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls
import OneDoor.Kiosk

Window {
    id: root

    required property OneDoorCitizen citizen
    required property bool windowed
    readonly property bool wide: root.width > root.height

    color: Tokens.surface
    height: 1920
    title: qsTranslate("Citizen", "OneDoor")
    visible: false
    width: 1080

    Stage {
        id: stage

        citizen: root.citizen
        height: root.wide ? 1080 : 1920
        scale: Math.min(root.width / width, root.height / height)
        transformOrigin: Item.TopLeft
        wide: root.wide
        width: root.wide ? 1920 : 1080
        windowed: root.windowed
        x: (root.width - width * scale) / 2
        y: (root.height - height * scale) / 2

        onCloseAsked: root.close()
    }
}
