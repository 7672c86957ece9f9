#pragma once

#include "views/main_window.h"

#include <QApplication>
#include <QObject>
#include <QTest>
#include <QTimer>

/// Hands on the keyboard of a window, and nothing else: it counts keys and steps, and notices any
/// event of a pointer. A step is a page that comes, a choice from a menu, or a form that is filled
/// in (officer.md, part 2).
class Keyboard final : public QObject {
public:
    explicit Keyboard(views::MainWindow &window) : m_window(window), m_location(window.location())
    {
        qApp->installEventFilter(this);
    }

    int keys() const { return m_keys; }
    int steps() const { return m_steps; }
    /// What came from a pointer; empty: nothing did.
    QStringList pointer() const { return m_pointer; }
    /// How many keys and steps since it was last asked.
    QString sinceThen()
    {
        const QString words = QStringLiteral("%1 keys, %2 steps")
                                  .arg(m_keys - m_keysBefore)
                                  .arg(m_steps - m_stepsBefore);
        m_keysBefore = m_keys;
        m_stepsBefore = m_steps;
        return words;
    }
    int stepsSinceThen() const { return m_steps - m_stepsBefore; }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_keys;
        QTest::keyClick(target(), key, modifiers);
        notePage();
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            ++m_keys;
            QTest::keyClick(target(), letter.toLatin1());
        }
        notePage();
    }
    void type(const char *text) { type(QString::fromLatin1(text)); }
    /// Types into a form that is none of the questions.
    void fillIn(const char *text)
    {
        ++m_steps;
        type(text);
    }
    /// Makes the window the active one. A window system does so by itself when a menu closes; the
    /// offscreen one does not, and takes more than one request.
    void sitDown() { QTRY_VERIFY((m_window.activateWindow(), m_window.isActiveWindow())); }
    /// Opens a menu of the window and takes one of its entries, each by its letter.
    void choose(Qt::Key menu, Qt::Key entry)
    {
        press(menu, Qt::AltModifier);
        QVERIFY(QApplication::activePopupWidget());
        ++m_steps;
        press(entry);
        sitDown();
    }
    /// Plays keys as one writes them down: text as it is, "\t" Tab, "\b" Shift+Tab, "\v" Down, "\n"
    /// Shift+Enter, "#" Delete, "^2" Alt+2, "=2" "same as last time" known in the second way.
    void play(const char *keys)
    {
        for (const char *key = keys; *key; ++key) {
            if (*key == '=')
                ask(Qt::Key_F4, digit(*++key));
            else if (*key == '^')
                press(digit(*++key), Qt::AltModifier);
            else if (*key == '\t')
                press(Qt::Key_Tab);
            else if (*key == '\b')
                press(Qt::Key_Backtab);
            else if (*key == '\v')
                press(Qt::Key_Down);
            else if (*key == '\n')
                press(Qt::Key_Return, Qt::ShiftModifier);
            else if (*key == '#')
                press(Qt::Key_Delete);
            else
                type(QString(QLatin1Char(*key)));
        }
    }
    /// A key that asks, and the key that answers while it waits.
    void ask(Qt::Key key, Qt::Key answer)
    {
        QTimer::singleShot(0, this, [this, answer] {
            QVERIFY(QApplication::activePopupWidget());
            ++m_steps;
            press(answer);
        });
        press(key);
        sitDown();
    }
    /// Tab after Tab until the focus is in this field.
    void tabTo(const QString &name, bool isBackwards = false)
    {
        for (int i = 0; i < mostTabs && focused() != name; ++i)
            press(isBackwards ? Qt::Key_Backtab : Qt::Key_Tab);
        QCOMPARE(focused(), name);
    }
    static QString focused()
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::TabletPress:
            m_pointer += QStringLiteral("%1 at %2")
                             .arg(int(event->type()))
                             .arg(QLatin1StringView(watched->metaObject()->className()));
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static constexpr int mostTabs = 40;

    static Qt::Key digit(char character) { return Qt::Key(Qt::Key_0 + (character - '0')); }

    QWidget *target() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        QWidget *focus = QApplication::focusWidget();
        return focus ? focus : &m_window;
    }
    void notePage()
    {
        if (m_window.location() == m_location)
            return;
        m_location = m_window.location();
        ++m_steps;
    }

    views::MainWindow &m_window;
    views::Location m_location;
    QStringList m_pointer;
    int m_keys = 0;
    int m_steps = 0;
    int m_keysBefore = 0;
    int m_stepsBefore = 0;
};
