pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: entry

    required property string iconName
    required property string hint
    property bool prominent: false
    readonly property color ink: !entry.enabled ? Tokens.disabledText : entry.prominent ? Tokens.onPrimary : Tokens.primaryDark

    corner: Tokens.cardRadius
    edge: !entry.enabled ? Tokens.line : entry.prominent ? "transparent" : Tokens.primary
    edgeWidth: Math.max(2, Tokens.hairline)
    fill: !entry.enabled ? Tokens.disabledFill : entry.prominent ? Tokens.primary : Tokens.card
    fillPressed: entry.prominent ? Tokens.primaryDark : Tokens.pressed
    implicitHeight: 184

    Accessible.description: entry.hint

    contentItem: Item {
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            colour: entry.ink
            height: 68
            name: entry.iconName
            width: 68
            x: 36
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 130 - 20
            x: 130

            Words {
                color: entry.ink
                font.weight: Font.DemiBold
                line: Math.round(size * 1.3)
                size: Math.min(Tokens.button, 48)
                text: entry.text
                width: parent.width
            }

            Words {
                color: !entry.enabled ? Tokens.disabledText : entry.prominent ? Tokens.onPrimary2 : Tokens.muted
                line: Math.round(size * 1.25)
                size: Math.min(Tokens.caption, 40)
                text: entry.hint
                width: parent.width
            }
        }
    }
}
