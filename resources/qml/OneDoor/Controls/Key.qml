pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    property bool ordinary: true
    property bool chosen: false
    property string iconName: ""
    property int letterSize: 40
    property string below: ""
    readonly property color ink: root.chosen ? Tokens.onPrimary : root.below && root.iconName === "" ? Tokens.primaryDark : Tokens.ink

    corner: Tokens.keyRadius
    edge: root.chosen ? "transparent" : Tokens.keyEdge
    edgeWidth: Tokens.highContrast ? 2 : Tokens.hairline
    fill: root.chosen ? Tokens.primaryDark : root.ordinary ? Tokens.key : Tokens.keyFunction
    focusPolicy: Qt.TabFocus
    implicitHeight: 104
    implicitWidth: 96

    Accessible.name: root.below !== "" ? root.below : root.text

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                colour: root.ink
                height: root.below ? 52 : 44
                name: root.iconName
                visible: root.iconName !== ""
                width: height
            }

            Words {
                color: root.ink
                font.weight: Font.Medium
                horizontalAlignment: Text.AlignHCenter
                line: root.below !== "" && root.letterSize > 50 ? 48 : Math.round(size * 1.15)
                size: root.letterSize
                text: root.text
                visible: root.iconName === ""
                width: parent.width
                wrapMode: Text.NoWrap
            }

            Words {
                color: root.ink
                font.weight: Font.Medium
                horizontalAlignment: Text.AlignHCenter
                line: root.iconName !== "" ? 52 : 28
                size: root.iconName !== "" ? 30 : 20
                text: root.below
                visible: root.below !== ""
                width: parent.width
                wrapMode: Text.NoWrap
            }
        }
    }
}
