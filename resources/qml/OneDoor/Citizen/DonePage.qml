pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    required property bool wide
    readonly property OneDoorDone done: root.citizen.done
    readonly property int measure: root.wide ? 1000 : root.width - 2 * Tokens.margin

    objectName: "page_done"

    FitColumn {
        low: root.citizen.bar.reach && !root.wide
        height: root.wide ? root.height - 140 - 20 : 1600 - 148
        spacing: 0
        width: root.measure
        x: Tokens.margin
        y: root.wide ? 132 : 148

        Item {
            height: 170
            visible: !root.wide && Tokens.textScale < 1.6
            width: parent.width

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Tokens.success
                height: 152
                radius: 76
                width: 152
                y: 18

                Icon {
                    anchors.centerIn: parent
                    colour: Tokens.onPrimary
                    height: 104
                    name: "check"
                    width: 104
                }
            }
        }

        Words {
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            line: Math.round(size * 1.19)
            size: Math.min(Tokens.title, 74)
            text: qsTranslate("Citizen", "We have your dossier")
            tracking: -0.012
            topPadding: 26
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Words {
            bottomPadding: 28
            color: Tokens.muted
            horizontalAlignment: Text.AlignHCenter
            line: Math.round(size * 1.47)
            size: Math.min(Tokens.body, 46)
            text: root.done.name ? qsTranslate("Citizen", "Thank you, %1.").arg(root.done.name) : qsTranslate("Citizen", "Thank you.")
            width: parent.width
        }

        Loader {
            height: item ? (item as Card).implicitHeight : 0
            sourceComponent: root.done.stage === "failed" ? noPaper : slip
            width: parent.width
        }

        Item {
            height: 32
            width: 1
        }

        Faces {
            citizen: root.citizen
            height: 248
            visible: !root.wide
            width: parent.width
        }
    }

    Faces {
        citizen: root.citizen
        height: 248
        visible: root.wide
        width: 720
        x: 1128
        y: 400
    }

    Component {
        id: slip

        DoneCard {
            citizen: root.citizen
        }
    }

    Component {
        id: noPaper

        NoPaperCard {
            citizen: root.citizen
        }
    }

    Sentence {
        iconName: "clock"
        objectName: "seconds_left"
        size: Math.min(Tokens.body, 40)
        text: qsTranslate("Citizen", "This screen clears in %n second(s)", "", root.done.secondsLeft)
        width: root.wide ? 720 : root.width - 2 * Tokens.margin - button.width - 24
        x: root.wide ? 1128 : Tokens.margin
        y: root.wide ? root.height - 220 : root.height - 88 - implicitHeight / 2
    }

    PrimaryButton {
        id: button

        iconName: ""
        objectName: "button_done"
        text: qsTranslate("Citizen", "Done, first page")
        width: Math.max(408, implicitWidth)
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.citizen.wipe()
    }
}
