#pragma once

#include "views/records/home_tab.h"
#include "views/records/record_panel.h"

#include <QVBoxLayout>

namespace views {

/// A tab that is one panel of records of the home it shows.
template <typename Row>
class HomeRecordTab final : public HomeTab {
public:
    /// `ways` is told which home is shown each time it is asked.
    using Home = std::function<base::Id<subject::Home>()>;
    using MakeWays = std::function<typename RecordPanel<Row>::Ways(const Context &, const Home &)>;

    HomeRecordTab(const Context &context, const MakeWays &ways)
        : m_panel(new RecordPanel<Row>(context, ways(context, [this] { return *m_home; })))
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_panel);
        m_panel->onKept([this] { Q_EMIT changed(); });
    }

    void show(const base::Id<subject::Home> &home) override
    {
        m_home = home;
        m_panel->refresh();
    }
    void takeFocus() override { m_panel->takeFocus(); }
    bool keepNow() override { return m_panel->keepNow(); }
    void setSharing(bool isSharing) override { m_panel->setSharing(isSharing); }
    void choose(const QString &record) override { m_panel->choose(record); }
    bool canBegin() const override { return m_panel->canBegin(); }
    void beginNew() override { m_panel->beginNew(); }
    RecordPanel<Row> *panel() const { return m_panel; }

private:
    std::optional<base::Id<subject::Home>> m_home;
    RecordPanel<Row> *m_panel;
};

} // namespace views
