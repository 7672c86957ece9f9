#pragma once

#include "store/history.h"
#include "workflow/session.h"

namespace workflow {

/// What laptops and their changes are called, so that one can read them out and type them: the
/// first letters of the laptop's id, as many as tell it from the others here.
class LaptopNames {
public:
    explicit LaptopNames(Session &session);

    /// "7d3e"
    QString of(const QUuid &device) const;
    bool isHere(const QUuid &device) const { return m_own == device; }
    /// "7d3e-12": the twelfth change of a laptop, on every laptop.
    QString of(const store::ChangePlace &place) const;

    /// Reads "7d3e-12", and "7d3e-12.3" for its third entry; case does not matter. Throws a Failure
    /// for what names no change, or laptops of two.
    struct Named {
        store::ChangeHead change;
        int entry = 0; ///< 0: none was named
    };
    Named named(const QString &text) const;

private:
    QUuid device(const QString &letters) const;

    Session &m_session;
    std::vector<QUuid> m_devices;
    std::optional<QUuid> m_own;
    qsizetype m_letters;
};

} // namespace workflow
