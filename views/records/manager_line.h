#pragma once

#include "subject/records.h"
#include "views/page.h"
#include "views/records/record_form.h"

class QPushButton;

namespace views {

class TextLabel;

/// Who manages a home, in one line, and the form to change it.
class ManagerLine final : public QWidget {
    Q_OBJECT

public:
    explicit ManagerLine(const Context &context, QWidget *parent = nullptr);

    void show(const base::Id<subject::Home> &home);
    bool keepNow() { return m_form->keepNow(); }

Q_SIGNALS:
    void kept();

private:
    void refresh();
    /// As the file has it.
    base::Result<subject::Home> homeNow();
    base::Result<void> keep(const QJsonObject &changed, const QString &because);

    Context m_context;
    std::optional<base::Id<subject::Home>> m_home;
    TextLabel *m_words;
    QPushButton *m_change;
    RecordForm *m_form;
};

} // namespace views
