#pragma once

#include "base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

namespace views {

class Form;
class ProblemLine;
class TextLabel;

/// One field of a form for a record, or the heading of those after it.
struct RecordField {
    enum class Kind { Line, Text, Date, Choice, Number, Money, Check, Words, Section };
    QString path; ///< as in the record's JSON: `due`, `owner/name`
    QString label;
    Kind kind = Kind::Line;
    /// Of a choice: keys with their words; the empty key stands for nothing chosen.
    std::vector<std::pair<QString, QString>> choices{};
    QString hint{};             ///< what stands in it while it is empty
    bool isPast = false;        ///< of a date: one without a year is in the past
    bool isCouncilOnly = false; ///< hidden while the screen is shared
    /// Of words that are only shown, without their label: what they say of the record as it is
    /// typed; empty: nothing.
    std::function<QString(const QJsonObject &fields)> words{};
    QStringList of{}; ///< of words: the paths they follow from; empty: any
};

/// The fields of one record, kept as they are left: there is no Save button. What cannot be kept
/// stays in its field with the reason beneath the form, and is tried again with the next field.
class RecordForm final : public QWidget {
    Q_OBJECT

public:
    /// Writes the fields of a record that differ from what was shown: of the others somebody may
    /// have written something newer. An Error whose `path` is that of a field is said at it; one
    /// about a personal detail asks for a reason to keep it, which comes back as `because`.
    using Keep =
        std::function<base::Result<void>(const QJsonObject &changed, const QString &because)>;

    /// Dates are read as typed on `today`.
    RecordForm(const std::vector<RecordField> &fields, const QDate &today, Keep keep,
               QWidget *parent = nullptr);

    ~RecordForm() override;

    /// Shows a record; what is being typed in it stays where it is the same record again.
    void show(const QString &id, const QJsonObject &fields, bool isReadOnly);
    void setSharing(bool isSharing);
    void takeFocus();
    /// Keeps what is typed now; false where it cannot be kept.
    bool keepNow();
    /// Whether something is typed that is not kept.
    bool hasUnkept() const { return m_now != m_kept; }
    /// What is typed and not kept, each field with its label.
    QString typedWords() const;
    /// Gives up what is typed: the record is there no more.
    void letGo();

Q_SIGNALS:
    void kept();

private:
    struct Entry {
        RecordField field;
        QWidget *editor = nullptr; ///< the widget as wide as the field
        QWidget *focus = nullptr;
        std::function<void(const QJsonValue &)> show;
        std::function<void(bool)> setReadOnly;
    };

    Entry makeEntry(const RecordField &field, Form &form);
    Entry lineEntry(const RecordField &field, Form &form);
    Entry textEntry(const RecordField &field, Form &form);
    Entry dateEntry(const RecordField &field, Form &form);
    Entry choiceEntry(const RecordField &field, Form &form);
    Entry checkEntry(const RecordField &field, Form &form);
    void addWords(const RecordField &field, Form &form);
    /// `changed` is the path of what was typed; empty: everything is shown anew.
    void showWords(const QString &changed = {});
    void take(const QString &path, const QJsonValue &value);
    QJsonObject changedFields() const;
    void settle();
    void showFault(const base::Error &error);

    QDate m_today;
    Keep m_keep;
    std::vector<Entry> m_entries;
    std::vector<std::pair<RecordField, TextLabel *>> m_words; ///< that are only shown
    QString m_id;
    QJsonObject m_kept;
    QJsonObject m_now;
    QString m_because;
    /// A field holds what cannot be read.
    std::optional<QString> m_unreadable;
    ProblemLine *m_problem;
    bool m_isReadOnly = false;
    bool m_isShowing = false;
    bool m_isSharing = false;
};

/// `fields` with what `changed` says instead.
QJsonObject withChanged(QJsonObject fields, const QJsonObject &changed);

/// The member of a record's JSON at a path: `due`, `owner/name`.
QJsonValue memberAt(const QJsonObject &fields, const QString &path);
void setMemberAt(QJsonObject &fields, const QString &path, const QJsonValue &value);

} // namespace views
