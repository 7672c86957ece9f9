#pragma once

#include "views/parts/text_label.h"

namespace views {

/// The line beneath the fields of an editor: what the answer comes to, what is still wanted, or
/// what is wrong with it. A fault has a sign and a word, not only a colour.
class FieldMessage final : public TextLabel {
    Q_OBJECT

public:
    FieldMessage();

    void say(const QString &words);
    void warn(const QString &fault);
    bool isWarning() const { return m_isWarning; }

    /// Never less than a line: nothing moves when it begins to speak.
    QSize sizeHint() const override { return atLeastALine(TextLabel::sizeHint()); }
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize atLeastALine(QSize size) const;
    void set(const QString &words, bool isWarning);

    bool m_isWarning = false;
};

} // namespace views
