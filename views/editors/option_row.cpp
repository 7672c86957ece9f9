#include "views/editors/option_row.h"

#include "views/parts/flow_layout.h"
#include "views/say.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>

namespace views {

OptionRow::OptionRow(OptionLook look, const QString &about) : m_look(look), m_about(about)
{
    setAccessibleName(about);
    new FlowLayout(this);
}

void OptionRow::add(const QString &key, const QString &words, int number, bool standsAlone)
{
    auto *button = new OptionButton(m_look, words, number);
    button->setObjectName(key);
    button->setAccessibleDescription(number > 0 ? Say::tr("%1, key %2").arg(m_about).arg(number)
                                                : m_about);
    button->setAutoExclusive(isExclusive());
    button->setFixed(m_isFixed);
    connect(button, &OptionButton::toggled, this,
            [this, button](bool isChecked) { toggled(button, isChecked); });
    static_cast<FlowLayout *>(layout())->add(button);
    m_options.push_back({button, key, standsAlone});
    if (m_options.size() > 1 && isExclusive())
        button->setFocusPolicy(Qt::ClickFocus);
}

bool OptionRow::has(const QString &key) const
{
    return std::any_of(m_options.begin(), m_options.end(),
                       [&](const Option &option) { return option.key == key; });
}

QStringList OptionRow::chosen() const
{
    QStringList keys;
    for (const Option &option : m_options) {
        if (option.button->isChecked())
            keys += option.key;
    }
    return keys;
}

void OptionRow::choose(const QStringList &keys)
{
    const QScopedValueRollback filling(m_isFilling, true);
    for (const Option &option : m_options) {
        // What is chosen of an exclusive row can otherwise only be exchanged, not taken away.
        option.button->setAutoExclusive(false);
        option.button->setChecked(keys.contains(option.key));
        option.button->setAutoExclusive(isExclusive());
    }
    m_fixedKeys = keys;
    arrangeTabStops();
}

void OptionRow::setFixed(bool isFixed)
{
    m_isFixed = isFixed;
    m_fixedKeys = chosen();
    for (const Option &option : m_options)
        option.button->setFixed(isFixed);
}

OptionButton *OptionRow::entry() const
{
    for (const Option &option : m_options) {
        if (option.button->isChecked())
            return option.button;
    }
    return m_options.empty() ? nullptr : m_options.front().button;
}

std::vector<OptionButton *> OptionRow::buttons() const
{
    std::vector<OptionButton *> all;
    for (const Option &option : m_options)
        all.push_back(option.button);
    return all;
}

void OptionRow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    const bool isPlain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const int number = event->key() - Qt::Key_0;
    if (isPlain && number >= 1 && number <= 9) {
        for (const Option &option : m_options) {
            if (option.button->number() == number && !event->isAutoRepeat())
                press(option);
        }
        return;
    }
    const int forwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (isPlain && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        moveFocus(event->key() == Qt::Key_Right ? forwards : -forwards);
    } else if (isPlain && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        moveFocus(event->key() == Qt::Key_Down ? 1 : -1);
    } else if (isPlain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        clear();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void OptionRow::press(const Option &option)
{
    if (m_isFixed)
        return;
    option.button->setFocus(Qt::ShortcutFocusReason);
    if (option.button->isChecked() && isExclusive())
        Q_EMIT repeated();
    else
        option.button->toggle();
}

void OptionRow::toggled(OptionButton *button, bool isChecked)
{
    if (m_isFilling || (isExclusive() && !isChecked && !m_isFixed))
        return;
    {
        const QScopedValueRollback filling(m_isFilling, true);
        if (m_isFixed) {
            // Only a program that reads the screen can get here.
            choose(m_fixedKeys);
            return;
        }
        if (isChecked && !isExclusive())
            clearClashes(button);
        arrangeTabStops();
    }
    Q_EMIT changed();
}

void OptionRow::clearClashes(const OptionButton *button)
{
    const auto self = std::find_if(m_options.begin(), m_options.end(),
                                   [&](const Option &option) { return option.button == button; });
    for (const Option &other : m_options) {
        if (other.button != button && (other.standsAlone || self->standsAlone))
            other.button->setChecked(false);
    }
}

void OptionRow::moveFocus(int step)
{
    const auto current = std::find_if(m_options.begin(), m_options.end(), [](const Option &option) {
        return option.button->hasFocus();
    });
    if (current == m_options.end())
        return;
    const auto target = (current - m_options.begin()) + step;
    if (target >= 0 && target < std::ssize(m_options))
        m_options[size_t(target)].button->setFocus(step > 0 ? Qt::TabFocusReason
                                                            : Qt::BacktabFocusReason);
}

void OptionRow::clear()
{
    if (m_isFixed || chosen().isEmpty() || m_look == OptionLook::Segment)
        return;
    choose({});
    Q_EMIT changed();
}

void OptionRow::arrangeTabStops()
{
    if (!isExclusive())
        return;
    const OptionButton *stop = entry();
    for (const Option &option : m_options)
        option.button->setFocusPolicy(option.button == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void OptionRow::copy() const
{
    QStringList words;
    for (const Option &option : m_options) {
        if (option.button->isChecked())
            words += option.button->words();
    }
    if (!words.isEmpty())
        QGuiApplication::clipboard()->setText(words.join(QStringLiteral("; ")));
}

} // namespace views
