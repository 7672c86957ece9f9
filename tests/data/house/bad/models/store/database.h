#pragma once
#include "files/csv.h"
#include <QSqlQuery>
inline const char *sql = "SELECT id FROM home";
