#pragma once
#include "subject/home.h"
#include <QString>
#include <QtCore>
// #include "rules/late.h"
