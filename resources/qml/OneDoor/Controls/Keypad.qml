pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Rectangle {
    id: root

    property string extraKey: ""

    signal pressed(key: string)

    color: Tokens.keyTray
    implicitHeight: 608
    implicitWidth: 1080

    Accessible.role: Accessible.Pane
    Accessible.name: qsTranslate("Citizen", "Keypad")

    Rectangle {
        color: Tokens.keyEdge
        height: Tokens.highContrast ? Tokens.hairline : 1
        width: parent.width
    }

    Repeater {
        model: 9

        Key {
            required property int index

            height: 124
            letterSize: 52
            objectName: "key_" + (index + 1)
            text: String(index + 1)
            width: 222
            x: 72 + (index % 3) * 238
            y: 32 + Math.floor(index / 3) * 140

            onClicked: root.pressed(text)
        }
    }

    Key {
        height: 124
        letterSize: 36
        objectName: "key_extra"
        ordinary: false
        text: root.extraKey
        visible: root.extraKey !== ""
        width: 222
        x: 72
        y: 452

        onClicked: root.pressed(root.extraKey)
    }

    Key {
        height: 124
        letterSize: 52
        objectName: "key_0"
        text: "0"
        width: root.extraKey ? 460 : 698
        x: root.extraKey ? 310 : 72
        y: 452

        onClicked: root.pressed("0")
    }

    Key {
        autoRepeat: true
        below: qsTranslate("Citizen", "Delete")
        height: 264
        iconName: "backspace"
        objectName: "key_backspace"
        ordinary: false
        width: 222
        x: 786
        y: 32

        onClicked: root.pressed("backspace")
    }

    Key {
        height: 264
        letterSize: 30
        objectName: "key_clear"
        ordinary: false
        text: qsTranslate("Citizen", "Clear all")
        width: 222
        x: 786
        y: 312

        onClicked: root.pressed("clear")
    }
}
