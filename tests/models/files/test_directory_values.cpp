#include "files/directory_values.h"

#include <QObject>
#include <QTest>

class TestDirectoryValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const auto add = [](const char *text, QDate date) {
            QTest::newRow(text) << QString::fromUtf8(text) << date;
        };
        add("2026-01-19", QDate(2026, 1, 19));
        add("2026-01-19T00:00:00", QDate(2026, 1, 19));
        add("19/01/2026", QDate(2026, 1, 19));
        add("09/01/2018 - 00:00", QDate(2018, 1, 9));
        add("09/Jan/2018 - 00:00", QDate(2018, 1, 9));
        add("19/01/2026 00:00:00", QDate(2026, 1, 19));
        add("4/11/2011 12:00:00 AM", QDate(2011, 4, 11));
        add("12/20/2010 12:00:00 AM", QDate(2010, 12, 20));
        add("25 February 2026", QDate(2026, 2, 25));
        add("5 Sept 2026", QDate(2026, 9, 5));
        add("31/02/2026", QDate());
        add("25 Febtober 2026", QDate());
        add("12/20/2010", QDate());
        add("yesterday", QDate());
        add("", QDate());
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QTEST(files::directoryDate(text), "date");
    }

    void findsDatesOfProduction_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const auto add = [](const char *text, QDate date) {
            QTest::newRow(text) << QString::fromUtf8(text) << date;
        };
        add("This data was produced on 25 February 2026", QDate(2026, 2, 25));
        add("Source: CQC database as at 01 August 2026.", QDate(2026, 8, 1));
        add("as at 01/08/2026", QDate(2026, 8, 1));
        add("as at 2026-08-01 (final)", QDate(2026, 8, 1));
        add("Meet as at dawn, 3 May 2026", QDate());
        add("25 February 2026", QDate());
    }
    void findsDatesOfProduction()
    {
        QFETCH(QString, text);
        QTEST(files::productionDate(text), "date");
    }

    void findsDatesInFileNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const auto add = [](const char *text, QDate date) {
            QTest::newRow(text) << QString::fromUtf8(text) << date;
        };
        add("/x/25_February_2026_CQC_directory.csv", QDate(2026, 2, 25));
        add("01_August_2026_HSCA_Active_Locations.ods", QDate(2026, 8, 1));
        add("homes_2022-06-15.csv", QDate(2022, 6, 15));
        add("2022-06-15/homes.csv", QDate());
        add("homes 12345-06-15.csv", QDate());
        add("99_February_2026.csv", QDate());
    }
    void findsDatesInFileNames()
    {
        QFETCH(QString, text);
        QTEST(files::dateOfFileName(text), "date");
    }

    void tidiesText_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        const auto add = [](const char *cell, const char *text) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(text);
        };
        add("  Alder \r\n House ", "Alder House");
        add("NA", "");
        add("n/a", "");
        add("*", "");
        add("-", "");
        add("Nairn", "Nairn");
        add("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0");
        add("'=1+1", "=1+1");
        add("'Tis a home", "'Tis a home");
        add("<script>x</script>", "<script>x</script>");
        add("bell\x07", "bell");
    }
    void tidiesText()
    {
        QFETCH(QString, cell);
        QTEST(files::directoryText(cell), "text");
    }

    void restoresTelephones_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        const auto add = [](const char *cell, const char *text) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromUtf8(text);
        };
        add("1632960001", "01632960001");
        add("7700900123", "07700900123");
        add("2079460000", "02079460000");
        add("3069990000", "03069990000");
        add("8081570000", "08081570000");
        add("1632 960001", "01632 960001");
        add("01632960001", "01632960001");
        add("163296000", "163296000");
        add("5632960001", "5632960001");
        add("163296000x", "163296000x");
        add("+441632960001", "+441632960001");
        add("", "");
    }
    void restoresTelephones()
    {
        QFETCH(QString, cell);
        QTEST(files::telephoneNumber(cell), "text");
    }

    void readsAddresses()
    {
        QCOMPARE(files::postcode(QStringLiteral("zz11aa")), QStringLiteral("ZZ1 1AA"));
        QCOMPARE(files::postcode(QStringLiteral("zz1a  1aa")), QStringLiteral("ZZ1A 1AA"));
        QCOMPARE(files::postcode(QStringLiteral("unknown")), QStringLiteral("UNKNOWN"));
        QCOMPARE(files::addressLines(QStringLiteral("1 Road,,Town , -,\nCounty")),
                 QStringLiteral("1 Road, Town, County"));
        QString address = QStringLiteral("1 Road, Town zz1 1aa");
        QCOMPARE(files::takePostcode(address), QStringLiteral("ZZ1 1AA"));
        QCOMPARE(address, QStringLiteral("1 Road, Town"));
        QCOMPARE(files::takePostcode(address), QString());
        QCOMPARE(address, QStringLiteral("1 Road, Town"));
    }

    void readsCareTypes_data()
    {
        QTest::addColumn<QString>("services");
        QTest::addColumn<QString>("types");
        const auto add = [](const char *services, const char *types) {
            QTest::newRow(services) << QString::fromUtf8(services) << QString::fromUtf8(types);
        };
        add("Residential homes|Nursing homes", "nursing,residential");
        add("Nursing homes|Homecare agencies", "nursing");
        add("Care home service without nursing, Domiciliary care service", "residential");
        add("Care home service with nursing", "nursing");
        add("nursing & residential", "nursing,residential");
        add("Residential substance misuse treatment", "");
        add("", "");
    }
    void readsCareTypes()
    {
        QFETCH(QString, services);
        QFETCH(QString, types);
        QCOMPARE(files::careTypes(services).join(u','), types);
    }

    void readsRatingsAndLists()
    {
        QCOMPARE(files::ratingText(QStringLiteral("Requires Improvement")),
                 QStringLiteral("Requires improvement"));
        QCOMPARE(files::ratingText(QStringLiteral("Not Rated")), QStringLiteral("Not rated"));
        QCOMPARE(files::ratingText(QStringLiteral("New Word")), QStringLiteral("New Word"));
        QCOMPARE(files::sortedParts(QStringLiteral("b| a|b||NA"), u'|'),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }
};

QTEST_GUILESS_MAIN(TestDirectoryValues)
#include "test_directory_values.moc"
