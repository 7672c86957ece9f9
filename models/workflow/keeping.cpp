#include "workflow/keeping.h"

#include "base/text.h"
#include "lists/contact_words.h"
#include "subject/personal_details.h"
#include "workflow/homes.h"
#include "workflow/say.h"

#include <QRegularExpression>
#include <functional>

namespace workflow {
namespace {

constexpr int mostNameLetters = 200; ///< a name is printed in one line of a table

/// Visits what a field or a member of it says, with its path.
void forEachText(const QJsonValue &value, const QString &path,
                 const std::function<void(const QString &text, const QString &path)> &visit)
{
    if (value.isString())
        visit(value.toString(), path);
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        forEachText(*member, path + QLatin1Char('/') + member.key(), visit);
}

void lookThrough(const QString &text, const QString &path)
{
    const auto details = subject::personalDetailsIn(text);
    if (!details.empty())
        throw base::Failure(base::Error{.message = lists::personalDetailWords(details.front()),
                                        .detail = personalDetailFault,
                                        .path = path});
}

bool isEmailAddress(const QString &text)
{
    static const QRegularExpression address(QStringLiteral(R"(\A[^\s@]+@[^\s@]+\z)"));
    return address.match(text).hasMatch();
}

/// Of a person or a place: who, and how to reach them.
void requireUsableName(const QString &text, const QString &path)
{
    static const QStringList names{QStringLiteral("name"), QStringLiteral("role"),
                                   QStringLiteral("organisation"), QStringLiteral("telephone"),
                                   QStringLiteral("email")};
    const QString what = path.section(QLatin1Char('/'), -1);
    if (!names.contains(what))
        return;
    if (text.size() > mostNameLetters)
        refuseField(path, Say::tr("This is longer than %1 letters. Keep it short here and write "
                                  "the rest in a note. Nothing was changed.")
                              .arg(mostNameLetters));
    if (what == QLatin1StringView("email") && !text.isEmpty() && !isEmailAddress(text))
        refuseField(path, Say::tr("\"%1\" is no email address: it needs one @, and no spaces. "
                                  "Nothing was changed.")
                              .arg(text));
}

QString whyOf(const Saying &saying)
{
    const QString because = base::tidy(saying.aboutNoPerson);
    QStringList why{saying.why};
    if (!because.isEmpty())
        why += keptDetailWords(because);
    why.removeAll(QString());
    return why.join(QStringLiteral(". "));
}

} // namespace

void requireNoPersonalDetails(const store::Draft::Record &record)
{
    const subject::KindInfo &info = subject::infoOf(record.kind);
    for (auto field = record.fields.begin(); field != record.fields.end(); ++field) {
        const subject::FieldInfo *known = info.field(field.key());
        if (known && known->column != subject::ColumnType::Reference)
            forEachText(*field, field.key(), lookThrough);
    }
}

void requireNoPersonalDetailsIn(const QString &text, const QString &path)
{
    lookThrough(text, path);
}

QString keptDetailWords(const QString &because)
{
    return Say::tr("Kept although it looks like a personal detail: %1").arg(because);
}

void requireNotInFuture(Session &session, const QDate &day, const QString &path)
{
    if (day > session.today())
        refuseField(path, Say::tr("%1 is in the future.").arg(base::longDate(day)));
}

void refuseField(const QString &path, const QString &message)
{
    throw base::Failure(base::Error{.message = message, .path = path});
}

store::Written keep(Session &session, std::vector<store::Draft::Record> records,
                    const Saying &saying, std::map<QString, QByteArray> contents)
{
    for (const store::Draft::Record &record : records) {
        for (auto field = record.fields.begin(); field != record.fields.end(); ++field)
            forEachText(*field, field.key(), requireUsableName);
    }
    if (base::tidy(saying.aboutNoPerson).isEmpty()) {
        for (const store::Draft::Record &record : records)
            requireNoPersonalDetails(record);
        lookThrough(saying.why, QStringLiteral("why"));
    }
    const subject::Officer officer =
        saying.officer ? *saying.officer : base::valueOrThrow(workingOfficer(session));
    if (!store::find(session.file(), officer.id))
        records.insert(records.begin(), store::addition(officer));
    return session.file().write({.officer = officer.id,
                                 .why = whyOf(saying),
                                 .records = std::move(records),
                                 .contents = std::move(contents)});
}

} // namespace workflow
