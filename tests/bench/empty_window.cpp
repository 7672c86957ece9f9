#include <QApplication>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>

/// The peers of the planner's start: what any Qt program with a window pays, and with the number of
/// rows as its argument, one with a bare table of as many columns as the list of homes shows.
int main(int argc, char **argv)
{
    constexpr int columns = 9;
    const QApplication application(argc, argv);
    const int rows = QCoreApplication::arguments().value(1).toInt();
    QMainWindow window;
    window.setObjectName(QStringLiteral("emptyWindow"));
    window.resize(1280, 720);
    QStandardItemModel model(rows, columns);
    if (rows > 0) {
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column)
                model.setItem(row, column, new QStandardItem(QStringLiteral("Alder Grange")));
        }
        auto *table = new QTableView;
        table->setObjectName(QStringLiteral("bareTable"));
        table->setModel(&model);
        window.setCentralWidget(table);
    }
    window.show();
    return QApplication::exec();
}
