pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    required property bool wide
    readonly property bool plain: Tokens.highContrast || Tokens.largeText
    readonly property color ink: Tokens.highContrast ? Tokens.ink : Tokens.onPrimary
    readonly property color soft: Tokens.highContrast ? Tokens.ink : Tokens.onPrimary2

    Rectangle {
        anchors.fill: parent
        color: Tokens.highContrast ? Tokens.surface : Tokens.primaryDark
    }

    Item {
        anchors.fill: parent
        clip: true
        visible: !Tokens.highContrast && (root.wide || !root.plain)

        Icon {
            anchors.bottom: parent.bottom
            height: root.wide ? 952 : 584
            name: root.wide ? "hero-landscape" : "hero-portrait"
            own: true
            width: 1080
            x: root.wide ? -300 : 0
        }
    }

    Icon {
        height: 72
        name: Tokens.highContrast ? "mark-contrast" : "mark-light"
        own: true
        width: 72
        x: Tokens.margin
        y: 57
    }

    Words {
        color: root.ink
        font.weight: Font.Bold
        size: Tokens.largeText ? 40 : 34
        text: qsTranslate("Citizen", "OneDoor") + (root.citizen.bar.demo ? "  ·  DEMO" : "")
        wrapMode: Text.NoWrap
        x: Tokens.margin + 92
        y: 53
    }

    Words {
        color: root.soft
        elide: Text.ElideRight
        maximumLineCount: 1
        size: Tokens.largeText && !root.wide ? 28 : 25
        text: root.citizen.bar.head
        width: root.wide ? 460 : 560
        x: Tokens.margin + 92
        y: Tokens.largeText ? 104 : 96
    }

    Words {
        color: root.ink
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignRight
        size: Tokens.largeText ? 48 : 42
        text: root.citizen.home.time
        visible: !root.wide
        width: 160
        x: root.width - Tokens.margin - 160
        y: 48
    }

    Words {
        color: root.soft
        horizontalAlignment: root.wide ? Text.AlignLeft : Text.AlignRight
        size: root.wide ? 30 : Tokens.largeText ? 28 : 24
        text: root.wide ? root.citizen.home.day + "    " + root.citizen.home.time : root.citizen.home.day
        width: root.wide ? 500 : 420
        x: root.wide ? Tokens.margin : root.width - Tokens.margin - width
        y: root.wide ? 440 : Tokens.largeText ? 106 : 98
    }

    Words {
        color: root.ink
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        height: root.wide ? 96 : 92
        minimumPixelSize: 44
        size: Tokens.greeting
        text: qsTranslate("Citizen", "Welcome")
        visible: !root.plain || root.wide
        width: root.width - 2 * x
        x: Tokens.margin
        y: root.wide ? 204 : 172
    }

    Words {
        color: root.plain && !root.wide ? root.ink : root.soft
        font.weight: root.plain && !root.wide ? Font.Bold : Font.Normal
        fontSizeMode: Text.Fit
        height: root.plain && !root.wide ? 200 : root.wide ? 104 : 56
        lineHeight: 1.05
        lineHeightMode: Text.ProportionalHeight
        minimumPixelSize: 30
        size: root.plain && !root.wide ? 88 : 38
        text: qsTranslate("Citizen", "What do you need today?")
        verticalAlignment: root.plain && !root.wide ? Text.AlignVCenter : Text.AlignTop
        width: root.plain && !root.wide ? 720 : root.width - 2 * x
        x: Tokens.margin
        y: root.wide ? 316 : root.plain ? 184 : 262
    }
}
