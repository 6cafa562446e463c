pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import OneDoor.Controls

T.AbstractButton {
    id: root

    property color fill: Tokens.card
    property color fillPressed: Tokens.pressed
    property color edge: "transparent"
    property color edgePressed: Tokens.primary
    property int edgeWidth: Tokens.hairline
    property int corner: Tokens.buttonRadius

    focusPolicy: Qt.TabFocus
    implicitHeight: Tokens.touch
    implicitWidth: Tokens.touch

    Accessible.role: Accessible.Button
    Accessible.name: root.text

    background: Rectangle {
        border.color: root.down ? root.edgePressed : root.edge
        border.width: border.color.a > 0 ? root.edgeWidth : 0
        color: root.down ? root.fillPressed : root.fill
        radius: root.corner

        Behavior on color {
            ColorAnimation {
                duration: Tokens.pressMs
            }
        }

        FocusRing {
            around: root.corner
            visible: root.visualFocus
        }
    }
}
