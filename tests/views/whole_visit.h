#pragma once

#include <QDate>
#include <QString>

/// A visit of 48 questions to a home that had one before: what was answered then, what is typed
/// now, and what must be kept of it.
namespace whole_visit {

inline const QDate today(2026, 11, 20);
inline const QDate lastTime(2026, 10, 23);
inline const QString visited = QStringLiteral("1-9100000002"); // Beech Lodge

/// All that was answered last time.
inline const char *const before = R"({
    "NUM-01": 34, "NUM-02": 41,
    "IPC-01": "yes", "IPC-02": {"count": 31},
    "IPC-07": {"name": "P. Sample", "role": "Deputy manager", "telephone": "01632 960111",
               "confirmed_on": "2026-10-23"},
    "IPC-08": {"count": 33}, "IPC-09": "assured", "IPC-10": {"date": "2026-06-03"},
    "IPC-11": "none", "IPC-12": "not_applicable", "IPC-13": "not_applicable",
    "IPC-14": "partly", "IPC-15": "yes", "IPC-16": "full", "IPC-17": "yes",
    "CLN-01": "named",
    "CLN-02": {"name": "Dr Q. Fictional", "organisation": "Sample Primary Care Network",
               "confirmed_on": "2026-10-23"},
    "CLN-03": {"date": "2026-10-20"}, "CLN-04": "yes", "CLN-05": {"count": 4, "of": 4},
    "CLN-06": {"count": 30}, "CLN-07": "yes", "CLN-08": "partly", "CLN-09": "restore2_mini",
    "CLN-10": "yes", "CLN-11": "partly", "CLN-12": "yes", "CLN-13": "yes", "CLN-14": "yes",
    "TST-09": "yes", "TST-10": "partly",
    "VAC-01": {"count": 27}, "VAC-02": {"count": 14}, "VAC-03": {"count": 26, "of": 33},
    "VAC-04": {"count": 20, "of": 34}, "VAC-05": "booked", "VAC-06": ["no_date"],
    "PPE-02": {"on_hand": 1200, "per_day": 90},
    "PPE-03": {"on_hand": 900, "per_day": 220, "delivery": "usual"},
    "PPE-05": {"days": 21}, "PPE-06": "not_in_use", "PPE-07": "supplier",
    "PPE-08": {"organisation": "Sample Supplies", "confirmed_on": "2026-10-23",
               "date": "2026-11-27"},
    "PPE-09": {"count": 39}, "PPE-10": "own", "PPE-11": "no_shortage",
    "PPE-12": {"on_hand": 1500, "per_day": 100}, "PPE-13": {"on_hand": 60, "per_day": 5}
})";

/// One question of the visit, in the order of the page: the keys that answer it, as the keyboard
/// plays them (empty: left as due), and what is kept where it is something else than last time.
struct Line {
    const char *question;
    const char *keys;
    const char *kept = nullptr;
    const char *forPlan = nullptr;
    const char *councilOnly = nullptr;
};

inline const char *const asLastTime = "=1";
inline const char *const byTheHome = "=2";

inline constexpr Line lines[] = {
    {"NUM-01", "36", "36"},
    {"NUM-02", asLastTime},
    {"IPC-01", "2", R"("partly")", "Room 12 is free from Friday", "The deputy doubts it"},
    {"IPC-02", asLastTime},
    {"IPC-07", "R. Fiction\tManager\t\t01632 960113",
     R"({"confirmed_on":"2026-11-20","name":"R. Fiction","role":"Manager",)"
     R"("telephone":"01632 960113"})"},
    {"IPC-08", "39", R"({"count":39,"of":41})"},
    {"IPC-09", asLastTime},
    {"IPC-10", byTheHome},
    {"IPC-11", "1"},
    {"IPC-12", "Not applicable"},
    {"IPC-13", asLastTime},
    {"IPC-14", asLastTime},
    {"IPC-15", ""},
    {"IPC-16", asLastTime},
    {"IPC-17", asLastTime},
    {"CLN-01", asLastTime},
    {"CLN-02", byTheHome},
    {"CLN-03", "16/11", R"({"date":"2026-11-16"})"},
    {"CLN-04", asLastTime},
    {"CLN-05", "5\t6", R"({"count":5,"of":6})"},
    {"CLN-06", asLastTime},
    {"CLN-07", asLastTime},
    {"CLN-08", asLastTime},
    {"CLN-09", asLastTime},
    {"CLN-10", asLastTime},
    {"CLN-11", asLastTime},
    {"CLN-12", asLastTime},
    {"CLN-13", ""},
    {"CLN-14", asLastTime},
    {"TST-09", asLastTime},
    {"TST-10", asLastTime},
    {"VAC-01", asLastTime},
    {"VAC-02", asLastTime},
    {"VAC-03", byTheHome},
    {"VAC-04", byTheHome},
    {"VAC-05", asLastTime},
    {"VAC-06", "27", R"(["no_date","other"])", "The van cannot park"},
    {"PPE-02", "3\t\v\t80", R"({"on_hand":600,"per_day":80})"},
    {"PPE-03",
     "^2"
     "12",
     R"({"days":12})"},
    {"PPE-05", "^2"
               "21"},
    {"PPE-06", "Not used here"},
    {"PPE-07", "3", R"("council")"},
    {"PPE-08", asLastTime},
    {"PPE-09", asLastTime},
    {"PPE-10", asLastTime},
    {"PPE-11", asLastTime},
    {"PPE-12", "1500\t\t100"},
    {"PPE-13", "60\t5"},
};
inline constexpr int changes = 10;

} // namespace whole_visit
