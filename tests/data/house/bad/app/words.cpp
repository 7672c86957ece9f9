// say("a comment. It says nothing.")
QString say(const char *text)
{
    return QCoreApplication::translate("app", text);
}
auto made() { return QStringLiteral("Made %1 for %2."); }
auto row() { return QStringLiteral("row %1"); }
auto sound() { return say("The file is "
                          "sound."); }
auto wrote(int rows) { return Say::tr("Wrote %n rows.", nullptr, rows); }
auto empty(const char *words) { return Say::tr(
    words); }
auto other() { return QCoreApplication::translate("app", "It has no name."); }
auto moved() { return painter.translate(corner); }
auto fault() { return Error{.message = {}, .detail = QStringLiteral("byte %1 of the file")}; }
auto markup() { return QStringLiteral("<p class=\"note\">%1 of them.</p>"); }
auto name() { return QStringLiteral("import directory"); }
