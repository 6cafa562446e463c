pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

FitColumn {
    id: root

    required property OneDoorQuestion question
    readonly property bool typed: root.question.kind === "letters" || root.question.kind === "keypad"
    readonly property string under: root.question.why !== "" ? root.question.why : root.question.hint

    function topic(): string {
        switch (root.question.topic) {
        case "contact": return qsTranslate("Citizen", "Contact");
        case "place": return qsTranslate("Citizen", "Place of supply");
        case "need": return qsTranslate("Citizen", "What you need it for");
        default: return qsTranslate("Citizen", "Applicant");
        }
    }

    function words(): string {
        switch (root.question.part) {
        case "province": return qsTranslate("Citizen", "In which province or city?");
        case "ward": return qsTranslate("Citizen", "In which ward or commune?");
        case "street": return qsTranslate("Citizen", "House number and street?");
        default: return root.question.question;
        }
    }

    function label(): string {
        switch (root.question.part) {
        case "province": return qsTranslate("Citizen", "Type a few letters to find it");
        case "ward": return qsTranslate("Citizen", "Type a few letters to find it");
        case "street": return qsTranslate("Citizen", "House number, street or hamlet");
        default: return root.question.label;
        }
    }

    Words {
        bottomPadding: Tokens.largeText ? 0 : 10
        color: Tokens.primaryDark
        font.weight: Font.DemiBold
        line: Math.round(size * 1.35)
        size: Math.min(Tokens.caption + 2, 40)
        text: root.topic()
        width: parent.width
    }

    Words {
        bottomPadding: Tokens.largeText ? 4 : 8
        font.weight: Font.Bold
        line: Tokens.questionLine
        objectName: "question"
        size: Tokens.question
        text: root.words()
        tracking: -0.012
        width: parent.width

        Accessible.role: Accessible.Heading
    }

    Words {
        color: Tokens.muted
        line: Tokens.bodyLine
        text: root.under
        visible: text !== "" && root.question.part === ""
        width: parent.width
    }

    Item {
        height: root.question.kind === "places" ? 12 : Tokens.largeText ? 16 : 36
        visible: root.typed || root.question.kind === "places"
        width: 1
    }

    Item {
        height: inner.implicitHeight
        visible: root.typed || root.question.kind === "places" || root.question.fault !== ""
        width: parent.width

        Rectangle {
            color: Tokens.danger
            height: parent.height
            visible: root.question.fault !== ""
            width: Tokens.errorBar
        }

        Column {
            id: inner

            width: parent.width - x
            x: root.question.fault !== "" ? 40 : 0

            Words {
                font.weight: Font.DemiBold
                line: Math.round(size * 1.35)
                size: Tokens.body
                text: root.label()
                visible: root.typed || root.question.kind === "places"
                width: parent.width
            }

            Words {
                color: Tokens.muted
                line: Tokens.captionLine
                size: Tokens.caption
                text: root.question.hint
                visible: root.typed && root.question.why !== "" && text !== ""
                width: parent.width
            }

            Item {
                height: 8
                visible: root.question.fault !== ""
                width: 1
            }

            Sentence {
                height: visible ? implicitHeight + 4 : 0
                iconName: "warn"
                ink: Tokens.danger
                objectName: "fault"
                text: root.question.fault
                visible: text !== ""
                weight: Font.DemiBold
                width: parent.width

                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }

            Item {
                height: 12
                visible: entry.visible
                width: 1
            }

            Field {
                id: entry

                count: root.question.count
                label: root.label()
                letterSize: Math.min(root.question.kind === "keypad" ? Tokens.figures : Tokens.figures - 4, 60)
                objectName: "field_" + root.question.id
                placeholder: root.question.kind === "places" ? qsTranslate("Citizen", "For example: hong gai") : ""
                tall: root.question.long
                unit: root.question.unit
                value: root.question.value
                visible: root.typed || root.question.kind === "places"
                width: root.question.kind === "keypad" ? Math.min(parent.width, 620) : parent.width
                wrong: root.question.fault !== ""
            }
        }
    }

    Item {
        height: 24
        visible: note.visible
        width: 1
    }

    Sentence {
        id: note

        iconName: "info"
        size: Math.min(Tokens.body, 40)
        text: qsTranslate("Citizen", "Type without marks, then choose the word with marks above the keys.")
        visible: root.question.kind === "letters" && !root.question.digitRow && !root.question.long && Tokens.textScale < 1.6
        width: parent.width
    }
}
