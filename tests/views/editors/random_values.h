#pragma once

#include "asked.h"

#include <QRandomGenerator>

/// Values that each kind of question may hold, at random.
class Values {
public:
    explicit Values(quint32 seed) : m_random(seed) {}

    subject::AnswerValue of(const editions::Question &question)
    {
        if (chance(5))
            return subject::Special{anyOf(specials(question))};
        switch (question.kind) {
        case editions::Kind::YesPartlyNo:
        case editions::Kind::Choice:
            return subject::Choice{question.options[below(question.options.size())].key};
        case editions::Kind::Choices:
            return choices(question);
        case editions::Kind::Ratio: {
            const qint64 total = people();
            return subject::Ratio{m_random.bounded(total + 1), total};
        }
        case editions::Kind::Date:
            return subject::DateAnswer{asking::day.addDays(-m_random.bounded(9000))};
        case editions::Kind::Stock:
            return stock(question);
        case editions::Kind::Contact:
            return contact(question);
        case editions::Kind::Number:
            return subject::Number{chance(3) ? -amount() : amount()};
        case editions::Kind::Text:
            return subject::Text{words() +
                                 (chance(2) ? QStringLiteral("\n") + words() : QString())};
        }
        Q_UNREACHABLE();
    }

private:
    size_t below(size_t count) { return size_t(m_random.bounded(int(count))); }
    bool chance(int of) { return m_random.bounded(of) == 0; }
    qint64 people() { return chance(6) ? m_random.bounded(1'000'001) : m_random.bounded(90); }
    QString anyOf(const QStringList &all) { return all.at(qsizetype(below(size_t(all.size())))); }

    static QStringList specials(const editions::Question &question)
    {
        QStringList keys{QString(subject::notKnownKey), QString(subject::notApplicableKey)};
        for (const auto &[key, colour] : question.special)
            keys += key;
        return keys;
    }

    double amount()
    {
        switch (m_random.bounded(4)) {
        case 0:
            return m_random.bounded(500);
        case 1:
            return m_random.bounded(1'000'000'001);
        case 2:
            return m_random.bounded(5000) / 10.0;
        default:
            return m_random.bounded(1e6);
        }
    }

    subject::AnswerValue choices(const editions::Question &question)
    {
        QStringList keys;
        for (const editions::Option &option : question.options) {
            if (chance(2) && option.key != QLatin1StringView("none"))
                keys += option.key;
        }
        return subject::Choices{keys.isEmpty() ? QStringList{question.options.front().key} : keys};
    }

    subject::AnswerValue stock(const editions::Question &question)
    {
        subject::Stock stock;
        switch (m_random.bounded(4)) {
        case 0:
            stock.days = amount();
            break;
        case 1:
            stock.band = subject::StockBand(m_random.bounded(3));
            break;
        default:
            stock.onHand = amount();
            stock.reused = question.reusable && chance(2);
            (stock.reused || chance(2) ? stock.perDay : stock.perWeek) = amount();
        }
        stock.delivery.kind = subject::Delivery::Kind(m_random.bounded(4));
        if (stock.delivery.kind == subject::Delivery::Kind::Dated) {
            stock.delivery.date = asking::day.addDays(m_random.bounded(200));
            if (chance(2))
                stock.delivery.units = amount();
        }
        return stock;
    }

    subject::AnswerValue contact(const editions::Question &question)
    {
        subject::ContactDetails details;
        details.name = words();
        for (QString subject::ContactDetails::*text :
             {&subject::ContactDetails::role, &subject::ContactDetails::organisation,
              &subject::ContactDetails::telephone, &subject::ContactDetails::email}) {
            if (chance(2))
                details.*text = words();
        }
        if (chance(2))
            details.confirmedOn = asking::day.addDays(-m_random.bounded(400));
        if (question.asksDate && chance(2))
            details.date = asking::day.addDays(m_random.bounded(60));
        return details;
    }

    QString words()
    {
        const QStringList some{
            QStringLiteral("Sam Example"),
            QStringLiteral("  two  spaces "),
            QString::fromUtf8("\xD7\x93\xD7\x95\xD7\x93 \xD7\x9B\xD7\x94\xD7\x9F"),
            QString::fromUtf8("\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 12"),
            QString::fromUtf8("\xF0\x9F\x91\xA9\xE2\x80\x8D\xE2\x9A\x95\xEF\xB8\x8F nurse"),
            QString::fromUtf8("a\xC2\xA0"
                              "b"),
            QStringLiteral("Smith & Sons <b>not bold</b>"),
            QStringLiteral("01632 960123")};
        return anyOf(some);
    }

    QRandomGenerator m_random;
};
