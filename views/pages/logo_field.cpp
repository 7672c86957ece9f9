#include "views/pages/logo_field.h"

#include "papers/picture.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/council.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int shownHeight = 48; ///< pixels at 100% text

} // namespace

LogoField::LogoField(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_picture(new QLabel),
      m_words(TextLabel::muted()),
      m_choose(makeButton(Say::tr("Choose a picture..."))),
      m_remove(makeButton(Say::tr("Remove the logo")))
{
    m_picture->setObjectName(QStringLiteral("logo"));
    // As on paper, whatever the colours of the window.
    m_picture->setStyleSheet(QStringLiteral("background: white; border: 1px solid #6F777B;"));
    m_picture->setMargin(space::inside);
    m_words->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("chooseLogo"));
    m_remove->setObjectName(QStringLiteral("removeLogo"));
    m_choose->setEnabled(!context.session.file().isReadOnly());
    connect(m_choose, &QPushButton::clicked, this, &LogoField::choose);
    connect(m_remove, &QPushButton::clicked, this, &LogoField::remove);
    auto *line = new FlowLayout(nullptr);
    line->addWidget(m_picture);
    line->addWidget(m_choose);
    line->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::inside);
    layout->addLayout(line);
    layout->addWidget(m_words);
    setFocusProxy(m_choose);
}

void LogoField::refresh()
{
    const auto bytes = workflow::logo(m_context.session);
    const QImage image = bytes ? papers::readPicture(*bytes) : QImage();
    m_picture->setVisible(!image.isNull());
    m_remove->setVisible(!image.isNull());
    m_remove->setEnabled(!m_context.session.file().isReadOnly());
    if (image.isNull()) {
        m_words->setText(Say::tr("No logo yet. A PNG, JPEG or SVG file; papers then begin with it, "
                                 "beside the council's name."));
        return;
    }
    const qreal ratio = devicePixelRatioF();
    QImage shown = image.scaled(image.width(), qRound(scaled(shownHeight) * ratio),
                                Qt::KeepAspectRatio, Qt::SmoothTransformation);
    shown.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(shown));
    m_picture->setAccessibleName(Say::tr("The council's logo"));
    m_words->setText(Say::tr("Papers begin with it. It is kept in this planner file."));
}

void LogoField::choose()
{
    const QString fileName = QFileDialog::getOpenFileName(
        this, Say::tr("Choose the council's logo"), m_context.preferences.exportFolder(),
        Say::tr("Pictures (*.png *.jpg *.jpeg *.svg);;All files (*)"));
    if (!fileName.isEmpty())
        take(fileName);
}

void LogoField::take(const QString &fileName)
{
    const auto written = workflow::setLogo(m_context.session, fileName);
    if (!written) {
        m_context.shell.sayError(written.error());
        return;
    }
    m_context.shell.changed();
    m_context.shell.say(
        {Message::Kind::Done,
         Say::tr("%1 is now the logo on papers.").arg(QFileInfo(fileName).fileName())});
}

void LogoField::remove()
{
    const auto written = workflow::removeLogo(m_context.session);
    if (!written) {
        m_context.shell.sayError(written.error());
        return;
    }
    m_choose->setFocus();
    m_context.shell.changed();
    m_context.shell.say({Message::Kind::Done, Say::tr("Papers are printed without a logo.")});
}

} // namespace views
