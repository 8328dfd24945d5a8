<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Engine</name>
        <message numerus="yes">
            <location filename="../../indexer/search/engine.py" />
            <source>{count:,} photos are not described yet and cannot be found this way.</source>
            <translation>
                <numerusform>1 photo is not described yet and cannot be found this way.</numerusform>
                <numerusform>{count:,} photos are not described yet and cannot be found this way.</numerusform>
            </translation>
        </message>
    </context>
</TS>
