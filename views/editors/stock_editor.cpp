#include "lists/answer_words.h"
#include "views/editors/delivery_editor.h"
#include "views/editors/editors.h"
#include "views/editors/line_field.h"
#include "views/editors/option_row.h"
#include "views/editors/stock_words.h"
#include "views/editors/typed_number.h"
#include "views/parts/text_label.h"
#include "views/say.h"

#include <QKeyEvent>
#include <array>

namespace views {
namespace {

using subject::Stock;
using subject::StockBand;

constexpr int amountWidth = 84;
constexpr std::array bands{StockBand::Under24Hours, StockBand::OneToTwoDays,
                           StockBand::OverTwoDays};

const QString countKey = QStringLiteral("count");
const QString daysKey = QStringLiteral("days");
const QString bandKey = QStringLiteral("band");

/// How long an item lasts: by count and use, by the manager's own days, or by a band, and what is
/// on order. Only the fields of the chosen way are made.
class StockEditor final : public DeliveryEditor {
public:
    StockEditor(const editions::Question &question, const QDate &day)
        : DeliveryEditor(question, day)
    {
        m_way = new OptionRow(OptionLook::Segment, Say::tr("%1: how it is known").arg(label()));
        m_way->add(countKey, Say::tr("Count"), 1);
        m_way->add(daysKey, Say::tr("Manager's days"), 2);
        m_way->add(bandKey, Say::tr("Band"), 3);
        m_way->choose({countKey});
        m_way->setToolTip(Say::tr("Alt+1, Alt+2 and Alt+3 choose from every field"));
        flow().add(m_way, Place::Line);
        adopt(m_way, QStringLiteral("way"));
        if (question.reusable)
            addReused();
        connect(m_way, &OptionRow::changed, this, &StockEditor::fieldEdited);
        for (const OptionButton *button : m_way->buttons())
            connect(button, &OptionButton::clicked, this, &StockEditor::goOn);
        arrange();
        addDelivery();
        finishFields();
    }

    QWidget *firstField() const override
    {
        const QString way = chosenWay();
        if (way == bandKey)
            return m_band->entry();
        return way == daysKey ? m_days : m_onHand;
    }

    void sayOnlyDoubts() override { m_onlyDoubts = true; }

protected:
    void fillFields(const subject::AnswerValue *value) override
    {
        const auto *given = value ? std::get_if<Stock>(value) : nullptr;
        const Stock stock = given ? *given : Stock{};
        const bool isCounted = stock.onHand && (stock.perDay || stock.perWeek || stock.reused);
        if (!isCounted && stock.days)
            m_way->choose({daysKey});
        else
            m_way->choose({!isCounted && stock.band ? bandKey : countKey});
        if (m_reused)
            m_reused->setChecked(stock.reused);
        arrange();
        fillCount(stock);
        if (m_days)
            m_days->setText(textOf(stock.days));
        if (m_band)
            m_band->choose(stock.band ? QStringList(keyOf(*stock.band)) : QStringList());
        fillDelivery(stock.delivery);
    }

    Reading read() const override
    {
        Stock stock;
        Reading wrong;
        if (chosenWay() == countKey)
            wrong = readCount(stock);
        else if (chosenWay() == daysKey)
            wrong = readDays(stock);
        else
            readBand(stock);
        if (wrong.fault.isEmpty())
            wrong = readDelivery(stock.delivery);
        if (!wrong.fault.isEmpty())
            return wrong;
        if (stock == Stock{})
            return {};
        Reading reading = checked(stock);
        reading.isUnfinished = true; // nothing is wrong that more typing would not mend
        if (reading.value)
            reading.note = m_onlyDoubts ? stockDoubts(stock, day()) : stockWords(stock, day());
        return reading;
    }

    void noteEdit(const QObject *field) override
    {
        if (field == m_way || field == m_reused)
            arrange();
        DeliveryEditor::noteEdit(field);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress &&
            chooseWayBy(*static_cast<QKeyEvent *>(event), watched->parent() == m_way))
            return true;
        return DeliveryEditor::eventFilter(watched, event);
    }

private:
    using Amount = std::optional<double> Stock::*;

    QString chosenWay() const { return m_way->chosen().value(0); }
    bool isReused() const { return m_reused && m_reused->isChecked(); }
    static QString keyOf(StockBand band) { return QString::number(int(band)); }
    static QString textOf(const std::optional<double> &amount)
    {
        return amount ? numberText(*amount) : QString();
    }

    /// Alt and 1, 2 or 3: another way of answering, from wherever the focus is; on the ways
    /// themselves without Alt.
    bool chooseWayBy(const QKeyEvent &event, bool isOnWay)
    {
        const int place = event.key() - Qt::Key_1;
        const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
        const bool isOurs = modifiers == Qt::AltModifier || (isOnWay && !modifiers);
        if (!isOurs || place < 0 || place > 2 || isFixed())
            return false;
        m_way->buttons()[size_t(place)]->setChecked(true);
        goOn();
        return true;
    }

    /// What is typed next is the amount, and no key of a way.
    void goOn()
    {
        if (!isFixed())
            firstField()->setFocus(Qt::ShortcutFocusReason);
    }

    void makeCount()
    {
        flow().insertAfter(m_reused ? static_cast<QWidget *>(m_reused) : m_way);
        m_countOnly.push_back(addLabel(Say::tr("In the home"), Place::Line));
        m_onHand = addLine(QStringLiteral("onHand"), Say::tr("number in the home"), amountWidth,
                           Place::Beside);
        m_countOnly.push_back(m_onHand);
        QStringList uses{Say::tr("a day"), Say::tr("a week")};
        if (const auto &pack = question().pack) {
            const QString packs = Say::tr("%1 of %2").arg(pack->name.in()).arg(pack->size);
            m_packed = addChoice(QStringLiteral("packed"), Say::tr("counted in"),
                                 {Say::tr("single %1").arg(question().counted.in()), packs},
                                 Place::Beside);
            m_countOnly.push_back(m_packed);
            uses += Say::tr("%1 a day").arg(packs);
            uses += Say::tr("%1 a week").arg(packs);
        }
        m_useOnly.push_back(addLabel(Say::tr("Used"), Place::Group));
        m_used =
            addLine(QStringLiteral("used"), Say::tr("number used"), amountWidth, Place::Beside);
        m_per = addChoice(QStringLiteral("per"), Say::tr("used in"), uses, Place::Beside);
        m_per->setCurrentIndex(question().perWeek ? 1 : 0);
        m_useOnly.push_back(m_used);
        m_useOnly.push_back(m_per);
        if (m_reused) {
            const QString largest = Say::tr("people on the largest shift");
            m_shiftOnly.push_back(addLabel(Say::tr("for"), Place::Group));
            m_people = addLine(QStringLiteral("people"), largest, amountWidth, Place::Beside);
            m_shiftOnly.push_back(m_people);
            m_shiftOnly.push_back(addWords(largest, Place::Beside));
        }
        flow().insertAfter(nullptr);
    }

    void addReused()
    {
        m_reused = new OptionButton(OptionLook::Toggle, Say::tr("Cleaned and used again"));
        m_reused->setFixed(isFixed());
        flow().add(m_reused, Place::Group);
        adopt(m_reused, QStringLiteral("reused"), m_reused->words());
        connect(m_reused, &OptionButton::toggled, this, [this](bool isReused) {
            // Only a program that reads the screen can toggle it then.
            if (isFixed() && !isFilling())
                quietly([&] { m_reused->setChecked(!isReused); });
            else
                fieldEdited();
        });
        m_countOnly.push_back(m_reused);
    }

    void makeDays()
    {
        flow().insertAfter(m_reused ? static_cast<QWidget *>(m_reused) : m_way);
        m_daysOnly.push_back(addLabel(Say::tr("Lasts about"), Place::Line));
        m_days = addLine(QStringLiteral("days"), Say::tr("days, by the manager's estimate"),
                         amountWidth, Place::Beside);
        m_daysOnly.push_back(m_days);
        m_daysOnly.push_back(addWords(Say::tr("days, by the manager's estimate"), Place::Beside));
        flow().insertAfter(nullptr);
    }

    void makeBand()
    {
        flow().insertAfter(m_reused ? static_cast<QWidget *>(m_reused) : m_way);
        m_band = new OptionRow(OptionLook::Segment, Say::tr("%1: how long it lasts").arg(label()));
        for (const StockBand band : bands)
            m_band->add(keyOf(band), lists::bandWords(band), int(band) + 1);
        flow().add(m_band, Place::Line);
        adopt(m_band, QStringLiteral("bands"));
        connect(m_band, &OptionRow::changed, this, &StockEditor::bandChosen);
        flow().insertAfter(nullptr);
    }

    void bandChosen()
    {
        fieldEdited();
        settle();
    }

    /// Makes and shows the fields of what is chosen, and hides the others.
    void arrange()
    {
        const QString way = chosenWay();
        const bool makesFields = (way == countKey && !m_onHand) || (way == daysKey && !m_days) ||
                                 (way == bandKey && !m_band);
        if (way == countKey && !m_onHand)
            makeCount();
        if (way == daysKey && !m_days)
            makeDays();
        if (way == bandKey && !m_band)
            makeBand();
        show(m_countOnly, way == countKey);
        show(m_useOnly, way == countKey && !isReused());
        show(m_shiftOnly, way == countKey && isReused());
        show(m_daysOnly, way == daysKey);
        if (m_band)
            m_band->setVisible(way == bandKey);
        if (makesFields)
            arrangeTabOrder();
    }

    void fillCount(const Stock &stock)
    {
        if (!m_onHand)
            return;
        m_onHand->setText(textOf(stock.onHand));
        if (m_packed)
            m_packed->setCurrentIndex(0);
        const bool isWeekly = stock.perWeek || (!stock.perDay && question().perWeek);
        m_used->setText(stock.reused ? QString()
                                     : textOf(stock.perDay ? stock.perDay : stock.perWeek));
        m_per->setCurrentIndex(isWeekly && !stock.perDay ? 1 : 0);
        if (m_people)
            m_people->setText(stock.reused ? textOf(stock.perDay) : QString());
    }

    Reading readCount(Stock &stock) const
    {
        const double size = question().pack ? question().pack->size : 1;
        const bool inPacks = m_packed && m_packed->currentIndex() == 1;
        Reading wrong = readAmount(*m_onHand, inPacks ? size : 1, stock.onHand);
        stock.reused = isReused();
        if (!wrong.fault.isEmpty())
            return wrong;
        if (isReused()) {
            wrong = readAmount(*m_people, 1, stock.perDay);
            if (wrong.fault.isEmpty() && !stock.onHand)
                return unfinished(Say::tr("Give how many there are."));
            return wrong;
        }
        const bool isWeekly = m_per->currentIndex() % 2 == 1;
        wrong = readAmount(*m_used, m_per->currentIndex() > 1 ? size : 1,
                           isWeekly ? stock.perWeek : stock.perDay);
        if (!wrong.fault.isEmpty())
            return wrong;
        if (stock.onHand && !stock.perDay && !stock.perWeek)
            return unfinished(Say::tr("Give how many are used, or choose the manager's days or a "
                                      "band."));
        if (!stock.onHand && (stock.perDay || stock.perWeek))
            return unfinished(Say::tr("Give how many there are."));
        return {};
    }

    Reading readDays(Stock &stock) const { return readAmount(*m_days, 1, stock.days); }

    void readBand(Stock &stock) const
    {
        const QString key = m_band->chosen().value(0);
        if (!key.isEmpty())
            stock.band = bands[size_t(key.toInt())];
    }

    bool m_onlyDoubts = false;
    OptionRow *m_way = nullptr;
    LineField *m_onHand = nullptr;
    ChoiceBox *m_packed = nullptr; ///< pieces, or packs of so many
    LineField *m_used = nullptr;
    ChoiceBox *m_per = nullptr; ///< a day, a week; then the same in packs
    LineField *m_people = nullptr;
    OptionButton *m_reused = nullptr;
    LineField *m_days = nullptr;
    OptionRow *m_band = nullptr;
    std::vector<QWidget *> m_countOnly;
    std::vector<QWidget *> m_useOnly;
    std::vector<QWidget *> m_shiftOnly;
    std::vector<QWidget *> m_daysOnly;
};

} // namespace

AnswerEditor *makeStockEditor(const editions::Question &question, const QDate &day)
{
    return new StockEditor(question, day);
}

} // namespace views
