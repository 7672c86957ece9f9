#include "views/editors/delivery_editor.h"

#include "editions/kinds.h"
#include "views/editors/date_field.h"
#include "views/editors/line_field.h"
#include "views/editors/typed_number.h"
#include "views/parts/text_label.h"
#include "views/say.h"

#include <algorithm>
#include <array>

namespace views {
namespace {

using subject::Delivery;

constexpr int amountWidth = 84;

/// In the order in which they are offered.
constexpr std::array kinds{Delivery::Kind::Unknown, Delivery::Kind::None, Delivery::Kind::Usual,
                           Delivery::Kind::Dated};

} // namespace

DeliveryEditor::DeliveryEditor(const editions::Question &question, const QDate &day)
    : FieldsEditor(question, day)
{
}

void DeliveryEditor::addDelivery()
{
    addLabel(Say::tr("Next delivery"), Place::Line);
    m_order = addChoice(
        QStringLiteral("delivery"), Say::tr("next delivery"),
        {Say::tr("Not asked"), Say::tr("None ordered"), Say::tr("As usual"), Say::tr("On a date")},
        Place::Beside);
}

void DeliveryEditor::fillDelivery(const Delivery &delivery)
{
    const auto place = std::find(kinds.begin(), kinds.end(), delivery.kind);
    m_order->setCurrentIndex(int(place - kinds.begin()));
    arrangeDelivery();
    if (!m_dueOn)
        return;
    m_dueOn->setDate(delivery.date);
    m_due->setText(textOf(delivery.units));
}

FieldsEditor::Reading DeliveryEditor::readDelivery(Delivery &delivery) const
{
    delivery.kind = kind();
    if (delivery.kind != Delivery::Kind::Dated)
        return {};
    delivery.date = m_dueOn->date();
    if (!delivery.date.isValid())
        return unfinished(Say::tr("Type the day of the delivery, such as 24/11."));
    return readAmount(*m_due, 1, delivery.units);
}

FieldsEditor::Reading DeliveryEditor::readAmount(const LineField &field, double size,
                                                 std::optional<double> &target)
{
    if (field.text().trimmed().isEmpty())
        return {};
    const auto number = numberFrom(field.text());
    if (!number)
        return faulty(Say::tr("Type a number, such as 600."));
    if (*number < 0)
        return faulty(Say::tr("An amount must be 0 or more."));
    if (*number * size > editions::largestFigure)
        return faulty(Say::tr("That is more than can be kept. Check the number."));
    target = *number * size;
    return {};
}

QString DeliveryEditor::textOf(const std::optional<double> &amount)
{
    return amount ? numberText(*amount) : QString();
}

void DeliveryEditor::show(const std::vector<QWidget *> &fields, bool isShown)
{
    for (QWidget *field : fields)
        field->setVisible(isShown);
}

void DeliveryEditor::noteEdit(const QObject *field)
{
    if (field == m_order)
        arrangeDelivery();
}

void DeliveryEditor::tidyFields()
{
    if (m_dueOn)
        m_dueOn->tidy();
}

Delivery::Kind DeliveryEditor::kind() const
{
    return kinds[size_t(std::max(0, m_order->currentIndex()))];
}

void DeliveryEditor::makeDue()
{
    flow().insertAfter(m_order);
    m_dueOn = addDate(QStringLiteral("deliveryDate"), Say::tr("delivery date"), Leaning::Future,
                      Place::Beside);
    m_dueOnly.push_back(addLabel(Say::tr("with"), Place::Next));
    m_due = addLine(QStringLiteral("deliveryUnits"), Say::tr("pieces in the delivery"), amountWidth,
                    Place::Beside);
    m_dueOnly.push_back(m_due);
    m_dueOnly.push_back(addWords(Say::tr("pieces, if known"), Place::Beside));
    flow().insertAfter(nullptr);
    arrangeTabOrder();
}

void DeliveryEditor::arrangeDelivery()
{
    const bool isDated = kind() == Delivery::Kind::Dated;
    if (isDated && !m_dueOn)
        makeDue();
    if (m_dueOn)
        m_dueOn->setShown(isDated);
    show(m_dueOnly, isDated);
}

} // namespace views
