pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Rectangle {
    id: root

    required property int around

    anchors.fill: parent
    anchors.margins: -2 * Tokens.focusLine
    border.color: Tokens.amber
    border.width: Tokens.focusLine
    color: "transparent"
    radius: root.around + 2 * Tokens.focusLine

    Rectangle {
        anchors.fill: parent
        anchors.margins: Tokens.focusLine
        border.color: Tokens.ink
        border.width: Tokens.focusLine / 2
        color: "transparent"
        radius: root.around + Tokens.focusLine
    }
}
