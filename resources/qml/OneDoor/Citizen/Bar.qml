pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls
import OneDoor.Kiosk

Rectangle {
    id: root

    required property OneDoorCitizen citizen
    required property bool wide
    readonly property OneDoorBar bar: root.citizen.bar
    readonly property bool oneLine: root.wide || root.bar.step > 0 || root.citizen.page === "home"
    readonly property list<string> langs: ["vi", "en", "zh"]
    readonly property list<string> langNames: ["VI", "EN", "中文"]
    readonly property list<string> langWords: ["Tiếng Việt", "English", "中文"]

    function caption(): string {
        if (root.citizen.page === "home")
            return qsTranslate("Citizen", "Home");
        if (root.citizen.page === "done")
            return qsTranslate("Citizen", "Finished");
        if (root.citizen.page === "track")
            return qsTranslate("Citizen", "Track my dossier");
        return root.bar.step > 0 ? qsTranslate("Citizen", "Step %1/%2").arg(root.bar.step).arg(root.bar.steps) : qsTranslate("Citizen", "Choose a service");
    }

    color: Tokens.card

    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTranslate("Citizen", "Tools")

    Rectangle {
        color: Tokens.line
        height: Tokens.hairline
        width: parent.width
    }

    BarButton {
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.bar.canGoBack
        iconName: "arrow-left"
        inLine: root.wide
        objectName: "button_back"
        text: qsTranslate("Citizen", "Back")
        width: root.wide ? 200 : 128
        x: root.wide ? 60 : 24

        onClicked: root.citizen.goBack()
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Tokens.line
        height: root.wide ? 84 : 58
        width: Math.max(1, Tokens.hairline / 2)
        x: root.wide ? 276 : 168
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.bar.step > 0 ? 12 : 0
        width: root.wide ? 480 : 180
        x: root.wide ? 308 : 185

        Words {
            font.weight: Font.DemiBold
            fontSizeMode: root.oneLine ? Text.HorizontalFit : Text.Fit
            height: root.oneLine ? Tokens.barLine : 2 * Tokens.barLine + 8
            minimumPixelSize: 16
            objectName: "progress"
            size: Math.round(Tokens.bar * 1.1)
            text: root.caption()
            width: parent.width
            wrapMode: root.oneLine ? Text.NoWrap : Text.WordWrap
        }

        Words {
            color: Tokens.muted
            fontSizeMode: Text.HorizontalFit
            height: Tokens.barLine
            minimumPixelSize: 16
            size: Tokens.bar
            text: Tokens.largeText ? qsTranslate("Citizen", "Large text") : qsTranslate("Citizen", "Please touch")
            visible: root.citizen.page === "home"
            width: parent.width
            wrapMode: Text.NoWrap
        }

        Row {
            spacing: 5
            visible: root.bar.step > 0

            Repeater {
                model: root.bar.steps

                Rectangle {
                    required property int index

                    color: index < root.bar.step ? Tokens.primary : Tokens.line
                    height: 8
                    opacity: Tokens.highContrast && index >= root.bar.step ? 0.4 : 1
                    radius: 4
                    width: (174 - 5 * (root.bar.steps - 1)) / root.bar.steps
                }
            }
        }
    }

    BarButton {
        anchors.verticalCenter: parent.verticalCenter
        iconName: "help"
        inLine: root.wide
        objectName: "button_help"
        text: qsTranslate("Citizen", "Help")
        width: root.wide ? 192 : 116
        x: root.wide ? 844 : 378

        onClicked: root.citizen.lay("help")
    }

    BarButton {
        anchors.verticalCenter: parent.verticalCenter
        iconName: "text-size"
        inLine: root.wide
        objectName: "button_text_size"
        text: qsTranslate("Citizen", "Text size")
        width: root.wide ? 200 : 112
        x: root.wide ? 1044 : 502

        onClicked: root.citizen.lay("text_size")
    }

    BarButton {
        anchors.verticalCenter: parent.verticalCenter
        iconName: "contrast"
        inLine: root.wide
        objectName: "button_contrast"
        text: qsTranslate("Citizen", "Contrast")
        width: root.wide ? 236 : 140
        x: root.wide ? 1252 : 622

        Accessible.checkable: true
        Accessible.checked: root.bar.highContrast

        onClicked: root.citizen.switchContrast()
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: Tokens.line
        border.width: Math.max(1, Tokens.hairline - 1)
        color: Tokens.surface
        height: root.wide ? 96 : 104
        radius: Tokens.buttonRadius
        width: root.wide ? 344 : 278
        x: root.wide ? 1504 : 778

        Row {
            anchors.centerIn: parent

            Repeater {
                model: root.langs

                Press {
                    id: lang

                    required property int index
                    required property string modelData
                    readonly property bool spoken: root.bar.lang === lang.modelData

                    corner: Tokens.keyRadius
                    edgePressed: "transparent"
                    fill: lang.spoken ? Tokens.primaryDark : "transparent"
                    height: root.wide ? 88 : 96
                    objectName: "lang_" + lang.modelData
                    text: root.langWords[lang.index]
                    width: root.wide ? 112 : 90

                    Accessible.checkable: true
                    Accessible.checked: lang.spoken
                    Accessible.role: Accessible.RadioButton

                    contentItem: Words {
                        color: lang.spoken ? Tokens.onPrimary : Tokens.ink
                        font.weight: Font.DemiBold
                        horizontalAlignment: Text.AlignHCenter
                        size: 25
                        text: root.langNames[lang.index]
                    }

                    onClicked: root.citizen.speak(lang.modelData)
                }
            }
        }
    }
}
