#include "files/ods_reader.h"

#include "files/failure.h"
#include "files/ods_sheets.h"
#include "files/say.h"
#include "files/zip_entry.h"

#include <algorithm>
#include <exception>
#include <memory>

namespace files {
namespace {

constexpr int chunkBytes = 256 * 1024;
constexpr qsizetype manifestBytes = 1024 * 1024;

/// Feeds expat and carries what is thrown across it: an exception may not pass through C code.
class Parse {
public:
    Parse(OdsSheets &sheets, const OdsLimits &limits, QString fileName)
        : m_sheets(sheets),
          m_limits(limits),
          m_fileName(std::move(fileName)),
          m_parser(XML_ParserCreate(nullptr))
    {
        if (!m_parser)
            throw std::bad_alloc();
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &Parse::onOpen, &Parse::onClose);
        XML_SetCharacterDataHandler(m_parser.get(), &Parse::onText);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), &Parse::onDoctype);
    }

    char *buffer()
    {
        void *buffer = XML_GetBuffer(m_parser.get(), chunkBytes);
        if (!buffer)
            throw std::bad_alloc();
        return static_cast<char *>(buffer);
    }

    void feed(qsizetype size)
    {
        m_fed += size;
        const XML_Status status = XML_ParseBuffer(m_parser.get(), int(size), size == 0);
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        if (status != XML_STATUS_OK)
            failAtError();
        if (size > 0 && m_fed - XML_GetCurrentByteIndex(m_parser.get()) > m_limits.markupBytes)
            failIn(m_fileName, Say::tr("This file is not built like a spreadsheet: one of its "
                                       "tags is too long. Nothing was changed."));
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    [[noreturn]] void failAtError() const
    {
        const QString detail =
            QStringLiteral("%1, byte %2 of content.xml")
                .arg(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_parser.get()))))
                .arg(XML_GetCurrentByteIndex(m_parser.get()));
        failIn(m_fileName,
               Say::tr("This spreadsheet is damaged. Nothing was changed. Download "
                       "or save it again."),
               m_sheets.row(), detail);
    }

    template <typename Work>
    void guarded(Work &&work)
    {
        if (m_thrown)
            return;
        try {
            work();
        } catch (...) {
            m_thrown = std::current_exception();
            XML_StopParser(m_parser.get(), XML_FALSE);
        }
    }

    static void onOpen(void *self, const char *tag, const char **attributes)
    {
        Parse &parse = *static_cast<Parse *>(self);
        parse.guarded([&] { parse.m_sheets.open(tag, attributes); });
    }

    static void onClose(void *self, const char *)
    {
        Parse &parse = *static_cast<Parse *>(self);
        parse.guarded([&] { parse.m_sheets.close(); });
    }

    static void onText(void *self, const char *piece, int size)
    {
        Parse &parse = *static_cast<Parse *>(self);
        parse.guarded([&] { parse.m_sheets.text({piece, size_t(size)}); });
    }

    static void onDoctype(void *self, const char *, const char *, const char *, int)
    {
        Parse &parse = *static_cast<Parse *>(self);
        parse.guarded([&] {
            failIn(parse.m_fileName,
                   Say::tr("This file holds a DOCTYPE, which no spreadsheet has and which "
                           "could do harm. Nothing was changed."));
        });
    }

    OdsSheets &m_sheets;
    const OdsLimits &m_limits;
    QString m_fileName;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    std::exception_ptr m_thrown;
    qint64 m_fed = 0;
};

void refuseWhatIsNoSpreadsheet(const ZipArchive &archive)
{
    if (archive.contents("META-INF/manifest.xml", manifestBytes).contains("encryption-data"))
        archive.failProtected();
    if (!archive.contains("content.xml"))
        failIn(archive.fileName(), Say::tr("This is not an OpenDocument spreadsheet (.ods). "
                                           "Nothing was changed."));
}

} // namespace

bool readOds(const QString &fileName, const OdsHandler &handler, const OdsLimits &limits)
{
    const ZipArchive archive(fileName);
    refuseWhatIsNoSpreadsheet(archive);
    ZipEntry content(archive, "content.xml");
    const QString tooLarge =
        Say::tr("This file unpacks to more than a directory can hold. Nothing was changed.");
    if (content.claimedSize() > limits.inflatedBytes)
        failIn(fileName, tooLarge);

    OdsSheets sheets(handler, limits, fileName);
    Parse parse(sheets, limits, fileName);
    qint64 inflated = 0;
    for (;;) {
        const qsizetype size = content.read(parse.buffer(), chunkBytes);
        inflated += size;
        if (inflated > limits.inflatedBytes)
            failIn(fileName, tooLarge);
        parse.feed(size);
        if (size == 0)
            break;
        const double share = double(inflated) / double(std::max(content.claimedSize(), inflated));
        if (handler.progress && !handler.progress(share))
            return false;
    }
    if (!sheets.sawSheet())
        failIn(fileName, Say::tr("This file has no sheet. Nothing was changed."));
    return true;
}

} // namespace files
