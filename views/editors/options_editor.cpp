#include "editions/answer_reading.h"
#include "lists/answer_words.h"
#include "views/editors/editor_base.h"
#include "views/editors/editors.h"
#include "views/editors/option_row.h"
#include "views/editors/special_answers.h"
#include "views/say.h"

#include <QVBoxLayout>
#include <algorithm>

namespace views {
namespace {

using editions::Kind;
using editions::Question;

/// The key that chooses an answer of yes, partly and no: the same in every question, also where
/// one of them makes no sense.
int ypnNumber(const QString &key)
{
    const QStringList keys{QStringLiteral("yes"), QStringLiteral("partly"), QStringLiteral("no"),
                           QString(subject::notApplicableKey), QString(subject::notKnownKey)};
    return int(keys.indexOf(key)) + 1;
}

/// Yes, partly, no; one of several; several of several: the special answers stand among them.
class OptionsEditor final : public EditorBase {
public:
    OptionsEditor(const Question &question, const QDate &day)
        : EditorBase(question, day),
          m_row(new OptionRow(takesSeveral() ? OptionLook::Several : OptionLook::One, label()))
    {
        m_row->setObjectName(QStringLiteral("options"));
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_row);
        for (const editions::Option &option : this->question().options) {
            if (option.isOffered)
                add(option.key, takesSeveral() && option.key == QLatin1StringView("none"));
        }
        for (const QString &key : offeredSpecials(this->question()))
            add(key, true);
        connect(m_row, &OptionRow::changed, this, &OptionsEditor::chosen);
        connect(m_row, &OptionRow::repeated, this, &OptionsEditor::settled);
    }

    QWidget *firstField() const override { return m_row->entry(); }

protected:
    void fill(const std::optional<subject::AnswerValue> &value) override
    {
        const QStringList keys = keysOf(value);
        // What is no longer offered is shown where it is the answer.
        for (const QString &key : keys) {
            if (!m_row->has(key))
                add(key, false);
        }
        m_row->choose(keys);
    }

    Typed current() const override
    {
        const QStringList keys = m_row->chosen();
        if (keys.isEmpty())
            return {};
        subject::AnswerValue value = valueOf(keys);
        QString fault = editions::faultOf(question(), value, day());
        if (!fault.isEmpty())
            return {{}, fault};
        return {std::move(value), {}};
    }

    void fix(bool isFixed) override { m_row->setFixed(isFixed); }

private:
    bool takesSeveral() const { return question().kind == Kind::Choices; }

    void add(const QString &key, bool standsAlone)
    {
        const int number = question().kind == Kind::YesPartlyNo ? ypnNumber(key) : nextNumber(key);
        m_row->add(key, lists::optionWords(question(), key), number, standsAlone);
        watch(m_row->buttons().back());
    }

    /// The keys count the answers from 1; there are nine, and what is not offered has none.
    int nextNumber(const QString &key) const
    {
        const editions::Option *option = question().option(key);
        const bool isOffered =
            option ? option->isOffered : offeredSpecials(question()).contains(key);
        const int number = int(m_row->buttons().size()) + 1;
        return isOffered && number <= 9 ? number : 0;
    }

    bool isOption(const QString &key) const
    {
        const editions::Option *option = question().option(key);
        return option || !(key == subject::notKnownKey || key == subject::notApplicableKey ||
                           question().special.contains(key) || m_special == key);
    }

    QStringList keysOf(const std::optional<subject::AnswerValue> &value)
    {
        m_special.clear();
        if (!value)
            return {};
        if (const auto *special = std::get_if<subject::Special>(&*value)) {
            m_special = special->key;
            return {special->key};
        }
        if (const auto *choice = std::get_if<subject::Choice>(&*value))
            return {choice->key};
        const auto *choices = std::get_if<subject::Choices>(&*value);
        return choices ? choices->keys : QStringList();
    }

    subject::AnswerValue valueOf(const QStringList &keys) const
    {
        if (!isOption(keys.first()))
            return subject::Special{keys.first()};
        if (takesSeveral())
            return subject::Choices{keys};
        return subject::Choice{keys.first()};
    }

    OptionRow *m_row;
    QString m_special; ///< the special answer it was given, of whatever edition
};

} // namespace

AnswerEditor *makeOptionsEditor(const Question &question, const QDate &day)
{
    return new OptionsEditor(question, day);
}

} // namespace views
