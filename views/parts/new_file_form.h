#pragma once

#include <QWidget>
#include <optional>

class QLineEdit;
class QPushButton;

namespace views {

class FolderField;
class TextLabel;

/// What is asked of whoever makes a planner file: three questions, the last of them answered
/// already.
struct NewFile {
    QString officer;
    QString council;
    QString path;
    QString backupFolder; ///< empty: beside the file
};

/// The form of the three questions. A folder in which a planner file would be damaged is refused
/// with one way out: the file on this laptop, a daily backup in that folder.
class NewFileForm final : public QWidget {
    Q_OBJECT

public:
    explicit NewFileForm(QWidget *parent = nullptr);

    void takeFocus();

Q_SIGNALS:
    void asked(const views::NewFile &file);
    void left();

private:
    QWidget *buildWayOut();
    void follow();
    void checkPlace();
    void keepHere();
    void make();

    QLineEdit *m_officer;
    QLineEdit *m_council;
    FolderField *m_folder;
    TextLabel *m_where;
    QWidget *m_wayOut = nullptr;
    TextLabel *m_problem = nullptr;
    QPushButton *m_keepHere = nullptr;
    QPushButton *m_make;
    NewFile m_file;
    std::optional<QString> m_refused; ///< the folder that cannot be
};

} // namespace views
