#pragma once

#include "base/json.h"
#include "store/check.h"
#include "store/planner_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <memory>

namespace store_tests {

/// The invented edition of the tests, alone.
inline editions::Library inventedLibrary()
{
    QFile file(QStringLiteral(TEST_DATA "/editions/invented.json"));
    if (!file.open(QIODevice::ReadOnly))
        return editions::Library();
    const editions::Reading reading = editions::readEdition(file.readAll(), file.fileName());
    return editions::Library({reading.edition});
}

/// JSON written with single quotes, which moc reads without stumbling.
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

/// A clock that a test sets, and that goes on by a second each time somebody looks at it.
class SteppingClock {
public:
    explicit SteppingClock(const QDateTime &start = QDateTime(QDate(2031, 11, 20), QTime(9, 0),
                                                              Qt::UTC))
        : m_now(std::make_shared<QDateTime>(start))
    {
    }

    base::Clock clock() const
    {
        return {[now = m_now] {
                    *now = now->addSecs(1);
                    return *now;
                },
                {}};
    }
    void moveBy(qint64 seconds) { *m_now = m_now->addSecs(seconds); }
    void setTo(const QDateTime &moment) { *m_now = moment; }

private:
    std::shared_ptr<QDateTime> m_now;
};

/// One laptop with one planner file in a folder of its own.
class Laptop {
public:
    Laptop(const QString &folder, const QString &name, quint32 seed,
           editions::Library library = inventedLibrary())
        : m_folder(folder + QLatin1Char('/') + name),
          m_surroundings{.clock = m_clock.clock(),
                         .entropy = base::Entropy::seeded(seed),
                         .library = std::move(library),
                         .witnessFolder = m_folder + QStringLiteral("/witness")}
    {
        QDir().mkpath(m_folder);
    }

    void create()
    {
        m_file =
            store::PlannerFile::create(path(), QStringLiteral("Invented council"), m_surroundings);
    }
    void open()
    {
        m_file.reset();
        m_file =
            store::PlannerFile::open(path(), store::PlannerFile::Access::Write, m_surroundings);
    }
    void close() { m_file.reset(); }
    bool isOpen() const { return m_file != nullptr; }
    /// Begins as a copy of another laptop's file.
    void startFrom(Laptop &other)
    {
        other.file().checkpoint();
        QFile::copy(other.path(), path());
        open();
    }

    store::PlannerFile &file() { return *m_file; }
    QString path() const { return m_folder + QStringLiteral("/council.planner"); }
    const QString &folder() const { return m_folder; }
    const store::Surroundings &surroundings() const { return m_surroundings; }
    SteppingClock &clock() { return m_clock; }

    /// Writes fields of one record.
    store::Written write(subject::RecordKind kind, const QUuid &id, const QJsonObject &fields)
    {
        store::Draft draft;
        draft.records.push_back({kind, id, fields});
        return m_file->write(draft);
    }
    /// What a record holds here.
    QJsonObject fields(subject::RecordKind kind, const QUuid &id)
    {
        const QString name = subject::infoOf(kind).name;
        const auto key = m_file->projection().findRecord(name, id);
        return key ? m_file->projection().fields(*key, name) : QJsonObject();
    }

private:
    QString m_folder;
    SteppingClock m_clock;
    store::Surroundings m_surroundings;
    std::unique_ptr<store::PlannerFile> m_file;
};

/// Every change a file holds, in the order of device and number.
inline std::vector<store::Change> changesOf(store::PlannerFile &file)
{
    std::vector<store::Change> changes;
    file.journal().forEachChange([&](const store::Change &change) { changes.push_back(change); });
    return changes;
}

inline qint64 count(store::PlannerFile &file, const char *sql)
{
    store::Statement row = file.database().prepare(sql);
    return row.next() ? row.number(0) : -1;
}

/// The change last written or applied.
inline store::Change lastChangeOf(store::PlannerFile &file)
{
    return file.journal().read(count(file, "SELECT max(key) FROM change"));
}

/// Every row of every table that follows from the journal, as text.
inline QStringList rowsThatFollow(store::PlannerFile &file)
{
    QStringList rows;
    for (const char *table : {"authority", "officer", "edition", "home", "review", "note", "answer",
                              "several", "latest", "standing"}) {
        QByteArray columns;
        store::Statement names =
            file.database().prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid");
        names.bind(QString::fromLatin1(table));
        while (names.next()) {
            QByteArray column = names.bytes(0);
            if (column == "winners") // one meaning may be written in two ways; `check` reads them
                continue;
            if (column == "notes") // in one order
                column = "json_patch('{\"comment\":0,\"council_note\":0}', notes)";
            columns += (columns.isEmpty() ? "quote(" : " || ' ' || quote(") + column + ")";
        }
        store::Statement all = file.database().prepare("SELECT " + columns + " AS row FROM " +
                                                       QByteArray(table) + " ORDER BY row");
        while (all.next())
            rows.append(QString::fromLatin1(table) + QLatin1Char(' ') + all.text(0));
    }
    return rows;
}

/// The end of every scenario: the file is sound, and rebuilding it from the journal alone gives
/// the same rows and the same digest. Empty where all is well.
inline QString faultsOf(store::PlannerFile &file)
{
    const store::CheckReport report = store::check(file);
    if (!report.isSound())
        return report.problems.join(QLatin1Char('\n'));
    const QStringList before = rowsThatFollow(file);
    file.rebuild();
    const QStringList after = rowsThatFollow(file);
    for (const QString &row : before) {
        if (!after.contains(row))
            return QStringLiteral("Rebuilding lost: ") + row;
    }
    for (const QString &row : after) {
        if (!before.contains(row))
            return QStringLiteral("Rebuilding added: ") + row;
    }
    return store::digest(file) == report.digest ? QString()
                                                : QStringLiteral("Rebuilding gave another digest.");
}

/// The message of the Failure that `work` throws; null where it throws none.
template <typename Work>
QString failureOf(Work &&work)
{
    try {
        work();
    } catch (const base::Failure &failure) {
        return failure.error().message;
    }
    return {};
}

} // namespace store_tests
