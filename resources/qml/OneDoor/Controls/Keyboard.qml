pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Rectangle {
    id: root

    required property OneDoorQuestion question
    property bool suggesting: true
    readonly property bool upper: root.question.shift !== "off"
    readonly property list<string> accents: root.question.digitRow ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "@", "."] : ["ă", "â", "đ", "ê", "ô", "ơ", "ư"]
    readonly property list<string> tones: root.question.digitRow ? [] : ["sac", "huyen", "hoi", "nga", "nang"]
    readonly property list<string> toneMarks: ["ˊ", "ˋ", "ˀ", "~", "•"]
    readonly property list<string> toneNames: ["sắc", "huyền", "hỏi", "ngã", "nặng"]
    readonly property list<string> rows: root.question.digits ? ["1234567890", "-/.,()'&+", "@_:;#%?"] : ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

    signal pressed(key: string)
    signal suggested(word: string)

    function cased(letter: string): string {
        return root.upper ? letter.toUpperCase() : letter;
    }

    color: Tokens.keyTray
    implicitHeight: 704
    implicitWidth: 1080

    Accessible.role: Accessible.Pane
    Accessible.name: qsTranslate("Citizen", "Keyboard")

    Rectangle {
        color: Tokens.keyEdge
        height: Tokens.highContrast ? Tokens.hairline : 1
        width: parent.width
    }

    Row {
        height: 96
        visible: root.suggesting
        width: 1032
        x: 24
        y: 24

        Repeater {
            model: root.question.suggestions

            Item {
                id: cell

                required property int index
                required property string text

                height: 96
                width: 344

                Press {
                    anchors.centerIn: parent
                    corner: Tokens.keyRadius
                    fill: "transparent"
                    height: 96
                    objectName: "suggestion_" + cell.index
                    text: cell.text
                    width: 320

                    contentItem: Words {
                        color: Tokens.primaryDark
                        font.weight: Font.DemiBold
                        horizontalAlignment: Text.AlignHCenter
                        size: 34
                        text: cell.text
                    }

                    onClicked: root.suggested(cell.text)
                }

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Tokens.chartOnTime
                    height: 48
                    visible: cell.index > 0
                    width: 1
                }
            }
        }
    }

    Row {
        spacing: 8
        x: 24
        y: 128

        Repeater {
            model: root.accents

            Key {
                required property string modelData

                letterSize: 36
                objectName: "key_" + modelData
                ordinary: false
                text: root.cased(modelData)
                width: 78.6

                onClicked: root.pressed(modelData)
            }
        }

        Repeater {
            model: root.tones

            Key {
                required property int index
                required property string modelData

                below: root.toneNames[index]
                letterSize: 54
                objectName: "key_tone_" + modelData
                ordinary: false
                text: root.toneMarks[index]
                width: 78.6

                onClicked: root.pressed("tone_" + modelData)
            }
        }
    }

    Repeater {
        model: root.rows

        Row {
            id: line

            required property int index
            required property string modelData

            spacing: 8
            x: (1080 - width) / 2
            y: 240 + line.index * 112

            Key {
                Accessible.name: qsTranslate("Citizen", "Capital letters")
                chosen: root.question.shift === "locked"
                iconName: "shift"
                objectName: "key_shift"
                ordinary: root.question.shift === "once"
                visible: line.index === 2
                width: 148

                onClicked: root.pressed("shift")
            }

            Repeater {
                model: line.modelData.split("")

                Key {
                    required property string modelData

                    objectName: "key_" + modelData
                    text: root.cased(modelData)

                    onClicked: root.pressed(modelData)
                }
            }

            Key {
                Accessible.name: qsTranslate("Citizen", "Delete")
                autoRepeat: true
                iconName: "backspace"
                objectName: "key_backspace"
                ordinary: false
                visible: line.index === 2
                width: 148

                onClicked: root.pressed("backspace")
            }
        }
    }

    Row {
        spacing: 8
        x: 24
        y: 576

        Key {
            letterSize: 30
            objectName: "key_layer"
            ordinary: false
            text: root.question.digits ? "ABC" : "123"
            width: 148

            onClicked: root.pressed("layer")
        }

        Key {
            Accessible.checkable: true
            Accessible.checked: root.question.telex
            visible: !root.question.digitRow
            chosen: root.question.telex
            letterSize: 30
            objectName: "key_telex"
            ordinary: false
            text: "Telex"
            width: 148

            onClicked: root.pressed("telex")
        }

        Key {
            letterSize: 28
            objectName: "key_space"
            text: qsTranslate("Citizen", "space")
            width: root.question.digitRow ? 564 : 408

            onClicked: root.pressed("space")
        }

        Key {
            letterSize: 28
            objectName: "key_clear"
            ordinary: false
            text: qsTranslate("Citizen", "Clear all")
            width: 304

            onClicked: root.pressed("clear")
        }
    }
}
