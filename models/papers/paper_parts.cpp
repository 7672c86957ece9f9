#include "papers/paper_parts.h"

#include "base/text.h"

namespace papers {

Header headerOf(const PaperFrame &frame, const QString &about, const QString &mark)
{
    return {
        .left = base::tidy(frame.authority.name), .right = about, .mark = mark, .logo = frame.logo};
}

Header sensitiveHeader(const PaperFrame &frame, const QString &about, const QString &warning)
{
    Header header = headerOf(frame, about, Say::tr("OFFICIAL-SENSITIVE"));
    header.caution = {Run{Say::tr("For the council and named partners. ")},
                      Run{.text = warning, .bold = true},
                      Run{Say::tr("It may have to be released under freedom of information or data "
                                  "protection law: write only what you could defend.")}};
    if (warning.isEmpty())
        header.caution.removeAt(1);
    return header;
}

Footer footerOf(const PaperFrame &frame)
{
    Footer footer;
    if (frame.printedAt.isValid())
        footer.printed = Say::tr("Printed %1.").arg(base::longMoment(frame.printedAt));
    return footer;
}

Heading part(const QString &text)
{
    return Heading{3, text};
}

Paragraph paragraph(const QString &text)
{
    return Paragraph{words(text)};
}

Paragraph paragraph(const QString &bold, const QString &text)
{
    return Paragraph{{Run{.text = bold + QLatin1Char(' '), .bold = true}, Run{.text = text}}};
}

QString joinedParts(const QStringList &parts, const QString &separator)
{
    QStringList said;
    for (const QString &each : parts) {
        const QString tidied = base::tidy(each);
        if (!tidied.isEmpty())
            said.append(tidied);
    }
    return said.join(separator);
}

QString textOr(const QString &text, const QString &otherwise)
{
    const QString tidied = base::tidy(text);
    return tidied.isEmpty() ? otherwise : tidied;
}

QString unstopped(const QString &text)
{
    QString kept = text.trimmed();
    while (kept.endsWith(QLatin1Char('.')))
        kept.chop(1);
    return kept;
}

} // namespace papers
