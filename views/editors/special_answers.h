#pragma once

#include "editions/edition.h"
#include "subject/answer.h"
#include "views/parts/flow_layout.h"

#include <QObject>
#include <vector>

namespace views {

class OptionButton;

/// The keys of the special answers that a form offers for a question, in order: those of the
/// question, then not applicable where it may not apply, then not known.
QStringList offeredSpecials(const editions::Question &question);

/// The special answers beside the fields of one question, each a button that stays down. One at
/// most is chosen; choosing it again takes it back.
class SpecialAnswers final : public QObject {
    Q_OBJECT

public:
    /// Adds its buttons at the end of `layout`, the first of them at `place`.
    SpecialAnswers(const editions::Question &question, FlowLayout &layout, FlowLayout::Place place,
                   QObject *parent);

    /// Empty where none is chosen.
    QString chosen() const;
    /// Shows it as chosen, or none; says nothing. One that is not offered gets a button too.
    void choose(const QString &key);
    void setFixed(bool isFixed);
    std::vector<OptionButton *> buttons() const;

Q_SIGNALS:
    void changed();
    /// A button came that was not there before.
    void came(OptionButton *button);

private:
    struct Special {
        QString key;
        OptionButton *button;
    };

    OptionButton *add(const QString &key, FlowLayout::Place place);
    void toggled(OptionButton *button, bool isChecked);

    const editions::Question &m_question;
    FlowLayout &m_layout;
    std::vector<Special> m_specials;
    QString m_chosen;
    bool m_isFixed = false;
    bool m_isFilling = false;
};

} // namespace views
