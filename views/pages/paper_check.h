#pragma once

#include "views/parts/text_label.h"
#include "workflow/reports.h"

class QCheckBox;

namespace views {

/// What is to be looked at before a paper leaves the council, above the paper, with a tick that
/// somebody did. Without checks there is nothing to see and nothing to accept.
class PaperCheckBox final : public QWidget {
    Q_OBJECT

public:
    explicit PaperCheckBox(QWidget *parent = nullptr);

    /// The checks of the papers for an audience: to be accepted anew where anything differs.
    void setChecks(const std::vector<workflow::PaperCheck> &checks, papers::Audience audience);
    bool isAccepted() const;
    bool isEmpty() const { return m_said.isEmpty(); }

Q_SIGNALS:
    void acceptedChanged();

private:
    QString m_said;
    papers::Audience m_audience = papers::Audience::Home;
    TextLabel *m_words;
    QCheckBox *m_accept;
};

} // namespace views
