#pragma once

#include "views/editors/line_field.h"
#include "views/editors/typed_date.h"

namespace views {

/// A date to type in any usual form, or to pick from a calendar (Alt+Down).
class DateField final : public LineField {
    Q_OBJECT

public:
    /// What is typed is counted from `day`.
    DateField(const QDate &day, Leaning leaning);

    /// The date that stands in it; null where there is none.
    QDate date() const;
    bool isBlank() const { return text().trimmed().isEmpty(); }
    /// Empties it where the date is null.
    void setDate(const QDate &date);
    /// Writes what was typed as "9 Nov 2026".
    void tidy();
    /// A button that opens the calendar; to be placed after the field.
    QWidget *makeCalendarButton();
    /// Can be read and copied, not changed.
    void setFixed(bool isFixed);
    /// Shows or hides it with its button.
    void setShown(bool isShown);

Q_SIGNALS:
    void picked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();

    QDate m_day;
    Leaning m_leaning;
    QWidget *m_button = nullptr;
};

} // namespace views
