pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Rectangle {
    id: root

    required property string text
    property color fill: Tokens.neutralFill
    property color ink: Tokens.neutralText

    border.color: Tokens.line
    border.width: Tokens.highContrast ? 2 : 0
    color: root.fill
    implicitHeight: Math.max(48, words.line + 8)
    implicitWidth: words.implicitWidth + 40
    radius: height / 2

    Words {
        id: words

        anchors.centerIn: parent
        color: root.ink
        font.weight: Font.DemiBold
        size: Math.min(Math.round(Tokens.caption * 0.93), 36)
        text: root.text
        wrapMode: Text.NoWrap
    }
}
