#include "views/pages/pages.h"

#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/homes.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace views {
namespace {

using subject::Authority;
using subject::ContactPoint;

/// A line of "Who to contact" on the paper.
struct Point {
    const char *name;
    QString title;
    QString explanation;
    ContactPoint Authority::*member;
};

std::vector<Point> points()
{
    return {
        {"support", Say::tr("Support line"),
         Say::tr("For anything else, and for what is wrong on a paper."), &Authority::supportLine},
        {"protection", Say::tr("Health protection team"), Say::tr("For a possible outbreak."),
         &Authority::healthProtection},
        {"infection", Say::tr("Infection control advice"), {}, &Authority::infectionControl},
        {"ppe", Say::tr("PPE that will not arrive in time"), {}, &Authority::ppeRoute},
        {"night", Say::tr("Clinical help at night"), {}, &Authority::nightHelp},
        {"safeguarding", Say::tr("Safeguarding adults"), {}, &Authority::safeguarding},
    };
}

struct PointField {
    const char *name;
    QString label;
    QString ContactPoint::*member;
};

std::vector<PointField> pointFields()
{
    return {
        {"name", Say::tr("Name"), &ContactPoint::name},
        {"organisation", Say::tr("Organisation"), &ContactPoint::organisation},
        {"telephone", Say::tr("Telephone"), &ContactPoint::telephone},
        {"email", Say::tr("Email"), &ContactPoint::email},
        {"hours", Say::tr("Hours"), &ContactPoint::hours},
    };
}

class SettingsPage final : public Page {
public:
    explicit SettingsPage(const Context &context);

    QString title() const override { return Say::tr("Settings"); }
    void arrive(const QString &) override {}
    void takeFocus() override { m_first->setFocus(); }

private:
    void addAppearance(Form &form);
    void addCouncil(Form &form);
    void wear(const std::function<void(Appearance &)> &change);
    void save(const std::function<void(Authority &)> &change);

    Context m_context;
    QWidget *m_first = nullptr;
};

SettingsPage::SettingsPage(const Context &context) : m_context(context)
{
    auto *head = new PageHead(title());
    head->setSentence(Say::tr("Each setting is kept as you leave it."));
    auto *body = new QWidget;
    Form form(body);
    addAppearance(form);
    addCouncil(form);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(head);
    layout->addWidget(form.widget());
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scroll);
}

void SettingsPage::addAppearance(Form &form)
{
    const Appearance now = m_context.preferences.appearance();
    form.section(Say::tr("Appearance"), Say::tr("On this laptop only."));
    m_first = form.choice(
        QStringLiteral("theme"), Say::tr("Colours"),
        {Say::tr("As the system"), Say::tr("Light"), Say::tr("Dark"), Say::tr("High contrast")},
        int(now.theme),
        [this](int index) { wear([index](Appearance &to) { to.theme = Theme(index); }); });
    QStringList sizes;
    for (int percent = 100; percent <= 200; percent += 25)
        sizes += Say::tr("%1%").arg(percent);
    form.choice(QStringLiteral("textSize"), Say::tr("Text size"), sizes,
                (now.textPercent - 100) / 25, [this](int index) {
                    wear([index](Appearance &to) { to.textPercent = 100 + 25 * index; });
                });
}

void SettingsPage::addCouncil(Form &form)
{
    const auto authority = workflow::authority(m_context.session);
    if (!authority) {
        m_context.shell.say(
            {Message::Kind::Error, authority.error().message, authority.error().detail});
        return;
    }
    const bool readsOnly = m_context.session.file().isReadOnly();
    const auto line = [&](const QString &name, const QString &label, const QString &value,
                          const std::function<void(Authority &, const QString &)> &set) {
        form.line(name, label, value,
                  [this, set](const QString &text) { save([&](Authority &to) { set(to, text); }); })
            ->setReadOnly(readsOnly);
    };
    form.section(Say::tr("Council"), Say::tr("Kept in this planner file and printed on papers."));
    line(QStringLiteral("council"), Say::tr("Name of the council"), authority->name,
         [](Authority &to, const QString &text) { to.name = text; });
    line(QStringLiteral("keepFor"), Say::tr("Plans are kept for"), authority->keepFor,
         [](Authority &to, const QString &text) { to.keepFor = text; });
    line(QStringLiteral("privacyPage"), Say::tr("Privacy notice"), authority->privacyPage,
         [](Authority &to, const QString &text) { to.privacyPage = text; });
    for (const Point &point : points()) {
        form.section(point.title, point.explanation);
        for (const PointField &field : pointFields()) {
            const QString name = QString::fromLatin1(point.name) + QLatin1Char('_') +
                                 QString::fromLatin1(field.name);
            line(name, field.label, (*authority).*point.member.*field.member,
                 [to = point.member, of = field.member](Authority &council, const QString &text) {
                     council.*to.*of = text;
                 });
            // Five fields of one label would sound alike.
            form.widget()->findChild<QLineEdit *>(name)->setAccessibleName(
                Say::tr("%1, %2").arg(point.title, field.label));
        }
    }
}

void SettingsPage::wear(const std::function<void(Appearance &)> &change)
{
    Appearance appearance = m_context.preferences.appearance();
    change(appearance);
    m_context.preferences.setAppearance(appearance);
    m_context.look.wear(appearance);
}

void SettingsPage::save(const std::function<void(Authority &)> &change)
{
    const auto before = workflow::authority(m_context.session);
    if (!before) {
        m_context.shell.say({Message::Kind::Error, before.error().message, before.error().detail});
        return;
    }
    Authority after = *before;
    change(after);
    const auto written = workflow::saveAuthority(m_context.session, *before, after);
    if (written)
        m_context.shell.changed();
    else
        m_context.shell.say(
            {Message::Kind::Error, written.error().message, written.error().detail});
}

} // namespace

Page *makeSettingsPage(const Context &context)
{
    return new SettingsPage(context);
}

} // namespace views
