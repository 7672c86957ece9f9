#pragma once

#include "lists/table_model.h"
#include "store/sharing.h"
#include "views/page.h"

namespace views {

class HistoryChange;
class RowsView;

/// What was shared so far, newest first: each with its certificate, and with a way to take back
/// what arrived with it.
class ExchangeList final : public QWidget {
    Q_OBJECT

public:
    explicit ExchangeList(const Context &context, QWidget *parent = nullptr);

    void setRows(std::vector<store::ExchangeRow> rows);
    bool isEmpty() const { return m_rows.total() == 0; }

Q_SIGNALS:
    /// What arrived with one was taken back.
    void tookBack();

private:
    void openCertificate(int row);
    void takeBack();

    Context m_context;
    lists::TableModel<store::ExchangeRow> m_rows;
    RowsView *m_view;
    HistoryChange *m_takeBack;
};

} // namespace views
