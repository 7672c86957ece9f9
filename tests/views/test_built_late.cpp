#include "views/appearance.h"
#include "views/parts/one_line.h"
#include "views/parts/short_choice.h"
#include "views/parts/text_label.h"

#include <QAbstractItemView>
#include <QEnterEvent>
#include <QPainter>
#include <QTest>

/// Parts that build late, or once, what Qt builds at once, or each time: they look, measure and
/// answer as Qt's own.
class BuiltLateTest : public QObject {
    Q_OBJECT

    views::Look m_look;

    static QStringList someTexts()
    {
        return {QStringLiteral("Homes"), QStringLiteral("156 of 160 homes (4,120 beds)"),
                QStringLiteral("A long sentence that needs more than one line. ").repeated(5),
                QString()};
    }

    static void enter(QWidget &widget)
    {
        QEnterEvent event({3, 3}, {3, 3}, {3, 3});
        QCoreApplication::sendEvent(&widget, &event);
    }

    static std::vector<QSize> sizesOf(const QLabel &label)
    {
        std::vector<QSize> sizes{label.sizeHint(), label.minimumSizeHint()};
        for (int width = 40; width <= 900; width += 43)
            sizes.emplace_back(width, label.heightForWidth(width));
        return sizes;
    }

    /// What `draw` paints into a rectangle in the middle of a picture.
    static QImage painted(const QFont &font,
                          const std::function<void(QPainter &, const QRect &)> &draw)
    {
        QImage picture(300, 60, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setFont(font);
        draw(painter, {20, 9, 255, 41});
        return picture;
    }

private Q_SLOTS:
    void initTestCase() { m_look.wear({views::Theme::Light, 100}); }

    void aShortChoiceIsAsWideAsQtsOwn()
    {
        for (const int percent : {100, 200}) {
            m_look.wear({views::Theme::Light, percent});
            views::ShortChoice ours(QStringLiteral("ours"), QStringLiteral("Ours"), 11);
            QComboBox qts;
            qts.setMinimumContentsLength(11);
            qts.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            for (QComboBox *box : {static_cast<QComboBox *>(&ours), &qts})
                box->addItems({QStringLiteral("One"), QString(80, QLatin1Char('W'))});
            QCOMPARE(ours.sizeHint(), qts.sizeHint());
            QCOMPARE(ours.minimumSizeHint(), qts.minimumSizeHint());
        }
        m_look.wear({views::Theme::Light, 100});
    }

    void aShortChoiceTakesKeysBeforeItsListWasSeen()
    {
        views::ShortChoice choice(QStringLiteral("choice"), QStringLiteral("Choice"), 11);
        choice.addItems({QStringLiteral("Any"), QStringLiteral("Red"), QStringLiteral("Green")});
        QTest::keyClick(&choice, Qt::Key_G);
        QCOMPARE(choice.currentText(), QStringLiteral("Green"));
        QTest::keyClick(&choice, Qt::Key_Home);
        QTest::keyClick(&choice, Qt::Key_Down);
        QCOMPARE(choice.currentText(), QStringLiteral("Red"));
        choice.show();
        QTest::keyClick(&choice, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(choice.view()->isVisible());
        QTest::keyClick(choice.view(), Qt::Key_Up);
        QTest::keyClick(choice.view(), Qt::Key_Return);
        QTRY_COMPARE(choice.currentText(), QStringLiteral("Any"));
    }

    void aTextCanBeSelectedOnceItIsReached()
    {
        views::TextLabel label(views::TextRole::Title, QStringLiteral("Alder Grange"));
        label.makeSelectable();
        label.resize(label.sizeHint());
        label.show();
        enter(label);
        QTest::mouseDClick(&label, Qt::LeftButton, {}, {4, label.height() / 2});
        QCOMPARE(label.selectedText(), QStringLiteral("Alder"));
        // What changes afterwards can be selected too, and no mouse has to have come before.
        views::TextLabel readable(views::TextRole::Body, QStringLiteral("before"));
        readable.makeReadable();
        readable.setText(QStringLiteral("after it"));
        readable.resize(200, 30);
        readable.show();
        QTest::mousePress(&readable, Qt::LeftButton, {}, {4, readable.height() / 2});
        QTest::mouseDClick(&readable, Qt::LeftButton, {}, {4, readable.height() / 2});
        QCOMPARE(readable.selectedText(), QStringLiteral("after"));
        QCOMPARE(readable.focusPolicy(), Qt::ClickFocus);
    }

    /// Or the page would jump under the pointer.
    void aTextTakesTheSameRoomOnceItIsReached()
    {
        for (const int percent : {100, 125, 200}) {
            m_look.wear({views::Theme::Light, percent});
            for (const auto role : {views::TextRole::Title, views::TextRole::Body,
                                    views::TextRole::Strong, views::TextRole::Caption}) {
                for (const QString &text : someTexts()) {
                    views::TextLabel label(role, text);
                    label.makeReadable();
                    const std::vector<QSize> before = sizesOf(label);
                    enter(label);
                    QCOMPARE(label.textInteractionFlags(),
                             Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
                    QCOMPARE(sizesOf(label), before);
                }
            }
        }
        m_look.wear({views::Theme::Light, 100});
    }

    void aLineIsDrawnAsQtDrawsIt_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void aLineIsDrawnAsQtDrawsIt()
    {
        QFETCH(Qt::LayoutDirection, direction);
        for (const QFont &font :
             {views::fontFor(views::TextRole::Body), views::fontFor(views::TextRole::Strong)}) {
            for (const Qt::Alignment across : {Qt::AlignLeft, Qt::AlignRight, Qt::AlignHCenter}) {
                for (const QString &text : someTexts()) {
                    const auto qts = [&](QPainter &painter, const QRect &room) {
                        painter.setLayoutDirection(direction);
                        painter.drawText(
                            room, int(across | Qt::AlignVCenter),
                            painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
                    };
                    const auto ours = [&](QPainter &painter, const QRect &room) {
                        painter.setLayoutDirection(direction);
                        views::OneLine(painter, text)
                            .draw(painter, room, across | Qt::AlignVCenter);
                    };
                    QCOMPARE(painted(font, ours), painted(font, qts));
                }
            }
        }
    }

    void aLineStaysOneLine()
    {
        const QFont font = views::fontFor(views::TextRole::Body);
        const auto drawn = [&font](const QString &text) {
            return painted(font, [&text](QPainter &painter, const QRect &room) {
                views::OneLine(painter, text).draw(painter, room, Qt::AlignLeft);
            });
        };
        QCOMPARE(drawn(QStringLiteral("one\ntwo")), drawn(QStringLiteral("one two")));
    }
};

QTEST_MAIN(BuiltLateTest)
#include "test_built_late.moc"
