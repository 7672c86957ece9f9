#pragma once
#include <QSqlQuery>
inline const char *first = "SELECT id, name "
                           "FROM home";
inline const char *second = R"(
    UPDATE home
    SET name = ?)";
inline const char *third = "Choose a row from the list; insert it into the plan";
