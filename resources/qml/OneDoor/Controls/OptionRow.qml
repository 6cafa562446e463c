pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    property string hint: ""
    property string label: root.text
    property bool selected: false
    property bool many: false

    corner: Tokens.cardRadius
    edge: root.selected ? Tokens.primary : Tokens.line
    edgeWidth: root.selected ? Tokens.strongLine : Tokens.hairline
    fill: root.selected ? Tokens.tint : Tokens.card
    implicitHeight: Math.max(120, column.implicitHeight + 40)

    Accessible.role: root.many ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: root.label
    Accessible.checkable: true
    Accessible.checked: root.selected
    Accessible.description: root.hint

    contentItem: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.selected ? Tokens.primary : Tokens.fieldBorder
            border.width: root.selected ? 0 : Tokens.strongLine
            color: root.selected ? Tokens.primary : Tokens.card
            height: 52
            radius: root.many ? 14 : 26
            width: 52
            x: 36

            Icon {
                anchors.centerIn: parent
                colour: Tokens.onPrimary
                height: 36
                name: root.selected ? "check" : ""
                visible: root.selected
                width: 36
            }
        }

        Column {
            id: column

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 120 - 32
            x: 120

            Words {
                font.weight: root.selected ? Font.DemiBold : Font.Medium
                line: Math.round(size * 1.25)
                size: Math.round(Tokens.body * 1.13)
                text: root.label
                width: parent.width
            }

            Words {
                color: Tokens.ink2
                line: Math.round(size * 1.3)
                size: Tokens.caption
                text: root.hint
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
