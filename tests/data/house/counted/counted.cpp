// Read by lupdate for a test, never compiled.
QString counted(int count) { return Counted::tr("%n homes", nullptr, count); }
QString plain() { return Counted::tr("Homes"); }
