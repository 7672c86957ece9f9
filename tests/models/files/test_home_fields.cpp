#include "files/home_fields.h"

#include "base/json.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTest>

using files::DirectoryRow;

namespace {

/// A header of the weekly file, and one of a council's own list that names nearly every field.
const QList<QStringList> headers = {
    {QStringLiteral("Name"), QStringLiteral("Address"), QStringLiteral("Postcode"),
     QStringLiteral("Phone number"), QStringLiteral("Service's website (if available)"),
     QStringLiteral("Service types"), QStringLiteral("Specialisms/services"),
     QStringLiteral("Provider name"), QStringLiteral("Local authority"), QStringLiteral("Region"),
     QStringLiteral("CQC Location ID (for office use only)")},
    {QStringLiteral("cqc_id"), QStringLiteral("name"), QStringLiteral("type"),
     QStringLiteral("address"), QStringLiteral("postcode"), QStringLiteral("district"),
     QStringLiteral("manager"), QStringLiteral("email"), QStringLiteral("ods code"),
     QStringLiteral("beds"), QStringLiteral("telephone")}};

/// What a cell of any column may hold.
const QByteArrayList words = {"",
                              "-",
                              "*",
                              "n/A",
                              "NA",
                              "Nan",
                              "12",
                              "'=1+1",
                              "'Tis",
                              "a, b,, c ,",
                              "ZZ1 1AA",
                              "zz1 1aa",
                              "ZZ11AA",
                              "SW1A 1AA",
                              "0163296",
                              "16329600",
                              "1632960001",
                              "+44 1",
                              "Elm \"Lea\"",
                              "a\\b",
                              "a\tb",
                              "a  b",
                              " ",
                              "\xC3\xA9t\xC3\xA9",
                              "a\x7F",
                              "a\x01",
                              ",",
                              "Care home service with nursing|Care home service without nursing",
                              "nursing home",
                              "Dementia|Older People|Dementia",
                              "BRAND ",
                              "BRAND Alder",
                              "BRAND -",
                              "NA (ADASS Region)",
                              "North (ADASS Region)",
                              " (ADASS Region)",
                              "\xC2\xA0",
                              "</b>",
                              "1e3",
                              "5001"};

DirectoryRow rowOf(const files::Header &header, const QByteArrayList &cells)
{
    files::HomeFields::Repeated repeated;
    const files::HomeFields::File file{
        .header = header, .flagNames = {}, .encoding = files::Encoding::Utf8, .repeated = repeated};
    DirectoryRow row;
    const size_t location = header.of(files::Role::LocationId).front();
    row.locationId = QString::fromUtf8(cells[qsizetype(location)]).trimmed();
    files::HomeFields(file, row, [&cells](size_t column) {
        const QByteArray &cell = cells[qsizetype(column)];
        return std::string_view(cell.constData(), size_t(cell.size()));
    }).put();
    return row;
}

} // namespace

class TestHomeFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Cells that go into the JSON as they stand against the same with spaces around them, which
    /// are read letter by letter.
    void tidyCellsAreTheOthers()
    {
        QRandomGenerator random(20261128);
        for (const QStringList &names : headers) {
            const auto header = files::headerOf(names);
            QVERIFY(header);
            for (int round = 0; round < 2000; ++round) {
                QByteArrayList cells;
                QByteArrayList spaced;
                for (qsizetype column = 0; column < names.size(); ++column) {
                    cells += words[random.bounded(int(words.size()))];
                    spaced += "  " + cells.back() + "  ";
                }
                const DirectoryRow row = rowOf(*header, cells);
                const DirectoryRow other = rowOf(*header, spaced);
                QCOMPARE(row.fields, other.fields);
                QVERIFY(row.blank == other.blank);
                QCOMPARE(base::jsonBytes(base::jsonValue(row.fields)), row.fields);
                QCOMPARE(row.object().contains(QStringLiteral("telephone")), true);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHomeFields)
#include "test_home_fields.moc"
