#pragma once

#include "views/page.h"

class QLabel;
class QPushButton;

namespace views {

class TextLabel;

/// The council's logo: seen, chosen from disk, removed.
class LogoField final : public QWidget {
    Q_OBJECT

public:
    explicit LogoField(const Context &context, QWidget *parent = nullptr);

    void refresh();
    /// Makes the picture in this file the logo, or says why not.
    void take(const QString &fileName);

private:
    void choose();
    void remove();

    Context m_context;
    QLabel *m_picture;
    TextLabel *m_words;
    QPushButton *m_choose;
    QPushButton *m_remove;
};

} // namespace views
