#pragma once

#include "views/appearance.h"

#include <QLabel>

namespace views {

/// A text in the font of its role, which follows the size an officer chooses. Muted where it says
/// less than its neighbours.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(TextRole role, const QString &text = {}, QWidget *parent = nullptr);
    static TextLabel *muted(const QString &text = {}, TextRole role = TextRole::Body);

    /// Wraps, and can be selected and copied with mouse or keyboard.
    void makeReadable();

protected:
    bool event(QEvent *event) override;

private:
    TextRole m_role;
};

/// The text with telephone numbers that stay on one line.
QString withNumbersWhole(QString text);

} // namespace views
