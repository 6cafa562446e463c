pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Card {
    id: root

    required property OneDoorCitizen citizen
    readonly property OneDoorDone done: root.citizen.done
    // On a dark card the white of the quiet zone needs room of its own; on a white one it lies over the margin.
    readonly property int qrSide: Tokens.highContrast ? 376 : 300
    readonly property int captionGap: Tokens.highContrast ? 8 : 32

    function printTitle(): string {
        switch (root.done.stage) {
        case "waiting": return qsTranslate("Citizen", "The printer is getting ready…");
        case "printing": return qsTranslate("Citizen", "Printing your slip…");
        default: return qsTranslate("Citizen", "Please take your slip");
        }
    }

    implicitHeight: facts.height + 72 + (printer.visible ? printer.height : 0)

    Item {
        id: facts

        height: Math.max(texts.implicitHeight, code.height + caption.implicitHeight + root.captionGap)
        width: parent.width - 80
        x: 40
        y: 40

        Column {
            id: texts

            spacing: 4
            width: parent.width - root.qrSide - 40

            Words {
                color: Tokens.muted
                line: Math.round(size * 1.35)
                size: Math.min(Tokens.caption, 40)
                text: qsTranslate("Citizen", "Dossier code")
                width: parent.width
            }

            Words {
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                height: Math.round(size * 1.3)
                minimumPixelSize: 28
                objectName: "code"
                size: Math.min(Math.round(Tokens.heading * 1.14), 54)
                text: root.done.code
                width: parent.width
                wrapMode: Text.NoWrap
            }

            Item {
                height: 40
                width: parent.width

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Tokens.line
                    height: Math.max(1, Tokens.hairline / 2)
                    width: parent.width
                }
            }

            Words {
                color: Tokens.muted
                line: Math.round(size * 1.35)
                size: Math.min(Tokens.caption, 40)
                text: root.done.accepted ? qsTranslate("Citizen", "Result promised for") : qsTranslate("Citizen", "If all papers were there today")
                width: parent.width
            }

            Words {
                color: Tokens.primaryDark
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                height: Math.round(size * 1.3)
                minimumPixelSize: 28
                objectName: "due"
                size: Math.min(Math.round(Tokens.heading * 1.14), 54)
                text: root.done.accepted ? root.done.dueDay : root.done.ifNowDay
                width: parent.width
                wrapMode: Text.NoWrap
            }

            Words {
                color: Tokens.muted
                line: Math.round(size * 1.35)
                size: Math.min(Tokens.body, 42)
                text: root.done.atHome ? qsTranslate("Citizen", "by %1 · at your home").arg(root.done.dueTime) : qsTranslate("Citizen", "by %1 · at the counter").arg(root.done.dueTime)
                visible: root.done.accepted
                width: parent.width
            }

            Item {
                height: 24
                width: 1
            }

            Words {
                color: Tokens.muted
                line: Math.round(size * 1.35)
                size: Math.min(Tokens.caption, 40)
                text: root.done.accepted ? qsTranslate("Citizen", "A technician calls before coming.") : qsTranslate("Citizen", "Bring your papers to Counter %1: the time begins when they are there.").arg(root.citizen.bar.counter)
                visible: !root.done.accepted || root.done.atHome
                width: parent.width
            }
        }

        Rectangle {
            id: code

            color: Tokens.highContrast ? "white" : Tokens.card
            height: root.qrSide
            width: root.qrSide
            x: parent.width - root.qrSide

            Image {
                anchors.centerIn: parent
                fillMode: Image.Pad
                objectName: "qr"
                smooth: false
                source: root.done.tracking ? "image://qr/" + root.done.tracking : ""
                sourceSize: Qt.size(376, 376)

                Accessible.role: Accessible.Graphic
                Accessible.name: qsTranslate("Citizen", "Code to follow your dossier on a phone")
            }
        }

        Words {
            id: caption

            anchors.horizontalCenter: code.horizontalCenter
            anchors.top: code.bottom
            anchors.topMargin: root.captionGap
            color: Tokens.muted
            horizontalAlignment: Text.AlignHCenter
            line: 32
            size: 24
            text: qsTranslate("Citizen", "Scan to follow your dossier on your phone")
            width: 300
        }
    }

    Rectangle {
        id: printer

        anchors.bottom: parent.bottom
        border.color: Tokens.line
        border.width: Tokens.highContrast ? Tokens.hairline : 0
        bottomLeftRadius: Tokens.cardRadius
        bottomRightRadius: Tokens.cardRadius
        color: Tokens.tint
        height: Math.max(172, words.implicitHeight + 84)
        objectName: "printer_" + root.done.stage
        visible: root.done.stage !== "none"
        width: parent.width

        Icon {
            colour: Tokens.primaryDark
            height: 52
            name: "printer"
            width: 52
            x: 44
            y: 40
        }

        Column {
            id: words

            width: parent.width - 122 - 110
            x: 122
            y: 26

            Words {
                font.weight: Font.DemiBold
                line: Math.round(size * 1.3)
                size: Math.min(Math.round(Tokens.body * 1.07), 46)
                text: root.printTitle()
                width: parent.width
            }

            Words {
                color: Tokens.ink2
                line: Math.round(size * 1.3)
                size: Math.min(Tokens.caption, 38)
                text: qsTranslate("Citizen", "Take it from the slot below the screen.")
                width: parent.width
            }
        }

        Icon {
            colour: Tokens.primaryDark
            height: 48
            name: "chevron-down"
            width: 48
            x: parent.width - 88
            y: 44
        }

        Rectangle {
            color: Tokens.tintStrong
            height: 12
            radius: 6
            width: parent.width - 80
            x: 40
            y: parent.height - 44

            Rectangle {
                color: Tokens.primary
                height: 12
                radius: 6
                width: parent.width * (root.done.stage === "take" ? 1 : root.done.stage === "printing" ? Math.max(0.08, root.done.share) : 0.04)

                Behavior on width {
                    NumberAnimation {
                        duration: Tokens.slideMs
                    }
                }
            }
        }
    }
}
