// ctest-label: house
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

/// Brings a file of translations up to date with the sources; says what went wrong, if anything.
QString update(const QString &translations, const QStringList &sources, const QStringList &options)
{
    QProcess lupdate;
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                          QStringLiteral("-locations"), QStringLiteral("none")};
    // As the sources are compiled: an include that is not found takes a text's context with it.
    arguments << QStringLiteral("-I") << QStringLiteral(SOURCE_ROOT) << QStringLiteral("-I")
              << QStringLiteral(SOURCE_ROOT "/models");
    lupdate.start(QStringLiteral(LUPDATE_PROGRAM),
                  arguments + options + sources + QStringList{QStringLiteral("-ts"), translations});
    if (lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0)
        return {};
    return QStringLiteral("lupdate failed: ") + QString::fromUtf8(lupdate.readAllStandardError());
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
    const auto failure = update(copy, {sources}, {QStringLiteral("-pluralonly")});
    if (!failure.isEmpty())
        return failure;
    const auto after = textOf(copy);
    return after == before ? QString()
                           : QStringLiteral("build update_translations; it makes:\n") + after;
}

/// Texts whose context is neither a layer nor a class in one: lupdate has misread the source, and
/// the program would look the text up by another name. `context: text`, one a line.
QStringList misread(const QStringList &sources)
{
    const QTemporaryDir folder;
    const auto all = folder.filePath(QStringLiteral("all.ts"));
    const auto failure = update(all, sources, {});
    if (!failure.isEmpty())
        return {failure};
    static const QRegularExpression known(
        QStringLiteral("^(base|subject|editions|rules|lists|store|files|exchange|papers|workflow|"
                       "views|app)(::.+)?$"));
    QStringList found;
    QString context;
    QXmlStreamReader xml(textOf(all));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1StringView("source") && !known.match(context).hasMatch())
            found += context + QStringLiteral(": ") + xml.readElementText();
    }
    return found;
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

    void everyTextIsLookedUpByItsName()
    {
        const auto found = misread({QStringLiteral("@" TRANSLATED_SOURCES)});
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void aMisreadTextIsFound()
    {
        QCOMPARE(
            misread({QStringLiteral(TEST_DATA "/house/counted/counted.cpp")}),
            QStringList({QStringLiteral("Counted: %n homes"), QStringLiteral("Counted: Homes")}));
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
