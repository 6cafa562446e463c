pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Image {
    id: root

    required property string name
    property color colour: Tokens.primary
    property bool own: false
    readonly property real sharpness: Math.max(1, Math.min(root.Window.width, root.Window.height) / 1080)

    fillMode: Image.PreserveAspectFit
    height: 48
    mipmap: true
    smooth: true
    source: root.name ? "image://icon/" + root.name + "/" + (root.own ? "" : String(root.colour).slice(1)) : ""
    sourceSize: Qt.size(Math.ceil(root.width * root.sharpness), Math.ceil(root.height * root.sharpness))
    width: 48

    Accessible.ignored: true
}
