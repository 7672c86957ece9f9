#pragma once

#include "laptop.h"

#include <QRandomGenerator>

namespace store_tests {

/// Drafts over a handful of records and values, so that laptops meet in the same fields often.
class RandomDrafts {
public:
    explicit RandomDrafts(QRandomGenerator &random) : m_random(random) {}

    store::Draft draft()
    {
        store::Draft draft;
        const int records = 1 + int(m_random.bounded(3));
        for (int i = 0; i < records; ++i)
            draft.records.push_back(record());
        const bool isDirectory =
            std::all_of(draft.records.begin(), draft.records.end(), [](const auto &written) {
                return written.kind == subject::RecordKind::Home;
            });
        if (isDirectory && m_random.bounded(2) == 0)
            draft.source = {{text("kind"), text("directory")},
                            {text("date"),
                             oneOf({text("2031-11-03"), text("2031-11-10"), text("2031-11-17")})}};
        return draft;
    }

    static QUuid id(const char *kind, int number)
    {
        return base::idFromContent(QString::fromLatin1(kind), QString::number(number));
    }

private:
    QJsonValue oneOf(const QJsonArray &values)
    {
        return values.at(qsizetype(m_random.bounded(quint32(values.size()))));
    }
    QJsonValue reference(const char *kind, int count)
    {
        const int number = int(m_random.bounded(quint32(count + 1)));
        return number == 0 ? QJsonValue(QJsonValue::Null)
                           : QJsonValue(id(kind, number).toString(QUuid::WithoutBraces));
    }
    bool happens() { return m_random.bounded(3) == 0; }

    static QString text(const char *value) { return QString::fromLatin1(value); }
    static QJsonArray texts(std::initializer_list<const char *> values)
    {
        QJsonArray array{QJsonValue::Null};
        for (const char *value : values)
            array.append(text(value));
        return array;
    }
    static QJsonValue value(const char *bytes) { return base::jsonValue(json(bytes)); }

    store::Draft::Record record()
    {
        switch (m_random.bounded(6)) {
        case 0:
            return {subject::RecordKind::Officer, id("officer", 1 + int(m_random.bounded(2))),
                    QJsonObject{{text("name"), oneOf(texts({"Ann Example", "Ben Example"}))},
                                {text("role"), oneOf(texts({"nurse", "officer"}))}}};
        case 1:
        case 2:
            return {subject::RecordKind::Home, id("home", 1 + int(m_random.bounded(2))), home()};
        default:
            return {subject::RecordKind::Review, id("review", 1 + int(m_random.bounded(4))),
                    review()};
        }
    }

    QJsonObject home()
    {
        QJsonObject fields;
        if (happens())
            fields.insert(text("name"), oneOf(texts({"Elm House", "Oak House", ""})));
        if (happens())
            fields.insert(text("beds"), oneOf({QJsonValue::Null, 20, 30}));
        if (happens())
            fields.insert(text("dormant"), oneOf({true, false}));
        if (happens())
            fields.insert(text("lead_officer"), reference("officer", 2));
        if (happens())
            fields.insert(text("address"), oneOf({QJsonValue::Null, value("{'lines':'1 Elm'}"),
                                                  value("{'postcode':'ZZ1 1ZZ'}")}));
        if (happens())
            fields.insert(
                text("override_ipc"),
                oneOf({QJsonValue::Null,
                       value("{'colour':'red','from':'2031-11-05','until':'2031-11-25'}"),
                       value("{'colour':'green','from':'2031-11-11','until':'2031-12-25'}")}));
        if (happens() && happens())
            fields.insert(text("deleted"),
                          oneOf({QJsonValue::Null, value("{'why':'entered twice'}")}));
        return fields;
    }

    QJsonObject review()
    {
        QJsonObject fields;
        if (happens())
            fields.insert(text("home"), reference("home", 2));
        if (happens())
            fields.insert(text("date"), oneOf(texts({"2031-11-01", "2031-11-10", "2031-11-20"})));
        if (happens())
            fields.insert(text("kind"), oneOf(texts({"visit", "call", "attempted"})));
        if (happens())
            fields.insert(text("edition"), reference("edition", 1));
        if (happens() && happens())
            fields.insert(text("deleted"),
                          oneOf({QJsonValue::Null, value("{'why':'wrong home'}")}));
        for (const char *question : {"ZZZ-01", "ZZZ-02", "ZZZ-05"}) {
            if (happens())
                fields.insert(text(question), answer(question));
            if (happens() && happens())
                fields.insert(text(question) + text("/comment"), oneOf(texts({"a", "b", ""})));
        }
        return fields;
    }

    QJsonValue answer(const char *question)
    {
        const bool isChoice = QByteArray(question) == "ZZZ-05";
        const QJsonValue value = oneOf(isChoice ? texts({"calm", "storm"}) : texts({"yes", "no"}));
        if (value.isNull())
            return value;
        QJsonObject answer{{text("value"), value}, {text("source"), text("home")}};
        const QJsonValue asAt = oneOf(texts({"2031-10-30", "2031-11-01", "2031-11-10"}));
        if (!asAt.isNull())
            answer.insert(text("as_at"), asAt);
        return answer;
    }

    QRandomGenerator &m_random;
};

} // namespace store_tests
