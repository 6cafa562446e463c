pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Press {
    id: root

    property string iconName: "arrow-right"
    property bool good: false
    property int widest: 560

    fill: !root.enabled ? Tokens.disabledFill : root.good ? Tokens.success : Tokens.primary
    fillPressed: root.good && !Tokens.highContrast ? Tokens.okText : Tokens.primaryDark
    edge: root.enabled ? "transparent" : Tokens.line
    edgePressed: "transparent"
    implicitHeight: 112
    implicitWidth: Math.max(340, Math.min(label.implicitWidth + (root.iconName ? 56 : 0) + 112, root.widest))

    contentItem: Item {
        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            color: root.enabled ? Tokens.onPrimary : Tokens.disabledText
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            height: parent.height - 16
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            lineHeightMode: Text.ProportionalHeight
            minimumPixelSize: 26
            size: Tokens.button
            text: root.text
            width: Math.min(implicitWidth + 2, parent.width - (arrow.visible ? 96 : 48))
            x: (parent.width - width - (arrow.visible ? 56 : 0)) / 2
        }

        Icon {
            id: arrow

            anchors.verticalCenter: parent.verticalCenter
            colour: label.color
            height: 40
            name: root.iconName
            visible: root.iconName !== ""
            width: 40
            x: label.x + label.width + 16
        }
    }

    // Handled, the second tap of a double tap is no click: it would answer the page that comes next.
    onDoubleClicked: {}
}
