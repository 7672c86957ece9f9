#include "views/editors/special_answers.h"

#include "lists/answer_words.h"
#include "views/editors/option_button.h"
#include "views/say.h"

#include <QScopedValueRollback>

namespace views {
namespace {

const QString notInUseKey = QStringLiteral("not_in_use");

} // namespace

QStringList offeredSpecials(const editions::Question &question)
{
    QStringList keys;
    for (const auto &[key, colour] : question.special)
        keys += key;
    // What is not used here does not apply either: one word for it is enough.
    const bool mayNotApply =
        question.kind == editions::Kind::YesPartlyNo || !question.notApplicableWhen.isEmpty();
    if (mayNotApply && !question.special.contains(notInUseKey))
        keys += QString(subject::notApplicableKey);
    keys += QString(subject::notKnownKey);
    return keys;
}

SpecialAnswers::SpecialAnswers(const editions::Question &question, FlowLayout &layout,
                               FlowLayout::Place place, QObject *parent)
    : QObject(parent),
      m_question(question),
      m_layout(layout)
{
    for (const QString &key : offeredSpecials(question))
        add(key, m_specials.empty() ? place : FlowLayout::Place::Next);
}

QString SpecialAnswers::chosen() const
{
    return m_chosen;
}

void SpecialAnswers::choose(const QString &key)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_chosen = key;
    bool isThere = key.isEmpty();
    for (const Special &special : m_specials) {
        special.button->setChecked(special.key == key);
        isThere = isThere || special.key == key;
    }
    if (isThere)
        return;
    OptionButton *last = m_specials.back().button;
    OptionButton *button = add(key, FlowLayout::Place::Next);
    QWidget::setTabOrder(last, button);
    button->setChecked(true);
    Q_EMIT came(button);
}

void SpecialAnswers::setFixed(bool isFixed)
{
    m_isFixed = isFixed;
    for (const Special &special : m_specials)
        special.button->setFixed(isFixed);
}

std::vector<OptionButton *> SpecialAnswers::buttons() const
{
    std::vector<OptionButton *> all;
    for (const Special &special : m_specials)
        all.push_back(special.button);
    return all;
}

OptionButton *SpecialAnswers::add(const QString &key, FlowLayout::Place place)
{
    auto *button = new OptionButton(OptionLook::Toggle, lists::optionWords(m_question, key));
    button->setObjectName(key);
    QString about = m_question.label.in();
    const QString condition = m_question.notApplicableWhen.in();
    const bool hasCondition = key == subject::notApplicableKey || key == notInUseKey;
    if (hasCondition && !condition.isEmpty()) {
        about = Say::tr("%1. When: %2").arg(about, condition);
        button->setToolTip(condition);
    }
    button->setAccessibleDescription(about);
    button->setFixed(m_isFixed);
    connect(button, &OptionButton::toggled, this,
            [this, button](bool isChecked) { toggled(button, isChecked); });
    m_layout.insertAfter(m_specials.empty() ? nullptr : m_specials.back().button);
    m_layout.add(button, place);
    m_layout.insertAfter(nullptr);
    m_specials.push_back({key, button});
    return button;
}

void SpecialAnswers::toggled(OptionButton *button, bool isChecked)
{
    if (m_isFilling)
        return;
    {
        const QScopedValueRollback filling(m_isFilling, true);
        if (m_isFixed) {
            // Only a program that reads the screen can get here.
            button->setChecked(!isChecked);
            return;
        }
        m_chosen.clear();
        for (const Special &special : m_specials) {
            if (special.button != button)
                special.button->setChecked(false);
            else if (isChecked)
                m_chosen = special.key;
        }
    }
    Q_EMIT changed();
}

} // namespace views
