#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace house {

/// A string literal; neighbours separated by white space alone are joined, as the compiler does.
struct Literal {
    /// The line it begins on, from 1.
    int line = 0;
    QString text;
    /// The code before it, comments and literals left out: the end of it, white space tidied.
    QString before;
};

/// What an `#include` names, without its quotes or angle brackets.
struct Include {
    /// The line, from 1.
    int line = 0;
    QString name;
    bool quoted = false;
};

/// A C++ file taken apart just far enough for the checks.
struct SourceFile {
    /// From the root of the tree, with forward slashes.
    QString path;
    /// Line by line; comments and the insides of literals are blanked.
    QStringList code;
    std::vector<Literal> literals;
    std::vector<Include> includes;
};

/// A source tree as the checks see it.
struct SourceTree {
    /// The absolute path of the root.
    QString root;
    /// The entries of the root itself, folders with a trailing slash, without what is generated.
    QStringList topLevel;
    /// Every folder below app, models, views, resources, translations and tests.
    QStringList folders;
    /// Every C++ file below those folders, sorted by path.
    std::vector<SourceFile> files;
    /// Every Markdown file, sorted by path.
    QStringList pages;

    bool has(const QString &path) const;
};

/// The text of a file that must be there.
QString textOf(const QString &path);

/// Takes one C++ file apart.
SourceFile takeApart(const QString &path, const QString &text);

/// Reads the tree at this folder. Fixtures below tests/data are left out.
SourceTree readTree(const QString &root);

} // namespace house
