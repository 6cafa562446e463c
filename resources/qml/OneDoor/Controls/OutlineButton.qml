pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    property string iconName: ""
    property color ink: Tokens.primaryDark

    edge: root.enabled ? root.ink : Tokens.line
    edgeWidth: Math.max(2, Tokens.hairline)
    fill: root.enabled ? Tokens.card : Tokens.disabledFill
    implicitHeight: Tokens.touch
    implicitWidth: row.implicitWidth + 64

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 16

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                colour: label.color
                height: 36
                name: root.iconName
                visible: root.iconName !== ""
                width: 36
            }

            Words {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                color: root.enabled ? root.ink : Tokens.disabledText
                font.weight: Font.DemiBold
                size: Math.min(Tokens.body, 44)
                text: root.text
                wrapMode: Text.NoWrap
            }
        }
    }
}
