pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen

    objectName: "page_track"

    FitColumn {
        low: root.citizen.bar.reach
        height: root.height - 160 - 200
        spacing: 32
        width: root.width - 2 * Tokens.margin
        x: Tokens.margin
        y: 160

        Words {
            font.weight: Font.Bold
            line: Tokens.titleLine
            size: Tokens.title
            text: qsTranslate("Citizen", "Track my dossier")
            width: parent.width
        }

        Words {
            color: Tokens.muted
            line: Tokens.bodyLine
            text: qsTranslate("Citizen", "Three ways to see how far your dossier is.")
            width: parent.width
        }

        Way {
            body: qsTranslate("Citizen", "Point your phone's camera at the square code on your receipt.")
            iconName: "qr"
            title: qsTranslate("Citizen", "With your phone")
        }

        Way {
            body: qsTranslate("Citizen", "Go to Counter %1 with your receipt or your identity card.").arg(root.citizen.bar.counter)
            iconName: "user"
            title: qsTranslate("Citizen", "At the counter")
        }

        Way {
            body: qsTranslate("Citizen", "Call %1 and say the code on your receipt.").arg(root.citizen.bar.hotline)
            iconName: "call"
            title: qsTranslate("Citizen", "By telephone")
        }
    }

    PrimaryButton {
        iconName: ""
        objectName: "button_home"
        text: qsTranslate("Citizen", "Back to the first page")
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.citizen.goBack()
    }

    component Way: Card {
        id: way

        required property string iconName
        required property string title
        required property string body

        height: texts.implicitHeight + 64
        width: root.width - 2 * Tokens.margin

        Icon {
            colour: Tokens.primary
            height: 64
            name: way.iconName
            width: 64
            x: 40
            y: 40
        }

        Column {
            id: texts

            spacing: 4
            width: parent.width - 144 - 40
            x: 144
            y: 32

            Words {
                font.weight: Font.DemiBold
                line: Tokens.headingLine
                size: Tokens.heading
                text: way.title
                width: parent.width
            }

            Words {
                color: Tokens.muted
                line: Tokens.bodyLine
                text: way.body
                width: parent.width
            }
        }
    }
}
