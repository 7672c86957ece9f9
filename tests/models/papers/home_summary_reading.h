#pragma once

#include "models/papers/home_summary_values.h"

#include <QString>
#include <QStringList>

/// What a test reads in a summary.
namespace summaries {

using papers::Audience;
using papers::Block;
using papers::Cell;
using papers::Document;
using papers::Heading;
using papers::Row;
using papers::Section;
using papers::SignOff;
using papers::Table;
using papers::TableRow;

inline const QDate inventedDay(2031, 11, 20);
inline const QDate shippedDay(2026, 11, 20);

inline editions::EditionPointer invented()
{
    return inventedEdition();
}

inline editions::EditionPointer shipped()
{
    return editions::shippedEditions().inForceOn(shippedDay);
}

inline QString shown(const papers::Document &document)
{
    return allStrings(document).join(QLatin1Char('\n'));
}

inline QString homeCopy(const SummaryValues &values)
{
    return shown(homeSummary(values, Audience::Home));
}

inline QString councilCopy(const SummaryValues &values)
{
    return shown(homeSummary(values, Audience::Council));
}

/// The headings of a section.
inline QStringList partsOf(const Section &section)
{
    QStringList parts;
    for (const Block &block : section.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block); heading && heading->level == 3)
            parts += heading->text;
        else if (const auto *box = std::get_if<SignOff>(&block))
            parts += box->title;
    }
    return parts;
}

inline Table tableOf(const Document &document, const QString &name)
{
    for (const Section &section : document.sections) {
        for (const Block &block : section.blocks) {
            if (const auto *table = std::get_if<Table>(&block); table && table->name == name)
                return *table;
        }
    }
    return {};
}

/// The cells of the row that begins with this text; empty where there is none.
inline QStringList rowOf(const Document &document, const char *table, const QString &first)
{
    for (const TableRow &each : tableOf(document, text(table)).rows) {
        QStringList cells;
        for (const Cell &cell : std::get<Row>(each).cells)
            cells += plainText(cell);
        if (cells.first().startsWith(first))
            return cells;
    }
    return {};
}

/// A council whose contacts are as long as they are in life: e-mails of 34 letters, with hours.
inline subject::Authority realCouncil()
{
    const QString office = text("Monday to Friday, 9am to 5pm");
    subject::Authority made = council();
    made.name = text("Testshire County Council");
    made.supportLine = {text("Provider support line"), made.name, text("01632 960101"),
                        text("provider.support@testshire.example"), office};
    made.healthProtection = {text("Duty team"), text("Testshire health protection team"),
                             text("0113 496 0102"), text("duty.team.hp@testshire-hpt.example"),
                             text("24 hours")};
    made.infectionControl = {text("Infection control nurses"), text("Testshire Community Health"),
                             text("01632 960103"), text("infection.control@testshire.org.uk"),
                             office};
    made.ppeRoute = {text("Emergency PPE store"), made.name, text("01632 960104"),
                     text("emergency.supply@testshire.example"), text("Every day, 8am to 6pm")};
    made.nightHelp = {text("Clinical help at night"),
                      text("Testshire out-of-hours service"),
                      text("020 7946 0105"),
                      {},
                      text("6pm to 8am and weekends")};
    made.safeguarding = {text("Safeguarding adults team"), made.name, text("01632 960106"),
                         text("safeguarding@testshire.example"), text("24 hours")};
    made.privacyPage = text("https://testshire.example/privacy");
    return made;
}

/// A home with so many findings of one line each, every stock item counted, every contact known.
inline SummaryValues ordinaryHome(int findings)
{
    const QDate day(2020, 11, 20); // the question set with most stock lines
    const editions::EditionPointer edition = editions::shippedEditions().inForceOn(day);
    Answers answers = goodAnswers(*edition, day);
    int found = 0;
    for (const Question &question : edition->questions) {
        if (question.kind == Kind::Stock)
            answers[question.id] = answer(goodValue(question, day), day);
        if (found == findings || !question.core || question.rated != editions::Rated::Yes)
            continue;
        const bool canBeAmber = std::any_of(
            question.options.begin(), question.options.end(),
            [](const editions::Option &option) { return option.colour == subject::Colour::Amber; });
        if (canBeAmber && question.kind != Kind::Choices) {
            answers[question.id].value =
                subject::Choice{optionOf(question, subject::Colour::Amber)};
            ++found;
        }
    }
    SummaryValues values = visited(edition, day, answers);
    values.authority = realCouncil();
    values.officer->name = text("Tamsin Eastlake");
    values.officer->telephone = text("020 7946 0104");
    values.officer->email = text("tamsin.m.eastlake@testshire.org.uk");
    return values;
}

} // namespace summaries
