pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    default property alias parts: column.data
    property alias spacing: column.spacing
    property bool low: false
    property bool centered: false
    readonly property real shrink: Math.min(1, root.height / Math.max(1, column.implicitHeight))
    readonly property real used: column.implicitHeight * root.shrink

    Column {
        id: column

        scale: root.shrink
        transformOrigin: Item.TopLeft
        width: root.width
        x: root.centered ? root.width * (1 - root.shrink) / 2 : 0
        y: root.low ? Math.max(0, root.height - root.used) : 0
    }
}
