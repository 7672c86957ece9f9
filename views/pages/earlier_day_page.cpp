#include "views/editors/date_field.h"
#include "views/editors/field_message.h"
#include "views/pages/pages.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"
#include "workflow/session.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int dateWidth = 150;

/// Asks for the day at whose end everything is to be shown as it was known.
class EarlierDayPage final : public Page {
public:
    explicit EarlierDayPage(const Context &context);

    QString title() const override { return Say::tr("As known on a date"); }
    void arrive(const QString &) override { m_message->say({}); }
    void takeFocus() override;

private:
    void showDay();

    Context m_context;
    DateField *m_day;
    FieldMessage *m_message;
};

EarlierDayPage::EarlierDayPage(const Context &context)
    : m_context(context),
      m_day(new DateField(context.session.today(), Leaning::Past)),
      m_message(new FieldMessage)
{
    auto *head = new PageHead(title());
    head->setSentence(
        Say::tr("Shows every page, list and paper as it was known in this file at the end of a "
                "day. Nothing can be changed there, and nothing here is changed by looking."));
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setAccessibleName(Say::tr("As known at the end of"));
    keepScaled(m_day, {.leastWidth = dateWidth, .mostWidth = dateWidth});
    auto *field = new QWidget;
    auto *line = new QHBoxLayout(field);
    line->setContentsMargins({});
    line->setSpacing(space::related);
    line->addWidget(m_day);
    line->addWidget(m_day->makeCalendarButton());
    line->addStretch();
    auto *show = makeButton(Say::tr("Show that day"), QStringLiteral("search"), true);
    show->setObjectName(QStringLiteral("show"));
    connect(show, &QPushButton::clicked, this, &EarlierDayPage::showDay);
    connect(m_day, &QLineEdit::returnPressed, this, &EarlierDayPage::showDay);
    Form form(this);
    form.field(field, m_day, Say::tr("As known at the end of"));
    form.whole(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(head);
    layout->addWidget(form.widget());
    layout->addWidget(show, 0, Qt::AlignLeft);
    layout->addStretch();
}

void EarlierDayPage::takeFocus()
{
    m_day->setFocus();
    m_day->selectAll();
}

void EarlierDayPage::showDay()
{
    if (!m_day->date().isValid()) {
        m_message->warn(Say::tr("Type a day, such as 3 March 2026 or \"last Friday\"."));
        m_day->setFocus();
        return;
    }
    m_day->tidy();
    m_message->say({});
    m_context.shell.showAsKnownOn(m_day->date());
}

} // namespace

Page *makeEarlierDayPage(const Context &context)
{
    return new EarlierDayPage(context);
}

} // namespace views
