pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    property bool selected: false

    corner: Tokens.keyRadius
    edge: root.selected ? Tokens.primaryDark : Tokens.line
    fill: root.selected ? Tokens.primaryDark : Tokens.card
    implicitHeight: 104

    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: root.selected

    contentItem: Item {
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: root.selected ? Tokens.onPrimary : Tokens.ink
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            height: parent.height - 16
            lineHeight: 1
            lineHeightMode: Text.ProportionalHeight
            maximumLineCount: 2
            minimumPixelSize: 24
            size: Tokens.body
            text: root.text
            width: parent.width - 48 - (mark.visible ? 48 : 0)
            x: 24
        }

        Icon {
            id: mark

            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            colour: Tokens.onPrimary
            height: 36
            name: root.selected ? "check" : ""
            visible: root.selected
            width: 36
        }
    }
}
