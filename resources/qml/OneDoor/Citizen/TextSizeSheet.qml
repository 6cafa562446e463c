pragma ComponentBehavior: Bound

import QtQuick
import OneDoor.Citizen
import OneDoor.Controls

Sheet {
    id: root

    readonly property list<int> sizes: [100, 130, 160, 200]

    objectName: "sheet_text_size"
    title: qsTranslate("Citizen", "Text size")

    Row {
        spacing: 16

        Repeater {
            model: root.sizes

            Key {
                required property int modelData

                Accessible.checkable: true
                Accessible.checked: chosen
                Accessible.name: qsTranslate("Citizen", "%1 percent").arg(modelData)
                below: modelData + " %"
                chosen: root.citizen.bar.textSize === modelData
                height: 168
                letterSize: Math.round(40 * modelData / 100)
                objectName: "text_" + modelData
                text: "A"
                width: 212

                onClicked: root.citizen.sizeText(modelData)
            }
        }
    }

    OptionRow {
        hint: qsTranslate("Citizen", "Moves what you touch to the lower part of the screen.")
        many: true
        objectName: "button_reach"
        selected: root.citizen.bar.reach
        text: qsTranslate("Citizen", "Within reach from a wheelchair")
        width: parent ? (parent as Column).width : 0

        onClicked: root.citizen.switchReach()
    }

    PrimaryButton {
        iconName: ""
        objectName: "button_text_size_close"
        text: qsTranslate("Citizen", "Go on")

        onClicked: root.citizen.lay("")
    }
}
