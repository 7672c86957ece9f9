#pragma once

#include "measuring.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <array>

namespace measuring {

/// How many widgets of each kind Qt has stand in a page, whatever the program makes of them.
struct WidgetCount {
    int labels = 0;
    int buttons = 0;
    int lines = 0;
    int notes = 0;
    int choices = 0;
    int dates = 0;
    int others = 0;

    int all() const { return labels + buttons + lines + notes + choices + dates + others; }
};

/// Of what stands in `page`; what Qt's own widgets are made of is not counted.
inline WidgetCount countWidgets(const QWidget &page)
{
    WidgetCount count;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith(QLatin1StringView("qt_")) ||
                            qobject_cast<const QScrollBar *>(widget) ||
                            qobject_cast<const QComboBox *>(widget->parent());
        if (isPart)
            continue;
        if (qobject_cast<const QLabel *>(widget))
            ++count.labels;
        else if (qobject_cast<const QAbstractButton *>(widget))
            ++count.buttons;
        else if (qobject_cast<const QLineEdit *>(widget))
            ++count.lines;
        else if (qobject_cast<const QPlainTextEdit *>(widget))
            ++count.notes;
        else if (qobject_cast<const QComboBox *>(widget))
            ++count.choices;
        else if (qobject_cast<const QDateEdit *>(widget))
            ++count.dates;
        else
            ++count.others;
    }
    return count;
}

/// Builds as many bare widgets in one column, shows them and paints them: the peer of a page.
inline Times buildBareWidgets(const WidgetCount &count, const QSize &size)
{
    const Stopwatch stopwatch;
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    const auto add = [&](int many, auto make) {
        for (int i = 0; i < many; ++i)
            layout->addWidget(make());
    };
    const QString words = QStringLiteral("What is asked of a home, in a line of words");
    add(count.labels, [&] { return new QLabel(words); });
    add(count.buttons, [&] { return new QPushButton(words); });
    add(count.lines, [] { return new QLineEdit; });
    add(count.notes, [] { return new QPlainTextEdit; });
    add(count.choices, [&] {
        auto *choice = new QComboBox;
        choice->addItems({words, words, words, words, words, words});
        return choice;
    });
    add(count.dates, [] { return new QDateEdit; });
    add(count.others, [] { return new QWidget; });
    QScrollArea window;
    window.setWidgetResizable(true);
    window.setWidget(body);
    window.resize(size);
    window.show();
    // Everything that waits, painting among it.
    window.repaint();
    QCoreApplication::processEvents();
    return stopwatch.read();
}

} // namespace measuring
