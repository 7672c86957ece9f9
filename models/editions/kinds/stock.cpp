#include "editions/answer_fields.h"
#include "editions/json_fields.h"
#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

#include <array>
#include <utility>

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;
using subject::Delivery;
using subject::Stock;
using subject::StockBand;

constexpr std::array bands{
    std::pair{StockBand::Under24Hours, "under_24h"_L1},
    std::pair{StockBand::OneToTwoDays, "1_to_2_days"_L1},
    std::pair{StockBand::OverTwoDays, "over_2_days"_L1},
};

std::optional<StockBand> bandFromKey(const QString &key)
{
    for (const auto &[band, name] : bands) {
        if (name == key)
            return band;
    }
    return std::nullopt;
}

std::optional<StockBand> readBand(const AnswerFields &fields)
{
    if (!fields.has("band"_L1))
        return std::nullopt;
    const std::optional<StockBand> band = bandFromKey(fields.text("band"_L1));
    if (!band)
        refuse(fields.path("band"_L1),
               Say::tr("The band must be under_24h, 1_to_2_days or over_2_days."));
    return band;
}

Delivery readDelivery(const AnswerFields &fields)
{
    if (!fields.has("delivery"_L1))
        return {};
    const QJsonValue json = fields.value("delivery"_L1);
    if (json == QJsonValue("usual"_L1))
        return {.kind = Delivery::Kind::Usual, .date = {}, .units = {}};
    if (json == QJsonValue("none"_L1))
        return {.kind = Delivery::Kind::None, .date = {}, .units = {}};
    const base::JsonPath path = fields.path("delivery"_L1);
    if (!json.isObject())
        refuse(path, Say::tr("The delivery must be \"usual\", \"none\" or a date."));
    const AnswerFields delivery(json, path, {"date"_L1, "units"_L1});
    const QDate date = delivery.date("date"_L1);
    if (date.isNull())
        refuse(delivery.path("date"_L1), Say::tr("Give the date of the delivery."));
    return {.kind = Delivery::Kind::Dated, .date = date, .units = delivery.amount("units"_L1)};
}

subject::AnswerValue readStock(const Question &, const QJsonValue &json, const base::JsonPath &path)
{
    const AnswerFields fields(json, path,
                              {"on_hand"_L1, "per_day"_L1, "per_week"_L1, "days"_L1, "band"_L1,
                               "delivery"_L1, "reused"_L1});
    return Stock{.onHand = fields.amount("on_hand"_L1),
                 .perDay = fields.amount("per_day"_L1),
                 .perWeek = fields.amount("per_week"_L1),
                 .days = fields.amount("days"_L1),
                 .band = readBand(fields),
                 .delivery = readDelivery(fields),
                 .reused = fields.flag("reused"_L1)};
}

std::optional<double> amountOf(const QJsonObject &object, QLatin1StringView name)
{
    const double value = object.value(name).toDouble(-1);
    return value >= 0 && value <= largestFigure ? std::optional(value) : std::nullopt;
}

Delivery deliveryFromJson(const QJsonValue &json)
{
    Delivery delivery;
    if (json.isObject()) {
        const QJsonObject object = json.toObject();
        delivery.date = dateFromIso(object.value("date"_L1).toString());
        if (delivery.date.isValid()) {
            delivery.kind = Delivery::Kind::Dated;
            delivery.units = amountOf(object, "units"_L1);
        }
    } else if (json.isString()) {
        const QString key = json.toString();
        if (key == "usual"_L1)
            delivery.kind = Delivery::Kind::Usual;
        else if (key == "none"_L1)
            delivery.kind = Delivery::Kind::None;
    }
    return delivery;
}

bool isKnown(const Stock &stock)
{
    const bool byCount = stock.onHand && (stock.perDay || stock.perWeek || stock.reused);
    return byCount || stock.days || stock.band;
}

subject::AnswerValue stockFromJson(const QJsonValue &json)
{
    if (!json.isObject())
        return notKnown();
    const QJsonObject object = json.toObject();
    Stock stock{.onHand = amountOf(object, "on_hand"_L1),
                .perDay = amountOf(object, "per_day"_L1),
                .perWeek = amountOf(object, "per_week"_L1),
                .days = amountOf(object, "days"_L1),
                .band = bandFromKey(object.value("band"_L1).toString()),
                .delivery = deliveryFromJson(object.value("delivery"_L1)),
                .reused = object.value("reused"_L1).toBool()};
    // A count whose use is missing still shows what is in the store.
    return isKnown(stock) || stock.onHand ? subject::AnswerValue(std::move(stock)) : notKnown();
}

bool isAmount(const std::optional<double> &amount)
{
    return !amount || (*amount >= 0 && *amount <= largestFigure);
}

QString faultOfDelivery(const Delivery &delivery)
{
    if (delivery.kind != Delivery::Kind::Dated)
        return {};
    if (!delivery.date.isValid())
        return Say::tr("Give the date of the delivery.");
    return isAmount(delivery.units) ? QString() : Say::tr("An amount must be 0 or more.");
}

QString faultOfStock(const Question &question, const subject::AnswerValue &value, const QDate &)
{
    const auto *stock = std::get_if<Stock>(&value);
    if (!stock)
        return faultOfKind();
    for (const auto &amount : {stock->onHand, stock->perDay, stock->perWeek, stock->days}) {
        if (!isAmount(amount))
            return Say::tr("An amount must be 0 or more.");
    }
    if (stock->perDay && stock->perWeek)
        return Say::tr("Give the use in a day or in a week, not both.");
    if (stock->reused && !question.reusable)
        return Say::tr("This item is not cleaned and used again.");
    if (!isKnown(*stock)) {
        return Say::tr("Give how many there are and how many are used, or for how many days they "
                       "last.");
    }
    return faultOfDelivery(stock->delivery);
}

QJsonValue toJson(const Delivery &delivery)
{
    QJsonObject object{{u"date"_s, delivery.date.toString(Qt::ISODate)}};
    switch (delivery.kind) {
    case Delivery::Kind::Unknown:
        return QJsonValue(QJsonValue::Undefined);
    case Delivery::Kind::Usual:
        return "usual"_L1;
    case Delivery::Kind::None:
        return "none"_L1;
    case Delivery::Kind::Dated:
        if (delivery.units)
            object.insert("units"_L1, *delivery.units);
        return object;
    }
    Q_UNREACHABLE();
}

} // namespace

KindOfQuestion stockKind()
{
    return {Kind::Stock,
            "stock"_L1,
            {"counted"_L1, "unit"_L1, "pack"_L1, "per_week"_L1, "reusable"_L1, "special"_L1,
             "days_left"_L1},
            readStock,
            stockFromJson,
            faultOfStock};
}

QJsonValue toJson(const Stock &value)
{
    QJsonObject object;
    const auto put = [&](QLatin1StringView name, const std::optional<double> &amount) {
        if (amount)
            object.insert(name, *amount);
    };
    put("on_hand"_L1, value.onHand);
    put("per_day"_L1, value.perDay);
    put("per_week"_L1, value.perWeek);
    put("days"_L1, value.days);
    for (const auto &[band, name] : bands) {
        if (value.band == band)
            object.insert("band"_L1, name);
    }
    if (value.delivery.kind != Delivery::Kind::Unknown)
        object.insert("delivery"_L1, toJson(value.delivery));
    if (value.reused)
        object.insert("reused"_L1, true);
    return object;
}

} // namespace editions
