pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Item {
    id: root

    required property int index
    required property string key
    required property string text
    required property string sign
    required property string value
    required property string look
    required property bool selected
    readonly property bool head: root.look === "head"
    readonly property bool stacked: Tokens.textScale >= 1.6
    readonly property int pad: 32

    signal changeAsked(key: string)

    function title(): string {
        switch (root.key) {
        case "applicant": return qsTranslate("Citizen", "Applicant");
        case "place": return qsTranslate("Citizen", "Place of supply");
        case "need": return qsTranslate("Citizen", "What you need it for");
        default: return qsTranslate("Citizen", "Papers");
        }
    }

    function shown(): string {
        switch (root.look) {
        case "yes_no": return root.value === "yes" ? qsTranslate("Citizen", "Yes") : qsTranslate("Citizen", "No");
        case "paper": return qsTranslate("Citizen", "%n page(s) added", "", Number(root.value));
        case "later": return qsTranslate("Citizen", "Later at the counter");
        default: return root.value;
        }
    }

    implicitHeight: root.head ? (root.index > 0 ? 24 : 0) + Math.max(88, heading.line + 40) : Math.max(104, answer.y + answer.implicitHeight + 24) + (root.selected ? 8 : 0)

    Item {
        id: body

        clip: true
        height: parent.height - y
        width: parent.width
        y: root.head && root.index > 0 ? 24 : 0

        Card {
            height: parent.height - y + (root.selected ? 0 : Tokens.cardRadius)
            width: parent.width
            y: root.head ? 0 : -Tokens.cardRadius
        }
    }

    Rectangle {
        color: Tokens.line
        height: Math.max(1, Tokens.hairline / 2)
        visible: !root.head
        width: parent.width - 2 * root.pad
        x: root.pad
    }

    Icon {
        anchors.verticalCenter: heading.verticalCenter
        height: 36
        name: root.head ? root.sign : ""
        visible: root.head
        width: 36
        x: root.pad
    }

    Words {
        id: heading

        font.weight: Font.DemiBold
        size: Tokens.body
        text: root.title()
        visible: root.head
        x: root.pad + 52
        y: body.y + (parent.height - body.y - height) / 2
    }

    Words {
        id: name

        color: Tokens.muted
        line: Math.round(size * 1.35)
        size: Math.min(Tokens.caption + 1, 44)
        text: root.text
        visible: !root.head
        width: root.stacked ? parent.width - 240 : 276
        x: root.pad
        y: root.stacked ? 16 : Math.max(0, (root.height - (root.selected ? 8 : 0) - implicitHeight) / 2)
    }

    Words {
        id: answer

        font.weight: Font.Medium
        line: Math.round(size * 1.34)
        objectName: "answer_" + root.key
        size: Tokens.body
        text: root.shown()
        visible: !root.head
        width: parent.width - x - 160
        x: root.stacked ? root.pad : 324
        y: root.stacked ? name.y + name.implicitHeight : Math.max(24, (104 - implicitHeight) / 2)
    }

    Press {
        edgePressed: "transparent"
        fill: "transparent"
        height: 96
        objectName: "change_" + root.key
        text: qsTranslate("Citizen", "Change %1").arg(root.text)
        visible: !root.head
        width: Math.max(112, link.implicitWidth + 40)
        x: parent.width - width - 8
        y: (parent.height - (root.selected ? 8 : 0) - height) / 2

        contentItem: Item {
            Words {
                id: link

                anchors.centerIn: parent
                color: Tokens.primary
                font.underline: true
                font.weight: Font.DemiBold
                size: Math.min(Tokens.body - 1, 44)
                text: qsTranslate("Citizen", "Change")
                wrapMode: Text.NoWrap
            }
        }

        onClicked: root.changeAsked(root.key)
    }
}
