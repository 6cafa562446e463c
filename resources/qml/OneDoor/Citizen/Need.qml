pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Item {
    id: need

    required property string iconName
    required property string text
    required property string hint
    property bool last: false

    height: Math.max(120, words.implicitHeight + 32)

    Rectangle {
        border.color: Tokens.line
        border.width: Tokens.highContrast ? 2 : 0
        color: Tokens.tint
        height: 76
        radius: 20
        width: 76
        y: (need.height - height) / 2

        Icon {
            anchors.centerIn: parent
            height: 44
            name: need.iconName
            width: 44
        }
    }

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 104
        x: 104

        Words {
            font.weight: Font.DemiBold
            line: Math.round(size * 1.28)
            size: Math.round(Tokens.body * 1.07)
            text: need.text
            width: parent.width
        }

        Words {
            color: Tokens.muted
            line: Math.round(size * 1.3)
            size: Tokens.caption
            text: need.hint
            visible: text !== ""
            width: parent.width
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Tokens.line
        height: Math.max(1, Tokens.hairline / 2)
        visible: !need.last
        width: parent.width
    }
}
