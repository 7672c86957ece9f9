#pragma once

#include "views/file_opening.h"
#include "views/preferences.h"
#include "workflow/directory_import.h"
#include "workflow/homes.h"
#include "workflow/recording.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// A window's surroundings on a day that never changes, and small files to open in it.
struct Sample {
    QTemporaryDir folder;
    store::Surroundings surroundings;
    views::Preferences preferences;
    views::Look look;

    Sample() : preferences(folder.filePath(QStringLiteral("window.ini")))
    {
        surroundings.library = editions::shippedEditions();
        surroundings.clock.now = [] {
            return QDateTime(QDate(2026, 11, 20), QTime(14, 32), Qt::UTC);
        };
        surroundings.witnessFolder = folder.filePath(QStringLiteral("witness"));
        look.wear({views::Theme::Light, 100});
    }

    static QString directory()
    {
        return QStringLiteral(SOURCE_ROOT "/app/demonstration/20_November_2026_CQC_directory.csv");
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    /// A file without homes.
    views::OpenFile empty(const QString &name = QStringLiteral("empty.planner"))
    {
        auto file = views::makePlannerFile(path(name), QStringLiteral("Samplebury"),
                                           QStringLiteral("A. Example"), surroundings);
        if (!file)
            qFatal("%s", qUtf8Printable(file.error().message));
        return std::move(*file);
    }

    /// Homes of one authority, one of them visited, led by the officer and with an amber put on.
    views::OpenFile filled(const QString &name = QStringLiteral("filled.planner"))
    {
        views::OpenFile file = empty(name);
        workflow::Session &session = *file.session;
        workflow::DirectoryRequest directoryRequest;
        directoryRequest.fileName = directory();
        directoryRequest.authorities = QStringList{QStringLiteral("Samplebury")};
        const auto brought = workflow::importDirectory(session, directoryRequest);
        if (!brought)
            qFatal("%s", qUtf8Printable(brought.error().message));
        QFile answers(QStringLiteral(SOURCE_ROOT "/app/demonstration/answers.json"));
        if (!answers.open(QIODevice::ReadOnly))
            qFatal("no answers");
        workflow::RecordRequest request;
        request.home = visited();
        request.officer = QStringLiteral("A. Example");
        request.answers = QJsonDocument::fromJson(answers.readAll()).object();
        request.complete = true;
        const auto recorded = workflow::recordReview(session, request);
        if (!recorded)
            qFatal("%s", qUtf8Printable(recorded.error().message));
        const auto before = workflow::findHome(session, visited());
        subject::Home home = *before;
        home.leadOfficer = session.officer();
        home.overrideIpc = subject::Override{.colour = subject::Colour::Amber,
                                             .reason = QStringLiteral("the round is booked"),
                                             .councilReason = {},
                                             .by = QStringLiteral("A. Example"),
                                             .from = QDate(2026, 11, 20),
                                             .until = QDate(2026, 12, 4)};
        if (const auto saved = workflow::saveHome(session, *before, home); !saved)
            qFatal("%s", qUtf8Printable(saved.error().message));
        return file;
    }

    static QString visited() { return QStringLiteral("1-9100000001"); }

    QString idOf(workflow::Session &session) const
    {
        return workflow::findHome(session, visited())->id.text();
    }
};

/// Qt says what the offscreen platform cannot do; anything else it says fails the test.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}
