#pragma once

#include <QAbstractButton>

namespace views {

/// How an option looks, and so what it is.
enum class OptionLook {
    One,     ///< one of several answers: a round mark, 44 pixels high
    Several, ///< several answers may be chosen: a square mark, 44 pixels high
    Segment, ///< one way of answering: a round mark, as high as a field
    Toggle,  ///< an answer beside the fields: no mark until it is chosen, as high as a field
};

/// One answer that can be chosen. Its mark shows the key that chooses it, and a tick once it is
/// chosen. Leaves all keys but Space to the widget around it.
class OptionButton final : public QAbstractButton {
    Q_OBJECT

public:
    /// `number` is the key that chooses it, 0 for none.
    OptionButton(OptionLook look, const QString &words, int number = 0);

    QString words() const { return m_words; }
    int number() const { return m_number; }
    /// Can be read and have the focus, not be changed.
    void setFixed(bool isFixed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void nextCheckState() override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int leastHeight() const;
    /// What stands left and right of the words, in pixels.
    int leftOfWords() const;
    int aroundWords() const;
    QRect markRect() const;
    void drawMark(QPainter &painter) const;

    OptionLook m_look;
    QString m_words;
    int m_number;
    bool m_isFixed = false;
    mutable QSize m_hint; ///< empty: to be measured
};

} // namespace views
