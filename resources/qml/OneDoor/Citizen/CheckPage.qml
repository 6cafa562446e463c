pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    required property bool wide
    readonly property OneDoorCheck check: root.citizen.check
    readonly property bool last: root.check.sheet + 1 >= root.check.sheets
    readonly property int measure: root.wide ? 1160 : root.width - 2 * Tokens.margin

    objectName: "page_check"

    Words {
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        height: Tokens.titleLine
        minimumPixelSize: 44
        size: Math.round(Tokens.title * 0.88)
        text: qsTranslate("Citizen", "Check before you hand in")
        tracking: -0.012
        width: root.measure
        x: Tokens.margin
        y: 148

        Accessible.role: Accessible.Heading
    }

    Words {
        color: Tokens.muted
        fontSizeMode: Text.Fit
        height: Tokens.bodyLine
        minimumPixelSize: 26
        size: Tokens.body
        text: root.check.sheets > 1 ? qsTranslate("Citizen", "Touch Change if something is not right. Part %1 of %2.").arg(root.check.sheet + 1).arg(root.check.sheets) : qsTranslate("Citizen", "Touch Change if something is not right.")
        width: root.measure
        x: Tokens.margin
        y: 152 + Tokens.titleLine
    }

    FitColumn {
        id: answers

        low: root.citizen.bar.reach && !root.wide
        height: (root.wide ? root.height - 150 : root.last ? 1440 - extra.height + 112 : 1600) - y
        width: root.measure
        x: Tokens.margin
        y: 152 + Tokens.titleLine + Tokens.bodyLine + 28

        Repeater {
            model: root.check.rows

            CheckRow {
                width: parent ? (parent as Column).width : 0

                onChangeAsked: key => root.citizen.change(key)
            }
        }
    }

    Column {
        id: extra

        spacing: 16
        visible: root.last
        width: root.wide ? 576 : root.measure
        x: root.wide ? 1272 : Tokens.margin
        y: root.wide ? 304 : root.citizen.bar.reach ? 1608 - height : Math.min(answers.y + answers.used + 32, 1608 - height)

        Sentence {
            iconName: "warn"
            ink: Tokens.danger
            objectName: "trouble"
            size: Math.min(Tokens.body, root.wide ? 36 : 60)
            text: root.check.trouble
            visible: text !== ""
            weight: Font.DemiBold
            width: parent.width

            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Sentence {
            iconName: "clock"
            objectName: "held_up"
            size: Math.min(Tokens.body, root.wide ? 36 : 60)
            text: qsTranslate("Citizen", "The center is taking in old records. Please wait a little: your application is kept and is handed in by itself.")
            visible: root.check.heldUp
            weight: Font.DemiBold
            width: parent.width

            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Sentence {
            iconName: "warn"
            ink: Tokens.danger
            objectName: "undeclared"
            size: Math.min(Tokens.body, root.wide ? 36 : 60)
            text: qsTranslate("Citizen", "Please tick the box to confirm, then hand in.")
            visible: root.check.askedToDeclare
            weight: Font.DemiBold
            width: parent.width

            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Press {
            id: tick

            edgePressed: "transparent"
            fill: "transparent"
            height: Math.max(112, words.implicitHeight + 16)
            objectName: "declare"
            text: root.check.declaration
            width: parent.width

            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: root.check.declared

            contentItem: Item {
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    border.color: root.check.askedToDeclare ? Tokens.danger : root.check.declared ? Tokens.primary : Tokens.fieldBorder
                    border.width: root.check.askedToDeclare ? Tokens.errorLine : Tokens.strongLine
                    color: root.check.declared ? Tokens.primary : Tokens.card
                    height: 64
                    radius: 14
                    width: 64

                    Icon {
                        anchors.centerIn: parent
                        colour: Tokens.onPrimary
                        height: 44
                        name: root.check.declared ? "check" : ""
                        visible: root.check.declared
                        width: 44
                    }
                }

                Words {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    line: Math.round(size * 1.38)
                    size: Math.min(Tokens.caption + 2, root.wide ? 34 : 44)
                    text: root.check.declaration
                    width: parent.width - 88
                    x: 88
                }
            }

            onClicked: root.citizen.declare()
        }
    }

    LinkButton {
        enabled: !root.check.sending
        iconName: "arrow-left"
        objectName: "button_previous"
        text: qsTranslate("Citizen", "Previous part")
        visible: root.check.sheet > 0
        x: Tokens.margin - 8
        y: root.height - 144

        onClicked: root.citizen.turn(-1)
    }

    PrimaryButton {
        implicitWidth: 400
        objectName: "button_next"
        text: qsTranslate("Citizen", "See the rest")
        visible: !root.last
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.citizen.turn(1)
    }

    PrimaryButton {
        enabled: !root.check.sending
        good: true
        iconName: root.check.sending ? "" : "check"
        implicitWidth: 400
        objectName: "button_submit"
        text: root.check.sending ? qsTranslate("Citizen", "Sending…") : root.check.trouble ? qsTranslate("Citizen", "Try again") : qsTranslate("Citizen", "Hand in")
        visible: root.last
        x: root.width - Tokens.margin - width
        y: root.height - 144

        onClicked: root.citizen.submit()
    }
}
