#!/usr/bin/env python3
"""Write a directory of locations in a published layout, of any size, with fictional homes.

The same arguments always give the same bytes. Rows are written as they are made, so that a
national file (57,000 rows, 440 MB of XML) needs little memory.

    generate_directory.py weekly 57000 14887 150 weekly.csv
    generate_directory.py monthly 57000 14887 150 monthly.ods
    generate_directory.py monthly 57000 14887 150 monthly.csv
"""

import argparse
import csv
import random
import sys
import zipfile
from xml.sax.saxutils import escape

WEEKLY = [
    "Name", "Also known as", "Address", "Postcode", "Phone number",
    "Service's website (if available)", "Service types", "Date of latest check",
    "Specialisms/services", "Provider name", "Local authority", "Region", "Location URL",
    "CQC Location ID (for office use only)", "CQC Provider ID (for office use only)",
]
BANDS = [
    "Children 0-18 years", "Dementia", "Learning disabilities or autistic spectrum disorder",
    "Mental Health", "Older People", "People detained under the Mental Health Act",
    "People who misuse drugs and alcohol", "People with an eating disorder",
    "Physical Disability", "Sensory Impairment", "Whole Population", "Younger Adults",
]
ACTIVITIES = [
    "Accommodation for persons who require nursing or personal care",
    "Accommodation for persons who require treatment for substance misuse",
    "Assessment or medical treatment for persons detained under the Mental Health Act 1983",
    "Diagnostic and screening procedures", "Family planning",
    "Management of supply of blood and blood derived products",
    "Maternity and midwifery services", "Nursing care", "Personal care",
    "Services in slimming clinics", "Surgical procedures", "Termination of pregnancies",
    "Transport services, triage and medical advice provided remotely",
    "Treatment of disease, disorder or injury",
]
SERVICES = [
    "Acute services with overnight beds",
    "Acute services without overnight beds / listed acute services with or without overnight beds",
    "Ambulance service", "Blood and Transplant service", "Care home service with nursing",
    "Care home service without nursing",
    "Community based services for people who misuse substances",
    "Community based services for people with a learning disability",
    "Community based services for people with mental health needs",
    "Community health care services - Independent Midwives",
    "Community health care services - Nurses Agency only", "Community healthcare service",
    "Dental service", "Diagnostic and/or screening service",
    "Diagnostic and/or screening service - single handed sessional providers",
    "Doctors consultation service", "Doctors treatment service", "Domiciliary care service",
    "Extra Care housing services", "Hospice services", "Hospice services at home",
    "Hospital services for people with mental health needs, learning disabilities and problems "
    "with substance misuse", "Hyperbaric Chamber", "Long term conditions services",
    "Mobile doctors service", "Prison Healthcare Services", "Rehabilitation services",
    "Remote clinical advice service",
    "Residential substance misuse treatment and/or rehabilitation service", "Shared Lives",
    "Specialist college service", "Supported living service", "Urgent care services",
]
MONTHLY = (
    "Location ID;Location HSCA start date;Dormant (Y/N);Care home?;Location Name;"
    "Location ODS Code;Location Telephone Number;Registered manager;Location Web Address;"
    "Care homes beds;Location Type/Sector;Location Inspection Directorate;"
    "Location Primary Inspection Category;Location Latest Overall Rating;Publication Date;"
    "Inherited Rating (Y/N);Location Region;Location NHS Region;Location Local Authority;"
    "Location ONSPD CCG Code;Location ONSPD CCG;Location Commissioning CCG Code;"
    "Location Commissioning CCG;Location Street Address;Location Address Line 2;Location City;"
    "Location County;Location Postal Code;Location PAF ID;Location UPRN ID;Location Latitude;"
    "Location Longitude;Location Parliamentary Constituency;Brand ID;Brand Name;"
    "Provider Companies House Number;Provider Charity Number;Provider ID;Provider Name;"
    "Provider HSCA start date;Provider Type/Sector;Provider Inspection Directorate;"
    "Provider Primary Inspection Category;Provider Ownership Type;Provider Telephone Number;"
    "Provider Web Address;Provider Street Address;Provider Address Line 2;Provider City;"
    "Provider County;Provider Postal Code;Provider PAF ID;Provider UPRN ID;"
    "Provider Local Authority;Provider Region;Provider NHS Region;Provider Latitude;"
    "Provider Longitude;Provider Parliamentary Constituency;Provider Nominated Individual Name;"
    "Provider Main Partner Name"
).split(";")
MONTHLY += ["Regulated activity - " + name for name in ACTIVITIES]
MONTHLY += ["Service type - " + name for name in SERVICES]
MONTHLY += ["Service user band - " + name for name in BANDS]
MONTHLY += ["Location Dual Registered", "Primary ID (Dual registration locations)"]
DATES = {"Location HSCA start date", "Publication Date", "Provider HSCA start date"}
NUMBERS = {"Care homes beds", "Location Latitude", "Location Longitude", "Provider Latitude",
           "Provider Longitude"}

FIRST = ["Alder", "Birch", "Cedar", "Damson", "Elder", "Fern", "Gorse", "Hazel", "Ivy", "Juniper",
         "Larch", "Maple", "Nettle", "Oak", "Poplar", "Quince", "Rowan", "Sorrel", "Teasel",
         "Willow", "Yarrow"]
SECOND = ["bank", "brook", "croft", "dale", "field", "gate", "holme", "lea", "mead", "ridge",
          "shaw", "stead", "thwaite", "wick", "wood"]
KINDS = ["House", "Lodge", "Court", "Grange", "Manor", "View", "Care Home", "Nursing Home"]
OTHER = ["Dental Practice", "Homecare", "Surgery", "Clinic", "Supported Living"]
REGIONS = ["North Fictia", "South Fictia", "East Fictia", "West Fictia"]
RATINGS = ["Good", "Good", "Good", "Requires improvement", "Requires Improvement", "Outstanding",
           "Inadequate", ""]


def locations(rows, homes, authorities, seed):
    """Yield one dictionary a location; `homes` of the `rows`, spread evenly, are care homes."""
    rng = random.Random(seed)
    for number in range(rows):
        is_home = (number + 1) * homes // rows > number * homes // rows
        place = rng.choice(FIRST) + rng.choice(SECOND)
        area = number % authorities
        nursing = is_home and rng.random() < 0.3
        yield {
            "is_home": is_home,
            "id": f"1-{200000000 + number * 37}",
            "provider_id": f"1-{100000000 + number // 3 * 11}",
            "name": f"{place} {rng.choice(KINDS if is_home else OTHER)}",
            "street": f"{rng.randrange(1, 300)} {rng.choice(FIRST)} Road",
            "city": place.capitalize(),
            "postcode": f"ZZ{number % 90 + 1} {rng.randrange(1, 9)}AB",
            "telephone": f"1632{960000 + rng.randrange(1000):06d}",
            "web": f"www.{place.lower()}.example",
            "nursing": nursing,
            "residential": is_home and (not nursing or rng.random() < 0.2),
            "checked": (rng.randrange(2018, 2026), rng.randrange(1, 13), rng.randrange(1, 29)),
            "bands": sorted(rng.sample(range(len(BANDS)), rng.randrange(1, 5))),
            "provider": f"{rng.choice(FIRST)}{rng.choice(SECOND)} Services Limited",
            "manager": f"Example{number % 977}, Manager" if rng.random() < 0.8 else "",
            "authority": f"{FIRST[area % len(FIRST)]}shire {area // len(FIRST) + 1}",
            "region": REGIONS[area % len(REGIONS)],
            "beds": rng.randrange(3, 90) if is_home else 0,
            "rating": rng.choice(RATINGS),
            "brand": f"BRAND {rng.choice(FIRST)} Group" if rng.random() < 0.3 else "-",
            "dormant": "Y" if rng.random() < 0.02 else "N",
        }


MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def weekly_row(place):
    year, month, day = place["checked"]
    types = [name for name, has in (("Nursing homes", place["nursing"]),
                                    ("Residential homes", place["residential"])) if has]
    address = ",".join((place["street"], place["city"], "Fictia"))
    return [
        place["name"], "", address, place["postcode"], place["telephone"],
        "https://" + place["web"], "|".join(types or ["Homecare agencies"]),
        f"{day:02d}/{MONTHS[month - 1]}/{year} - 00:00",
        "|".join("Caring for " + BANDS[band] for band in place["bands"]), place["provider"],
        place["authority"], place["region"],
        "https://www.cqc.org.uk/location/" + place["id"], place["id"], place["provider_id"],
    ]


def monthly_row(place):
    year, month, day = place["checked"]
    cells = {
        "Location ID": place["id"],
        "Location HSCA start date": "2010-10-01",
        "Dormant (Y/N)": place["dormant"],
        "Care home?": "Y" if place["is_home"] else "N",
        "Location Name": place["name"],
        "Location Telephone Number": "0" + place["telephone"],
        "Registered manager": place["manager"],
        "Location Web Address": place["web"],
        "Care homes beds": place["beds"],
        "Location Type/Sector": "Social Care Org",
        "Location Inspection Directorate": "Adult social care",
        "Location Primary Inspection Category": "Residential social care",
        "Location Latest Overall Rating": place["rating"],
        "Publication Date": f"{year}-{month:02d}-{day:02d}" if place["rating"] else "",
        "Inherited Rating (Y/N)": "N" if place["rating"] else "",
        "Location Region": place["region"],
        "Location NHS Region": place["region"],
        "Location Local Authority": place["authority"],
        "Location Street Address": place["street"],
        "Location City": place["city"],
        "Location County": "Fictia",
        "Location Postal Code": place["postcode"],
        "Location Latitude": 53.5, "Location Longitude": -2.3,
        "Brand ID": "-" if place["brand"] == "-" else "BD100",
        "Brand Name": place["brand"],
        "Provider ID": place["provider_id"],
        "Provider Name": place["provider"],
        "Provider HSCA start date": "2010-10-01",
        "Provider Type/Sector": "Social Care Org",
        "Provider Ownership Type": "Organisation",
        "Provider Street Address": place["street"],
        "Provider City": place["city"],
        "Provider Postal Code": place["postcode"],
        "Provider Local Authority": place["authority"],
        "Provider Region": place["region"],
        "Service type - Care home service with nursing": "Y" if place["nursing"] else "",
        "Service type - Care home service without nursing": "Y" if place["residential"] else "",
    }
    for band in place["bands"]:
        cells["Service user band - " + BANDS[band]] = "Y"
    return [cells.get(name, "") for name in MONTHLY]


def british(name, value):
    """A date as LibreOffice saves it in CSV."""
    if name in DATES and value:
        year, month, day = value.split("-")
        return f"{day}/{month}/{year}"
    return value


def write_csv(path, layout, places, date):
    with open(path, "w", encoding="utf-8-sig" if layout == "weekly" else "utf-8",
              newline="") as file:
        out = csv.writer(file, lineterminator="\r\n")
        if layout == "weekly":
            blank = [""] * len(WEEKLY)
            for text in ("CQC Locations data", "", f"This data was produced on {date}", ""):
                out.writerow([text] + blank[1:])
            out.writerow(WEEKLY)
            out.writerows(weekly_row(place) for place in places)
        else:
            out.writerow(MONTHLY)
            out.writerows([british(*cell) for cell in zip(MONTHLY, monthly_row(place))]
                          for place in places)


def ods_cell(name, value):
    """One cell as LibreOffice writes it, blank ones not run together, as in the published file."""
    if value == "":
        return '<table:table-cell table:style-name="ce1"/>'
    if name in NUMBERS:
        kind = f'office:value-type="float" office:value="{value}" calcext:value-type="float"'
    elif name in DATES:
        kind = (f'office:value-type="date" office:date-value="{value}" '
                'calcext:value-type="date"')
    else:
        kind = 'office:value-type="string" calcext:value-type="string"'
    return (f'<table:table-cell {kind}><text:p>{escape(str(value))}'
            '</text:p></table:table-cell>')


def ods_row(names, values):
    cells = "".join(ods_cell(name, value) for name, value in zip(names, values))
    return f'<table:table-row table:style-name="ro1">{cells}</table:table-row>'


NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ("office", "table", "text", "style")
) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def ods_pieces(places, date):
    yield ('<?xml version="1.0" encoding="UTF-8"?>\n'
           f'<office:document-content {NAMESPACES} office:version="1.3"><office:body>'
           '<office:spreadsheet><table:table table:name="README">')
    for text in ("Active locations for providers registered under the Health and Social Care Act "
                 "(HSCA)", f"Source: CQC database as at {date}"):
        yield ods_row(["text"], [text])
    yield '</table:table><table:table table:name="HSCA_Active_Locations">'
    yield ods_row([""] * len(MONTHLY), MONTHLY)
    for place in places:
        yield ods_row(MONTHLY, monthly_row(place))
    yield ('<table:table-row table:number-rows-repeated="990000"><table:table-cell '
           'table:number-columns-repeated="16384"/></table:table-row></table:table>'
           '<table:table table:name="Dual_Registration_Locations">')
    yield ods_row(["a", "b"], ["Location ID", "Linked Organisation ID"])
    yield '</table:table></office:spreadsheet></office:body></office:document-content>'


MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
 <manifest:file-entry manifest:full-path="/"
  manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
 <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""


def write_ods(path, places, date):
    def entry(name, method):
        facts = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
        facts.compress_type = method
        return facts

    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry("mimetype", zipfile.ZIP_STORED),
                         "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(entry("META-INF/manifest.xml", zipfile.ZIP_DEFLATED), MANIFEST)
        with archive.open(entry("content.xml", zipfile.ZIP_DEFLATED), "w",
                          force_zip64=True) as content:
            for piece in ods_pieces(places, date):
                content.write(piece.encode("utf-8"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("layout", choices=["weekly", "monthly"])
    parser.add_argument("rows", type=int, help="locations, care homes among them")
    parser.add_argument("homes", type=int, help="care homes")
    parser.add_argument("authorities", type=int)
    parser.add_argument("output", help="a name that ends in .csv, or .ods for monthly")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--date", default="25 February 2026", help="as the file is to say it")
    given = parser.parse_args()
    if given.homes > given.rows or given.authorities < 1:
        sys.exit("There cannot be more care homes than rows, nor less than one authority.")
    places = locations(given.rows, given.homes, given.authorities, given.seed)
    if given.output.endswith(".ods"):
        if given.layout != "monthly":
            sys.exit("The weekly directory is only published as CSV.")
        write_ods(given.output, places, given.date)
    else:
        write_csv(given.output, given.layout, places, given.date)


if __name__ == "__main__":
    main()
