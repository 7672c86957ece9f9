#include "views/parts/status_line.h"

#include "base/london.h"
#include "base/text.h"
#include "views/parts/after_paint.h"
#include "views/parts/officer_question.h"
#include "views/parts/short_label.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/checking.h"
#include "workflow/homes.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace views {
namespace {

constexpr int minute = 60'000;
constexpr int leastWithShared = 860; ///< below it, none for what is not shared
constexpr int leastWithFile = 540;   ///< below it, there is no room for the name of the file
constexpr int leastWidth = 640;      ///< below it, the choice of the officer has no label
constexpr auto somebodyElse = QLatin1StringView("?");

} // namespace

StatusLine::StatusLine(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_question(new OfficerQuestion),
      m_who(new QWidget),
      m_label(TextLabel::muted(Say::tr("Who is using this?"), TextRole::Caption)),
      m_officer(new QComboBox),
      m_notShared(TextLabel::muted({}, TextRole::Caption)),
      m_toCheck(new QPushButton),
      m_saved(TextLabel::muted({}, TextRole::Caption))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_question);
    layout->addWidget(buildLine());
    connect(m_officer, &QComboBox::activated, this, &StatusLine::choose);
    connect(m_question, &OfficerQuestion::answered, this, &StatusLine::takeOfficer);
    connect(m_question, &OfficerQuestion::named, this, &StatusLine::takeName);
    // One question at a time.
    connect(m_question, &OfficerQuestion::opened, m_who, &QWidget::hide);
    connect(m_question, &OfficerQuestion::closed, m_who, &QWidget::show);
    connect(&m_days, &QTimer::timeout, this, &StatusLine::saySaved);
    m_days.start(minute);
    if (!context.session.officer())
        setOfficer(context.preferences.officerOf(context.session.file().path()));
    refresh();
    // Every record that was ever deleted is looked at, and the list that drops down is built.
    afterFirstPaint(this, [this] {
        m_countsChecks = true;
        m_officer->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        m_sharing = workflow::sharingState(m_context.session).value_or(workflow::SharingState{});
        sayShared();
    });
}

QWidget *StatusLine::buildLine()
{
    m_label->setBuddy(m_officer);
    m_officer->setObjectName(QStringLiteral("officer"));
    m_officer->setAccessibleName(Say::tr("Who is using this?"));
    const QString path = m_context.session.file().path();
    m_file = new ShortLabel(Say::tr("File: %1").arg(QFileInfo(path).fileName()));
    m_file->setToolTip(path);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_notShared->setObjectName(QStringLiteral("notShared"));
    m_toCheck->setObjectName(QStringLiteral("toCheck"));
    m_toCheck->setFlat(true);
    m_toCheck->setFont(fontFor(TextRole::Caption));
    connect(m_toCheck, &QPushButton::clicked, this,
            [this] { m_context.shell.visit({QStringLiteral("check")}); });
    auto *who = new QHBoxLayout(m_who);
    who->setContentsMargins(0, 0, space::group, 0);
    who->setSpacing(space::related);
    who->addWidget(m_label);
    who->addWidget(m_officer);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(space::group, space::inside, space::group, space::inside);
    layout->setSpacing(space::related);
    layout->addWidget(m_who);
    layout->addWidget(m_file, 1);
    layout->addStretch();
    layout->addWidget(m_toCheck);
    layout->addWidget(m_notShared);
    layout->addWidget(m_saved);
    return line;
}

void StatusLine::refresh()
{
    const QSignalBlocker quiet(m_officer);
    m_officer->clear();
    m_officer->addItem(Say::tr("Nobody has said"), QString());
    const auto officers = workflow::officers(m_context.session);
    if (officers) {
        for (const subject::Officer &officer : *officers)
            m_officer->addItem(officer.name, officer.id.text());
    }
    if (!m_context.session.file().isReadOnly())
        m_officer->addItem(Say::tr("Somebody else..."), somebodyElse);
    const auto &now = m_context.session.officer();
    m_officer->setCurrentIndex(now ? qMax(0, m_officer->findData(now->text())) : 0);
    if (m_countsChecks)
        m_sharing = workflow::sharingState(m_context.session).value_or(workflow::SharingState{});
    noteSaved();
}

void StatusLine::noteSaved()
{
    const auto saved = workflow::lastSaved(m_context.session);
    if (saved)
        m_savedAt = *saved;
    saySaved();
    if (workflow::countNotShared(m_context.session, m_sharing))
        sayShared();
}

void StatusLine::sayShared()
{
    m_toCheck->setText(Say::tr("%n changes to check", nullptr, int(m_sharing.toCheck)));
    m_notShared->setText(Say::tr("%n changes not yet shared", nullptr, int(m_sharing.notShared)));
    fit();
}

void StatusLine::saySaved()
{
    if (m_context.session.file().isReadOnly()) {
        m_saved->setText(Say::tr("Reading only"));
        return;
    }
    const QDateTime here = base::inLondon(m_savedAt);
    const QString time = base::clockTime(here.time());
    m_saved->setText(
        here.date() == m_context.session.today()
            ? Say::tr("Saved on this laptop at %1").arg(time)
            : Say::tr("Saved on this laptop on %1 at %2").arg(base::shortDate(here.date()), time));
}

void StatusLine::fit()
{
    m_label->setVisible(width() >= scaled(leastWidth));
    m_file->setVisible(width() >= scaled(leastWithFile));
    m_toCheck->setVisible(m_sharing.toCheck > 0);
    m_notShared->setVisible(m_sharing.isShared && m_sharing.notShared > 0 &&
                            width() >= scaled(leastWithShared));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_toCheck->setFont(fontFor(TextRole::Caption));
    fit();
}

void StatusLine::askWhereUnknown()
{
    if (m_context.session.officer() || m_context.session.file().isReadOnly())
        return;
    const QString path = m_context.session.file().path();
    const QString last = m_context.preferences.lastOfficerOf(path);
    std::vector<subject::Officer> officers;
    if (auto all = workflow::officers(m_context.session))
        officers = std::move(*all);
    std::stable_partition(
        officers.begin(), officers.end(),
        [&last](const subject::Officer &officer) { return officer.id.text() == last; });
    m_question->ask(officers, m_context.preferences.isOtherAccount(path)
                                  ? Say::tr("Somebody else was signed in to this laptop when this "
                                            "file was last used.")
                                  : Say::tr("It is printed on papers and kept with what is "
                                            "recorded."));
}

void StatusLine::choose(int index)
{
    const QString id = m_officer->itemData(index).toString();
    if (id == somebodyElse) {
        refresh();
        m_question->askForName();
    } else {
        takeOfficer(id);
    }
}

void StatusLine::takeOfficer(const QString &id)
{
    setOfficer(id);
    m_context.preferences.setOfficerOf(m_context.session.file().path(), id);
    m_question->leave();
    refresh();
    Q_EMIT officerChanged();
}

void StatusLine::takeName(const QString &name)
{
    const auto officer = workflow::officerNamed(m_context.session, name);
    if (!officer) {
        m_context.shell.sayError(officer.error());
        return;
    }
    takeOfficer(officer->text());
    m_context.shell.changed();
}

void StatusLine::setOfficer(const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    if (uuid.isNull())
        m_context.session.setOfficer(std::nullopt);
    else
        m_context.session.setOfficer(base::Id<subject::Officer>(uuid));
}

} // namespace views
