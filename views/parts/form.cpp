#include "views/parts/form.h"

#include "views/parts/text_label.h"

#include <QComboBox>
#include <QFormLayout>

namespace views {

Form::Form(QWidget *parent) : m_widget(new QWidget(parent)), m_layout(new QFormLayout(m_widget))
{
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(space::group);
    m_layout->setVerticalSpacing(space::related);
    m_layout->setLabelAlignment(Qt::AlignLeft);
    m_layout->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
}

QLineEdit *Form::line(const QString &name, const QString &label, const QString &value,
                      const std::function<void(const QString &)> &left)
{
    auto *field = new QLineEdit(value);
    field->setMinimumWidth(scaled(220));
    field->setMaximumWidth(scaled(520));
    if (left) {
        QObject::connect(field, &QLineEdit::editingFinished, field,
                         [field, left, before = value]() mutable {
                             if (field->text() == before)
                                 return;
                             before = field->text();
                             left(before);
                         });
    }
    add(field, name, label);
    return field;
}

QComboBox *Form::choice(const QString &name, const QString &label, const QStringList &choices,
                        int chosen, const std::function<void(int)> &changed)
{
    auto *field = new QComboBox;
    field->addItems(choices);
    field->setCurrentIndex(chosen);
    field->setMinimumWidth(scaled(220));
    field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (changed)
        QObject::connect(field, &QComboBox::currentIndexChanged, field, changed);
    add(field, name, label);
    return field;
}

void Form::section(const QString &title, const QString &explanation)
{
    auto *heading = new TextLabel(TextRole::Section, title);
    heading->setContentsMargins(0, m_layout->rowCount() > 0 ? space::group : 0, 0, 0);
    m_layout->addRow(heading);
    if (explanation.isEmpty())
        return;
    auto *words = TextLabel::muted(explanation);
    words->setWordWrap(true);
    m_layout->addRow(words);
}

void Form::add(QWidget *field, const QString &name, const QString &label)
{
    field->setObjectName(name);
    field->setAccessibleName(label);
    auto *words = new TextLabel(TextRole::Body, label);
    words->setBuddy(field);
    m_layout->addRow(words, field);
}

} // namespace views
