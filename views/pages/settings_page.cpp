#include "views/pages/backup_field.h"
#include "views/pages/logo_field.h"
#include "views/pages/pages.h"
#include "views/pages/question_sets.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/parts/scrolled.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/council.h"
#include "workflow/disposal.h"
#include "workflow/homes.h"

#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace views {
namespace {

using subject::Authority;
using subject::ContactPoint;
using subject::Officer;

constexpr int textStep = 25; ///< per cent

struct TextField {
    const char *name;
    QString label;
    QString Officer::*member;
};

std::vector<TextField> officerFields()
{
    return {
        {"officerName", Say::tr("Your name"), &Officer::name},
        {"officerRole", Say::tr("Your role"), &Officer::role},
        {"officerEmail", Say::tr("Your email"), &Officer::email},
        {"officerTelephone", Say::tr("Your telephone"), &Officer::telephone},
    };
}

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
        {"ppe", Say::tr("PPE that will not arrive in time"),
         Say::tr("Printed where no step of the route for PPE says who is rung."),
         &Authority::ppeRoute},
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
    void arrive(const QString &) override { refresh(); }
    bool readsOnArrival() const override { return true; }
    void refresh() override;
    void takeFocus() override { m_first->setFocus(); }

protected:
    bool event(QEvent *event) override;

private:
    using Read = std::function<QString(const Authority &)>;
    using Set = std::function<void(Authority &, const QString &)>;

    void addOfficer(Form &form);
    void addCouncil(Form &form);
    void addKeepYears(Form &form);
    void addAppearance(Form &form);
    void addLaptop(Form &form);
    void addPoints(Form &form);
    QPushButton *goTo(const char *page, const QString &text);
    QLineEdit *addLine(Form &form, const QString &name, const QString &label, const Read &read,
                       const Set &set);
    void showOfficer();
    void showAppearance();
    void wear(const std::function<void(Appearance &)> &change);
    bool saveOfficer(QString Officer::*member, const QString &text);
    bool saveCouncil(const std::function<void(Authority &)> &change);
    bool isKept(const base::Result<store::Written> &written);
    bool readsOnly() const { return m_context.session.file().isReadOnly(); }

    Context m_context;
    QWidget *m_first = nullptr;
    TextLabel *m_nobody = nullptr;
    std::vector<std::pair<QLineEdit *, QString Officer::*>> m_officerLines;
    std::vector<std::pair<QLineEdit *, Read>> m_councilLines;
    QComboBox *m_theme = nullptr;
    QComboBox *m_textSize = nullptr;
    LogoField *m_logo = nullptr;
    BackupField *m_backup = nullptr;
};

SettingsPage::SettingsPage(const Context &context) : m_context(context)
{
    auto *head = new PageHead(title());
    head->setSentence(Say::tr("Each setting is kept as you leave it."));
    auto *body = new QWidget;
    Form form(body);
    addOfficer(form);
    addCouncil(form);
    addAppearance(form);
    addLaptop(form);
    addPoints(form);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(head);
    layout->addWidget(form.widget());
    layout->addStretch();
    fillScrolled(this, body);
}

void SettingsPage::addOfficer(Form &form)
{
    form.section(Say::tr("You"), Say::tr("Printed on papers as the council's officer."));
    m_nobody = new TextLabel(TextRole::Body, Say::tr("Nobody has said who is using this. Say it at "
                                                     "the foot of the window."));
    m_nobody->makeReadable();
    form.whole(m_nobody);
    for (const TextField &field : officerFields()) {
        const auto member = field.member;
        QLineEdit *line =
            form.line(QString::fromLatin1(field.name), field.label, {},
                      [this, member](const QString &text) { return saveOfficer(member, text); });
        line->setReadOnly(readsOnly());
        m_officerLines.emplace_back(line, member);
        if (!m_first)
            m_first = line;
    }
}

void SettingsPage::addCouncil(Form &form)
{
    form.section(Say::tr("Council"), Say::tr("Kept in this planner file and printed on papers."));
    addLine(
        form, QStringLiteral("council"), Say::tr("Name of the council"),
        [](const Authority &from) { return from.name; },
        [](Authority &to, const QString &text) { to.name = text; });
    m_logo = new LogoField(m_context);
    form.field(m_logo, m_logo, Say::tr("Logo"));
    addKeepYears(form);
    addLine(
        form, QStringLiteral("privacyPage"), Say::tr("Privacy notice"),
        [](const Authority &from) { return from.privacyPage; },
        [](Authority &to, const QString &text) { to.privacyPage = text; });
}

void SettingsPage::addKeepYears(Form &form)
{
    QLineEdit *line =
        form.line(QStringLiteral("keepYears"), Say::tr("Years plans are kept"), {},
                  [this](const QString &text) {
                      // What is no number is 0, and refused as such.
                      const std::optional<int> years = text.trimmed().isEmpty()
                                                           ? std::nullopt
                                                           : std::optional(text.trimmed().toInt());
                      return saveCouncil([years](Authority &to) { to.keepYears = years; });
                  });
    line->setPlaceholderText(
        Say::tr("%1 if left empty (local suggestion)").arg(workflow::suggestedKeepYears));
    line->setToolTip(Say::tr("Counted from the day a plan is closed"));
    line->setReadOnly(readsOnly());
    m_councilLines.emplace_back(line, [](const Authority &from) {
        return from.keepYears ? QString::number(*from.keepYears) : QString();
    });
}

void SettingsPage::addAppearance(Form &form)
{
    form.section(Say::tr("Appearance"), Say::tr("On this laptop only."));
    m_theme = form.choice(
        QStringLiteral("theme"), Say::tr("Colours"),
        {Say::tr("As the system"), Say::tr("Light"), Say::tr("Dark"), Say::tr("High contrast")}, 0,
        [this](int index) { wear([index](Appearance &to) { to.theme = Theme(index); }); });
    QStringList sizes;
    for (int percent = 100; percent <= 200; percent += textStep)
        sizes += Say::tr("%1%").arg(percent);
    m_textSize =
        form.choice(QStringLiteral("textSize"), Say::tr("Text size"), sizes, 0, [this](int index) {
            wear([index](Appearance &to) { to.textPercent = 100 + textStep * index; });
        });
}

void SettingsPage::addLaptop(Form &form)
{
    form.section(
        Say::tr("Daily backup"),
        Say::tr("Made on the first opening of each day, on this laptop only. A folder that "
                "a cloud program copies, or one on a network drive, is a good place."));
    m_backup = new BackupField(m_context);
    form.field(m_backup, m_backup->line(), Say::tr("Folder"));
    QPushButton *backups = goTo("backups", Say::tr("Open the backups"));
    backups->setEnabled(!readsOnly());
    form.field(backups, backups, Say::tr("All backups"));
    form.section(Say::tr("Question sets"),
                 Say::tr("Each visit or call keeps the question set it was asked in."));
    form.whole(new QuestionSets(m_context.session));
}

void SettingsPage::addPoints(Form &form)
{
    form.section(Say::tr("Routes"), Say::tr("Who is rung at each step when something is taken "
                                            "further, and when. Kept in this planner file."));
    QPushButton *routes = goTo("routes", Say::tr("Open the routes"));
    form.field(routes, routes, Say::tr("Who is rung"));
    form.section(Say::tr("Who to contact"), Say::tr("Kept in this planner file and printed on the "
                                                    "second page of every summary."));
    for (const Point &point : points()) {
        form.part(point.title, point.explanation);
        for (const PointField &field : pointFields()) {
            const QString name = QString::fromLatin1(point.name) + QLatin1Char('_') +
                                 QString::fromLatin1(field.name);
            const auto member = point.member;
            const auto part = field.member;
            QLineEdit *line = addLine(
                form, name, field.label,
                [member, part](const Authority &from) { return from.*member.*part; },
                [member, part](Authority &to, const QString &text) { to.*member.*part = text; });
            // Five fields of one label would sound alike.
            line->setAccessibleName(Say::tr("%1, %2").arg(point.title, field.label));
        }
    }
}

/// A button that opens another page.
QPushButton *SettingsPage::goTo(const char *page, const QString &text)
{
    const QString key = QString::fromLatin1(page);
    auto *button = makeButton(text, QStringLiteral("forward"));
    button->setObjectName(key);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, [this, key] { m_context.shell.visit({key}); });
    return button;
}

QLineEdit *SettingsPage::addLine(Form &form, const QString &name, const QString &label,
                                 const Read &read, const Set &set)
{
    QLineEdit *line = form.line(name, label, {}, [this, set](const QString &text) {
        return saveCouncil([&](Authority &to) { set(to, text); });
    });
    line->setReadOnly(readsOnly());
    m_councilLines.emplace_back(line, read);
    return line;
}

void SettingsPage::refresh()
{
    showOfficer();
    showAppearance();
    m_logo->refresh();
    m_backup->refresh();
    const auto authority = workflow::authority(m_context.session);
    if (!authority) {
        m_context.shell.sayError(authority.error());
        return;
    }
    for (const auto &[line, read] : m_councilLines)
        Form::renew(line, read(*authority));
}

void SettingsPage::showOfficer()
{
    const auto officer = workflow::currentOfficer(m_context.session);
    const bool isKnown = officer && *officer;
    m_nobody->setVisible(!isKnown);
    for (const auto &[line, member] : m_officerLines) {
        line->setEnabled(isKnown);
        Form::renew(line, isKnown ? (**officer).*member : QString());
    }
    m_first = isKnown ? static_cast<QWidget *>(m_officerLines.front().first)
                      : m_councilLines.front().first;
}

void SettingsPage::showAppearance()
{
    const Appearance now = m_context.preferences.appearance();
    const QSignalBlocker quietTheme(m_theme);
    const QSignalBlocker quietSize(m_textSize);
    m_theme->setCurrentIndex(int(now.theme));
    m_textSize->setCurrentIndex((now.textPercent - 100) / textStep);
}

bool SettingsPage::event(QEvent *event)
{
    // Ctrl++ and Ctrl+- change the size too.
    if (event->type() == QEvent::ApplicationFontChange && m_textSize)
        showAppearance();
    return Page::event(event);
}

void SettingsPage::wear(const std::function<void(Appearance &)> &change)
{
    Appearance appearance = m_context.preferences.appearance();
    change(appearance);
    m_context.preferences.setAppearance(appearance);
    m_context.look.wear(appearance);
}

bool SettingsPage::saveOfficer(QString Officer::*member, const QString &text)
{
    const auto before = workflow::currentOfficer(m_context.session);
    if (!before || !*before)
        return false;
    Officer after = **before;
    after.*member = text;
    return isKept(workflow::saveOfficer(m_context.session, **before, after));
}

bool SettingsPage::saveCouncil(const std::function<void(Authority &)> &change)
{
    const auto before = workflow::authority(m_context.session);
    if (!before)
        return isKept(tl::unexpected(before.error()));
    Authority after = *before;
    change(after);
    return isKept(workflow::saveAuthority(m_context.session, *before, after));
}

bool SettingsPage::isKept(const base::Result<store::Written> &written)
{
    if (written)
        m_context.shell.changed();
    else
        m_context.shell.sayError(written.error());
    return written.has_value();
}

} // namespace

Page *makeSettingsPage(const Context &context)
{
    return new SettingsPage(context);
}

} // namespace views
