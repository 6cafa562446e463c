pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls
import OneDoor.Kiosk

Item {
    id: root

    required property OneDoorCitizen citizen
    required property bool wide
    readonly property bool single: Tokens.largeText && !root.wide
    readonly property int band: root.single ? 416 : 584
    readonly property int tiles: root.citizen.home.services.count + root.citizen.home.others.count
    readonly property int rowHeight: Math.min(168, (1544 - 440) / Math.max(1, root.tiles) - 16)
    readonly property int wideHeight: (root.citizen.home.stripShown ? 704 : 828) / 2 - 12

    objectName: "page_home"

    HomeHead {
        citizen: root.citizen
        height: root.wide ? root.height : root.band
        wide: root.wide
        width: root.wide ? 640 : root.width
    }

    Words {
        color: Tokens.muted
        font.weight: Font.DemiBold
        size: 28
        text: root.wide ? qsTranslate("Citizen", "Choose a service") : qsTranslate("Citizen", "Electricity services")
        visible: !root.single
        x: root.wide ? 712 : 72
        y: root.wide ? 56 : 614
    }

    Words {
        color: Tokens.muted
        font.weight: Font.DemiBold
        size: 28
        text: qsTranslate("Citizen", "Reports and enquiries")
        visible: !root.single && !root.wide
        x: 72
        y: 1250
    }

    Grid {
        columnSpacing: 24
        columns: root.single ? 1 : root.wide ? 3 : 2
        rowSpacing: root.single ? 16 : 24
        x: root.wide ? 712 : Tokens.margin
        y: root.wide ? 112 : root.single ? 440 : 668

        Repeater {
            model: root.citizen.home.services

            TileChoice {
                height: root.single ? root.rowHeight : root.wide ? root.wideHeight : 264
            }
        }

        Repeater {
            model: root.single || root.wide ? root.citizen.home.others : null

            TileChoice {
                height: root.single ? root.rowHeight : root.wideHeight
            }
        }
    }

    Row {
        spacing: 24
        visible: !root.single && !root.wide
        x: 72
        y: 1304

        Repeater {
            model: root.single || root.wide ? null : root.citizen.home.others

            TileChoice {
                height: 256
            }
        }
    }

    Performance {
        height: 128
        home: root.citizen.home
        inLine: root.wide
        visible: root.citizen.home.stripShown
        width: root.wide ? 1136 : root.width - 2 * Tokens.margin
        x: root.wide ? 712 : Tokens.margin
        y: root.wide ? root.height - 112 : root.single ? 1556 : 1584
    }

    component TileChoice: Loader {
        id: choice

        required property string key
        required property string text
        required property string hint
        required property string sign
        required property string value
        required property string look

        sourceComponent: root.single ? row : tile
        width: root.single ? root.width - 2 * Tokens.margin : root.wide ? 362 : 456

        Component {
            id: tile

            Tile {
                hint: choice.hint
                iconName: choice.sign
                objectName: "tile_" + choice.value
                prominent: choice.look === "prominent"
                text: choice.text
                warm: choice.look === "warm"

                onClicked: root.citizen.openTile(choice.key)
            }
        }

        Component {
            id: row

            WideTile {
                hint: ""
                iconName: choice.sign
                objectName: "tile_" + choice.value
                prominent: choice.look === "prominent"
                text: choice.text
                warm: choice.look === "warm"

                onClicked: root.citizen.openTile(choice.key)
            }
        }
    }
}
