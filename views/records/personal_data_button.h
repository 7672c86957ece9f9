#pragma once

#include "views/records/home_record_tab.h"
#include "views/say.h"

namespace views {

/// Beside the buttons of a list: opens the page that takes a text about a person out of the file,
/// at `field` of the record that is chosen.
template <typename Row>
void addPersonalDataButton(const Context &context, HomeRecordTab<Row> *tab, const QString &field,
                           std::function<QString(const Row &)> id)
{
    QPushButton *button = tab->panel()->addButton(Say::tr("Remove personal data..."));
    button->setObjectName(QStringLiteral("personal"));
    button->setEnabled(!context.session.file().isReadOnly());
    QObject::connect(button, &QPushButton::clicked, tab, [context, tab, field, id] {
        const Row *row = tab->panel()->chosen();
        if (row && tab->panel()->keepNow())
            context.shell.visit({QStringLiteral("removals"), id(*row) + QLatin1Char('/') + field});
    });
}

} // namespace views
