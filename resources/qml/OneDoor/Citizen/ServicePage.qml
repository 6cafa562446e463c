pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    required property bool wide
    readonly property OneDoorService service: root.citizen.service
    readonly property bool full: root.wide && root.split
    readonly property int measure: root.wide && !root.split ? 848 : root.width - 2 * Tokens.margin
    readonly property bool split: Tokens.largeText
    property int part: 0
    readonly property int lastPart: root.split ? 2 : 0

    objectName: "page_service"

    FitColumn {
        height: root.wide || root.split ? root.height - 136 - (root.split ? 168 : 24) : 1200
        spacing: 0
        width: root.measure
        x: Tokens.margin
        y: 136

        Words {
            font.weight: Font.Bold
            line: Tokens.titleLine
            size: root.split || root.wide ? Math.round(Tokens.title * 0.85) : Tokens.title
            text: root.service.title
            tracking: -0.012
            visible: root.part === 0
            topPadding: root.wide ? 0 : 18
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Words {
            bottomPadding: root.wide ? 20 : 34
            color: Tokens.muted
            line: Tokens.bodyLine
            text: qsTranslate("Citizen", "It takes about %1 minutes here, and you get a slip at once.").arg(root.service.minutes)
            topPadding: 8
            visible: root.part === 0
            width: parent.width
        }

        ServiceFacts {
            service: root.service
            visible: root.part === 0
            width: parent.width
        }

        Words {
            bottomPadding: 8
            font.weight: Font.Bold
            line: Tokens.headingLine
            size: Tokens.heading
            text: qsTranslate("Citizen", "What you need")
            topPadding: root.split || root.wide ? 24 : 44
            visible: root.part === (root.split ? 1 : 0)
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Repeater {
            model: root.part === (root.split ? 1 : 0) ? root.service.needs : null

            Need {
                required property string sign

                iconName: sign
                width: root.measure
            }
        }

        Need {
            hint: qsTranslate("Citizen", "To receive messages about appointment and result")
            iconName: "phone"
            last: true
            width: root.measure
            text: qsTranslate("Citizen", "A phone number")
            visible: root.part === (root.split ? 1 : 0) && root.service.wantsPhone
        }

        After {
            visible: !root.wide && root.service.steps.count > 0 && root.part === root.lastPart
            width: parent.width
        }
    }

    Item {
        height: root.height - y - 24
        visible: root.part === root.lastPart
        width: root.wide && !root.split ? 816 : root.measure
        x: root.wide && !root.split ? 1008 : Tokens.margin
        y: root.wide ? 148 : root.split ? root.height - 184 - 2 * 184 - 24 - 20 - Tokens.headingLine : 1364

        Words {
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            height: Tokens.headingLine
            minimumPixelSize: 30
            size: Tokens.heading
            text: qsTranslate("Citizen", "How do you want to begin?")
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Flow {
            id: ways

            spacing: 24
            width: parent.width
            y: Tokens.headingLine + 20

            Entry {
                hint: qsTranslate("Citizen", "On the keys of this screen")
                iconName: "keyboard"
                objectName: "button_start"
                prominent: !root.service.hasReader
                text: qsTranslate("Citizen", "Type it in")
                height: root.wide && !root.split ? 152 : 184
                width: root.full ? (ways.width - 24) / 2 : root.split || root.wide ? ways.width : 444

                onClicked: root.citizen.start()
            }

            Entry {
                enabled: root.service.hasReader
                hint: root.service.hasReader ? qsTranslate("Citizen", "Quick, little to type") : qsTranslate("Citizen", "This machine has no card reader yet")
                iconName: "scan"
                objectName: "button_scan"
                prominent: root.service.hasReader
                text: qsTranslate("Citizen", "Scan the ID card")
                height: root.wide && !root.split ? 152 : 184
                width: root.full ? (ways.width - 24) / 2 : root.split || root.wide ? ways.width : 468
            }
        }

        Rectangle {
            id: help

            border.color: Tokens.line
            border.width: Tokens.highContrast ? Tokens.hairline : 0
            color: Tokens.tint
            height: Math.max(96, helper.implicitHeight + 40)
            radius: Tokens.buttonRadius
            visible: !root.split
            width: parent.width
            y: ways.y + ways.height + 24

            Sentence {
                id: helper

                anchors.verticalCenter: parent.verticalCenter
                iconName: "team"
                ink: Tokens.highContrast ? Tokens.ink : Tokens.ink2
                size: Math.min(Tokens.caption + 2, 44)
                text: qsTranslate("Citizen", "Need help? Go to Counter %1 or touch Help.").arg(root.citizen.bar.counter)
                width: parent.width - 64
                x: 32
            }
        }

        After {
            visible: root.wide && root.service.steps.count > 0
            width: parent.width
            y: (help.visible ? help.y + help.height : ways.y + ways.height) + 8
        }
    }

    PrimaryButton {
        objectName: "button_next"
        text: qsTranslate("Citizen", "Continue")
        visible: root.part < root.lastPart
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.part += 1
    }

    LinkButton {
        objectName: "button_previous"
        text: qsTranslate("Citizen", "Previous")
        visible: root.part > 0
        x: Tokens.margin
        y: root.height - 136

        onClicked: root.part -= 1
    }

    component After: Column {
        id: after

        readonly property bool stacked: root.split && !root.wide

        Words {
            bottomPadding: 20
            font.weight: Font.Bold
            line: Tokens.headingLine
            size: Tokens.heading
            text: qsTranslate("Citizen", "After you hand it in")
            topPadding: root.wide ? 16 : 36
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Flow {
            spacing: after.stacked ? 16 : 0
            width: parent.width

            Repeater {
                model: root.service.steps

                NextStep {
                    stacked: after.stacked
                    width: after.stacked ? after.width : after.width / root.service.steps.count
                }
            }
        }
    }
}
