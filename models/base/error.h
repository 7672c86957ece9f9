#pragma once

#include "base/say.h"

#include <QString>
#include <exception>
#include <optional>

namespace base {

/// What went wrong, for the officer and for the log. Where a file is at fault, it says where.
struct Error {
    /// One or two sentences for the officer: what happened, what is safe, what to do.
    QString message = {};
    /// Technical words for the log; not translated.
    QString detail = {};
    /// The file at fault, as the officer named it.
    QString file = {};
    /// The line or row of that file, counted from 1.
    std::optional<qint64> row = {};
    /// The name of the column at fault.
    QString column = {};
    /// The JSON path at fault, such as `$.questions[3].green`.
    QString path = {};

    bool operator==(const Error &) const = default;
};

/// How an Error travels inside store, files and workflow: transactions roll back on its way.
class Failure : public std::exception {
public:
    explicit Failure(Error error) : m_error(std::move(error)), m_bytes(m_error.message.toUtf8()) {}
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return m_bytes.constData(); }

private:
    Error m_error;
    QByteArray m_bytes;
};

/// Throws a Failure with these words.
[[noreturn]] inline void fail(QString message, QString detail = {})
{
    throw Failure(Error{.message = std::move(message), .detail = std::move(detail)});
}

/// Throws a Failure about a file that the program brings with it.
[[noreturn]] inline void failInstallation(QString detail)
{
    fail(Say::tr("A file of this program is missing or broken. Nothing was changed. Install the "
                 "program again."),
         std::move(detail));
}

} // namespace base
