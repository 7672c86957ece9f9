#include "views/commands.h"

#include <QFile>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTest>

/// The one table of commands: each can be told apart and does something.
class CommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsWhole()
    {
        QSet<QString> keys;
        for (const views::Command &command : views::commands()) {
            QVERIFY2(!keys.contains(command.key), qPrintable(command.key));
            keys.insert(command.key);
            QVERIFY2(!command.plainText().isEmpty(), qPrintable(command.key));
            QVERIFY2(bool(command.run), qPrintable(command.key));
            QVERIFY2(command.text.contains(QLatin1Char('&')), qPrintable(command.key));
            QVERIFY2(!command.onToolBar || !command.icon.isEmpty(), qPrintable(command.key));
        }
    }

    void noTwoShareAShortcut()
    {
        QHash<QString, QString> owner;
        for (const views::Command &command : views::commands()) {
            for (const QKeySequence &keys : command.shortcuts) {
                const QString text = keys.toString();
                QVERIFY2(!text.isEmpty(), qPrintable(command.key));
                QVERIFY2(!owner.contains(text), qPrintable(text + u' ' + owner.value(text)));
                owner.insert(text, command.key);
            }
        }
        QCOMPARE(owner.value(QStringLiteral("Alt+Left")), QStringLiteral("back"));
        QCOMPARE(owner.value(QStringLiteral("Ctrl+K")), QStringLiteral("search"));
        QCOMPARE(owner.value(QStringLiteral("F1")), QStringLiteral("help"));
    }

    void noTwoOfAMenuShareAMnemonic()
    {
        QSet<QString> seen;
        for (const views::Command &command : views::commands()) {
            const qsizetype at = command.text.indexOf(QLatin1Char('&'));
            const QString mnemonic =
                QString::number(int(command.menu)) + command.text.mid(at + 1, 1).toLower();
            QVERIFY2(!seen.contains(mnemonic), qPrintable(command.text));
            seen.insert(mnemonic);
        }
    }

    void eachPageCanBeMade()
    {
        QSet<QString> keys;
        for (const views::PageEntry &entry : views::pages()) {
            QVERIFY(!keys.contains(entry.key));
            keys.insert(entry.key);
            QVERIFY(bool(entry.make));
            QVERIFY(!entry.name.isEmpty());
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(entry.icon)),
                     qPrintable(entry.icon));
        }
    }

    void eachIconIsThere()
    {
        for (const views::Command &command : views::commands()) {
            if (!command.icon.isEmpty())
                QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(command.icon)),
                         qPrintable(command.icon));
        }
    }
};

QTEST_MAIN(CommandsTest)
#include "test_commands.moc"
