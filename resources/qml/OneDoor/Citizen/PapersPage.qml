pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    readonly property OneDoorPapers papers: root.citizen.papers
    readonly property bool wide: root.width > root.height

    objectName: "page_papers"

    FitColumn {
        low: root.citizen.bar.reach
        height: root.height - 160 - 160
        spacing: 24
        width: root.width - 2 * Tokens.margin
        x: Tokens.margin
        y: 152

        Words {
            font.weight: Font.Bold
            line: Tokens.titleLine
            size: Math.round(Tokens.title * 0.88)
            text: qsTranslate("Citizen", "Your papers")
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Words {
            color: Tokens.muted
            line: Tokens.bodyLine
            text: qsTranslate("Citizen", "This machine takes no pictures. Bring these papers to Counter %1; a clerk adds them to your dossier.").arg(root.citizen.bar.counter)
            width: parent.width
        }

        Flow {
            spacing: 24
            width: parent.width

            Repeater {
                model: root.papers.papers

                PaperCard {
                    required property string sign

                    iconName: sign
                }
            }
        }

        Rectangle {
            border.color: Tokens.line
            border.width: Tokens.highContrast ? Tokens.hairline : 0
            color: Tokens.tint
            height: promise.implicitHeight + 56
            radius: Tokens.buttonRadius
            visible: root.papers.missing > 0 && Tokens.textScale < 2
            width: parent.width

            Sentence {
                id: promise

                iconName: "info"
                ink: Tokens.highContrast ? Tokens.ink : Tokens.infoText
                text: qsTranslate("Citizen", "You can hand in now. Your time limit begins when all papers are there.")
                width: parent.width - 64
                x: 32
                y: 28
            }
        }
    }

    PrimaryButton {
        objectName: "button_next"
        text: root.papers.missing > 0 ? qsTranslate("Citizen", "Papers later at the counter") : qsTranslate("Citizen", "Continue")
        widest: 936
        width: Math.max(root.papers.missing > 0 ? 560 : 400, implicitWidth)
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.citizen.goOn()
    }

    component PaperCard: Card {
        id: card

        required property int index
        required property string key
        required property string text
        required property string hint
        required property string iconName
        required property string value
        required property string look
        required property bool selected
        readonly property bool ready: card.look === "done"

        height: inside.implicitHeight + 64
        width: root.wide ? (root.width - 2 * Tokens.margin - 24) / 2 : root.width - 2 * Tokens.margin

        Rectangle {
            border.color: card.ready ? Tokens.success : Tokens.chartOnTime
            border.width: 2
            color: card.ready ? Tokens.success : Tokens.card
            height: 56
            radius: 28
            width: 56
            x: 32
            y: 30

            Icon {
                anchors.centerIn: parent
                colour: Tokens.onPrimary
                height: 36
                name: card.ready ? "check" : ""
                visible: card.ready
                width: 36
            }

            Words {
                anchors.centerIn: parent
                color: Tokens.ink2
                font.weight: Font.DemiBold
                size: 28
                text: String(card.index + 1)
                visible: !card.ready
            }
        }

        Chip {
            id: chip

            fill: card.ready ? Tokens.okFill : card.look === "required" ? Tokens.warnFill : Tokens.neutralFill
            ink: card.ready ? Tokens.okText : card.look === "required" ? Tokens.warnText : Tokens.neutralText
            text: card.ready ? qsTranslate("Citizen", "%n page(s) added", "", Number(card.value)) : card.look === "required" ? qsTranslate("Citizen", "Bring to the counter") : qsTranslate("Citizen", "Not required")
            x: Tokens.largeText ? inside.x : card.width - width - 32
            y: Tokens.largeText ? inside.y + place.y : 34
        }

        Column {
            id: inside

            spacing: 8
            width: parent.width - 112 - 32
            x: 112
            y: 28

            Words {
                font.weight: Font.DemiBold
                line: Math.round(size * 1.3)
                size: Math.round(Tokens.heading * 0.95)
                text: card.text
                width: parent.width - (Tokens.largeText ? 0 : chip.width + 24)
            }

            Words {
                color: Tokens.muted
                line: Math.round(size * 1.35)
                size: Tokens.caption
                text: card.hint
                visible: text !== ""
                width: parent.width - (Tokens.largeText ? 0 : root.wide ? 0 : 120)
            }

            Item {
                id: place

                height: chip.height
                visible: Tokens.largeText
                width: 1
            }

            OutlineButton {
                iconName: "add-document"
                objectName: "sample_" + card.key
                text: qsTranslate("Citizen", "Add sample pages (demo)")
                visible: card.selected && !card.ready

                onClicked: root.citizen.addSample(card.key)
            }
        }
    }
}
