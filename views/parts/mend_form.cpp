#include "views/parts/mend_form.h"

#include "base/text.h"
#include "store/backup_keeping.h"
#include "views/appearance.h"
#include "views/parts/page_head.h"
#include "views/parts/text_label.h"
#include "views/say.h"
#include "workflow/salvage.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

/// So many records to check are named; of the rest it is said how many there are.
constexpr size_t mostToCheck = 30;

QStringList toCheckLines(const std::vector<workflow::ToCheck> &records)
{
    QStringList lines;
    for (const workflow::ToCheck &record : records) {
        if (size_t(lines.size()) == mostToCheck) {
            lines.append(Say::tr("and %n more", nullptr, int(records.size() - mostToCheck)));
            break;
        }
        const QString about =
            record.home.isEmpty()
                ? record.about
                : Say::tr("%1, %2", "a home, a record of it").arg(record.home, record.about);
        lines.append(QStringLiteral("\u2022 ") + about);
    }
    return lines;
}

} // namespace

MendForm::MendForm(QWidget *parent)
    : QWidget(parent),
      m_heading(new TextLabel(TextRole::Section)),
      m_text(new TextLabel(TextRole::Body)),
      m_mend(makeButton(Say::tr("Mend the file"), {}, true)),
      m_putBack(makeButton({})),
      m_open(makeButton(Say::tr("Open the mended file"), {}, true))
{
    m_text->makeReadable();
    m_mend->setObjectName(QStringLiteral("mend"));
    m_putBack->setObjectName(QStringLiteral("putBack"));
    m_open->setObjectName(QStringLiteral("openMended"));
    connect(m_mend, &QPushButton::clicked, this, [this] { Q_EMIT mendAsked(m_path); });
    connect(m_putBack, &QPushButton::clicked, this,
            [this] { Q_EMIT backupAsked(m_path, m_backup); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_path); });
    auto *back = makeButton(Say::tr("Back"));
    connect(back, &QPushButton::clicked, this, &MendForm::left);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::related);
    for (QPushButton *button : {m_mend, m_putBack, m_open, back})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(m_heading);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addStretch();
}

void MendForm::offer(const QString &path, const QString &details,
                     const std::vector<store::BackupFacts> &backups)
{
    m_path = path;
    QStringList texts{
        Say::tr("%1 has been damaged, as can happen when a laptop loses power or a disk fails. "
                "Nothing more is written to it, and what can still be read of it is safe.")
            .arg(QDir::toNativeSeparators(path)),
        Say::tr("Mending reads what can be read, checks it, and puts it in the place of the file. "
                "You are told what could not be read.")};
    m_backup = backups.empty() ? QString() : backups.front().path;
    if (!backups.empty()) {
        const QString moment = base::longMoment(backups.front().lastSaved);
        m_putBack->setText(Say::tr("Put back the backup"));
        texts.append(Say::tr("The newest backup ends at %1 and has %n homes. What was written "
                             "after that is not in it.",
                             nullptr, backups.front().homes)
                         .arg(moment));
    }
    texts.append(Say::tr("Either way the damaged file stays beside it."));
    texts.append(Say::tr("For whoever helps you: %1").arg(details.simplified()));
    show(Say::tr("The file is damaged"), texts, false);
}

void MendForm::report(const workflow::Mended &mended)
{
    QStringList words = mended.report.words;
    if (!mended.report.toCheck.empty())
        words.append(Say::tr("Check these, of which something may be missing:") +
                     QLatin1Char('\n') +
                     toCheckLines(mended.report.toCheck).join(QLatin1Char('\n')));
    words.append(
        Say::tr("The damaged file is kept as %1.").arg(QDir::toNativeSeparators(mended.keptAs)));
    show(Say::tr("The file is mended"), words, true);
}

void MendForm::takeFocus()
{
    (m_open->isVisibleTo(this) ? m_open : m_mend)->setFocus();
}

void MendForm::show(const QString &heading, const QStringList &texts, bool isMended)
{
    m_heading->setText(heading);
    m_text->setText(texts.join(QStringLiteral("\n\n")));
    m_mend->setVisible(!isMended);
    m_putBack->setVisible(!isMended && !m_backup.isEmpty());
    m_open->setVisible(isMended);
}

} // namespace views
