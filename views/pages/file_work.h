#pragma once

#include "views/page.h"
#include "views/parts/worker.h"
#include "workflow/session.h"

#include <memory>

namespace views {

/// Does something with the planner file of the window that takes its time: in a thread, with a
/// session of its own in which the same officer works. `done` is called in the thread of `owner`,
/// which waits for the work before it goes.
template <typename Value>
void workOnFile(const Context &context, QObject *owner,
                std::function<base::Result<Value>(workflow::Session &)> work,
                std::function<void(const base::Result<Value> &)> done)
{
    const QString path = context.session.file().path();
    const store::Surroundings surroundings = context.session.file().surroundings();
    const auto officer = context.session.officer();
    auto result = std::make_shared<base::Result<Value>>();
    auto *worker = new Worker(
        [path, surroundings, officer, work = std::move(work), result](Worker &) {
            auto session =
                workflow::Session::open(path, store::PlannerFile::Access::Write, surroundings);
            if (!session) {
                *result = tl::unexpected(session.error());
                return;
            }
            (*session)->setOfficer(officer);
            *result = work(**session);
        },
        owner);
    QObject::connect(worker, &Worker::finished, owner, [worker, result, done = std::move(done)] {
        worker->deleteLater();
        done(*result);
    });
    worker->start();
}

} // namespace views
