pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Rectangle {
    id: root

    required property string text

    border.color: Tokens.line
    border.width: Tokens.hairline
    color: Tokens.card
    height: Math.max(Tokens.touch, words.implicitHeight + 48)
    objectName: "waiting"
    radius: Tokens.cardRadius
    width: Math.min(root.parent.width - 2 * Tokens.margin, words.implicitWidth + 96)
    x: (root.parent.width - width) / 2
    y: root.parent.height - height - 32

    Accessible.ignored: true

    Words {
        id: words

        anchors.centerIn: parent
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        line: Tokens.bodyLine
        text: root.text
        width: Math.min(implicitWidth, root.parent.width - 2 * Tokens.margin - 96)
    }
}
