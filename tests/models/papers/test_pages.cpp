#include "models/papers/pdf_text.h"
#include "models/papers/specimen.h"

#include "papers/layout.h"

#include <QGuiApplication>
#include <QObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace papers;
using specimen::string;

namespace {

/// Documents of random blocks. Every text is a token that occurs nowhere else, so that a test can
/// say of each whether and where it was painted.
class Composer {
public:
    explicit Composer(quint32 seed) : m_random(seed) {}

    Document document()
    {
        Document made{.title = QStringLiteral("Random"),
                      .author = QStringLiteral("Test"),
                      .footer = {.reference = token()}};
        const int sections = 1 + number(3);
        for (int i = 0; i < sections; ++i) {
            Section section{.start = static_cast<SectionStart>(number(3)),
                            .header = {.left = token(), .right = token(), .mark = token()},
                            .fitsOnePage = number(2) == 0,
                            .dense = number(2) == 0};
            const int blocks = 2 + number(7);
            for (int block = 0; block < blocks; ++block)
                section.blocks.append(anyBlock());
            made.sections.append(section);
        }
        return made;
    }

    /// First and last word of every row that has less than a page.
    QList<std::pair<QString, QString>> rows;

private:
    int number(int below) { return static_cast<int>(m_random.bounded(below)); }
    QString token() { return QStringLiteral("q%1z").arg(++m_tokens); }
    QString sentence()
    {
        QStringList words;
        const int count = 1 + number(20);
        for (int i = 0; i < count; ++i)
            words.append(token());
        return words.join(u' ');
    }

    Table table()
    {
        Table made{.name = QStringLiteral("named")};
        const int columns = 1 + number(5);
        for (int i = 0; i < columns; ++i)
            made.columns.append(Column{token(), static_cast<qreal>(number(3))});
        const int count = number(30);
        for (int i = 0; i < count; ++i) {
            if (number(6) == 0)
                made.rows.append(GroupRow{token()});
            Row row;
            for (int column = 0; column < columns; ++column)
                row.cells.append(papers::words(sentence()));
            rows.append({plainText(row.cells.constFirst()).section(u' ', 0, 0),
                         plainText(row.cells.constLast()).section(u' ', -1)});
            made.rows.append(row);
        }
        if (number(2) == 0)
            made.limit = number(12);
        return made;
    }

    Block anyBlock()
    {
        switch (number(8)) {
        case 0:
            return Heading{1 + number(3), token()};
        case 1:
            return KeyValues{{{token(), papers::words(sentence())},
                              {token(), papers::words(sentence())},
                              {token(), papers::words(token())}}};
        case 2:
            return Note{papers::words(sentence())};
        case 3:
            return FormLine{{token(), Rule{}, TickBox{}, sentence()}};
        case 4:
            return RatingStrip{{{token(), Rating{subject::Colour::Red, token()}},
                                {token(), Rating{subject::Colour::Blue, token(), token()}}}};
        case 5:
            return Paragraph{{Run{.text = sentence(), .bold = true}, Run{token()}}};
        default:
            return table();
        }
    }

    QRandomGenerator m_random;
    int m_tokens = 0;
};

QStringList lettersOf(const QStringList &pages)
{
    QStringList found;
    for (const QString &page : pages)
        found.append(pdf::letters(page));
    return found;
}

int pageWith(const QStringList &pages, const QString &text)
{
    for (int i = 0; i < pages.size(); ++i) {
        if (pages.at(i).contains(pdf::letters(text)))
            return i + 1;
    }
    return 0;
}

/// The lower edge, in points from the top of its page, of the first such word.
double footOf(const QByteArray &boxes, int page, const QString &word)
{
    const QString text = QString::fromUtf8(boxes).section(QStringLiteral("<page "), page, page);
    const QRegularExpression box(
        QStringLiteral("yMax=\"([0-9.]+)\">%1<").arg(QRegularExpression::escape(word)));
    return box.match(text).captured(1).toDouble();
}

Document withOneRow(const QString &text)
{
    return {
        .title = QStringLiteral("Tall"),
        .sections = {Section{
            .blocks = {Table{
                .name = QStringLiteral("Notes"),
                .columns = {{QStringLiteral("About")}, {QStringLiteral("Note"), 1}},
                .rows = {Row{{papers::words(QStringLiteral("Gloves")), papers::words(text)}}}}}}}};
}

} // namespace

Q_DECLARE_METATYPE(papers::Section)

class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void summaryStandsOnTwoPages()
    {
        const pdf::Printed printed({specimen::homeCopy()});
        const QStringList pages = lettersOf(printed.pages());
        QCOMPARE(pages.size(), 2);
        QVERIFY(pageWith(pages, QStringLiteral("Help we offered")) == 1);
        QVERIFY(pages.at(0).endsWith(pdf::letters(string("2:32pm. Page 1 of 2"))));
        QVERIFY(pages.at(1).endsWith(pdf::letters(string("2:32pm. Page 2 of 2"))));
        for (const QString &text : allStrings(specimen::homeCopy()))
            QVERIFY2(pages.join(QString()).contains(pdf::letters(text)), qPrintable(text));
    }

    void councilReadsTheSameFirstPages()
    {
        const QStringList home = pdf::Printed({specimen::homeCopy()}).pages();
        QStringList council = pdf::Printed({specimen::councilCopy()}).pages();
        QCOMPARE(council.size(), 3);
        for (int i = 0; i < 2; ++i) {
            QString same = council.at(i);
            same.replace(QStringLiteral("COUNCIL COPY"), QStringLiteral("HOME COPY"));
            same.replace(QStringLiteral("of 3"), QStringLiteral("of 2"));
            QCOMPARE(same, home.at(i));
        }
        QVERIFY(council.at(2).contains(QStringLiteral("OFFICIAL-SENSITIVE")));
    }

    void rowsThatDoNotFitAreContinued()
    {
        Document document = specimen::homeCopy();
        Table &table = std::get<Table>(document.sections[0].blocks[13]);
        for (int i = 5; i <= 14; ++i)
            table.rows.append(specimen::row({papers::words(QString::number(i)),
                                             papers::words(QStringLiteral("Deed%1.").arg(i))}));
        const QStringList pages = pdf::Printed({document}).pages();
        QCOMPARE(pages.size(), 3);
        const QRegularExpressionMatch more =
            QRegularExpression(QStringLiteral("(\\d+) more on page 3")).match(pages.at(0));
        QVERIFY(more.hasMatch());
        QVERIFY(pages.at(2).startsWith(QStringLiteral("Continued\nWhat we agreed to do\nNo.")));
        int moved = 0;
        for (int i = 5; i <= 14; ++i) {
            const QString deed = QStringLiteral("Deed%1.").arg(i);
            QCOMPARE(pages.at(0).contains(deed), !pages.at(2).contains(deed));
            moved += pages.at(2).contains(deed) ? 1 : 0;
        }
        QCOMPARE(moved, more.captured(1).toInt());
        QVERIFY(moved >= 6); // 14 rows, of which a limit of 8 stand on page 1
        QVERIFY(pages.at(2).contains(QStringLiteral("The NHS and others will")));
        QVERIFY(pages.at(1).contains(QStringLiteral("Signature and date")));
    }

    void signOffStandsAtTheFootOfPageTwo_data()
    {
        QTest::addColumn<int>("paragraphs");
        QTest::newRow("nothing but the box") << 0;
        QTest::newRow("some text") << 10;
        QTest::newRow("text for many pages") << 120;
    }
    void signOffStandsAtTheFootOfPageTwo()
    {
        QFETCH(int, paragraphs);
        Section section;
        for (int i = 0; i < paragraphs; ++i)
            section.blocks.append(Paragraph{
                papers::words(QStringLiteral("Some words of a paragraph. ").repeated(9))});
        section.blocks.append(specimen::signOff());
        const pdf::Printed printed({Document{.title = string("Pinned"), .sections = {section}}});
        const QStringList pages = printed.pages();
        QVERIFY(pages.size() >= 2);
        for (const QString &text : allStrings(Block(specimen::signOff())))
            QVERIFY(pdf::letters(pages.at(1)).contains(pdf::letters(text)));
        QVERIFY(!pages.at(0).contains(QStringLiteral("Sign-off")));
        const double foot = footOf(printed.boxes(), 2, QStringLiteral("testshire.example/privacy"));
        QVERIFY2(foot > 770 && foot < 795, qPrintable(QString::number(foot)));
    }

    void randomPapersLoseNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 30; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomPapersLoseNothing()
    {
        QFETCH(quint32, seed);
        Composer composer(seed);
        const Document document = composer.document();
        const QStringList pages = lettersOf(pdf::Printed({document}).pages());
        QString all;
        for (int i = 0; i < pages.size(); ++i) {
            const QString foot =
                pdf::letters(document.footer.reference +
                             QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size()));
            QVERIFY2(pages.at(i).endsWith(foot), qPrintable(pages.at(i)));
            all += pages.at(i).chopped(foot.size());
        }
        for (const QString &text : allStrings(document)) {
            for (const QString &token : text.split(u' '))
                QVERIFY2(all.contains(token) || token == document.footer.reference,
                         qPrintable(token));
        }
        for (const auto &[first, last] : composer.rows)
            QCOMPARE(pageWith(pages, first), pageWith(pages, last));
    }

    void longTextsAreWhole_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::newRow("one word of 10,000 letters") << QStringLiteral("ж");
        QTest::newRow("a comment of 10,000 letters") << QStringLiteral("жжжж ");
        QTest::newRow("lines") << QStringLiteral("ж\n");
        QTest::newRow("right to left") << QStringLiteral("אאא ");
    }
    void longTextsAreWhole()
    {
        QFETCH(QString, letter);
        const QString text = letter.repeated(10'000 / letter.size());
        const QStringList pages = pdf::Printed({withOneRow(text)}).pages();
        QVERIFY(pages.size() > 1);
        qsizetype found = 0;
        for (int i = 0; i < pages.size(); ++i) {
            found += pages.at(i).count(letter.at(0));
            QVERIFY(pages.at(i).startsWith(QStringLiteral("About Note"))); // the header, repeated
            QCOMPARE(pages.at(i).contains(QStringLiteral("(continued)")), i > 0);
        }
        QCOMPARE(found, text.count(letter.at(0)));
    }

    void everyBlockTakesALongText_data()
    {
        const QString text = QStringLiteral("ж").repeated(10'000);
        const Runs runs = papers::words(text);
        const Rating rating{subject::Colour::Amber, text};
        QTest::addColumn<Section>("section");
        const auto add = [](const char *name, const Block &block) {
            QTest::newRow(name) << Section{.blocks = {block}};
        };
        add("heading", Heading{1, text});
        add("paragraph", Paragraph{runs});
        add("label", KeyValues{{{text, {}}}});
        add("value", KeyValues{{{QStringLiteral("Address"), runs}}});
        add("column header", Table{.columns = {{text}, {QStringLiteral("b")}}});
        add("group", Table{.columns = {{QStringLiteral("a")}}, .rows = {GroupRow{text}}});
        add("rating", Table{.columns = {{QStringLiteral("a")}}, .rows = {Row{{rating}}}});
        add("more cells than columns", Table{.rows = {Row{{Cell(WriteHere{}), Cell(runs)}}}});
        add("rating box", RatingStrip{{{QStringLiteral("a"), rating}}});
        add("note", Note{runs});
        add("form", FormLine{{QStringLiteral("Date"), Rule{}, text}});
        add("sign-off", SignOff{.title = QStringLiteral("Sign"),
                                .leftTitle = QStringLiteral("Home"),
                                .rightTitle = QStringLiteral("Council"),
                                .rows = {{FormLine{{text}}, {}}},
                                .pinToFootOfPage = 2});
        QTest::newRow("header") << Section{.header = {.left = text}};
        QTest::newRow("footer") << Section{.footer = Footer{.note = text}};
    }
    void everyBlockTakesALongText()
    {
        QFETCH(Section, section);
        const pdf::Printed printed({Document{.title = string("Long"), .sections = {section}}});
        QCOMPARE(printed.pages().join(QString()).count(u'ж'), 10'000);
    }

    void oddLettersArePainted()
    {
        const QString text = string("שלום 🙂 Ħéllø ½ ‘quoted’");
        const pdf::Printed printed({withOneRow(text)});
        const QString all = pdf::letters(printed.pages().join(QString()));
        for (const QChar letter : pdf::letters(text)) {
            if (!letter.isSurrogate()) // an emoji has no letter where no font has it
                QVERIFY2(all.contains(letter), qPrintable(QString(letter)));
        }
    }

    void documentsBeginOnNewSheets()
    {
        const QList<Document> documents{withOneRow(QStringLiteral("one")),
                                        withOneRow(QStringLiteral("two"))};
        QCOMPARE(pageWith(pdf::Printed(documents, true).pages(), QStringLiteral("two")), 3);
        QCOMPARE(pageWith(pdf::Printed(documents, false).pages(), QStringLiteral("two")), 2);
    }

    void largePrintKeepsEveryWord()
    {
        Document document = specimen::homeCopy();
        document.largePrint = true;
        const QString all = pdf::letters(pdf::Printed({document}).pages().join(QString()));
        QVERIFY(!all.contains(QStringLiteral("moreonpage")));
        for (const QString &text : allStrings(document)) {
            for (const QString &word : text.split(u' '))
                QVERIFY2(all.contains(pdf::letters(word)), qPrintable(word));
        }
    }

    void fileSaysWhatItIs()
    {
        const pdf::Printed printed({specimen::homeCopy()});
        const QByteArray info = printed.info();
        QVERIFY(info.contains("Care home support plan: Alder Grange"));
        QVERIFY(info.contains("Testshire Council"));
        QVERIFY(info.contains("(A4)"));
        const QList<QByteArray> fonts = printed.fonts().trimmed().split('\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QByteArray &font : fonts)
            QVERIFY2(font.contains(" yes no  yes "),
                     font.constData()); // embedded, with its letters
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_pages.moc"
