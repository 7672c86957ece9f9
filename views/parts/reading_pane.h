#pragma once

#include <QPlainTextEdit>

namespace views {

/// A few lines that say in full what a list shows cut: read, selected and copied, never written.
class ReadingPane final : public QPlainTextEdit {
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it; `lines` is how many stand there without scrolling.
    explicit ReadingPane(const QString &name, int lines, QWidget *parent = nullptr);

    void setWords(const QString &words);

protected:
    bool event(QEvent *event) override;

private:
    void fit();

    int m_lines;
};

} // namespace views
