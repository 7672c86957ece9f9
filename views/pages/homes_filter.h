#pragma once

#include "lists/home_columns.h"
#include "lists/table_model.h"
#include "views/page.h"

#include <QUuid>
#include <set>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace views {

/// What narrows the list of homes: words typed, my own, district, network, rating, what they lack.
class HomesFilter final : public QWidget {
    Q_OBJECT

public:
    HomesFilter(lists::TableModel<lists::HomeRow> &model, const Context &context);

    /// Reads districts and networks again, after the homes changed.
    void readChoices();
    /// ", district North, rated Red": what the list is narrowed to; empty: nothing.
    QString words() const;
    void takeFocus();
    /// Letters typed elsewhere.
    void type(const QString &text);

Q_SIGNALS:
    void changed();
    /// Down was pressed in the box.
    void leftDown();
    /// Enter was pressed in the box.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void clear();
    void readGap();
    void fill(QComboBox *box, const QString &all, const QString &column);

    lists::TableModel<lists::HomeRow> &m_model;
    Context m_context;
    QLineEdit *m_text;
    QPushButton *m_mine;
    QComboBox *m_district;
    QComboBox *m_network;
    QComboBox *m_rating;
    QComboBox *m_gap;
    std::set<QUuid> m_lacking; ///< the homes that lack what was chosen
    QPushButton *m_clear;
};

} // namespace views
