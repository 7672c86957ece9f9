#include "base/text.h"
#include "views/pages/contact_page.h"
#include "views/pages/page_arguments.h"
#include "views/recording/ppe_strip.h"
#include "views/say.h"

#include <QPushButton>

namespace views {

/// What a call about PPE offers besides recording it.
void ContactPage::offerPpe()
{
    const auto home = [this] { return m_keeper->recording().home().id.text(); };
    const auto isPpeCall = [this] { return m_ppe->isShown(); };
    offer(
        Deed::TakePpeFurther, [this] { takePpeFurther(); },
        [this] { return m_ppe->canTakeFurther(); });
    offer(
        Deed::CallSheet,
        [this, home] {
            m_keeper->keepNow();
            m_context.shell.visit({QStringLiteral("call-sheet"), home()});
        },
        isPpeCall);
    offer(
        Deed::PreviewCallSheet,
        [this, home] {
            m_keeper->keepNow();
            m_context.shell.visit(PaperArgument{
                .report = QStringLiteral("ppe-call-sheet"),
                .homes = {home()}}.location());
        },
        isPpeCall);
    connect(m_ppe, &PpeStrip::changed, this, &Page::offersChanged);
    connect(m_ppe->further(), &QPushButton::clicked, this,
            [this] { perform(Deed::TakePpeFurther); });
    connect(m_ppe->sheet(), &QPushButton::clicked, this, [this] { perform(Deed::CallSheet); });
    connect(m_ppe->stands(), &QPushButton::clicked, this, [this, home] {
        m_keeper->keepNow();
        if (m_ppe->open())
            m_context.shell.visit(
                {QStringLiteral("plan"),
                 QStringLiteral("%1/further/%2").arg(home(), m_ppe->open()->escalation.id.text())});
    });
}

void ContactPage::takePpeFurther()
{
    const auto taken = m_keeper->takePpeFurther();
    if (!taken) {
        m_context.shell.sayError(taken.error());
        return;
    }
    m_context.shell.say(
        {Message::Kind::Done,
         Say::tr("Taken further: %1. \"Did it arrive?\" is asked on %2.")
             .arg(taken->now().why, base::longDate(m_context.session.today().addDays(1)))});
}

} // namespace views
