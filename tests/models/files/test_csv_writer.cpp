#include "base/error.h"
#include "files/csv_reader.h"
#include "files/csv_writer.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using files::CsvCell;

Q_DECLARE_METATYPE(CsvCell)

namespace {

QByteArray bytesOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

} // namespace

class TestCsvWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesACell_data()
    {
        QTest::addColumn<CsvCell>("cell");
        QTest::addColumn<QByteArray>("bytes");
        const auto text = [](const char *words) { return CsvCell(QString::fromUtf8(words)); };
        QTest::newRow("empty") << CsvCell() << QByteArray("");
        QTest::newRow("text") << text("Alderbrook") << QByteArray("Alderbrook");
        QTest::newRow("comma") << text("a, b") << QByteArray("\"a, b\"");
        QTest::newRow("quote") << text("a \"b\"") << QByteArray("\"a \"\"b\"\"\"");
        QTest::newRow("lines") << text("a\nb") << QByteArray("\"a\nb\"");
        QTest::newRow("spaces") << text(" a") << QByteArray("\" a\"");
        QTest::newRow("letters") << text("café") << QByteArray("café");
        QTest::newRow("formula") << text("=1+1") << QByteArray("'=1+1");
        QTest::newRow("formula, quoted") << text("=A(1,2)") << QByteArray("\"'=A(1,2)\"");
        QTest::newRow("plus") << text("+44 1632") << QByteArray("'+44 1632");
        QTest::newRow("minus text") << text("-5") << QByteArray("'-5");
        QTest::newRow("at") << text("@home") << QByteArray("'@home");
        QTest::newRow("tab") << text("\tx") << QByteArray("'\tx");
        QTest::newRow("carriage return") << text("\rx") << QByteArray("\"'\rx\"");
        QTest::newRow("minus number") << CsvCell(qint64(-5)) << QByteArray("-5");
        QTest::newRow("fraction") << CsvCell(-0.5) << QByteArray("-0.5");
        QTest::newRow("large") << CsvCell(qint64(1632960001)) << QByteArray("1632960001");
        QTest::newRow("date") << CsvCell(QDate(2026, 11, 2)) << QByteArray("2026-11-02");
        QTest::newRow("null character") << CsvCell(QString(QChar(u'\0')) + u'a') << QByteArray("a");
    }
    void writesACell()
    {
        QFETCH(CsvCell, cell);
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("out.csv"));
        files::writeCsv(name, {QStringLiteral("a"), QStringLiteral("b")},
                        {{cell, QStringLiteral("z")}});
        QCOMPARE(bytesOf(name), QByteArray("\xEF\xBB\xBF"
                                           "a,b\r\n") +
                                    bytes + ",z\r\n");
    }

    void isReadBackAsItWas()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("out.csv"));
        const QString hostile = QString::fromUtf8("<b>\"é\"</b>,\r\n'x'");
        files::writeCsv(name, {QStringLiteral("only")}, {{hostile}, {CsvCell()}, {QString()}});
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        files::CsvReader reader(file, name);
        QStringList cells;
        while (reader.next())
            cells += reader.text(reader.cells().front());
        QCOMPARE(cells, (QStringList{QStringLiteral("only"), hostile, QString(), QString()}));
    }

    void leavesTheOldFileUntilFinished()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("out.csv"));
        files::writeCsv(name, {QStringLiteral("old")}, {});
        const QByteArray old = bytesOf(name);
        {
            files::CsvWriter writer(name, {QStringLiteral("new")});
            const CsvCell cells[] = {qint64(1)};
            writer.row(cells);
        }
        QCOMPARE(bytesOf(name), old);
    }

    void saysWhereItCannotWrite()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("missing/out.csv"));
        try {
            files::writeCsv(name, {QStringLiteral("a")}, {});
            QFAIL("was written");
        } catch (const base::Failure &failure) {
            QCOMPARE(failure.error().file, name);
            QVERIFY(failure.error().message.contains(u"could not be written"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "test_csv_writer.moc"
