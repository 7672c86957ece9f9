#pragma once

#include <QPlainTextEdit>

namespace views {

/// A note of any length: as tall as its text, up to five lines. Tab leaves it.
class NoteBox final : public QPlainTextEdit {
    Q_OBJECT

public:
    /// `name` is what stands in it while it is empty; `about` is what the note is about, for a
    /// screen reader.
    NoteBox(const QString &name, const QString &about, QWidget *parent = nullptr);

    QString note() const { return toPlainText().trimmed(); }
    /// Shows a note; emits nothing.
    void setNote(const QString &note);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed();
    /// The box was left after something was typed.
    void settled();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int lines() const;
    int heightOf(int lines) const;

    bool m_isTyped = false;
    bool m_isShowing = false;
};

} // namespace views
