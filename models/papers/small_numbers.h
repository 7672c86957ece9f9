#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace papers {

/// Counts of people from 1 up to, not including, `below` are held back on papers that leave the
/// council: one case in a home of six is a person. 0 and whole totals are no such counts.
class SmallNumbers {
public:
    explicit SmallNumbers(int below) : m_below(below) {}

    bool isSmall(double count) const;
    /// "fewer than 5"
    QString words() const;
    /// The count, or `words()` where it is small.
    QString words(double count) const;
    /// What stands in place of "2 of 20 (10%)" where the count, those left over or the total are
    /// small; absent where all may be shown. The same words stand for every count they could be:
    /// never a per cent, and where a total is so small that 5 of 6 could be nothing else, the same
    /// words for both ends. `of` below 0: the count stands alone.
    std::optional<QString> ratioWords(qint64 count, qint64 of) const;
    /// The text with small counts of people ("2 residents", "one of the staff", "2 of 18 staff",
    /// "Deaths: 1") held back; `hidden` is raised by as many.
    QString without(const QString &text, int &hidden) const;
    /// What in the text may still count people: "3 off" of "3 off sick".
    QStringList possibleCounts(const QString &text) const;

private:
    int m_below;
};

} // namespace papers
