#pragma once

#include "views/editors/fields_editor.h"

namespace views {

/// An editor that also asks what is on order.
class DeliveryEditor : public FieldsEditor {
    Q_OBJECT

protected:
    DeliveryEditor(const editions::Question &question, const QDate &day);

    /// Adds its fields, in a line of their own.
    void addDelivery();
    void fillDelivery(const subject::Delivery &delivery);
    /// Reads it into `delivery`; a fault in the reading where it is none.
    Reading readDelivery(subject::Delivery &delivery) const;
    /// Reads one amount of `size` pieces each into `target`; a fault in the reading where it is
    /// none.
    static Reading readAmount(const LineField &field, double size, std::optional<double> &target);
    /// An amount as it stands in a field.
    static QString textOf(const std::optional<double> &amount);
    static void show(const std::vector<QWidget *> &fields, bool isShown);

    void noteEdit(const QObject *field) override;
    void tidyFields() override;

private:
    subject::Delivery::Kind kind() const;
    void makeDue();
    /// The fields of a date are made when they are first wanted.
    void arrangeDelivery();

    ChoiceBox *m_order = nullptr;
    DateField *m_dueOn = nullptr;
    LineField *m_due = nullptr;
    std::vector<QWidget *> m_dueOnly;
};

} // namespace views
