pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    required property string title
    default property alias parts: column.data

    MouseArea {
        anchors.fill: parent

        onClicked: root.citizen.lay("")
    }

    Rectangle {
        anchors.fill: parent
        color: Tokens.highContrast ? "black" : Tokens.ink
        opacity: Tokens.highContrast ? 0.85 : 0.6
    }

    Rectangle {
        border.color: Tokens.line
        border.width: Tokens.highContrast ? Tokens.hairline : 0
        color: Tokens.card
        height: Math.min(column.implicitHeight + heading.height + 120, root.height - 64)
        radius: Tokens.dialogRadius
        width: Math.min(root.width - 96, 1000)
        x: (root.width - width) / 2
        y: root.height - height - 32

        MouseArea {
            anchors.fill: parent
        }

        Words {
            id: heading

            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            height: Tokens.headingLine + 24
            minimumPixelSize: 30
            size: Math.round(Tokens.heading * 1.15)
            text: root.title
            width: parent.width - 80 - 112
            x: 40
            y: 28

            Accessible.role: Accessible.Heading
        }

        Press {
            corner: Tokens.keyRadius
            edge: Tokens.line
            height: 96
            objectName: "button_close_sheet"
            text: qsTranslate("Citizen", "Close")
            width: 96
            x: parent.width - 96 - 24
            y: 24

            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    colour: Tokens.ink
                    height: 44
                    name: "close"
                    width: 44
                }
            }

            onClicked: root.citizen.lay("")
        }

        FitColumn {
            height: parent.height - y - 40
            width: parent.width - 80
            x: 40
            y: heading.y + heading.height + 32

            Column {
                id: column

                spacing: 24
                width: parent ? (parent as Column).width : 0
            }
        }
    }
}
