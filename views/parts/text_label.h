#pragma once

#include "views/appearance.h"

#include <QHash>
#include <QLabel>

namespace views {

/// A text in the font of its role, which follows the size an officer chooses. Muted where it says
/// less than its neighbours.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(TextRole role, const QString &text = {}, QWidget *parent = nullptr);
    static TextLabel *muted(const QString &text = {}, TextRole role = TextRole::Body);

    /// Can be selected and copied in these ways. A label lays out such a text anew for every
    /// question about its size, so it is one only once the mouse or the focus comes to it.
    void makeSelectable(Qt::TextInteractionFlags ways = Qt::TextSelectableByMouse);

    /// Wraps, and can be selected and copied with mouse or keyboard.
    void makeReadable();

    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;

private:
    /// What the height of a text hangs on, beside its width and font.
    struct Measured {
        QString text;
        Qt::TextInteractionFlags interaction;
        bool wraps = false;
        int leastWidth = 0;
        int margin = 0;
        int indent = 0;

        friend bool operator==(const Measured &, const Measured &) = default;
    };

    TextRole m_role;
    Qt::TextInteractionFlags m_waysToSelect;
    mutable Measured m_measured;       ///< of which the heights are
    mutable QHash<int, int> m_heights; ///< by width, in pixels
};

/// The text with telephone numbers that stay on one line.
QString withNumbersWhole(QString text);

} // namespace views
