pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls

Sheet {
    id: root

    objectName: "sheet_end"
    title: qsTranslate("Citizen", "End without handing in?")

    Words {
        color: Tokens.muted
        line: Tokens.bodyLine
        text: qsTranslate("Citizen", "What you typed will be erased. Nothing has been sent.")
        width: parent ? (parent as Column).width : 0
    }

    PrimaryButton {
        height: 128
        iconName: ""
        objectName: "button_go_on"
        text: qsTranslate("Citizen", "No, go on")
        width: parent ? (parent as Column).width : 0

        onClicked: root.citizen.lay("")
    }

    OutlineButton {
        height: 112
        ink: Tokens.danger
        objectName: "button_wipe"
        text: qsTranslate("Citizen", "End and erase my information")
        width: parent ? (parent as Column).width : 0

        onClicked: root.citizen.wipe()
    }
}
