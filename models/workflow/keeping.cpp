#include "workflow/keeping.h"

#include "base/text.h"
#include "lists/contact_words.h"
#include "subject/personal_details.h"
#include "workflow/homes.h"
#include "workflow/say.h"

namespace workflow {
namespace {

/// What a field or a member of it says, with its path.
void lookThrough(const QJsonValue &value, const QString &path)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            lookThrough(*member, path + QLatin1Char('/') + member.key());
        return;
    }
    const auto details = subject::personalDetailsIn(value.toString());
    if (!details.empty())
        throw base::Failure(base::Error{.message = lists::personalDetailWords(details.front()),
                                        .detail = personalDetailFault,
                                        .path = path});
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
            lookThrough(*field, field.key());
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
