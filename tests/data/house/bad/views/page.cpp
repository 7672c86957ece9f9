#include "main.h"
#include "page.moc"
#include <QNetworkAccessManager>
#include <QPrinter>
auto theSettings() { return Settings::instance(); }
auto app() { return QCoreApplication::instance(); }
