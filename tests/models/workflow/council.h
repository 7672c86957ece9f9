#pragma once

#include "store/check.h"
#include "store/queries.h"
#include "workflow/directory_import.h"
#include "workflow/homes.h"
#include "workflow/recording.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace workflow_tests {

/// A planner file of an invented council, on 20 November 2026 or another day.
class Council {
public:
    explicit Council(const QDate &day = QDate(2026, 11, 20)) : m_day(std::make_shared<QDate>(day))
    {
        store::Surroundings surroundings;
        surroundings.clock.now = [day = m_day, time = m_time] {
            return QDateTime(*day, *time, Qt::UTC);
        };
        surroundings.library = editions::shippedEditions();
        surroundings.witnessFolder = m_folder.filePath(QStringLiteral("witness"));
        m_session = base::valueOrThrow(
            workflow::Session::create(m_folder.filePath(QStringLiteral("council.planner")),
                                      QStringLiteral("Nettleshire"), surroundings));
    }

    workflow::Session &session() { return *m_session; }
    void setDay(const QDate &day) { *m_day = day; }
    void setTime(const QTime &time) { *m_time = time; }

    QString write(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("directory.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file of a test");
        return file.fileName();
    }

    /// The request to bring in a file with these bytes.
    workflow::DirectoryRequest directory(const QByteArray &bytes) const
    {
        workflow::DirectoryRequest request;
        request.fileName = write(bytes);
        return request;
    }

    workflow::DirectoryReport import(const QByteArray &bytes)
    {
        return base::valueOrThrow(workflow::importDirectory(session(), directory(bytes)));
    }

    subject::Home home(const char *text)
    {
        return base::valueOrThrow(workflow::findHome(session(), QString::fromUtf8(text)));
    }

    /// What is asked for, with answers in JSON with single quotation marks.
    static workflow::RecordRequest request(const char *home, const char *answers,
                                           const QDate &date = QDate(2026, 11, 20))
    {
        workflow::RecordRequest request;
        request.home = QString::fromUtf8(home);
        request.date = date;
        request.officer = QStringLiteral("Jo Fiction");
        request.answers = QJsonDocument::fromJson(QByteArray(answers).replace('\'', '"')).object();
        return request;
    }

    workflow::Recorded record(const workflow::RecordRequest &request)
    {
        return base::valueOrThrow(workflow::recordReview(session(), request));
    }

    QString digest() { return store::digest(session().file()); }

    std::vector<store::Change> changes()
    {
        std::vector<store::Change> all;
        session().file().journal().forEachChange(
            [&all](const store::Change &change) { all.push_back(change); });
        return all;
    }

    /// What a failing test should know: problems of the file.
    QStringList problems() { return store::check(session().file()).problems; }

private:
    std::shared_ptr<QDate> m_day;
    std::shared_ptr<QTime> m_time = std::make_shared<QTime>(10, 0);
    QTemporaryDir m_folder;
    std::unique_ptr<workflow::Session> m_session;
};

} // namespace workflow_tests
