#include "papers/column_fit.h"

#include <QGuiApplication>
#include <QObject>
#include <QTest>
#include <numeric>

using namespace papers;

namespace {

Runs said(const char *text)
{
    return words(QString::fromUtf8(text));
}

int linesIn(Typesetter &typesetter, const Runs &runs, qreal width)
{
    return typesetter.shape(runs, Face::Table, width)->lineCount();
}

} // namespace

class TestColumnFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneLineWhereThereIsRoom();
    void oneRowGivesIn();
    void numbersStayWhole();
    void tooLittleRoom();
};

void TestColumnFit::oneLineWhereThereIsRoom()
{
    Typesetter typesetter;
    const std::vector<std::vector<Runs>> cells{{said("For"), said("Phone")},
                                               {said("Infection control advice"), said("1 2")}};
    const auto widths = fewestLines(cells, Face::Table, typesetter.points(400), typesetter);
    QVERIFY(widths);
    for (const std::vector<Runs> &row : cells) {
        for (std::size_t i = 0; i < row.size(); ++i)
            QCOMPARE(linesIn(typesetter, row[i], widths->at(i)), 1);
    }
    QVERIFY(std::accumulate(widths->begin(), widths->end(), 0.0) <= typesetter.points(400));
}

/// Of three rows only the long one takes a second line, and both its cells then use it.
void TestColumnFit::oneRowGivesIn()
{
    Typesetter typesetter;
    const std::vector<std::vector<Runs>> cells{
        {said("Duty team"), said("Ashmere")},
        {said("A name of very many words indeed"), said("An organisation of many words")},
        {said("Night line"), said("Fernley")}};
    const auto widths = fewestLines(cells, Face::Table, typesetter.points(160), typesetter);
    QVERIFY(widths);
    QVERIFY(std::accumulate(widths->begin(), widths->end(), 0.0) <= typesetter.points(160));
    const std::vector<int> expected{1, 2, 1};
    for (std::size_t row = 0; row < cells.size(); ++row) {
        for (std::size_t i = 0; i < 2; ++i)
            QCOMPARE(linesIn(typesetter, cells[row][i], widths->at(i)), expected[row]);
    }
}

void TestColumnFit::numbersStayWhole()
{
    Typesetter typesetter;
    const Runs number = said("01632 960101");
    const qreal whole = typesetter.naturalWidth(number, Face::Table);
    const std::vector<std::vector<Runs>> cells{{said("01632 960101, every day")}};
    const auto widths = fewestLines(cells, Face::Table, whole * 1.2, typesetter);
    QVERIFY(widths);
    QVERIFY(widths->at(0) >= whole);
}

void TestColumnFit::tooLittleRoom()
{
    Typesetter typesetter;
    const std::vector<std::vector<Runs>> cells{{said("infection.control@testshire.example")}};
    QVERIFY(!fewestLines(cells, Face::Table, typesetter.points(40), typesetter));
    QVERIFY(!fewestLines({}, Face::Table, typesetter.points(40), typesetter));
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestColumnFit test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_column_fit.moc"
