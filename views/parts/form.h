#pragma once

#include <QLineEdit>
#include <QWidget>
#include <functional>

class QComboBox;
class QFormLayout;

namespace views {

/// Builds a form: label, buddy, object name and accessible name of a field are set together.
class Form {
public:
    explicit Form(QWidget *parent);

    QWidget *widget() const { return m_widget; }
    /// A line of text. `left` is called with the text when the field is left and differs.
    QLineEdit *line(const QString &name, const QString &label, const QString &value,
                    const std::function<void(const QString &)> &left = {});
    QComboBox *choice(const QString &name, const QString &label, const QStringList &choices,
                      int chosen, const std::function<void(int)> &changed = {});
    void section(const QString &title, const QString &explanation = {});

private:
    void add(QWidget *field, const QString &name, const QString &label);

    QWidget *m_widget;
    QFormLayout *m_layout;
};

} // namespace views
