#include "rules/late.cpp"
auto today() { return QDate::currentDate(); }
