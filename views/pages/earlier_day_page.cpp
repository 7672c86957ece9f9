#include "views/editors/date_field.h"
#include "views/editors/field_message.h"
#include "views/pages/pages.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/text_label.h"
#include "views/say.h"
#include "workflow/start_up.h"

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
    void arrive(const QString &) override
    {
        m_message->say({});
        refresh();
    }
    void refresh() override;
    void takeFocus() override;

private:
    void showDay();
    QWidget *makeClock();
    void clockIsRight();

    Context m_context;
    TextLabel *m_clockWords;
    QWidget *m_clock;
    DateField *m_day;
    FieldMessage *m_message;
};

EarlierDayPage::EarlierDayPage(const Context &context)
    : m_context(context),
      m_clockWords(new TextLabel(TextRole::Body)),
      m_clock(makeClock()),
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
    layout->addWidget(m_clock);
    layout->addStretch();
}

/// Seen only where the clock and the file disagree.
QWidget *EarlierDayPage::makeClock()
{
    auto *clock = new QWidget;
    m_clockWords->setObjectName(QStringLiteral("clockWords"));
    m_clockWords->setWordWrap(true);
    auto *right = makeButton(Say::tr("The clock is right now"));
    right->setObjectName(QStringLiteral("clockIsRight"));
    connect(right, &QPushButton::clicked, this, &EarlierDayPage::clockIsRight);
    auto *layout = new QVBoxLayout(clock);
    layout->setContentsMargins(0, space::group, 0, 0);
    layout->setSpacing(space::related);
    layout->addWidget(m_clockWords);
    layout->addWidget(right, 0, Qt::AlignLeft);
    return clock;
}

void EarlierDayPage::refresh()
{
    const QString news =
        m_context.session.file().isReadOnly() ? QString() : workflow::clockNews(m_context.session);
    m_clockWords->setText(news);
    m_clock->setVisible(!news.isEmpty());
}

void EarlierDayPage::clockIsRight()
{
    const auto counted = workflow::countFromRightClock(m_context.session);
    if (!counted) {
        m_context.shell.sayError(counted.error());
        return;
    }
    refresh();
    m_day->setFocus();
    m_context.shell.say({Message::Kind::Done, Say::tr("%n changes now count from the right day.",
                                                      nullptr, int(*counted))});
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
