<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Engine</name>
        <message numerus="yes">
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>CPU, {count} cores</source>
            <translation>
                <numerusform>CPU, {count} core</numerusform>
                <numerusform>CPU, {count} cores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/engine.py" />
            <source>{count:,} photos are not described yet and cannot be found this way.</source>
            <translation>
                <numerusform>1 photo is not described yet and cannot be found this way.</numerusform>
                <numerusform>{count:,} photos are not described yet and cannot be found this way.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExifTexts</name>
        <message numerus="yes">
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>and %Ln more place(s)</source>
            <translation>
                <numerusform>and %Ln more place</numerusform>
                <numerusform>and %Ln more places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunDetails</name>
        <message numerus="yes">
            <location filename="../../app/controllers/run_details.py" />
            <source>%Ln folder(s) not connected</source>
            <translation>
                <numerusform>%Ln folder not connected</numerusform>
                <numerusform>%Ln folders not connected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/run_details.py" />
            <source>%Ln folder(s) paused</source>
            <translation>
                <numerusform>%Ln folder paused</numerusform>
                <numerusform>%Ln folders paused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Runs</name>
        <message numerus="yes">
            <location filename="../../app/views/run_words.py" />
            <source>%Ln day(s) ago</source>
            <translation>
                <numerusform>%Ln day ago</numerusform>
                <numerusform>%Ln days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/run_words.py" />
            <source>%Ln hour(s) ago</source>
            <translation>
                <numerusform>%Ln hour ago</numerusform>
                <numerusform>%Ln hours ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/run_words.py" />
            <source>%Ln minute(s) ago</source>
            <translation>
                <numerusform>%Ln minute ago</numerusform>
                <numerusform>%Ln minutes ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message numerus="yes">
            <location filename="../../app/views/texts.py" />
            <source>%Ln photo(s)</source>
            <translation>
                <numerusform>%Ln photo</numerusform>
                <numerusform>%Ln photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/texts.py" />
            <source>%Ln problem(s)</source>
            <translation>
                <numerusform>%Ln problem</numerusform>
                <numerusform>%Ln problems</numerusform>
            </translation>
        </message>
    </context>
</TS>
