#pragma once
#include "subject/home.h"
#include <QString>
#include <QtCore>
// #include "rules/late.h"
QByteArray bytes(std::optional<int> number);
