#include "views/pages/late_flags.h"

#include "views/parts/after_paint.h"
#include "workflow/homes.h"

#include <QTimer>

namespace views {
namespace {

constexpr size_t homesAtOnce = 50; ///< keys and clicks wait no longer than for these

} // namespace

LateFlags::LateFlags(const Context &context, lists::TableModel<lists::HomeRow> &model,
                     QWidget *page)
    : QObject(page),
      m_context(context),
      m_model(model)
{
    afterFirstPaint(page, [this] {
        m_isToCome = false;
        readSome();
    });
}

void LateFlags::await(const std::vector<lists::HomeRow> &rows)
{
    m_awaited.clear();
    for (const lists::HomeRow &row : rows)
        m_awaited.push_back(row.home.id);
}

void LateFlags::readNow()
{
    readLast(m_awaited.size());
}

void LateFlags::readSome()
{
    readLast(homesAtOnce);
    if (!m_awaited.empty())
        QTimer::singleShot(0, this, &LateFlags::readSome);
}

void LateFlags::readLast(size_t count)
{
    const auto first = m_awaited.end() - qptrdiff(std::min(count, m_awaited.size()));
    const std::vector<base::Id<subject::Home>> homes(first, m_awaited.end());
    m_awaited.erase(first, m_awaited.end());
    const auto flags = workflow::flagsOf(m_context.session, homes);
    if (!flags) {
        m_awaited.clear();
        m_context.shell.sayError(flags.error());
        return;
    }
    std::vector<lists::HomeRow> changed;
    for (size_t i = 0; i < homes.size(); ++i) {
        const lists::HomeRow *row = m_model.row(homes[i].text());
        if (!row || (*flags)[i].isEmpty())
            continue;
        changed.push_back(*row);
        changed.back().flags = (*flags)[i];
    }
    if (!changed.empty())
        m_model.update(std::move(changed));
}

} // namespace views
