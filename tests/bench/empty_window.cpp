#include <QApplication>
#include <QMainWindow>

/// The peer of the planner's start: what any Qt program with a window pays.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.setObjectName(QStringLiteral("emptyWindow"));
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
