#pragma once

#include "views/parts/text_label.h"

namespace views {

/// A muted caption that gives way where there is little room: its end is left out, and the whole
/// of it stands in its tool tip.
class ShortLabel final : public TextLabel {
    Q_OBJECT

public:
    explicit ShortLabel(const QString &text, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace views
