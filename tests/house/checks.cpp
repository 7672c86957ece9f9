#include "checks.h"

#include "layers.h"
#include "own_headers.h"
#include "words.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <array>

namespace house {

namespace {

QString at(const SourceFile &file, qsizetype line)
{
    return QStringLiteral("%1:%2: ").arg(file.path).arg(line);
}

bool isUnder(const SourceFile &file, const char *folder)
{
    return file.path.startsWith(QLatin1StringView(folder));
}

bool isTest(const SourceFile &file)
{
    return isUnder(file, "tests/");
}

/// The lines of code, comments and literals aside, that match, in the files that are wanted.
template <typename Wanted>
QStringList linesMatching(const SourceTree &tree, const char *pattern, const char *what,
                          Wanted wanted)
{
    const QRegularExpression expression{QLatin1StringView(pattern)};
    QStringList findings;
    for (const auto &file : tree.files) {
        if (!wanted(file))
            continue;
        for (qsizetype i = 0; i < file.code.size(); ++i) {
            const auto match = expression.match(file.code[i]);
            if (match.hasMatch())
                findings += at(file, i + 1) + QLatin1StringView(what) + QStringLiteral(": ") +
                            match.captured().trimmed();
        }
    }
    return findings;
}

QStringList sqlOutsideStore(const SourceTree &tree)
{
    static const QRegularExpression statement(
        QStringLiteral(
            "\\b(SELECT\\s.+\\sFROM|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|REPLACE\\s+INTO|UPDATE\\s+\\S+"
            "\\s+SET|"
            "DELETE\\s+FROM|(CREATE|DROP|ALTER)\\s+(TABLE|INDEX|VIEW|TRIGGER)|PRAGMA\\s+\\w)"),
        QRegularExpression::DotMatchesEverythingOption);
    QStringList findings;
    for (const auto &file : tree.files) {
        if (isTest(file) || isUnder(file, "models/store/"))
            continue;
        for (const auto &literal : file.literals) {
            const auto match = statement.match(literal.text);
            if (match.hasMatch())
                findings += at(file, literal.line) + QStringLiteral("SQL outside models/store: ") +
                            match.captured().simplified();
        }
    }
    return findings;
}

QStringList translationInRules(const SourceTree &tree)
{
    return linesMatching(tree, "\\btr\\s*\\(|\\btranslate\\s*\\(|\\bQT_TR\\w*_NOOP\\b",
                         "translation in rules",
                         [](const SourceFile &file) { return isUnder(file, "models/rules/"); });
}

QStringList hiddenClocks(const SourceTree &tree)
{
    return linesMatching(
        tree,
        "\\b(currentDate|currentTime|currentDateTime|currentDateTimeUtc|currentMSecsSinceEpoch|"
        "currentSecsSinceEpoch|system_clock|gettimeofday|localtime\\w*)\\b|\\btime\\s*\\(\\s*("
        "nullptr|0)",
        "asks the time of day other than through base/clock.h", [](const SourceFile &file) {
            return !isTest(file) && file.path != QLatin1StringView("models/base/clock.h");
        });
}

QStringList singletons(const SourceTree &tree)
{
    static const QRegularExpression call(
        QStringLiteral("((\\w+)\\s*::\\s*)?\\binstance\\s*\\(\\s*\\)"));
    QStringList findings;
    for (const auto &file : tree.files) {
        for (qsizetype i = 0; !isTest(file) && i < file.code.size(); ++i) {
            const auto match = call.match(file.code[i]);
            // The one object Qt itself keeps, where the mains build everything else.
            const bool isApplication = isUnder(file, "app/") &&
                                       match.captured(2).endsWith(QLatin1StringView("Application"));
            if (match.hasMatch() && !isApplication)
                findings += at(file, i + 1) + QStringLiteral("singleton: ") + match.captured();
        }
    }
    return findings;
}

QStringList filesTooLong(const SourceTree &tree)
{
    QStringList findings;
    for (const auto &file : tree.files) {
        const bool isMainWindow = file.path.endsWith(QLatin1StringView("/main_window.cpp"));
        const qsizetype limit = isMainWindow ? 300 : 400;
        // The text ends with a newline, which opens no further line.
        const auto lines = file.code.size() - (file.code.last().isEmpty() ? 1 : 0);
        if (lines > limit)
            findings += at(file, 1) + QStringLiteral("%1 lines; at most %2").arg(lines).arg(limit);
    }
    return findings;
}

QStringList foldersWithoutReadme(const SourceTree &tree)
{
    // The tests of a folder mirror it, and are explained where it is.
    static const QRegularExpression mirror(QStringLiteral("^tests/(app|models|views)$"));
    QStringList findings;
    for (const auto &folder : tree.folders) {
        // What stands deeper is explained by the folder it belongs to.
        const bool isDeep = folder.count(u'/') > 1;
        if (!isDeep && !mirror.match(folder).hasMatch() &&
            !tree.has(folder + QStringLiteral("/README.md")))
            findings += folder + QStringLiteral("/: no README.md");
    }
    return findings;
}

QStringList topLevelChanged(const SourceTree &tree)
{
    static const QStringList agreed{
        QStringLiteral(".ci/"),
        QStringLiteral("CHANGELOG.md"),
        QStringLiteral("CMakeLists.txt"),
        QStringLiteral("CMakePresets.json"),
        QStringLiteral("CONTRIBUTING.md"),
        QStringLiteral("LICENSE"),
        QStringLiteral("README.md"),
        QStringLiteral("app/"),
        QStringLiteral("models/"),
        QStringLiteral("resources/"),
        QStringLiteral("tests/"),
        QStringLiteral("translations/"),
        QStringLiteral("views/"),
    };
    QStringList findings;
    for (const auto &entry : agreed) {
        if (!tree.topLevel.contains(entry))
            findings += entry + QStringLiteral(": missing at the top level");
    }
    for (const auto &entry : tree.topLevel) {
        if (!agreed.contains(entry))
            findings += entry + QStringLiteral(": not agreed at the top level");
    }
    return findings;
}

QStringList linksToNowhere(const SourceTree &tree)
{
    static const QRegularExpression link(QStringLiteral("\\]\\((?!https?:|#)([^)#\\s]+)"));
    QStringList findings;
    for (const auto &page : tree.pages) {
        const auto lines = textOf(tree.root + u'/' + page).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            auto matches = link.globalMatch(lines[i]);
            while (matches.hasNext()) {
                const auto target = matches.next().captured(1);
                if (!tree.has(QFileInfo(page).path() + u'/' + target))
                    findings += QStringLiteral("%1:%2: links to nothing: %3")
                                    .arg(page)
                                    .arg(i + 1)
                                    .arg(target);
            }
        }
    }
    return findings;
}

constexpr std::array checks{
    Check{"includes point left", includesAgainstTheLayers},
    Check{"code stands in a layer", foldersOutsideTheLayers},
    Check{"Qt modules in their place", qtModulesOutOfPlace},
    Check{"SQL only in store", sqlOutsideStore},
    Check{"no translation in rules", translationInRules},
    Check{"lupdate sees every text", translationsOfVariables},
    Check{"words can be translated", wordsUntranslated},
    Check{"no hidden clock", hiddenClocks},
    Check{"no singletons", singletons},
    Check{"own headers come first", ownHeaderNotFirst},
    Check{"headers stand alone", headersThatLean},
    Check{"files are short", filesTooLong},
    Check{"each folder explains itself", foldersWithoutReadme},
    Check{"the top level is as agreed", topLevelChanged},
    Check{"links lead somewhere", linksToNowhere},
};

} // namespace

std::span<const Check> allChecks()
{
    return checks;
}

} // namespace house
