#include "views/parts/mend_form.h"

#include "views/appearance.h"
#include "views/parts/page_head.h"
#include "views/parts/text_label.h"
#include "views/say.h"
#include "workflow/salvage.h"

#include <QDir>
#include <QFileInfo>
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
      m_open(makeButton(Say::tr("Open the mended file"), {}, true))
{
    m_text->makeReadable();
    m_mend->setObjectName(QStringLiteral("mend"));
    m_open->setObjectName(QStringLiteral("openMended"));
    connect(m_mend, &QPushButton::clicked, this, [this] { Q_EMIT mendAsked(m_path); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_path); });
    auto *back = makeButton(Say::tr("Back"));
    connect(back, &QPushButton::clicked, this, &MendForm::left);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::related);
    for (QPushButton *button : {m_mend, m_open, back})
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

void MendForm::offer(const QString &path, const QString &details)
{
    m_path = path;
    const QFileInfo info(path);
    show(Say::tr("The file is damaged"),
         QStringList{
             Say::tr("%1 has been damaged, as can happen when a laptop loses power or a disk "
                     "fails. Nothing was changed, and what can still be read of it is safe.")
                 .arg(QDir::toNativeSeparators(path)),
             Say::tr("Mending reads what can be read, checks it, and puts it in the place of the "
                     "file. The damaged file stays beside it. You are told what could not be "
                     "read."),
             Say::tr("What was found: %1").arg(details)}
             .join(QStringLiteral("\n\n")),
         false);
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
    show(Say::tr("The file is mended"), words.join(QStringLiteral("\n\n")), true);
}

void MendForm::takeFocus()
{
    (m_open->isVisibleTo(this) ? m_open : m_mend)->setFocus();
}

void MendForm::show(const QString &heading, const QString &text, bool isMended)
{
    m_heading->setText(heading);
    m_text->setText(text);
    m_mend->setVisible(!isMended);
    m_open->setVisible(isMended);
}

} // namespace views
