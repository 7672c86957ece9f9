#include "invented_homes.h"

#include <QObject>
#include <QTest>

using namespace invented;
using rules::Remedy;

namespace {

const QDate today(2026, 12, 10);

AnswerValue bestAnswer(const Question &question)
{
    switch (question.kind) {
    case Kind::YesPartlyNo:
    case Kind::Choice:
        return subject::Choice{question.options.front().key};
    case Kind::Choices:
        return subject::Choices{{question.options.front().key}};
    case Kind::Ratio:
        return subject::Ratio{question.rule.green.atMost ? 0 : 20, 20};
    case Kind::Date:
        return subject::DateAnswer{today};
    case Kind::Stock:
        return pieces(36'000, 1);
    case Kind::Contact: {
        subject::ContactDetails details;
        details.name = text("Robin Example");
        details.confirmedOn = today;
        details.date = today.addDays(-1);
        return details;
    }
    case Kind::Number:
        return subject::Number{100};
    case Kind::Text:
        return subject::Text{};
    }
    Q_UNREACHABLE();
}

void addToStock(subject::Stock &stock, const Remedy &remedy, double less)
{
    if (remedy.what == Remedy::What::MorePieces) {
        *stock.onHand += remedy.amount - less;
        return;
    }
    const double days =
        stock.days ? *stock.days : static_cast<double>(static_cast<int>(*stock.band));
    stock.band.reset();
    stock.days = days + remedy.amount - less;
}

/// Does what the remedy says, or that much less of it.
void apply(const Remedy &remedy, rules::Position &position, double less = 0)
{
    const Question &question = *position.edition->question(remedy.question);
    if (remedy.what == Remedy::What::Answer || remedy.what == Remedy::What::ConfirmContact ||
        remedy.what == Remedy::What::NameContact) {
        const rules::HeldAnswer held{question.id, answer(bestAnswer(question), today),
                                     base::Id<subject::Review>(uuid(99)), today, position.edition};
        position.answers.insert_or_assign(question.id,
                                          rules::PositionAnswer{held, held.answer.value, false});
        return;
    }
    AnswerValue &value = position.answers.at(remedy.question).value;
    const QDate asAt = position.answers.at(remedy.question).held.answer.asAt;
    if (remedy.what == Remedy::What::Option)
        value = question.kind == Kind::Choices
                    ? AnswerValue(subject::Choices{{remedy.keys.first()}})
                    : AnswerValue(subject::Choice{remedy.keys.first()});
    else if (remedy.what == Remedy::What::MorePeople)
        std::get<subject::Ratio>(value).count += qRound64(remedy.amount - less);
    else if (remedy.what == Remedy::What::FewerPeople)
        std::get<subject::Ratio>(value).count -= qRound64(remedy.amount - less);
    else if (remedy.what == Remedy::What::NewerDate || remedy.what == Remedy::What::OlderDate)
        value = subject::DateAnswer{asAt.addDays(-qRound64(remedy.amount + less))};
    else if (auto *stock = std::get_if<subject::Stock>(&value))
        addToStock(*stock, remedy, less);
    else if (auto *number = std::get_if<subject::Number>(&value))
        number->value +=
            remedy.what == Remedy::What::Higher ? remedy.amount - less : less - remedy.amount;
    else {
        subject::ContactDetails details;
        details.date = (remedy.day.isValid() ? remedy.day : asAt).addDays(-1 + qRound64(less));
        value = details;
    }
}

/// Where no run-out day is known, any delivery will do.
bool canBeOneLess(const Remedy &remedy)
{
    return remedy.amount >= 1 || remedy.day.isValid();
}

rules::Position randomPosition(const EditionPointer &asked, QRandomGenerator &random)
{
    std::map<QString, Answer> answers;
    for (const Question &question : asked->questions) {
        const QDate asAt = today.addDays(-random.bounded(12));
        if (random.bounded(4))
            answers[question.id] = answer(randomValue(question, asAt, random), asAt);
    }
    return rules::positionOn(today, {made(1, today, asked, answers)}, editions::Library({asked}),
                             {});
}

bool isGood(Colour colour)
{
    return colour == Colour::Green || colour == Colour::Blue;
}

} // namespace

class TestToBeGreen : public QObject {
    Q_OBJECT

    static void compareAll(const EditionPointer &asked, uint seed)
    {
        QRandomGenerator random(seed);
        const rules::Position start = randomPosition(asked, random);
        const rules::HomeRating home = rules::rate(start);
        rules::Position mended = start;
        for (const rules::AreaRating &area : home.areas) {
            for (const Remedy &remedy : area.toBeGreen) {
                const Question &question = *asked->question(remedy.question);
                apply(remedy, mended);
                rules::Position less = start;
                apply(remedy, less, 1);
                const QByteArray where =
                    QStringLiteral("seed %1, %2").arg(seed).arg(remedy.question).toUtf8();
                rules::Position alone = start;
                apply(remedy, alone);
                QVERIFY2(isGood(rules::rateAnswer(question, alone).colour), where);
                QVERIFY2(!canBeOneLess(remedy) || !isGood(rules::rateAnswer(question, less).colour),
                         where);
            }
        }
        for (const rules::AreaRating &area : rules::rate(mended).areas)
            QVERIFY2(area.colour == Colour::Green || area.applicable == 0,
                     qPrintable(QStringLiteral("seed %1, area %2 is %3")
                                    .arg(seed)
                                    .arg(subject::key(*area.area), subject::key(area.colour))));
    }

private Q_SLOTS:
    void doingAllOfItMakesEveryAreaGreen()
    {
        const EditionPointer invented = pointer(edition("winter", QDate(2026, 10, 1)));
        for (uint seed = 1; seed <= 400; ++seed)
            compareAll(invented, seed);
        const EditionPointer shipped = editions::shippedEditions().inForceOn(today);
        for (uint seed = 1; seed <= 100; ++seed)
            compareAll(shipped, seed);
    }

    void aHomeNobodyKnowsIsAskedNoMoreThanNeeded()
    {
        const EditionPointer asked = pointer(edition("winter", QDate(2026, 10, 1)));
        const rules::HomeRating home =
            rules::rate(rules::positionOn(today, {}, editions::Library({asked}), {}));
        // 5 questions count: 60% of them is 3, the critical one first.
        const auto &needed = home.area(Area::Ipc).toBeGreen;
        QCOMPARE(needed.size(), size_t{3});
        QCOMPARE(needed.front().question, text("ISOLATE"));
        QCOMPARE(needed.front().what, Remedy::What::Answer);
    }
};

QTEST_GUILESS_MAIN(TestToBeGreen)
#include "test_to_be_green.moc"
