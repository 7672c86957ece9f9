#include "papers/names_in_text.h"

#include "base/text.h"
#include "papers/say.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <optional>

namespace papers {
namespace {

QSet<QString> wordSet(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

/// Words of a role.
const QSet<QString> &roleWords()
{
    static const QSet<QString> words =
        wordSet("a acting administrator all and any assistant at by care carer carers champion "
                "clinical clinician control cook coordinator council deputy director doctor duty "
                "everybody for general gp head home homes in infection interim kitchen lead leader "
                "maintenance management manager managers matron named new night nobody nominated "
                "nurse nurses nursing of officer operations or others our owner person pharmacist "
                "practice practitioner prevention provider quality regional registered resident "
                "residents respiratory senior shift social staff supervisor the to trainer "
                "training vacant we with worker you your");
    return words;
}

/// Words that only an organisation has in its name.
const QSet<QString> &teamWords()
{
    static const QSet<QString> words =
        wordSet("adults agency authority board care-home centre clinic commissioners community "
                "company council department desk group helpline homecare hospital hub icb limited "
                "line ltd medical network nhs office partnership pharmacy plc practice protection "
                "safeguarding service services store supplier support surgery team teams trust "
                "wholesaler");
    return words;
}

/// Names that are common words too: by themselves they are no sign of a person.
const QSet<QString> &commonWords()
{
    static const QSet<QString> words = wordSet(
        "april august autumn baker banks bell best bill black brook brown butler carter "
        "chase church cook dale dawn day dean drew east example faith field fiction "
        "fictional fisher fox frank frost gold good grace grant gray green grey guy hall "
        "heath hill holly hope house hunter iris ivy jack joy june king lane lily little "
        "long love major march mark mason may miles mill miller moss north page park parker "
        "pat penny porter power price read reed rich rivers rob rose sample sandy sharp "
        "short silver small snow south specimen stone street sue summer swift west white "
        "will winter wood woods young");
    return words;
}

/// Words with a capital letter that are no names, and those that begin sentences.
const QSet<QString> &capitalWords()
{
    static const QSet<QString> words =
        wordSet("monday tuesday wednesday thursday friday saturday sunday january february march "
                "april may june july august september october november december christmas easter "
                "winter spring summer autumn england english britain british wales red amber green "
                "blue covid covid-19 flu norovirus i it we you they he she this that these those "
                "there here all any both each every everybody everyone nobody no none some staff "
                "residents manager deputy officer council home nurse somebody what who when where "
                "not and but or if then next first last new now still yes training records "
                "government state parliament act mondays tuesdays wednesdays thursdays fridays "
                "saturdays sundays stock stocks supply supplies delivery deliveries visit visits "
                "round rounds handover handovers team vaccination vaccinations testing");
    return words;
}

const char titles[] =
    "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Sister|Nurse|Matron|Sir|Lady|Rev|Father|Prof|Professor)";

QString bare(const QString &word)
{
    QString kept;
    for (const QChar letter : word) {
        if (letter.isLetterOrNumber() || letter == QLatin1Char('-'))
            kept += letter;
    }
    return kept.toLower();
}

QStringList wordsOf(const QString &text)
{
    return base::tidy(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString withoutTitle(const QString &name)
{
    static const QRegularExpression title(
        QStringLiteral("^%1\\.?\\s+").arg(QLatin1StringView(titles)),
        QRegularExpression::CaseInsensitiveOption);
    return base::tidy(name).remove(title);
}

QString escaped(const QString &word)
{
    return QRegularExpression::escape(word);
}

/// The pattern with the role beside it, where the text says that too, and nothing of a longer word.
QString framed(const QString &name, const QString &role)
{
    const QString plain = role.startsWith(QLatin1StringView("the ")) ? role.mid(4) : role;
    const QString title = QStringLiteral("(?:%1\\.?\\s+)?").arg(QLatin1StringView(titles));
    if (plain.isEmpty())
        return QStringLiteral("(?<![\\w@.-])%1%2(?![\\w@-])").arg(title, name);
    return QStringLiteral("(?<![\\w@.-])(?:(?:(?i:the)\\s+)?(?i:%3),?\\s+)?%1%2(?![\\w@-])"
                          "(?:,\\s+(?i:%3)(?!\\w)|\\s+\\((?i:%3)\\))?")
        .arg(title, name, escaped(plain));
}

/// The role as it stands where the name stood: with a capital at the beginning of a sentence.
QString placed(const QString &role, const QString &text, qsizetype at)
{
    static const QRegularExpression beginning(QStringLiteral("(?:^|[.!?:\\n\"“])\\s*$"));
    const bool isFirst = beginning.match(text.left(at)).hasMatch();
    return isFirst ? role.left(1).toUpper() + role.mid(1) : role;
}

bool isCapital(const QString &word)
{
    return !word.isEmpty() && word.front().isUpper();
}

/// Without what stands behind it: "Kim Example" of "Kim Example, North network".
QString nameAlone(const QString &name)
{
    static const QRegularExpression more(QStringLiteral("[,(;].*$"));
    return QString(name).remove(more);
}

/// A title or an initial, which makes a name of a common word.
QString titled()
{
    return QStringLiteral("(?:%1\\.?\\s+|\\p{Lu}\\.?\\s+)").arg(QLatin1StringView(titles));
}

QRegularExpression patternOf(const QString &pattern, bool isAnyCase)
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, isAnyCase);
    return QRegularExpression(pattern, options);
}

QString withoutStop(const QString &word)
{
    return word.endsWith(QLatin1Char('.')) ? word.chopped(1) : word;
}

/// A whole name, and with its last word first: "Okafor, Grace".
std::vector<QRegularExpression> wholeNames(const QStringList &words, const QString &role)
{
    QStringList pieces;
    bool isCommon = true;
    for (const QString &word : words) {
        const QString part = withoutStop(word);
        if (bare(part).isEmpty())
            continue;
        const bool isInitial = part.size() < word.size() || part.size() == 1;
        pieces += escaped(part) + (isInitial ? QStringLiteral("\\.?") : QString());
        isCommon = isCommon && commonWords().contains(bare(part));
    }
    if (pieces.isEmpty())
        return {};
    const bool isAnyCase = pieces.size() > 1 || !isCommon;
    std::vector<QRegularExpression> patterns{
        patternOf(framed(pieces.join(QStringLiteral("\\s*,?\\s*")), role), isAnyCase)};
    if (pieces.size() > 1) {
        pieces.prepend(pieces.takeLast() + QLatin1Char(','));
        patterns.push_back(patternOf(framed(pieces.join(QStringLiteral("\\s*")), role), isAnyCase));
    }
    return patterns;
}

/// One word of a name by itself. One that is common too is a name after a title or an initial.
std::optional<QRegularExpression> partOfName(const QString &word, const QString &role)
{
    const QString part = withoutStop(word);
    const QString plain = bare(part);
    if (plain.isEmpty() || part.size() < 2 || roleWords().contains(plain))
        return std::nullopt;
    const bool isCommon = commonWords().contains(plain);
    const QString before = isCommon ? titled() : QStringLiteral("(?:\\p{Lu}\\.?\\s+)?");
    return patternOf(framed(before + escaped(part), role), !isCommon && part.size() > 3);
}

/// People alone, each once: with the first role that is said of them.
std::vector<KnownName> eachOnce(const std::vector<KnownName> &known)
{
    std::vector<KnownName> people;
    for (const KnownName &each : known) {
        if (!isNameOfPerson(each.name))
            continue;
        const QString name = base::tidy(each.name).toCaseFolded();
        const auto found = std::find_if(people.begin(), people.end(), [&](const KnownName &other) {
            return base::tidy(other.name).toCaseFolded() == name;
        });
        if (found == people.end())
            people.push_back(each);
        else if (found->role.isEmpty())
            found->role = each.role;
    }
    return people;
}

} // namespace

bool isNameOfPerson(const QString &text)
{
    const QStringList words = wordsOf(nameAlone(text));
    bool isRole = false;
    bool isUnknown = false;
    for (const QString &word : words) {
        const QString plain = bare(word);
        if (teamWords().contains(plain) || word == QLatin1StringView("111"))
            return false;
        if (roleWords().contains(plain))
            isRole = true;
        else if (!plain.isEmpty() && (isCapital(word) || !isRole))
            isUnknown = true;
    }
    return isUnknown;
}

bool beginsWithTitle(const QString &text)
{
    static const QRegularExpression title(
        QStringLiteral("^\\s*%1\\.?\\s").arg(QLatin1StringView(titles)));
    return title.match(text).hasMatch();
}

NamesInText::NamesInText(const std::vector<KnownName> &known)
{
    std::vector<Replacement> parts;
    for (const KnownName &each : eachOnce(known)) {
        const QString role = each.role.isEmpty() ? Say::tr("somebody") : each.role;
        const QStringList words = wordsOf(withoutTitle(nameAlone(each.name)));
        for (const QRegularExpression &pattern : wholeNames(words, role))
            m_replacements.push_back({pattern, role, withoutStop(words.last())});
        for (const QString &word : words) {
            if (const auto pattern = partOfName(word, role))
                parts.push_back({*pattern, role, withoutStop(word)});
        }
    }
    std::stable_sort(m_replacements.begin(), m_replacements.end(),
                     [](const Replacement &a, const Replacement &b) {
                         return a.pattern.pattern().size() > b.pattern.pattern().size();
                     });
    m_replacements.insert(m_replacements.end(), parts.begin(), parts.end());
}

QString NamesInText::without(const QString &text) const
{
    QString kept = text;
    for (const Replacement &each : m_replacements) {
        if (!kept.contains(each.clue, Qt::CaseInsensitive))
            continue;
        QString next;
        qsizetype end = 0;
        auto matches = each.pattern.globalMatch(kept);
        while (matches.hasNext()) {
            const auto match = matches.next();
            next += kept.mid(end, match.capturedStart() - end) +
                    placed(each.role, kept, match.capturedStart());
            end = match.capturedEnd();
        }
        kept = next + kept.mid(end);
    }
    return kept;
}

QStringList possibleNames(const QString &text, const QStringList &places)
{
    QSet<QString> known = capitalWords() + roleWords() + teamWords();
    for (const QString &place : places) {
        for (const QString &word : wordsOf(place))
            known.insert(bare(word));
    }
    static const QRegularExpression word(
        QStringLiteral("(%1\\.?\\s+)?(?<![\\w'’-])(?:\\p{Lu}\\.?\\s+)*\\p{Lu}[\\w'’-]+"
                       "(?:\\s+\\p{Lu}[\\w'’-]*)*")
            .arg(QLatin1StringView(titles)),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression beginning(QStringLiteral("(?:^|[.!?:;\\n\"“(])\\s*$"));
    static const QRegularExpression acts(
        QStringLiteral("^(?:['’]s\\b|\\s+(?:to|will|is|has|had|was|said|says|asked|rang|agreed|and|"
                       "can|does|did|wants|left|started|feels)\\b)"));
    QStringList found;
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QStringList unknown;
        const QStringList parts = wordsOf(match.captured(0));
        const bool isFirst = beginning.match(text.left(match.capturedStart())).hasMatch();
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QString part = parts.at(i);
            part.remove(QRegularExpression(QStringLiteral("['’]s$")));
            const bool isAbbreviation = part.size() > 1 && part == part.toUpper();
            const bool begins = isFirst && i == 0;
            const bool mayBegin =
                !begins || parts.size() > 1 || acts.match(text.mid(match.capturedEnd())).hasMatch();
            if (!known.contains(bare(part)) && !isAbbreviation && mayBegin)
                unknown += part;
        }
        // The first word of a sentence before a role or a place: "Order Gloves".
        const bool isOnlyFirst = isFirst && parts.size() > 1 && unknown.size() == 1 &&
                                 unknown.first() == parts.first() && match.captured(1).isEmpty();
        if (!unknown.isEmpty() && !isOnlyFirst)
            found += unknown.join(QLatin1Char(' '));
    }
    found.removeDuplicates();
    return found;
}

QString withoutAddresses(const QString &text, const QStringList &kept)
{
    static const QRegularExpression address(QStringLiteral("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression number(
        QStringLiteral("(?<![\\w.])\\+?\\(?\\d(?:[ ()-]?\\d){8,13}(?![\\w])"));
    QString left = text;
    const auto leaveOut = [&left, &kept](const QRegularExpression &pattern, const QString &words) {
        QString next;
        qsizetype end = 0;
        auto matches = pattern.globalMatch(left);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const bool isKept = kept.contains(base::tidy(match.captured(0)), Qt::CaseInsensitive);
            next +=
                left.mid(end, match.capturedStart() - end) + (isKept ? match.captured(0) : words);
            end = match.capturedEnd();
        }
        left = next + left.mid(end);
    };
    leaveOut(address, Say::tr("(email left out)"));
    leaveOut(number, Say::tr("(phone number left out)"));
    return left;
}

} // namespace papers
