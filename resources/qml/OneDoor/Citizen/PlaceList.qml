pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    readonly property OneDoorQuestion question: root.citizen.question
    readonly property int columns: Tokens.largeText ? 1 : 2
    readonly property bool turning: root.question.sheets > 1
    readonly property int room: root.width - (root.turning ? 116 : 0)

    Grid {
        columnSpacing: 12
        columns: root.columns
        rowSpacing: 12

        Repeater {
            model: root.question.options

            PlaceRow {
                required property string key
                required text
                required selected

                height: 100
                objectName: "place_" + key
                width: (root.room - 12 * (root.columns - 1)) / root.columns

                onClicked: root.citizen.pick(key)
            }
        }
    }

    Words {
        color: Tokens.muted
        line: Tokens.bodyLine
        text: qsTranslate("Citizen", "Nothing has this name. Check the letters, or clear them to see all.")
        visible: root.question.found === 0
        width: parent.width
    }

    Column {
        anchors.right: parent.right
        spacing: 12
        visible: root.turning

        Key {
            chosen: false
            enabled: root.question.sheet > 0
            height: 156
            iconName: ""
            objectName: "button_list_up"
            opacity: enabled ? 1 : 0.4
            text: "▲"
            width: 104

            Accessible.name: qsTranslate("Citizen", "Previous")

            onClicked: root.citizen.turn(-1)
        }

        Key {
            enabled: root.question.sheet + 1 < root.question.sheets
            height: 156
            objectName: "button_list_down"
            opacity: enabled ? 1 : 0.4
            text: "▼"
            width: 104

            Accessible.name: qsTranslate("Citizen", "Next")

            onClicked: root.citizen.turn(1)
        }
    }
}
