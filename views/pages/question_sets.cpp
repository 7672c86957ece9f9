#include "views/pages/question_sets.h"

#include "base/text.h"
#include "lists/table_model.h"
#include "views/appearance.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"
#include "workflow/session.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int widest = 640; ///< pixels at 100% text

struct QuestionSet {
    editions::EditionPointer edition;
    bool isInForce = false;
};

lists::Column<QuestionSet> column(const char *key, const QString &title, int width,
                                  std::function<QString(const QuestionSet &)> text)
{
    lists::Column<QuestionSet> made;
    made.head = {.key = QString::fromLatin1(key), .title = title, .width = width};
    made.text = std::move(text);
    return made;
}

lists::Columns<QuestionSet> columns()
{
    lists::Columns<QuestionSet> all;
    all.push_back(column("title", Say::tr("Question set"), 200,
                         [](const QuestionSet &set) { return set.edition->title.in(); }));
    all.push_back(column("from", Say::tr("In force from"), 170, [](const QuestionSet &set) {
        return base::longDate(set.edition->inForceFrom);
    }));
    all.back().sortKey = [](const QuestionSet &set) {
        return lists::SortKey(double(set.edition->inForceFrom.toJulianDay()));
    };
    all.push_back(column("questions", Say::tr("Questions"), 90, [](const QuestionSet &set) {
        return QString::number(set.edition->questions.size());
    }));
    all.back().head.alignment = Qt::AlignRight | Qt::AlignVCenter;
    all.push_back(column("today", Say::tr("Today"), 110, [](const QuestionSet &set) {
        return set.isInForce ? Say::tr("In force") : QString();
    }));
    return all;
}

} // namespace

QuestionSets::QuestionSets(workflow::Session &session, QWidget *parent) : QWidget(parent)
{
    std::vector<QuestionSet> sets;
    const editions::EditionPointer now = session.library().inForceOn(session.today());
    for (const editions::EditionPointer &edition : session.library().all())
        sets.push_back({edition, edition == now});
    auto *model = new lists::TableModel<QuestionSet>(
        columns(), [](const QuestionSet &set) { return set.edition->hash; });
    model->setRows(std::move(sets));
    model->sort(1, Qt::DescendingOrder);
    m_rows = new RowsView(model, Say::tr("Question sets"));
    model->setParent(m_rows);
    m_rows->setObjectName(QStringLiteral("questionSets"));
    m_rows->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->chooseFirst();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);
    setFocusProxy(m_rows);
    keepScaled(this, {.mostWidth = widest});
    fit();
}

void QuestionSets::fit()
{
    m_rows->setFixedHeight(m_rows->horizontalHeader()->height() +
                           m_rows->model()->rowCount() *
                               m_rows->verticalHeader()->defaultSectionSize() +
                           2 * m_rows->frameWidth());
}

void QuestionSets::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // After the list has taken up the new size of letters.
    if (event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &QuestionSets::fit, Qt::QueuedConnection);
}

} // namespace views
