#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace app {

/// The words of the programs in the language of the laptop. English is always there beneath it:
/// it holds the singulars, and what another language lacks.
class Translations {
public:
    /// The application must be there, and these must go before it.
    explicit Translations(const QLocale &locale = QLocale())
    {
        const QString folder = QStringLiteral(":/translations");
        const QString name = QStringLiteral("care_home_planner");
        if (m_english.load(name + QStringLiteral("_en"), folder))
            QCoreApplication::installTranslator(&m_english);
        if (locale.language() != QLocale::English &&
            m_local.load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(&m_local);
    }

private:
    QTranslator m_english;
    QTranslator m_local;
};

} // namespace app
