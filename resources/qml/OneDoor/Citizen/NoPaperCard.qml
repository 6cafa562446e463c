pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Card {
    id: root

    required property OneDoorCitizen citizen
    readonly property OneDoorDone done: root.citizen.done

    function title(): string {
        switch (root.done.cause) {
        case "paper": return qsTranslate("Citizen", "The printer has just run out of paper");
        case "jam": return qsTranslate("Citizen", "The paper is stuck in the printer");
        case "cover": return qsTranslate("Citizen", "The printer is open");
        default: return qsTranslate("Citizen", "The printer does not answer");
        }
    }

    implicitHeight: strip.height + Math.max(384 + 134, steps.implicitHeight + 60 + 40)

    Rectangle {
        id: strip

        border.color: Tokens.line
        border.width: Tokens.highContrast ? Tokens.hairline : 0
        color: Tokens.warnFill
        height: Math.max(136, head.implicitHeight + 44)
        objectName: "printer_failed"
        topLeftRadius: Tokens.cardRadius
        topRightRadius: Tokens.cardRadius
        width: parent.width

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            colour: Tokens.warnText
            height: 52
            name: "printer"
            width: 52
            x: 44
        }

        Column {
            id: head

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 122 - 40
            x: 122

            Words {
                color: Tokens.warnText
                font.weight: Font.DemiBold
                line: Math.round(size * 1.3)
                size: Math.min(Math.round(Tokens.body * 1.07), 46)
                text: root.title()
                width: parent.width
            }

            Words {
                color: Tokens.warnText
                line: Math.round(size * 1.3)
                size: Math.min(Tokens.caption, 38)
                text: qsTranslate("Citizen", "Your dossier is complete with us. You need not hand it in again.")
                width: parent.width
            }
        }
    }

    Item {
        height: 384
        width: 384
        x: 40
        y: strip.height + 36

        Rectangle {
            anchors.fill: parent
            color: "white"
        }

        Image {
            anchors.centerIn: parent
            fillMode: Image.Pad
            objectName: "qr"
            smooth: false
            source: root.done.tracking ? "image://qr/" + root.done.tracking : ""
            sourceSize: Qt.size(460, 460)

            Accessible.role: Accessible.Graphic
            Accessible.name: qsTranslate("Citizen", "Code to follow your dossier on a phone")
        }
    }

    Words {
        font.weight: Font.DemiBold
        fontSizeMode: Text.HorizontalFit
        height: 48
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 24
        objectName: "code"
        size: 30
        text: root.done.code
        width: 400
        wrapMode: Text.NoWrap
        x: 32
        y: strip.height + 36 + 384 + 32
    }

    Column {
        id: steps

        spacing: 20
        width: parent.width - x - 40
        x: Tokens.highContrast ? 488 : 464
        y: strip.height + 60

        NumberedStep {
            body: qsTranslate("Citizen", "to follow your dossier yourself")
            number: 1
            title: qsTranslate("Citizen", "Take a picture of this code")
        }

        NumberedStep {
            body: qsTranslate("Citizen", "it is being printed for you there")
            number: 2
            title: qsTranslate("Citizen", "Get your slip at Counter %1").arg(root.citizen.bar.counter)
        }

        Rectangle {
            color: Tokens.line
            height: Math.max(1, Tokens.hairline / 2)
            width: parent.width
        }

        Column {
            width: parent.width

            Words {
                color: Tokens.muted
                line: Math.round(size * 1.35)
                size: Math.min(Tokens.caption, 38)
                text: root.done.accepted ? qsTranslate("Citizen", "Result promised for") : qsTranslate("Citizen", "If all papers were there today")
                width: parent.width
            }

            Words {
                color: Tokens.primaryDark
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                height: Math.round(size * 1.3)
                minimumPixelSize: 26
                objectName: "due"
                size: Math.min(Math.round(Tokens.heading * 1.05), 50)
                text: root.done.accepted ? root.done.dueDay : root.done.ifNowDay
                width: parent.width
                wrapMode: Text.NoWrap
            }
        }
    }

    component NumberedStep: Item {
        id: step

        required property int number
        required property string title
        required property string body

        height: texts.implicitHeight
        width: steps.width

        Rectangle {
            color: Tokens.primary
            height: 56
            radius: 28
            width: 56

            Words {
                anchors.centerIn: parent
                color: Tokens.onPrimary
                font.weight: Font.Bold
                size: 28
                text: String(step.number)
            }
        }

        Column {
            id: texts

            width: parent.width - 76
            x: 76

            Words {
                font.weight: Font.DemiBold
                line: Math.round(size * 1.3)
                size: Math.min(Math.round(Tokens.body * 1.07), 44)
                text: step.title
                width: parent.width
            }

            Words {
                color: Tokens.muted
                line: Math.round(size * 1.3)
                size: Math.min(Tokens.caption, 36)
                text: step.body
                width: parent.width
            }
        }
    }
}
