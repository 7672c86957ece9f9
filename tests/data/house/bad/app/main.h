#pragma once
#include "page.h"
inline auto app() { return QCoreApplication::instance(); }
inline auto settings() { return Settings::instance(); }
