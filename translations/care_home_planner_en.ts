<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>app</name>
    <message numerus="yes">
        <source>%1: in force from %2, %n questions</source>
        <translation>
            <numerusform>%1: in force from %2, %n question</numerusform>
            <numerusform>%1: in force from %2, %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n rows to %1.</source>
        <translation>
            <numerusform>Wrote %n row to %1.</numerusform>
            <numerusform>Wrote %n rows to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %n rows</source>
        <translation>
            <numerusform>read %n row</numerusform>
            <numerusform>read %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n care homes</source>
        <translation>
            <numerusform>%n care home</numerusform>
            <numerusform>%n care homes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n papers to %1.</source>
        <translation>
            <numerusform>Wrote %n paper to %1.</numerusform>
            <numerusform>Wrote %n papers to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>files</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message numerus="yes">
        <source>%n answers changed from %1 to %2: %3.</source>
        <translation>
            <numerusform>%n answer changed from %1 to %2: %3.</numerusform>
            <numerusform>%n answers changed from %1 to %2: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions were not asked alike both times.</source>
        <translation>
            <numerusform>%n question was not asked alike both times.</numerusform>
            <numerusform>%n questions were not asked alike both times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the same.</source>
        <translation>
            <numerusform>%n is the same.</numerusform>
            <numerusform>%n are the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers changed from %1 to %2, none for better or worse.</source>
        <translation>
            <numerusform>%n answer changed from %1 to %2, not for better or worse.</numerusform>
            <numerusform>%n answers changed from %1 to %2, none for better or worse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n homes</source>
        <translation>
            <numerusform>%1: %n home</numerusform>
            <numerusform>%1: %n homes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beds</source>
        <translation>
            <numerusform>%n bed</numerusform>
            <numerusform>%n beds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n homes</source>
        <translation>
            <numerusform>%n home</numerusform>
            <numerusform>%n homes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message numerus="yes">
        <source>%n actions are open</source>
        <translation>
            <numerusform>%n action is open</numerusform>
            <numerusform>%n actions are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended in the last %1 days</source>
        <translation>
            <numerusform>%n ended in the last %1 days</numerusform>
            <numerusform>%n ended in the last %1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store</name>
    <message numerus="yes">
        <source>Which answers are the newest is not right in %n places.</source>
        <translation>
            <numerusform>Which answers are the newest is not right in %n place.</numerusform>
            <numerusform>Which answers are the newest is not right in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n homes have the CQC location number %1. Decide which one stays.</source>
        <translation>
            <numerusform>%n home has the CQC location number %1. Decide which one stays.</numerusform>
            <numerusform>%n homes have the CQC location number %1. Decide which one stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts belong to no home.</source>
        <translation>
            <numerusform>%n contact belongs to no home.</numerusform>
            <numerusform>%n contacts belong to no home.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of other laptops wait for earlier ones. Ask for a newer update file.</source>
        <translation>
            <numerusform>%n change of another laptop waits for earlier ones. Ask for a newer update file.</numerusform>
            <numerusform>%n changes of other laptops wait for earlier ones. Ask for a newer update file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields were changed on two laptops that did not know of each other. Check them.</source>
        <translation>
            <numerusform>%n field was changed on two laptops that did not know of each other. Check it.</numerusform>
            <numerusform>%n fields were changed on two laptops that did not know of each other. Check them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views</name>
    <message numerus="yes">
        <source>Answered at %n contacts since %1.</source>
        <translation>
            <numerusform>Answered at %n contact, on %1.</numerusform>
            <numerusform>Answered at %n contacts since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered here: %1</source>
        <translation>
            <numerusform>%n unanswered here: %1</numerusform>
            <numerusform>%n unanswered here: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to finish</source>
        <translation>
            <numerusform>%n thing to finish</numerusform>
            <numerusform>%n things to finish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers not kept yet. %1</source>
        <translation>
            <numerusform>%n answer not kept yet. %1</numerusform>
            <numerusform>%n answers not kept yet. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n actions</source>
        <translation>
            <numerusform>Change %n action</numerusform>
            <numerusform>Change %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions copied as words.</source>
        <translation>
            <numerusform>%n action copied as words.</numerusform>
            <numerusform>%n actions copied as words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken further, %1 without an answer in time</source>
        <translation>
            <numerusform>%n taken further, %1 without an answer in time</numerusform>
            <numerusform>%n taken further, %1 without an answer in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stands here in %n homes now.</source>
        <translation>
            <numerusform>%1 stands here in %n home now.</numerusform>
            <numerusform>%1 stands here in %n homes now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into %n more homes of the network.</source>
        <translation>
            <numerusform>Put into %n more home of the network.</numerusform>
            <numerusform>Put into %n more homes of the network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts to confirm</source>
        <translation>
            <numerusform>%n contact to confirm</numerusform>
            <numerusform>%n contacts to confirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workflow</name>
    <message numerus="yes">
        <source>%1 has %n open plans. Close all but one.</source>
        <translation>
            <numerusform>%1 has %n open plan.</numerusform>
            <numerusform>%1 has %n open plans. Close all but one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beds</source>
        <translation>
            <numerusform>%n bed</numerusform>
            <numerusform>%n beds</numerusform>
        </translation>
    </message>
</context>
</TS>
