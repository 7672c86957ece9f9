#include "views/parts/status_line.h"

#include "base/text.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/homes.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QSignalBlocker>

namespace views {

StatusLine::StatusLine(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_officer(new QComboBox),
      m_saved(TextLabel::muted({}, TextRole::Caption))
{
    const bool readsOnly = context.session.file().isReadOnly();
    auto *who = TextLabel::muted(Say::tr("Who is using this?"), TextRole::Caption);
    who->setBuddy(m_officer);
    m_officer->setObjectName(QStringLiteral("officer"));
    m_officer->setAccessibleName(Say::tr("Who is using this?"));
    m_officer->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const QString path = context.session.file().path();
    auto *file =
        TextLabel::muted(Say::tr("File: %1").arg(QFileInfo(path).fileName()), TextRole::Caption);
    file->setToolTip(path);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_saved->setText(readsOnly ? Say::tr("Reading only") : Say::tr("Saved on this laptop"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::group, space::inside, space::group, space::inside);
    layout->setSpacing(space::related);
    layout->addWidget(who);
    layout->addWidget(m_officer);
    layout->addSpacing(space::group);
    layout->addWidget(file);
    layout->addStretch();
    layout->addWidget(m_saved);
    connect(m_officer, &QComboBox::activated, this, &StatusLine::choose);
    if (!context.session.officer())
        setOfficer(context.preferences.officerOf(path));
    refresh();
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
        m_officer->addItem(Say::tr("Somebody else..."), QStringLiteral("?"));
    const auto &now = m_context.session.officer();
    m_officer->setCurrentIndex(now ? qMax(0, m_officer->findData(now->text())) : 0);
}

void StatusLine::noteSaved()
{
    const QTime time = m_context.session.now().toTimeZone(QTimeZone("Europe/London")).time();
    m_saved->setText(Say::tr("Saved on this laptop at %1").arg(base::clockTime(time)));
}

void StatusLine::choose(int index)
{
    const QString id = m_officer->itemData(index).toString();
    if (id == QLatin1Char('?')) {
        askForName();
    } else {
        setOfficer(id);
        m_context.preferences.setOfficerOf(m_context.session.file().path(), id);
        Q_EMIT officerChanged();
    }
}

void StatusLine::askForName()
{
    QInputDialog dialog(window());
    dialog.setWindowTitle(Say::tr("Who is using this?"));
    dialog.setLabelText(Say::tr("Your name, as it is printed on papers:"));
    const bool isSaid = dialog.exec() == QDialog::Accepted;
    const QString name = base::tidy(dialog.textValue());
    if (isSaid && !name.isEmpty()) {
        const auto officer = workflow::officerNamed(m_context.session, name);
        if (officer) {
            setOfficer(officer->text());
            m_context.preferences.setOfficerOf(m_context.session.file().path(), officer->text());
            m_context.shell.changed();
            Q_EMIT officerChanged();
        } else {
            m_context.shell.say(
                {Message::Kind::Error, officer.error().message, officer.error().detail});
        }
    }
    refresh();
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
