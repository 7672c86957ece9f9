#include <QPainter>
#include <QTextEdit>
#include <QtWidgets/QLabel>
