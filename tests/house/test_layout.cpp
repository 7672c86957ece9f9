// ctest-label: house
#include "checks.h"
#include "source_tree.h"

#include <QFile>
#include <QObject>
#include <QTest>

/// Holds this tree to the rules of CONTRIBUTING.md, and shows on a bad tree that each rule bites.
class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thisTree_data() { rows(); }
    void thisTree()
    {
        const auto tree = house::readTree(QStringLiteral(SOURCE_ROOT));
        QVERIFY2(tree.files.size() > 20, "too few files read for the rules to mean anything");
        const auto findings = check().find(tree);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    }

    void badTree_data() { rows(); }
    void badTree()
    {
        const auto tree = house::readTree(QStringLiteral(TEST_DATA "/house/bad"));
        const auto findings = check().find(tree);
        QVERIFY2(findings == expected(), qPrintable(findings.join(u'\n')));
        QVERIFY2(!findings.isEmpty(), "a rule that finds nothing here may find nothing anywhere");
    }

    void lengthIsCounted_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QString>("finding");
        const QString page = QStringLiteral("views/page.cpp");
        const QString window = QStringLiteral("views/main_window.cpp");
        QTest::newRow("400 lines") << page << 400 << QString();
        QTest::newRow("401 lines")
            << page << 401 << QStringLiteral("views/page.cpp:1: 401 lines; at most 400");
        QTest::newRow("main window, 300 lines") << window << 300 << QString();
        QTest::newRow("main window, 301 lines")
            << window << 301 << QStringLiteral("views/main_window.cpp:1: 301 lines; at most 300");
    }
    void lengthIsCounted()
    {
        QFETCH(QString, path);
        QFETCH(int, lines);
        QFETCH(QString, finding);
        house::SourceTree tree;
        tree.files.push_back(house::takeApart(path, QStringLiteral(";\n").repeated(lines)));
        QCOMPARE(named("files are short").find(tree).join(u'\n'), finding);
    }

    void commentsAndLiterals()
    {
        const auto file = house::takeApart(
            QStringLiteral("a.cpp"), QStringLiteral("// one() \"two\"\n"
                                                    "const int many = 1'000; /* three()\n"
                                                    "four() */ const auto quote = u'\"';\n"
                                                    "call(\"five\" // six\n"
                                                    "     \"seven\", R\"(eight \"nine\")\");\n"
                                                    "#include <map>\n"
                                                    "// #include \"no.h\"\n"));
        QCOMPARE(file.code.size(), 8);
        QCOMPARE(file.code[1].trimmed(), QStringLiteral("const int many = 1'000;"));
        QVERIFY(!file.code.join(u'\n').contains(QLatin1StringView("()")));
        QCOMPARE(file.literals.size(), std::size_t(2));
        QCOMPARE(file.literals[0].text, QStringLiteral("fiveseven"));
        QCOMPARE(file.literals[0].line, 4);
        QCOMPARE(file.literals[1].text, QStringLiteral("eight \"nine\""));
        QCOMPARE(file.includes.size(), std::size_t(1));
        QCOMPARE(file.includes[0].name, QStringLiteral("map"));
        QCOMPARE(file.includes[0].line, 6);
    }

private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        const auto checks = house::allChecks();
        for (std::size_t i = 0; i < checks.size(); ++i)
            QTest::newRow(checks[i].name) << int(i);
    }

    static const house::Check &check()
    {
        QFETCH(int, index);
        return house::allChecks()[std::size_t(index)];
    }

    static const house::Check &named(const char *name)
    {
        for (const auto &check : house::allChecks()) {
            if (qstrcmp(check.name, name) == 0)
                return check;
        }
        qFatal("No check is named %s", name);
    }

    /// What the rule of this row must find in the bad tree: one heading a rule, one line a finding.
    static QStringList expected()
    {
        QFile file(QStringLiteral(TEST_DATA "/house/expected.txt"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("Cannot read %s", qUtf8Printable(file.fileName()));
        QStringList found;
        bool here = false;
        for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(QLatin1StringView("# ")))
                here = line.mid(2) == QLatin1StringView(QTest::currentDataTag());
            else if (here && !line.isEmpty())
                found += line;
        }
        return found;
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "test_layout.moc"
