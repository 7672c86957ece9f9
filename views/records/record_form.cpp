#include "views/records/record_form.h"

#include "base/text.h"
#include "views/editors/date_field.h"
#include "views/parts/form.h"
#include "views/parts/problem_line.h"
#include "views/parts/scaled_size.h"
#include "views/parts/text_label.h"
#include "views/recording/note_box.h"
#include "views/say.h"
#include "workflow/keeping.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int pence = 100;
constexpr int dateWidth = 150;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// "1,234" or "1234.50" as a whole number of `unit`s; absent where it is none.
std::optional<int> amountFrom(const QString &text, int unit)
{
    bool isNumber = false;
    const double amount = QString(text).remove(QLatin1Char(',')).toDouble(&isNumber) * unit;
    if (!isNumber || amount < 0 || amount > 1e9 || qRound64(amount * 100) % 100 != 0)
        return std::nullopt;
    return int(qRound64(amount));
}

QString amountWords(const QJsonValue &value, bool isMoney)
{
    if (!value.isDouble())
        return {};
    return isMoney ? QString::number(value.toInt() / double(pence), 'f', 2)
                   : QString::number(value.toInt());
}

void bringIntoView(QWidget *widget)
{
    for (QWidget *at = widget->parentWidget(); at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at))
            area->ensureWidgetVisible(widget, 0, space::related);
    }
}

} // namespace

RecordForm::RecordForm(const std::vector<RecordField> &fields, const QDate &today, Keep keep,
                       QWidget *parent)
    : QWidget(parent),
      m_today(today),
      m_keep(std::move(keep)),
      m_problem(new ProblemLine({}))
{
    Form form(this);
    for (const RecordField &field : fields) {
        if (field.kind == RecordField::Kind::Section)
            form.part(field.label, field.hint);
        else if (field.kind == RecordField::Kind::Words)
            addWords(field, form);
        else
            m_entries.push_back(makeEntry(field, form));
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(form.widget());
    layout->addWidget(m_problem);
    layout->addStretch();
    connect(m_problem, &ProblemLine::allowed, this, [this](const QString &because) {
        m_because = because;
        settle();
    });
}

RecordForm::~RecordForm()
{
    // A field that has the focus loses it as it goes, and the form is no form any more by then.
    for (const Entry &entry : m_entries)
        entry.focus->disconnect(this);
}

RecordForm::Entry RecordForm::makeEntry(const RecordField &field, Form &form)
{
    switch (field.kind) {
    case RecordField::Kind::Line:
    case RecordField::Kind::Number:
    case RecordField::Kind::Money:
        return lineEntry(field, form);
    case RecordField::Kind::Text:
        return textEntry(field, form);
    case RecordField::Kind::Date:
        return dateEntry(field, form);
    case RecordField::Kind::Choice:
        return choiceEntry(field, form);
    case RecordField::Kind::Check:
        return checkEntry(field, form);
    case RecordField::Kind::Words:
    case RecordField::Kind::Section:
        break;
    }
    Q_UNREACHABLE();
}

RecordForm::Entry RecordForm::lineEntry(const RecordField &field, Form &form)
{
    QLineEdit *line = form.line(field.path, field.label, {});
    line->setPlaceholderText(field.hint);
    const bool isAmount = field.kind != RecordField::Kind::Line;
    const bool isMoney = field.kind == RecordField::Kind::Money;
    const auto read = [this, line, field, isAmount, isMoney] {
        const QString text = base::tidy(line->text());
        if (!isAmount || text.isEmpty()) {
            take(field.path, textOrNull(text));
            return;
        }
        const auto amount = amountFrom(text, isMoney ? pence : 1);
        if (amount)
            take(field.path, *amount);
        else
            m_unreadable = isMoney ? Say::tr("%1: type an amount in pounds, such as 1200 or "
                                             "1200.50.")
                                         .arg(field.label)
                                   : Say::tr("%1: type a whole number.").arg(field.label);
    };
    connect(line, &QLineEdit::textChanged, this, [this, line, read] {
        read();
        // Without the focus it is never left: a program that reads the screen has set it.
        if (!line->hasFocus() && line->isModified())
            QMetaObject::invokeMethod(this, &RecordForm::settle, Qt::QueuedConnection);
    });
    connect(line, &QLineEdit::editingFinished, this, &RecordForm::settle);
    return {.field = field,
            .editor = line,
            .focus = line,
            .show =
                [line, isAmount, isMoney](const QJsonValue &value) {
                    line->setText(isAmount ? amountWords(value, isMoney) : value.toString());
                    line->setCursorPosition(0);
                },
            .setReadOnly = [line](bool isFixed) { line->setReadOnly(isFixed); }};
}

RecordForm::Entry RecordForm::textEntry(const RecordField &field, Form &form)
{
    auto *box = new NoteBox(field.hint, {});
    box->setObjectName(field.path);
    box->setAccessibleName(field.label);
    form.field(box, box, field.label);
    connect(box, &NoteBox::typed, this,
            [this, box, path = field.path] { take(path, textOrNull(box->note())); });
    connect(box, &NoteBox::settled, this, &RecordForm::settle);
    return {.field = field,
            .editor = box,
            .focus = box,
            .show = [box](const QJsonValue &value) { box->setNote(value.toString()); },
            .setReadOnly = [box](bool isFixed) { box->setReadOnly(isFixed); }};
}

RecordForm::Entry RecordForm::dateEntry(const RecordField &field, Form &form)
{
    auto *date = new DateField(m_today, field.isPast ? Leaning::Past : Leaning::Future);
    date->setObjectName(field.path);
    date->setAccessibleName(field.label);
    keepScaled(date, {.leastWidth = dateWidth, .mostWidth = dateWidth});
    auto *both = new QWidget;
    both->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(space::inside);
    row->addWidget(date);
    row->addWidget(date->makeCalendarButton());
    row->addStretch();
    form.field(both, date, field.label);
    const auto read = [this, date, field] {
        if (date->isBlank())
            take(field.path, QJsonValue(QJsonValue::Null));
        else if (date->date().isValid())
            take(field.path, date->date().toString(Qt::ISODate));
        else
            m_unreadable = Say::tr("%1: type a day such as 27/11 or 27 November.").arg(field.label);
    };
    connect(date, &QLineEdit::textChanged, this, read);
    connect(date, &QLineEdit::editingFinished, this, [this, date] {
        date->tidy();
        settle();
    });
    connect(date, &DateField::picked, this, &RecordForm::settle);
    return {.field = field,
            .editor = both,
            .focus = date,
            .show =
                [date](const QJsonValue &value) {
                    date->setDate(QDate::fromString(value.toString(), Qt::ISODate));
                },
            .setReadOnly = [date](bool isFixed) { date->setFixed(isFixed); }};
}

RecordForm::Entry RecordForm::choiceEntry(const RecordField &field, Form &form)
{
    QStringList words;
    for (const auto &[key, word] : field.choices)
        words += word;
    QComboBox *box = form.choice(field.path, field.label, words, 0);
    connect(box, &QComboBox::activated, this, [this, field](int chosen) {
        take(field.path, textOrNull(field.choices.at(size_t(chosen)).first));
        settle();
    });
    return {.field = field,
            .editor = box,
            .focus = box,
            .show =
                [box, choices = field.choices](const QJsonValue &value) {
                    int chosen = -1;
                    for (size_t i = 0; i < choices.size(); ++i) {
                        if (choices[i].first == value.toString())
                            chosen = int(i);
                    }
                    box->setCurrentIndex(chosen);
                },
            .setReadOnly = [box](bool isFixed) { box->setEnabled(!isFixed); }};
}

RecordForm::Entry RecordForm::checkEntry(const RecordField &field, Form &form)
{
    auto *box = new QCheckBox(field.label);
    box->setObjectName(field.path);
    form.whole(box);
    connect(box, &QCheckBox::clicked, this, [this, path = field.path](bool isOn) {
        take(path, isOn);
        settle();
    });
    return {.field = field,
            .editor = box,
            .focus = box,
            .show = [box](const QJsonValue &value) { box->setChecked(value.toBool()); },
            .setReadOnly = [box](bool isFixed) { box->setEnabled(!isFixed); }};
}

void RecordForm::addWords(const RecordField &field, Form &form)
{
    auto *label = new TextLabel(TextRole::Body);
    label->setObjectName(field.path);
    label->makeReadable();
    form.whole(label);
    m_words.emplace_back(field, label);
}

void RecordForm::showWords(const QString &changed)
{
    for (const auto &[field, label] : m_words) {
        if (!changed.isEmpty() && !field.of.isEmpty() && !field.of.contains(changed))
            continue;
        const QString words = field.words(m_now);
        label->setText(withNumbersWhole(words));
        label->setVisible(!words.isEmpty() && !(field.isCouncilOnly && m_isSharing));
    }
}

void RecordForm::show(const QString &id, const QJsonObject &fields, bool isReadOnly)
{
    const bool isSame = id == m_id;
    const QJsonObject typed = m_now;
    const QJsonObject before = m_kept;
    m_id = id;
    m_kept = fields;
    m_now = fields;
    m_isReadOnly = isReadOnly;
    m_isShowing = true;
    if (!isSame) {
        m_unreadable.reset();
        m_because.clear();
        m_problem->setProblem({}, false);
    }
    for (const Entry &entry : m_entries) {
        const QString &path = entry.field.path;
        const bool isTyped = isSame && memberAt(typed, path) != memberAt(before, path);
        if (isTyped)
            setMemberAt(m_now, path, memberAt(typed, path));
        else if (!isSame || !entry.focus->hasFocus())
            entry.show(memberAt(fields, path));
        entry.setReadOnly(isReadOnly);
    }
    showWords();
    m_isShowing = false;
}

void RecordForm::setSharing(bool isSharing)
{
    m_isSharing = isSharing;
    showWords();
    for (const Entry &entry : m_entries) {
        if (!entry.field.isCouncilOnly)
            continue;
        entry.editor->setVisible(!isSharing);
        for (QLabel *label : findChildren<QLabel *>()) {
            if (label->buddy() == entry.focus)
                label->setVisible(!isSharing);
        }
    }
}

void RecordForm::takeFocus()
{
    if (!m_entries.empty())
        m_entries.front().focus->setFocus(Qt::OtherFocusReason);
}

void RecordForm::take(const QString &path, const QJsonValue &value)
{
    m_unreadable.reset();
    if (m_isReadOnly || m_isShowing)
        return;
    setMemberAt(m_now, path, value);
    showWords(path);
}

QJsonObject RecordForm::changedFields() const
{
    QJsonObject changed;
    for (auto field = m_now.begin(); field != m_now.end(); ++field) {
        if (m_kept.value(field.key()) != *field)
            changed.insert(field.key(), *field);
    }
    return changed;
}

QString RecordForm::typedWords() const
{
    QStringList words;
    for (const Entry &entry : m_entries) {
        const QJsonValue typed = memberAt(m_now, entry.field.path);
        if (typed != memberAt(m_kept, entry.field.path) && !typed.isNull())
            words += Say::tr("%1: %2").arg(entry.field.label, typed.toVariant().toString());
    }
    return words.join(QStringLiteral("; "));
}

void RecordForm::letGo()
{
    m_now = m_kept;
    m_unreadable.reset();
    m_id.clear();
    m_problem->setProblem({}, false);
}

bool RecordForm::keepNow()
{
    settle();
    return !m_unreadable && !hasUnkept();
}

void RecordForm::settle()
{
    if (m_isReadOnly || (!m_unreadable && !hasUnkept()))
        return;
    if (m_unreadable) {
        showFault({.message = *m_unreadable});
        return;
    }
    const auto written = m_keep(changedFields(), m_because);
    if (!written) {
        showFault(written.error());
        return;
    }
    m_kept = m_now;
    m_because.clear();
    m_problem->setProblem({}, false);
    Q_EMIT kept();
}

void RecordForm::showFault(const base::Error &error)
{
    m_problem->setProblem(error.message, error.detail == workflow::personalDetailFault);
    // Once it has its place it is brought into view, and what has the focus with it.
    QTimer::singleShot(0, this, [this] {
        bringIntoView(m_problem);
        if (QWidget *focus = QApplication::focusWidget(); focus && isAncestorOf(focus))
            bringIntoView(focus);
    });
}

} // namespace views
