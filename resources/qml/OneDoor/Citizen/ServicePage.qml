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
    readonly property int measure: root.wide ? 848 : root.width - 2 * Tokens.margin
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
            size: root.split ? Math.round(Tokens.title * 0.85) : Tokens.title
            text: root.service.title
            visible: root.part === 0
            topPadding: 18
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Words {
            bottomPadding: 34
            color: Tokens.muted
            line: Tokens.bodyLine
            text: qsTranslate("Citizen", "It takes about %1 minutes here. You see the result at once.").arg(root.service.minutes)
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
            topPadding: root.split ? 24 : 44
            visible: root.part === (root.split ? 1 : 0)
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Repeater {
            model: root.part === (root.split ? 1 : 0) ? root.service.needs : null

            Need {
                required property string sign

                iconName: sign
            }
        }

        Need {
            hint: qsTranslate("Citizen", "To receive messages about appointment and result")
            iconName: "phone"
            last: true
            text: qsTranslate("Citizen", "A phone number")
            visible: root.part === (root.split ? 1 : 0) && root.service.wantsPhone
        }

        Words {
            bottomPadding: 20
            font.weight: Font.Bold
            line: Tokens.headingLine
            size: Tokens.heading
            text: qsTranslate("Citizen", "After you hand it in")
            topPadding: root.wide ? 12 : 36
            visible: after.visible
            width: parent.width

            Accessible.role: Accessible.Heading
        }

        Flow {
            id: after

            spacing: root.split ? 16 : 0
            visible: root.service.steps.count > 0 && root.part === root.lastPart
            width: parent.width

            Repeater {
                model: root.service.steps

                NextStep {}
            }
        }
    }

    Item {
        height: root.height - y - 24
        visible: root.part === root.lastPart
        width: root.wide ? 816 : root.measure
        x: root.wide ? 1008 : Tokens.margin
        y: root.wide ? 160 : root.split ? root.height - 184 - 2 * 184 - 24 - 20 - Tokens.headingLine : 1364

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
                width: root.split || root.wide ? ways.width : 444

                onClicked: root.citizen.start()
            }

            Entry {
                enabled: root.service.hasReader
                hint: root.service.hasReader ? qsTranslate("Citizen", "Quick, little to type") : qsTranslate("Citizen", "This machine has no card reader yet")
                iconName: "scan"
                objectName: "button_scan"
                prominent: root.service.hasReader
                text: qsTranslate("Citizen", "Scan the ID card")
                width: root.split || root.wide ? ways.width : 468
            }
        }

        Rectangle {
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

    component Need: Item {
        id: need

        required property string iconName
        required property string text
        required property string hint
        property bool last: false

        height: Math.max(120, words.implicitHeight + 32)
        width: root.measure

        Rectangle {
            border.color: Tokens.line
            border.width: Tokens.highContrast ? 2 : 0
            color: Tokens.tint
            height: 76
            radius: 20
            width: 76
            y: (need.height - height) / 2

            Icon {
                anchors.centerIn: parent
                height: 44
                name: need.iconName
                width: 44
            }
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 104
            x: 104

            Words {
                font.weight: Font.DemiBold
                line: Math.round(size * 1.28)
                size: Math.round(Tokens.body * 1.07)
                text: need.text
                width: parent.width
            }

            Words {
                color: Tokens.muted
                line: Math.round(size * 1.3)
                size: Tokens.caption
                text: need.hint
                visible: text !== ""
                width: parent.width
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            color: Tokens.line
            height: Math.max(1, Tokens.hairline / 2)
            visible: !need.last
            width: parent.width
        }
    }

    component NextStep: Item {
        id: step

        required property int index
        required property string text
        required property string hint
        required property string look

        height: root.split ? Math.max(96, Tokens.bodyLine + 24) : 132
        width: root.split ? root.measure : root.measure / root.service.steps.count

        Rectangle {
            color: Tokens.tintStrong
            height: 4
            visible: !root.split && step.look !== "last"
            width: parent.width
            x: 14
            y: 12
        }

        Rectangle {
            color: step.look === "first" ? Tokens.primary : step.look === "last" ? Tokens.amber : Tokens.chartOnTime
            height: 28
            radius: 14
            width: 28
            y: root.split ? (step.height - height) / 2 : 0
        }

        Words {
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            height: root.split ? step.height : 40
            minimumPixelSize: 22
            size: root.split ? Tokens.body : 28
            text: step.text
            width: root.split ? parent.width * 0.55 : parent.width - 12
            wrapMode: Text.NoWrap
            x: root.split ? 56 : 0
            y: root.split ? 0 : 42
        }

        Words {
            color: Tokens.muted
            fontSizeMode: Text.HorizontalFit
            height: root.split ? step.height : 36
            minimumPixelSize: 20
            size: Tokens.caption
            text: step.hint
            width: root.split ? parent.width * 0.3 : parent.width - 12
            wrapMode: Text.NoWrap
            x: root.split ? parent.width * 0.66 : 0
            y: root.split ? 0 : 82
        }
    }

    component Entry: Press {
        id: entry

        required property string iconName
        required property string hint
        property bool prominent: false
        readonly property color ink: !entry.enabled ? Tokens.disabledText : entry.prominent ? Tokens.onPrimary : Tokens.primaryDark

        corner: Tokens.cardRadius
        edge: !entry.enabled ? Tokens.line : entry.prominent ? "transparent" : Tokens.primary
        edgeWidth: Math.max(2, Tokens.hairline)
        fill: !entry.enabled ? Tokens.disabledFill : entry.prominent ? Tokens.primary : Tokens.card
        fillPressed: entry.prominent ? Tokens.primaryDark : Tokens.pressed
        height: 184

        Accessible.description: entry.hint

        contentItem: Item {
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                colour: entry.ink
                height: 68
                name: entry.iconName
                width: 68
                x: 36
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 130 - 20
                x: 130

                Words {
                    color: entry.ink
                    font.weight: Font.DemiBold
                    line: Math.round(size * 1.3)
                    size: Math.min(Tokens.button, 48)
                    text: entry.text
                    width: parent.width
                }

                Words {
                    color: !entry.enabled ? Tokens.disabledText : entry.prominent ? Tokens.onPrimary2 : Tokens.muted
                    line: Math.round(size * 1.25)
                    size: Math.min(Tokens.caption, 40)
                    text: entry.hint
                    width: parent.width
                }
            }
        }
    }
}
