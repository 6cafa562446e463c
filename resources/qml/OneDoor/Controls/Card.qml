pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Controls

Rectangle {
    border.color: Tokens.line
    border.width: Tokens.hairline
    color: Tokens.card
    radius: Tokens.cardRadius
}
