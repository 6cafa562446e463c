pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Rectangle {
    id: root

    required property OneDoorCitizen citizen
    required property bool windowed

    color: Tokens.card
    height: 112

    Rectangle {
        anchors.bottom: parent.bottom
        color: Tokens.line
        height: Tokens.hairline
        width: parent.width
    }

    Icon {
        height: 64
        name: Tokens.highContrast ? "mark-contrast" : "mark"
        own: true
        width: 64
        x: 72
        y: 24
    }

    Words {
        font.weight: Font.Bold
        size: 30
        text: qsTranslate("Citizen", "OneDoor") + (root.citizen.bar.demo ? "  ·  DEMO" : "")
        wrapMode: Text.NoWrap
        x: 156
        y: 20
    }

    Words {
        color: Tokens.muted
        elide: Text.ElideRight
        maximumLineCount: 1
        size: 23
        text: root.citizen.bar.head
        width: root.width - 156 - 300
        x: 156
        y: 58
    }

    Press {
        edgePressed: "transparent"
        fill: "transparent"
        height: 96
        objectName: "button_end"
        text: qsTranslate("Citizen", "End")
        visible: root.citizen.bar.canEnd
        width: 184
        x: root.width - width - (root.windowed ? 84 : 48)
        y: 8

        contentItem: Item {
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                colour: Tokens.ink
                height: 36
                name: "exit"
                width: 36
                x: 8
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.DemiBold
                size: 26
                text: qsTranslate("Citizen", "End")
                wrapMode: Text.NoWrap
                x: 56
            }
        }

        onClicked: root.citizen.end()
    }
}
