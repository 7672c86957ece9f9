#pragma once

#include <QWidget>

namespace workflow {
class Session;
}

namespace views {

class RowsView;

/// A list of the question sets that this file can use, the newest first: since when each is in
/// force, how much it asks, and which one is in force today.
class QuestionSets final : public QWidget {
    Q_OBJECT

public:
    explicit QuestionSets(workflow::Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    RowsView *m_rows;
};

} // namespace views
