#include "views/pages/pages.h"
#include "views/parts/page_head.h"
#include "views/parts/scrolled.h"
#include "views/records/record_form.h"
#include "views/say.h"
#include "workflow/home_at_hand.h"
#include "workflow/homes.h"
#include "workflow/people.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

using subject::Home;
using subject::Referral;

/// What to do when somebody may be at risk, and no place to write about them: only that a referral
/// was made, when, and its reference. The argument is the home at hand, or nothing.
class SafeguardingPage final : public Page {
public:
    explicit SafeguardingPage(const Context &context);

    QString title() const override { return Say::tr("Safeguarding"); }
    void arrive(const QString &argument) override;
    void takeFocus() override;
    void sharingChanged() override { showRecording(); }
    bool mayClose() override { return !m_home || m_form->keepNow(); }

private:
    void addCards(QVBoxLayout *layout);
    void showRecording();
    base::Result<void> keep(const QJsonObject &changed, const QString &because);

    Context m_context;
    std::optional<Home> m_home;
    QString m_id;         ///< of the referral that is written down
    QJsonObject m_fields; ///< as it is in the file, or would begin
    PageHead *m_head;
    QPushButton *m_back;
    TextLabel *m_about; ///< whom the referral is kept for, or why none can be
    RecordForm *m_form;
};

std::vector<RecordField> referralFields()
{
    return {{.path = QStringLiteral("reference"), .label = Say::tr("Reference of the referral")},
            {.path = QStringLiteral("made_on"),
             .label = Say::tr("Made on"),
             .kind = RecordField::Kind::Date,
             .isPast = true}};
}

SafeguardingPage::SafeguardingPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(Say::tr("Safeguarding"))),
      m_about(new TextLabel(TextRole::Body)),
      m_form(new RecordForm(referralFields(), context.session.today(),
                            [this](const QJsonObject &changed, const QString &because) {
                                return keep(changed, because);
                            }))
{
    m_about->setWordWrap(true);
    m_back = m_head->addButton(Say::tr("Back"), QStringLiteral("back"));
    connect(m_back, &QPushButton::clicked, this, [this] { m_context.shell.back(); });
    connect(m_form, &RecordForm::kept, this, [this] {
        m_context.shell.kept();
        m_context.shell.say({Message::Kind::Done, Say::tr("Kept that a referral was made."), {}});
    });
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    addCards(layout);
    layout->addSpacing(space::group);
    layout->addWidget(new TextLabel(TextRole::Section, Say::tr("A referral was made")));
    layout->addWidget(m_about);
    layout->addWidget(m_form);
    layout->addStretch();
    fillScrolled(this, body);
}

/// The question set's own words, and where to ring.
void SafeguardingPage::addCards(QVBoxLayout *layout)
{
    const auto add = [layout](TextRole role, const QString &text) {
        auto *label = new TextLabel(role, text);
        label->makeReadable();
        layout->addWidget(label);
    };
    for (const editions::StopCard &card : m_context.session.edition()->stops) {
        add(TextRole::Strong, card.when.in());
        add(TextRole::Body, card.says.in());
        layout->addSpacing(space::group);
    }
    const auto authority = workflow::authority(m_context.session);
    if (authority && !authority->safeguarding.telephone.isEmpty())
        add(TextRole::Strong,
            Say::tr("Safeguarding adults: %1").arg(authority->safeguarding.telephone));
}

void SafeguardingPage::arrive(const QString &argument)
{
    const auto home = workflow::homeAtHand(m_context.session, argument);
    if (!home)
        m_context.shell.sayError(home.error());
    m_home = home.value_or(std::nullopt);
    if (m_home) {
        const Referral referral = workflow::newReferral(m_context.session, m_home->id);
        m_id = referral.id.text();
        m_fields = subject::fieldsOf(referral);
        m_form->show(m_id, m_fields, m_context.session.file().isReadOnly());
    }
    showRecording();
}

/// Nobody at the home is to see that a referral was made.
void SafeguardingPage::showRecording()
{
    const bool isSharing = m_context.shell.isSharing();
    m_form->setVisible(m_home && !isSharing);
    if (isSharing)
        m_about->setText(
            Say::tr("Your screen is shared. Stop sharing it (F12) to write down that a "
                    "referral was made."));
    else if (m_home)
        m_about->setText(Say::tr("%1. Only this is kept: that it was made, the day and the "
                                 "reference. Nothing about residents.")
                             .arg(m_home->name));
    else
        m_about->setText(Say::tr("Open the home first and press Ctrl+Shift+G there; then the "
                                 "reference can be written down here."));
}

void SafeguardingPage::takeFocus()
{
    if (m_form->isVisible())
        m_form->takeFocus();
    else
        m_back->setFocus();
}

base::Result<void> SafeguardingPage::keep(const QJsonObject &changed, const QString &because)
{
    const auto referral =
        subject::fromFields<Referral>(QUuid(m_id), withChanged(m_fields, changed));
    return workflow::keepReferral(m_context.session, referral, {.aboutNoPerson = because})
        .map([this](const Referral &kept) { m_fields = subject::fieldsOf(kept); });
}

} // namespace

Page *makeSafeguardingPage(const Context &context)
{
    return new SafeguardingPage(context);
}

} // namespace views
