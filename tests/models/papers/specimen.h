#pragma once

#include "papers/document.h"

/// Fictional papers that the tests of this folder share.
namespace specimen {

using namespace papers;
using subject::Colour;

inline Cell text(const char *words)
{
    return papers::words(QString::fromUtf8(words));
}

inline Row row(std::initializer_list<Cell> cells)
{
    return Row{QList<Cell>(cells)};
}

inline QString string(const char *words)
{
    return QString::fromUtf8(words);
}

/// A question with its id small after it.
inline Cell question(const char *label, const char *id)
{
    return Runs{Run{.text = string(label) + QStringLiteral(" ")},
                Run{.text = string(id), .small = true, .muted = true}};
}

inline Table standing()
{
    return {
        .name = string("Where things stand"),
        .columns = {{string("Area"), 3},
                    {string("Rating")},
                    {string("Why"), 5},
                    {string("To be green"), 3}},
        .rows = {row({text("a. Infection prevention and control"),
                      Rating{Colour::Amber, string("Amber")},
                      text("14 of 20 staff have had training in the last 12 months (70%)"),
                      text("4 more staff trained")}),
                 row({text("b. Clinical support"),
                      Rating{.colour = Colour::Amber, .word = string("Amber"), .changed = true},
                      text("No weekly round since 30 October. This is for the NHS to put right"),
                      text("A round within 7 days")}),
                 row({text("c. Vaccination and outbreak testing"),
                      Rating{Colour::Green, string("Green"), string(", 1 point to follow")},
                      text("No date yet for vaccinations"), text("Book a date")}),
                 row({text("d. PPE and equipment"), Rating{Colour::Grey, string("Not known")},
                      text("No count of gloves since 2 October"), text("Tell us your stock")})}};
}

inline Table agreed()
{
    return {
        .name = string("What we agreed to do"),
        .columns = {{string("No.")},
                    {string("What"), 5},
                    {string("Who"), 3},
                    {string("By")},
                    {string("Progress")}},
        .rows = {GroupRow{string("You will")},
                 row({text("1"), text("Book an infection control session for 6 staff"),
                      text("Deputy manager"), text("18 Dec 2026"), text("New")}),
                 row({text("2"), text("Count gloves and tell us how many you use in a day"),
                      text("Registered manager"), text("24 Nov 2026"), text("New")}),
                 GroupRow{string("The council will")},
                 row({text("3"), text("Ask the network for the date of the weekly round"),
                      text("A. Example, quality officer"), text("27 Nov 2026"), text("Started")}),
                 GroupRow{string("The NHS and others will")},
                 row({text("4"), text("Restart the weekly round"),
                      text("North network, name to follow"), text("27 Nov 2026"),
                      text("Waiting for reply")})},
        .limit = 8};
}

inline Table offers()
{
    return {.name = string("Help we offered"),
            .columns = {{string("Help"), 4}, {string("From"), 4}, {string("Your answer"), 5}},
            .rows = {row({text("Infection control training for staff"),
                          text("Community infection control team"), text("Accepted: see 1")}),
                     row({text("Shared staff bank"), text("NHS temporary staffing team"),
                          text("Thinking about it: we will ask again on 4 December")}),
                     row({text("Training for your own trainers"), text("NHS nurses"),
                          text("Declined: has its own")})},
            .limit = 6};
}

inline KeyValues facts()
{
    const auto pair = [](const char *label, const char *value) {
        return KeyValue{string(label), papers::words(string(value))};
    };
    return {{pair("Address", "12 Orchard Lane, Testbury, TE1 2ST"),
             pair("People living here", "38 of 42 beds"), pair("Type of home", "With nursing"),
             pair("Provider", "Alder Care (Fictional) Ltd"),
             pair("Registered manager", "Post vacant since 2 November 2026"),
             pair("We spoke to", "B. Sample, deputy manager"),
             pair("Primary care network", "North network"),
             pair("CQC location number", "1-0000000417"), pair("CQC rating", "Good, 3 May 2025"),
             pair("We will next be in touch", "18 December 2026, by phone")}};
}

inline Section firstPage(const Header &header)
{
    return {.start = SectionStart::NewSheet,
            .header = header,
            .blocks =
                {Heading{1, string("Care home support plan")}, Heading{2, string("Alder Grange")},
                 Paragraph{papers::words(string("Visit on 20 November 2026"))},
                 Paragraph{{Run{.text = string("What this is. "), .bold = true},
                            Run{string("This is a record of what we talked about and what we "
                                       "agreed to do. It is not an inspection or a CQC rating, "
                                       "and it does not change your contract. It shows where you, "
                                       "the council or the NHS can help.")}}},
                 facts(), Heading{3, string("Where things stand")}, standing(),
                 Paragraph{{Run{.text = string("Green: no extra help needed now. Amber: some help "
                                               "needed. Red: help needed soon. Not known: we do "
                                               "not have an up-to-date answer."),
                                .small = true,
                                .muted = true}}},
                 Paragraph{{Run{.text = string("Outbreak: "), .bold = true},
                            Run{string("flu, day 9. An outbreak does not change the ratings "
                                       "above.")}}},
                 Paragraph{{Run{.text = string("Changed by the officer: "), .bold = true},
                            Run{string("area b, from Red to Amber until 4 December, because the "
                                       "round is booked for Monday.")}}},
                 Heading{3, string("What is working well")}, RuledLines{2},
                 Heading{3, string("What we agreed to do")}, agreed(),
                 Heading{3, string("Help we offered")}, offers()},
            .fitsOnePage = true};
}

inline Table findings()
{
    const Cell date = text("20 Nov 2026");
    return {.name = string("What we found"),
            .columns = {{string("Question"), 4},
                        {string("Answer"), 3},
                        {string("Rating")},
                        {string("As at")},
                        {string("How we know")}},
            .rows = {row({question("Last weekly round", "CLN-03"), text("30 October, 21 days ago"),
                          Rating{Colour::Red, string("Red")}, date, text("Diary seen")}),
                     row({question("Staff with infection control training", "IPC-08"),
                          text("14 of 20 (70%)"), Rating{Colour::Amber, string("Amber")}, date,
                          text("Training record seen")}),
                     row({question("Date set for winter vaccinations", "TST-02"), text("Not yet"),
                          Rating{Colour::Amber, string("Amber")}, date, text("You told us")})},
            .limit = 10};
}

inline Table stock()
{
    const Alignment right = Alignment::Right;
    return {
        .name = string("Your PPE"),
        .columns = {{string("Item"), 4},
                    {string("In the home"), 0, right},
                    {string("Used in a day"), 0, right},
                    {string("Lasts")},
                    {string("Would run out, if nothing arrives"), 3},
                    {string("Next delivery")}},
        .rows =
            {row({text("Aprons"), text("600"), text("80"),
                  Rating{
                      .colour = Colour::Green, .word = string("Green"), .before = string("7 days")},
                  text("27 Nov 2026"), text("24 Nov 2026")}),
             row({text("Gloves (singles)"), text("not known"), text(""),
                  Rating{Colour::Grey, string("Not known")}, text(""), text("")}),
             row({text("Masks for an outbreak"), text("400"), text("60, estimate"),
                  Rating{
                      .colour = Colour::Amber, .word = string("Amber"), .before = string("6 days")},
                  text("26 Nov 2026"), text("none ordered")}),
             row({text("Hand gel (litres)"), text("90"), text("3"),
                  Rating{
                      .colour = Colour::Blue, .word = string("Blue"), .before = string("30 days")},
                  text("20 Dec 2026"), text("1 Dec 2026")})},
        .limit = 7};
}

inline Table contacts()
{
    return {
        .name = string("Who to contact"),
        .columns = {{string("For"), 8},
                    {string("Name"), 6},
                    {string("Organisation"), 8},
                    {string("Phone"), 6},
                    {string("Email"), 8},
                    {string("Last confirmed")}},
        .rows = {row({text("This plan"), text("A. Example"), text("Testshire Council"),
                      text("0000 000 0001"), text("plan@council.example"), text("20 Nov 2026")}),
                 row({text("Anything else"), text("Provider support line"),
                      text("Testshire Council"), text("0000 000 0002"),
                      text("help@council.example"), text("")}),
                 row({text("A possible outbreak"), text("Duty team, 24 hours"),
                      text("Health protection team"), text("0000 000 0003"), text(""),
                      text("1 Nov 2026")}),
                 row({text("Infection control advice"), text("C. Specimen"),
                      text("Community infection control team"), text("0000 000 0004"),
                      text("ipc@nhs.example"), text("12 Nov 2026")}),
                 row({text("PPE that will not arrive in time"), text(""),
                      text("Council emergency stock, open until 6pm"), text("0000 000 0005"),
                      text(""), text("")}),
                 row({text("Your clinical lead"), text("Dr D. Fictional"), text("North network"),
                      text("0000 000 0006"), text(""), text("12 Nov 2026")}),
                 row({text("Clinical help at night"), text(""), text("111"), text("111"), text(""),
                      text("")})},
        .limit = 7};
}

inline SignOff signOff()
{
    const auto line = [](const char *label) { return FormLine{{string(label), Rule{}}}; };
    return {.title = string("Sign-off"),
            .leftTitle = string("For the home"),
            .rightTitle = string("For the council"),
            .rows = {{FormLine{{TickBox{}, string("I agree with this summary.")}},
                      FormLine{{string("I discussed this summary with the person named on the "
                                       "left.")}}},
                     {FormLine{{TickBox{}, string("I have discussed it but do not agree with all "
                                                  "of it.")}},
                      FormLine{}},
                     {line("My comments:"), line("Comments:")},
                     {line("Name and role:"), line("Name and role:")},
                     {line("Signature and date:"), line("Signature and date:")},
                     {FormLine{{string("Agreed by"), TickBox{}, string("email"), TickBox{},
                                string("phone on"), Rule{}}},
                      line("Copy sent to the home on")}},
            .after = papers::words(
                string("Signing means you have read this summary and talked about it with us. It "
                       "does not change your contract or your legal duties. We keep it for 6 years "
                       "and may be asked to share it under freedom of information law. "
                       "testshire.example/privacy")),
            .pinToFootOfPage = 2};
}

inline Section secondPage(const Header &header)
{
    const auto paragraph = [](const char *words) {
        return Paragraph{papers::words(string(words))};
    };
    return {
        .header = header,
        .blocks =
            {Heading{3, string("What we found")},
             paragraph("These answers were not green. The other 31 answers were green or did "
                       "not apply."),
             findings(),
             Paragraph{{Run{.text = string("Not known or out of date: "), .bold = true},
                        Run{string("Gloves (2 October); medication review (never asked).")}}},
             Heading{3, string("Your PPE")}, stock(), Heading{3, string("Who to contact")},
             contacts(),
             paragraph("Your clinical lead oversees the NHS service to the home. If you are "
                       "worried about one resident, contact that resident’s own GP practice. "
                       "In an emergency, call 999."),
             Note{papers::words(string("If you think someone is at risk of abuse or neglect, "
                                       "contact safeguarding adults, 0000 000 0007. Do not wait "
                                       "for this plan."))},
             Heading{3, string("Taken further")}, paragraph("Nothing has been taken further."),
             Heading{3, string("If something here is wrong")},
             paragraph("Tell us by 4 December 2026 at support@testshire.example or 0000 000 "
                       "0002. Say what is wrong and what shows it. We will keep both versions "
                       "and tell you what we decided."),
             signOff()},
        .fitsOnePage = true};
}

inline Document summary(const char *mark)
{
    const Header header{.left = string("Testshire Council"),
                        .right = string("Alder Grange, 20 November 2026"),
                        .mark = string(mark)};
    return {.title = string("Care home support plan: Alder Grange, 20 November 2026"),
            .author = string("Testshire Council"),
            .footer = {.reference = string("Reference R-2026-0417."),
                       .questionSet = string("Question set: winter 2026."),
                       .printed = string("Printed 20 November 2026, 2:32pm.")},
            .sections = {firstPage(header), secondPage(header)}};
}

/// A home's summary as one leaves it behind: two pages.
inline Document homeCopy()
{
    return summary("HOME COPY");
}

inline Section councilPage()
{
    const auto paragraph = [](const char *words) {
        return Paragraph{papers::words(string(words))};
    };
    const Table notes{.name = string("Council notes on answers and actions"),
                      .columns = {{string("About"), 2}, {string("Note"), 5}, {string("Who, when")}},
                      .rows = {row({text("Last weekly round"),
                                    text("The network has one nurse off until December."),
                                    text("A. Example, 20 Nov 2026")})}};
    return {.start = SectionStart::NewSheet,
            .header = {.left = string("Testshire Council"),
                       .right = string("Alder Grange, 20 November 2026"),
                       .mark = string("OFFICIAL-SENSITIVE"),
                       .caution = {Run{string("For the council and named partners. ")},
                                   Run{.text = string("Do not leave this page at the home. "),
                                       .bold = true},
                                   Run{string("It may have to be released under freedom of "
                                              "information or data protection law: write only what "
                                              "you could defend.")}}},
            .blocks = {Heading{1, string("Council notes")},
                       Heading{2, string("Alder Grange, 20 November 2026")},
                       Heading{3, string("Placements and risk")},
                       paragraph("Placements: limited since 3 November, decided by the placements "
                                 "panel; staffing at night. Residents funded by us: 17; by other "
                                 "councils: 3, Sampleshire."),
                       Heading{3, string("Ratings")},
                       RatingStrip{
                           {{string("a. Infection prevention and control"),
                             Rating{Colour::Amber, string("Amber")}},
                            {string("b. Clinical support"), Rating{Colour::Red, string("Red")}},
                            {string("c. Vaccination and outbreak testing"),
                             Rating{Colour::Green, string("Green"), string(", 1 point to follow")}},
                            {string("d. PPE and equipment"),
                             Rating{Colour::Grey, string("Not known")}}}},
                       Heading{3, string("Council notes on answers and actions")}, notes,
                       Heading{3, string("How sure we are")},
                       paragraph("Seen on a visit 12, told by the home 20, by phone 5, from "
                                 "elsewhere 2, not known 8. Key answers not known: gloves."),
                       Heading{3, string("Before next time")},
                       Table{.name = string("Before next time"),
                             .columns = {{string("What to look at"), 2}, {string("Who goes"), 1}},
                             .rows = {row({WriteHere{}, WriteHere{}})}},
                       FormLine{{string("Date"), Rule{25}, string("Officer"), Rule{},
                                 string("Initials"), Rule{20}}}},
            .footer = Footer{.reference = string("Reference R-2026-0417."),
                             .note = string("Includes changes from 4 of 5 laptops, last shared 20 "
                                            "November, 2:10pm.")}};
}

/// The same with a third page, on a sheet of its own, for the council.
inline Document councilCopy()
{
    Document document = summary("COUNCIL COPY");
    document.sections.append(councilPage());
    return document;
}

} // namespace specimen
