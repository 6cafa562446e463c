pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import OneDoor.Controls
import OneDoor.Kiosk

Rectangle {
    id: root

    required property OneDoorCitizen citizen

    color: Tokens.highContrast ? Tokens.surface : Tokens.ink
    objectName: "page_warning"

    Icon {
        height: 72
        name: Tokens.highContrast ? "mark-contrast" : "mark"
        own: true
        width: 72
        x: 72
        y: 56
    }

    Words {
        color: "white"
        font.weight: Font.Bold
        size: 34
        text: qsTranslate("Citizen", "OneDoor")
        wrapMode: Text.NoWrap
        x: 164
        y: 50
    }

    Words {
        color: "white"
        opacity: 0.85
        size: 25
        text: qsTranslate("Citizen", "Your information is covered")
        wrapMode: Text.NoWrap
        x: 164
        y: 94
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Tokens.line
        border.width: Tokens.highContrast ? Tokens.hairline : 0
        color: Tokens.card
        height: Math.min(column.implicitHeight + 140, root.height - 200)
        radius: Tokens.dialogRadius
        width: 888
        y: Math.max(160, (root.height - height) / 2 - 32)

        FitColumn {
            id: fit

            centered: true
            height: parent.height - 140
            width: 760
            x: 64
            y: 76

            Column {
                id: column

                spacing: 16
                width: 760

                Item {
                    height: 256
                    width: parent.width

                    Shape {
                        id: ring

                        anchors.horizontalCenter: parent.horizontalCenter
                        height: 224
                        width: 224

                        ShapePath {
                            capStyle: ShapePath.RoundCap
                            fillColor: "transparent"
                            strokeColor: Tokens.highContrast ? Tokens.disabledText : Tokens.line
                            strokeWidth: 16

                            PathAngleArc {
                                centerX: 112
                                centerY: 112
                                radiusX: 92
                                radiusY: 92
                                startAngle: -90
                                sweepAngle: 360
                            }
                        }

                        ShapePath {
                            capStyle: ShapePath.RoundCap
                            fillColor: "transparent"
                            strokeColor: Tokens.amber
                            strokeWidth: 16

                            PathAngleArc {
                                centerX: 112
                                centerY: 112
                                radiusX: 92
                                radiusY: 92
                                startAngle: -90
                                sweepAngle: 18 * root.citizen.warning
                            }
                        }
                    }

                    Words {
                        font.weight: Font.Bold
                        horizontalAlignment: Text.AlignHCenter
                        line: 88
                        objectName: "seconds_left"
                        size: 84
                        text: String(root.citizen.warning)
                        width: parent.width
                        y: 38
                    }

                    Words {
                        color: Tokens.muted
                        horizontalAlignment: Text.AlignHCenter
                        line: 34
                        size: 26
                        text: qsTranslate("Citizen", "seconds")
                        width: parent.width
                        y: 132
                    }
                }

                Words {
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                    line: Tokens.questionLine
                    size: Tokens.question
                    text: qsTranslate("Citizen", "Are you still here?")
                    width: parent.width
                }

                Words {
                    bottomPadding: 24
                    color: Tokens.muted
                    horizontalAlignment: Text.AlignHCenter
                    line: Tokens.bodyLine
                    text: qsTranslate("Citizen", "To keep your information private, this machine erases what you typed if nobody touches the screen.")
                    width: parent.width
                }

                PrimaryButton {
                    height: 128
                    iconName: ""
                    objectName: "button_stay"
                    text: qsTranslate("Citizen", "I am still here, go on")
                    width: parent.width

                    onClicked: root.citizen.stay()
                }

                OutlineButton {
                    height: 112
                    ink: Tokens.danger
                    objectName: "button_wipe"
                    text: qsTranslate("Citizen", "End and erase my information")
                    width: parent.width

                    onClicked: root.citizen.wipe()
                }
            }
        }
    }
}
