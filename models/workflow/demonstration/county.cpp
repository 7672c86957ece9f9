#include "workflow/demonstration/county.h"

#include "workflow/demonstration/dice.h"
#include "workflow/homes.h"

#include <cmath>

namespace workflow::demonstration {
namespace {

using subject::Home;

/// Stories that need the home before them: a new owner needs an old one.
constexpr int storyCount = static_cast<int>(Story::Ordinary);

Story storyOf(int number, int homes)
{
    const auto story = number < storyCount ? static_cast<Story>(number) : Story::Ordinary;
    const bool isCutOff = number + 1 == homes;
    if (isCutOff && (story == Story::OldOwner || story == Story::OldOwnerWaiting))
        return Story::Ordinary;
    return story;
}

/// The commonest care home in England has 6 beds (officer's papers: CQC directory).
int bedsOf(Dice &dice)
{
    const double share = dice.share();
    if (share < 0.25)
        return 6;
    if (share < 0.32)
        return dice.between(3, 5);
    if (share < 0.46)
        return dice.between(7, 12);
    if (share < 0.68)
        return dice.between(16, 30);
    if (share < 0.88)
        return dice.between(31, 45);
    return share < 0.96 ? dice.between(46, 60) : dice.between(61, 88);
}

/// A postcode in an area that does not exist, another for each home.
QString postcodeOf(int number, int district)
{
    static constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
    return QStringLiteral("ZZ%1 %2%3%4")
        .arg(district + 1 + 5 * (number / 3600))
        .arg(number % 9 + 1)
        .arg(QLatin1Char(letters[static_cast<size_t>(number / 9 % 20)]))
        .arg(QLatin1Char(letters[static_cast<size_t>(number / 180 % 20)]));
}

/// In the ranges that Ofcom keeps for drama, which ring nowhere.
QString telephoneOf(int number)
{
    if (number % 3 == 2)
        return QStringLiteral("0113 496 %1").arg(number % 1000, 4, 10, QLatin1Char('0'));
    return QStringLiteral("01632 960%1").arg(number % 1000, 3, 10, QLatin1Char('0'));
}

QString wordOf(const QString &name)
{
    QString word;
    for (const QChar letter : name.toLower())
        word += letter.isLetterOrNumber() ? letter : QChar(u'-');
    return word;
}

QString personOf(Dice &dice, const Words &words)
{
    return dice.pick(words.names("forenames")) + QLatin1Char(' ') +
           dice.pick(words.names("surnames"));
}

std::vector<QString> homeNames(quint32 seed, int count, const Words &words)
{
    std::vector<QString> names;
    for (const QString &first : words.names("home_first")) {
        for (const QString &second : words.names("home_second"))
            names.push_back(first + QLatin1Char(' ') + second);
    }
    Dice dice(seed, 0, u"names of homes");
    dice.shuffle(names);
    const QStringList places = words.names("places");
    const size_t pairs = names.size();
    for (size_t i = pairs; i < static_cast<size_t>(count); ++i) {
        const auto place = static_cast<qsizetype>(i / pairs - 1) % places.size();
        names.push_back(names[i % pairs] + QStringLiteral(", ") + places[place]);
    }
    return names;
}

struct Provider {
    QString name;
    QString id;
    QString brand;
};

std::vector<Provider> providersOf(quint32 seed, const Words &words)
{
    const QStringList firsts = words.names("provider_first");
    const QStringList brands = words.names("brands");
    Dice dice(seed, 0, u"providers");
    std::vector<Provider> providers;
    for (int i = 0; i < 2 * firsts.size(); ++i) {
        const QString second = words.names("provider_second")[(i * 3 + i / firsts.size()) % 7];
        providers.push_back({.name = firsts[i % firsts.size()] + QLatin1Char(' ') + second,
                             .id = QStringLiteral("1-90000%1").arg(10000 + i),
                             .brand = i < 9 ? brands[i % brands.size()] : QString()});
    }
    dice.shuffle(providers);
    return providers;
}

QString cqcRatingOf(Dice &dice)
{
    const double share = dice.share();
    if (share < 0.70)
        return QStringLiteral("Good");
    if (share < 0.88)
        return QStringLiteral("Requires improvement");
    if (share < 0.94)
        return QStringLiteral("Outstanding");
    return share < 0.96 ? QStringLiteral("Inadequate") : QString();
}

/// What every home of the county is drawn from.
struct Lots {
    const DemonstrationRequest &request;
    const Words &words;
    const County &county;
    std::vector<QString> names;
    std::vector<Provider> providers;
};

void settle(Home &home, int number, Dice &dice, const Lots &lots)
{
    const QStringList districts = lots.words.names("districts");
    const QStringList networks = lots.words.names("networks");
    const int district = number % static_cast<int>(districts.size());
    home.district = districts[district];
    home.pcn = networks[(district * 2 + number / 5 % 2) % networks.size()];
    home.region = QStringLiteral("North East");
    home.authority = QStringLiteral("Testshire");
    home.address = {.lines = QStringLiteral("%1 %2, %3")
                                 .arg(dice.between(1, 98))
                                 .arg(dice.pick(lots.words.names("streets")),
                                      dice.pick(lots.words.names("places"))),
                    .postcode = postcodeOf(number, district)};
    const auto &officers = lots.county.officers;
    const size_t lead = number % 7 == 6 ? officers.size() - 1 : static_cast<size_t>(district);
    home.leadOfficer = officers[lead].id;
    home.coverOfficer = officers[(lead + 1) % officers.size()].id;
}

void addFacts(Home &home, Dice &dice, const Lots &lots)
{
    const int beds = bedsOf(dice);
    home.beds = beds;
    const bool nursing = beds > 15 && dice.chance(0.45);
    if (nursing)
        home.careTypes.append(QStringLiteral("nursing"));
    if (!nursing || dice.chance(0.3))
        home.careTypes.append(QStringLiteral("residential"));
    if (beds <= 12)
        home.specialisms = QStringList{QStringLiteral("Caring for adults under 65 yrs"),
                                       QStringLiteral("Learning disabilities")};
    else
        home.specialisms = QStringList{QStringLiteral("Caring for adults over 65 yrs"),
                                       QStringLiteral("Dementia")};
    home.cqcRating.rating = cqcRatingOf(dice);
    if (!home.cqcRating.rating.isEmpty())
        home.cqcRating.published = lots.county.start.addDays(-dice.between(60, 900));
    home.manager = {.name = personOf(dice, lots.words),
                    .state = QStringLiteral("in_post"),
                    .since = lots.county.start.addDays(-dice.between(30, 2400))};
    const double share = dice.share();
    const QDate changed = lots.county.until.addDays(-dice.between(20, 150));
    if (share < 0.05)
        home.manager = {.name = {}, .state = QStringLiteral("vacant"), .since = changed};
    else if (share < 0.12)
        home.manager = {.name = personOf(dice, lots.words),
                        .state = QStringLiteral("acting"),
                        .since = changed};
}

/// 1-9000000001 and on; a home run by the NHS has its own kind of number.
QString locationOf(int number)
{
    if (number == 20 || number == 21)
        return number == 20 ? QStringLiteral("TQ9AA") : QStringLiteral("TQ9AB");
    return QStringLiteral("1-9%1").arg(number + 1, 9, 10, QLatin1Char('0'));
}

Member memberOf(int number, const Lots &lots)
{
    Dice dice(lots.request.seed, number, u"home");
    const QString location = locationOf(number);
    Member member{.number = number,
                  .home =
                      Home(base::Id<Home>(base::idFromContent(QStringLiteral("home"), location))),
                  .story = storyOf(number, lots.request.homes),
                  .mood = Mood::Well,
                  .deputy = dice.pick(lots.words.names("deputies"))};
    Home &home = member.home;
    home.locationId = location;
    home.name = lots.names[static_cast<size_t>(number)];
    const Provider &provider = lots.providers[static_cast<size_t>(
        dice.between(0, static_cast<int>(lots.providers.size()) - 1))];
    home.provider = provider.name;
    home.providerId = provider.id;
    home.brand = provider.brand;
    home.telephone = telephoneOf(number);
    const QString word = wordOf(home.name);
    home.web = QStringLiteral("https://%1.testshire.example").arg(word);
    home.email = QStringLiteral("manager@%1.testshire.example").arg(word);
    settle(home, number, dice, lots);
    addFacts(home, dice, lots);
    if (member.story == Story::VacantManager)
        home.manager = {
            .name = {}, .state = QStringLiteral("vacant"), .since = lots.county.until.addDays(-83)};
    return member;
}

/// A new owner's registration: the same building and beds, another name over the door.
void takeOver(Member &after, const Member &before, const Lots &lots)
{
    const Home own = after.home;
    Home &home = after.home;
    home = before.home;
    home.id = own.id;
    home.locationId = own.locationId;
    home.name = before.home.name + QStringLiteral(" Care Home");
    const bool isOther = own.providerId != before.home.providerId;
    const Provider &spare =
        lots.providers[lots.providers.front().id == before.home.providerId ? 1 : 0];
    home.provider = isOther ? own.provider : spare.name;
    home.providerId = isOther ? own.providerId : spare.id;
    home.brand = isOther ? own.brand : spare.brand;
    home.web = own.web;
    home.email = own.email;
    home.manager = {.name = own.manager.name,
                    .state = QStringLiteral("acting"),
                    .since = lots.county.ownersChange};
    home.cqcRating.inherited = !home.cqcRating.rating.isEmpty();
}

/// About 5 in 100 ordinary homes end in trouble, 33 are being followed, 9 have not been heard of
/// for a while.
void chooseMoods(quint32 seed, std::vector<Member> &members)
{
    std::vector<Member *> ordinary;
    for (Member &member : members) {
        if (member.story == Story::Ordinary)
            ordinary.push_back(&member);
    }
    Dice dice(seed, 0, u"moods");
    dice.shuffle(ordinary);
    const auto count = static_cast<double>(ordinary.size());
    const auto troubled = static_cast<size_t>(std::lround(0.05 * count));
    const auto followed = troubled + static_cast<size_t>(std::lround(0.33 * count));
    const auto quiet = followed + static_cast<size_t>(std::lround(0.09 * count));
    for (size_t i = 0; i < ordinary.size(); ++i) {
        ordinary[i]->mood = i < troubled   ? Mood::InTrouble
                            : i < followed ? Mood::Following
                            : i < quiet    ? Mood::Quiet
                                           : Mood::Well;
    }
}

} // namespace

const Member *County::told(Story story) const
{
    for (const Member &member : members) {
        if (member.story == story)
            return &member;
    }
    return nullptr;
}

County makeCounty(const DemonstrationRequest &request, const Words &words)
{
    County county{.council = QStringLiteral("Testshire County Council"),
                  .officers = {},
                  .members = {},
                  .start = request.until.addYears(-request.years),
                  .until = request.until,
                  .ownersChange = request.until.addDays(-47)};
    for (const auto &[name, role] : words.officers()) {
        subject::Officer officer = officerOf(name);
        officer.role = role;
        officer.email = wordOf(name).replace(QLatin1Char('-'), QLatin1Char('.')) +
                        QStringLiteral("@testshire.example");
        officer.telephone = QStringLiteral("020 7946 %1")
                                .arg(100 + county.officers.size(), 4, 10, QLatin1Char('0'));
        county.officers.push_back(std::move(officer));
    }
    const Lots lots{.request = request,
                    .words = words,
                    .county = county,
                    .names = homeNames(request.seed, request.homes, words),
                    .providers = providersOf(request.seed, words)};
    for (int number = 0; number < request.homes; ++number) {
        Member member = memberOf(number, lots);
        if (member.story == Story::NewOwner || member.story == Story::NewOwnerWaiting)
            takeOver(member, county.members.back(), lots);
        county.members.push_back(std::move(member));
    }
    chooseMoods(request.seed, county.members);
    return county;
}

subject::Person leadOfNetwork(const QString &network, quint32 seed, const Words &words)
{
    const QUuid id = base::idFromContent(QStringLiteral("demonstration lead"), network);
    Dice dice(seed, 0, QStringLiteral("lead of ") + network);
    subject::Person person{base::Id<subject::Person>(id)};
    person.name =
        dice.pick(words.names("forenames")) + QLatin1Char(' ') + dice.pick(words.names("surnames"));
    person.title = dice.pick(words.names("clinical_roles"));
    person.organisation = network;
    person.telephone = QStringLiteral("01632 960%1").arg(dice.between(200, 999));
    return person;
}

void addContactPoints(subject::Authority &authority)
{
    const auto point = [](const char *name, const char *organisation, const char *telephone,
                          const char *email, const char *hours) {
        return subject::ContactPoint{.name = QString::fromLatin1(name),
                                     .organisation = QString::fromLatin1(organisation),
                                     .telephone = QString::fromLatin1(telephone),
                                     .email = QString::fromLatin1(email),
                                     .hours = QString::fromLatin1(hours)};
    };
    authority.supportLine =
        point("Provider support line", "Testshire County Council", "01632 960101",
              "provider.support@testshire.example", "Monday to Friday, 9am to 5pm");
    authority.healthProtection = point("Duty team", "Testshire health protection team",
                                       "0113 496 0102", "duty.team@example.org", "24 hours");
    authority.infectionControl =
        point("Infection control nurses", "Testshire Community Health", "01632 960103",
              "infection.control@example.org", "Monday to Friday, 9am to 5pm");
    authority.ppeRoute = point("Emergency PPE store", "Testshire County Council", "01632 960104",
                               "ppe@testshire.example", "Every day, 8am to 6pm");
    authority.nightHelp = point("Clinical help at night", "Testshire out-of-hours service",
                                "020 7946 0105", "", "6pm to 8am and weekends");
    authority.safeguarding = point("Safeguarding adults team", "Testshire County Council",
                                   "01632 960106", "safeguarding@testshire.example", "24 hours");
    authority.keepFor = QStringLiteral("6 years");
    authority.privacyPage = QStringLiteral("https://testshire.example/privacy");
}

} // namespace workflow::demonstration
