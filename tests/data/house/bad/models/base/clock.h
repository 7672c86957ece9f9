#pragma once
#include <QDateTime>
inline QDateTime now() { return QDateTime::currentDateTimeUtc(); }
