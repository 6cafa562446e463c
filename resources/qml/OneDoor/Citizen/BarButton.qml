pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    required property string iconName
    property bool inLine: false
    readonly property color ink: root.enabled ? Tokens.ink : Tokens.unavailable

    corner: Tokens.keyRadius
    edgePressed: "transparent"
    fill: "transparent"
    implicitHeight: 112

    contentItem: Item {
        Icon {
            id: sign

            anchors.verticalCenter: root.inLine ? parent.verticalCenter : undefined
            colour: root.ink
            height: 40
            name: root.iconName
            width: 40
            x: root.inLine ? 12 : (parent.width - width) / 2
            y: root.inLine ? 0 : 16
        }

        Words {
            anchors.verticalCenter: root.inLine ? parent.verticalCenter : undefined
            color: root.ink
            font.weight: Font.Medium
            fontSizeMode: Text.HorizontalFit
            height: Tokens.barLine
            horizontalAlignment: root.inLine ? Text.AlignLeft : Text.AlignHCenter
            maximumLineCount: 1
            minimumPixelSize: 18
            size: root.inLine ? Math.round(Tokens.bar * 1.27) : Tokens.bar
            text: root.text
            width: root.inLine ? parent.width - 64 : parent.width
            wrapMode: Text.NoWrap
            x: root.inLine ? 64 : 0
            y: root.inLine ? 0 : 64
        }
    }
}
