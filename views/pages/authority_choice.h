#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace views {

/// The authorities a directory names, to be ticked.
class AuthorityChoice final : public QWidget {
    Q_OBJECT

public:
    explicit AuthorityChoice(QWidget *parent = nullptr);

    /// Offers these; those of `ticked` (case aside) are ticked, and a single one is.
    void offer(const QStringList &seen, const QStringList &ticked);
    QStringList ticked() const;
    bool isOffering() const;
    void takeFocus();

Q_SIGNALS:
    void changed();

private:
    void narrow(const QString &text);

    QLineEdit *m_narrow;
    QListWidget *m_list;
};

} // namespace views
