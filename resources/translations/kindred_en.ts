<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CellButtons</name>
        <message numerus="yes">
            <location filename="../../app/views/cell_buttons.py" />
            <source>%Ln photo(s) looking almost the same are folded into this one. Click to show them. Whatever you do with this photo is done with it alone.</source>
            <translation>
                <numerusform>%Ln photo looking almost the same is folded into this one. Click to show it. Whatever you do with this photo is done with it alone.</numerusform>
                <numerusform>%Ln photos looking almost the same are folded into this one. Click to show them. Whatever you do with this photo is done with it alone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/cell_buttons.py" />
            <source>Fold %Ln look-alike(s) into this photo again</source>
            <translation>
                <numerusform>Fold %Ln look-alike into this photo again</numerusform>
                <numerusform>Fold %Ln look-alikes into this photo again</numerusform>
            </translation>
        </message>
    </context>
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
            <location filename="../../indexer/search/concepts.py" />
            <source>it has {count:,} photos of {least}</source>
            <translation>
                <numerusform>it has 1 photo of {least}</numerusform>
                <numerusform>it has {count:,} photos of {least}</numerusform>
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
        <name>JudgedChips</name>
        <message numerus="yes">
            <location filename="../../app/views/judged_chips.py" />
            <source>%Ln disliked</source>
            <translation>
                <numerusform>%Ln disliked</numerusform>
                <numerusform>%Ln disliked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/judged_chips.py" />
            <source>%Ln liked</source>
            <translation>
                <numerusform>%Ln liked</numerusform>
                <numerusform>%Ln liked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NameFiles</name>
        <message numerus="yes">
            <location filename="../../app/controllers/name_files.py" />
            <source>%Ln name(s) exported</source>
            <translation>
                <numerusform>%Ln name exported</numerusform>
                <numerusform>%Ln names exported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/name_files.py" />
            <source>%Ln name(s) taken in</source>
            <translation>
                <numerusform>%Ln name taken in</numerusform>
                <numerusform>%Ln names taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/name_files.py" />
            <source>%Ln photo(s) left out: a name takes no more.</source>
            <translation>
                <numerusform>%Ln photo left out: a name takes no more.</numerusform>
                <numerusform>%Ln photos left out: a name takes no more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NamesModel</name>
        <message numerus="yes">
            <location filename="../../app/models/taught_names.py" />
            <source>%Ln photo(s)</source>
            <translation>
                <numerusform>%Ln photo</numerusform>
                <numerusform>%Ln photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/taught_names.py" />
            <source>Show Kindred %Ln more photo(s) of it, then it can be searched for.</source>
            <translation>
                <numerusform>Show Kindred %Ln more photo of it, then it can be searched for.</numerusform>
                <numerusform>Show Kindred %Ln more photos of it, then it can be searched for.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoModel</name>
        <message numerus="yes">
            <location filename="../../app/models/photo_model.py" />
            <source>%Ln look-alike(s) folded into it</source>
            <translation>
                <numerusform>%Ln look-alike folded into it</numerusform>
                <numerusform>%Ln look-alikes folded into it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultsLine</name>
        <message numerus="yes">
            <location filename="../../app/views/results_line.py" />
            <source>%Ln match(es)</source>
            <translation>
                <numerusform>%Ln match</numerusform>
                <numerusform>%Ln matches</numerusform>
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
        <name>Strictness</name>
        <message numerus="yes">
            <location filename="../../app/controllers/strictness.py" />
            <source>%Ln would match as usual.</source>
            <translation>
                <numerusform>%Ln would match as usual.</numerusform>
                <numerusform>%Ln would match as usual.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TeachDialog</name>
        <message numerus="yes">
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>%Ln more photo(s) will be needed before it can be searched for.</source>
            <translation>
                <numerusform>%Ln more photo will be needed before it can be searched for.</numerusform>
                <numerusform>%Ln more photos will be needed before it can be searched for.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>It will be taught with %Ln photo(s).</source>
            <translation>
                <numerusform>It will be taught with %Ln photo.</numerusform>
                <numerusform>It will be taught with %Ln photos.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Teaching</name>
        <message numerus="yes">
            <location filename="../../app/controllers/teaching.py" />
            <source>%Ln photo(s) removed from “{0}”</source>
            <translation>
                <numerusform>%Ln photo removed from “{0}”</numerusform>
                <numerusform>%Ln photos removed from “{0}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/teaching.py" />
            <source>“{0}” is taught with %Ln photo(s) now</source>
            <translation>
                <numerusform>“{0}” is taught with %Ln photo now</numerusform>
                <numerusform>“{0}” is taught with %Ln photos now</numerusform>
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
