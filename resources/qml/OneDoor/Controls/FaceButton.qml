pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    required property string iconName
    required property color ink
    property bool chosen: false

    corner: Tokens.cardRadius
    edge: root.chosen ? Tokens.primaryDark : Tokens.line
    edgeWidth: root.chosen ? Tokens.strongLine : Tokens.hairline
    fill: root.chosen ? Tokens.tint : Tokens.card
    implicitHeight: 168
    implicitWidth: 172

    contentItem: Item {
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            colour: root.ink
            height: 76
            name: root.iconName
            width: 76
            y: 20
        }

        Words {
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            height: parent.height - 104
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            lineHeightMode: Text.ProportionalHeight
            minimumPixelSize: 20
            size: Math.min(Tokens.caption, 30)
            text: root.text
            width: parent.width - 8
            x: 4
            y: 98
        }
    }
}
