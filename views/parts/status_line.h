#pragma once

#include "views/page.h"
#include "views/parts/text_label.h"
#include "workflow/sharing_state.h"

#include <QDateTime>
#include <QTimer>

class QComboBox;
class QPushButton;

namespace views {

class OfficerQuestion;

/// Who is using this, which file, what colleagues do not have yet and what is to be checked, and
/// when it was last saved. Above it, "Who is using this?" is
/// asked where that cannot be told.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(const Context &context, QWidget *parent = nullptr);

    /// Reads the officers again, and when the file was last saved.
    void refresh();
    /// Reads when the file was last saved, whoever saved it.
    void noteSaved();
    /// Asks who is using this where that cannot be told. The answer gives the focus back to what
    /// has it now.
    void askWhereUnknown();

Q_SIGNALS:
    void officerChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildLine();
    void choose(int index);
    void takeOfficer(const QString &id);
    void takeName(const QString &name);
    void setOfficer(const QString &id);
    void saySaved();
    void sayShared();
    void fit();

    Context m_context;
    OfficerQuestion *m_question;
    QWidget *m_who; ///< the choice of the officer with its label
    TextLabel *m_label;
    QComboBox *m_officer;
    QWidget *m_file = nullptr;
    TextLabel *m_notShared; ///< how many changes colleagues cannot have yet
    QPushButton *m_toCheck; ///< how many changes are to be checked; opens them
    TextLabel *m_saved;
    workflow::SharingState m_sharing;
    QDateTime m_savedAt;         ///< UTC
    QTimer m_days;               ///< so that "at 2:32pm" never means yesterday's
    bool m_countsChecks = false; ///< not before the window is there
};

} // namespace views
