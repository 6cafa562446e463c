pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Grid {
    id: root

    required property OneDoorService service
    readonly property int across: Tokens.largeText ? 1 : 3

    function time(): string {
        const most = root.service.timeMost;
        const words = root.service.timeUnit === "working_days" ? qsTranslate("Citizen", "%n day(s)", "", most) : qsTranslate("Citizen", "%n hour(s)", "", most);
        return root.service.timeLeast < most ? root.service.timeLeast + " – " + words : words;
    }

    function timeNote(): string {
        return root.service.timeUnit === "hours" ? qsTranslate("Citizen", "day and night") : qsTranslate("Citizen", "of working time");
    }

    columns: root.across
    spacing: Tokens.largeText ? 16 : 24

    Fact {
        iconName: "clock"
        note: root.timeNote()
        title: root.time()
    }

    Fact {
        iconName: "hand-over"
        note: root.service.feeNote
        title: root.service.fee
    }

    Fact {
        iconName: "document"
        note: qsTranslate("Citizen", "to bring along")
        title: qsTranslate("Citizen", "%n paper(s)", "", root.service.papers)
    }

    component Fact: Card {
        id: fact

        required property string iconName
        required property string title
        required property string note

        height: Tokens.largeText ? Math.round(104 * Tokens.textScale * 0.9) : 208
        width: (root.width - (root.across - 1) * 24) / root.across

        Icon {
            colour: Tokens.primary
            height: 44
            name: fact.iconName
            width: 44
            x: 32
            y: Tokens.largeText ? (fact.height - height) / 2 : 28
        }

        Words {
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            height: Tokens.largeText ? fact.height : 56
            minimumPixelSize: 28
            size: Math.round(Tokens.heading * 1.17)
            text: fact.title
            width: Tokens.largeText ? parent.width * 0.42 : parent.width - 56
            wrapMode: Text.NoWrap
            x: Tokens.largeText ? 104 : 32
            y: Tokens.largeText ? 0 : 82
        }

        Words {
            color: Tokens.muted
            fontSizeMode: Text.Fit
            height: Tokens.largeText ? fact.height : 40
            minimumPixelSize: 20
            size: Tokens.caption
            text: fact.note
            width: Tokens.largeText ? parent.width * 0.42 : parent.width - 56
            x: Tokens.largeText ? parent.width * 0.55 : 32
            y: Tokens.largeText ? 0 : 134
        }
    }
}
