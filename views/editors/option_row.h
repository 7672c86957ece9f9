#pragma once

#include "views/editors/option_button.h"

#include <QStringList>
#include <vector>

namespace views {

/// Answers to choose from, in a row that wraps. Keys 1 to 9 choose, the arrows move, Space chooses
/// where the focus is, Delete takes the choice away. One stop of the Tab key where one answer can
/// be chosen.
class OptionRow final : public QWidget {
    Q_OBJECT

public:
    /// `about` is what the row answers, for a screen reader.
    OptionRow(OptionLook look, const QString &about);

    /// `standsAlone`: makes no sense together with others. `number` is its key, 0 for none.
    void add(const QString &key, const QString &words, int number, bool standsAlone = false);
    bool has(const QString &key) const;
    /// The keys that are chosen, in the order of the row.
    QStringList chosen() const;
    /// Shows these as chosen; says nothing.
    void choose(const QStringList &keys);
    void setFixed(bool isFixed);
    /// Where the focus goes: what is chosen, else the first.
    OptionButton *entry() const;
    std::vector<OptionButton *> buttons() const;

Q_SIGNALS:
    /// Something else is chosen.
    void changed();
    /// What was chosen already was chosen again.
    void repeated();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Option {
        OptionButton *button;
        QString key;
        bool standsAlone;
    };

    bool isExclusive() const { return m_look != OptionLook::Several; }
    void press(const Option &option);
    void toggled(OptionButton *button, bool isChecked);
    void clearClashes(const OptionButton *button);
    void moveFocus(int step);
    void clear();
    void arrangeTabStops();
    void copy() const;

    OptionLook m_look;
    QString m_about;
    std::vector<Option> m_options;
    QStringList m_fixedKeys; ///< what stays chosen while it is fixed
    bool m_isFixed = false;
    bool m_isFilling = false;
};

} // namespace views
