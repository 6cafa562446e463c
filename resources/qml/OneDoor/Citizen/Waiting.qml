pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Item {
    id: root

    required property string text
    required property bool wide
    readonly property int most: root.wide ? 496 : root.width - 2 * Tokens.margin

    Rectangle {
        border.color: Tokens.primary
        border.width: Tokens.strongLine
        color: Tokens.card
        height: Math.max(Tokens.touch, words.implicitHeight + 48)
        radius: Tokens.cardRadius
        width: words.width + 2 * Tokens.padding
        x: root.wide ? Tokens.margin : (root.width - width) / 2
        y: root.wide ? 544 : root.height - height - 32

        Words {
            id: words

            anchors.centerIn: parent
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            line: Tokens.bodyLine
            objectName: "waiting"
            text: root.text
            width: Math.min(implicitWidth, root.most - 2 * Tokens.padding)
        }
    }
}
