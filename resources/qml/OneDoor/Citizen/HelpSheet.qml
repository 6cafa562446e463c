pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls

Sheet {
    id: root

    title: qsTranslate("Citizen", "Help")
    objectName: "sheet_help"

    Advice {
        iconName: "team"
        text: qsTranslate("Citizen", "A person helps you at Counter %1.").arg(root.citizen.bar.counter)
    }

    Advice {
        iconName: "call"
        text: qsTranslate("Citizen", "Or call %1, day and night.").arg(root.citizen.bar.hotline)
    }

    Advice {
        iconName: "arrow-left"
        text: qsTranslate("Citizen", "Back: the page before. What you typed stays.")
    }

    Advice {
        iconName: "text-size"
        text: qsTranslate("Citizen", "Text size: larger letters. Contrast: white on black.")
    }

    Advice {
        iconName: "exit"
        text: qsTranslate("Citizen", "End: stops and erases what you typed. Nothing is sent before you touch Hand in.")
    }

    PrimaryButton {
        iconName: ""
        objectName: "button_help_close"
        text: qsTranslate("Citizen", "Go on")

        onClicked: root.citizen.lay("")
    }

    component Advice: Sentence {
        ink: Tokens.ink
        width: parent ? (parent as Column).width : 0
    }
}
