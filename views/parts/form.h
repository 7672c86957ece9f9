#pragma once

#include "views/appearance.h"

#include <QLineEdit>
#include <QWidget>
#include <functional>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace views {

/// The rows of a form. Labels stand in a column at the left, or above their fields where it is
/// narrow.
class FormRows final : public QWidget {
    Q_OBJECT

public:
    explicit FormRows(QWidget *parent = nullptr);

    void add(QLabel *label, QWidget *field);
    void addWhole(QWidget *widget);
    bool isEmpty() const;

protected:
    bool event(QEvent *event) override;

private:
    struct Row {
        QBoxLayout *line;
        QLabel *label;
    };
    struct Measures {
        bool isNarrow = false;
        int label = 0; ///< width of the widest
        int drop = 0;  ///< what puts a label level with the words in its field
        bool operator==(const Measures &) const = default;
    };

    void fit();

    QVBoxLayout *m_layout;
    std::vector<Row> m_rows;
    Measures m_measures;
};

/// Builds a form: label, buddy, object name and accessible name of a field are set together.
class Form {
public:
    explicit Form(QWidget *parent);

    QWidget *widget() const { return m_rows; }
    /// A line of text. `left` is called with the text when the field is left and differs from what
    /// is kept; it says whether the text is kept now. What is not is tried again.
    QLineEdit *line(const QString &name, const QString &label, const QString &value,
                    const std::function<bool(const QString &)> &left = {});
    /// What is kept has changed elsewhere. A text that somebody is typing stays.
    static void renew(QLineEdit *line, const QString &value);
    QComboBox *choice(const QString &name, const QString &label, const QStringList &choices,
                      int chosen, const std::function<void(int)> &changed = {});
    /// A field of another kind. `focus` is the part of it that is reached from the label.
    void field(QWidget *field, QWidget *focus, const QString &label);
    /// Something as wide as label and field together.
    void whole(QWidget *widget) { m_rows->addWhole(widget); }
    void section(const QString &title, const QString &explanation = {});
    /// A part of a section.
    void part(const QString &title, const QString &explanation = {});

private:
    void heading(TextRole role, const QString &title, const QString &explanation);
    void add(QWidget *field, const QString &name, const QString &label);

    FormRows *m_rows;
};

} // namespace views
