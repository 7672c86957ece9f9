#include "source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace house {

namespace {

const QStringList codeFolders{
    QStringLiteral("app"),       QStringLiteral("models"),       QStringLiteral("views"),
    QStringLiteral("resources"), QStringLiteral("translations"), QStringLiteral("tests"),
};

/// Reads C++ one character at a time, blanking comments and setting literals aside.
class Reader {
public:
    explicit Reader(QString text) : m_text(std::move(text)), m_code(m_text) {}

    void read()
    {
        while (m_at < m_text.size()) {
            if (starts("//"))
                blankUntil(m_text.indexOf(u'\n', m_at));
            else if (starts("/*"))
                blankUntil(after(m_text.indexOf(QLatin1StringView("*/"), m_at), 2));
            else if (isRawLiteral())
                rawLiteral();
            else if (m_text[m_at] == u'"')
                literal();
            else if (m_text[m_at] == u'\'' && !isDigitSeparator())
                blankUntil(closing(u'\''));
            else
                plain();
        }
    }

    QString code() const { return m_code; }
    std::vector<Literal> literals() const { return m_literals; }

private:
    bool starts(const char *word) const
    {
        return QStringView(m_text).mid(m_at).startsWith(QLatin1StringView(word));
    }
    bool isRawLiteral() const { return starts("R\""); }
    /// The mark in 1'000, which begins no literal; that in u'x' does.
    bool isDigitSeparator() const
    {
        return m_at > 0 && m_at + 1 < m_text.size() && isHexDigit(m_text[m_at - 1]) &&
               isHexDigit(m_text[m_at + 1]);
    }
    static bool isHexDigit(QChar c)
    {
        return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f');
    }
    static qsizetype after(qsizetype at, qsizetype length) { return at < 0 ? -1 : at + length; }

    /// Where the character or string literal that begins here ends.
    qsizetype closing(QChar quote) const
    {
        for (qsizetype at = m_at + 1; at < m_text.size() && m_text[at] != u'\n'; ++at) {
            if (m_text[at] == u'\\')
                ++at;
            else if (m_text[at] == quote)
                return at + 1;
        }
        return m_text.indexOf(u'\n', m_at);
    }

    void blankUntil(qsizetype end)
    {
        const auto stop = end < 0 ? m_text.size() : end;
        for (; m_at < stop; ++m_at) {
            if (m_text[m_at] == u'\n')
                ++m_line;
            else
                m_code[m_at] = u' ';
        }
    }

    void literal()
    {
        const auto end = closing(u'"');
        keep(m_at + 1, (end < 0 ? m_text.size() : end) - 1);
        blankUntil(end);
        m_joins = true;
    }

    void rawLiteral()
    {
        const auto bracket = m_text.indexOf(u'(', m_at);
        const auto delimiter = m_text.mid(m_at + 2, bracket - m_at - 2);
        const QString closer = u')' + delimiter + u'"';
        const auto end = m_text.indexOf(closer, bracket);
        keep(bracket + 1, end < 0 ? m_text.size() : end);
        blankUntil(after(end, closer.size()));
        m_joins = true;
    }

    void keep(qsizetype from, qsizetype to)
    {
        const auto text = m_text.mid(from, to - from);
        if (m_joins)
            m_literals.back().text += text;
        else
            m_literals.push_back({.line = m_line, .text = text, .before = codeBefore()});
    }

    QString codeBefore() const
    {
        constexpr qsizetype enough = 120;
        return m_code.mid(qMax(qsizetype(0), m_at - enough), qMin(enough, m_at)).simplified();
    }

    void plain()
    {
        if (m_text[m_at] == u'\n')
            ++m_line;
        else if (!m_text[m_at].isSpace())
            m_joins = false;
        ++m_at;
    }

    QString m_text;
    QString m_code;
    std::vector<Literal> m_literals;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_joins = false;
};

bool isGenerated(const QString &name)
{
    static const QRegularExpression generated(
        QStringLiteral("^(\\.(?!ci$).*|build.*|compile_commands\\.json|.*\\.planner(-.*)?)$"));
    return generated.match(name).hasMatch();
}

bool isSource(const QString &name)
{
    return name.endsWith(QLatin1StringView(".h")) || name.endsWith(QLatin1StringView(".cpp"));
}

bool isPage(const QString &name)
{
    return name.endsWith(QLatin1StringView(".md"));
}

} // namespace

bool SourceTree::has(const QString &path) const
{
    return QFileInfo::exists(root + u'/' + path);
}

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

SourceFile takeApart(const QString &path, const QString &text)
{
    Reader reader(text);
    reader.read();
    SourceFile file{
        .path = path,
        .code = reader.code().split(u'\n'),
        .literals = reader.literals(),
        .includes = {},
    };
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    const auto lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        // A commented-out include has been blanked in the code.
        if (match.hasMatch() && file.code[i].contains(u'#'))
            file.includes.push_back({.line = int(i) + 1,
                                     .name = match.captured(2),
                                     .quoted = match.captured(1) == u'"'});
    }
    return file;
}

SourceTree readTree(const QString &root)
{
    SourceTree tree{.root = root, .topLevel = {}, .folders = {}, .files = {}, .pages = {}};
    const QDir top(root);
    for (const auto &entry :
         top.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!isGenerated(entry.fileName()))
            tree.topLevel += entry.fileName() + (entry.isDir() ? QStringLiteral("/") : QString());
        if (isPage(entry.fileName()))
            tree.pages += entry.fileName();
    }
    for (const auto &folder : codeFolders) {
        if (!tree.has(folder))
            continue;
        tree.folders += folder;
        QDirIterator entries(root + u'/' + folder, QDir::AllEntries | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            entries.next();
            const auto path = top.relativeFilePath(entries.filePath());
            if (path.startsWith(QLatin1StringView("tests/data/")) ||
                path.contains(QLatin1StringView("__pycache__")))
                continue;
            if (entries.fileInfo().isDir())
                tree.folders += path;
            else if (isSource(path))
                tree.files.push_back(takeApart(path, textOf(entries.filePath())));
            else if (isPage(path))
                tree.pages += path;
        }
    }
    tree.folders.sort();
    tree.pages.sort();
    std::sort(tree.files.begin(), tree.files.end(),
              [](const auto &a, const auto &b) { return a.path < b.path; });
    return tree;
}

} // namespace house
