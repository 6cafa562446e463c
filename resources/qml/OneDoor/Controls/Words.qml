pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Text {
    id: root

    property int size: Tokens.body
    property real tracking: 0
    property int line: Math.round(root.size * 1.4)
    // A line with Chinese stands on its font's taller ascent; this lifts it to where lines of Latin letters stand.
    readonly property real lift: /[\u3000-\u9fff\uff00-\uffef]/.test(root.text) ? (root.lineHeightMode === Text.FixedHeight ? 0.16 : 0.056) : 0

    color: Tokens.ink
    font.family: Tokens.uiFont
    font.hintingPreference: Font.PreferNoHinting
    font.letterSpacing: root.size * root.tracking
    font.pixelSize: root.size
    font.weight: Font.Normal
    lineHeight: root.line
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.Wrap
    transform: Translate {
        y: -Math.round(root.lift * root.fontInfo.pixelSize)
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
