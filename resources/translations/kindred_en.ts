<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AdviceDialog</name>
        <message numerus="yes">
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Mark %Ln file(s)</source>
            <translation>
                <numerusform>Mark %Ln file</numerusform>
                <numerusform>Mark %Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>in %Ln group(s)</source>
            <translation>
                <numerusform>in %Ln group</numerusform>
                <numerusform>in %Ln groups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Advising</name>
        <message numerus="yes">
            <location filename="../../app/controllers/advising.py" />
            <source>Marked %Ln file(s).</source>
            <translation>
                <numerusform>Marked %Ln file.</numerusform>
                <numerusform>Marked %Ln files.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BinPage</name>
        <message numerus="yes">
            <location filename="../../app/views/bin/page.py" />
            <source>Put %Ln file(s) back</source>
            <translation>
                <numerusform>Put %Ln file back</numerusform>
                <numerusform>Put %Ln files back</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BinWords</name>
        <message numerus="yes">
            <location filename="../../app/models/bin_words.py" />
            <source>%Ln gone from the trash</source>
            <translation>
                <numerusform>%Ln gone from the trash</numerusform>
                <numerusform>%Ln gone from the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/bin_words.py" />
            <source>%Ln in the trash</source>
            <translation>
                <numerusform>%Ln in the trash</numerusform>
                <numerusform>%Ln in the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/bin_words.py" />
            <source>%Ln put back</source>
            <translation>
                <numerusform>%Ln put back</numerusform>
                <numerusform>%Ln put back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/bin_words.py" />
            <source>%Ln stayed</source>
            <translation>
                <numerusform>%Ln stayed</numerusform>
                <numerusform>%Ln stayed</numerusform>
            </translation>
        </message>
    </context>
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
        <name>CompareFacts</name>
        <message numerus="yes">
            <location filename="../../app/views/compare/facts.py" />
            <source>{0} and %Ln more place(s)</source>
            <translation>
                <numerusform>{0} and %Ln more place</numerusform>
                <numerusform>{0} and %Ln more places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparingFolder</name>
        <message numerus="yes">
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>%Ln photo(s) copied into {0}</source>
            <translation>
                <numerusform>%Ln photo copied into {0}</numerusform>
                <numerusform>%Ln photos copied into {0}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparingSelection</name>
        <message numerus="yes">
            <location filename="../../app/controllers/comparing_selection.py" />
            <source>%Ln photo(s) not the same picture as A: compared place by place</source>
            <translation>
                <numerusform>%Ln photo not the same picture as A: compared place by place</numerusform>
                <numerusform>%Ln photos not the same picture as A: compared place by place</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonLists</name>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Copy %Ln into the library…</source>
            <translation>
                <numerusform>Copy %Ln into the library…</numerusform>
                <numerusform>Copy %Ln into the library…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Copy all %Ln into the library…</source>
            <translation>
                <numerusform>Copy all %Ln into the library…</numerusform>
                <numerusform>Copy all %Ln into the library…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Move %Ln to the trash…</source>
            <translation>
                <numerusform>Move %Ln to the trash…</numerusform>
                <numerusform>Move %Ln to the trash…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Move all %Ln identical to the trash…</source>
            <translation>
                <numerusform>Move all %Ln identical to the trash…</numerusform>
                <numerusform>Move all %Ln identical to the trash…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>%Ln other file(s), such as videos, were not looked at.</source>
            <translation>
                <numerusform>%Ln other file, such as a video, was not looked at.</numerusform>
                <numerusform>%Ln other files, such as videos, were not looked at.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message numerus="yes">
            <location filename="../../app/views/details/about.py" />
            <source>%Ln photo(s) that you disliked</source>
            <translation>
                <numerusform>%Ln photo that you disliked</numerusform>
                <numerusform>%Ln photos that you disliked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/details/about.py" />
            <source>%Ln photo(s) that you liked</source>
            <translation>
                <numerusform>%Ln photo that you liked</numerusform>
                <numerusform>%Ln photos that you liked</numerusform>
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
            <location filename="../../indexer/search/coverage.py" />
            <source>Look has not seen {count:,} photos yet: they were judged by meaning alone.</source>
            <translation>
                <numerusform>Look has not seen 1 photo yet: it was judged by meaning alone.</numerusform>
                <numerusform>Look has not seen {count:,} photos yet: they were judged by meaning alone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/coverage.py" />
            <source>The model has not seen {count:,} photos yet: they were judged by look alone.</source>
            <translation>
                <numerusform>The model has not seen 1 photo yet: it was judged by look alone.</numerusform>
                <numerusform>The model has not seen {count:,} photos yet: they were judged by look alone.</numerusform>
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
            <location filename="../../app/cli/compare.py" />
            <source>{count:,} other files, such as videos, were not looked at.</source>
            <translation>
                <numerusform>1 other file, such as a video, was not looked at.</numerusform>
                <numerusform>{count:,} other files, such as videos, were not looked at.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/coverage.py" />
            <source>{count:,} photos are not described yet and cannot be found this way.</source>
            <translation>
                <numerusform>1 photo is not described yet and cannot be found this way.</numerusform>
                <numerusform>{count:,} photos are not described yet and cannot be found this way.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/concept_names.py" />
            <source>{name} needs {count:,} more photos before it can be searched with: until then it is a word.</source>
            <translation>
                <numerusform>{name} needs 1 more photo before it can be searched with: until then it is a word.</numerusform>
                <numerusform>{name} needs {count:,} more photos before it can be searched with: until then it is a word.</numerusform>
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
        <name>LikenessSlider</name>
        <message numerus="yes">
            <location filename="../../app/views/review/likeness_slider.py" />
            <source>%Ln group(s)</source>
            <translation>
                <numerusform>%Ln group</numerusform>
                <numerusform>%Ln groups</numerusform>
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
        <name>PreviewPage</name>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>%Ln file(s) would go to the trash</source>
            <translation>
                <numerusform>%Ln file would go to the trash</numerusform>
                <numerusform>%Ln files would go to the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Move %Ln file(s) to the trash</source>
            <translation>
                <numerusform>Move %Ln file to the trash</numerusform>
                <numerusform>Move %Ln files to the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>No copy of %Ln photo(s) would be left: let them go all the same</source>
            <translation>
                <numerusform>No copy of %Ln photo would be left: let it go all the same</numerusform>
                <numerusform>No copy of %Ln photos would be left: let them go all the same</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Of %Ln group(s) nothing would be left: each goes only if you check its box.</source>
            <translation>
                <numerusform>Of %Ln group nothing would be left: it goes only if you check its box.</numerusform>
                <numerusform>Of %Ln groups nothing would be left: each goes only if you check its box.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemovalReport</name>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>%Ln file(s) moved to the trash</source>
            <translation>
                <numerusform>%Ln file moved to the trash</numerusform>
                <numerusform>%Ln files moved to the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>%Ln file(s) stayed</source>
            <translation>
                <numerusform>%Ln file stayed</numerusform>
                <numerusform>%Ln files stayed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message numerus="yes">
            <location filename="../../app/controllers/restoring.py" />
            <source>%Ln file(s) put back</source>
            <translation>
                <numerusform>%Ln file put back</numerusform>
                <numerusform>%Ln files put back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/restoring.py" />
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/restoring.py" />
            <source>{0}, %Ln could not be</source>
            <translation>
                <numerusform>{0}, %Ln could not be</numerusform>
                <numerusform>{0}, %Ln could not be</numerusform>
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
        <name>Review</name>
        <message numerus="yes">
            <location filename="../../app/models/review/words.py" />
            <source>%Ln kept</source>
            <translation>
                <numerusform>%Ln kept</numerusform>
                <numerusform>%Ln kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/review/words.py" />
            <source>%Ln more near, but not matching the one to keep</source>
            <translation>
                <numerusform>%Ln more near, but not matching the one to keep</numerusform>
                <numerusform>%Ln more near, but not matching the one to keep</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/review/words.py" />
            <source>%Ln to the bin</source>
            <translation>
                <numerusform>%Ln to the bin</numerusform>
                <numerusform>%Ln to the bin</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewHead</name>
        <message numerus="yes">
            <location filename="../../app/views/review/head.py" />
            <source>Marked %Ln file(s)</source>
            <translation>
                <numerusform>Marked %Ln file</numerusform>
                <numerusform>Marked %Ln files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewState</name>
        <message numerus="yes">
            <location filename="../../app/views/review/states.py" />
            <source>%Ln file(s) marked.</source>
            <translation>
                <numerusform>%Ln file marked.</numerusform>
                <numerusform>%Ln files marked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/review/states.py" />
            <source>There are %Ln group(s) without it.</source>
            <translation>
                <numerusform>There is %Ln group without it.</numerusform>
                <numerusform>There are %Ln groups without it.</numerusform>
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
        <name>StripModel</name>
        <message numerus="yes">
            <location filename="../../app/models/review/strip.py" />
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
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
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
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
