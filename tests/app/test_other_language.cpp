#include "app/commands/command.h"
#include "app/commands/run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTranslator>

#include "wide_language.h"

namespace {

/// Every text that the question sets carry in languages of their own.
void collectTexts(const QJsonValue &value, QStringList &texts)
{
    for (const QJsonValue &part : value.toArray())
        collectTexts(part, texts);
    const QJsonObject object = value.toObject();
    for (auto part = object.begin(); part != object.end(); ++part) {
        if (part.key() == QLatin1StringView("en"))
            texts.append(part->toString());
        collectTexts(*part, texts);
    }
}

QJsonObject editionOf(const char *name)
{
    const QString path = QStringLiteral(":/editions/%1.json").arg(QLatin1StringView(name));
    return QJsonDocument::fromJson(wide::readText(path).toUtf8()).object();
}

/// What the question sets say, longest first.
std::vector<QRegularExpression> wordsOfEditions()
{
    QStringList texts;
    for (const char *name : {"winter-2020", "winter-2026"})
        collectTexts(editionOf(name), texts);
    texts.removeDuplicates();
    std::sort(texts.begin(), texts.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    std::vector<QRegularExpression> whole;
    for (const QString &text : texts)
        whole.emplace_back(
            QStringLiteral("(?<![A-Za-z])%1(?![A-Za-z])").arg(QRegularExpression::escape(text)));
    return whole;
}

/// What is typed, which is the same in every language.
QStringList wordsOfCommands()
{
    QStringList words{QStringLiteral("chplan")};
    for (const app::Command &command : app::commands())
        words.append(command.name);
    for (const QJsonValue &kind : editionOf("winter-2026")[QLatin1StringView("contacts")].toArray())
        words.append(kind[QLatin1StringView("key")].toString());
    std::sort(words.begin(), words.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

/// Words of the data in a script that has no Latin letters.
const QString council = QStringLiteral("Δήμος");
const QString officer = QStringLiteral("Άννα");

/// Answers to a question that differ as much as they can; the last few in place of more.
QJsonValue answerTo(const QJsonObject &question, int variant)
{
    const QString kind = question[QLatin1StringView("kind")].toString();
    const auto one = [variant](const QJsonArray &values) {
        return values.at(variant % int(values.size()));
    };
    QJsonArray keys;
    for (const QJsonValue &option : question[QLatin1StringView("options")].toArray())
        keys.append(option[QLatin1StringView("key")]);
    if (kind == QLatin1StringView("choices"))
        return QJsonArray{one(keys)};
    if (!keys.isEmpty())
        return one(keys);
    if (kind == QLatin1StringView("ypn"))
        return one({QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("partly"),
                    QStringLiteral("not_known")});
    if (kind == QLatin1StringView("ratio"))
        return one({QJsonObject{{QStringLiteral("count"), 40}, {QStringLiteral("of"), 40}},
                    QJsonObject{{QStringLiteral("count"), 1}, {QStringLiteral("of"), 40}},
                    QJsonObject{{QStringLiteral("count"), 34}, {QStringLiteral("of"), 40}},
                    QJsonObject{{QStringLiteral("count"), 1}, {QStringLiteral("of"), 3}}});
    if (kind == QLatin1StringView("date"))
        return one({QJsonObject{{QStringLiteral("date"), QStringLiteral("2026-11-19")}},
                    QJsonObject{{QStringLiteral("date"), QStringLiteral("2026-01-01")}},
                    QJsonObject{{QStringLiteral("date"), QStringLiteral("2026-10-20")}}});
    if (kind == QLatin1StringView("contact"))
        return QJsonObject{{QStringLiteral("name"), officer},
                           {QStringLiteral("confirmed_on"),
                            one({QStringLiteral("2026-11-19"), QStringLiteral("2026-01-01")})}};
    return one({QJsonObject{{QStringLiteral("on_hand"), 700},
                            {QStringLiteral("per_day"), 100},
                            {QStringLiteral("delivery"), QStringLiteral("none")}},
                QJsonObject{{QStringLiteral("band"), QStringLiteral("under_24h")}},
                QJsonObject{{QStringLiteral("on_hand"), 90},
                            {QStringLiteral("per_week"), 100},
                            {QStringLiteral("delivery"), QStringLiteral("usual")}},
                QJsonObject{{QStringLiteral("days"), 40}}});
}

QByteArray answersTo(const QJsonObject &edition, int variant)
{
    QJsonObject answers{{QStringLiteral("NUM-01"), 40}, {QStringLiteral("NUM-02"), 40}};
    for (const QJsonValue &value : edition[QLatin1StringView("questions")].toArray()) {
        const QJsonObject question = value.toObject();
        QJsonObject answer{{QStringLiteral("value"), answerTo(question, variant)},
                           {QStringLiteral("comment"), officer},
                           {QStringLiteral("council_note"), officer}};
        answers.insert(question[QLatin1StringView("id")].toString(), answer);
    }
    return QJsonDocument(answers).toJson();
}

} // namespace

/// With a language that has every text lupdate finds, nothing is left in English.
class TestOtherLanguage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QTranslator m_translator;
    std::vector<QRegularExpression> m_editionWords = wordsOfEditions();

    QStringList m_commandWords = wordsOfCommands();

    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QString write(const char *name, const QByteArray &bytes) const
    {
        wide::writeText(path(name), QString::fromUtf8(bytes));
        return path(name);
    }

    QStringList withFile(const QString &command, const QStringList &more = {}) const
    {
        return command.split(u' ') + more +
               QStringList{QStringLiteral("--db"),      path("council.planner"),
                           QStringLiteral("--officer"), officer,
                           QStringLiteral("--today"),   QStringLiteral("2026-11-20")};
    }

    /// What is wrong with what chplan says to a person, on both streams; empty: nothing.
    QString fault(const QStringList &arguments, int exitCode = 0) const
    {
        QString words;
        QTextStream stream(&words);
        const int code = app::run(arguments, stream, stream);
        stream.flush();
        const QStringList english = left(words);
        if (code == exitCode && !words.isEmpty() && english.isEmpty())
            return {};
        return QStringLiteral("exit code %1, in English: %2\n%3")
            .arg(QString::number(code), english.join(QStringLiteral(", ")), words);
    }

    static void hasNo(const QString &fault) { QVERIFY2(fault.isEmpty(), fault.toUtf8()); }

    /// The words in ordinary letters that are neither data nor the language of commands.
    QStringList left(QString text) const
    {
        text.remove(m_folder.path());
        // Dates are in English everywhere, and a month may hold a word of a question set.
        static const QRegularExpression dates(QStringLiteral(
            "\\d+ (January|February|March|April|May|June|July|August|September|October|November|"
            "December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b|\\d[ap]m\\b"));
        text.replace(dates, QStringLiteral(" "));
        for (const QRegularExpression &words : m_editionWords)
            text.replace(words, QStringLiteral(" "));
        for (const QString &word : m_commandWords)
            text.remove(word);
        static const QRegularExpression noWords(QStringLiteral(
            "--[a-z-]+|[a-z-]*\\.(planner|csv|pdf|html|ics|json|doc)\\b|\\$[.\\w\\[\\]-]+|"
            "\\b[A-Z2-7]{8}-[A-Z2-7]{4}\\b|\\b[A-Z]{2,}(-\\d\\d)?\\b|\\b[0-9a-f]{8,}\\b|"
            "\\b[a-z]+(_[a-z]+)+\\b|\\b(name|beds|winter-20\\d\\d)\\b"));
        text.replace(noWords, QStringLiteral(" "));
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
        QStringList found;
        auto matches = word.globalMatch(text);
        while (matches.hasNext())
            found.append(matches.next().captured());
        found.removeDuplicates();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString ts = path("wide_de.ts");
        wide::runTool(LUPDATE_PROGRAM,
                      {QStringLiteral("-silent"), QStringLiteral("-target-language"),
                       QStringLiteral("de"), QStringLiteral("-I"), QStringLiteral(SOURCE_ROOT),
                       QStringLiteral("-I"), QStringLiteral(SOURCE_ROOT "/models"),
                       QStringLiteral("@" TRANSLATED_SOURCES), QStringLiteral("-ts"), ts});
        wide::writeText(ts, wide::translated(wide::readText(ts)));
        wide::runTool(LRELEASE_PROGRAM,
                      {QStringLiteral("-silent"), ts, QStringLiteral("-qm"), path("wide_de.qm")});
        QVERIFY(m_translator.load(path("wide_de.qm")));
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
    }

    void makesAFile()
    {
        hasNo(fault(withFile(QStringLiteral("init"), {QStringLiteral("--council"), council})));
    }

    void bringsInADirectory()
    {
        const QByteArray list = "cqc_id,name,beds,address,authority\n"
                                "1-1,Άλφα,10,\"Οδός 1, ΑΒ1 2ΓΔ\",Δήμος\n1-2,Βήτα,10,,Δήμος\n"
                                "1-3,Γάμμα,10,,Δήμος\n1-4,Δέλτα,10,,Δήμος\n,Έψιλον,1,,\n"
                                "1-1,Ζήτα,2,,\n1-6,Ήτα,πολλά,,\n1-7,,1,,\n";
        hasNo(fault(withFile(QStringLiteral("import directory"), {write("list.csv", list)})));
    }

    void recordsAndShows_data()
    {
        QTest::addColumn<int>("variant");
        for (int variant = 0; variant < 4; ++variant)
            QTest::addRow("variant %d", variant) << variant;
    }
    void recordsAndShows()
    {
        QFETCH(int, variant);
        const QString home = QStringLiteral("1-%1").arg(variant + 1);
        const QByteArray answers = answersTo(editionOf("winter-2026"), variant);
        hasNo(fault(withFile(QStringLiteral("review record"),
                             {home, QStringLiteral("--answers"), write("a.json", answers)})));
        hasNo(fault(withFile(QStringLiteral("review show"), {home})));
        for (const char *audience : {"home", "council", "partners", "public"}) {
            const QString html = path("summary.html");
            hasNo(fault(withFile(QStringLiteral("report home-summary"),
                                 {QStringLiteral("--home"), home, QStringLiteral("--audience"),
                                  QString::fromUtf8(audience), QStringLiteral("--to"), html})));
            hasNo(left(wide::wordsOfHtml(html)).join(u' '));
        }
    }

    void completes()
    {
        const QString answers = write("a.json", answersTo(editionOf("winter-2026"), 0));
        hasNo(fault(
            withFile(QStringLiteral("review record"),
                     {QStringLiteral("1-1"), QStringLiteral("--contact"), QStringLiteral("call"),
                      QStringLiteral("--answers"), answers, QStringLiteral("--complete")})));
        hasNo(fault(withFile(QStringLiteral("review record"),
                             {QStringLiteral("1-2"), QStringLiteral("--contact"),
                              QStringLiteral("desk"), QStringLiteral("--complete")}),
                    1));
    }

    void lists()
    {
        hasNo(fault(withFile(QStringLiteral("homes"))));
        hasNo(fault(withFile(QStringLiteral("check"))));
        const QString csv = path("list.csv");
        for (const char *what : {"export homes", "export ratings"}) {
            hasNo(fault(withFile(QString::fromUtf8(what), {QStringLiteral("--to"), csv})));
            QString rows = wide::readText(csv);
            rows.remove(0, rows.indexOf(u'\n')); // the names of columns are for other programs
            // So are the keys of areas and colours.
            const QStringList keys =
                QStringLiteral("ipc clinical testing ppe overall green amber red blue grey")
                    .split(u' ');
            QStringList english = left(rows);
            english.removeIf([&](const QString &word) { return keys.contains(word); });
            hasNo(english.join(u' '));
        }
    }

    void questionSets()
    {
        hasNo(fault({QStringLiteral("edition"), QStringLiteral("list")}));
        QJsonObject edition = editionOf("winter-2026");
        hasNo(fault({QStringLiteral("edition"), QStringLiteral("check"),
                     write("set.json", QJsonDocument(edition).toJson())}));
        // What remains of the messages is the names of the fields they are about.
        for (const char *key : {"areas", "questions", "contacts", "offers", "rollup", "intervals"})
            edition[QLatin1StringView(key)] = 3;
        hasNo(fault({QStringLiteral("edition"), QStringLiteral("check"),
                     write("set.json", QJsonDocument(edition).toJson())},
                    1));
    }

    void helps()
    {
        for (const app::Command &command : app::commands()) {
            QString words;
            QTextStream stream(&words);
            const int code =
                app::run(command.name.split(u' ') << QStringLiteral("--help"), stream, stream);
            QCOMPARE(code, 0);
            hasNo(left(words).join(u' '));
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        const auto add = [this](const char *name, const QString &command, const QStringList &more,
                                int exitCode = 1) {
            QTest::newRow(name) << withFile(command, more) << exitCode;
        };
        const QString init = QStringLiteral("init");
        const QString import = QStringLiteral("import directory");
        const QString record = QStringLiteral("review record");
        const QString show = QStringLiteral("review show");
        const QString summary = QStringLiteral("report home-summary");
        const QString to = QStringLiteral("--to");
        const QString answers = QStringLiteral("--answers");
        const QString date = QStringLiteral("--date");
        add("file exists", init, {QStringLiteral("--council"), council});
        add("no council", init, {}, 2);
        add("demonstration exists", QStringLiteral("demo"), {});
        add("no directory", import, {path("nowhere.csv")});
        add("a folder", import, {m_folder.path()});
        add("no columns", import, {write("other.csv", "α,β\n1,2\n")});
        add("a column missing", import, {write("lacks.csv", "name,beds\nΆλφα,2\n")});
        add("cut short", import, {write("short.csv", "cqc_id,name,beds\n1-1,Ά")});
        add("never closed", import, {write("quote.csv", "cqc_id,name\n1-1,\"Ά\n")});
        add("no homes", import, {write("none.csv", "cqc_id,name\n")});
        add("empty", import, {write("empty.csv", "")});
        add("older", import,
            {write("older.csv", "cqc_id,name\n1-1,Άλφα\n"), date, QStringLiteral("2026-01-01")});
        add("no such home", show, {QStringLiteral("Ωμέγα")});
        add("before every question set", show,
            {QStringLiteral("1-1"), date, QStringLiteral("2019-01-01")});
        add("no date", show, {QStringLiteral("1-1"), date, QStringLiteral("χθες")}, 2);
        add("in the future", record, {QStringLiteral("1-1"), date, QStringLiteral("2027-01-01")});
        add("no such contact", record,
            {QStringLiteral("1-1"), QStringLiteral("--contact"), QStringLiteral("Ω")});
        add("nothing to correct", record,
            {QStringLiteral("1-4"), date, QStringLiteral("2026-03-01"), QStringLiteral("--correct"),
             council});
        add("no answers file", record, {QStringLiteral("1-1"), answers, path("nowhere.json")});
        add("a list of answers", record, {QStringLiteral("1-1"), answers, write("l.json", "[]")});
        const auto refuse = [&](const char *name, const QByteArray &json) {
            const QByteArray file = QByteArray(name).replace(' ', '-') + ".json";
            add(name, record, {QStringLiteral("1-1"), answers, write(file, json)});
        };
        refuse("no such question", R"({"XXX-99": 1})");
        refuse("wrong kind", R"({"NUM-01": "Ω"})");
        refuse("five of three", R"({"IPC-08": {"count": 5, "of": 3}})");
        refuse("same as last time", R"({"PPE-02": {"same_as_last_time": true}})");
        refuse("after the contact", R"({"IPC-01": {"value": "yes", "as_at": "2026-12-01"}})");
        refuse("unknown key", R"({"IPC-01": {"value": "yes", "Ω": 1}})");
        add("no paper", summary, {QStringLiteral("--all"), to, path("a.doc")});
        add("no folder", summary, {QStringLiteral("--all"), to, path("Ω/a.html")});
        add("no list", QStringLiteral("export homes"), {to, path("a.doc")});
        add("no folder for a list", QStringLiteral("export homes"), {to, path("Ω/a.csv")});
        add("no audience", summary,
            {QStringLiteral("--all"), to, path("a.html"), QStringLiteral("--audience"), council},
            2);
        QTest::newRow("no planner file")
            << QStringList{QStringLiteral("homes"), QStringLiteral("--db"), path("list.csv")} << 1;
        QTest::newRow("no file at all")
            << QStringList{QStringLiteral("homes"), QStringLiteral("--db"), path("no.planner")}
            << 1;
        QTest::newRow("no command") << QStringList{} << 2;
    }
    void refusals()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        hasNo(fault(arguments, exitCode));
    }
};

QTEST_GUILESS_MAIN(TestOtherLanguage)
#include "test_other_language.moc"
