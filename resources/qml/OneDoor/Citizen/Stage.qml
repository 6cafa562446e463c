pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls
import OneDoor.Kiosk

FocusScope {
    id: root

    required property OneDoorCitizen citizen
    required property bool wide
    required property bool windowed
    readonly property int floor: root.height - (root.wide ? 128 : 152)
    property bool turned: false
    readonly property bool bare: root.citizen.page === "home" || root.citizen.warning > 0

    signal closeAsked

    function typed(event: KeyEvent): bool {
        if (event.key === Qt.Key_Backspace)
            root.citizen.press("backspace");
        else if (event.key === Qt.Key_Space)
            root.citizen.press("space");
        else if (event.text > " ")
            root.citizen.press(event.text);
        return event.text !== "";
    }

    focus: true

    Keys.onPressed: event => {
        event.accepted = root.citizen.page === "question" && root.typed(event);
    }
    Keys.onReturnPressed: root.citizen.goOn()

    Rectangle {
        anchors.fill: parent
        color: Tokens.surface
    }

    Loader {
        id: page

        active: root.citizen.warning === 0
        height: root.floor
        sourceComponent: {
            switch (root.citizen.page) {
            case "home": return home;
            case "group": return group;
            case "track": return track;
            case "service": return service;
            case "question": return question;
            case "papers": return papers;
            case "check": return check;
            case "done": return done;
            default: return trouble;
            }
        }
        width: root.width

        onLoaded: {
            if (root.turned)
                slide.restart();
            root.turned = true;
        }

        NumberAnimation {
            id: slide

            duration: Tokens.slideMs
            easing.type: Easing.OutCubic
            from: 32
            property: "x"
            target: page
            to: 0
        }
    }

    Component {
        id: home

        HomePage {
            citizen: root.citizen
            wide: root.wide
        }
    }

    Component {
        id: group

        GroupPage {
            citizen: root.citizen
        }
    }

    Component {
        id: track

        TrackPage {
            citizen: root.citizen
        }
    }

    Component {
        id: service

        ServicePage {
            citizen: root.citizen
            wide: root.wide
        }
    }

    Component {
        id: question

        QuestionPage {
            citizen: root.citizen
            wide: root.wide
        }
    }

    Component {
        id: papers

        PapersPage {
            citizen: root.citizen
        }
    }

    Component {
        id: check

        CheckPage {
            citizen: root.citizen
            wide: root.wide
        }
    }

    Component {
        id: done

        DonePage {
            citizen: root.citizen
            wide: root.wide
        }
    }

    Component {
        id: trouble

        TroublePage {
            citizen: root.citizen
        }
    }

    Head {
        citizen: root.citizen
        visible: !root.bare
        width: root.width
        windowed: root.windowed
    }

    Loader {
        active: root.citizen.warning > 0
        height: root.floor
        width: root.width

        sourceComponent: IdleWarning {
            citizen: root.citizen
        }
    }

    Loader {
        active: root.citizen.overlay !== "" && root.citizen.warning === 0
        height: root.floor
        sourceComponent: root.citizen.overlay === "help" ? help : root.citizen.overlay === "end" ? end : textSize
        width: root.width
    }

    Component {
        id: help

        HelpSheet {
            citizen: root.citizen
        }
    }

    Component {
        id: end

        EndSheet {
            citizen: root.citizen
        }
    }

    Component {
        id: textSize

        TextSizeSheet {
            citizen: root.citizen
        }
    }

    Loader {
        active: root.citizen.waiting !== ""
        height: root.floor
        width: root.width

        sourceComponent: Waiting {
            text: root.citizen.waiting
            wide: root.wide
        }
    }

    Bar {
        citizen: root.citizen
        height: root.height - root.floor
        wide: root.wide
        width: root.width
        y: root.floor
    }

    Press {
        corner: height / 2
        fill: Tokens.card
        edge: Tokens.line
        height: root.bare ? 56 : 64
        objectName: "button_close"
        text: qsTranslate("Citizen", "Close the window")
        visible: root.windowed
        width: height
        x: root.width - width - (root.bare ? 4 : 8)
        y: root.bare ? 4 : 24

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                colour: Tokens.ink
                height: 32
                name: "close"
                width: 32
            }
        }

        onClicked: root.closeAsked()
    }
}
