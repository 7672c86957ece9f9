#include "subject/field_list.h"

namespace subject {

using enum ColumnType;

template <>
const std::vector<Field<Person>> &fieldList()
{
    static const std::vector list{
        field<Person, &Person::name>("name", Text),
        field<Person, &Person::title>("title", Text),
        field<Person, &Person::organisation>("organisation", Text),
        field<Person, &Person::telephone>("telephone", Text),
        field<Person, &Person::email>("email", Text),
        field<Person, &Person::hours>("hours", Text),
        field<Person, &Person::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Post>> &fieldList()
{
    static const std::vector list{
        field<Post, &Post::home>("home", Reference, RecordKind::Home),
        field<Post, &Post::person>("person", Reference, RecordKind::Person),
        field<Post, &Post::role>("role", Text),
        field<Post, &Post::confirmed>("confirmed", Json),
        field<Post, &Post::ended>("ended", Text),
        field<Post, &Post::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<ContactNote>> &fieldList()
{
    static const std::vector list{
        field<ContactNote, &ContactNote::home>("home", Reference, RecordKind::Home),
        field<ContactNote, &ContactNote::date>("date", Text),
        field<ContactNote, &ContactNote::how>("how", Text),
        field<ContactNote, &ContactNote::with>("met_with", Text),
        field<ContactNote, &ContactNote::line>("line", Text),
        field<ContactNote, &ContactNote::next>("next", Text),
        field<ContactNote, &ContactNote::nextOn>("next_on", Text),
        field<ContactNote, &ContactNote::officer>("officer", Reference, RecordKind::Officer),
        field<ContactNote, &ContactNote::deleted>("deleted", Json),
    };
    return list;
}

template <>
const std::vector<Field<Referral>> &fieldList()
{
    static const std::vector list{
        field<Referral, &Referral::home>("home", Reference, RecordKind::Home),
        field<Referral, &Referral::madeOn>("made_on", Text),
        field<Referral, &Referral::reference>("reference", Text),
        field<Referral, &Referral::closedOn>("closed_on", Text),
        field<Referral, &Referral::officer>("officer", Reference, RecordKind::Officer),
        field<Referral, &Referral::deleted>("deleted", Json),
    };
    return list;
}

} // namespace subject
