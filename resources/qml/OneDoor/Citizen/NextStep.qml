pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Item {
    id: step

    required property int index
    required property string text
    required property string hint
    required property string look
    required property bool stacked

    height: step.stacked ? Math.max(96, Tokens.bodyLine + 24) : 46 + words.implicitHeight + when.line + 8

    Rectangle {
        color: Tokens.tintStrong
        height: 4
        visible: !step.stacked && step.look !== "last"
        width: parent.width
        x: 14
        y: 12
    }

    Rectangle {
        color: step.look === "first" ? Tokens.primary : step.look === "last" ? Tokens.amber : Tokens.chartOnTime
        height: 28
        radius: 14
        width: 28
        y: step.stacked ? (step.height - height) / 2 : 0
    }

    Words {
        id: words

        font.weight: Font.DemiBold
        fontSizeMode: step.stacked ? Text.HorizontalFit : Text.FixedSize
        height: step.stacked ? step.height : implicitHeight
        line: Math.round(size * 1.3)
        minimumPixelSize: 22
        size: step.stacked ? Tokens.body : Math.min(Math.round(28 * Tokens.textScale), 44)
        text: step.text
        width: step.stacked ? parent.width * 0.55 : parent.width - 12
        wrapMode: step.stacked ? Text.NoWrap : Text.WordWrap
        x: step.stacked ? 56 : 0
        y: step.stacked ? 0 : 42
    }

    Words {
        id: when

        color: Tokens.muted
        fontSizeMode: Text.HorizontalFit
        height: step.stacked ? step.height : line
        minimumPixelSize: 20
        size: step.stacked ? Tokens.caption : Math.min(Tokens.caption, 40)
        text: step.hint
        width: step.stacked ? parent.width * 0.3 : parent.width - 12
        wrapMode: Text.NoWrap
        x: step.stacked ? parent.width * 0.66 : 0
        y: step.stacked ? 0 : 46 + words.implicitHeight
    }
}
