pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    property string iconName: ""
    property color ink: Tokens.primaryDark

    edgePressed: Tokens.primary
    fill: "transparent"
    implicitHeight: 112
    implicitWidth: Math.min(label.implicitWidth + (root.iconName ? 56 : 0) + 16, 520)

    contentItem: Item {
        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            colour: root.ink
            height: 36
            name: root.iconName
            visible: root.iconName !== ""
            width: 36
            x: 8
        }

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            height: parent.height
            lineHeight: 1
            lineHeightMode: Text.ProportionalHeight
            minimumPixelSize: 26
            size: Math.min(Tokens.body, 48)
            text: root.text
            width: parent.width - x - 8
            x: sign.visible ? 60 : 8
        }
    }

    // Handled, the second tap of a double tap is no click: it would answer the page that comes next.
    onDoubleClicked: {}
}
