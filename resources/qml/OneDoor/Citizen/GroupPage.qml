pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    readonly property bool wide: root.width > root.height

    objectName: "page_group"

    Words {
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        height: 2 * Tokens.titleLine
        lineHeight: 1.1
        lineHeightMode: Text.ProportionalHeight
        maximumLineCount: 2
        minimumPixelSize: 44
        size: Tokens.title
        text: root.citizen.group.title
        verticalAlignment: Text.AlignTop
        width: root.width - 2 * Tokens.margin
        x: Tokens.margin
        y: 152

        Accessible.role: Accessible.Heading
    }

    Flow {
        id: list

        spacing: 16
        width: root.width - 2 * Tokens.margin
        x: Tokens.margin
        y: root.citizen.bar.reach && !root.wide ? 1592 - height : 160 + (Tokens.largeText && !root.wide ? 2 : 1.4) * Tokens.titleLine

        Repeater {
            model: root.citizen.group.services

            WideTile {
                required property string key
                required property string sign
                required text
                required hint

                iconName: sign
                objectName: "service_" + key
                width: root.wide ? (list.width - 16) / 2 : list.width

                onClicked: root.citizen.openService(key)
            }
        }
    }

    OutlineButton {
        objectName: "button_previous"
        text: qsTranslate("Citizen", "Previous")
        visible: root.citizen.group.sheet > 0
        x: Tokens.margin
        y: root.height - 136

        onClicked: root.citizen.turn(-1)
    }

    PrimaryButton {
        objectName: "button_more"
        text: qsTranslate("Citizen", "More services")
        visible: root.citizen.group.sheet + 1 < root.citizen.group.sheets
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.citizen.turn(1)
    }
}
