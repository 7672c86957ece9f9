#include "../store/database.h"
#include <QIcon>
#include <QSqlQuery>
// tr("allowed here"), QDate::currentDate() and instance() too
auto words() { return tr("late"); }
auto more() { return QCoreApplication::translate("rules", "later"); }
auto today() { return QDate::currentDate(); }
auto moment() { return std::time(nullptr); }
auto text() { return "SELECT is a word, and so is currentDate()"; }
