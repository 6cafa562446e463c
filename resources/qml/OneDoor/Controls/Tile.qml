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
    readonly property int lines: root.height >= 300 ? 2 : 1

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

            anchors.bottom: under.top
            color: root.filled ? Tokens.onPrimary : Tokens.ink
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            height: root.lines > 1 ? (under.visible ? 108 : 164) : 52
            lineHeight: root.lines > 1 ? 1 : name.line
            lineHeightMode: root.lines > 1 ? Text.ProportionalHeight : Text.FixedHeight
            minimumPixelSize: 28
            size: root.lines > 1 ? Math.min(Tokens.heading, under.visible ? 40 : 56) : Tokens.heading
            text: root.text
            verticalAlignment: Text.AlignBottom
            wrapMode: root.lines > 1 ? Text.WordWrap : Text.NoWrap
            width: parent.width - 66
            x: 33
        }

        Words {
            id: under

            color: root.filled ? Tokens.onPrimary2 : Tokens.muted
            fontSizeMode: root.lines > 1 ? Text.FixedSize : Text.Fit
            height: root.lines > 1 ? implicitHeight : 40
            line: 36
            minimumPixelSize: 22
            size: root.lines > 1 ? Math.min(Tokens.caption, 28) : Tokens.caption
            text: root.hint
            wrapMode: root.lines > 1 ? Text.WordWrap : Text.NoWrap
            visible: root.lines === 1 || Tokens.textScale < 1.6
            width: parent.width - 66
            x: 33
            y: parent.height - (visible ? 32 + height : 24)
        }
    }
}
