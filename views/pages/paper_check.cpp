#include "views/pages/paper_check.h"

#include "views/say.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace views {
namespace {

/// More lines would push the paper off the screen.
constexpr qsizetype linesShown = 10;

QString shownWords(const QString &said)
{
    const QStringList lines = said.split(QLatin1Char('\n'));
    const qsizetype left = lines.size() - linesShown;
    if (left <= 0)
        return said;
    return lines.first(linesShown).join(QLatin1Char('\n')) + QLatin1Char('\n') +
           (left == 1 ? Say::tr("And 1 more line. Look at the homes one by one.")
                      : Say::tr("And %1 more lines. Look at the homes one by one.").arg(left));
}

} // namespace

PaperCheckBox::PaperCheckBox(QWidget *parent)
    : QWidget(parent),
      m_words(new TextLabel(TextRole::Body)),
      m_accept(new QCheckBox(Say::tr("I have loo&ked at this, and it may leave the council")))
{
    m_words->setObjectName(QStringLiteral("check"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->makeReadable();
    m_accept->setObjectName(QStringLiteral("accept"));
    connect(m_accept, &QCheckBox::toggled, this, &PaperCheckBox::acceptedChanged);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_words);
    layout->addWidget(m_accept);
}

void PaperCheckBox::setChecks(const std::vector<workflow::PaperCheck> &checks,
                              papers::Audience audience)
{
    QStringList said;
    for (const workflow::PaperCheck &check : checks)
        said += check.words();
    const QString words = said.join(QLatin1Char('\n'));
    if (words == m_said && audience == m_audience)
        return;
    m_said = words;
    m_audience = audience;
    m_words->setText(shownWords(words));
    m_accept->setAccessibleDescription(words);
    m_accept->setChecked(false);
}

bool PaperCheckBox::isAccepted() const
{
    return isEmpty() || m_accept->isChecked();
}

} // namespace views
