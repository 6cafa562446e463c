pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    required property string iconName
    property string hint: ""
    property bool prominent: false
    property bool warm: false
    readonly property bool filled: root.prominent && !Tokens.highContrast

    corner: Tokens.cardRadius
    edge: root.filled ? "transparent" : Tokens.line
    fill: root.filled ? Tokens.primary : Tokens.card
    fillPressed: root.filled ? Tokens.primaryDark : Tokens.pressed
    implicitHeight: 168

    Accessible.description: root.hint

    contentItem: Item {
        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            colour: root.filled ? Tokens.onPrimary : root.warm ? Tokens.warnText : Tokens.highContrast ? Tokens.ink : Tokens.primary
            height: 72
            name: root.iconName
            width: 72
            x: 48
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 164 - 104
            x: 164

            Words {
                color: root.filled ? Tokens.onPrimary : Tokens.ink
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                height: Math.min(implicitHeight, root.height - 24)
                lineHeight: 1
                lineHeightMode: Text.ProportionalHeight
                maximumLineCount: 2
                minimumPixelSize: 32
                size: Tokens.heading
                text: root.text
                width: parent.width
            }

            Words {
                color: root.filled ? Tokens.onPrimary2 : Tokens.muted
                elide: Text.ElideRight
                maximumLineCount: 1
                size: Tokens.caption
                text: root.hint
                visible: root.hint !== "" && Tokens.textScale < 1.6
                width: parent.width
            }
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            colour: root.filled ? Tokens.onPrimary : Tokens.highContrast ? Tokens.ink : Tokens.primary
            height: 40
            name: "chevron-right"
            width: 40
            x: parent.width - 84
        }
    }
}
