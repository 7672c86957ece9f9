#include "views/appearance.h"
#include "views/parts/flow_layout.h"

#include <QLabel>
#include <QObject>
#include <QTest>
#include <QWidget>

using Place = views::FlowLayout::Place;

namespace {

/// A widget that wants to be just so large.
class Block final : public QWidget {
public:
    Block(int width, int height) : m_size(width, height) {}
    QSize sizeHint() const override { return m_size; }
    QSize minimumSizeHint() const override { return {m_size.width() / 2, m_size.height()}; }

private:
    QSize m_size;
};

struct Shelf {
    QWidget widget;
    views::FlowLayout *layout = new views::FlowLayout(&widget);

    Block *add(int width, Place place = Place::Next, int height = 30, QWidget *caption = nullptr)
    {
        auto *block = new Block(width, height);
        layout->add(block, place, caption);
        return block;
    }
    void fit(int width)
    {
        widget.resize(width, 500);
        layout->activate();
        layout->setGeometry(QRect(0, 0, width, layout->heightForWidth(width)));
    }
};

} // namespace

/// Widgets side by side, in as many lines as it takes.
class FlowLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wraps()
    {
        Shelf shelf;
        const Block *first = shelf.add(100);
        const Block *second = shelf.add(100);
        const Block *third = shelf.add(100, Place::Group);
        shelf.fit(400);
        QCOMPARE(second->geometry(), QRect(108, 0, 100, 30));
        QCOMPARE(third->geometry(), QRect(224, 0, 100, 30));
        QCOMPARE(shelf.layout->heightForWidth(400), 30);
        shelf.fit(210);
        QCOMPARE(first->geometry(), QRect(0, 0, 100, 30));
        QCOMPARE(third->geometry(), QRect(0, 38, 100, 30));
        QCOMPARE(shelf.layout->heightForWidth(210), 68);
        QCOMPARE(shelf.layout->heightForWidth(100), 106);
        QCOMPARE(shelf.layout->sizeHint(), QSize(324, 30));
        QCOMPARE(shelf.layout->minimumSize().width(), 50);
    }

    void keepsTogetherWhatBelongsTogether()
    {
        Shelf shelf;
        shelf.add(100);
        const Block *label = shelf.add(60);
        const Block *field = shelf.add(80, Place::Beside);
        shelf.fit(260);
        QCOMPARE(label->pos(), QPoint(108, 0));
        shelf.fit(250);
        QCOMPARE(label->pos(), QPoint(0, 38));
        QCOMPARE(field->pos(), QPoint(68, 38));
        // Where there is no room for both, even they part.
        shelf.fit(120);
        QCOMPARE(field->pos(), QPoint(0, 76));
    }

    void beginsLines()
    {
        Shelf shelf;
        shelf.add(50);
        Block *second = shelf.add(50, Place::Line);
        const Block *third = shelf.add(50);
        const Block *whole = shelf.add(50, Place::Whole);
        shelf.fit(300);
        QCOMPARE(second->pos(), QPoint(0, 38));
        QCOMPARE(third->pos(), QPoint(58, 38));
        QCOMPARE(whole->geometry(), QRect(0, 72, 300, 30));
        // A hidden widget takes no room, and the line begins all the same.
        second->hide();
        shelf.fit(300);
        QCOMPARE(third->pos(), QPoint(0, 38));
    }

    void putsCaptionsAbove()
    {
        Shelf shelf;
        auto *caption = new Block(90, 12);
        const Block *field = shelf.add(60, Place::Next, 30, caption);
        const Block *button = shelf.add(20, Place::Beside, 20);
        shelf.fit(300);
        QCOMPARE(caption->geometry(), QRect(0, 0, 90, 12));
        QCOMPARE(field->geometry(), QRect(0, 14, 90, 30));
        QCOMPARE(button->geometry(), QRect(98, 19, 20, 20));
        QCOMPARE(shelf.layout->heightForWidth(300), 44);
    }

    void addsInTheMiddle()
    {
        Shelf shelf;
        Block *first = shelf.add(50);
        const Block *last = shelf.add(50);
        shelf.layout->insertAfter(first);
        const Block *second = shelf.add(50);
        const Block *third = shelf.add(50);
        shelf.layout->insertAfter(nullptr);
        shelf.fit(300);
        QCOMPARE(second->x(), 58);
        QCOMPARE(third->x(), 116);
        QCOMPARE(last->x(), 174);
        QCOMPARE(shelf.layout->widgets().size(), size_t{4});
    }

    void runsFromTheRight()
    {
        Shelf shelf;
        const Block *first = shelf.add(50);
        const Block *second = shelf.add(50);
        shelf.widget.setLayoutDirection(Qt::RightToLeft);
        shelf.fit(300);
        QCOMPARE(first->x(), 250);
        QCOMPARE(second->x(), 192);
    }

    void forgetsWhatIsDeleted()
    {
        Shelf shelf;
        const Block *first = shelf.add(50, Place::Next, 30, new Block(50, 12));
        const Block *second = shelf.add(50);
        delete first;
        shelf.fit(300);
        QCOMPARE(second->x(), 0);
        QCOMPARE(shelf.layout->count(), 1);
    }
};

QTEST_MAIN(FlowLayoutTest)
#include "test_flow_layout.moc"
