#include "words.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace house {

namespace {

bool isProgram(const SourceFile &file)
{
    return file.path.startsWith(QLatin1StringView("app/")) ||
           file.path.startsWith(QLatin1StringView("models/")) ||
           file.path.startsWith(QLatin1StringView("views/"));
}

/// Literals that read like words of the program and are none, by what stands before them, and why.
struct Data {
    QLatin1StringView path;
    QLatin1StringView before;
    QLatin1StringView why;
};

constexpr std::array dataFiles{
    Data{QLatin1StringView("models/workflow/demonstration/"), QLatin1StringView("^(?!.*fail\\()"),
         QLatin1StringView("what fictional people said; the same in every language, or the same "
                           "seed would not give the same file")},
    Data{QLatin1StringView("models/files/directory_layouts.cpp"), QLatin1StringView("\\{\\w+,$"),
         QLatin1StringView("names of columns, as others write them")},
};

bool isData(const SourceFile &file, const Literal &literal)
{
    static const QRegularExpression sql(QStringLiteral(
        "\\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|PRAGMA|CREATE|TABLE|JOIN|ORDER BY|AND)\\b"));
    if (file.path.startsWith(QLatin1StringView("models/store/")) &&
        sql.match(literal.text).hasMatch())
        return true;
    return std::any_of(dataFiles.begin(), dataFiles.end(), [&](const Data &data) {
        return file.path.startsWith(data.path) &&
               QRegularExpression(data.before).match(literal.before).hasMatch();
    });
}

/// Technical words for the log (base::Error::detail) stay as they are, as do HTML and styles.
bool isForMachines(const Literal &literal)
{
    static const QRegularExpression detail(
        QStringLiteral("\\b(detail\\b[^;]*|failInstallation\\(\\w*\\()$"));
    return detail.match(literal.before).hasMatch() || literal.text.startsWith(u'<') ||
           literal.text.contains(u'{');
}

bool isTranslated(const Literal &literal)
{
    static const QRegularExpression call(QStringLiteral("\\b(tr|translate) ?\\( ?,?$"));
    return call.match(literal.before).hasMatch();
}

/// Two words of a sentence, or a word beside a place that something is put into, where the whole
/// is a sentence or has such a place.
bool isForAPerson(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("(^|[ (\"“])[A-Za-z]?[a-z]+[,:;]? [(\"“]?([a-z]|%[1-9n])|%[1-9n] [a-z]+"));
    static const QRegularExpression sentence(QStringLiteral("^[A-Z].*[.?!]$|%[1-9n]"),
                                             QRegularExpression::DotMatchesEverythingOption);
    return words.match(text).hasMatch() && sentence.match(text).hasMatch();
}

int lineAt(const QString &code, qsizetype position)
{
    return int(QStringView(code).left(position).count(u'\n')) + 1;
}

} // namespace

QStringList translationsOfVariables(const SourceTree &tree)
{
    // Literals are blank in the code, so that what follows the bracket is a name or nothing.
    static const QRegularExpression call(
        QStringLiteral("(?<![.>\\w])(tr\\s*\\(|translate\\s*\\(\\s*,?)\\s*[A-Za-z_*&(]"));
    QStringList findings;
    for (const auto &file : tree.files) {
        if (!isProgram(file))
            continue;
        const QString code = file.code.join(u'\n');
        auto matches = call.globalMatch(code);
        while (matches.hasNext()) {
            const auto match = matches.next();
            findings += QStringLiteral("%1:%2: translates what lupdate cannot see: %3")
                            .arg(file.path)
                            .arg(lineAt(code, match.capturedStart()))
                            .arg(match.captured().simplified());
        }
    }
    return findings;
}

QStringList wordsUntranslated(const SourceTree &tree)
{
    QStringList findings;
    for (const auto &file : tree.files) {
        if (!isProgram(file))
            continue;
        for (const auto &literal : file.literals) {
            if (isForAPerson(literal.text) && !isTranslated(literal) && !isForMachines(literal) &&
                !isData(file, literal))
                findings += QStringLiteral("%1:%2: words that nobody can translate: %3")
                                .arg(file.path)
                                .arg(literal.line)
                                .arg(literal.text);
        }
    }
    return findings;
}

} // namespace house
