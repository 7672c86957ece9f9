#include "subject/personal_details.h"

#include <QRegularExpression>

namespace subject {
namespace {

/// The last digit follows from the nine before it.
bool hasRightCheckDigit(const QString &digits)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += digits[i].digitValue() * (10 - i);
    return (11 - sum % 11) % 11 == digits[9].digitValue();
}

void addNhsNumbers(const QString &text, std::vector<PersonalDetail> &details)
{
    static const QRegularExpression tenDigits(
        QStringLiteral("(?<![0-9])([0-9]{3})[\\h.-]?([0-9]{3})[\\h.-]?([0-9]{4})(?![0-9])"));
    auto found = tenDigits.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        if (hasRightCheckDigit(match.captured(1) + match.captured(2) + match.captured(3)))
            details.push_back({PersonalDetail::Kind::NhsNumber, match.captured()});
    }
}

/// A date whose year looks like `year`. Every part is bounded: a pasted page of anything is looked
/// through in one go.
QString datePattern(const char *year)
{
    return QStringLiteral("(?<![0-9])(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-]%1"
                          "|[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? %2,? %1"
                          "|%2 [0-9]{1,2}(?:st|nd|rd|th)?,? %1"
                          "|%1-[0-9]{2}-[0-9]{2})(?![0-9])")
        .arg(QString::fromLatin1(year),
             QStringLiteral("(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"));
}

void addBirthDates(const QString &text, std::vector<PersonalDetail> &details)
{
    static const auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression patterns[] = {
        QRegularExpression(QStringLiteral("(?<date>%1)").arg(datePattern("19[0-9]{2}")), anyCase),
        QRegularExpression(
            QStringLiteral("\\b(?:d\\.?o\\.?b\\b|born\\b|birth)[^0-9\\n]{0,20}?(?<date>%1)")
                .arg(datePattern("(?:20[0-9]{2}|[0-9]{2})")),
            anyCase)};
    for (const QRegularExpression &pattern : patterns) {
        auto found = pattern.globalMatch(text);
        while (found.hasNext())
            details.push_back(
                {PersonalDetail::Kind::BirthDate, found.next().captured(QStringLiteral("date"))});
    }
}

} // namespace

std::vector<PersonalDetail> personalDetailsIn(const QString &text)
{
    std::vector<PersonalDetail> details;
    addNhsNumbers(text, details);
    addBirthDates(text, details);
    return details;
}

} // namespace subject
