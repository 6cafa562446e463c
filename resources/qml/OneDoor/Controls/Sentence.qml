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

    implicitHeight: words.implicitHeight
    implicitWidth: words.implicitWidth + 56

    Icon {
        colour: root.ink
        height: 36
        name: root.iconName
        width: 36
        y: (words.line - height) / 2
    }

    Words {
        id: words

        color: root.ink
        font.weight: root.weight
        size: root.size
        text: root.text
        width: root.width - 56
        x: 56
    }
}
