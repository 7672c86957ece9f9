#pragma once

#include <QDate>

/// Answers to every question of tests/data/editions/invented.json as they are typed, with what must
/// be kept of them and the colour they must have. Worked out by hand from the edition.
namespace invented_answers {

inline const QDate today(2031, 12, 5);

struct Row {
    const char *question;
    const char *keys; ///< as the keyboard plays them
    const char *kept;
    const char *colour;
    const char *note = nullptr; ///< for the plan, where the answer asks for one
};

/// The last row of a question is the one that it is left with.
inline constexpr Row rows[] = {
    {"QQQ-01", "20", "20", ""},
    {"QQQ-02", "41", "41", ""},
    {"QQQ-03", "30", "30", ""},
    {"QQQ-04", "5", "5", ""},

    {"ZZZ-01", "5", R"("not_known")", "grey"},
    {"ZZZ-01", "4", R"("not_applicable")", "grey"},
    {"ZZZ-01", "3", R"("no")", "red"},
    {"ZZZ-01", "2", R"("partly")", "amber"},
    {"ZZZ-01", "1", R"("yes")", "green"},
    {"ZZZ-02", "5", R"("not_known")", "grey"},
    {"ZZZ-02", "4", R"("not_applicable")", "grey"},
    {"ZZZ-02", "3", R"("no")", "red"},
    {"ZZZ-02", "1", R"("yes")", "green"},
    {"ZZZ-03", "Not known", R"("not_known")", "grey"},
    {"ZZZ-03", "28", R"({"count":28,"of":41})", "red"},
    {"ZZZ-03", "29", R"({"count":29,"of":41})", "amber"},
    {"ZZZ-03", "37", R"({"count":37,"of":41})", "green"},
    {"ZZZ-04", "4", R"({"count":4,"of":30})", "red"},
    {"ZZZ-04", "3", R"({"count":3,"of":30})", "amber"},
    {"ZZZ-04", "0", R"({"count":0,"of":30})", "green"},
    {"ZZZ-05", "4", R"("not_known")", "grey"},
    {"ZZZ-05", "3", R"("storm")", "red"},
    {"ZZZ-05", "2", R"("rising")", "amber"},
    {"ZZZ-05", "1", R"("calm")", "green"},
    {"ZZZ-06", "Not known", R"("not_known")", "grey"},
    {"ZZZ-06", "Never", R"("never")", "green"},
    {"ZZZ-06", "22/11", R"({"date":"2031-11-22"})", "red"},
    {"ZZZ-06", "21/11", R"({"date":"2031-11-21"})", "amber"},
    {"ZZZ-06", "7 nov", R"({"date":"2031-11-07"})", "green"},
    {"ZZZ-07", "The lift & <b>stairs</b>\nare shut", R"("The lift & <b>stairs</b>\nare shut")",
     "grey"},

    {"YYY-01", "None named", R"("none")", "red"},
    {"YYY-01", "J. Wick\tKeeper\tLamps Ltd\t01632 960120\tj.wick@example.org\t5/9/2031",
     R"({"confirmed_on":"2031-09-05","email":"j.wick@example.org","name":"J. Wick",)"
     R"("organisation":"Lamps Ltd","role":"Keeper","telephone":"01632 960120"})",
     "amber"},
    {"YYY-01", "K. Wick\t\t\t\t\ttoday",
     R"({"confirmed_on":"2031-12-05","email":"j.wick@example.org","name":"K. Wick",)"
     R"("organisation":"Lamps Ltd","role":"Keeper","telephone":"01632 960120"})",
     "green"},
    {"YYY-02", "Never", R"("never")", "red"},
    {"YYY-02", "20/11", R"({"date":"2031-11-20"})", "red"},
    {"YYY-02", "21.11.31", R"({"date":"2031-11-21"})", "amber"},
    {"YYY-02", "last Friday", R"({"date":"2031-11-28"})", "green"},
    {"YYY-03", "5", R"("not_known")", "grey"},
    {"YYY-03", "4", R"("none")", "red"},
    {"YYY-03", "2", R"("old_map")", "amber"},
    {"YYY-03", "1", R"("new_map")", "green"},
    {"YYY-03", "3", R"("other")", "amber", "Drawn by the cook"},
    {"YYY-04", "Not known", R"("not_known")", "grey"},
    {"YYY-04", "5", "5", "red"},
    {"YYY-04", "7.5", "7.5", "amber"},
    {"YYY-04", "1,200", "1200", "green"},
    {"YYY-05", "3", "3", "red"},
    {"YYY-05", "2", "2", "amber"},
    {"YYY-05", "0", "0", "green"},

    {"XXX-01", "Not applicable", R"("not_applicable")", "grey"},
    {"XXX-01", "14", R"({"count":14,"of":20})", "red"},
    {"XXX-01", "15", R"({"count":15,"of":20})", "amber"},
    {"XXX-01", "18", R"({"count":18,"of":20})", "green"},
    {"XXX-02", "1", R"(["nothing"])", "green"},
    {"XXX-02", "#32", R"(["wool","refused"])", "amber"},
    {"XXX-02", "5", R"("never")", "grey"},
    {"XXX-02", "6", R"("not_known")", "grey"},
    {"XXX-02", "4", R"(["other"])", "red", "The sheep are ill"},
    {"XXX-03", "7\t10", R"({"count":7,"of":10})", "red"},
    {"XXX-03", "8", R"({"count":8,"of":10})", "amber"},
    {"XXX-03", "12\t12", R"({"count":12,"of":12})", "green"},
    {"XXX-04", "4\t9", R"({"count":4,"of":9})", "red"},
    {"XXX-04", "0", R"({"count":0,"of":9})", "green"},

    {"WWW-01", "Not used here", R"("not_in_use")", "grey"},
    {"WWW-01", "^31", R"({"band":"under_24h"})", "red"},
    {"WWW-01", "^32", R"({"band":"1_to_2_days"})", "red"},
    {"WWW-01", "^33", R"({"band":"over_2_days"})", "amber"},
    {"WWW-01", "^25", R"({"days":5})", "amber"},
    {"WWW-01", "^1336\t\t12", R"({"on_hand":336,"per_day":12})", "blue"},
    {"WWW-01", "7\t\v\t12\t\t\v\v\v\t8/12\t\t24",
     R"({"delivery":{"date":"2031-12-08","units":24},"on_hand":84,"per_day":12})", "green"},
    {"WWW-02", "Not used here", R"("not_in_use")", "grey"},
    {"WWW-02", "14\b \t\t14", R"({"on_hand":14,"per_day":14,"reused":true})", "green"},
    {"WWW-03", "Not known", R"("not_known")", "grey"},
    {"WWW-03", "9\t10", R"({"on_hand":9,"per_week":10})", "red"},
    {"WWW-03", "10\t10", R"({"on_hand":10,"per_week":10})", "amber"},
    {"WWW-03", "20\t10\t\t\v", R"({"delivery":"none","on_hand":20,"per_week":10})", "green"},
    {"WWW-04", "None named", R"("none")", "red"},
    {"WWW-04", "\t\tMitten Supplies\t\t\t\t\t8/12",
     R"({"date":"2031-12-08","organisation":"Mitten Supplies"})", "green"},
    {"WWW-05", "4", R"("not_known")", "grey"},
    {"WWW-05", "3", R"("nowhere")", "red"},
    {"WWW-05", "2", R"("council")", "amber"},
    {"WWW-05", "1", R"("shop")", "green"},
};

/// What is typed and is no answer: it is said, and nothing is kept.
struct Slip {
    const char *question;
    const char *keys;
    const char *said; ///< how the words beneath the fields go on after "Check: "
};
inline constexpr Slip slips[] = {
    {"QQQ-02", "many", "Type a number"},
    {"QQQ-02", "41.5", "Type a whole number of people"},
    {"ZZZ-03", "42\t41", ""},
    {"ZZZ-06", "6/12/2031", "6 December 2031"},
    {"YYY-02", "the day of the storm", "Type a date"},
    {"YYY-04", "a dozen", "Type a number"},
    {"XXX-03", "8", "Give how many people the count is out of"},
    {"WWW-01", "-5\t\t12", ""},
    {"WWW-03", "20", "Give how many are used"},
};

} // namespace invented_answers
