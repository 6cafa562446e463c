pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Text {
    id: root

    property int size: Tokens.body
    property real tracking: 0
    property int line: Math.round(root.size * 1.4)

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

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
