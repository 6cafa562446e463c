pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    required property string iconName
    required property string hint
    property bool prominent: false
    property bool warm: false
    readonly property bool filled: root.prominent && !Tokens.highContrast

    corner: Tokens.cardRadius
    edge: root.filled ? "transparent" : Tokens.line
    fill: root.filled ? Tokens.primary : Tokens.card
    fillPressed: root.filled ? Tokens.primaryDark : Tokens.pressed

    Accessible.description: root.hint

    contentItem: Item {
        Rectangle {
            color: root.filled ? Tokens.onPrimary : root.warm ? Tokens.warnFill : Tokens.tint
            height: 88
            radius: 20
            width: 88
            x: 33
            y: 33

            Icon {
                anchors.centerIn: parent
                colour: root.warm ? Tokens.warnText : Tokens.primary
                name: root.iconName
            }
        }

        Icon {
            colour: root.filled ? Tokens.onPrimary2 : Tokens.chartOnTime
            height: 32
            name: "chevron-right"
            width: 32
            x: parent.width - 64
            y: 60
        }

        Words {
            id: name

            anchors.bottom: line.top
            color: root.filled ? Tokens.onPrimary : Tokens.ink
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            height: 52
            maximumLineCount: 1
            minimumPixelSize: 28
            size: Tokens.heading
            text: root.text
            wrapMode: Text.NoWrap
            width: parent.width - 66
            x: 33
        }

        Words {
            id: line

            color: root.filled ? Tokens.onPrimary2 : Tokens.muted
            fontSizeMode: Text.Fit
            height: 40
            maximumLineCount: 1
            minimumPixelSize: 22
            size: Tokens.caption
            text: root.hint
            wrapMode: Text.NoWrap
            width: parent.width - 66
            x: 33
            y: parent.height - 72
        }
    }
}
