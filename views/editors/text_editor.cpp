#include "views/appearance.h"
#include "views/editors/editors.h"
#include "views/editors/fields_editor.h"
#include "views/say.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <algorithm>
#include <cmath>

namespace views {
namespace {

constexpr int textWidth = 640;
constexpr int fewestLines = 2;
constexpr int mostLines = 10;

/// Plain text over several lines, as high as what stands in it. Shift and Enter begin a new line;
/// Enter alone is left to the editor around it.
class GrowingText final : public QPlainTextEdit {
public:
    GrowingText()
    {
        setTabChangesFocus(true);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        QObject::connect(document()->documentLayout(),
                         &QAbstractTextDocumentLayout::documentSizeChanged, this,
                         [this] { updateGeometry(); });
    }

    /// As it was typed: lines parted by line feeds, every other character kept.
    QString text() const
    {
        QString text = document()->toRawText();
        text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
        text.replace(QChar::LineSeparator, QLatin1Char('\n'));
        return text;
    }

    QSize sizeHint() const override
    {
        const int lines =
            std::clamp(int(std::ceil(document()->size().height())), fewestLines, mostLines);
        // A line that does not fit whole is scrolled to, so there is a little more room than
        // needed.
        const int margins = 2 * (frameWidth() + int(document()->documentMargin())) + space::related;
        return {scaled(textWidth), lines * fontMetrics().lineSpacing() + margins};
    }
    QSize minimumSizeHint() const override { return {scaled(textWidth) / 4, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (isEnter && (event->modifiers() & Qt::ShiftModifier) && !isReadOnly())
            insertPlainText(QStringLiteral("\n"));
        else if (isEnter)
            event->ignore();
        else
            QPlainTextEdit::keyPressEvent(event);
    }
};

/// An answer in words.
class TextEditor final : public FieldsEditor {
public:
    TextEditor(const editions::Question &question, const QDate &day)
        : FieldsEditor(question, day),
          m_text(new GrowingText)
    {
        flow().add(m_text, Place::Whole);
        adopt(m_text, QStringLiteral("text"), Say::tr("answer in words"));
        connect(m_text, &QPlainTextEdit::textChanged, this, &TextEditor::fieldEdited);
        finishFields(Place::Line);
    }

protected:
    void fillFields(const subject::AnswerValue *value) override
    {
        const auto *text = value ? std::get_if<subject::Text>(value) : nullptr;
        m_text->setPlainText(text ? text->text : QString());
    }

    void fixFields(bool isFixed) override
    {
        m_text->setReadOnly(isFixed);
        m_text->setTextInteractionFlags(isFixed ? Qt::TextSelectableByMouse |
                                                      Qt::TextSelectableByKeyboard
                                                : Qt::TextEditorInteraction);
    }

    Reading read() const override
    {
        const QString text = m_text->text();
        return text.trimmed().isEmpty() ? Reading{} : checked(subject::Text{text});
    }

    QString hint() const override { return Say::tr("Shift+Enter begins a new line"); }

private:
    GrowingText *m_text;
};

} // namespace

AnswerEditor *makeTextEditor(const editions::Question &question, const QDate &day)
{
    return new TextEditor(question, day);
}

} // namespace views
