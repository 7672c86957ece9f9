#include "sample.h"
#include "views/parts/folding_row.h"
#include "views/parts/rating_badge.h"
#include "views/parts/reading_pane.h"
#include "views/parts/trend_line.h"

#include <QImage>
#include <QObject>
#include <QPushButton>
#include <QTest>
#include <memory>

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

std::vector<lists::TrendPoint> points(int count)
{
    std::vector<lists::TrendPoint> made;
    for (int i = 0; i < count; ++i)
        made.push_back({.date = QDate(2026, 1, 1).addDays(7 * i),
                        .colour = subject::Colour::Amber,
                        .word = text("Amber")});
    return made;
}

/// How many columns of a picture are not its ground.
int inked(const QImage &picture)
{
    int columns = 0;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixel(x, y) != picture.pixel(picture.width() - 1, 0)) {
                ++columns;
                break;
            }
        }
    }
    return columns;
}

} // namespace

/// Widgets that show ratings, and those that make room for them.
class RatingPartsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
    }
    void cleanup() { m_sample.reset(); }

    void aRatingIsNotCut()
    {
        for (const int percent : {100, 125, 150, 175, 200}) {
            m_sample->look.wear({views::Theme::Light, percent});
            for (const char *word : {"Red", "Amber", "Green", "Not known", "28 days or more"}) {
                for (const views::TextRole role :
                     {views::TextRole::Body, views::TextRole::Strong, views::TextRole::Figure}) {
                    views::RatingBadge badge(role);
                    badge.setRating(text("Area"), subject::Colour::Red, text(word), false);
                    badge.resize(badge.sizeHint());
                    const QImage fitting = badge.grab().toImage();
                    badge.resize(badge.sizeHint() + QSize(60, 0));
                    QVERIFY2(fitting == badge.grab().toImage().copy(fitting.rect()), word);
                }
            }
        }
    }

    void aRowFoldsWhereItHasNoRoom()
    {
        QWidget page;
        page.resize(1000, 400);
        views::FoldingRow row(&page);
        std::vector<QPushButton *> buttons;
        for (int part = 0; part < 3; ++part) {
            buttons.push_back(new QPushButton(text("A button with words")));
            row.add(buttons.back());
        }
        page.show();
        row.resize(900, 300);
        QTRY_VERIFY(buttons[1]->x() > buttons[0]->x());
        QCOMPARE(buttons[1]->y(), buttons[0]->y());
        row.resize(200, 300);
        QTRY_VERIFY(buttons[1]->y() > buttons[0]->y());
        QCOMPARE(buttons[1]->x(), buttons[0]->x());
        QCOMPARE(buttons[1]->width(), buttons[1]->sizeHint().width());
        QVERIFY(row.minimumSizeHint().width() <= buttons[0]->sizeHint().width());
        row.resize(900, 300);
        QTRY_COMPARE(buttons[2]->y(), buttons[0]->y());
    }

    void theNewestPointsAreShownWhereNotAllFit()
    {
        views::TrendLine line;
        line.setPoints(points(10), text("Clinical support"));
        line.resize(line.sizeHint());
        const int all = inked(line.grab().toImage());
        line.resize(line.sizeHint().width() / 2, line.height());
        const int half = inked(line.grab().toImage());
        QVERIFY2(half > 0 && half < all, qPrintable(text("%1 of %2").arg(half).arg(all)));
        line.resize(4, line.height());
        QVERIFY(!line.grab().isNull());
    }

    void aTrendIsHeard()
    {
        views::TrendLine line;
        auto some = points(2);
        some[1].isBroken = true;
        line.setPoints(some, text("Clinical support"));
        QCOMPARE(line.accessibleName(),
                 text("Clinical support, oldest first: 1 Jan 2026 Amber, then asked differently, 8 "
                      "Jan 2026 Amber"));
        line.setPoints({}, text("Clinical support"));
        QVERIFY(line.isHidden());
    }

    void breaksMarksAndDatesAreDrawn()
    {
        for (const auto dates : {views::TrendLine::Dates::Hidden, views::TrendLine::Dates::Shown}) {
            const auto drawn = [dates](bool isBroken, bool isChosen) {
                views::TrendLine line(dates);
                auto some = points(3);
                some[1].isBroken = isBroken;
                some[2].isChosen = isChosen;
                line.setPoints(some, {});
                line.resize(300, line.sizeHint().height());
                return line.grab().toImage();
            };
            QVERIFY(drawn(true, false) != drawn(false, false));
            QVERIFY(drawn(false, true) != drawn(false, false));
        }
    }

    void whatIsReadKeepsItsSelection()
    {
        views::ReadingPane pane(text("In full"), 4);
        pane.setWords(text("One two"));
        pane.selectAll();
        pane.setWords(text("One two"));
        QCOMPARE(pane.textCursor().selectedText(), text("One two"));
        pane.setWords(text("Three"));
        QVERIFY(pane.textCursor().selectedText().isEmpty());
        const int before = pane.height();
        m_sample->look.wear({views::Theme::Light, 200});
        QTRY_VERIFY(pane.height() > before * 3 / 2);
    }
};

QTEST_MAIN(RatingPartsTest)
#include "test_rating_parts.moc"
