pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorHome home
    required property bool inLine

    objectName: "strip"

    Column {
        visible: Tokens.largeText
        width: parent.width

        Words {
            color: Tokens.highContrast ? Tokens.primary : Tokens.success
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            height: 48
            minimumPixelSize: 24
            size: Math.min(Tokens.body, 40)
            text: qsTranslate("Citizen", "%1 on time or early this month").arg(root.home.stripOnTime)
            width: parent.width
            wrapMode: Text.NoWrap
        }

        Words {
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            height: 48
            minimumPixelSize: 24
            size: Math.min(Tokens.body, 40)
            text: qsTranslate("Citizen", "%1 dossiers, %2 days on average").arg(root.home.stripDossiers).arg(root.home.stripMean)
            width: parent.width
            wrapMode: Text.NoWrap
        }
    }

    Rectangle {
        color: Tokens.line
        height: Tokens.hairline
        visible: !Tokens.largeText && !root.inLine
        width: parent.width
    }

    Words {
        anchors.verticalCenter: cells.verticalCenter
        font.weight: Font.DemiBold
        line: 38
        size: 28
        text: root.home.stripAsOf ? qsTranslate("Citizen", "This month, as of %1").arg(root.home.stripAsOf) : qsTranslate("Citizen", "This month")
        visible: !Tokens.largeText
        width: root.inLine ? 260 : root.home.stripAsOf ? 176 : 140
    }

    Row {
        id: cells

        anchors.right: parent.right
        spacing: 30
        visible: !Tokens.largeText
        y: root.inLine ? 0 : 20

        Cell {
            good: true
            iconName: "shield"
            number: root.home.stripOnTime
            words: qsTranslate("Citizen", "on time or early")
        }

        Cell {
            number: root.home.stripDossiers
            words: qsTranslate("Citizen", "dossiers")
        }

        Cell {
            number: qsTranslate("Citizen", "%1 days").arg(root.home.stripMean)
            words: qsTranslate("Citizen", "on average")
        }
    }

    component Cell: Row {
        id: cell

        required property string number
        required property string words
        property bool good: false
        property string iconName: ""

        spacing: 30

        Rectangle {
            color: Tokens.line
            height: 80
            width: Math.max(1, Tokens.hairline / 2)
        }

        Column {
            Row {
                spacing: 14

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    colour: Tokens.success
                    height: 36
                    name: cell.iconName
                    visible: cell.iconName !== ""
                    width: 36
                }

                Words {
                    color: cell.good ? Tokens.success : Tokens.ink
                    font.weight: Font.Bold
                    line: 46
                    size: 40
                    text: cell.number
                    wrapMode: Text.NoWrap
                }
            }

            Words {
                color: Tokens.muted
                line: 34
                size: 26
                text: cell.words
                wrapMode: Text.NoWrap
            }
        }
    }
}
