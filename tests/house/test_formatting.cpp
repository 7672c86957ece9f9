// ctest-label: house
#include "source_tree.h"

#include <QObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

/// Holds the C++ files to .clang-format. Only the version of Debian 12 decides, because others
/// disagree with it about details; where it is not installed the test is skipped and says so.
class FormattingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thisTree()
    {
        const auto program = QStandardPaths::findExecutable(QStringLiteral("clang-format-14"));
        if (program.isEmpty())
            QSKIP("clang-format-14 is not installed");
        QStringList arguments{QStringLiteral("--dry-run"), QStringLiteral("-Werror"),
                              QStringLiteral("--ferror-limit=1")};
        for (const auto &file : house::readTree(QStringLiteral(SOURCE_ROOT)).files)
            arguments += file.path;
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(SOURCE_ROOT));
        process.start(program, arguments);
        QVERIFY(process.waitForFinished(120'000));
        const auto findings = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, findings.constData());
    }
};

QTEST_GUILESS_MAIN(FormattingTest)
#include "test_formatting.moc"
