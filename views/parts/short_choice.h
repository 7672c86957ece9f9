#pragma once

#include <QComboBox>

namespace views {

/// A list to choose from that is as wide as so many letters, whatever is in it, as
/// QComboBox::AdjustToMinimumContentsLengthWithIcon promises. That builds the list that drops down
/// as soon as it is set; here it is built when it is wanted, and a page with several is there
/// sooner.
class ShortChoice final : public QComboBox {
    Q_OBJECT

public:
    /// `name` is its object name, `spoken` what a screen reader calls it.
    ShortChoice(const QString &name, const QString &spoken, int letters);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int m_letters;
};

} // namespace views
