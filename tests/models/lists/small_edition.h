#pragma once

#include "editions/edition.h"

#include <memory>

/// A question set of a few questions for the words of lists.
namespace small_edition {

inline editions::Words english(const char *text)
{
    return {{{QStringLiteral("en"), QString::fromUtf8(text)}}};
}

inline editions::Question question(const char *id, subject::Area area, editions::Kind kind,
                                   const char *label, const char *counted = "",
                                   const char *toBeGreen = "")
{
    editions::Question made;
    made.id = QString::fromLatin1(id);
    made.area = area;
    made.kind = kind;
    made.label = english(label);
    if (*counted)
        made.counted = english(counted);
    if (*toBeGreen)
        made.toBeGreen = english(toBeGreen);
    return made;
}

inline editions::Option option(const char *key, const char *text)
{
    return {QString::fromLatin1(key), english(text), std::nullopt};
}

inline std::vector<editions::AreaWords> areas()
{
    using subject::Area;
    return {
        {Area::Ipc, QStringLiteral("a"), english("Infection prevention and control"),
         english("IPC")},
        {Area::Clinical, QStringLiteral("b"), english("Clinical support"), english("Clinical")},
        {Area::Testing, QStringLiteral("c"), english("Testing and vaccination"), english("Tests")},
        {Area::Ppe, QStringLiteral("d"), english("PPE and equipment"), english("PPE")},
    };
}

inline std::shared_ptr<const editions::Edition> edition()
{
    using editions::Kind;
    using subject::Area;
    auto made = std::make_shared<editions::Edition>();
    made->areas = areas();
    made->questions = {
        question("IPC-01", Area::Ipc, Kind::YesPartlyNo, "Single room to isolate"),
        question("IPC-04", Area::Ipc, Kind::Ratio, "Staff also working elsewhere",
                 "staff also working elsewhere"),
        question("IPC-08", Area::Ipc, Kind::Ratio, "Staff trained", "staff trained"),
        question("CLN-02", Area::Clinical, Kind::Contact, "Named clinical lead"),
        question("CLN-03", Area::Clinical, Kind::Date, "Last weekly round", "",
                 "A weekly round within 7 days"),
        question("CLN-05", Area::Clinical, Kind::Ratio, "Care plan within 7 days"),
        question("TST-02", Area::Testing, Kind::Ratio, "Staff tested, last 7 days", "staff tested"),
        question("TST-08", Area::Testing, Kind::Choices, "What stops testing"),
        question("PPE-02", Area::Ppe, Kind::Stock, "Aprons", "aprons"),
        question("PPE-03", Area::Ppe, Kind::Stock, "Gloves (singles)", "gloves"),
        question("PPE-07", Area::Ppe, Kind::Choice, "PPE route this week"),
        question("PPE-08", Area::Ppe, Kind::Contact, "Next PPE delivery"),
    };
    made->questions[1].lowerIsBetter = true;
    made->questions[7].options = {option("kits", "No kits"), option("courier", "Courier")};
    made->questions[10].options = {option("supplier", "Usual supplier"),
                                   option("portal", "PPE portal"), option("none", "Nowhere")};
    editions::SharedNumber worked;
    worked.id = QStringLiteral("NUM-03");
    worked.label = english("Worked here, last 7 days");
    editions::SharedNumber agency;
    agency.id = QStringLiteral("NUM-04");
    agency.label = english("Agency or bank");
    agency.partOf = worked.id;
    made->numbers = {worked, agency};
    return made;
}

} // namespace small_edition
