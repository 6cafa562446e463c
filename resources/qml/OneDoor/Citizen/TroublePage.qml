pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen

    objectName: "page_trouble"

    FitColumn {
        height: root.height - 400
        spacing: 32
        width: root.width - 2 * Tokens.margin
        x: Tokens.margin
        y: 240

        Icon {
            colour: Tokens.warnText
            height: 128
            name: "warn"
            width: 128
        }

        Words {
            font.weight: Font.Bold
            line: Tokens.titleLine
            size: Tokens.title
            text: qsTranslate("Citizen", "Something went wrong on our side")
            width: parent.width
        }

        Words {
            color: Tokens.muted
            line: Tokens.bodyLine
            text: qsTranslate("Citizen", "It is not your fault. What you typed has been erased from this screen.")
            width: parent.width
        }

        Words {
            font.weight: Font.DemiBold
            line: Tokens.bodyLine
            text: qsTranslate("Citizen", "Please go to Counter %1, or begin again here.").arg(root.citizen.bar.counter)
            width: parent.width
        }
    }

    PrimaryButton {
        iconName: ""
        objectName: "button_done"
        text: qsTranslate("Citizen", "Back to the first page")
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.citizen.wipe()
    }
}
