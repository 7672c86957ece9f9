#include "views/parts/waiting_form.h"

#include "views/appearance.h"
#include "views/parts/scaled_size.h"
#include "views/parts/text_label.h"
#include "views/parts/worker.h"
#include "views/say.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace views {

WaitingForm::WaitingForm(QWidget *parent)
    : QWidget(parent),
      m_words(new TextLabel(TextRole::Body)),
      m_progress(new QProgressBar)
{
    m_words->makeReadable();
    m_progress->setAccessibleName(Say::tr("Progress"));
    m_progress->setTextVisible(false);
    keepScaled(m_progress, {.height = 10});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(m_words);
    layout->addWidget(m_progress);
    layout->addStretch();
}

void WaitingForm::begin(const QString &words, bool isMeasured, Work work, const Done &done)
{
    m_words->setText(words);
    m_progress->setRange(0, isMeasured ? 100 : 0);
    m_progress->setValue(0);
    auto problem = std::make_shared<std::optional<base::Error>>();
    m_worker = new Worker(
        [problem, work = std::move(work)](Worker &worker) { *problem = work(worker); }, this);
    connect(m_worker, &Worker::progressed, m_progress, &QProgressBar::setValue);
    connect(m_worker, &Worker::finished, this, [this, problem, done] {
        m_worker->deleteLater();
        m_worker.clear();
        done(*problem);
    });
    m_worker->start();
}

void WaitingForm::stop(const QString &words)
{
    m_words->setText(words);
    if (m_worker)
        m_worker->cancel();
}

void WaitingForm::takeFocus()
{
    m_words->setFocus();
}

} // namespace views
