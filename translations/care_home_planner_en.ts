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
    <message numerus="yes">
        <source>%n values would be removed:</source>
        <translation>
            <numerusform>%n value would be removed:</numerusform>
            <numerusform>%n values would be removed:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values were removed:</source>
        <translation>
            <numerusform>%n value was removed:</numerusform>
            <numerusform>%n values were removed:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also found in %n other values, which --also removes:</source>
        <translation>
            <numerusform>Also found in %n other value, which --also removes:</numerusform>
            <numerusform>Also found in %n other values, which --also removes:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier values of the field do not hold it and stay.</source>
        <translation>
            <numerusform>%n earlier value of the field does not hold it and stays.</numerusform>
            <numerusform>%n earlier values of the field do not hold it and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reasons in the history hold it. Those cannot be removed.</source>
        <translation>
            <numerusform>%n reason in the history holds it. It cannot be removed.</numerusform>
            <numerusform>%n reasons in the history hold it. Those cannot be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n changes here</source>
        <translation>
            <numerusform>%1: %n change here</numerusform>
            <numerusform>%1: %n changes here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n not here yet</source>
        <translation>
            <numerusform>, %n not here yet</numerusform>
            <numerusform>, %n not here yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided. %n left to check.</source>
        <translation>
            <numerusform>Decided. %n left to check.</numerusform>
            <numerusform>Decided. %n left to check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n changes to %1.</source>
        <translation>
            <numerusform>Wrote %n change to %1.</numerusform>
            <numerusform>Wrote %n changes to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes would be taken in. Nothing is changed yet.</source>
        <translation>
            <numerusform>%n change would be taken in. Nothing is changed yet.</numerusform>
            <numerusform>%n changes would be taken in. Nothing is changed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n changes.</source>
        <translation>
            <numerusform>Took in %n change.</numerusform>
            <numerusform>Took in %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  and %n more.</source>
        <translation>
            <numerusform>  and %n more.</numerusform>
            <numerusform>  and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for earlier ones. Ask for an update file with everything.</source>
        <translation>
            <numerusform>%n change waits for earlier ones. Ask for an update file with everything.</numerusform>
            <numerusform>%n changes wait for earlier ones. Ask for an update file with everything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places have two answers. See: chplan conflicts.</source>
        <translation>
            <numerusform>%n place has two answers. See: chplan conflicts.</numerusform>
            <numerusform>%n places have two answers. See: chplan conflicts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %2: took in %n changes from %3</source>
        <translation>
            <numerusform>%1. %2: took in %n change from %3</numerusform>
            <numerusform>%1. %2: took in %n changes from %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %2: wrote %n changes to %3</source>
        <translation>
            <numerusform>%1. %2: wrote %n change to %3</numerusform>
            <numerusform>%1. %2: wrote %n changes to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes now count from the right day.</source>
        <translation>
            <numerusform>%n change now counts from the right day.</numerusform>
            <numerusform>%n changes now count from the right day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes of updates hold it too and are emptied on this laptop.</source>
        <translation>
            <numerusform>%n note of updates holds it too and is emptied on this laptop.</numerusform>
            <numerusform>%n notes of updates hold it too and are emptied on this laptop.</numerusform>
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
    <message numerus="yes">
        <source>%n homes as lead officer</source>
        <translation>
            <numerusform>%n home as lead officer</numerusform>
            <numerusform>%n homes as lead officer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n homes as cover officer</source>
        <translation>
            <numerusform>%n home as cover officer</numerusform>
            <numerusform>%n homes as cover officer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open plans</source>
        <translation>
            <numerusform>%n open plan</numerusform>
            <numerusform>%n open plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open actions</source>
        <translation>
            <numerusform>%n open action</numerusform>
            <numerusform>%n open actions</numerusform>
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
    <message numerus="yes">
        <source>and %n more fields.</source>
        <translation>
            <numerusform>and %n more field.</numerusform>
            <numerusform>and %n more fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
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
    <message numerus="yes">
        <source>%n changes to check: colleagues wrote without knowing of each other. Press 1 or 2.</source>
        <translation>
            <numerusform>%n change to check: colleagues wrote without knowing of each other. Press 1 or 2.</numerusform>
            <numerusform>%n changes to check: colleagues wrote without knowing of each other. Press 1 or 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more changes are not listed here.</source>
        <translation>
            <numerusform>%n more change is not listed here.</numerusform>
            <numerusform>%n more changes are not listed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your choices were kept.</source>
        <translation>
            <numerusform>%n of your choices was kept.</numerusform>
            <numerusform>%n of your choices were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes decided. Colleagues get it when you share next.</source>
        <translation>
            <numerusform>%n change decided. Colleagues get it when you share next.</numerusform>
            <numerusform>%n changes decided. Colleagues get it when you share next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New, with %n fields</source>
        <translation>
            <numerusform>New, with %n field</numerusform>
            <numerusform>New, with %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes, newest first</source>
        <translation>
            <numerusform>%n change, newest first</numerusform>
            <numerusform>%n changes, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values hold it or held it once. Those that are chosen are removed whole.</source>
        <translation>
            <numerusform>%n value holds it or held it once. Those that are chosen are removed whole.</numerusform>
            <numerusform>%n values hold it or held it once. Those that are chosen are removed whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reasons in the history hold it. Those cannot be removed.</source>
        <translation>
            <numerusform>%n reason in the history holds it. It cannot be removed.</numerusform>
            <numerusform>%n reasons in the history hold it. Those cannot be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values were removed. The other laptops follow when you next share with them.</source>
        <translation>
            <numerusform>%n value was removed. The other laptops follow when you next share with them.</numerusform>
            <numerusform>%n values were removed. The other laptops follow when you next share with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes not here yet</source>
        <translation>
            <numerusform>%n change not here yet</numerusform>
            <numerusform>%n changes not here yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes would be taken in. Nothing is changed yet.</source>
        <translation>
            <numerusform>%n change would be taken in. Nothing is changed yet.</numerusform>
            <numerusform>%n changes would be taken in. Nothing is changed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes from %1 would be taken in. Nothing is changed yet.</source>
        <translation>
            <numerusform>%n change from %1 would be taken in. Nothing is changed yet.</numerusform>
            <numerusform>%n changes from %1 would be taken in. Nothing is changed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n changes.</source>
        <translation>
            <numerusform>Took in %n change.</numerusform>
            <numerusform>Took in %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n changes from %1.</source>
        <translation>
            <numerusform>Took in %n change from %1.</numerusform>
            <numerusform>Took in %n changes from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places have two answers.</source>
        <translation>
            <numerusform>%n place has two answers.</numerusform>
            <numerusform>%n places have two answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for earlier ones that have not arrived. Nothing is lost. Ask the colleague for an update file with everything.</source>
        <translation>
            <numerusform>%n change waits for earlier ones that have not arrived. Nothing is lost. Ask the colleague for an update file with everything.</numerusform>
            <numerusform>%n changes wait for earlier ones that have not arrived. Nothing is lost. Ask the colleague for an update file with everything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n changes to %1.</source>
        <translation>
            <numerusform>Wrote %n change to %1.</numerusform>
            <numerusform>Wrote %n changes to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes to check</source>
        <translation>
            <numerusform>%n change to check</numerusform>
            <numerusform>%n changes to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes not yet shared</source>
        <translation>
            <numerusform>%n change not yet shared</numerusform>
            <numerusform>%n changes not yet shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest backup ends at %1 and has %n homes. What was written after that is not in it.</source>
        <translation>
            <numerusform>The newest backup ends at %1 and has %n home. What was written after that is not in it.</numerusform>
            <numerusform>The newest backup ends at %1 and has %n homes. What was written after that is not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes now count from the right day.</source>
        <translation>
            <numerusform>%n change now counts from the right day.</numerusform>
            <numerusform>%n changes now count from the right day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes of updates hold it too and are emptied on this laptop.</source>
        <translation>
            <numerusform>%n note of updates holds it too and is emptied on this laptop.</numerusform>
            <numerusform>%n notes of updates hold it too and are emptied on this laptop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies of this file. Restoring one keeps the file as it is now beside it.</source>
        <translation>
            <numerusform>%n copy of this file. Restoring it keeps the file as it is now beside it.</numerusform>
            <numerusform>%n copies of this file. Restoring one keeps the file as it is now beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans are on hold.</source>
        <translation>
            <numerusform>%n plan is on hold.</numerusform>
            <numerusform>%n plans are on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans are no longer on hold.</source>
        <translation>
            <numerusform>%n plan is no longer on hold.</numerusform>
            <numerusform>%n plans are no longer on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans were destroyed. The other laptops follow when you next share with them. Backups that still hold them are listed under Remove personal data.</source>
        <translation>
            <numerusform>%n plan was destroyed. The other laptops follow when you next share with them. Backups that still hold it are listed under Remove personal data.</numerusform>
            <numerusform>%n plans were destroyed. The other laptops follow when you next share with them. Backups that still hold them are listed under Remove personal data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the plans that are chosen are on hold. Release them before they are destroyed.</source>
        <translation>
            <numerusform>%n of the plans that are chosen is on hold. Release it before it is destroyed.</numerusform>
            <numerusform>%n of the plans that are chosen are on hold. Release them before they are destroyed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroying %n plans. You can go on with other pages meanwhile.</source>
        <translation>
            <numerusform>Destroying %n plan. You can go on with other pages meanwhile.</numerusform>
            <numerusform>Destroying %n plans. You can go on with other pages meanwhile.</numerusform>
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
    <message numerus="yes">
        <source>There are only %n answers to choose from. Nothing was changed.</source>
        <translation>
            <numerusform>There is only %n answer to choose from. Nothing was changed.</numerusform>
            <numerusform>There are only %n answers to choose from. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody covers %n homes then, because %1 leads them: %2.</source>
        <translation>
            <numerusform>Nobody covers %n home then, because %1 leads it: %2.</numerusform>
            <numerusform>Nobody covers %n homes then, because %1 leads them: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Includes all %n laptops.</source>
        <translation>
            <numerusform>Includes the one laptop.</numerusform>
            <numerusform>Includes all %n laptops.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Includes %1 of %n laptops. Not all from: %2.</source>
        <translation>
            <numerusform>Includes %1 of %n laptop. Not all from: %2.</numerusform>
            <numerusform>Includes %1 of %n laptops. Not all from: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Includes changes from %1 of %n laptops.</source>
        <translation>
            <numerusform>Includes changes from %1 of %n laptop.</numerusform>
            <numerusform>Includes changes from %1 of %n laptops.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Includes changes from %1 of %n laptops, last shared %2.</source>
        <translation>
            <numerusform>Includes changes from %1 of %n laptop, last shared %2.</numerusform>
            <numerusform>Includes changes from %1 of %n laptops, last shared %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything was there: %n changes, each as it was written.</source>
        <translation>
            <numerusform>Everything was there: %n change, as it was written.</numerusform>
            <numerusform>Everything was there: %n changes, each as it was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are as they were written.</source>
        <translation>
            <numerusform>%n change is as it was written.</numerusform>
            <numerusform>%n changes are as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes come after one that could not be read. They stand with who made them and when, under a new laptop name.</source>
        <translation>
            <numerusform>%n change comes after one that could not be read. It stands with who made it and when, under a new laptop name.</numerusform>
            <numerusform>%n changes come after one that could not be read. They stand with who made them and when, under a new laptop name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question sets could not be read. Contacts recorded with them keep their answers, but show no colours.</source>
        <translation>
            <numerusform>%n question set could not be read. Contacts recorded with it keep their answers, but show no colours.</numerusform>
            <numerusform>%n question sets could not be read. Contacts recorded with them keep their answers, but show no colours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file is older than when it was last used on this laptop: %n changes kept then are not in it, as after a backup was put back. What is in it is safe. If nobody put a backup back, look for the changes in a newer backup, or ask a colleague who has them to send you everything.</source>
        <translation>
            <numerusform>This file is older than when it was last used on this laptop: %n change kept then is not in it, as after a backup was put back. What is in it is safe. If nobody put a backup back, look for the change in a newer backup, or ask a colleague who has it to send you everything.</numerusform>
            <numerusform>This file is older than when it was last used on this laptop: %n changes kept then are not in it, as after a backup was put back. What is in it is safe. If nobody put a backup back, look for the changes in a newer backup, or ask a colleague who has them to send you everything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes made after %1 and before %2 could not be read.</source>
        <translation>
            <numerusform>%n change made after %1 and before %2 could not be read.</numerusform>
            <numerusform>%n changes made after %1 and before %2 could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes made after %1 could not be read.</source>
        <translation>
            <numerusform>%n change made after %1 could not be read.</numerusform>
            <numerusform>%n changes made after %1 could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes made before %1 could not be read.</source>
        <translation>
            <numerusform>%n change made before %1 could not be read.</numerusform>
            <numerusform>%n changes made before %1 could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of another laptop could not be read.</source>
        <translation>
            <numerusform>%n change of another laptop could not be read.</numerusform>
            <numerusform>%n changes of another laptop could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may lack something.</source>
        <translation>
            <numerusform>%n of them may lack something.</numerusform>
            <numerusform>%n of them may lack something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lack who made them and when.</source>
        <translation>
            <numerusform>%n of them lacks who made it and when.</numerusform>
            <numerusform>%n of them lack who made them and when.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last change in this backup is of %1, and it has %n homes.</source>
        <translation>
            <numerusform>The last change in this backup is of %1, and it has %n home.</numerusform>
            <numerusform>The last change in this backup is of %1, and it has %n homes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes that are in the file now are not in the backup. They would no longer be in the file.</source>
        <translation>
            <numerusform>%n change that is in the file now is not in the backup. It would no longer be in the file.</numerusform>
            <numerusform>%n changes that are in the file now are not in the backup. They would no longer be in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes that are not in the file now would be in it again.</source>
        <translation>
            <numerusform>%n change that is not in the file now would be in it again.</numerusform>
            <numerusform>%n changes that are not in the file now would be in it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years after it is closed.</source>
        <translation>
            <numerusform>%n year after it is closed.</numerusform>
            <numerusform>%n years after it is closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years after it is closed (local suggestion).</source>
        <translation>
            <numerusform>%n year after it is closed (local suggestion).</numerusform>
            <numerusform>%n years after it is closed (local suggestion).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n plans?</source>
        <translation>
            <numerusform>Destroy %n plan?</numerusform>
            <numerusform>Destroy %n plans?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls or emails</source>
        <translation>
            <numerusform>%n call or email</numerusform>
            <numerusform>%n calls or emails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
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
        <source>%n offers of help</source>
        <translation>
            <numerusform>%n offer of help</numerusform>
            <numerusform>%n offers of help</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matters taken further</source>
        <translation>
            <numerusform>%n matter taken further</numerusform>
            <numerusform>%n matters taken further</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputed answers</source>
        <translation>
            <numerusform>%n disputed answer</numerusform>
            <numerusform>%n disputed answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outbreaks</source>
        <translation>
            <numerusform>%n outbreak</numerusform>
            <numerusform>%n outbreaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the plan itself</source>
        <translation>
            <numerusform>%n entry of the plan itself</numerusform>
            <numerusform>%n entries of the plan itself</numerusform>
        </translation>
    </message>
</context>
</TS>
