#include "papers/pdf_writer.h"

#include "base/error.h"
#include "papers/layout.h"
#include "papers/say.h"

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

namespace papers {

namespace {

/// Passes bytes on and remembers a failure, which QPdfWriter does not report.
class WatchedDevice : public QIODevice {
public:
    explicit WatchedDevice(QIODevice &target) : m_target(target)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool failed() const { return m_failed; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (!m_failed && m_target.write(data, size) != size)
            m_failed = true;
        return size;
    }

private:
    QIODevice &m_target;
    bool m_failed = false;
};

} // namespace

void writePdf(const QList<Document> &documents, QIODevice &device, bool eachOnNewSheet)
{
    if (documents.isEmpty())
        base::fail(Say::tr("There is nothing to print. Choose at least one home."));
    WatchedDevice watched(device);
    {
        QPdfWriter writer(&watched);
        setUpDevice(writer);
        writer.setResolution(static_cast<int>(unitsPerInch));
        writer.setTitle(documents.constFirst().title);
        writer.setCreator(documents.constFirst().author);

        Layout layout;
        QPainter painter(&writer);
        int written = 0;
        const auto turnPage = [&] {
            if (written++ > 0)
                writer.newPage();
        };
        for (const Document &document : documents) {
            const Pages pages = layout.layOut(document);
            if (eachOnNewSheet && written % 2 == 1)
                turnPage();
            for (int page = 0; page < pages.pageCount(); ++page) {
                turnPage();
                pages.paint(painter, page);
            }
        }
    }
    if (watched.failed())
        base::fail(Say::tr("The PDF could not be written. Check that there is room on the "
                           "disk and try again."),
                   device.errorString());
}

} // namespace papers
