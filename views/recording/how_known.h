#pragma once

#include "subject/answer.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace views {

class FlowLayout;

/// Since when and how an answer is known, in a line to which other keys are added.
class HowKnown final : public QWidget {
    Q_OBJECT

public:
    /// `label` is the question, for a screen reader.
    explicit HowKnown(const QString &label, QWidget *parent = nullptr);

    void add(QWidget *key);
    /// Shows both; emits nothing.
    void show(const QDate &asAt, subject::Source source);
    void setOpen(bool isOpen);
    QDate asAt() const;
    subject::Source source() const;

    /// Asks how one knows today, so that "the same" is never only a habit: one key and one digit.
    /// Absent: nobody said.
    static std::optional<subject::Source> askToday(QWidget &key);

Q_SIGNALS:
    void changed();
    void settled();

private:
    FlowLayout *m_row;
    QDateEdit *m_asAt;
    QComboBox *m_source;
};

} // namespace views
