#include <QFile>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

/// What is wrong with a file of counted texts, given the sources; empty when it is complete.
QString fault(const QString &translations, const QString &sources)
{
    const auto before = textOf(translations);
    if (before.contains(QLatin1StringView("type=\"unfinished\"")))
        return QStringLiteral("a text is not translated");
    const QTemporaryDir folder;
    const auto copy = folder.filePath(QStringLiteral("copy_en.ts"));
    QFile::copy(translations, copy);
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE_PROGRAM),
                  {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("-pluralonly"), sources, QStringLiteral("-ts"), copy});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
        return QStringLiteral("lupdate failed: ") +
               QString::fromUtf8(lupdate.readAllStandardError());
    const auto after = textOf(copy);
    return after == before ? QString()
                           : QStringLiteral("build update_translations; it makes:\n") + after;
}

} // namespace

/// Every text that counts something says it properly for one and for many.
class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void englishIsComplete()
    {
        const auto found =
            fault(QStringLiteral(SOURCE_ROOT "/translations/care_home_planner_en.ts"),
                  QStringLiteral("@" TRANSLATED_SOURCES));
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void faultsAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("finding");
        QTest::newRow("complete") << QStringLiteral("complete_en.ts") << QString();
        QTest::newRow("missing") << QStringLiteral("missing_en.ts")
                                 << QStringLiteral("build update_translations");
        QTest::newRow("no longer used")
            << QStringLiteral("stale_en.ts") << QStringLiteral("build update_translations");
        QTest::newRow("not translated")
            << QStringLiteral("unfinished_en.ts") << QStringLiteral("a text is not translated");
    }
    void faultsAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QString, finding);
        const auto found = fault(QStringLiteral(TEST_DATA "/house/counted/") + file,
                                 QStringLiteral(TEST_DATA "/house/counted/counted.cpp"));
        QVERIFY2(found.startsWith(finding) && found.isEmpty() == finding.isEmpty(),
                 qPrintable(found));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "test_translations.moc"
