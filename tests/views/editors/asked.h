#pragma once

#include "editions/answer_reading.h"
#include "editions/edition_reading.h"
#include "models/editions/invented_edition.h"
#include "views/appearance.h"
#include "views/editors/answer_editor.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <memory>

/// The questions that editors are made for, and the day of the contact.
namespace asking {

inline const QDate day(2026, 11, 20);

inline editions::EditionPointer inventedEdition()
{
    return editions::readEdition(invented::bytes(), QStringLiteral("invented.json")).edition;
}

/// Both shipped editions and the invented one.
inline std::vector<editions::EditionPointer> everyEdition()
{
    std::vector<editions::EditionPointer> all = editions::shippedEditions().all();
    all.push_back(inventedEdition());
    return all;
}

inline editions::Question question(const char *id)
{
    for (const editions::EditionPointer &edition : everyEdition()) {
        if (const auto *found = edition->question(QLatin1StringView(id)))
            if (edition->name != QLatin1StringView("winter-2020"))
                return *found;
    }
    qFatal("no question %s", id);
}

inline QString json(const std::optional<subject::AnswerValue> &value)
{
    if (!value)
        return QStringLiteral("nothing");
    const QJsonArray wrapped{editions::valueToJson(*value)};
    return QString::fromUtf8(QJsonDocument(wrapped).toJson(QJsonDocument::Compact));
}

inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

} // namespace asking

/// An editor in an active window, with a field beside it to go to.
struct Asked {
    QWidget window;
    views::AnswerEditor *editor;
    QLineEdit *elsewhere;
    std::unique_ptr<QSignalSpy> changed;
    std::unique_ptr<QSignalSpy> settled;
    std::unique_ptr<QSignalSpy> finished;

    explicit Asked(views::AnswerEditor *made) : editor(made), elsewhere(new QLineEdit)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(editor);
        layout->addWidget(elsewhere);
        changed = std::make_unique<QSignalSpy>(editor, &views::AnswerEditor::changed);
        settled = std::make_unique<QSignalSpy>(editor, &views::AnswerEditor::settled);
        finished = std::make_unique<QSignalSpy>(editor, &views::AnswerEditor::finished);
        window.resize(760, 400);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        editor->firstField()->setFocus();
    }
    explicit Asked(const editions::Question &question)
        : Asked(views::makeEditor(question, asking::day))
    {
    }
    explicit Asked(const char *id) : Asked(asking::question(id)) {}

    /// The field or button of this name.
    template <typename Widget = QWidget>
    Widget *find(const char *name) const
    {
        auto *found = editor->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("nothing is called %s", name);
        return found;
    }
    QLineEdit *line(const char *name) const { return find<QLineEdit>(name); }
    QAbstractButton *button(const char *name) const { return find<QAbstractButton>(name); }
    /// The line beneath the fields.
    QString message() const { return find<QLabel>("message")->text(); }
    bool isWarned() const
    {
        return find<QLabel>("message")->accessibleName().startsWith(QStringLiteral("Check: "));
    }

    /// Keys as a keyboard gives them, to whatever has the focus.
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void leave() const { elsewhere->setFocus(Qt::TabFocusReason); }

    QString value() const { return asking::json(editor->typed().value); }
    QString fault() const { return editor->typed().fault; }
    /// How often each signal came since it was last asked: "1 changed, 1 settled".
    QString heard() const
    {
        QStringList words;
        const auto add = [&](QSignalSpy &spy, const char *name) {
            if (!spy.isEmpty())
                words += QStringLiteral("%1 %2").arg(spy.size()).arg(QLatin1StringView(name));
            spy.clear();
        };
        add(*changed, "changed");
        add(*settled, "settled");
        add(*finished, "finished");
        return words.join(QStringLiteral(", "));
    }
};
