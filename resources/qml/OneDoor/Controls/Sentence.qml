pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Item {
    id: root

    required property string iconName
    required property string text
    property color ink: Tokens.muted
    property int weight: Font.Normal
    property int size: Tokens.body
    readonly property int sign: Math.max(36, Math.min(56, Math.round(root.size * 1.15)))

    implicitHeight: words.implicitHeight
    implicitWidth: words.implicitWidth + words.x

    Icon {
        colour: root.ink
        height: root.sign
        name: root.iconName
        width: root.sign
        y: (words.line - height) / 2
    }

    Words {
        id: words

        color: root.ink
        font.weight: root.weight
        size: root.size
        text: root.text
        width: root.width - x
        x: root.sign + 20
    }
}
