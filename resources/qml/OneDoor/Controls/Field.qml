pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Rectangle {
    id: root

    required property string label
    required property string value
    property string count: ""
    property string unit: ""
    property string placeholder: ""
    property bool wrong: false
    property bool tall: false
    property int letterSize: Tokens.figures
    readonly property real room: root.width - 64 - (side.visible ? side.width + 16 : 0)

    border.color: root.wrong ? Tokens.danger : Tokens.primary
    border.width: Tokens.errorLine
    clip: true
    color: Tokens.card
    implicitHeight: root.tall ? 216 : 120
    radius: Tokens.keyRadius

    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.description: root.value
    Accessible.focusable: true
    Accessible.focused: true

    Item {
        anchors.bottomMargin: 8
        anchors.fill: parent
        anchors.leftMargin: 34
        anchors.topMargin: 8
        clip: true
        width: root.room

        Words {
            id: typed

            anchors.verticalCenter: root.tall ? undefined : parent.verticalCenter
            color: Tokens.ink
            font.weight: Font.Medium
            line: Math.round(size * 1.2)
            size: root.letterSize
            text: root.value
            width: root.tall ? root.room : implicitWidth
            wrapMode: root.tall ? Text.Wrap : Text.NoWrap
            x: root.tall ? 0 : Math.min(0, root.room - implicitWidth - 12)
            y: root.tall ? Math.min(12, parent.height - implicitHeight - 12) : 0
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Tokens.muted
            size: Math.min(root.letterSize, Tokens.body)
            text: root.placeholder
            visible: root.value === ""
            wrapMode: Text.NoWrap
            x: 14
        }

        Rectangle {
            color: Tokens.primary
            height: root.letterSize * 1.2
            visible: !root.tall
            width: 4
            x: typed.x + typed.implicitWidth + 6
            y: (parent.height - height) / 2
        }
    }

    Words {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: 34
        anchors.verticalCenter: parent.verticalCenter
        color: Tokens.muted
        font.weight: Font.Medium
        size: Math.min(Tokens.body, 40)
        text: root.count !== "" ? root.count : root.unit
        visible: text !== ""
        wrapMode: Text.NoWrap
    }
}
