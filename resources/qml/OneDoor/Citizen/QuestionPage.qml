pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    required property bool wide
    readonly property OneDoorQuestion question: root.citizen.question
    readonly property bool letters: root.question.kind === "letters" || root.question.kind === "places"
    readonly property bool keypad: root.question.kind === "keypad"
    readonly property bool options: root.question.kind === "choice" || root.question.kind === "multi"
    readonly property int begin: root.wide ? 136 : 172
    readonly property int tray: root.letters ? 896 : root.keypad ? 992 : 1600
    readonly property int listTop: root.tray - 340
    readonly property int measure: root.wide ? 724 : root.width - 2 * Tokens.margin

    objectName: "page_question"

    QuestionHead {
        id: head

        height: root.wide ? root.height - root.begin - 160 - (root.question.kind === "places" ? 350 : 0) : root.options ? 520 : (root.question.kind === "places" ? root.listTop : root.tray) - root.begin - 16
        question: root.question
        width: root.measure
        x: Tokens.margin
        y: root.begin
    }

    Loader {
        active: root.question.kind === "places"
        height: 324
        width: root.measure
        x: Tokens.margin
        y: root.wide ? root.height - 160 - 340 : root.listTop

        sourceComponent: PlaceList {
            citizen: root.citizen
        }
    }

    Loader {
        active: root.options
        height: root.wide ? root.height - 150 - 160 : 1592 - y
        width: root.wide ? 984 : root.measure
        x: root.wide ? 864 : Tokens.margin
        y: root.wide ? 150 : root.begin + head.used + 32

        sourceComponent: FitColumn {
            low: root.citizen.bar.reach && !root.wide
            spacing: 16

            Repeater {
                model: root.question.options

                OptionRow {
                    required property string key
                    required property string look
                    required text
                    required hint
                    required selected

                    label: look === "yes" ? qsTranslate("Citizen", "Yes") : look === "no" ? qsTranslate("Citizen", "No") : text
                    many: root.question.kind === "multi"
                    objectName: "option_" + key
                    width: parent ? (parent as Column).width : 0

                    onClicked: root.citizen.pick(key)
                }
            }
        }
    }

    Loader {
        active: root.letters || root.keypad
        height: root.keypad ? 608 : 704
        scale: root.wide ? 0.94 : 1
        sourceComponent: root.keypad ? pad : board
        transformOrigin: Item.TopLeft
        width: 1080
        x: root.wide ? root.width - 1016 : 0
        y: root.wide ? 112 + (root.keypad ? 90 : 0) : root.tray
    }

    Component {
        id: pad

        Keypad {
            extraKey: root.question.extraKey

            onPressed: key => root.citizen.press(key)
        }
    }

    Component {
        id: board

        Keyboard {
            question: root.question

            onPressed: key => root.citizen.press(key)
            onSuggested: word => root.citizen.suggest(word)
        }
    }

    LinkButton {
        objectName: "button_skip"
        text: root.question.skipLabel !== "" ? root.question.skipLabel : qsTranslate("Citizen", "Skip")
        visible: root.question.canSkip
        x: Tokens.margin - 8
        y: root.height - 144

        onClicked: root.citizen.skip()
    }

    PrimaryButton {
        implicitWidth: 400
        objectName: "button_next"
        text: root.question.changing ? qsTranslate("Citizen", "Save") : qsTranslate("Citizen", "Continue")
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.citizen.goOn()
    }
}
