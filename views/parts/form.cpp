#include "views/parts/form.h"

#include "views/parts/scaled_size.h"
#include "views/parts/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr auto keptText = "keptText";
constexpr int leastWidth = 560; ///< below it, labels stand above their fields
constexpr int leastField = 220; ///< width of lines and choices
constexpr int mostField = 520;  ///< width of lines

} // namespace

FormRows::FormRows(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(space::related);
}

void FormRows::add(QLabel *label, QWidget *field)
{
    auto *line = new QBoxLayout(QBoxLayout::LeftToRight);
    line->addWidget(label, 0, Qt::AlignTop);
    line->addWidget(field, 1);
    line->addStretch();
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_layout->addLayout(line);
    m_rows.push_back({line, label});
    m_measures = {};
    fit();
}

void FormRows::addWhole(QWidget *widget)
{
    m_layout->addWidget(widget);
}

bool FormRows::isEmpty() const
{
    return m_layout->isEmpty();
}

bool FormRows::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show ||
        event->type() == QEvent::LayoutRequest)
        fit();
    return isDone;
}

void FormRows::fit()
{
    Measures now{.isNarrow = width() < scaled(leastWidth)};
    for (const Row &row : m_rows)
        now.label = qMax(now.label, row.label->sizeHint().width());
    if (!now.isNarrow)
        now.drop = (QLineEdit().sizeHint().height() - fontMetrics().height()) / 2;
    if (now == m_measures)
        return;
    m_measures = now;
    for (const Row &row : m_rows) {
        row.line->setDirection(now.isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row.line->setSpacing(now.isNarrow ? space::inside : space::group);
        row.label->setMinimumWidth(now.isNarrow ? 0 : now.label);
        row.label->setContentsMargins(0, now.drop, 0, 0);
    }
}

Form::Form(QWidget *parent) : m_rows(new FormRows(parent)) {}

QLineEdit *Form::line(const QString &name, const QString &label, const QString &value,
                      const std::function<bool(const QString &)> &left)
{
    auto *field = new QLineEdit(value);
    keepScaled(field, {.leastWidth = leastField, .mostWidth = mostField});
    field->setProperty(keptText, value);
    if (left) {
        QObject::connect(field, &QLineEdit::editingFinished, field, [field, left] {
            const QString text = field->text();
            if (text != field->property(keptText).toString() && left(text))
                field->setProperty(keptText, text);
        });
    }
    add(field, name, label);
    return field;
}

void Form::renew(QLineEdit *line, const QString &value)
{
    const QString before = line->property(keptText).toString();
    if (line->text() == before && before != value)
        line->setText(value);
    line->setProperty(keptText, value);
}

QComboBox *Form::choice(const QString &name, const QString &label, const QStringList &choices,
                        int chosen, const std::function<void(int)> &changed)
{
    auto *field = new QComboBox;
    field->addItems(choices);
    field->setCurrentIndex(chosen);
    keepScaled(field, {.leastWidth = leastField});
    field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (changed)
        QObject::connect(field, &QComboBox::currentIndexChanged, field, changed);
    add(field, name, label);
    return field;
}

void Form::field(QWidget *field, QWidget *focus, const QString &label)
{
    auto *words = new TextLabel(TextRole::Body, label);
    words->setBuddy(focus);
    m_rows->add(words, field);
}

void Form::section(const QString &title, const QString &explanation)
{
    heading(TextRole::Section, title, explanation);
}

void Form::part(const QString &title, const QString &explanation)
{
    heading(TextRole::Strong, title, explanation);
}

void Form::heading(TextRole role, const QString &title, const QString &explanation)
{
    auto *words = new TextLabel(role, title);
    words->setContentsMargins(0, m_rows->isEmpty() ? 0 : space::group, 0, 0);
    m_rows->addWhole(words);
    if (explanation.isEmpty())
        return;
    auto *more = TextLabel::muted(explanation);
    more->setWordWrap(true);
    m_rows->addWhole(more);
}

void Form::add(QWidget *field, const QString &name, const QString &label)
{
    field->setObjectName(name);
    field->setAccessibleName(label);
    this->field(field, field, label);
}

} // namespace views
