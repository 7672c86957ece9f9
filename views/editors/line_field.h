#pragma once

#include <QComboBox>
#include <QLineEdit>

namespace views {

/// A line to type in, as wide as what it is for.
class LineField : public QLineEdit {
    Q_OBJECT

public:
    /// `width` in pixels at 96 dpi and 100% text.
    explicit LineField(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    int m_width;
};

/// A short list to choose from. Turning the mouse wheel over it scrolls the page and changes
/// nothing.
class ChoiceBox final : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(const QStringList &choices);

    /// Can be read and have the focus, not be changed.
    void setFixed(bool isFixed) { m_isFixed = isFixed; }

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool m_isFixed = false;
};

} // namespace views
