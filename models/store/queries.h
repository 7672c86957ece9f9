#pragma once

#include "store/planner_file.h"

#include <QDate>

namespace store {

/// A home with what stands beside it in a list.
struct HomeLine {
    qint64 key = 0;
    subject::Home home;
    std::array<subject::Colour, 5> colours{};
    QDate nextContact;
    QDate runsOut;
    QDate lastContact;
};

/// Every home that is not deleted with its standing on `day`, in one scan; or only those of
/// `which`.
std::vector<HomeLine> homeLines(PlannerFile &file, const QDate &day,
                                const std::optional<std::set<qint64>> &which = {});

/// All records of a kind, deleted ones among them, in the order of their ids.
std::vector<subject::Officer> officers(PlannerFile &file);
/// The council of this file. Throws a Failure where there is none.
subject::Authority authority(PlannerFile &file);

/// One record; nothing where it is not here.
std::optional<subject::Home> home(PlannerFile &file, const base::Id<subject::Home> &id);
std::optional<subject::Officer> officer(PlannerFile &file, const base::Id<subject::Officer> &id);
std::optional<subject::Review> review(PlannerFile &file, const base::Id<subject::Review> &id);
std::optional<subject::Note> note(PlannerFile &file, const base::Id<subject::Note> &id);

/// All homes, deleted ones too.
std::vector<subject::Home> homes(PlannerFile &file);
/// The homes that `home` continues: under another owner, or before it moved.
std::vector<subject::Home> homesContinuedBy(PlannerFile &file, const base::Id<subject::Home> &home);

/// The homes that changed owner or will, deleted ones left out.
std::vector<subject::Home> homesChangingOwner(PlannerFile &file);

/// The change that a field of a record got its value from; absent where it has none.
std::optional<Change> changeOf(PlannerFile &file, subject::RecordKind kind, const QUuid &id,
                               const QString &field);

/// The contacts of a home that are not deleted, oldest first, each with how many answers it holds:
/// all, or those of one day.
struct ReviewLine {
    subject::Review review;
    int answers = 0;
};
std::vector<ReviewLine> reviews(PlannerFile &file, const base::Id<subject::Home> &home,
                                const QDate &day = {});

/// The notes of a home that are not deleted, in the order they were written.
std::vector<subject::Note> notes(PlannerFile &file, const base::Id<subject::Home> &home);

/// The key of a record in this file. Throws a Failure where it is not here.
qint64 keyOf(PlannerFile &file, subject::RecordKind kind, const QUuid &id);

/// The newest answers to these questions, by the home's key: of these homes; without any, of all.
std::map<qint64, std::vector<rules::ContactAnswers>>
newestAnswers(PlannerFile &file, const QStringList &questions,
              const std::vector<qint64> &homes = {});

/// The date of the newest directory of these layouts brought in; null where there was none.
QDate newestDirectoryDate(PlannerFile &file, const QStringList &layouts);

/// What the directories brought in wrote of a home, the last one's where several wrote a field: the
/// last on whichever laptop.
QJsonObject directoryValues(PlannerFile &file, const base::Id<subject::Home> &home);

/// The bytes that a record points at by their hash; empty where they are not in this file.
QByteArray content(PlannerFile &file, const QString &hash);

/// When the newest change became durable in this file, whoever made it; null before the first.
QDateTime lastSaved(PlannerFile &file);

/// The first change of each home in this file, by the home's id.
std::map<QUuid, qint64> firstChangeOfHomes(PlannerFile &file);

} // namespace store
