pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    readonly property int rated: root.citizen.done.rated
    readonly property list<string> icons: ["very-sad", "sad", "meh", "smile", "grin"]
    readonly property list<color> inks: [Tokens.danger, Tokens.danger, Tokens.warnText, Tokens.success, Tokens.success]
    readonly property list<string> names: [qsTranslate("Citizen", "Very bad"), qsTranslate("Citizen", "Not good"), qsTranslate("Citizen", "All right"), qsTranslate("Citizen", "Good"), qsTranslate("Citizen", "Very good")]

    implicitHeight: 248

    Words {
        font.weight: Font.DemiBold
        fontSizeMode: Text.HorizontalFit
        height: 60
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 28
        objectName: root.rated ? "thanks" : "faces"
        size: Math.round(Tokens.heading * 0.95)
        text: root.rated ? qsTranslate("Citizen", "Thank you for telling us.") : qsTranslate("Citizen", "How was it today?")
        width: parent.width
        wrapMode: Text.NoWrap
    }

    Row {
        spacing: 12
        y: 76

        Repeater {
            model: 5

            FaceButton {
                required property int index
                readonly property int score: 5 - index

                chosen: root.rated === score
                enabled: root.rated === 0
                height: 172
                iconName: root.icons[score - 1]
                ink: root.inks[score - 1]
                objectName: "face_" + score
                opacity: root.rated === 0 || chosen ? 1 : 0.45
                text: root.names[score - 1]
                width: (root.width - 48) / 5

                onClicked: root.citizen.rate(score)
            }
        }
    }
}
