#include "base/result.h"

#include <QObject>
#include <QTest>
#include <new>

using base::Error;
using base::Failure;
using base::Result;

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesTheWords()
    {
        try {
            base::fail(QStringLiteral("The file is full."), QStringLiteral("ENOSPC"));
        } catch (const std::exception &failure) {
            QCOMPARE(QByteArray(failure.what()), QByteArray("The file is full."));
            const auto *ours = dynamic_cast<const Failure *>(&failure);
            QVERIFY(ours);
            QCOMPARE(ours->error().detail, QStringLiteral("ENOSPC"));
            QVERIFY(!ours->error().row);
            return;
        }
        QFAIL("nothing was thrown");
    }

    void attemptGivesTheValue()
    {
        const Result<int> result = base::attempt([] { return 3; });
        QVERIFY(result.has_value());
        QCOMPARE(*result, 3);
        QVERIFY(base::attempt([] {}).has_value());
    }

    void attemptGivesTheError()
    {
        const Result<int> result =
            base::attempt([]() -> int { base::fail(QStringLiteral("No.")); });
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().message, QStringLiteral("No."));
        const Result<void> nothing = base::attempt([] { base::fail(QStringLiteral("No.")); });
        QCOMPARE(nothing.error().message, QStringLiteral("No."));
    }

    void attemptGivesWordsForLackOfMemory()
    {
        const Result<int> result = base::attempt([]() -> int { throw std::bad_alloc(); });
        QCOMPARE(result.error().detail, QStringLiteral("std::bad_alloc"));
        QVERIFY(!result.error().message.isEmpty());
    }

    /// A fault of the program is no Error for the officer.
    void attemptLetsOtherExceptionsPass()
    {
        QVERIFY_EXCEPTION_THROWN(
            (void)base::attempt([]() -> int { throw std::logic_error("a bug"); }),
            std::logic_error);
    }

    void valueOrThrowTurnsBack()
    {
        QCOMPARE(base::valueOrThrow(Result<int>(3)), 3);
        base::valueOrThrow(Result<void>());
        Error error;
        error.message = QStringLiteral("No.");
        error.row = 7;
        try {
            base::valueOrThrow(Result<int>(tl::make_unexpected(error)));
            QFAIL("nothing was thrown");
        } catch (const Failure &failure) {
            QVERIFY(failure.error() == error);
        }
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "test_result.moc"
