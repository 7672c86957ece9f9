#pragma once

#include "views/page.h"
#include "workflow/directory_import.h"

#include <QPointer>
#include <memory>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace views {

class AuthorityChoice;
class ContinuationList;
class PageHead;
class Worker;

/// Brings in a directory: choose the file, choose the authorities in it, wait, read what came.
class ImportPage final : public Page {
    Q_OBJECT

public:
    explicit ImportPage(const Context &context);

    QString title() const override;
    void arrive(const QString &argument) override;
    void takeFocus() override;

    /// Reads which authorities a file holds, as when it has been chosen.
    void look(const QString &fileName);
    /// Brings it in, with the authorities that are ticked.
    void bringIn(bool older = false);
    void cancel();
    /// choose, authorities, waiting, result
    QString step() const;
    /// What the result says; empty before.
    QString result() const;

private:
    QWidget *buildChoose();
    QWidget *buildAuthorities();
    QWidget *buildWaiting();
    QWidget *buildResult();
    void show(int step);
    void wait(const QString &words, std::function<void(Worker &)> work, std::function<void()> done);
    void fail(const base::Error &error);
    void offerAuthorities(const QStringList &seen);
    void report(const workflow::DirectoryReport &report);
    void orderTabs();

    Context m_context;
    QString m_fileName;
    PageHead *m_head = nullptr;
    QStackedWidget *m_steps = nullptr;
    QPushButton *m_choose = nullptr;
    AuthorityChoice *m_authorities = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_older = nullptr; ///< for a file older than the last one
    QLabel *m_waiting = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPlainTextEdit *m_result = nullptr;
    ContinuationList *m_continuations = nullptr;
    QList<QWidget *> m_resultOrder; ///< as one meets them
    QPointer<Worker> m_worker;
};

} // namespace views
