#include "app/commands/passphrase.h"

#include "app/commands/say.h"
#include "base/file.h"
#include "workflow/incoming.h"

#include <QFileInfo>
#include <iostream>
#include <string>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace app {
namespace {

constexpr qint64 longestFile = 4096;

/// While it lives, what is typed is not shown.
class Unseen {
public:
#ifdef Q_OS_WIN
    Unseen() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        GetConsoleMode(m_input, &m_before);
        SetConsoleMode(m_input, m_before & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~Unseen()
    {
        SetConsoleMode(m_input, m_before);
    }

private:
    HANDLE m_input;
    DWORD m_before = 0;
#else
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios after = m_before;
        after.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &after);
    }
    ~Unseen()
    {
        tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }

private:
    termios m_before{};
#endif
};

bool isTyping()
{
#ifdef Q_OS_WIN
    return _isatty(0) && _isatty(2);
#else
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
#endif
}

QString typed()
{
    if (!isTyping())
        return {};
    std::cerr << Say::tr("Passphrase of your team: ").toStdString() << std::flush;
    const Unseen unseen;
    std::string line;
    std::getline(std::cin, line);
    std::cerr << std::endl;
    return QString::fromStdString(line);
}

} // namespace

QString passphraseFor(const Workplace &place, const QString &from)
{
    const bool isOpen = QFileInfo(from).isFile() && workflow::isDatabaseFile(from);
    return isOpen ? QString() : passphraseOf(place);
}

Option passphraseOption()
{
    return {QStringLiteral("passphrase-file"), QStringLiteral("FILE"),
            Say::tr("A file whose first line is the passphrase of your team. Else "
                    "CHPLAN_PASSPHRASE, else it is asked for.")};
}

QString passphraseOf(const Workplace &place)
{
    const QString option = QStringLiteral("passphrase-file");
    if (place.arguments().has(option)) {
        const QByteArray bytes = base::readFile(place.arguments().value(option), longestFile);
        const QString text = QString::fromUtf8(bytes);
        return text.section(QLatin1Char('\n'), 0, 0).remove(QLatin1Char('\r'));
    }
    const QString set = qEnvironmentVariable("CHPLAN_PASSPHRASE");
    return set.isEmpty() ? typed() : set;
}

} // namespace app
