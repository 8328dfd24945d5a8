<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutPage</name>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>About</source>
            <translation>Über Kindred</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>Free software under the Apache License 2.0. It works on this computer alone.</source>
            <translation>Freie Software unter der Apache-Lizenz 2.0. Sie arbeitet nur auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>GeoNames in the browser</source>
            <translation>GeoNames im Browser</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>Icons: Phosphor, MIT</source>
            <translation>Symbole: Phosphor, MIT</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>Kindred {0}</source>
            <translation>Kindred {0}</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>Models: each under its own licence, named on the models page</source>
            <translation>Modelle: jedes unter seiner eigenen Lizenz, auf der Seite „Modelle“ genannt</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>Places: GeoNames (geonames.org), CC BY 4.0</source>
            <translation>Orte: GeoNames (geonames.org), CC BY 4.0</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>Window: Qt for Python, LGPL 3</source>
            <translation>Fenster: Qt for Python, LGPL 3</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/about_page.py" />
            <source>With work by others</source>
            <translation>Mit Arbeit anderer</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../app/actions.py" />
            <source>A list of them…</source>
            <translation>Liste der Fotos …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Add a filter…</source>
            <translation>Filter hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Add folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Add to query</source>
            <translation>Zur Suche hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Back to my own photos</source>
            <translation>Zurück zu den eigenen Fotos</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Choose a program…</source>
            <translation>Programm auswählen …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Collapse look-alikes</source>
            <translation>Ähnliche Fotos einklappen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Compare a folder…</source>
            <translation>Einen Ordner vergleichen …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Copies to a folder…</source>
            <translation>Kopien in einen Ordner …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Copy path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Details of the photo</source>
            <translation>Details zum Foto</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>First photo</source>
            <translation>Erstes Foto</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Forward</source>
            <translation>Vor</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Full size</source>
            <translation>Originalgröße</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Go to date…</source>
            <translation>Zu Datum springen …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Keyboard shortcuts…</source>
            <translation>Tastenkürzel …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Last photo</source>
            <translation>Letztes Foto</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Look for changes</source>
            <translation>Nach Änderungen suchen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Looser: more matches</source>
            <translation>Lockerer: mehr Treffer</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>More like this</source>
            <translation>Mehr davon</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Move to trash…</source>
            <translation>In den Papierkorb …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Next photo</source>
            <translation>Nächstes Foto</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>No stars</source>
            <translation>Keine Sterne</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Open in default program</source>
            <translation>Im Standardprogramm öffnen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Previous photo</source>
            <translation>Vorheriges Foto</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Rate {0}</source>
            <translation>Mit {0} bewerten</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Save as album…</source>
            <translation>Als Album speichern …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search by both</source>
            <translation>Nach beidem suchen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search by look</source>
            <translation>Nach Aussehen suchen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search by meaning</source>
            <translation>Nach Bedeutung suchen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search by meaning, look, both in turn</source>
            <translation>Reihum nach Bedeutung, Aussehen, beidem suchen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search for a part of the photo</source>
            <translation>Mit einem Ausschnitt suchen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search for the clipboard</source>
            <translation>Mit der Zwischenablage suchen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Select the photos that match</source>
            <translation>Die Treffer auswählen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Select the photos under this heading</source>
            <translation>Fotos unter dieser Überschrift auswählen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Settings…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show details</source>
            <translation>Details anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show in Explorer</source>
            <translation>Im Explorer anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show in Finder</source>
            <translation>Im Finder anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show in file manager</source>
            <translation>In der Dateiverwaltung anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show or hide the look-alikes of a photo</source>
            <translation>Ähnliche Fotos eines Fotos aus- oder einklappen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show the bin</source>
            <translation>Papierkorb zeigen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Stars of the file</source>
            <translation>Sterne aus der Datei</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Stricter: fewer matches</source>
            <translation>Strenger: weniger Treffer</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Subtract from query</source>
            <translation>Von der Suche abziehen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Teach a name…</source>
            <translation>Namen beibringen …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Thumb down: refine the search</source>
            <translation>Daumen runter: Suche verfeinern</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Thumb up: refine the search</source>
            <translation>Daumen hoch: Suche verfeinern</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Try the sample library</source>
            <translation>Beispielbibliothek ausprobieren</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Turn left, only to look</source>
            <translation>Ansicht nach links drehen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Turn right, only to look</source>
            <translation>Ansicht nach rechts drehen</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>What to search by…</source>
            <translation>Wonach suchen …</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Whole photo</source>
            <translation>Ganzes Foto</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Whole photo or full size</source>
            <translation>Ganzes Foto oder Originalgröße</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
    </context>
    <context>
        <name>AdviceDialog</name>
        <message numerus="yes">
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln Datei</numerusform>
                <numerusform>%Ln Dateien</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>All of these groups are decided, or their files stay where they are.</source>
            <translation>Alle diese Gruppen sind entschieden, oder ihre Dateien bleiben, wo sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Duplicates that would go: {0}</source>
            <translation>Duplikate, die wegkämen: {0}</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Files that would be marked</source>
            <translation>Dateien, die vorgemerkt würden</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Mark</source>
            <translation>Vormerken</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Mark %Ln file(s)</source>
            <translation>
                <numerusform>%Ln Datei vormerken</numerusform>
                <numerusform>%Ln Dateien vormerken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Nothing is marked yet.</source>
            <translation>Noch ist nichts vorgemerkt.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Nothing to mark</source>
            <translation>Nichts vorzumerken</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Save the list…</source>
            <translation>Liste speichern …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Saved a list of {0}: {1}</source>
            <translation>Liste von {0} gespeichert: {1}</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Take the advice</source>
            <translation>Rat annehmen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>These would be marked for the bin. What you decided yourself stays as it is, and no file is moved before you have seen “Preview…”.</source>
            <translation>Diese würden für den Papierkorb vorgemerkt. Was Sie selbst entschieden haben, bleibt, und keine Datei wird bewegt, bevor Sie die „Vorschau …“ gesehen haben.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Working out the advice…</source>
            <translation>Der Rat wird ermittelt …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>Writing the list…</source>
            <translation>Liste wird geschrieben …</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/advice_dialog.py" />
            <source>in %Ln group(s)</source>
            <translation>
                <numerusform>in %Ln Gruppe</numerusform>
                <numerusform>in %Ln Gruppen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AdvisedRows</name>
        <message>
            <location filename="../../app/models/review/advised_rows.py" />
            <source>the one that stays: {0}</source>
            <translation>was bleibt: {0}</translation>
        </message>
    </context>
    <context>
        <name>Advising</name>
        <message numerus="yes">
            <location filename="../../app/controllers/advising.py" />
            <source>Marked %Ln file(s).</source>
            <translation>
                <numerusform>%Ln Datei vorgemerkt.</numerusform>
                <numerusform>%Ln Dateien vorgemerkt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/advising.py" />
            <source>Save the advice</source>
            <translation>Rat speichern</translation>
        </message>
        <message>
            <location filename="../../app/controllers/advising.py" />
            <source>Table for a spreadsheet (*.csv);;Page for a browser (*.html)</source>
            <translation>Tabelle (*.csv);;Seite für den Browser (*.html)</translation>
        </message>
        <message>
            <location filename="../../app/controllers/advising.py" />
            <source>That frees {0} once you move them to the trash.</source>
            <translation>Das gibt {0} frei, sobald Sie sie in den Papierkorb legen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/advising.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/controllers/advising.py" />
            <source>duplicates.csv</source>
            <translation>duplikate.csv</translation>
        </message>
    </context>
    <context>
        <name>AlbumLine</name>
        <message>
            <location filename="../../app/views/album_line.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../app/views/album_line.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../app/views/album_line.py" />
            <source>Save as new…</source>
            <translation>Als neues speichern …</translation>
        </message>
        <message>
            <location filename="../../app/views/album_line.py" />
            <source>You changed the search of “{0}”.</source>
            <translation>Die Suche von „{0}“ wurde geändert.</translation>
        </message>
    </context>
    <context>
        <name>Albums</name>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>An album shows what this search finds, with new photos as they come in.</source>
            <translation>Ein Album zeigt, was diese Suche findet, auch neue Fotos, sobald sie dazukommen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Its photos stay where they are.</source>
            <translation>Die Fotos bleiben, wo sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Rename album</source>
            <translation>Album umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Save as album</source>
            <translation>Als Album speichern</translation>
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>The album “{0}” was deleted</source>
            <translation>Das Album „{0}“ wurde gelöscht</translation>
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>The new name of the album:</source>
            <translation>Neuer Name des Albums:</translation>
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>AlikeStrip</name>
        <message>
            <location filename="../../app/views/details/alike.py" />
            <source>Alike</source>
            <translation>Ähnlich</translation>
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Appearance</source>
            <translation>Erscheinungsbild</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Motion</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Photos look best on dark; light is easier to read in the sun.</source>
            <translation>Auf Dunkel wirken Fotos am besten; Hell ist in der Sonne besser lesbar.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Reduced</source>
            <translation>Reduziert</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Reduced: nothing fades or slides, what changes is there at once.</source>
            <translation>Reduziert: Nichts blendet oder gleitet; was sich ändert, ist sofort da.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Reopen in the system's language</source>
            <translation>In der Sprache des Systems neu öffnen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Reopen in {0}</source>
            <translation>Auf {0} neu öffnen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>The window closes and comes back in the new language; nothing is lost.</source>
            <translation>Das Fenster schließt sich und öffnet sich in der neuen Sprache wieder; nichts geht verloren.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
    </context>
    <context>
        <name>AspectButton</name>
        <message>
            <location filename="../../app/views/aspect_button.py" />
            <source>Search by: {0}</source>
            <translation>Suchen nach: {0}</translation>
        </message>
    </context>
    <context>
        <name>AspectPanel</name>
        <message>
            <location filename="../../app/views/aspect_panel.py" />
            <source>Get a model…</source>
            <translation>Modell holen …</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_panel.py" />
            <source>How much Look counts, in percent</source>
            <translation>Wie viel das Aussehen zählt, in Prozent</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_panel.py" />
            <source>Meaning {0} %, Look {1} %</source>
            <translation>Bedeutung {0} %, Aussehen {1} %</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_panel.py" />
            <source>What to search by</source>
            <translation>Wonach suchen</translation>
        </message>
    </context>
    <context>
        <name>AspectWords</name>
        <message>
            <location filename="../../app/views/aspect_words.py" />
            <source>About the same and looking alike</source>
            <translation>Vom Gleichen handelnd und ähnlich aussehend</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_words.py" />
            <source>Both</source>
            <translation>Beides</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_words.py" />
            <source>Colours, shapes and details: the same thing or scene, cropped or edited too</source>
            <translation>Farben, Formen und Einzelheiten: das gleiche Ding oder Motiv, auch beschnitten oder bearbeitet</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_words.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_words.py" />
            <source>Meaning</source>
            <translation>Bedeutung</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_words.py" />
            <source>Searching by meaning needs a model, and none is in use yet.</source>
            <translation>Für die Suche nach Bedeutung ist ein Modell nötig, und noch wird keines verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/views/aspect_words.py" />
            <source>What photos are about, in words or pictures</source>
            <translation>Wovon Fotos handeln, in Worten oder Bildern</translation>
        </message>
    </context>
    <context>
        <name>BarButtons</name>
        <message>
            <location filename="../../app/views/bar_buttons.py" />
            <source>Add a filter</source>
            <translation>Filter hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/bar_buttons.py" />
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <location filename="../../app/views/bar_buttons.py" />
            <source>Save as album…</source>
            <translation>Als Album speichern …</translation>
        </message>
    </context>
    <context>
        <name>BinPage</name>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>Bin</source>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>Nothing was removed yet</source>
            <translation>Noch wurde nichts entfernt</translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>Open the trash</source>
            <translation>Papierkorb des Systems öffnen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/bin/page.py" />
            <source>Put %Ln file(s) back</source>
            <translation>
                <numerusform>%Ln Datei zurücklegen</numerusform>
                <numerusform>%Ln Dateien zurücklegen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>Put all back</source>
            <translation>Alle zurücklegen</translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>Put back</source>
            <translation>Zurückgelegt</translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>Removals</source>
            <translation>Entfernungen</translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>Removed files</source>
            <translation>Entfernte Dateien</translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>Show in file manager</source>
            <translation>In der Dateiverwaltung anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>What Kindred moved to the trash of your system. It stays there until you empty that trash; Kindred deletes nothing.</source>
            <translation>Was Kindred in den Papierkorb des Systems gelegt hat. Es bleibt dort, bis Sie ihn leeren; Kindred löscht nichts.</translation>
        </message>
        <message>
            <location filename="../../app/views/bin/page.py" />
            <source>What you move to the trash with Kindred is listed here, and can be put back where it was, also weeks later, until you empty the trash.</source>
            <translation>Was Sie mit Kindred in den Papierkorb legen, steht hier und lässt sich auch Wochen später zurücklegen, bis Sie den Papierkorb leeren.</translation>
        </message>
    </context>
    <context>
        <name>BinWords</name>
        <message numerus="yes">
            <location filename="../../app/models/bin_words.py" />
            <source>%Ln gone from the trash</source>
            <translation>
                <numerusform>%Ln nicht mehr im Papierkorb</numerusform>
                <numerusform>%Ln nicht mehr im Papierkorb</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/bin_words.py" />
            <source>%Ln in the trash</source>
            <translation>
                <numerusform>%Ln im Papierkorb</numerusform>
                <numerusform>%Ln im Papierkorb</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/bin_words.py" />
            <source>%Ln put back</source>
            <translation>
                <numerusform>%Ln zurückgelegt</numerusform>
                <numerusform>%Ln zurückgelegt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/bin_words.py" />
            <source>%Ln stayed</source>
            <translation>
                <numerusform>%Ln geblieben</numerusform>
                <numerusform>%Ln geblieben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/models/bin_words.py" />
            <source>Being moved</source>
            <translation>Wird bewegt</translation>
        </message>
        <message>
            <location filename="../../app/models/bin_words.py" />
            <source>In the trash</source>
            <translation>Im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../app/models/bin_words.py" />
            <source>In the trash: {0}</source>
            <translation>Im Papierkorb: {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/bin_words.py" />
            <source>In the trash; a hard link took its place</source>
            <translation>Im Papierkorb; an seiner Stelle steht ein fester Link</translation>
        </message>
        <message>
            <location filename="../../app/models/bin_words.py" />
            <source>Not found in the trash</source>
            <translation>Im Papierkorb nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../app/models/bin_words.py" />
            <source>Put back</source>
            <translation>Zurückgelegt</translation>
        </message>
        <message>
            <location filename="../../app/models/bin_words.py" />
            <source>Stayed</source>
            <translation>Geblieben</translation>
        </message>
        <message>
            <location filename="../../app/models/bin_words.py" />
            <source>Stayed: {0}</source>
            <translation>Geblieben: {0}</translation>
        </message>
    </context>
    <context>
        <name>BottomBar</name>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Go on anyway</source>
            <translation>Trotzdem weitermachen</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Indexing progress</source>
            <translation>Fortschritt der Indizierung</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Loading {0}…</source>
            <translation>{0} wird geladen …</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>More about indexing</source>
            <translation>Mehr über die Indizierung</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Show the files that could not be taken in</source>
            <translation>Dateien anzeigen, die nicht aufgenommen werden konnten</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Stop indexing; what is indexed stays</source>
            <translation>Indizierung abbrechen; was indiziert ist, bleibt</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>the disk is nearly full</source>
            <translation>Datenträger fast voll</translation>
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>BoxBar</name>
        <message>
            <location filename="../../app/views/preview/box_bar.py" />
            <source>Name this part…</source>
            <translation>Diesen Teil benennen …</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/box_bar.py" />
            <source>Search with this part</source>
            <translation>Mit diesem Teil suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/box_bar.py" />
            <source>The part of the photo</source>
            <translation>Der Teil des Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/box_bar.py" />
            <source>Too small to search with: draw a larger box</source>
            <translation>Zu klein zum Suchen: einen größeren Rahmen ziehen</translation>
        </message>
    </context>
    <context>
        <name>BusyPage</name>
        <message>
            <location filename="../../app/dialogs/removing/busy_page.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/busy_page.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>BusySign</name>
        <message>
            <location filename="../../app/views/busy_sign.py" />
            <source>Searching</source>
            <translation>Suche läuft</translation>
        </message>
    </context>
    <context>
        <name>CachePage</name>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>100,000 photos take 1 to 3 GB. Beyond the limit, the thumbnails that were looked at longest ago are deleted and made again when they are shown.</source>
            <translation>100.000 Fotos brauchen 1 bis 3 GB. Oberhalb der Grenze werden die Miniaturbilder gelöscht, die am längsten nicht angesehen wurden, und beim Anzeigen neu erstellt.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>A fast disk is best. While its drive is away, the usual place serves.</source>
            <translation>Am besten ist ein schneller Datenträger. Solange sein Laufwerk fehlt, wird der übliche Ort verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Choose a folder for the thumbnails</source>
            <translation>Ordner für die Miniaturbilder auswählen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Delete all thumbnails?</source>
            <translation>Alle Miniaturbilder löschen?</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Delete thumbnails</source>
            <translation>Miniaturbilder löschen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Empty the cache</source>
            <translation>Zwischenspeicher leeren</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Empty the cache…</source>
            <translation>Zwischenspeicher leeren …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Limit</source>
            <translation>Grenze</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Measuring…</source>
            <translation>Wird gemessen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Move back</source>
            <translation>Zurückverschieben</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Move to another folder…</source>
            <translation>In anderen Ordner verschieben …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>No limit</source>
            <translation>Keine Grenze</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Size now</source>
            <translation>Aktuelle Größe</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Small pictures that let photos show at once. They can always be made again.</source>
            <translation>Kleine Bilder, mit denen Fotos sofort erscheinen. Sie lassen sich jederzeit neu erstellen.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Thumbnails</source>
            <translation>Miniaturbilder</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>To the usual place in Kindred's data folder</source>
            <translation>An den üblichen Ort im Datenordner von Kindred</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>Your photos stay. Each thumbnail is made again when its photo is shown.</source>
            <translation>Die Fotos bleiben. Jedes Miniaturbild wird neu erstellt, wenn sein Foto angezeigt wird.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/cache_page.py" />
            <source>{0}, {1} thumbnails</source>
            <translation>{0}, {1} Miniaturbilder</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <location filename="../../app/views/compare/card.py" />
            <source>Bin</source>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/card.py" />
            <source>In a protected folder: it stays</source>
            <translation>In einem geschützten Ordner: Es bleibt</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/card.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/card.py" />
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/card.py" />
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>CardButtons</name>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Delete what is here</source>
            <translation>Vorhandenes löschen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Go on downloading</source>
            <translation>Weiter herunterladen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Licence: {0}</source>
            <translation>Lizenz: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Measure again</source>
            <translation>Neu messen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Measure the speed</source>
            <translation>Tempo messen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Once no photos are being indexed: both at a time would spoil the measurement</source>
            <translation>Sobald keine Fotos indiziert werden: Beides zugleich würde die Messung verfälschen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Opens {0} in your browser</source>
            <translation>Öffnet {0} im Browser</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Remove…</source>
            <translation>Entfernen …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card_buttons.py" />
            <source>Use this model</source>
            <translation>Dieses Modell verwenden</translation>
        </message>
    </context>
    <context>
        <name>CellButtons</name>
        <message numerus="yes">
            <location filename="../../app/views/cell_buttons.py" />
            <source>%Ln photo(s) looking almost the same are folded into this one. Click to show them. Whatever you do with this photo is done with it alone.</source>
            <translation>
                <numerusform>%Ln fast gleiches Foto ist unter diesem eingeklappt. Klicken, um es zu zeigen. Was mit diesem Foto geschieht, geschieht nur mit ihm.</numerusform>
                <numerusform>%Ln fast gleiche Fotos sind unter diesem eingeklappt. Klicken, um sie zu zeigen. Was mit diesem Foto geschieht, geschieht nur mit ihm.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/cell_buttons.py" />
            <source>Fold %Ln look-alike(s) into this photo again</source>
            <translation>
                <numerusform>%Ln ähnliches Foto wieder unter diesem einklappen</numerusform>
                <numerusform>%Ln ähnliche Fotos wieder unter diesem einklappen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/cell_buttons.py" />
            <source>Less like this: refine the search</source>
            <translation>Weniger davon: Suche verfeinern</translation>
        </message>
        <message>
            <location filename="../../app/views/cell_buttons.py" />
            <source>More like this: refine the search</source>
            <translation>Mehr davon: Suche verfeinern</translation>
        </message>
        <message>
            <location filename="../../app/views/cell_buttons.py" />
            <source>No longer ask for more like this</source>
            <translation>Nicht mehr nach mehr davon fragen</translation>
        </message>
        <message>
            <location filename="../../app/views/cell_buttons.py" />
            <source>No longer keep away from this</source>
            <translation>Nicht mehr davon wegsuchen</translation>
        </message>
    </context>
    <context>
        <name>Center</name>
        <message>
            <location filename="../../app/views/center.py" />
            <source>Describing photos needs a model. Until then, words are looked up in names, captions, places and the like, and a picture finds what looks like it.</source>
            <translation>Fotos zu beschreiben braucht ein Modell. Bis dahin werden Wörter in Namen, Beschriftungen, Orten und Ähnlichem gesucht, und ein Bild findet, was ihm ähnlich sieht.</translation>
        </message>
        <message>
            <location filename="../../app/views/center.py" />
            <source>Get a model…</source>
            <translation>Modell holen …</translation>
        </message>
    </context>
    <context>
        <name>ChangeBox</name>
        <message>
            <location filename="../../app/views/models/change_box.py" />
            <source>Cancel the change</source>
            <translation>Wechsel abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_box.py" />
            <source>Change now</source>
            <translation>Jetzt wechseln</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_box.py" />
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_box.py" />
            <source>Progress: {0}</source>
            <translation>Fortschritt: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_box.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>ChipView</name>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Less like this; click for more of it</source>
            <translation>Weniger davon; klicken für mehr davon</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>More like this; click for less of it</source>
            <translation>Mehr davon; klicken für weniger davon</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Only photos that are so; click for all others</source>
            <translation>Nur Fotos, die so sind; klicken für alle anderen</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Photos that are not so; click for those that are</source>
            <translation>Fotos, die nicht so sind; klicken für die, die es sind</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Remove from the query</source>
            <translation>Aus der Suche entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Remove {0}</source>
            <translation>{0} entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Weight of {0}</source>
            <translation>Gewicht von {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>minus, {0}, weight {1}</source>
            <translation>minus, {0}, Gewicht {1}</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>not, {0}, filter</source>
            <translation>nicht, {0}, Filter</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>only, {0}, filter</source>
            <translation>nur, {0}, Filter</translation>
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>plus, {0}, weight {1}</source>
            <translation>plus, {0}, Gewicht {1}</translation>
        </message>
    </context>
    <context>
        <name>CompareActions</name>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>A line between two photos</source>
            <translation>Linie zwischen zwei Fotos</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Closer</source>
            <translation>Näher</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Compare the selected photos</source>
            <translation>Ausgewählte Fotos vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Full size of this photo</source>
            <translation>Volle Größe dieses Fotos</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Further away</source>
            <translation>Weiter weg</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Line to the left</source>
            <translation>Linie nach links</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Line to the right</source>
            <translation>Linie nach rechts</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Move all photos together</source>
            <translation>Alle Fotos zusammen bewegen</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Show all that is known</source>
            <translation>Alles zeigen, was bekannt ist</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <location filename="../../app/compare_actions.py" />
            <source>Whole photos</source>
            <translation>Ganze Fotos</translation>
        </message>
    </context>
    <context>
        <name>CompareFacts</name>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Advice</source>
            <translation>Rat</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Caption</source>
            <translation>Beschriftung</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Keywords</source>
            <translation>Stichwörter</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Lens</source>
            <translation>Objektiv</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Rating</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Relation</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Sharpness</source>
            <translation>Schärfe</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>Taken</source>
            <translation>Aufgenommen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>aligned by what both show</source>
            <translation>ausgerichtet an dem, was beide zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>another picture</source>
            <translation>ein anderes Bild</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>keep: {0}</source>
            <translation>behalten: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>the others are compared with it</source>
            <translation>die anderen werden damit verglichen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>{0} % of the sharpest</source>
            <translation>{0} % des schärfsten</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>{0} (not connected)</source>
            <translation>{0} (nicht verbunden)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/compare/facts.py" />
            <source>{0} and %Ln more place(s)</source>
            <translation>
                <numerusform>{0} und %Ln weitere Stelle</numerusform>
                <numerusform>{0} und %Ln weitere Stellen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>{0} beside {1}: {2}</source>
            <translation>{0} neben {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>{0} favourite</source>
            <translation>{0} Favorit</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <location filename="../../app/views/compare/page.py" />
            <source>Back to the photos</source>
            <translation>Zurück zu den Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/page.py" />
            <source>Compare photos</source>
            <translation>Fotos vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/page.py" />
            <source>{0} (Esc)</source>
            <translation>{0} (Esc)</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <location filename="../../app/views/compare/view.py" />
            <source>Compared photos</source>
            <translation>Verglichene Fotos</translation>
        </message>
    </context>
    <context>
        <name>ComparedPictures</name>
        <message>
            <location filename="../../app/views/folder_comparison/pictures.py" />
            <source>Choose a file to see it.</source>
            <translation>Wählen Sie eine Datei, um sie zu sehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/pictures.py" />
            <source>In the folder</source>
            <translation>Im Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/pictures.py" />
            <source>In the library</source>
            <translation>In der Bibliothek</translation>
        </message>
    </context>
    <context>
        <name>ComparingFolder</name>
        <message numerus="yes">
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>%Ln photo(s) copied into {0}</source>
            <translation>
                <numerusform>%Ln Foto nach {0} kopiert</numerusform>
                <numerusform>%Ln Fotos nach {0} kopiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>Compare a folder with the library</source>
            <translation>Einen Ordner mit der Bibliothek vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>Compare again</source>
            <translation>Erneut vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>Copy into a folder of the library</source>
            <translation>In einen Ordner der Bibliothek kopieren</translation>
        </message>
        <message>
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>They are being indexed now.</source>
            <translation>Sie werden jetzt erfasst.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>You stopped it there.</source>
            <translation>Dort wurde abgebrochen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/comparing_folder.py" />
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weitere</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparingSelection</name>
        <message numerus="yes">
            <location filename="../../app/controllers/comparing_selection.py" />
            <source>%Ln photo(s) not the same picture as A: compared place by place</source>
            <translation>
                <numerusform>%Ln Foto ist nicht das gleiche Bild wie A: Stelle für Stelle verglichen</numerusform>
                <numerusform>%Ln Fotos sind nicht das gleiche Bild wie A: Stelle für Stelle verglichen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/comparing_selection.py" />
            <source>Finding out how they lie over each other…</source>
            <translation>Es wird ermittelt, wie sie übereinanderliegen …</translation>
        </message>
        <message>
            <location filename="../../app/controllers/comparing_selection.py" />
            <source>Select 2 to {0} photos to compare them.</source>
            <translation>Wählen Sie 2 bis {0} Fotos, um sie zu vergleichen.</translation>
        </message>
    </context>
    <context>
        <name>ComparisonLists</name>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>All of the library</source>
            <translation>Die ganze Bibliothek</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Already here ({0})</source>
            <translation>Schon hier ({0})</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Copy %Ln into the library…</source>
            <translation>
                <numerusform>%Ln in die Bibliothek kopieren …</numerusform>
                <numerusform>%Ln in die Bibliothek kopieren …</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Copy all %Ln into the library…</source>
            <translation>
                <numerusform>Alle %Ln in die Bibliothek kopieren …</numerusform>
                <numerusform>Alle %Ln in die Bibliothek kopieren …</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Copy into the library…</source>
            <translation>In die Bibliothek kopieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Files that are in the library already</source>
            <translation>Dateien, die schon in der Bibliothek sind</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Files that could not be read</source>
            <translation>Dateien, die sich nicht lesen ließen</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Files that only the folder has</source>
            <translation>Dateien, die nur der Ordner hat</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Move %Ln to the trash…</source>
            <translation>
                <numerusform>%Ln in den Papierkorb …</numerusform>
                <numerusform>%Ln in den Papierkorb …</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Move all %Ln identical to the trash…</source>
            <translation>
                <numerusform>Alle %Ln gleichen in den Papierkorb …</numerusform>
                <numerusform>Alle %Ln gleichen in den Papierkorb …</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Move to the trash…</source>
            <translation>In den Papierkorb …</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Nobody can say that before all of the folder was looked at</source>
            <translation>Das lässt sich erst sagen, wenn der ganze Ordner angesehen wurde</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Not readable ({0})</source>
            <translation>Nicht lesbar ({0})</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Only here</source>
            <translation>Nur hier</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Only here ({0})</source>
            <translation>Nur hier ({0})</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Only there ({0})</source>
            <translation>Nur dort ({0})</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Part of the library</source>
            <translation>Teil der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Photos that only the library has</source>
            <translation>Fotos, die nur die Bibliothek hat</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/lists.py" />
            <source>Show in file manager</source>
            <translation>In der Dateiverwaltung anzeigen</translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message numerus="yes">
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>%Ln other file(s), such as videos, were not looked at.</source>
            <translation>
                <numerusform>%Ln andere Datei, etwa ein Video, wurde nicht angesehen.</numerusform>
                <numerusform>%Ln andere Dateien, etwa Videos, wurden nicht angesehen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Another folder…</source>
            <translation>Anderer Ordner …</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Choose a card, an old disk or any folder, or drop it here. Kindred tells which photos of it the library has, also edited ones, and which only one of them has. The folder is not added, and nothing in it is changed by looking.</source>
            <translation>Wählen Sie eine Speicherkarte, eine alte Platte oder irgendeinen Ordner, oder ziehen Sie ihn hierher. Kindred sagt, welche seiner Fotos die Bibliothek hat, auch bearbeitet, und welche nur eine Seite hat. Der Ordner wird nicht hinzugefügt, und durch das Ansehen ändert sich nichts darin.</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Compare again</source>
            <translation>Erneut vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Copying into the library: {0} of {1}</source>
            <translation>Wird in die Bibliothek kopiert: {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Is it in the library already?</source>
            <translation>Ist es schon in der Bibliothek?</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Looking for photos in {0}…</source>
            <translation>Fotos werden in {0} gesucht …</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Progress of the comparison</source>
            <translation>Fortschritt des Vergleichs</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>There is no photo in {0}.</source>
            <translation>In {0} ist kein Foto.</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>You stopped it: only a part of {0} was looked at.</source>
            <translation>Sie haben angehalten: Nur ein Teil von {0} wurde angesehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>{0} is not there any more: only a part of it was looked at. Connect it again and compare anew.</source>
            <translation>{0} ist nicht mehr da: Nur ein Teil wurde angesehen. Verbinden Sie den Ordner wieder und vergleichen Sie erneut.</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>{0} of {1} looked at: {2} already here, {3} only there</source>
            <translation>{0} von {1} angesehen: {2} schon hier, {3} nur dort</translation>
        </message>
        <message>
            <location filename="../../app/views/folder_comparison/page.py" />
            <source>{0}: the library has every photo of it.</source>
            <translation>{0}: Die Bibliothek hat jedes Foto daraus.</translation>
        </message>
    </context>
    <context>
        <name>ComparisonRows</name>
        <message>
            <location filename="../../app/models/comparison_rows.py" />
            <source>in the library, not connected now: {0}</source>
            <translation>in der Bibliothek, gerade nicht verbunden: {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/comparison_rows.py" />
            <source>in the library: {0}</source>
            <translation>in der Bibliothek: {0}</translation>
        </message>
    </context>
    <context>
        <name>CompletionPopup</name>
        <message>
            <location filename="../../app/views/completion_popup.py" />
            <source>Suggestions</source>
            <translation>Vorschläge</translation>
        </message>
    </context>
    <context>
        <name>Composing</name>
        <message>
            <location filename="../../app/views/composing.py" />
            <source>this photo</source>
            <translation>dieses Foto</translation>
        </message>
    </context>
    <context>
        <name>Cutting</name>
        <message>
            <location filename="../../app/controllers/cutting.py" />
            <source>part of this photo</source>
            <translation>Ausschnitt dieses Fotos</translation>
        </message>
    </context>
    <context>
        <name>DataPage</name>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>All together</source>
            <translation>Alles zusammen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Appearance, language, manners of indexing and keyboard shortcuts. Folders, photos, patterns and models stay. The window closes and comes back.</source>
            <translation>Erscheinungsbild, Sprache, Verhalten beim Indizieren und Tastenkürzel. Ordner, Fotos, Muster und Modelle bleiben. Das Fenster schließt sich und öffnet sich wieder.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Begin anew…</source>
            <translation>Neu beginnen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Catalog</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Copies</source>
            <translation>Kopien</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Export a copy of the library's data</source>
            <translation>Kopie der Bibliotheksdaten exportieren</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Export a copy…</source>
            <translation>Kopie exportieren …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Forget past searches</source>
            <translation>Frühere Suchen vergessen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Measuring…</source>
            <translation>Wird gemessen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Nothing of this touches a photo.</source>
            <translation>Nichts davon rührt ein Foto an.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>One file with all that Kindred knows: folders, ratings, albums, descriptions, and lists for other programs. Photos and models are not in it.</source>
            <translation>Eine Datei mit allem, was Kindred weiß: Ordner, Bewertungen, Alben, Beschreibungen und Listen für andere Programme. Fotos und Modelle sind nicht darin.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Photos stay where they are. Kindred never changes or moves them.</source>
            <translation>Fotos bleiben, wo sie sind. Kindred verändert oder verschiebt sie nie.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Put a copy back</source>
            <translation>Kopie zurückspielen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Put a copy back…</source>
            <translation>Kopie zurückspielen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Reset the settings</source>
            <translation>Einstellungen zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Reset the settings…</source>
            <translation>Einstellungen zurücksetzen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Sample library</source>
            <translation>Beispielbibliothek</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Search index</source>
            <translation>Suchindex</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Set all settings back to what they were at first?</source>
            <translation>Alle Einstellungen auf die Vorgaben zurücksetzen?</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>The catalog of now is kept under another name in Kindred's data folder. The window closes and comes back with the copy. Photos stay as they are.</source>
            <translation>Der jetzige Katalog bleibt unter einem anderen Namen im Datenordner von Kindred. Das Fenster schließt sich und öffnet sich mit der Kopie wieder. Fotos bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Thumbnails</source>
            <translation>Miniaturbilder</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Use the copy</source>
            <translation>Kopie verwenden</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>Use this copy in place of the library as it is now?</source>
            <translation>Diese Kopie anstelle der jetzigen Bibliothek verwenden?</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/data_page.py" />
            <source>What models know…</source>
            <translation>Was Modelle wissen …</translation>
        </message>
    </context>
    <context>
        <name>DateScrubber</name>
        <message>
            <location filename="../../app/views/date_scrubber.py" />
            <source>Position in the list</source>
            <translation>Stelle in der Liste</translation>
        </message>
        <message>
            <location filename="../../app/views/date_scrubber.py" />
            <source>Time line</source>
            <translation>Zeitleiste</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <location filename="../../app/models/date_texts.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../app/models/date_texts.py" />
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <location filename="../../app/models/date_texts.py" />
            <source>{0} – {1}</source>
            <translation>{0} – {1}</translation>
        </message>
    </context>
    <context>
        <name>DecisionBar</name>
        <message>
            <location filename="../../app/views/review/decision_bar.py" />
            <source>Group {0} of {1}</source>
            <translation>Gruppe {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../app/views/review/decision_bar.py" />
            <source>Take advice, next</source>
            <translation>Rat annehmen, weiter</translation>
        </message>
        <message>
            <location filename="../../app/views/review/decision_bar.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message numerus="yes">
            <location filename="../../app/views/details/about.py" />
            <source>%Ln photo(s) that you disliked</source>
            <translation>
                <numerusform>%Ln Foto, das Ihnen nicht gefiel</numerusform>
                <numerusform>%Ln Fotos, die Ihnen nicht gefielen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/details/about.py" />
            <source>%Ln photo(s) that you liked</source>
            <translation>
                <numerusform>%Ln Foto, das Ihnen gefiel</numerusform>
                <numerusform>%Ln Fotos, die Ihnen gefielen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>A photo that is gone</source>
            <translation>Ein Foto, das es nicht mehr gibt</translation>
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Add to query</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>All photos</source>
            <translation>Alle Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Also at</source>
            <translation>Auch unter</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Asked for</source>
            <translation>Gesucht</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Cameras</source>
            <translation>Kameras</translation>
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>E</source>
            <translation>O</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Favourites</source>
            <translation>Favoriten</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Its drive is not connected now.</source>
            <translation>Das Laufwerk ist gerade nicht verbunden.</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Keywords</source>
            <translation>Stichwörter</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Lens</source>
            <translation>Objektiv</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Less of</source>
            <translation>Weniger von</translation>
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>More like this</source>
            <translation>Mehr davon</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>N</source>
            <translation>N</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>S</source>
            <translation>S</translation>
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Search for less like this photo</source>
            <translation>Nach Fotos suchen, die diesem weniger ähneln</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Select a photo and choose “More like this” to walk on from it, or “Subtract” to steer away.</source>
            <translation>Ein Foto auswählen und mit „Mehr davon“ von dort weitergehen oder mit „Abziehen“ davon wegsteuern.</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Select a photo to see what is known of it, and what is like it.</source>
            <translation>Ein Foto auswählen, um zu sehen, was darüber bekannt ist und was ihm ähnelt.</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Strong</source>
            <translation>Stark</translation>
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Subtract</source>
            <translation>Abziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Taken</source>
            <translation>Aufgenommen</translation>
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>The key F makes selected photos favourites, or no longer.</source>
            <translation>Die Taste F macht ausgewählte Fotos zu Favoriten oder hebt das auf.</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>W</source>
            <translation>W</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>{0} – {1}</source>
            <translation>{0} – {1}</translation>
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
    </context>
    <context>
        <name>DraggingOut</name>
        <message>
            <location filename="../../app/controllers/dragging_out.py" />
            <source>Some photos cannot be dragged</source>
            <translation>Einige Fotos können nicht gezogen werden</translation>
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>A query of more pictures would match everything and nothing</source>
            <translation>Eine Suche mit mehr Bildern würde alles und nichts treffen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Add the first {0} to the query</source>
            <translation>Die ersten {0} zur Suche hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Add the folder, and search by the pictures</source>
            <translation>Den Ordner hinzufügen und mit den Bildern suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Add these folders to the library</source>
            <translation>Diese Ordner zur Bibliothek hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Add these words to the query</source>
            <translation>Diese Wörter zur Suche hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Add this folder to the library</source>
            <translation>Diesen Ordner zur Bibliothek hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Add to the query</source>
            <translation>Zur Suche hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Check the path, or drop the file itself</source>
            <translation>Den Pfad prüfen oder die Datei selbst hierherziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Compare this folder with the library</source>
            <translation>Diesen Ordner mit der Bibliothek vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Copy or drag a picture, some words, or a folder of photos</source>
            <translation>Ein Bild, einige Wörter oder einen Ordner mit Fotos kopieren oder ziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Find photos like the first {0} of these</source>
            <translation>Fotos finden, die den ersten {0} davon ähneln</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Find photos like these</source>
            <translation>Fotos finden, die diesen ähneln</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Find photos like this</source>
            <translation>Ähnliche Fotos finden</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Kindred works offline and fetches nothing from the web</source>
            <translation>Kindred arbeitet offline und holt nichts aus dem Netz</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Only the first {0} of {1} files were taken</source>
            <translation>Nur die ersten {0} von {1} Dateien wurden übernommen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Save the picture first, then drop the file</source>
            <translation>Das Bild erst speichern, dann die Datei hierherziehen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Search for these words</source>
            <translation>Nach diesen Wörtern suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>That is a web address, not a picture</source>
            <translation>Das ist eine Webadresse, kein Bild</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>There is no picture, folder or text in this</source>
            <translation>Darin ist kein Bild, kein Ordner und kein Text</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>There is nothing at {0}</source>
            <translation>Unter {0} ist nichts</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>To browse them all, drop the folder they are in</source>
            <translation>Um alle zu durchstöbern, den Ordner hierherziehen, in dem sie liegen</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>pasted picture</source>
            <translation>eingefügtes Bild</translation>
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>this photo</source>
            <translation>dieses Foto</translation>
        </message>
    </context>
    <context>
        <name>ElsewhereLine</name>
        <message>
            <location filename="../../app/views/elsewhere_line.py" />
            <source>Another Kindred is indexing this library now; its photos appear here as they come.</source>
            <translation>Ein anderes Kindred indiziert gerade diese Bibliothek; neue Fotos erscheinen hier nach und nach.</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Add a folder of photos…</source>
            <translation>Ordner mit Fotos hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Connect the drive they are on, then look for changes.</source>
            <translation>Das Laufwerk verbinden, auf dem sie liegen, und dann nach Änderungen suchen.</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Describe it, show it, or both</source>
            <translation>Beschreiben, zeigen oder beides</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Get a model…</source>
            <translation>Modell holen …</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Kindred found no file that it can show in this folder.</source>
            <translation>Kindred hat in diesem Ordner keine Datei gefunden, die es anzeigen kann.</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Look for changes</source>
            <translation>Nach Änderungen suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Looking for photos</source>
            <translation>Fotos werden gesucht</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No favourites yet</source>
            <translation>Noch keine Favoriten</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No folder can be reached</source>
            <translation>Kein Ordner ist erreichbar</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No photo has been looked at in this way so far. Indexing does that.</source>
            <translation>Bisher wurde kein Foto so betrachtet. Das geschieht beim Indizieren.</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No photo has these words</source>
            <translation>Kein Foto hat diese Wörter</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No photo meets all of this</source>
            <translation>Kein Foto erfüllt all das</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No photos here</source>
            <translation>Keine Fotos hier</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Nothing found yet</source>
            <translation>Noch nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Nothing to compare with yet</source>
            <translation>Noch nichts zum Vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Photos are being indexed. What matches appears here as it comes in.</source>
            <translation>Fotos werden indiziert. Was passt, erscheint hier, sobald es dazukommt.</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Photos that you mark as favourites are kept together here.</source>
            <translation>Hier sind alle Fotos zusammen, die als Favorit markiert sind.</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Search by look</source>
            <translation>Nach Aussehen suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Show all photos</source>
            <translation>Alle Fotos anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Take a filter out of the search, or make it wider.</source>
            <translation>Einen Filter aus der Suche nehmen oder weiter fassen.</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>They appear here as soon as the first ones are read.</source>
            <translation>Sie erscheinen hier, sobald die ersten gelesen sind.</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Type what you look for and press Return, drop a photo on the window, then add more of each. A leading “-” means less of that. The button with the funnel narrows it down: by date, place, camera and more.</source>
            <translation>Tippen, was gesucht wird, und die Eingabetaste drücken, ein Foto auf das Fenster ziehen, dann von beidem mehr hinzufügen. Ein „-“ davor heißt: weniger davon. Die Taste mit dem Trichter grenzt ein: nach Datum, Ort, Kamera und mehr.</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Words were looked up in names, captions, places and the like. By meaning, which needs a model, Kindred looks at the photos themselves.</source>
            <translation>Die Wörter wurden in Namen, Beschriftungen, Orten und Ähnlichem gesucht. Nach Bedeutung, wofür ein Modell nötig ist, sieht sich Kindred die Fotos selbst an.</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <location filename="../../indexer/bin/linking.py" />
            <source>A link can only take the place of a file that is the same byte for byte</source>
            <translation>Ein Link kann nur an die Stelle einer Datei treten, die Byte für Byte gleich ist</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>A name cannot begin with “{sign}”</source>
            <translation>Ein Name kann nicht mit „{sign}“ beginnen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>A name cannot hold the sign “{sign}”</source>
            <translation>Ein Name kann das Zeichen „{sign}“ nicht enthalten</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>A name needs a letter or a digit</source>
            <translation>Ein Name braucht einen Buchstaben oder eine Ziffer</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>A newer version of Kindred wrote the catalog {path}</source>
            <translation>Eine neuere Version von Kindred hat den Katalog {path} geschrieben</translation>
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>A photo is away now: its small preview was searched with.</source>
            <translation>Ein Foto ist gerade nicht erreichbar: Gesucht wurde mit seiner kleinen Vorschau.</translation>
        </message>
        <message>
            <location filename="../../indexer/search/saved_query.py" />
            <source>A photo of this query is no more in the library</source>
            <translation>Ein Foto dieser Suche ist nicht mehr in der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../indexer/search/grammar.py" />
            <source>A quote is opened and not closed</source>
            <translation>Ein Anführungszeichen wird geöffnet und nicht geschlossen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>A search must ask for at least one photo, from the first one on</source>
            <translation>Eine Suche muss mindestens ein Foto verlangen, vom ersten an</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>A term cannot have the weight {weight:g}</source>
            <translation>Ein Begriff kann nicht das Gewicht {weight:g} haben</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>Add another word to it, or choose another name</source>
            <translation>Ein weiteres Wort hinzufügen oder einen anderen Namen wählen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Add the folder that it is in</source>
            <translation>Den Ordner hinzufügen, in dem sie liegt</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/whole_copies.py" />
            <source>All names for it are taken</source>
            <translation>Alle Namen dafür sind vergeben</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>An album needs a name</source>
            <translation>Ein Album braucht einen Namen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>An alternative is missing beside |</source>
            <translation>Neben | fehlt eine Möglichkeit</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>An imported model cannot be named {model_id}</source>
            <translation>Ein importiertes Modell kann nicht {model_id} heißen</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/runs.py" />
            <source>Another Kindred is indexing this library right now</source>
            <translation>Ein anderes Kindred indiziert gerade diese Bibliothek</translation>
        </message>
        <message>
            <location filename="../../indexer/library/alone.py" />
            <source>Another Kindred is removing photos of this library</source>
            <translation>Ein anderes Kindred entfernt gerade Fotos dieser Bibliothek</translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>CPU, {count} cores</source>
            <translation>
                <numerusform>CPU, {count} Kern</numerusform>
                <numerusform>CPU, {count} Kerne</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../indexer/search/sides.py" />
            <source>Change or remove one of them</source>
            <translation>Einen davon ändern oder entfernen</translation>
        </message>
        <message>
            <location filename="../../indexer/library/stored_vectors.py" />
            <source>Change to another model first</source>
            <translation>Zuerst zu einem anderen Modell wechseln</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Check the disk and its free space, then start Kindred again</source>
            <translation>Den Datenträger und seinen freien Platz prüfen, dann Kindred neu starten</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>Check the file</source>
            <translation>Die Datei prüfen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Check the name, or connect the drive it is on</source>
            <translation>Den Namen prüfen oder das Laufwerk verbinden, auf dem er liegt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Check the path</source>
            <translation>Den Pfad prüfen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>Choose a .safetensors file of an open_clip model, or the folder that holds one</source>
            <translation>Eine .safetensors-Datei eines open_clip-Modells auswählen oder den Ordner, der eine enthält</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>Choose a file that Kindred exported</source>
            <translation>Eine Datei auswählen, die Kindred exportiert hat</translation>
        </message>
        <message>
            <location filename="../../indexer/library/comparing.py" />
            <source>Choose a folder of the library, or add this one first</source>
            <translation>Wählen Sie einen Ordner der Bibliothek, oder fügen Sie diesen zuerst hinzu</translation>
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>Choose a folder on a drive that has about 150 MB of free space and can be written to</source>
            <translation>Einen Ordner auf einem Laufwerk auswählen, das etwa 150 MB freien Platz hat und beschreibbar ist</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Choose a folder that holds {config_name} and the weights</source>
            <translation>Einen Ordner auswählen, der {config_name} und die Gewichte enthält</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Choose a folder with {config_name} and the weights, or a {safe_suffix} file</source>
            <translation>Einen Ordner mit {config_name} und den Gewichten auswählen oder eine {safe_suffix}-Datei</translation>
        </message>
        <message>
            <location filename="../../indexer/search/boxes.py" />
            <source>Choose a larger part, within the picture</source>
            <translation>Wählen Sie einen größeren Teil innerhalb des Bildes</translation>
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>Choose a new or an empty folder</source>
            <translation>Einen neuen oder leeren Ordner auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>Choose a smaller model</source>
            <translation>Ein kleineres Modell auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>Choose another device in the settings</source>
            <translation>In den Einstellungen ein anderes Gerät auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>Choose another file</source>
            <translation>Eine andere Datei auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>Choose another folder</source>
            <translation>Einen anderen Ordner auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>Choose another folder for the rest</source>
            <translation>Für den Rest einen anderen Ordner auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>Choose another name</source>
            <translation>Einen anderen Namen wählen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Choose another name with --name</source>
            <translation>Mit --name einen anderen Namen wählen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Choose another name with --name, or remove the installed one first</source>
            <translation>Mit --name einen anderen Namen wählen oder erst das installierte Modell entfernen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/concepts.py" />
            <source>Choose another name, or add the photos to that one</source>
            <translation>Einen anderen Namen wählen oder die Fotos diesem hinzufügen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Choose another name, or remove the installed one first</source>
            <translation>Einen anderen Namen wählen oder erst das installierte Modell entfernen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>Choose another picture</source>
            <translation>Ein anderes Bild auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Choose another profile with --profile-dir, or move the file away</source>
            <translation>Mit --profile-dir ein anderes Profil wählen oder die Datei verschieben</translation>
        </message>
        <message>
            <location filename="../../app/programs.py" />
            <source>Choose another program</source>
            <translation>Ein anderes Programm auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Choose one of the models that Kindred lists</source>
            <translation>Eines der Modelle auswählen, die Kindred anbietet</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Choose one of the models that Kindred lists, such as the multilingual one</source>
            <translation>Eines der Modelle auswählen, die Kindred anbietet, etwa das mehrsprachige</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>Choose the architecture that the weights were made for</source>
            <translation>Die Architektur wählen, für die die Gewichte gemacht sind</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>Choose the photos that show it first</source>
            <translation>Zuerst die Fotos auswählen, die es zeigen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/concepts.py" />
            <source>Choose those that show it best, in different surroundings</source>
            <translation>Die auswählen, die es am besten zeigen, in verschiedenen Umgebungen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Close Kindred, put the file back if you still have it, and start again</source>
            <translation>Schließen Sie Kindred, legen Sie die Datei zurück, falls Sie sie noch haben, und starten Sie neu</translation>
        </message>
        <message>
            <location filename="../../app/open_library.py" />
            <source>Close Kindred, start it again, and try once more</source>
            <translation>Kindred schließen, neu starten und noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>Close other programs and index again</source>
            <translation>Andere Programme schließen und erneut indizieren</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/reset.py" />
            <source>Close other programs that use Kindred's data folder and try again</source>
            <translation>Andere Programme schließen, die den Datenordner von Kindred verwenden, und es erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>Close other programs that use it, or choose another device</source>
            <translation>Andere Programme schließen, die es verwenden, oder ein anderes Gerät auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>Close other programs that use the GPU, choose a smaller model, or use the CPU</source>
            <translation>Andere Programme schließen, die die GPU verwenden, ein kleineres Modell auswählen oder die CPU verwenden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Close other windows that use it and try again</source>
            <translation>Andere Fenster schließen, die es verwenden, und es erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>Connect its drive and start Kindred again to use it</source>
            <translation>Das Laufwerk verbinden und Kindred neu starten, um ihn zu verwenden</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_pictures.py" />
            <source>Connect its drive, or choose another photo</source>
            <translation>Sein Laufwerk verbinden oder ein anderes Foto wählen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/term_pictures.py" />
            <source>Connect its drive, or search with another photo</source>
            <translation>Sein Laufwerk verbinden oder mit einem anderen Foto suchen</translation>
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Connect the drive again, then export the rest</source>
            <translation>Das Laufwerk wieder verbinden, dann den Rest exportieren</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>Connect the drive it is on, and try again</source>
            <translation>Das Laufwerk verbinden, auf dem es liegt, und es erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/listing.py" />
            <source>Connect the drive it is on, or choose another folder</source>
            <translation>Schließen Sie das Laufwerk an, auf dem er liegt, oder wählen Sie einen anderen Ordner</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>Connect the drive it is on, or make the folder, and try again</source>
            <translation>Das Laufwerk verbinden, auf dem er liegt, oder den Ordner anlegen, und es erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>Connect to the internet and try again, or fetch the model on another machine and import it from a file</source>
            <translation>Mit dem Internet verbinden und es erneut versuchen, oder das Modell auf einem anderen Computer laden und aus einer Datei importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>Copy it again from where it came from</source>
            <translation>Sie noch einmal von dort kopieren, woher sie kam</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>Copy or download the file again</source>
            <translation>Die Datei erneut kopieren oder herunterladen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>Delete the album, and save the query anew</source>
            <translation>Das Album löschen und die Suche neu speichern</translation>
        </message>
        <message>
            <location filename="../../indexer/search/grammar.py" />
            <source>Did you mean {near}:? Put the word between quotes to search for it</source>
            <translation>War {near}: gemeint? Um nach dem Wort zu suchen, es in Anführungszeichen setzen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>Did you mean {near}?</source>
            <translation>War {near} gemeint?</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Download it (kindred models download {model_id}) or import it from a file</source>
            <translation>Es herunterladen (kindred models download {model_id}) oder aus einer Datei importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Download or copy the model again</source>
            <translation>Das Modell erneut herunterladen oder kopieren</translation>
        </message>
        <message>
            <location filename="../../app/cli/duplicates.py" />
            <source>Filters are written like {example}</source>
            <translation>Filter schreibt man wie {example}</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Free some space and try again</source>
            <translation>Platz schaffen und es erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>Free some space or make the folder writable, then try again</source>
            <translation>Platz schaffen oder den Ordner beschreibbar machen, dann erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>Free some space there, or choose fewer photos or another folder</source>
            <translation>Dort Platz schaffen oder weniger Fotos oder einen anderen Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Free some space there, then export the rest</source>
            <translation>Dort Platz schaffen, dann den Rest exportieren</translation>
        </message>
        <message>
            <location filename="../../indexer/library/pair_vectors.py" />
            <source>Free some space there; Kindred looks for them again after the next indexing</source>
            <translation>Schaffen Sie dort Platz; Kindred sucht nach dem nächsten Erfassen wieder danach</translation>
        </message>
        <message>
            <location filename="../../indexer/profile.py" />
            <source>Free some space, then start Kindred again</source>
            <translation>Schaffen Sie Platz und starten Sie Kindred dann neu</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Get a model, or import one from a file</source>
            <translation>Laden Sie ein Modell, oder importieren Sie eines aus einer Datei</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Give a positive weight for more of it, a negative one for less</source>
            <translation>Ein positives Gewicht für mehr davon angeben, ein negatives für weniger</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Give one from 0 to 1</source>
            <translation>Einen von 0 bis 1 angeben</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>Give yourself the right to change it, and try again</source>
            <translation>Sich das Recht geben, es zu ändern, und es erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Give yourself the right to read it, then add it again</source>
            <translation>Den Lesezugriff erlauben und den Ordner dann erneut hinzufügen</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/reading.py" />
            <source>How this photo looks could not be described; it is not found among photos that look alike, but in every other way</source>
            <translation>Wie dieses Foto aussieht, konnte nicht beschrieben werden; unter ähnlich aussehenden wird es nicht gefunden, sonst aber überall</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Import one of the files instead of the folder</source>
            <translation>Statt des Ordners eine der Dateien importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/run.py" />
            <source>Indexing stopped because of an error inside Kindred</source>
            <translation>Die Indizierung wurde durch einen Fehler in Kindred abgebrochen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/catalogue.py" />
            <source>Install Kindred again</source>
            <translation>Kindred neu installieren</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/windows_trash.py" />
            <source>Install Kindred anew</source>
            <translation>Kindred neu installieren</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Install a newer Python</source>
            <translation>Ein neueres Python installieren</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/removal.py" />
            <source>It belongs together with {path}, which stays</source>
            <translation>Es gehört zu {path}, und das bleibt</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/listing.py" />
            <source>It could not be read ({reason}); check the drive</source>
            <translation>Sie ließ sich nicht lesen ({reason}); prüfen Sie das Laufwerk</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/whole_copies.py" />
            <source>It has changed since it was compared</source>
            <translation>Sie hat sich seit dem Vergleich geändert</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/listing.py" />
            <source>It is a link to a place that is not there</source>
            <translation>Es ist ein Link zu einem Ort, den es nicht gibt</translation>
        </message>
        <message>
            <location filename="../../indexer/media/raw.py" />
            <source>It is damaged, or of a camera that is newer than this version of Kindred</source>
            <translation>Sie ist beschädigt oder stammt von einer Kamera, die neuer ist als diese Version von Kindred</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/settling.py" />
            <source>It is not where it stood, and Kindred does not find it in the trash</source>
            <translation>Es ist nicht mehr, wo es war, und im Papierkorb findet Kindred es nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>It knows {words}</source>
            <translation>Er kennt {words}</translation>
        </message>
        <message>
            <location filename="../../indexer/media/limits.py" />
            <source>It says that the picture has no pixels</source>
            <translation>Sie gibt an, dass das Bild keine Pixel hat</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>Its content is of no format that Kindred knows</source>
            <translation>Der Inhalt hat kein Format, das Kindred kennt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/look/codebook.py" />
            <source>Kindred cannot compare photos by their looks</source>
            <translation>Kindred kann Fotos nicht nach ihrem Aussehen vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>Kindred cannot keep its settings</source>
            <translation>Kindred kann seine Einstellungen nicht speichern</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Kindred cannot read the folder {path}</source>
            <translation>Kindred kann den Ordner {path} nicht lesen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Kindred cannot write to its catalog {path}</source>
            <translation>Kindred kann nicht in seinen Katalog {path} schreiben</translation>
        </message>
        <message>
            <location filename="../../indexer/profile.py" />
            <source>Kindred cannot write to its profile folder {folder}</source>
            <translation>Kindred kann nicht in seinen Profilordner {folder} schreiben</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>Kindred cannot write to {shown}</source>
            <translation>Kindred kann nicht in {shown} schreiben</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>Kindred cannot write to {shown} any more</source>
            <translation>Kindred kann nicht mehr in {shown} schreiben</translation>
        </message>
        <message>
            <location filename="../../app/open_library.py" />
            <source>Kindred could not let go of the library in time</source>
            <translation>Kindred konnte die Bibliothek nicht rechtzeitig freigeben</translation>
        </message>
        <message>
            <location filename="../../indexer/library/pair_vectors.py" />
            <source>Kindred could not write {megabytes:,} MB into {folder}; what was found before is kept, and your photos are safe</source>
            <translation>Kindred konnte {megabytes:,} MB nicht in {folder} schreiben; was vorher gefunden wurde, bleibt, und Ihre Fotos sind sicher</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/settling.py" />
            <source>Kindred ended before it was moved; it stands where it stood</source>
            <translation>Kindred endete, bevor es verschoben wurde; es ist, wo es war</translation>
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>Kindred is not allowed to read it</source>
            <translation>Kindred darf es nicht lesen</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/listing.py" />
            <source>Kindred is not allowed to read it; change its permissions</source>
            <translation>Kindred darf sie nicht lesen; ändern Sie die Rechte</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/reading.py" />
            <source>Kindred is not allowed to read this file; change its permissions</source>
            <translation>Kindred darf diese Datei nicht lesen; ihre Zugriffsrechte ändern</translation>
        </message>
        <message>
            <location filename="../../app/single_instance.py" />
            <source>Kindred is open already, but does not answer</source>
            <translation>Kindred ist schon geöffnet, antwortet aber nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>Kindred may not write to the folder of the library</source>
            <translation>Kindred darf nicht in den Ordner der Bibliothek schreiben</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Kindred needs SQLite {oldest} or newer</source>
            <translation>Kindred braucht SQLite {oldest} oder neuer</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/catalogue.py" />
            <source>Kindred offers no model named {model_id}</source>
            <translation>Kindred bietet kein Modell namens {model_id} an</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/reading.py" />
            <source>Kindred stopped unexpectedly while reading this file, twice; it is left out until it changes</source>
            <translation>Kindred ist beim Lesen dieser Datei zweimal unerwartet abgestürzt; sie wird ausgelassen, bis sie sich ändert</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Kindred's catalog {path} is damaged</source>
            <translation>Der Katalog {path} von Kindred ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Kindred's catalog {path} is gone</source>
            <translation>Der Katalog {path} von Kindred ist weg</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>Leave it out</source>
            <translation>Es weglassen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>Leave the choice to Kindred, or name cpu</source>
            <translation>Die Wahl Kindred überlassen oder cpu angeben</translation>
        </message>
        <message>
            <location filename="../../indexer/library/models.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Look cannot have a share of {share:g}</source>
            <translation>Das Aussehen kann keinen Anteil von {share:g} haben</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Look for changes to see what is new in {other}</source>
            <translation>Nach Änderungen suchen, um zu sehen, was in {other} neu ist</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>Look for it in the trash, to put it back by hand</source>
            <translation>Im Papierkorb danach suchen, um es von Hand zurückzulegen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/coverage.py" />
            <source>Look has not seen {count:,} photos yet: they were judged by meaning alone.</source>
            <translation>
                <numerusform>Aussehen hat {count:,} Foto noch nicht gesehen: Es wurde nur nach Bedeutung beurteilt.</numerusform>
                <numerusform>Aussehen hat {count:,} Fotos noch nicht gesehen: Sie wurden nur nach Bedeutung beurteilt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>Look knows no words, and no photo has “{words}” in its name or captions: these words changed nothing.</source>
            <translation>Aussehen kennt keine Wörter, und kein Foto hat „{words}“ in Namen oder Beschriftung: Diese Wörter änderten nichts.</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Look knows no words: they were looked up in names, captions, places and the like.</source>
            <translation>Aussehen kennt keine Wörter: Sie wurden in Namen, Beschriftungen, Orten und Ähnlichem gesucht.</translation>
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>Make room or allow writing, then index again</source>
            <translation>Platz schaffen oder das Schreiben erlauben, dann erneut indizieren</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>Make room there, allow writing, or choose another folder</source>
            <translation>Dort Platz schaffen, das Schreiben erlauben oder einen anderen Ordner auswählen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>Make room there, or choose another folder</source>
            <translation>Dort Platz schaffen oder einen anderen Ordner auswählen</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>Make the file writable or delete it, then start Kindred again</source>
            <translation>Die Datei beschreibbar machen oder löschen, dann Kindred neu starten</translation>
        </message>
        <message>
            <location filename="../../indexer/profile.py" />
            <source>Make the folder writable or free some space, or choose another one with --profile-dir</source>
            <translation>Den Ordner beschreibbar machen oder Platz schaffen, oder mit --profile-dir einen anderen wählen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Make the folder writable, or choose another one with --profile-dir</source>
            <translation>Den Ordner beschreibbar machen oder mit --profile-dir einen anderen wählen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>Models are not downloaded from {address}</source>
            <translation>Von {address} werden keine Modelle heruntergeladen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>Months go from 01 to 12, as in 2019-06</source>
            <translation>Monate gehen von 01 bis 12, wie in 2019-06</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>Move or rename what stands there, and try again</source>
            <translation>Was dort liegt, verschieben oder umbenennen und es erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Move the file away and index your folders again, or put a copy of it in its place</source>
            <translation>Die Datei verschieben und die Ordner neu indizieren, oder eine Kopie an ihre Stelle legen</translation>
        </message>
        <message>
            <location filename="../../app/cli/compare.py" />
            <source>Name a folder of the library, or leave --within out</source>
            <translation>Nennen Sie einen Ordner der Bibliothek, oder lassen Sie --within weg</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Name the architecture (kindred models import FILE --architecture ViT-B-16), or import a folder with {config_name}</source>
            <translation>Die Architektur angeben (kindred models import FILE --architecture ViT-B-16) oder einen Ordner mit {config_name} importieren</translation>
        </message>
        <message>
            <location filename="../../app/cli/bin.py" />
            <source>No folder is protected.</source>
            <translation>Kein Ordner ist geschützt.</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/linking.py" />
            <source>No link can be made beside {path}: {reason}</source>
            <translation>Neben {path} kann kein Link angelegt werden: {reason}</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>No photo can have {stars} stars</source>
            <translation>Kein Foto kann {stars} Sterne haben</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>No photo has {stars} stars</source>
            <translation>Kein Foto hat {stars} Sterne</translation>
        </message>
        <message>
            <location filename="../../indexer/library/models.py" />
            <source>No photo was described by {encoder_id}</source>
            <translation>Kein Foto wurde von {encoder_id} beschrieben</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/mac_trash.py" />
            <source>Nothing is deleted in its stead</source>
            <translation>Stattdessen wird nichts gelöscht</translation>
        </message>
        <message>
            <location filename="../../indexer/search/calibrate.py" />
            <source>Nothing matches well. These come closest.</source>
            <translation>Nichts passt gut. Diese Fotos passen am ehesten.</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>Nothing of its group would be left, and nobody confirmed that</source>
            <translation>Von seiner Gruppe bliebe nichts übrig, und das hat niemand bestätigt</translation>
        </message>
        <message>
            <location filename="../../app/cli/bin.py" />
            <source>Nothing that Kindred removed is in the trash</source>
            <translation>Nichts, was Kindred entfernt hat, liegt im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../indexer/library/bin.py" />
            <source>Nothing was removed under {batch}</source>
            <translation>Unter {batch} wurde nichts entfernt</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_pictures.py" />
            <source>One of the photos is no more in the library</source>
            <translation>Eines der Fotos ist nicht mehr in der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>One of the terms has no words</source>
            <translation>Einer der Begriffe hat keine Wörter</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>Only part of the picture is there</source>
            <translation>Nur ein Teil des Bildes ist da</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/removal.py" />
            <source>Open that library, or make a plan in this one</source>
            <translation>Jene Bibliothek öffnen oder in dieser einen Plan machen</translation>
        </message>
        <message>
            <location filename="../../indexer/media/limits.py" />
            <source>Opening it could use up the memory of this computer</source>
            <translation>Beim Öffnen könnte der Speicher dieses Computers ausgehen</translation>
        </message>
        <message>
            <location filename="../../indexer/library/pair_vectors.py" />
            <source>Photos that are alike could not be looked for</source>
            <translation>Nach ähnlichen Fotos konnte nicht gesucht werden</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/describers.py" />
            <source>Photos that look alike cannot be found on this computer</source>
            <translation>Ähnlich aussehende Fotos können auf diesem Computer nicht gefunden werden</translation>
        </message>
        <message>
            <location filename="../../indexer/search/grammar.py" />
            <source>Put a second one behind the words that belong together</source>
            <translation>Ein zweites hinter die Wörter setzen, die zusammengehören</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Put {first} and {second} into the folder and import the folder</source>
            <translation>{first} und {second} in den Ordner legen und den Ordner importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>Remove it and download or import it again</source>
            <translation>Es entfernen und erneut herunterladen oder importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>Remove it and install it again</source>
            <translation>Es entfernen und neu installieren</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concepts.py" />
            <source>Remove it from the search</source>
            <translation>Es aus der Suche entfernen</translation>
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>Remove the model and download or import it again</source>
            <translation>Das Modell entfernen und erneut herunterladen oder importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Remove {other} first; its photos are recognised when {path} is indexed</source>
            <translation>Zuerst {other} entfernen; die Fotos darin werden wiedererkannt, wenn {path} indiziert wird</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Sample model</source>
            <translation>Beispielmodell</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Say what you are looking for, in words or with a photo</source>
            <translation>Sagen Sie in Worten oder mit einem Foto, was Sie suchen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Search by Look, or get a model</source>
            <translation>Suchen Sie nach Aussehen, oder laden Sie ein Modell</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Searching for a taught name by meaning needs a model</source>
            <translation>Einen beigebrachten Namen nach Bedeutung zu suchen braucht ein Modell</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Searching with a picture by meaning needs a model</source>
            <translation>Um mit einem Bild nach Bedeutung zu suchen, ist ein Modell nötig</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concepts.py" />
            <source>Show Kindred more photos of it</source>
            <translation>Kindred mehr Fotos davon zeigen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concepts.py" />
            <source>Show Kindred other photos of it</source>
            <translation>Kindred andere Fotos davon zeigen</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>Something else stands at {path} now; it stays in the trash</source>
            <translation>In {path} liegt jetzt etwas anderes; es bleibt im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>Stars go from 0 to 5, as in rating:4, rating:&gt;=3 or rating:3..5</source>
            <translation>Sterne gehen von 0 bis 5, wie in rating:4, rating:&gt;=3 oder rating:3..5</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/run.py" />
            <source>Start indexing again; if it stops at the same place, please report it</source>
            <translation>Die Indizierung neu starten; bleibt sie an derselben Stelle stehen, bitte melden</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Start the newer Kindred, or choose another profile with --profile-dir</source>
            <translation>Das neuere Kindred starten oder mit --profile-dir ein anderes Profil wählen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>The album {name} was saved by a newer Kindred</source>
            <translation>Das Album {name} wurde von einem neueren Kindred gespeichert</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>The architecture of {shown_name} is not known</source>
            <translation>Die Architektur von {shown_name} ist nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>The copy could not be written to {path}</source>
            <translation>Die Kopie konnte nicht nach {path} geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/whole_copies.py" />
            <source>The copy was not the same and is gone again; check both drives</source>
            <translation>Die Kopie war nicht gleich und ist wieder fort; prüfen Sie beide Laufwerke</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>The description of the model in {name} is damaged</source>
            <translation>Die Beschreibung des Modells in {name} ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>The device {name} cannot be used</source>
            <translation>Das Gerät {name} kann nicht verwendet werden</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>The disk did not answer while Kindred used its catalog {path}</source>
            <translation>Der Datenträger hat nicht geantwortet, während Kindred seinen Katalog {path} verwendete</translation>
        </message>
        <message>
            <location filename="../../indexer/profile.py" />
            <source>The disk of Kindred's own data is full</source>
            <translation>Der Datenträger mit Kindreds eigenen Daten ist voll</translation>
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>The disk of {shown} is full</source>
            <translation>Der Datenträger von {shown} ist voll</translation>
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>The disk space that is allotted to you is used up</source>
            <translation>Der zugeteilte Speicherplatz ist aufgebraucht</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>The disk that holds Kindred's catalog {path} is full</source>
            <translation>Der Datenträger mit dem Katalog {path} von Kindred ist voll</translation>
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>The disk that holds the library cannot be written to</source>
            <translation>Der Datenträger mit der Bibliothek ist nicht beschreibbar</translation>
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>The disk that holds the library is full</source>
            <translation>Der Datenträger mit der Bibliothek ist voll</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/mac_trash.py" />
            <source>The drive of {folder} has no trash</source>
            <translation>Das Laufwerk von {folder} hat keinen Papierkorb</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/xdg_trash.py" />
            <source>The drive of {folder} has no trash, and none can be made in {near}</source>
            <translation>Das Laufwerk von {folder} hat keinen Papierkorb, und in {near} kann keiner angelegt werden</translation>
        </message>
        <message>
            <location filename="../../indexer/library/marks.py" />
            <source>The favourites stay as they were</source>
            <translation>Die Favoriten bleiben, wie sie waren</translation>
        </message>
        <message>
            <location filename="../../indexer/scan/scanner.py" />
            <source>The file cannot be looked at ({reason})</source>
            <translation>Die Datei kann nicht untersucht werden ({reason})</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/reading.py" />
            <source>The file could not be read ({reason}); check the drive</source>
            <translation>Die Datei konnte nicht gelesen werden ({reason}); das Laufwerk prüfen</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>The file is cut off</source>
            <translation>Die Datei ist abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>The file is damaged</source>
            <translation>Die Datei ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>The file is empty</source>
            <translation>Die Datei ist leer</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/comparison.py" />
            <source>The file is too large to be read into memory</source>
            <translation>Die Datei ist zu groß für den Arbeitsspeicher</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>The filter {field} does not know {value}</source>
            <translation>Der Filter {field} kennt {value} nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/search/grammar.py" />
            <source>The filter {field} is empty</source>
            <translation>Der Filter {field} ist leer</translation>
        </message>
        <message>
            <location filename="../../indexer/scan/scanner.py" />
            <source>The folder cannot be read ({reason}); what was known of it is kept</source>
            <translation>Der Ordner kann nicht gelesen werden ({reason}); was von ihm bekannt war, bleibt erhalten</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>The folder of the thumbnails is not there</source>
            <translation>Der Ordner der Miniaturbilder ist nicht da</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/listing.py" />
            <source>The folder {folder} cannot be compared</source>
            <translation>Der Ordner {folder} lässt sich nicht vergleichen</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>The folder {folder} cannot be made again: {reason}</source>
            <translation>Der Ordner {folder} kann nicht wieder angelegt werden: {reason}</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>The folder {folder} is not there; it stays in the trash</source>
            <translation>Der Ordner {folder} ist nicht da; es bleibt im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>The folder {root} is offline</source>
            <translation>Der Ordner {root} ist offline</translation>
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>The folder {shown} is not there any more</source>
            <translation>Der Ordner {shown} ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>The hub {host} does not give {name}</source>
            <translation>Der Server {host} liefert {name} nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/reset.py" />
            <source>The library could not be put aside</source>
            <translation>Die Bibliothek konnte nicht beiseitegelegt werden</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>The library does not know {keeper}, which was to stay, so nobody can tell what it is</source>
            <translation>Die Bibliothek kennt {keeper} nicht, das bleiben sollte; was es ist, lässt sich also nicht sagen</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>The library does not know {path}, so nobody can tell what it is</source>
            <translation>Die Bibliothek kennt {path} nicht, also lässt sich nicht sagen, was es ist</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/plans.py" />
            <source>The library has it</source>
            <translation>Die Bibliothek hat es</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>The library is busy</source>
            <translation>Die Bibliothek ist beschäftigt</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/database.py" />
            <source>The library is closed</source>
            <translation>Die Bibliothek ist geschlossen</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/set_mover.py" />
            <source>The link could not take its place</source>
            <translation>Der Link konnte nicht an seine Stelle treten</translation>
        </message>
        <message>
            <location filename="../../indexer/scan/scanner.py" />
            <source>The link leads to a file that is not there; connect the drive that it is on</source>
            <translation>Die Verknüpfung führt zu einer Datei, die nicht da ist; das Laufwerk verbinden, auf dem sie liegt</translation>
        </message>
        <message>
            <location filename="../../indexer/export/writing.py" />
            <source>The list could not be written to {path}</source>
            <translation>Die Liste konnte nicht nach {path} geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/catalogue.py" />
            <source>The list of models that ships with Kindred is damaged</source>
            <translation>Die mit Kindred gelieferte Liste der Modelle ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>The model cannot be loaded onto {device}</source>
            <translation>Das Modell kann nicht auf {device} geladen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>The model could not be downloaded</source>
            <translation>Das Modell konnte nicht heruntergeladen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>The model could not be stored in {folder}</source>
            <translation>Das Modell konnte nicht in {folder} gespeichert werden</translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/coverage.py" />
            <source>The model has not seen {count:,} photos yet: they were judged by look alone.</source>
            <translation>
                <numerusform>Das Modell hat {count:,} Foto noch nicht gesehen: Es wurde nur nach Aussehen beurteilt.</numerusform>
                <numerusform>Das Modell hat {count:,} Fotos noch nicht gesehen: Sie wurden nur nach Aussehen beurteilt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>The model in {name} cannot be read</source>
            <translation>Das Modell in {name} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>The model in {name} cannot be used</source>
            <translation>Das Modell in {name} kann nicht verwendet werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>The model in {name} cannot read texts</source>
            <translation>Das Modell in {name} kann keine Texte lesen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>The model in {name} does not fit in memory</source>
            <translation>Das Modell in {name} passt nicht in den Arbeitsspeicher</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>The model {model_id} cannot be removed</source>
            <translation>Das Modell {model_id} kann nicht entfernt werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>The model {model_id} is not installed</source>
            <translation>Das Modell {model_id} ist nicht installiert</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>The model {name} cannot be read</source>
            <translation>Das Modell {name} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>The model {name} could not be loaded</source>
            <translation>Das Modell {name} konnte nicht geladen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>The model {name} is damaged</source>
            <translation>Das Modell {name} ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>The model {name} was installed by a newer version of Kindred</source>
            <translation>Das Modell {name} wurde von einer neueren Version von Kindred installiert</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/tokenizing.py" />
            <source>The model's tokenizer is damaged</source>
            <translation>Der Tokenizer des Modells ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>The name stays as it is</source>
            <translation>Der Name bleibt, wie er ist</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>The name was not kept</source>
            <translation>Der Name wurde nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>The names could not be written to {path}</source>
            <translation>Die Namen konnten nicht nach {path} geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>The names were not taken in</source>
            <translation>Die Namen wurden nicht übernommen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/boxes.py" />
            <source>The part lies outside the picture</source>
            <translation>Der Teil liegt außerhalb des Bildes</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>The part of Kindred that computes with models cannot be loaded</source>
            <translation>Der Teil von Kindred, der mit Modellen rechnet, kann nicht geladen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/search/boxes.py" />
            <source>The part of the picture is empty</source>
            <translation>Der Teil des Bildes ist leer</translation>
        </message>
        <message>
            <location filename="../../indexer/search/boxes.py" />
            <source>The part of the picture is too small to be searched with</source>
            <translation>Der Teil des Bildes ist zu klein, um damit zu suchen</translation>
        </message>
        <message>
            <location filename="../../indexer/errors.py" />
            <source>The photo cannot be opened now ({absence})</source>
            <translation>Das Foto kann gerade nicht geöffnet werden ({absence})</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>The photos still belong to the name</source>
            <translation>Die Fotos gehören weiter zum Namen</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>The photos were not added to the name</source>
            <translation>Die Fotos wurden dem Namen nicht hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>The picture in it cannot be read</source>
            <translation>Das Bild darin kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/media/limits.py" />
            <source>The picture is too large to open safely</source>
            <translation>Das Bild ist zu groß, um es sicher zu öffnen</translation>
        </message>
        <message>
            <location filename="../../indexer/media/limits.py" />
            <source>The picture is too large to open safely ({width:,} × {height:,} pixels)</source>
            <translation>Das Bild ist zu groß, um es sicher zu öffnen ({width:,} × {height:,} Pixel)</translation>
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>The picture {name} cannot be searched with</source>
            <translation>Mit dem Bild {name} kann nicht gesucht werden</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/plan.py" />
            <source>The plan could not be written to {path}</source>
            <translation>Der Plan konnte nicht nach {path} geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/removal.py" />
            <source>The plan was made in another library</source>
            <translation>Der Plan stammt aus einer anderen Bibliothek</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/plan.py" />
            <source>The plan {path} cannot be read</source>
            <translation>Der Plan {path} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>The query of the album {name} is damaged</source>
            <translation>Die Suche des Albums {name} ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>The range .. has neither begin nor end</source>
            <translation>Der Bereich .. hat weder Anfang noch Ende</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>The range {range} ends before it begins</source>
            <translation>Der Bereich {range} endet, bevor er beginnt</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/windows_trash.py" />
            <source>The recycle bin cannot be used: a part of Kindred is missing, pywin32</source>
            <translation>Der Papierkorb kann nicht verwendet werden: Es fehlt ein Teil von Kindred, pywin32</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/removal.py" />
            <source>The removal was stopped, since it could not be written down</source>
            <translation>Das Entfernen wurde angehalten, weil es nicht aufgeschrieben werden konnte</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>The same file was copied under another name</source>
            <translation>Dieselbe Datei wurde unter einem anderen Namen kopiert</translation>
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>The sample library could not be written</source>
            <translation>Die Beispielbibliothek konnte nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>The sample library was not written</source>
            <translation>Die Beispielbibliothek wurde nicht geschrieben</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>The sample model is missing</source>
            <translation>Das Beispielmodell fehlt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>The sample model is part of Kindred and cannot be removed</source>
            <translation>Das Beispielmodell gehört zu Kindred und kann nicht entfernt werden</translation>
        </message>
        <message>
            <location filename="../../indexer/library/marks.py" />
            <source>The stars and favourites stay as they are</source>
            <translation>Sterne und Favoriten bleiben, wie sie sind</translation>
        </message>
        <message>
            <location filename="../../indexer/library/marks.py" />
            <source>The stars were not kept</source>
            <translation>Die Sterne wurden nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>The thumbnails could not be moved to {folder}</source>
            <translation>Die Miniaturbilder konnten nicht nach {folder} verschoben werden</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/xdg_trash.py" />
            <source>The trash of {folder} is on another drive; the photo would be copied there and deleted here</source>
            <translation>Der Papierkorb von {folder} ist auf einem anderen Laufwerk; das Foto würde dorthin kopiert und hier gelöscht</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>The trash that {path} lies in is not there</source>
            <translation>Der Papierkorb, in dem {path} liegt, ist nicht da</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/xdg_trash.py" />
            <source>The trash {folder} cannot be written to</source>
            <translation>In den Papierkorb {folder} kann nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>The weights in {name} are damaged</source>
            <translation>Die Gewichte in {name} sind beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>The weights in {name} do not fit the model that its description names</source>
            <translation>Die Gewichte in {name} passen nicht zu dem Modell, das die Beschreibung nennt</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>There are no days {text}</source>
            <translation>Die Tage {text} gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/search/grammar.py" />
            <source>There are {fields}. Put the word between quotes to search for it</source>
            <translation>Es gibt {fields}. Um nach dem Wort zu suchen, es in Anführungszeichen setzen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/concepts.py" />
            <source>There is a name {name} already</source>
            <translation>Den Namen {name} gibt es schon</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>There is already a model named {id}</source>
            <translation>Es gibt schon ein Modell namens {id}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>There is already a model named {model_id}</source>
            <translation>Es gibt schon ein Modell namens {model_id}</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>There is an album named {name} already</source>
            <translation>Es gibt schon ein Album namens {name}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/architectures.py" />
            <source>There is no architecture named {architecture}</source>
            <translation>Es gibt keine Architektur namens {architecture}</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>There is no day {text}</source>
            <translation>Den Tag {text} gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>There is no file or folder {path}</source>
            <translation>Es gibt keine Datei und keinen Ordner {path}</translation>
        </message>
        <message>
            <location filename="../../indexer/search/grammar.py" />
            <source>There is no filter {name}</source>
            <translation>Einen Filter {name} gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>There is no folder {path}</source>
            <translation>Es gibt keinen Ordner {path}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>There is no model named {model_id}</source>
            <translation>Es gibt kein Modell namens {model_id}</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>There is no model to recognise {name} by: the name was looked up as a word.</source>
            <translation>Es gibt kein Modell, um {name} zu erkennen: Der Name wurde als Wort gesucht.</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>There is no model yet: only Look was used.</source>
            <translation>Es gibt noch kein Modell: Nur das Aussehen wurde verwendet.</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>There is no month {month}</source>
            <translation>Einen Monat {month} gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>There is no name to export</source>
            <translation>Es gibt keinen Namen zum Exportieren</translation>
        </message>
        <message>
            <location filename="../../app/cli/names.py" />
            <source>There is no name {name}</source>
            <translation>Einen Namen {name} gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>There is no year {year}</source>
            <translation>Ein Jahr {year} gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>There is not enough room in {shown}</source>
            <translation>In {shown} ist nicht genug Platz</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>There is too little space for {model_name}</source>
            <translation>Für {model_name} ist zu wenig Platz</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>There was not enough free memory to open the picture</source>
            <translation>Es war nicht genug Arbeitsspeicher frei, um das Bild zu öffnen</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>These are too many photos for a name</source>
            <translation>Das sind zu viele Fotos für einen Namen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/sides.py" />
            <source>These terms cancel each other out</source>
            <translation>Diese Begriffe heben sich gegenseitig auf</translation>
        </message>
        <message>
            <location filename="../../indexer/media/raw.py" />
            <source>This RAW file cannot be opened</source>
            <translation>Diese RAW-Datei kann nicht geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>This album is no more</source>
            <translation>Dieses Album gibt es nicht mehr</translation>
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>This is not a picture</source>
            <translation>Das ist kein Bild</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>This month has the days 1 to {last}</source>
            <translation>Dieser Monat hat die Tage 1 bis {last}</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/concepts.py" />
            <source>This name is not known any more</source>
            <translation>Diesen Namen gibt es nicht mehr</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>This name is too long</source>
            <translation>Dieser Name ist zu lang</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>This name is too long for an album</source>
            <translation>Dieser Name ist zu lang für ein Album</translation>
        </message>
        <message>
            <location filename="../../app/cli/names.py" />
            <source>To see those there are: {command}</source>
            <translation>Die vorhandenen zeigt: {command}</translation>
        </message>
        <message>
            <location filename="../../app/cli/bin.py" />
            <source>To see what was: {command}</source>
            <translation>Was entfernt wurde, zeigt: {command}</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Try again when it is done</source>
            <translation>Es erneut versuchen, wenn das erledigt ist</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>Try again; if it happens again, import the model from a file</source>
            <translation>Es erneut versuchen; geschieht es wieder, das Modell aus einer Datei importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>Type some, or remove it</source>
            <translation>Welche eingeben oder ihn entfernen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>Update Kindred to open it</source>
            <translation>Kindred aktualisieren, um es zu öffnen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>Update Kindred, choose another model, or import one from a file</source>
            <translation>Kindred aktualisieren, ein anderes Modell auswählen oder eines aus einer Datei importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>Update Kindred, or import the model from a file</source>
            <translation>Kindred aktualisieren oder das Modell aus einer Datei importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>Update Kindred, or remove the model and install it again</source>
            <translation>Kindred aktualisieren oder das Modell entfernen und neu installieren</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>Update Kindred, then import it again</source>
            <translation>Kindred aktualisieren, dann erneut importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/architectures.py" />
            <source>Use a name of open_clip, such as ViT-B-32</source>
            <translation>Einen Namen von open_clip verwenden, etwa ViT-B-32</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>Use an https address, or import the model from a file</source>
            <translation>Eine https-Adresse verwenden oder das Modell aus einer Datei importieren</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Use letters, digits and hyphens</source>
            <translation>Buchstaben, Ziffern und Bindestriche verwenden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>Use other weights</source>
            <translation>Andere Gewichte verwenden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>Use the .safetensors file of the same model instead</source>
            <translation>Stattdessen die .safetensors-Datei desselben Modells verwenden</translation>
        </message>
        <message>
            <location filename="../../app/single_instance.py" />
            <source>Wait a moment and start it again, or end the program that hangs</source>
            <translation>Einen Moment warten und es erneut starten, oder das Programm beenden, das nicht antwortet</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/runs.py" />
            <source>Wait until it has finished, or close it</source>
            <translation>Warten, bis es fertig ist, oder es schließen</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/listing.py" />
            <source>What is there twice within the library is found under Duplicates</source>
            <translation>Was es in der Bibliothek doppelt gibt, steht unter Duplikate</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>What lies in the trash for {path} is another file</source>
            <translation>Was für {path} im Papierkorb liegt, ist eine andere Datei</translation>
        </message>
        <message>
            <location filename="../../indexer/library/stored_vectors.py" />
            <source>What {name} knows of the photos is in use</source>
            <translation>Was {name} über die Fotos weiß, wird verwendet</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/windows_trash.py" />
            <source>Windows has no recycle bin for the drive of {folder}: what is removed there is deleted for good</source>
            <translation>Windows hat für das Laufwerk von {folder} keinen Papierkorb: Was dort entfernt wird, ist endgültig gelöscht</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>Write 2019, 2019-06, 2019-06-12, june-2020, june, summer-2020 or last-month, or a range such as 2019..2021</source>
            <translation>Schreiben Sie 2019, 2019-06, 2019-06-12, june-2020, june, summer-2020 oder last-month, oder einen Bereich wie 2019..2021</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>Write &gt;= for then and later, &lt;= for then and earlier</source>
            <translation>&gt;= heißt dann und später, &lt;= heißt dann und früher</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>Write one on each side, as in type:raw|heic</source>
            <translation>Auf jeder Seite eine angeben, wie in type:raw|heic</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>Write the earlier date first</source>
            <translation>Das frühere Datum zuerst angeben</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>Write the smaller number first</source>
            <translation>Die kleinere Zahl zuerst angeben</translation>
        </message>
        <message>
            <location filename="../../indexer/search/grammar.py" />
            <source>Write what to look for right behind the colon, or take it out</source>
            <translation>Direkt hinter dem Doppelpunkt angeben, was gesucht wird, oder ihn entfernen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>Write {example}</source>
            <translation>Zum Beispiel {example}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/look/codebook.py" />
            <source>a file that comes with Kindred is missing or damaged ({path}); your photos are not touched by this</source>
            <translation>eine mitgelieferte Datei fehlt oder ist beschädigt ({path}); die Fotos sind davon nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>a model is a {safe_suffix} file or a folder with {config_name}</source>
            <translation>ein Modell ist eine {safe_suffix}-Datei oder ein Ordner mit {config_name}</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/concepts.py" />
            <source>a name is taught with {most} at most; nothing was changed</source>
            <translation>ein Name nimmt höchstens {most} auf; es wurde nichts verändert</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/moving.py" />
            <source>an animation, of which only the first picture was compared</source>
            <translation>eine Animation, von der nur das erste Bild verglichen wurde</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/moving.py" />
            <source>an animation: the other one shows only its first picture</source>
            <translation>eine Animation: Das andere zeigt nur ihr erstes Bild</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>another Kindred is writing to {path}</source>
            <translation>ein anderes Kindred schreibt in {path}</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>another date</source>
            <translation>anderes Datum</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>another program wrote it; nothing was changed</source>
            <translation>ein anderes Programm hat es geschrieben; nichts wurde geändert</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/plan.py" />
            <source>another version of Kindred wrote it</source>
            <translation>eine andere Version von Kindred hat ihn geschrieben</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>another window of Kindred does it</source>
            <translation>ein anderes Fenster von Kindred tut es schon</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>as {format}</source>
            <translation>als {format}</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/reset.py" />
            <source>beginning anew would take it away under its hands; nothing was changed</source>
            <translation>ein Neubeginn würde sie ihm unter den Händen wegnehmen; nichts wurde geändert</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>better format: RAW before JPEG</source>
            <translation>besseres Format: RAW vor JPEG</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>crop: {share} % of the other</source>
            <translation>Ausschnitt: {share} % des anderen</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>everything below a folder belongs to it</source>
            <translation>alles unter einem Ordner gehört dazu</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>has GPS</source>
            <translation>hat GPS</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>has a date</source>
            <translation>hat ein Datum</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>has keywords</source>
            <translation>hat Stichwörter</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/moving.py" />
            <source>has more pages: the other one shows only its first</source>
            <translation>hat mehr Seiten: Das andere zeigt nur die erste</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/moving.py" />
            <source>has several pages, of which only the first was compared</source>
            <translation>hat mehrere Seiten, von denen nur die erste verglichen wurde</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>in a folder that you prefer</source>
            <translation>in einem bevorzugten Ordner</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>in a reference folder</source>
            <translation>in einem Referenzordner</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>in a search that asks for photos without it</source>
            <translation>in einer Suche nach Fotos ohne ihn</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>in the better format</source>
            <translation>im besseren Format</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>installed: {names}</source>
            <translation>installiert: {names}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>installed: {names}; on offer: {offered}</source>
            <translation>installiert: {names}; im Angebot: {offered}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>it cuts texts into tokens in a way that Kindred does not know ({mode})</source>
            <translation>es zerlegt Texte auf eine Weise in Tokens, die Kindred nicht kennt ({mode})</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>it does not describe a model</source>
            <translation>sie beschreibt kein Modell</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>it gives different inputs the same vector: its weights are probably not trained</source>
            <translation>es gibt verschiedenen Eingaben denselben Vektor: Die Gewichte sind wohl nicht trainiert</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>it has a meaning of its own in searches</source>
            <translation>es hat in Suchen eine eigene Bedeutung</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/tokenizing.py" />
            <source>it has no token {text_of!r}</source>
            <translation>er hat kein Token {text_of!r}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>it has no tokenizer</source>
            <translation>es hat keinen Tokenizer</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>it has no {field}</source>
            <translation>ihr fehlt {field}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/concepts.py" />
            <source>it has {count:,} photos of {least}</source>
            <translation>
                <numerusform>er hat 1 Foto von {least}</numerusform>
                <numerusform>er hat {count:,} Fotos von {least}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>it holds no whole catalog that this Kindred can read; nothing was changed</source>
            <translation>sie enthält keinen ganzen Katalog, den dieses Kindred lesen kann; nichts wurde geändert</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>it holds no {safe_suffix} file</source>
            <translation>er enthält keine {safe_suffix}-Datei</translation>
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>it is a folder</source>
            <translation>es ist ein Ordner</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>it is a pickled file that holds more than weights, and loading it could run a program on this computer</source>
            <translation>es ist eine Pickle-Datei, die mehr als Gewichte enthält; sie zu laden könnte auf diesem Computer ein Programm ausführen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>it is no .safetensors file, or it is damaged</source>
            <translation>es ist keine .safetensors-Datei, oder sie ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>it is no file that Kindred exported names to, or is damaged; nothing was changed</source>
            <translation>es ist keine Datei, in die Kindred Namen exportiert hat, oder sie ist beschädigt; es wurde nichts verändert</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>it is none of {names}, and there is no {config_name} beside it</source>
            <translation>sie ist keine von {names}, und daneben liegt keine {config_name}</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/plan.py" />
            <source>it is not JSON</source>
            <translation>er ist kein JSON</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>it is of version {version}, this Kindred knows versions up to {newest}; nothing was changed</source>
            <translation>es ist von Version {version}, dieses Kindred kennt Versionen bis {newest}; nichts wurde geändert</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>it needs its own tokenizer, and {tokenizer_name} is missing beside the weights</source>
            <translation>es braucht einen eigenen Tokenizer, und {tokenizer_name} fehlt neben den Gewichten</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>it redirects in a circle</source>
            <translation>er leitet im Kreis weiter</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>it should be {end:,} bytes long but has only {size_bytes:,}: the rest is missing</source>
            <translation>sie sollte {end:,} Bytes lang sein, hat aber nur {size_bytes:,}: Der Rest fehlt</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/concepts.py" />
            <source>it was deleted meanwhile; the photos are as they were</source>
            <translation>er wurde inzwischen gelöscht; die Fotos sind, wie sie waren</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concepts.py" />
            <source>it was deleted; the photos are as they were</source>
            <translation>er wurde gelöscht; die Fotos sind, wie sie waren</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>it was left as it is</source>
            <translation>es bleibt, wie es ist</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/listing.py" />
            <source>it would be compared with itself</source>
            <translation>er würde mit sich selbst verglichen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>it yields numbers that are not finite: its weights are probably damaged</source>
            <translation>es liefert Zahlen, die nicht endlich sind: Die Gewichte sind wohl beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>its content is not the one that was announced, so it was deleted: it was damaged or changed on the way</source>
            <translation>der Inhalt ist nicht der angekündigte, deshalb wurde die Datei gelöscht: Sie wurde unterwegs beschädigt oder verändert</translation>
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>its drive was disconnected, or the folder was moved</source>
            <translation>das Laufwerk wurde getrennt oder der Ordner verschoben</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>its text part is the separate model {tokenizer}, which needs a library that Kindred does not ship</source>
            <translation>sein Textteil ist das eigene Modell {tokenizer}, das eine Programmbibliothek braucht, die Kindred nicht mitbringt</translation>
        </message>
        <message>
            <location filename="../../app/single_instance.py" />
            <source>its window has the library in {folder}; your photos are not affected</source>
            <translation>sein Fenster hat die Bibliothek in {folder} geöffnet; die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>larger</source>
            <translation>größer</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>less compressed</source>
            <translation>weniger komprimiert</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>less compressed, of one picture</source>
            <translation>weniger komprimiert, bei einem Bild</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>mirrored</source>
            <translation>gespiegelt</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>more complete metadata: date, GPS, camera, keywords</source>
            <translation>vollständigere Angaben: Datum, GPS, Kamera, Stichwörter</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>more compressed</source>
            <translation>stärker komprimiert</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>more pixels</source>
            <translation>mehr Pixel</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>more than its first picture</source>
            <translation>mehr als das erste Bild</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>names its camera</source>
            <translation>nennt seine Kamera</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>no answer</source>
            <translation>keine Antwort</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>no answer in time</source>
            <translation>keine Antwort innerhalb der Wartezeit</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>not a copy by its name</source>
            <translation>dem Namen nach keine Kopie</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>not an enlarged copy</source>
            <translation>keine vergrößerte Kopie</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>not cropped, bordered or drawn over</source>
            <translation>nicht beschnitten, umrandet oder übermalt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>not even one photo at a time fits</source>
            <translation>nicht einmal ein einzelnes Foto passt hinein</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>not saved by an editing program</source>
            <translation>nicht von einem Bildbearbeitungsprogramm gespeichert</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>not the one that was turned or mirrored</source>
            <translation>nicht das gedrehte oder gespiegelte</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>not touched since it was taken</source>
            <translation>seit der Aufnahme nicht bearbeitet</translation>
        </message>
        <message>
            <location filename="../../indexer/profile.py" />
            <source>nothing new can be kept in {folder}; photos can still be looked at and searched, and are not affected</source>
            <translation>in {folder} lässt sich nichts Neues ablegen; Fotos können weiter angesehen und gesucht werden und sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../app/models/review/choices.py" />
            <source>nothing of its group stays, by your choice</source>
            <translation>von seiner Gruppe bleibt auf Ihren Wunsch nichts</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>nothing tells them apart</source>
            <translation>nichts unterscheidet sie</translation>
        </message>
        <message>
            <location filename="../../app/open_library.py" />
            <source>nothing was changed</source>
            <translation>es wurde nichts verändert</translation>
        </message>
        <message>
            <location filename="../../indexer/library/comparing.py" />
            <source>nothing was copied</source>
            <translation>nichts wurde kopiert</translation>
        </message>
        <message>
            <location filename="../../indexer/library/models.py" />
            <source>nothing was deleted</source>
            <translation>es wurde nichts gelöscht</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/catalogue.py" />
            <source>on offer: {names}</source>
            <translation>im Angebot: {names}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>one of Kindred's own models has that name</source>
            <translation>eines der Modelle von Kindred heißt schon so</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/telling.py" />
            <source>other brightness or colours</source>
            <translation>andere Helligkeit oder Farben</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>other keywords</source>
            <translation>andere Stichwörter</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/moving.py" />
            <source>perhaps an animation: it was not looked at yet</source>
            <translation>vielleicht eine Animation: Sie wurde noch nicht angesehen</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/describing.py" />
            <source>perhaps the original: the larger one may be an enlarged copy</source>
            <translation>vielleicht das Original: Das größere kann eine vergrößerte Kopie sein</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/moving.py" />
            <source>perhaps with more colours than a GIF has</source>
            <translation>vielleicht mit mehr Farben, als ein GIF hat</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>rated higher</source>
            <translation>höher bewertet</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>rated higher, or a favourite</source>
            <translation>höher bewertet oder Favorit</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/telling.py" />
            <source>saved again or edited</source>
            <translation>neu gespeichert oder bearbeitet</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>says more of itself</source>
            <translation>sagt mehr über sich</translation>
        </message>
        <message>
            <location filename="../../indexer/library/stored_vectors.py" />
            <source>searches need it; nothing was deleted</source>
            <translation>die Suche braucht es; es wurde nichts gelöscht</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>sharper</source>
            <translation>schärfer</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>sharper, of several shots</source>
            <translation>schärfer, bei mehreren Aufnahmen</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>shows more: the other is {share} % of it</source>
            <translation>zeigt mehr: das andere ist {share} % davon</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/plan.py" />
            <source>something is missing in it, or is not what it should be</source>
            <translation>darin fehlt etwas oder ist nicht, wie es sein sollte</translation>
        </message>
        <message>
            <location filename="../../indexer/export/advice_page.py" />
            <source>stays</source>
            <translation>bleibt</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>stretched</source>
            <translation>gestreckt</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>taken first, not touched since, or the oldest file</source>
            <translation>zuerst aufgenommen, seither nicht bearbeitet, oder die älteste Datei</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the address does not begin with https://, so others could change what arrives</source>
            <translation>die Adresse beginnt nicht mit https://, also könnten andere verändern, was ankommt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the connection was closed in the middle</source>
            <translation>die Verbindung wurde mittendrin getrennt</translation>
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>the export ended there; the photos copied until then are whole</source>
            <translation>der Export endete dort; die bis dahin kopierten Fotos sind vollständig</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>the file or its folder is read-only or cannot be opened; {photos_are_safe}</source>
            <translation>die Datei oder ihr Ordner ist schreibgeschützt oder lässt sich nicht öffnen; {photos_are_safe}</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>the file was moved or deleted while Kindred was running; {photos_are_safe}</source>
            <translation>Die Datei wurde verschoben oder gelöscht, während Kindred lief; {photos_are_safe}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub answered with error {code}</source>
            <translation>der Server hat mit Fehler {code} geantwortet</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub asks for a login</source>
            <translation>der Server verlangt eine Anmeldung</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub does not have the file: it may have been moved</source>
            <translation>der Server hat die Datei nicht: Sie wurde vielleicht verschoben</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>the hub has another {name} than the one that Kindred knows</source>
            <translation>der Server hat eine andere {name} als die, die Kindred kennt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub redirects to an address that is not secure</source>
            <translation>der Server leitet zu einer unsicheren Adresse weiter</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub refuses it</source>
            <translation>der Server verweigert es</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/facts.py" />
            <source>the oldest</source>
            <translation>die älteste</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>the original, not an enlarged, edited, turned or sent copy</source>
            <translation>das Original, keine vergrößerte, bearbeitete, gedrehte oder gesendete Kopie</translation>
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>the photos it showed are untouched</source>
            <translation>die Fotos darin sind unberührt</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>the photos need {needed}, and {free} are free; nothing was copied</source>
            <translation>die Fotos brauchen {needed}, frei sind {free}; nichts wurde kopiert</translation>
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>the photos themselves are safe, but no thumbnail can be kept</source>
            <translation>die Fotos selbst sind sicher, aber Vorschaubilder lassen sich nicht ablegen</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/describing.py" />
            <source>the same bytes</source>
            <translation>dieselben Bytes</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>the same photos would be listed twice</source>
            <translation>dieselben Fotos stünden zweimal da</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/groups/describing.py" />
            <source>the same pixels</source>
            <translation>dieselben Pixel</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>the system said it was, and it was not</source>
            <translation>das System meldete es so, und es stimmte nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>the whole picture</source>
            <translation>das ganze Bild</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>the word is used in searches for something else</source>
            <translation>das Wort bedeutet in der Suche etwas anderes</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/architectures.py" />
            <source>there are, among others: {names}</source>
            <translation>es gibt unter anderem: {names}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>there is no connection to {host} ({reason}); what arrived is kept</source>
            <translation>es gibt keine Verbindung zu {host} ({reason}); was schon angekommen ist, bleibt erhalten</translation>
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>there is no such file</source>
            <translation>es gibt keine solche Datei</translation>
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>there is not enough memory for it</source>
            <translation>der Arbeitsspeicher reicht dafür nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>this Python comes with SQLite {sqlite_version}</source>
            <translation>dieses Python bringt SQLite {sqlite_version} mit</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>this machine has none, or this build of torch cannot use it</source>
            <translation>dieser Computer hat keines, oder dieses torch kann es nicht verwenden</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>this one cannot read all of it; nothing was changed</source>
            <translation>dieses kann nicht alles davon lesen; es wurde nichts verändert</translation>
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>this version cannot read its query</source>
            <translation>diese Version kann seine Suche nicht lesen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concepts.py" />
            <source>too few of its pictures can be read; the photos are as they were</source>
            <translation>zu wenige seiner Bilder können gelesen werden; die Fotos sind, wie sie waren</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>turned by {angle}° to the left</source>
            <translation>um {angle}° nach links gedreht</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>turned by {angle}° to the right</source>
            <translation>um {angle}° nach rechts gedreht</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>turned to the left</source>
            <translation>nach links gedreht</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>turned to the right</source>
            <translation>nach rechts gedreht</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/runs.py" />
            <source>two at a time would do the same work twice; your photos are not affected</source>
            <translation>zwei zugleich würden dieselbe Arbeit doppelt tun; die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>upside down</source>
            <translation>auf dem Kopf</translation>
        </message>
        <message>
            <location filename="../../indexer/search/sides.py" />
            <source>what is asked for and what is to be left out are the same</source>
            <translation>was gesucht wird und was ausgeschlossen werden soll, ist dasselbe</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>what was indexed before is kept, and {photos_are_safe}</source>
            <translation>was zuvor erfasst wurde, bleibt, und {photos_are_safe}</translation>
        </message>
        <message>
            <location filename="../../indexer/export/advice_page.py" />
            <source>why the other one stays: {reason}</source>
            <translation>warum das andere bleibt: {reason}</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>with GPS</source>
            <translation>mit GPS</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>with a border</source>
            <translation>mit Rand</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>with something drawn over it</source>
            <translation>mit etwas darüber</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>without GPS</source>
            <translation>ohne GPS</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>without a date</source>
            <translation>ohne Datum</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>without its camera's name</source>
            <translation>ohne Namen der Kamera</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>without keywords</source>
            <translation>ohne Stichwörter</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>without one, Kindred compares how photos look</source>
            <translation>ohne eines vergleicht Kindred, wie Fotos aussehen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/plan.py" />
            <source>without one, Kindred finds photos by words such as names and places only</source>
            <translation>ohne eines findet Kindred Fotos nur durch Wörter wie Namen und Orte</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>without the border</source>
            <translation>ohne den Rand</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>without what is drawn over the other</source>
            <translation>ohne das, was über dem anderen liegt</translation>
        </message>
        <message>
            <location filename="../../indexer/export/advice_page.py" />
            <source>would go</source>
            <translation>käme weg</translation>
        </message>
        <message>
            <location filename="../../app/models/review/choices.py" />
            <source>you chose which one stays</source>
            <translation>Sie haben gewählt, welches bleibt</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>your photos are not affected</source>
            <translation>die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>{_name} cannot read texts</source>
            <translation>{_name} kann keine Texte lesen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>{config_name} cannot be read ({reason})</source>
            <translation>{config_name} kann nicht gelesen werden ({reason})</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>{config_name}: {reason}</source>
            <translation>{config_name}: {reason}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/cli/compare.py" />
            <source>{count:,} other files, such as videos, were not looked at.</source>
            <translation>
                <numerusform>{count:,} andere Datei, etwa ein Video, wurde nicht angesehen.</numerusform>
                <numerusform>{count:,} andere Dateien, etwa Videos, wurden nicht angesehen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/coverage.py" />
            <source>{count:,} photos are not described yet and cannot be found this way.</source>
            <translation>
                <numerusform>1 Foto ist noch nicht beschrieben und kann so nicht gefunden werden.</numerusform>
                <numerusform>{count:,} Fotos sind noch nicht beschrieben und können so nicht gefunden werden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>{detail}; {photos_are_safe}</source>
            <translation>{detail}; {photos_are_safe}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>{device} has too little memory for {_name}</source>
            <translation>{device} hat zu wenig Speicher für {_name}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>{error}; photos are still indexed, shown and found by name</source>
            <translation>{error}; Fotos werden weiterhin indiziert, angezeigt und nach Namen gefunden</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>{error}; {photos_are_safe}</source>
            <translation>{error}; {photos_are_safe}</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>{factor:.1f}× larger</source>
            <translation>{factor:.1f}× größer</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/verification/relation.py" />
            <source>{factor:.1f}× smaller</source>
            <translation>{factor:.1f}× kleiner</translation>
        </message>
        <message>
            <location filename="../../indexer/duplicates/keepers/keeper_words.py" />
            <source>{first}, {rest}</source>
            <translation>{first}, {rest}</translation>
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>{folder} already holds other files, and none of them was touched</source>
            <translation>{folder} enthält schon andere Dateien; keine davon wurde angerührt</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/listing.py" />
            <source>{folder} belongs to the library</source>
            <translation>{folder} gehört zur Bibliothek</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>{folder} cannot be reached, so thumbnails are made again and kept in the usual place; your photos are not affected</source>
            <translation>{folder} ist nicht erreichbar, deshalb werden Miniaturbilder neu erstellt und am üblichen Ort gespeichert; die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>{folder} is a file, not a folder</source>
            <translation>{folder} ist eine Datei, kein Ordner</translation>
        </message>
        <message>
            <location filename="../../app/cli/compare.py" />
            <source>{folder} is no folder of the library</source>
            <translation>{folder} ist kein Ordner der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{folder} is protected</source>
            <translation>{folder} ist geschützt</translation>
        </message>
        <message>
            <location filename="../../app/cli/compare.py" />
            <source>{folder} went away: only a part of it was looked at</source>
            <translation>{folder} ist verschwunden: Nur ein Teil wurde angesehen</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{keeper} is not the same byte for byte, as was said of it</source>
            <translation>{keeper} ist nicht Byte für Byte gleich, wie es hieß</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/set_mover.py" />
            <source>{keeper} vanished at this moment</source>
            <translation>{keeper} verschwand in diesem Moment</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{keeper}, which was to stay in its place, goes by the same plan</source>
            <translation>{keeper}, das dafür bleiben sollte, geht nach demselben Plan</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{keeper}, which was to stay in its place, is in a trash</source>
            <translation>{keeper}, das dafür bleiben sollte, liegt in einem Papierkorb</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{keeper}, which was to stay in its place, is not there</source>
            <translation>{keeper}, das dafür bleiben sollte, ist nicht da</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{keeper}, which was to stay, cannot be read</source>
            <translation>{keeper}, das bleiben sollte, kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{keeper}, which was to stay, is not what it was when chosen</source>
            <translation>{keeper}, das bleiben sollte, ist nicht mehr, was es beim Auswählen war</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{keeper}, which was to stay, is this very file by another path</source>
            <translation>{keeper}, das bleiben sollte, ist eben diese Datei unter einem anderen Pfad</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/describers.py" />
            <source>{kind}: {error}; photos are taken in, shown and found in every other way</source>
            <translation>{kind}: {error}; Fotos werden aufgenommen, gezeigt und auf jede andere Art gefunden</translation>
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>{kind}: {error}; your photos are not affected</source>
            <translation>{kind}: {error}; die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/pipeline/run.py" />
            <source>{kind}: {error}; your photos are not affected and what was indexed is kept</source>
            <translation>{kind}: {error}; die Fotos sind nicht betroffen, und was indiziert war, bleibt erhalten</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>{manifest_name} cannot be read: {error}</source>
            <translation>{manifest_name} kann nicht gelesen werden: {error}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>{model_id!r} cannot be the name of a model</source>
            <translation>{model_id!r} kann nicht der Name eines Modells sein</translation>
        </message>
        <message>
            <location filename="../../indexer/library/concepts.py" />
            <source>{most} are the most</source>
            <translation>{most} sind das Höchste</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>{most} letters are the most</source>
            <translation>höchstens {most} Zeichen sind möglich</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/removal.py" />
            <source>{name} belongs to {path}</source>
            <translation>{name} gehört zu {path}</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/removal.py" />
            <source>{name} belongs to {path}, and no copy of it would stay</source>
            <translation>{name} gehört zu {path}, und davon bliebe keine Kopie</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_names.py" />
            <source>{name} cannot be a name</source>
            <translation>{name} kann kein Name sein</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>{name} cannot be read</source>
            <translation>{name} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concepts.py" />
            <source>{name} cannot be searched with</source>
            <translation>Mit {name} kann nicht gesucht werden</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concepts.py" />
            <source>{name} cannot be searched with yet</source>
            <translation>Mit {name} kann noch nicht gesucht werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>{name} could not be downloaded from {host}</source>
            <translation>{name} konnte nicht von {host} heruntergeladen werden</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>{name} did not arrive as it should</source>
            <translation>{name} ist nicht richtig angekommen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>{name} does not work</source>
            <translation>{name} funktioniert nicht</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>{name} holds no names that can be taken in</source>
            <translation>{name} enthält keine Namen, die übernommen werden können</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>{name} holds no weights of a model</source>
            <translation>{name} enthält keine Gewichte eines Modells</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>{name} holds several files of weights</source>
            <translation>{name} enthält mehrere Dateien mit Gewichten</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>{name} is being downloaded already</source>
            <translation>{name} wird schon heruntergeladen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>{name} is damaged</source>
            <translation>{name} ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>{name} is damaged, or is no model</source>
            <translation>{name} ist beschädigt oder kein Modell</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>{name} is no copy that can be put back</source>
            <translation>{name} ist keine Kopie, die sich zurückspielen lässt</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>{name} is not a model folder</source>
            <translation>{name} ist kein Modellordner</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>{name} is not a model that Kindred can read</source>
            <translation>{name} ist kein Modell, das Kindred lesen kann</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>{name} is not an open_clip model folder</source>
            <translation>{name} ist kein Modellordner von open_clip</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>{name} is refused</source>
            <translation>{name} wird abgelehnt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/concept_names.py" />
            <source>{name} needs {count:,} more photos before it can be searched with: until then it is a word.</source>
            <translation>
                <numerusform>{name} braucht noch {count:,} Foto, bevor sich damit suchen lässt: Bis dahin ist es ein Wort.</numerusform>
                <numerusform>{name} braucht noch {count:,} Fotos, bevor sich damit suchen lässt: Bis dahin ist es ein Wort.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>{name} was not downloaded</source>
            <translation>{name} wurde nicht heruntergeladen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>{name} was written by a newer Kindred</source>
            <translation>{name} stammt von einem neueren Kindred</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/concepts.py" />
            <source>{name} would have {count} photos</source>
            <translation>{name} hätte {count} Fotos</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>{name}, which goes with it, could not be copied: {reason}</source>
            <translation>{name}, das dazugehört, konnte nicht kopiert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>{needed} are needed in {parent}, {free} are free</source>
            <translation>{needed} werden in {parent} gebraucht, {free} sind frei</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/linking.py" />
            <source>{path} and {keeper} are on two drives; a link needs one</source>
            <translation>{path} und {keeper} liegen auf zwei Laufwerken; ein Link braucht eines</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{path} cannot be looked at: {reason}</source>
            <translation>{path} kann nicht betrachtet werden: {reason}</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>{path} cannot be read or written, so it starts with those that it comes with; your photos are not affected</source>
            <translation>{path} kann nicht gelesen oder geschrieben werden, deshalb gelten die Vorgaben; die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{path} cannot be read: {reason}</source>
            <translation>{path} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>{path} contains {other}, which is in the library already</source>
            <translation>{path} enthält {other}, und das ist schon in der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>{path} could not be moved to the trash: {reason}</source>
            <translation>{path} konnte nicht in den Papierkorb gelegt werden: {reason}</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>{path} could not be put back: {reason}; it stays in the trash</source>
            <translation>{path} konnte nicht zurückgelegt werden: {reason}; es bleibt im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{path} has changed since it was chosen</source>
            <translation>{path} hat sich seit dem Auswählen verändert</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>{path} is a file, not a folder</source>
            <translation>{path} ist eine Datei, kein Ordner</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{path} is a link to another place, and no file</source>
            <translation>{path} ist ein Verweis auf eine andere Stelle und keine Datei</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{path} is being written to</source>
            <translation>In {path} wird gerade geschrieben</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{path} is in a trash already</source>
            <translation>{path} liegt schon in einem Papierkorb</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>{path} is in the library already</source>
            <translation>{path} ist schon in der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>{path} is in the library already, inside {other}</source>
            <translation>{path} ist schon in der Bibliothek, und zwar in {other}</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/removal.py" />
            <source>{path} is in the plan twice</source>
            <translation>{path} steht zweimal im Plan</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/set_mover.py" />
            <source>{path} is in the trash and could not be put back at once: {reason}</source>
            <translation>{path} liegt im Papierkorb und konnte nicht gleich zurückgelegt werden: {reason}</translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>{path} is not a catalog of Kindred</source>
            <translation>{path} ist kein Katalog von Kindred</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/plan.py" />
            <source>{path} is not a plan for removing files</source>
            <translation>{path} ist kein Plan zum Entfernen von Dateien</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/emptied.py" />
            <source>{path} is not in the trash any more: it was emptied</source>
            <translation>{path} ist nicht mehr im Papierkorb: Er wurde geleert</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{path} is not there any more</source>
            <translation>{path} ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/checks.py" />
            <source>{path} or its folder is write-protected</source>
            <translation>{path} oder der Ordner ist schreibgeschützt</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>{path} was changed at this moment</source>
            <translation>{path} wurde in diesem Moment verändert</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/moving.py" />
            <source>{path} was moved by the system, and Kindred does not find it in the trash</source>
            <translation>{path} wurde vom System verschoben, und Kindred findet es nicht im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../app/cli/bin.py" />
            <source>{path} was not removed there</source>
            <translation>{path} wurde dort nicht entfernt</translation>
        </message>
        <message>
            <location filename="../../app/programs.py" />
            <source>{program} could not be started</source>
            <translation>{program} konnte nicht gestartet werden</translation>
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>{reason} ({folder})</source>
            <translation>{reason} ({folder})</translation>
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>{reason}; Kindred works on the CPU instead, which is slower but finds the same</source>
            <translation>{reason}; Kindred rechnet stattdessen auf der CPU, das ist langsamer, findet aber dasselbe</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/reset.py" />
            <source>{reason}; it is as it was, and your photos are not affected</source>
            <translation>{reason}; sie ist, wie sie war, und die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>{reason}; nothing was copied</source>
            <translation>{reason}; nichts wurde kopiert</translation>
        </message>
        <message>
            <location filename="../../indexer/bin/plan.py" />
            <source>{reason}; nothing was moved</source>
            <translation>{reason}; es wurde nichts verschoben</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>{reason}; the library and your photos are not affected</source>
            <translation>{reason}; die Bibliothek und die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/comparing/copying.py" />
            <source>{reason}; the photos copied until then are whole</source>
            <translation>{reason}; die bis dahin kopierten Fotos sind vollständig</translation>
        </message>
        <message>
            <location filename="../../indexer/search/concept_files.py" />
            <source>{reason}; they are kept in Kindred as before</source>
            <translation>{reason}; in Kindred bleiben sie wie zuvor</translation>
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>{reason}; they stay where they were, and your photos are not affected</source>
            <translation>{reason}; sie bleiben, wo sie waren, und die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>{reason}; your photos and installed models are not affected</source>
            <translation>{reason}; Fotos und installierte Modelle sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/export/writing.py" />
            <source>{reason}; your photos are not affected</source>
            <translation>{reason}; die Fotos sind nicht betroffen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>{text} cannot be understood</source>
            <translation>{text} ist nicht zu verstehen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>{text} is no date</source>
            <translation>{text} ist kein Datum</translation>
        </message>
        <message>
            <location filename="../../indexer/search/values.py" />
            <source>{text} is no number of stars</source>
            <translation>{text} ist keine Anzahl von Sternen</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>{text} is no time at all</source>
            <translation>{text} ist gar keine Zeit</translation>
        </message>
        <message>
            <location filename="../../indexer/search/dates.py" />
            <source>{text} needs a year here</source>
            <translation>{text} braucht hier ein Jahr</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/tokenizing.py" />
            <source>{tokenizer_name}: {error}</source>
            <translation>{tokenizer_name}: {error}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>{weights_name} is missing from {folder}</source>
            <translation>{weights_name} fehlt in {folder}</translation>
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>{weights} is not there: this installation of Kindred is incomplete</source>
            <translation>{weights} ist nicht da: Diese Installation von Kindred ist unvollständig</translation>
        </message>
        <message>
            <location filename="../../indexer/errors.py" />
            <source>{what}. {reason}</source>
            <translation>{what}. {reason}</translation>
        </message>
        <message>
            <location filename="../../app/cli/duplicates.py" />
            <source>“{words}” is no filter</source>
            <translation>„{words}“ ist kein Filter</translation>
        </message>
    </context>
    <context>
        <name>ExamplesModel</name>
        <message>
            <location filename="../../app/models/taught_names.py" />
            <source>Photo {0} of {1}</source>
            <translation>Foto {0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>ExifPanel</name>
        <message>
            <location filename="../../app/views/preview/exif_panel.py" />
            <source>Details of the photo</source>
            <translation>Details zum Foto</translation>
        </message>
    </context>
    <context>
        <name>ExifTexts</name>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Also at</source>
            <translation>Auch unter</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Altitude</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Aperture</source>
            <translation>Blende</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Artist</source>
            <translation>Urheber</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Colour profile</source>
            <translation>Farbprofil</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Compensation</source>
            <translation>Belichtungskorrektur</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Copyright</source>
            <translation>Copyright</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Did not fire</source>
            <translation>Nicht ausgelöst</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>E</source>
            <translation>O</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Exposure</source>
            <translation>Belichtungszeit</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Fired</source>
            <translation>Ausgelöst</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Flash</source>
            <translation>Blitz</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Focal length</source>
            <translation>Brennweite</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Keywords</source>
            <translation>Stichwörter</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Lens</source>
            <translation>Objektiv</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>N</source>
            <translation>N</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>S</source>
            <translation>S</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Sensitivity</source>
            <translation>Empfindlichkeit</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Shot</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Software</source>
            <translation>Software</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Stars</source>
            <translation>Sterne</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Taken</source>
            <translation>Aufgenommen</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>W</source>
            <translation>W</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>Words</source>
            <translation>Beschreibung</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>and %Ln more place(s)</source>
            <translation>
                <numerusform>und %Ln weiterer Ort</numerusform>
                <numerusform>und %Ln weitere Orte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>{0} ({1} mm full frame)</source>
            <translation>{0} ({1} mm Kleinbild)</translation>
        </message>
    </context>
    <context>
        <name>ExportLine</name>
        <message>
            <location filename="../../app/views/export_line.py" />
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
        <message>
            <location filename="../../app/views/export_line.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/export_line.py" />
            <source>Stop the export</source>
            <translation>Export abbrechen</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>An export is still running</source>
            <translation>Ein Export läuft noch</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copied {0} of {1} to {2}</source>
            <translation>{0} von {1} nach {2} kopiert</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copied {0} to {1}</source>
            <translation>{0} nach {1} kopiert</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copy anyway</source>
            <translation>Trotzdem kopieren</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copy into the library</source>
            <translation>In die Bibliothek kopieren</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copy photos to a folder</source>
            <translation>Fotos in einen Ordner kopieren</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copy the photos into a folder that Kindred watches?</source>
            <translation>Die Fotos in einen Ordner kopieren, den Kindred beobachtet?</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copying to {0}: {1} of {2}</source>
            <translation>Nach {0} wird kopiert: {1} von {2}</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Not copied, since the library does not have them any more: {0}.</source>
            <translation>Nicht kopiert, weil die Bibliothek sie nicht mehr hat: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Not copied, since their drive is not connected: {0}.</source>
            <translation>Nicht kopiert, weil das Laufwerk nicht verbunden ist: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Not copied, since they are not where they were: {0}.</source>
            <translation>Nicht kopiert, weil sie nicht mehr da sind, wo sie waren: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Not copied, since they cannot be read: {0}.</source>
            <translation>Nicht kopiert, weil sie nicht gelesen werden können: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Save a list of photos</source>
            <translation>Liste der Fotos speichern</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Show file</source>
            <translation>Datei anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Show folder</source>
            <translation>Ordner anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Table for a spreadsheet (*.csv);;Paths, one a line (*.txt)</source>
            <translation>Tabelle für eine Tabellenkalkulation (*.csv);;Pfade, einer je Zeile (*.txt)</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Wait until it is done, or stop it first.</source>
            <translation>Warten, bis er fertig ist, oder ihn erst abbrechen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Wrote a list of {0} to {1}</source>
            <translation>Liste von {0} nach {1} geschrieben</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>You stopped it there.</source>
            <translation>Dort wurde abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>photos.csv</source>
            <translation>fotos.csv</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>{0} and {1} more</source>
            <translation>{0} und {1} weitere</translation>
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>{0} belongs to the library, through {1}. The copies would be indexed, and each of these photos would stand there twice.</source>
            <translation>{0} gehört über {1} zur Bibliothek. Die Kopien würden indiziert, und jedes dieser Fotos wäre dort doppelt.</translation>
        </message>
    </context>
    <context>
        <name>FactTable</name>
        <message>
            <location filename="../../app/views/details/facts.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../app/views/details/facts.py" />
            <source>Copy: {0}</source>
            <translation>Kopieren: {0}</translation>
        </message>
    </context>
    <context>
        <name>FileActions</name>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Choose a program</source>
            <translation>Programm auswählen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Choose a program to open photos with</source>
            <translation>Programm zum Öffnen von Fotos auswählen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Connect the drive and try again</source>
            <translation>Das Laufwerk verbinden und es erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Copied the path</source>
            <translation>Pfad kopiert</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Copied the paths of {0}</source>
            <translation>Pfade von {0} kopiert</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Copied {0}</source>
            <translation>{0} kopiert</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Left out: {0} no longer where they were.</source>
            <translation>Ausgelassen: {0}, nicht mehr da, wo sie waren.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Left out: {0} on drives not connected.</source>
            <translation>Ausgelassen: {0} auf nicht verbundenen Laufwerken.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Look for changes with F5</source>
            <translation>Mit F5 nach Änderungen suchen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>No program opened the photo</source>
            <translation>Kein Programm hat das Foto geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Only {0} photos can be opened at once</source>
            <translation>Nur {0} Fotos können auf einmal geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Select fewer photos</source>
            <translation>Weniger Fotos auswählen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>The photo cannot be reached now</source>
            <translation>Das Foto ist gerade nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>The photo is not where it was</source>
            <translation>Das Foto ist nicht mehr da, wo es war</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>it was moved, renamed or deleted since it was indexed</source>
            <translation>es wurde seit der Indizierung verschoben, umbenannt oder gelöscht</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>its drive is not connected</source>
            <translation>das Laufwerk ist nicht verbunden</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>the system knows none for files of this kind</source>
            <translation>das System kennt keines für Dateien dieser Art</translation>
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>{0} are selected</source>
            <translation>{0} sind ausgewählt</translation>
        </message>
    </context>
    <context>
        <name>FilterField</name>
        <message>
            <location filename="../../app/views/review/filter_field.py" />
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
    </context>
    <context>
        <name>FloorSlider</name>
        <message>
            <location filename="../../app/views/floor_slider.py" />
            <source>How strictly photos must match</source>
            <translation>Wie genau Fotos passen müssen</translation>
        </message>
        <message>
            <location filename="../../app/views/floor_slider.py" />
            <source>How strictly photos must match, in every search (double click: as usual)</source>
            <translation>Wie genau Fotos passen müssen, in jeder Suche (Doppelklick: wie üblich)</translation>
        </message>
    </context>
    <context>
        <name>FolderList</name>
        <message>
            <location filename="../../app/dialogs/keeper_rules/folder_list.py" />
            <source>Add to: {0}</source>
            <translation>Hinzufügen zu: {0}</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/folder_list.py" />
            <source>Add…</source>
            <translation>Hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/folder_list.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/folder_list.py" />
            <source>Remove from: {0}</source>
            <translation>Entfernen aus: {0}</translation>
        </message>
    </context>
    <context>
        <name>FolderModel</name>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Being indexed: {0} of {1}</source>
            <translation>Wird indiziert: {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Being looked through: {0} of {1} found so far</source>
            <translation>Wird durchsucht: {0} von {1} bisher gefundenen</translation>
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Indexing is paused at {0} of {1}</source>
            <translation>Indizierung angehalten bei {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Its drive is not connected. Nothing is forgotten.</source>
            <translation>Das Laufwerk ist nicht verbunden. Nichts wird vergessen.</translation>
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Looked through {0}</source>
            <translation>Zuletzt durchsucht: {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Not looked through to its end yet</source>
            <translation>Noch nicht bis zum Ende durchsucht</translation>
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Paused: its photos stay, new ones are not looked for</source>
            <translation>Angehalten: Die Fotos bleiben, neue werden nicht gesucht</translation>
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Waits for its turn</source>
            <translation>Wartet, bis er an der Reihe ist</translation>
        </message>
    </context>
    <context>
        <name>FoldersPage</name>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Add folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Kindred looks for photos in these folders and all folders below them. It only reads them: nothing in them is ever changed.</source>
            <translation>Kindred sucht in diesen Ordnern und allen Ordnern darunter nach Fotos. Es liest nur: Nichts darin wird je verändert.</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Look for changes</source>
            <translation>Nach Änderungen suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Look for new photos in this folder again</source>
            <translation>In diesem Ordner wieder nach neuen Fotos suchen</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Look for no new photos in this folder; those that are known stay</source>
            <translation>In diesem Ordner nicht mehr nach neuen Fotos suchen; bekannte bleiben</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Remove the folder from the library; its photos stay</source>
            <translation>Den Ordner aus der Bibliothek entfernen; die Fotos bleiben</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Remove…</source>
            <translation>Entfernen …</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Show in file manager</source>
            <translation>In der Dateiverwaltung anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Show photos</source>
            <translation>Fotos anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>There is no folder yet. Add one: its photos appear as they are read.</source>
            <translation>Noch ist kein Ordner da. Einen hinzufügen: Seine Fotos erscheinen, sobald sie gelesen werden.</translation>
        </message>
    </context>
    <context>
        <name>GoToDate</name>
        <message>
            <location filename="../../app/views/go_to_date.py" />
            <source>2019, May 2019, 12 Feb</source>
            <translation>2019, Mai 2019, 12. Feb</translation>
        </message>
        <message>
            <location filename="../../app/views/go_to_date.py" />
            <source>Go to date</source>
            <translation>Zu Datum springen</translation>
        </message>
        <message>
            <location filename="../../app/views/go_to_date.py" />
            <source>Nearest: {0}</source>
            <translation>Am nächsten: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/go_to_date.py" />
            <source>No date yet</source>
            <translation>Noch kein Datum</translation>
        </message>
    </context>
    <context>
        <name>GridHeadings</name>
        <message>
            <location filename="../../app/views/grid_headings.py" />
            <source>Select these photos</source>
            <translation>Diese Fotos auswählen</translation>
        </message>
    </context>
    <context>
        <name>GroupView</name>
        <message>
            <location filename="../../app/views/review/group_view.py" />
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
    </context>
    <context>
        <name>Headings</name>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>0–9</source>
            <translation>0–9</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>&lt; {0} MB</source>
            <translation>&lt; {0} MB</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Found by name, caption, place and the like · {0}</source>
            <translation>Gefunden nach Name, Beschriftung, Ort und Ähnlichem · {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Likely matches · {0}</source>
            <translation>Wahrscheinliche Treffer · {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Nothing matches so strictly. These come closest · {0}</source>
            <translation>Nichts passt so genau. Diese passen am ehesten · {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Nothing matches well. These come closest · {0}</source>
            <translation>Nichts passt gut. Diese passen am ehesten · {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Other photos, best first · {0}</source>
            <translation>Andere Fotos, beste zuerst · {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Smaller than {0} MB</source>
            <translation>Kleiner als {0} MB</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Strong matches · {0}</source>
            <translation>Starke Treffer · {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} MB and larger</source>
            <translation>{0} MB und größer</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} to {1} MB</source>
            <translation>{0} bis {1} MB</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} · {1}</source>
            <translation>{0} · {1}</translation>
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} – {1}</source>
            <translation>{0} – {1}</translation>
        </message>
    </context>
    <context>
        <name>IgnoredPage</name>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Files and folders to leave out, one a line</source>
            <translation>Auszulassende Dateien und Ordner, einer je Zeile</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Leaves out {0} of the {1} photos that are in the library.</source>
            <translation>Lässt {0} der {1} Fotos aus, die in der Bibliothek sind.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Left out</source>
            <translation>Ausgelassenes</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Line {0}: {1}</source>
            <translation>Zeile {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Look now</source>
            <translation>Jetzt suchen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Nothing is left out</source>
            <translation>Nichts wird ausgelassen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Otherwise it holds from the next look for changes on</source>
            <translation>Sonst gilt es ab der nächsten Suche nach Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>Photos that are left out stay on disk; only the library forgets them.</source>
            <translation>Ausgelassene Fotos bleiben auf dem Datenträger; nur die Bibliothek vergisst sie.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>a note; it means nothing</source>
            <translation>eine Notiz; sie bewirkt nichts</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>all files whose names end so</source>
            <translation>alle Dateien, deren Name so endet</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>all folders of that name</source>
            <translation>alle Ordner dieses Namens</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>begin with “/” and the folder below the one that you added; the line is not used.</source>
            <translation>mit „/“ und dem Ordner unterhalb des hinzugefügten beginnen; die Zeile wird nicht verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>it names nothing; the line is not used.</source>
            <translation>sie benennt nichts; die Zeile wird nicht verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>only there, seen from the folder that you added</source>
            <translation>nur dort, vom hinzugefügten Ordner aus gesehen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>takes back what a line above leaves out</source>
            <translation>nimmt zurück, was eine Zeile darüber auslässt</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>this leaves out every photo.</source>
            <translation>das lässt jedes Foto aus.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>write “/” between folders, on Windows as well; the line is not used.</source>
            <translation>zwischen Ordnern „/“ schreiben, auch unter Windows; die Zeile wird nicht verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>{0} – {1}</source>
            <translation>{0} – {1}</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>“.” and “..” name no folder here; the line is not used.</source>
            <translation>„.“ und „..“ benennen hier keinen Ordner; die Zeile wird nicht verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/ignored_page.py" />
            <source>“[” is never closed, so it stands for itself.</source>
            <translation>„[“ wird nie geschlossen und steht deshalb für sich selbst.</translation>
        </message>
    </context>
    <context>
        <name>ImportBox</name>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>For a computer that is never online: on another one, fetch the model's files from the address of its licence, copy them here into one folder, and choose “{0}” or the .safetensors file in it.</source>
            <translation>Für einen Computer, der nie online ist: auf einem anderen die Dateien des Modells von der Adresse seiner Lizenz holen, hier in einen Ordner kopieren und „{0}“ oder die .safetensors-Datei darin auswählen.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Import a model</source>
            <translation>Modell importieren</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Import from a file</source>
            <translation>Aus einer Datei importieren</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Import from a file…</source>
            <translation>Aus einer Datei importieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Models (*.safetensors *.bin *.pt *.pth *.json);;All files (*)</source>
            <translation>Modelle (*.safetensors *.bin *.pt *.pth *.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Models lie in {0}</source>
            <translation>Modelle liegen in {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Progress of the import</source>
            <translation>Fortschritt des Imports</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Stop the import</source>
            <translation>Import abbrechen</translation>
        </message>
    </context>
    <context>
        <name>IndexingPage</name>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>All cores ({0})</source>
            <translation>Alle Kerne ({0})</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Cores</source>
            <translation>Kerne</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Half of them ({0})</source>
            <translation>Die Hälfte ({0})</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Indexing</source>
            <translation>Indizierung</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Indexing waits for the charger and goes on by itself.</source>
            <translation>Die Indizierung wartet auf das Netzteil und geht von selbst weiter.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Look for new photos when Kindred starts</source>
            <translation>Beim Start von Kindred nach neuen Fotos suchen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>No battery was found in this computer: this changes nothing here.</source>
            <translation>In diesem Computer wurde kein Akku gefunden: Das ändert hier nichts.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>One core</source>
            <translation>Ein Kern</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Other programs come first in any case. Fewer cores are slower, but quieter and cooler. Holds at once.</source>
            <translation>Andere Programme haben in jedem Fall Vorrang. Weniger Kerne sind langsamer, aber leiser und kühler. Gilt sofort.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Otherwise only when you choose “Look for changes”.</source>
            <translation>Sonst nur bei „Nach Änderungen suchen“.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Pause while on battery</source>
            <translation>Im Akkubetrieb anhalten</translation>
        </message>
    </context>
    <context>
        <name>JoinSwitch</name>
        <message>
            <location filename="../../app/views/join_switch.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../app/views/join_switch.py" />
            <source>Any</source>
            <translation>Eines</translation>
        </message>
        <message>
            <location filename="../../app/views/join_switch.py" />
            <source>Photos like all of these pictures at once</source>
            <translation>Fotos, die allen diesen Bildern zugleich ähneln</translation>
        </message>
        <message>
            <location filename="../../app/views/join_switch.py" />
            <source>Photos like any one of these pictures</source>
            <translation>Fotos, die irgendeinem dieser Bilder ähneln</translation>
        </message>
        <message>
            <location filename="../../app/views/join_switch.py" />
            <source>What is asked of the pictures</source>
            <translation>Was für die Bilder gelten soll</translation>
        </message>
    </context>
    <context>
        <name>JudgedChips</name>
        <message numerus="yes">
            <location filename="../../app/views/judged_chips.py" />
            <source>%Ln disliked</source>
            <translation>
                <numerusform>%Ln gefällt nicht</numerusform>
                <numerusform>%Ln gefallen nicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/judged_chips.py" />
            <source>%Ln liked</source>
            <translation>
                <numerusform>%Ln gefällt</numerusform>
                <numerusform>%Ln gefallen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Judging</name>
        <message>
            <location filename="../../app/controllers/judging.py" />
            <source>The search goes away from {0}</source>
            <translation>Die Suche geht weg von {0}</translation>
        </message>
        <message>
            <location filename="../../app/controllers/judging.py" />
            <source>The search goes towards {0}</source>
            <translation>Die Suche geht hin zu {0}</translation>
        </message>
        <message>
            <location filename="../../app/controllers/judging.py" />
            <source>The search no longer goes by {0}</source>
            <translation>Die Suche richtet sich nicht mehr nach {0}</translation>
        </message>
        <message>
            <location filename="../../app/controllers/judging.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>KeeperRulesDialog</name>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>All rules, in the order that Kindred comes with</source>
            <translation>Alle Regeln, in der Reihenfolge, mit der Kindred kommt</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>As usual</source>
            <translation>Wie üblich</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>Counts less (Alt+Down)</source>
            <translation>Zählt weniger (Alt+Ab)</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>Counts more (Alt+Up)</source>
            <translation>Zählt mehr (Alt+Auf)</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>Folders that you prefer</source>
            <translation>Bevorzugte Ordner</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>Reference folders</source>
            <translation>Referenzordner</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>The first one counts most.</source>
            <translation>Der erste zählt am meisten.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>The first rule that tells two photos apart decides. It is advice: nothing is marked by it, and what you decided stays.</source>
            <translation>Die erste Regel, die zwei Fotos unterscheidet, entscheidet. Sie ist ein Rat: Nichts wird dadurch vorgemerkt, und was Sie entschieden haben, bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>They hold your originals: what lies in them is never advised to go.</source>
            <translation>Darin liegen Ihre Originale: Für sie wird nie geraten, dass sie gehen.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/keeper_rules/dialog.py" />
            <source>Which photo to keep</source>
            <translation>Welches Foto bleibt</translation>
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <location filename="../../app/views/review/key_button.py" />
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
    </context>
    <context>
        <name>KeyDelegate</name>
        <message>
            <location filename="../../app/dialogs/shortcuts/delegate.py" />
            <source>New key: press it</source>
            <translation>Neue Taste: jetzt drücken</translation>
        </message>
    </context>
    <context>
        <name>KnowledgeList</name>
        <message>
            <location filename="../../app/views/models/knowledge.py" />
            <source>Built in</source>
            <translation>Eingebaut</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge.py" />
            <source>Each model describes photos in its own way, so each keeps its own notes. Those of a model that is not in use only make changing back quick.</source>
            <translation>Jedes Modell beschreibt Fotos auf seine Art und hat deshalb eigene Notizen. Die eines nicht verwendeten Modells machen nur den Wechsel zurück schnell.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge.py" />
            <source>In use</source>
            <translation>In Verwendung</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge.py" />
            <source>Takes over next</source>
            <translation>Übernimmt als Nächstes</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge.py" />
            <source>What models know of your photos</source>
            <translation>Was Modelle über die Fotos wissen</translation>
        </message>
    </context>
    <context>
        <name>KnowledgeRow</name>
        <message>
            <location filename="../../app/views/models/knowledge_row.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_row.py" />
            <source>Delete…</source>
            <translation>Löschen …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_row.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_row.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_row.py" />
            <source>{0}: what {1} knows</source>
            <translation>{0}: was {1} weiß</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <location filename="../../app/translations.py" />
            <source>English</source>
            <translation>Deutsch</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>Comparing…</source>
            <translation>Wird verglichen …</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>None of the two photos can be seen now.</source>
            <translation>Keines der beiden Fotos ist jetzt zu sehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>Nothing that is seen here is in both photos.</source>
            <translation>Nichts, was hier zu sehen ist, zeigen beide Fotos.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>One of the photos cannot be seen now.</source>
            <translation>Eines der Fotos ist gerade nicht zu sehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>The same in every pixel that is seen.</source>
            <translation>In jedem Pixel, das zu sehen ist, gleich.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>The same to the eye: nowhere more than {0} levels apart.</source>
            <translation>Fürs Auge gleich: nirgends mehr als {0} Stufen verschieden.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>the same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>{0} % of what both show differs clearly, once brightness is levelled.</source>
            <translation>{0} % dessen, was beide zeigen, unterscheiden sich deutlich, auch bei angeglichener Helligkeit.</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/legend.py" />
            <source>{0} of 255 levels or more</source>
            <translation>{0} von 255 Stufen oder mehr</translation>
        </message>
    </context>
    <context>
        <name>LikenessSlider</name>
        <message numerus="yes">
            <location filename="../../app/views/review/likeness_slider.py" />
            <source>%Ln group(s)</source>
            <translation>
                <numerusform>%Ln Gruppe</numerusform>
                <numerusform>%Ln Gruppen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/review/likeness_slider.py" />
            <source>Alike from {0} on</source>
            <translation>Ähnlich ab {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/review/likeness_slider.py" />
            <source>How much alike</source>
            <translation>Wie ähnlich</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>As in the search bar: folder:holiday date:2019..2021 camera:canon</source>
            <translation>Wie in der Suchleiste: folder:Urlaub date:2019..2021 camera:canon</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>Filter the groups</source>
            <translation>Gruppen filtern</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>Filter: folder:…  date:…</source>
            <translation>Filter: folder:…  date:…</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>From {0}</source>
            <translation>Ab {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>Hide decided groups</source>
            <translation>Entschiedene Gruppen ausblenden</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>However little they free</source>
            <translation>Wie wenig sie auch freigeben</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>Only across folders</source>
            <translation>Nur über Ordner hinweg</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>Only groups whose photos lie in different folders</source>
            <translation>Nur Gruppen, deren Fotos in verschiedenen Ordnern liegen</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>Show small groups as well</source>
            <translation>Auch kleine Gruppen zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>That free {0} or more</source>
            <translation>Die {0} oder mehr freigeben</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>Which groups, in which order</source>
            <translation>Welche Gruppen, in welcher Reihenfolge</translation>
        </message>
        <message>
            <location filename="../../app/views/review/list_head.py" />
            <source>“{0}” is no filter. Write folder:{0}, for example.</source>
            <translation>„{0}“ ist kein Filter. Schreiben Sie zum Beispiel folder:{0}.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Kindred: sample library</source>
            <translation>Kindred: Beispielbibliothek</translation>
        </message>
    </context>
    <context>
        <name>MarkRow</name>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>Favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>Make it a favourite (F)</source>
            <translation>Zum Favoriten machen (F)</translation>
        </message>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>No favourite any more (F)</source>
            <translation>Kein Favorit mehr (F)</translation>
        </message>
    </context>
    <context>
        <name>Marking</name>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Added {0} to the favourites</source>
            <translation>{0} zu den Favoriten hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Done again: {0}</source>
            <translation>Wiederholt: {0}</translation>
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Rated {0} {1}</source>
            <translation>{0} bewertet: {1}</translation>
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Took the stars from {0}</source>
            <translation>Sterne entfernt: {0}</translation>
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Took {0} from the favourites</source>
            <translation>{0} aus den Favoriten entfernt</translation>
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Undone: {0}</source>
            <translation>Rückgängig gemacht: {0}</translation>
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>{0}: the stars of the file again</source>
            <translation>{0}: wieder die Sterne aus der Datei</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <location filename="../../app/views/message_bar.py" />
            <source>Close the message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>ModeBar</name>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>Each photo beside the others</source>
            <translation>Jedes Foto neben den anderen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>Flip</source>
            <translation>Wechseln</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>How the photos are compared</source>
            <translation>Wie die Fotos verglichen werden</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>One photo at a time, exactly over the other</source>
            <translation>Ein Foto nach dem anderen, genau übereinander</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>Split</source>
            <translation>Geteilt</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>Two photos, and a line between them to move</source>
            <translation>Zwei Fotos mit einer beweglichen Linie dazwischen</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>What is not the same in two photos</source>
            <translation>Was in zwei Fotos nicht gleich ist</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>Zoom {0} %</source>
            <translation>Zoom {0} %</translation>
        </message>
        <message>
            <location filename="../../app/views/compare/mode_bar.py" />
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>ModelCard</name>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>A model of your own.</source>
            <translation>Ein eigenes Modell.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>In use</source>
            <translation>In Verwendung</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Installed</source>
            <translation>Installiert</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Progress: {0}</source>
            <translation>Fortschritt: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Recommended</source>
            <translation>Empfohlen</translation>
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Takes over next</source>
            <translation>Übernimmt als Nächstes</translation>
        </message>
    </context>
    <context>
        <name>ModelCatalogue</name>
        <message>
            <location filename="../../resources/models.json" />
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>Smallest: less than half the download and memory of the default, but a third slower and less precise.</source>
            <translation>Das kleinste: weniger als die Hälfte an Download und Speicher des Standardmodells, aber ein Drittel langsamer und ungenauer.</translation>
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>Stronger: finds finer detail, but takes far longer; for machines with a GPU.</source>
            <translation>Stärker: findet feinere Einzelheiten, braucht aber viel länger; für Computer mit GPU.</translation>
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>The default: fast on any machine, and good at everyday photos.</source>
            <translation>Das Standardmodell: schnell auf jedem Computer und gut bei Alltagsfotos.</translation>
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>Understands descriptions in many languages; a larger download, nearly as fast.</source>
            <translation>Versteht Beschreibungen in vielen Sprachen; größerer Download, fast so schnell.</translation>
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>many, English and most European and Asian languages among them</source>
            <translation>viele, darunter Deutsch, Englisch und die meisten Sprachen Europas und Asiens</translation>
        </message>
    </context>
    <context>
        <name>ModelChange</name>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>Choosing this model ends the change to {0}; what that has described is kept.</source>
            <translation>Dieses Modell zu wählen beendet den Wechsel zu {0}; was jenes beschrieben hat, bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>It goes on answering searches until {0} takes over.</source>
            <translation>Es beantwortet weiter Suchen, bis {0} übernimmt.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>Nothing is lost: searches go on with {0}.</source>
            <translation>Nichts geht verloren: Gesucht wird weiter mit {0}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>Only photos in folders that are offline or paused are left: {0}.</source>
            <translation>Es fehlen nur Fotos in Ordnern, die offline oder angehalten sind: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>Searches go on with {0} until {1} has described {2}, which takes {3}.</source>
            <translation>Gesucht wird weiter mit {0}, bis {1} {2} beschrieben hat; das dauert {3}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>Searches go on with {0} until {1} has described {2}.</source>
            <translation>Gesucht wird weiter mit {0}, bis {1} {2} beschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>This frees {0} and cancels the change: {1} goes on answering. What was described is kept. To use the model again it has to be downloaded or imported again.</source>
            <translation>Das gibt {0} frei und bricht den Wechsel ab: {1} antwortet weiter. Was beschrieben wurde, bleibt erhalten. Um das Modell wieder zu verwenden, muss es erneut heruntergeladen oder importiert werden.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>This frees {0}. Your photos stay as they are; to use the model again it has to be downloaded or imported again.</source>
            <translation>Das gibt {0} frei. Die Fotos bleiben, wie sie sind; um das Modell wieder zu verwenden, muss es erneut heruntergeladen oder importiert werden.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>This is the model in use. Removing it frees {0}; without a model, photos are found by how they look and by name, caption, place and the like, but not by what you describe. Your photos stay as they are.</source>
            <translation>Dieses Modell wird benutzt. Es zu entfernen gibt {0} frei; ohne Modell werden Fotos nach Aussehen und nach Name, Beschriftung, Ort und Ähnlichem gefunden, aber nicht nach dem, was Sie beschreiben. Ihre Fotos bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>This is the model in use. Removing it frees {0}; {1} is used instead, and describes your photos anew. Your photos stay as they are.</source>
            <translation>Dieses Modell wird gerade verwendet. Es zu entfernen gibt {0} frei; stattdessen wird {1} verwendet und beschreibt die Fotos neu. Die Fotos bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>This model still answers searches. Removing it frees {0}; {1} takes over at once, and cannot find what these show until it has described them: {2}. Your photos stay as they are.</source>
            <translation>Dieses Modell beantwortet noch Suchen. Es zu entfernen gibt {0} frei; {1} übernimmt sofort und findet nicht, was diese zeigen, bis es sie beschrieben hat: {2}. Die Fotos bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>Using it describes your photos ({0}); you can search as they come.</source>
            <translation>Es beschreibt dann die Fotos ({0}); suchen geht schon währenddessen.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>What {0} has described so far is kept ({1}).</source>
            <translation>Was {0} bisher beschrieben hat, bleibt erhalten ({1}).</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>What {0} knows is kept, so you can change back at once.</source>
            <translation>Was {0} weiß, bleibt erhalten, ein Wechsel zurück geht also sofort.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>What {0} knows is kept: you can change back at once, or delete it.</source>
            <translation>Was {0} weiß, bleibt erhalten: Ein Wechsel zurück geht sofort, oder es lässt sich löschen.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>Your photos are described by it already: you can change to it at once.</source>
            <translation>Die Fotos sind schon davon beschrieben: Der Wechsel ist sofort möglich.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>stands still, as no photos are being indexed</source>
            <translation>steht still, weil keine Fotos indiziert werden</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} answers searches until then.</source>
            <translation>Bis dahin beantwortet {0} Suchen.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} answers your searches now.</source>
            <translation>{0} beantwortet jetzt die Suchen.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} could not be loaded</source>
            <translation>{0} konnte nicht geladen werden</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} goes on answering until they are back. If you change now, they are not found by what they show until {1} has described them.</source>
            <translation>{0} antwortet weiter, bis sie wieder da sind. Bei einem Wechsel jetzt wird nicht gefunden, was sie zeigen, bis {1} sie beschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} goes on answering your searches.</source>
            <translation>{0} beantwortet weiter die Suchen.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} left</source>
            <translation>noch {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} of {1} described</source>
            <translation>{0} von {1} beschrieben</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} takes over at {1}, now at {2}</source>
            <translation>{0} übernimmt bei {1}, jetzt bei {2}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0} waits for {1} that are away</source>
            <translation>{0} wartet auf {1}, die nicht erreichbar sind</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/change_words.py" />
            <source>{0}: {1} of {2}</source>
            <translation>{0}: {1} von {2}</translation>
        </message>
    </context>
    <context>
        <name>ModelKnowledge</name>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>Deleting this makes room of {0}. Your photos stay as they are.</source>
            <translation>Das zu löschen gibt {0} frei. Die Fotos bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>Deleting what it knows…</source>
            <translation>Sein Wissen wird gelöscht …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>Giving the room back to the disk…</source>
            <translation>Der Platz wird freigegeben …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>Stopped. What is left of {0} can be deleted at any time.</source>
            <translation>Angehalten. Was von {0} übrig ist, lässt sich jederzeit löschen.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>Stopping…</source>
            <translation>Wird abgebrochen …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>To search with this model again, it would have to be installed and to describe {0} anew.</source>
            <translation>Um wieder mit diesem Modell zu suchen, müsste es installiert werden und {0} neu beschreiben.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>To search with {0} again, it would have to describe {1} anew, which takes {2}.</source>
            <translation>Um wieder mit {0} zu suchen, müsste es {1} neu beschreiben; das dauert {2}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>To search with {0} again, it would have to describe {1} anew.</source>
            <translation>Um wieder mit {0} zu suchen, müsste es {1} neu beschreiben.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>Waits for other work on the library…</source>
            <translation>Wartet auf andere Arbeit an der Bibliothek …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>What {0} knew of {1} is deleted.</source>
            <translation>Was {0} über {1} wusste, ist gelöscht.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>{0} are free on the disk again.</source>
            <translation>{0} sind auf dem Datenträger wieder frei.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>{0} described · {1}</source>
            <translation>{0} beschrieben · {1}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/knowledge_words.py" />
            <source>{0} stay empty inside the catalog's file, which fills them before it grows again.</source>
            <translation>{0} bleiben in der Datei des Katalogs leer; sie füllt sie, bevor sie wieder wächst.</translation>
        </message>
    </context>
    <context>
        <name>ModelNews</name>
        <message>
            <location filename="../../app/controllers/model_news.py" />
            <source>It is not in use yet.</source>
            <translation>Es wird noch nicht verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/model_news.py" />
            <source>Your photos are described by it now; search as they come.</source>
            <translation>Die Fotos werden nun davon beschrieben; suchen geht schon währenddessen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/model_news.py" />
            <source>{0} is installed.</source>
            <translation>{0} ist installiert.</translation>
        </message>
    </context>
    <context>
        <name>ModelPage</name>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>A model describes what photos show. It works on this computer alone.</source>
            <translation>Ein Modell beschreibt, was Fotos zeigen. Es arbeitet nur auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Automatic takes a graphics card where one works. The model is loaded anew, which takes some seconds; a device that fails makes room for the CPU.</source>
            <translation>Automatisch nimmt eine Grafikkarte, wo eine funktioniert. Das Modell wird neu geladen, das dauert einige Sekunden; versagt ein Gerät, springt die CPU ein.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>In use now: {0}</source>
            <translation>Zurzeit verwendet: {0}</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Model in use</source>
            <translation>Verwendetes Modell</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Models…</source>
            <translation>Modelle …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>None: photos are found by how they look, and by name, caption, place and the like.</source>
            <translation>Keines: Fotos werden nach Aussehen und nach Name, Beschriftung, Ort und Ähnlichem gefunden.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>The model is being loaded…</source>
            <translation>Das Modell wird geladen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>{0} (not found)</source>
            <translation>{0} (nicht gefunden)</translation>
        </message>
    </context>
    <context>
        <name>Models</name>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>About {0} photos/s on this machine (estimated): {1} would take {2}.</source>
            <translation>Etwa {0} Fotos/s auf diesem Computer (geschätzt): {1} würden {2} dauern.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>All of it is here. Checking and installing it…</source>
            <translation>Alles ist da. Es wird geprüft und installiert …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>All your photos are described by it.</source>
            <translation>Alle Fotos sind davon beschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Changing to this model…</source>
            <translation>Wechsel zu diesem Modell …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Checking the model, and copying it…</source>
            <translation>Das Modell wird geprüft und kopiert …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Connecting…</source>
            <translation>Verbindung wird hergestellt …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Measuring its speed, which takes some seconds…</source>
            <translation>Das Tempo wird gemessen, das dauert einige Sekunden …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Removing…</source>
            <translation>Wird entfernt …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Speed on this machine: known once a model has been measured here.</source>
            <translation>Tempo auf diesem Computer: bekannt, sobald hier ein Modell gemessen wurde.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Speed on this machine: not measured yet.</source>
            <translation>Tempo auf diesem Computer: noch nicht gemessen.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Stopping…</source>
            <translation>Wird abgebrochen …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Waits for the download or import before it.</source>
            <translation>Wartet auf den Download oder Import davor.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>about {0} days</source>
            <translation>etwa {0} Tage</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>about {0} h</source>
            <translation>etwa {0} h</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>about {0} h {1} min</source>
            <translation>etwa {0} h {1} min</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>about {0} min</source>
            <translation>etwa {0} min</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>less than a minute</source>
            <translation>weniger als eine Minute</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>waiting for the network</source>
            <translation>wartet auf das Netz</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>your {0} photos</source>
            <translation>die {0} Fotos der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} left</source>
            <translation>noch {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} of {1} are described by it so far.</source>
            <translation>{0} von {1} sind bisher davon beschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} of {1} are here; the download goes on from there.</source>
            <translation>{0} von {1} sind schon da; der Download geht dort weiter.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} on the disk</source>
            <translation>{0} auf dem Datenträger</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} on the disk. Languages: {1}.</source>
            <translation>{0} auf dem Datenträger. Sprachen: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} photos/s, measured on this machine ({1}): {2} take {3}.</source>
            <translation>{0} Fotos/s, auf diesem Computer gemessen ({1}): {2} dauern {3}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} to download. Languages: {1}.</source>
            <translation>{0} herunterzuladen. Sprachen: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0}/s</source>
            <translation>{0}/s</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>A model lets Kindred understand what photos show and what you describe. It is downloaded once from {0}, when you say so, and then works on this computer alone: no photo ever leaves it. Only “Licence” opens your browser.</source>
            <translation>Mit einem Modell versteht Kindred, was Fotos zeigen und was eine Beschreibung meint. Es wird auf Wunsch einmal von {0} heruntergeladen und arbeitet dann nur auf diesem Computer: Kein Foto verlässt ihn je. Nur „Lizenz“ öffnet den Browser.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>Back to my own photos</source>
            <translation>Zurück zu den eigenen Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>Photos are described on this device: {0}</source>
            <translation>Fotos werden auf diesem Gerät beschrieben: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>The model in use is being loaded…</source>
            <translation>Das verwendete Modell wird geladen …</translation>
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>The sample library has a small model of its own, which knows drawn pictures only. The models for your own photos are chosen in your own library.</source>
            <translation>Die Beispielbibliothek hat ein kleines eigenes Modell, das nur gezeichnete Bilder kennt. Die Modelle für eigene Fotos werden in der eigenen Bibliothek ausgewählt.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>There is no model yet, and much works without one: show Kindred a photo, or a part of one, and it finds what looks alike; names, captions, places and the like find photos too. With a model you can also describe in words what a photo shows, and find what is alike in meaning.</source>
            <translation>Es gibt noch kein Modell, und vieles geht ohne: Zu einem Foto oder einem Teil davon findet Kindred, was ähnlich aussieht; auch Namen, Beschriftungen, Orte und Ähnliches finden Fotos. Mit einem Modell lässt sich außerdem in Worten beschreiben, was ein Foto zeigt, und finden, was Ähnliches bedeutet.</translation>
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>{0} is installed.</source>
            <translation>{0} ist installiert.</translation>
        </message>
    </context>
    <context>
        <name>NameDetail</name>
        <message>
            <location filename="../../app/views/names/detail.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../app/views/names/detail.py" />
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/names/detail.py" />
            <source>Forget the name; the photos stay as they are</source>
            <translation>Den Namen vergessen; die Fotos bleiben, wie sie sind</translation>
        </message>
        <message>
            <location filename="../../app/views/names/detail.py" />
            <source>Photos that the name was taught with</source>
            <translation>Fotos, mit denen der Name beigebracht wurde</translation>
        </message>
        <message>
            <location filename="../../app/views/names/detail.py" />
            <source>Remove photos</source>
            <translation>Fotos entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/names/detail.py" />
            <source>Rename…</source>
            <translation>Umbenennen …</translation>
        </message>
        <message>
            <location filename="../../app/views/names/detail.py" />
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <location filename="../../app/views/names/detail.py" />
            <source>The chosen photos are no examples of the name any more; they stay as they are</source>
            <translation>Die ausgewählten Fotos sind keine Beispiele für den Namen mehr; sie bleiben, wie sie sind</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <location filename="../../app/dialogs/name_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
    </context>
    <context>
        <name>NameFiles</name>
        <message numerus="yes">
            <location filename="../../app/controllers/name_files.py" />
            <source>%Ln name(s) exported</source>
            <translation>
                <numerusform>%Ln Name exportiert</numerusform>
                <numerusform>%Ln Namen exportiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/name_files.py" />
            <source>%Ln name(s) taken in</source>
            <translation>
                <numerusform>%Ln Name übernommen</numerusform>
                <numerusform>%Ln Namen übernommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/name_files.py" />
            <source>%Ln photo(s) left out: a name takes no more.</source>
            <translation>
                <numerusform>%Ln Foto ausgelassen: Mehr nimmt ein Name nicht auf.</numerusform>
                <numerusform>%Ln Fotos ausgelassen: Mehr nimmt ein Name nicht auf.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/name_files.py" />
            <source>Export names</source>
            <translation>Namen exportieren</translation>
        </message>
        <message>
            <location filename="../../app/controllers/name_files.py" />
            <source>Import names</source>
            <translation>Namen importieren</translation>
        </message>
        <message>
            <location filename="../../app/controllers/name_files.py" />
            <source>Names from Kindred (*.json)</source>
            <translation>Namen aus Kindred (*.json)</translation>
        </message>
        <message>
            <location filename="../../app/controllers/name_files.py" />
            <source>names.json</source>
            <translation>namen.json</translation>
        </message>
        <message>
            <location filename="../../app/controllers/name_files.py" />
            <source>{0} holds small pictures of the photos they were taught with.</source>
            <translation>{0} enthält kleine Bilder der Fotos, mit denen sie beigebracht wurden.</translation>
        </message>
    </context>
    <context>
        <name>NamesModel</name>
        <message numerus="yes">
            <location filename="../../app/models/taught_names.py" />
            <source>%Ln photo(s)</source>
            <translation>
                <numerusform>%Ln Foto</numerusform>
                <numerusform>%Ln Fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/taught_names.py" />
            <source>Show Kindred %Ln more photo(s) of it, then it can be searched for.</source>
            <translation>
                <numerusform>Noch %Ln Foto davon zeigen, dann lässt sich danach suchen.</numerusform>
                <numerusform>Noch %Ln Fotos davon zeigen, dann lässt sich danach suchen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/models/taught_names.py" />
            <source>The more different the photos are, the better it is found.</source>
            <translation>Je verschiedener die Fotos, desto besser wird es gefunden.</translation>
        </message>
        <message>
            <location filename="../../app/models/taught_names.py" />
            <source>{0} of {1} photos</source>
            <translation>{0} von {1} Fotos</translation>
        </message>
    </context>
    <context>
        <name>NamesPage</name>
        <message>
            <location filename="../../app/views/names/page.py" />
            <source>Choose photos</source>
            <translation>Fotos auswählen</translation>
        </message>
        <message>
            <location filename="../../app/views/names/page.py" />
            <source>Export all…</source>
            <translation>Alle exportieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/names/page.py" />
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <location filename="../../app/views/names/page.py" />
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <location filename="../../app/views/names/page.py" />
            <source>Names that you taught. They stay in this library and are never written to your photos.</source>
            <translation>Selbst beigebrachte Namen. Sie bleiben in dieser Bibliothek und werden nie in die Fotos geschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/views/names/page.py" />
            <source>No names yet</source>
            <translation>Noch keine Namen</translation>
        </message>
        <message>
            <location filename="../../app/views/names/page.py" />
            <source>Teach Kindred who Biscuit is: select 3 to 20 photos of the same pet, thing or place, in different surroundings, and choose “Teach a name…” from their menu. Or draw a box in the preview, and name what is in it. Then search for the name like for any other word: “Biscuit on a beach”.</source>
            <translation>Kindred beibringen, wer Krümel ist: 3 bis 20 Fotos desselben Tiers, Dings oder Orts in verschiedenen Umgebungen auswählen und in ihrem Menü „Namen beibringen …“ wählen. Oder in der Vorschau einen Rahmen ziehen und benennen, was darin ist. Dann nach dem Namen suchen wie nach jedem anderen Wort: „Krümel am Strand“.</translation>
        </message>
    </context>
    <context>
        <name>OrderButton</name>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Largest first</source>
            <translation>Größte zuerst</translation>
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Last added first</source>
            <translation>Zuletzt hinzugefügte zuerst</translation>
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Sorted: {0}</source>
            <translation>Sortierung: {0}</translation>
        </message>
    </context>
    <context>
        <name>PhotoGrid</name>
        <message>
            <location filename="../../app/views/photo_grid.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
    </context>
    <context>
        <name>PhotoMenu</name>
        <message>
            <location filename="../../app/views/photo_menu.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../app/views/photo_menu.py" />
            <source>Open with</source>
            <translation>Öffnen mit</translation>
        </message>
        <message>
            <location filename="../../app/views/photo_menu.py" />
            <source>Rate</source>
            <translation>Bewerten</translation>
        </message>
    </context>
    <context>
        <name>PhotoModel</name>
        <message numerus="yes">
            <location filename="../../app/models/photo_model.py" />
            <source>%Ln look-alike(s) folded into it</source>
            <translation>
                <numerusform>%Ln ähnliches Foto darunter eingeklappt</numerusform>
                <numerusform>%Ln ähnliche Fotos darunter eingeklappt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>Photo {0} of {1}</source>
            <translation>Foto {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>match strength {0} of 5</source>
            <translation>Übereinstimmung {0} von 5</translation>
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>offline</source>
            <translation>nicht verbunden</translation>
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>thumb down</source>
            <translation>Daumen runter</translation>
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>thumb up</source>
            <translation>Daumen hoch</translation>
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>{0} of 5 stars</source>
            <translation>{0} von 5 Sternen</translation>
        </message>
    </context>
    <context>
        <name>PictureBox</name>
        <message>
            <location filename="../../app/views/details/picture.py" />
            <source>The selected photo</source>
            <translation>Das ausgewählte Foto</translation>
        </message>
    </context>
    <context>
        <name>PictureFeed</name>
        <message>
            <location filename="../../app/controllers/picture_feed.py" />
            <source>Opening the photo…</source>
            <translation>Das Foto wird geöffnet …</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <location filename="../../app/views/preview/preview.py" />
            <source>Draw a box around what to search for, or move one with the arrow keys: with Shift they change its size, and Return searches.</source>
            <translation>Einen Rahmen um das ziehen, wonach gesucht werden soll, oder ihn mit den Pfeiltasten bewegen: mit der Umschalttaste ändern sie seine Größe, die Eingabetaste sucht.</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/preview.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
    </context>
    <context>
        <name>PreviewModel</name>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>Check the box if all of it may go; otherwise it stays</source>
            <translation>Kreuzen Sie das Kästchen an, wenn alles gehen darf; sonst bleibt es</translation>
        </message>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>Goes along with {0}</source>
            <translation>Geht mit {0}</translation>
        </message>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>It goes: you said so</source>
            <translation>Es geht: Sie haben es gesagt</translation>
        </message>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>No copy would be left</source>
            <translation>Es bliebe keine Kopie übrig</translation>
        </message>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>Stays until you check the box</source>
            <translation>Bleibt, bis Sie das Kästchen ankreuzen</translation>
        </message>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>These stay</source>
            <translation>Diese bleiben</translation>
        </message>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>{0} stays</source>
            <translation>{0} bleibt</translation>
        </message>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>{0} was to stay</source>
            <translation>{0} sollte bleiben</translation>
        </message>
    </context>
    <context>
        <name>PreviewPage</name>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>%Ln file(s) would go to the trash</source>
            <translation>
                <numerusform>%Ln Datei käme in den Papierkorb</numerusform>
                <numerusform>%Ln Dateien kämen in den Papierkorb</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Files that would go to the trash</source>
            <translation>Dateien, die in den Papierkorb kämen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Move %Ln file(s) to the trash</source>
            <translation>
                <numerusform>%Ln Datei in den Papierkorb</numerusform>
                <numerusform>%Ln Dateien in den Papierkorb</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Move to the trash</source>
            <translation>In den Papierkorb</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>No copy of %Ln photo(s) would be left: let them go all the same</source>
            <translation>
                <numerusform>Von %Ln Foto bliebe keine Kopie: trotzdem gehen lassen</numerusform>
                <numerusform>Von %Ln Fotos bliebe keine Kopie: trotzdem gehen lassen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Nothing has been moved yet.</source>
            <translation>Noch wurde nichts bewegt.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Nothing would go to the trash</source>
            <translation>Nichts käme in den Papierkorb</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Of %Ln group(s) nothing would be left: each goes only if you check its box.</source>
            <translation>
                <numerusform>Von %Ln Gruppe bliebe nichts: Sie geht nur, wenn Sie ihr Kästchen ankreuzen.</numerusform>
                <numerusform>Von %Ln Gruppen bliebe nichts: Jede geht nur, wenn Sie ihr Kästchen ankreuzen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Only for identical files on one drive: the name stays, and both names share the space of one file. The copy itself goes to the trash.</source>
            <translation>Nur für gleiche Dateien auf einem Laufwerk: Der Name bleibt, und beide Namen teilen sich den Platz einer Datei. Die Kopie selbst kommt in den Papierkorb.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Only what stays ({0})</source>
            <translation>Nur was bleibt ({0})</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Put a hard link in the place of each copy</source>
            <translation>An die Stelle jeder Kopie einen festen Link setzen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Sidecars, videos and RAW files</source>
            <translation>Begleitdateien, Videos und RAW-Dateien</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>Sidecars, videos, RAW:</source>
            <translation>Begleitdateien, Videos, RAW:</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>always go along</source>
            <translation>gehen immer mit</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>go along, if a copy of a video or RAW stays</source>
            <translation>gehen mit, wenn von Video oder RAW eine Kopie bleibt</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/preview_page.py" />
            <source>keep their photo where it is</source>
            <translation>halten ihr Foto, wo es ist</translation>
        </message>
    </context>
    <context>
        <name>PreviewWords</name>
        <message>
            <location filename="../../app/views/preview/words.py" />
            <source>Its drive is not connected now.</source>
            <translation>Das Laufwerk ist gerade nicht verbunden.</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/words.py" />
            <source>The file has changed since it was indexed. Look for changes to see it as it is.</source>
            <translation>Die Datei hat sich seit der Indizierung geändert. Nach Änderungen suchen, um sie im jetzigen Zustand zu sehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/words.py" />
            <source>The file was deleted or moved since it was indexed.</source>
            <translation>Die Datei wurde seit der Indizierung gelöscht oder verschoben.</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/words.py" />
            <source>The photo is no longer in the library.</source>
            <translation>Das Foto ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/words.py" />
            <source>The system does not let Kindred read the file. It stays as it is.</source>
            <translation>Das System lässt Kindred die Datei nicht lesen. Sie bleibt, wie sie ist.</translation>
        </message>
    </context>
    <context>
        <name>Previewing</name>
        <message>
            <location filename="../../app/controllers/previewing.py" />
            <source>The photo is no longer here. This is the one that took its place.</source>
            <translation>Das Foto ist nicht mehr hier. Dieses steht jetzt an seiner Stelle.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/previewing.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>ProblemActions</name>
        <message>
            <location filename="../../app/views/problem_actions.py" />
            <source>Count these files as problems again</source>
            <translation>Diese Dateien wieder als Probleme zählen</translation>
        </message>
        <message>
            <location filename="../../app/views/problem_actions.py" />
            <source>Hear no more of these files until they change</source>
            <translation>Nichts mehr von diesen Dateien hören, bis sie sich ändern</translation>
        </message>
        <message>
            <location filename="../../app/views/problem_actions.py" />
            <source>Ignore</source>
            <translation>Ignorieren</translation>
        </message>
        <message>
            <location filename="../../app/views/problem_actions.py" />
            <source>Ignore no longer</source>
            <translation>Nicht mehr ignorieren</translation>
        </message>
        <message>
            <location filename="../../app/views/problem_actions.py" />
            <source>Show in file manager</source>
            <translation>In der Dateiverwaltung anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/problem_actions.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>ProblemModel</name>
        <message>
            <location filename="../../app/models/problem_model.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../app/models/problem_model.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/models/problem_model.py" />
            <source>Tried</source>
            <translation>Versucht</translation>
        </message>
        <message>
            <location filename="../../app/models/problem_model.py" />
            <source>What is wrong</source>
            <translation>Grund</translation>
        </message>
    </context>
    <context>
        <name>ProblemTable</name>
        <message>
            <location filename="../../app/views/problem_table.py" />
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
    </context>
    <context>
        <name>ProblemsPage</name>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Back to the problems</source>
            <translation>Zurück zu den Problemen</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Being tried again…</source>
            <translation>Wird erneut versucht …</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Every file so far could be read.</source>
            <translation>Bisher konnte jede Datei gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Filter by name, folder or reason</source>
            <translation>Nach Name, Ordner oder Grund filtern</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Filter the problems</source>
            <translation>Probleme filtern</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>No problems</source>
            <translation>Keine Probleme</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Show ignored</source>
            <translation>Ignorierte anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Show ignored ({0})</source>
            <translation>Ignorierte anzeigen ({0})</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>These files could not be read, and are tried again when they change. All other photos are indexed.</source>
            <translation>Diese Dateien konnten nicht gelesen werden; sobald sie sich ändern, wird es erneut versucht. Alle anderen Fotos sind indiziert.</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Try all again</source>
            <translation>Alle erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>{0} ignored</source>
            <translation>{0} ignoriert</translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <location filename="../../app/dialogs/prompts.py" />
            <source>Add a folder of photos</source>
            <translation>Ordner mit Fotos hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>ProtectedPage</name>
        <message>
            <location filename="../../app/dialogs/settings/protected_page.py" />
            <source>Folders out of which nothing is removed</source>
            <translation>Ordner, aus denen nichts entfernt wird</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/protected_page.py" />
            <source>Protect a folder…</source>
            <translation>Ordner schützen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/protected_page.py" />
            <source>Protect no longer</source>
            <translation>Nicht mehr schützen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/protected_page.py" />
            <source>Protected folders</source>
            <translation>Geschützte Ordner</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/protected_page.py" />
            <source>Whatever you choose elsewhere, Kindred moves nothing to the trash out of these folders and all folders below them. They need not be part of the library.</source>
            <translation>Was Sie auch wählen: Aus diesen Ordnern und allen darunter legt Kindred nichts in den Papierkorb. Sie müssen nicht zur Bibliothek gehören.</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <location filename="../../app/dialogs/settings/questions.py" />
            <source>Copies of a library (*.zip *.db);;All files (*)</source>
            <translation>Kopien einer Bibliothek (*.zip *.db);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/questions.py" />
            <source>Copies of a library (*.zip)</source>
            <translation>Kopien einer Bibliothek (*.zip)</translation>
        </message>
    </context>
    <context>
        <name>RemovalDialog</name>
        <message>
            <location filename="../../app/dialogs/removing/dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/dialog.py" />
            <source>Each file, and the one that stays for it, is read again. Nothing is moved.</source>
            <translation>Jede Datei wird noch einmal gelesen, und die, die für sie bleibt. Nichts wird bewegt.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/dialog.py" />
            <source>Looking at every file…</source>
            <translation>Jede Datei wird angesehen …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/dialog.py" />
            <source>Move to the trash</source>
            <translation>In den Papierkorb</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/dialog.py" />
            <source>Moving to the trash…</source>
            <translation>Wird in den Papierkorb gelegt …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/dialog.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/dialog.py" />
            <source>Stop at any time: what has gone by then can be put back.</source>
            <translation>Sie können jederzeit anhalten: Was bis dahin fort ist, lässt sich zurücklegen.</translation>
        </message>
    </context>
    <context>
        <name>RemovalQuestion</name>
        <message>
            <location filename="../../app/views/removal_question.py" />
            <source>Its files stay where they are, untouched ({0}). Kindred forgets what it knows of them; were the folder added again, its photos would have to be indexed again.</source>
            <translation>Die Dateien bleiben unberührt, wo sie sind ({0}). Kindred vergisst, was es über sie weiß; wird der Ordner wieder hinzugefügt, müssen die Fotos neu indiziert werden.</translation>
        </message>
        <message>
            <location filename="../../app/views/removal_question.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../app/views/removal_question.py" />
            <source>Remove from the library</source>
            <translation>Aus der Bibliothek entfernen</translation>
        </message>
        <message>
            <location filename="../../app/views/removal_question.py" />
            <source>Remove “{0}” from the library?</source>
            <translation>„{0}“ aus der Bibliothek entfernen?</translation>
        </message>
    </context>
    <context>
        <name>RemovalReport</name>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>%Ln file(s) moved to the trash</source>
            <translation>
                <numerusform>%Ln Datei in den Papierkorb gelegt</numerusform>
                <numerusform>%Ln Dateien in den Papierkorb gelegt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>%Ln file(s) stayed</source>
            <translation>
                <numerusform>%Ln Datei blieb</numerusform>
                <numerusform>%Ln Dateien blieben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>Nothing was moved to the trash</source>
            <translation>Nichts kam in den Papierkorb</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>You stopped it there; what had not gone yet stays.</source>
            <translation>Sie haben dort angehalten; was noch nicht fort war, bleibt.</translation>
        </message>
    </context>
    <context>
        <name>RemovalRows</name>
        <message>
            <location filename="../../app/models/removal_rows.py" />
            <source>Went along with {0}</source>
            <translation>Ging mit {0}</translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>Show in the bin</source>
            <translation>Im Papierkorb zeigen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/removing/report_page.py" />
            <source>What became of each file</source>
            <translation>Was aus jeder Datei wurde</translation>
        </message>
    </context>
    <context>
        <name>ResetDialog</name>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>All your photos, as they are and where they are. The settings. The old catalog is kept under another name in Kindred's data folder; “Put a copy back…” takes it back.</source>
            <translation>Alle Fotos, wie und wo sie sind. Die Einstellungen. Der alte Katalog bleibt unter einem anderen Namen im Datenordner von Kindred; „Kopie zurückspielen …“ holt ihn zurück.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>Begin anew</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>Begin with an empty library?</source>
            <translation>Mit einer leeren Bibliothek beginnen?</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>Delete the models as well</source>
            <translation>Auch die Modelle löschen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>The list of folders, what is known of the photos in them, ratings, favourites and albums, and the thumbnails.</source>
            <translation>Die Liste der Ordner, was über die Fotos darin bekannt ist, Bewertungen, Favoriten und Alben sowie die Miniaturbilder.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>What goes</source>
            <translation>Was verschwindet</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>What stays</source>
            <translation>Was bleibt</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/reset_dialog.py" />
            <source>Yes, I want to begin with an empty library</source>
            <translation>Ja, mit einer leeren Bibliothek beginnen</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message numerus="yes">
            <location filename="../../app/controllers/restoring.py" />
            <source>%Ln file(s) put back</source>
            <translation>
                <numerusform>%Ln Datei zurückgelegt</numerusform>
                <numerusform>%Ln Dateien zurückgelegt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/restoring.py" />
            <source>There was nothing to put back</source>
            <translation>Es gab nichts zurückzulegen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/restoring.py" />
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weitere</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/restoring.py" />
            <source>{0}, %Ln could not be</source>
            <translation>
                <numerusform>{0}, %Ln ging nicht</numerusform>
                <numerusform>{0}, %Ln gingen nicht</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultsLine</name>
        <message numerus="yes">
            <location filename="../../app/views/results_line.py" />
            <source>%Ln match(es)</source>
            <translation>
                <numerusform>%Ln Treffer</numerusform>
                <numerusform>%Ln Treffer</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/results_line.py" />
            <source>Loose</source>
            <translation>Locker</translation>
        </message>
        <message>
            <location filename="../../app/views/results_line.py" />
            <source>No match</source>
            <translation>Kein Treffer</translation>
        </message>
        <message>
            <location filename="../../app/views/results_line.py" />
            <source>Select the photos that match</source>
            <translation>Die Treffer auswählen</translation>
        </message>
        <message>
            <location filename="../../app/views/results_line.py" />
            <source>Select the {0} that match</source>
            <translation>Die {0} Treffer auswählen</translation>
        </message>
        <message>
            <location filename="../../app/views/results_line.py" />
            <source>Strict</source>
            <translation>Streng</translation>
        </message>
        <message>
            <location filename="../../app/views/results_line.py" />
            <source>The answer</source>
            <translation>Das Ergebnis</translation>
        </message>
        <message>
            <location filename="../../app/views/results_line.py" />
            <source>{0}, folded into {1}</source>
            <translation>{0}, eingeklappt in {1}</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message numerus="yes">
            <location filename="../../app/models/review/words.py" />
            <source>%Ln kept</source>
            <translation>
                <numerusform>%Ln behalten</numerusform>
                <numerusform>%Ln behalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/review/words.py" />
            <source>%Ln more near, but not matching the one to keep</source>
            <translation>
                <numerusform>%Ln weiteres ist nah, passt aber nicht zu dem, das bleibt</numerusform>
                <numerusform>%Ln weitere sind nah, passen aber nicht zu dem, das bleibt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/models/review/words.py" />
            <source>%Ln to the bin</source>
            <translation>
                <numerusform>%Ln in den Papierkorb</numerusform>
                <numerusform>%Ln in den Papierkorb</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>BIN</source>
            <translation>WEG</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>By folder</source>
            <translation>Nach Ordner</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Identical files</source>
            <translation>Gleiche Dateien</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Identical pixels</source>
            <translation>Gleiche Pixel</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>KEEP</source>
            <translation>BEHALTEN</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Look-alikes</source>
            <translation>Ähnliche</translation>
        </message>
        <message>
            <location filename="../../app/controllers/review.py" />
            <source>Looking for duplicates: {0} of {1}</source>
            <translation>Duplikate werden gesucht: {0} von {1}</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Most photos first</source>
            <translation>Meiste Fotos zuerst</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No file is in your folders twice.</source>
            <translation>Keine Datei liegt zweimal in Ihren Ordnern.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No identical files</source>
            <translation>Keine gleichen Dateien</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No identical pixels</source>
            <translation>Keine gleichen Pixel</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No look-alikes</source>
            <translation>Nichts sieht ähnlich aus</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No photo is there a second time, resized, cropped or edited.</source>
            <translation>Kein Foto ist ein zweites Mal da: verkleinert, beschnitten oder bearbeitet.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No picture twice</source>
            <translation>Kein Bild doppelt</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No shots of the same moment</source>
            <translation>Keine Aufnahmen desselben Moments</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No two photos have the same pixels.</source>
            <translation>Keine zwei Fotos haben dieselben Pixel.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No two photos look as much alike as that: the slider asks for less.</source>
            <translation>Keine zwei Fotos sehen einander so ähnlich: Mit dem Regler verlangen Sie weniger.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>No two shots were taken within seconds of nearly the same.</source>
            <translation>Keine zwei Aufnahmen zeigen in wenigen Sekunden fast dasselbe.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/review.py" />
            <source>Nothing is marked any more.</source>
            <translation>Nichts ist mehr vorgemerkt.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>One picture saved again: resized, turned, mirrored, cropped or lightly edited. Each pair was laid over each other.</source>
            <translation>Ein Bild, neu gespeichert: verkleinert, gedreht, gespiegelt, beschnitten oder leicht bearbeitet. Jedes Paar wurde übereinandergelegt.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Photos that look alike; more is not known of them.</source>
            <translation>Fotos, die sich ähnlich sehen; mehr ist nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Same moment</source>
            <translation>Gleicher Moment</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Same picture</source>
            <translation>Gleiches Bild</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>Several shots, taken within seconds, of nearly the same.</source>
            <translation>Mehrere Aufnahmen von fast demselben, in wenigen Sekunden.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>The same file, byte by byte, at several places.</source>
            <translation>Dieselbe Datei, Byte für Byte, an mehreren Stellen.</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>The same pixels with other details, or in another kind of file.</source>
            <translation>Dieselben Pixel mit anderen Angaben oder in einer anderen Art von Datei.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/review.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>What frees most first</source>
            <translation>Was am meisten freigibt zuerst</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>alike</source>
            <translation>ähnlich</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>all kept</source>
            <translation>alle behalten</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>all of it marked to go</source>
            <translation>alles zum Entfernen vorgemerkt</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>identical files</source>
            <translation>gleiche Dateien</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>identical pixels</source>
            <translation>gleiche Pixel</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>the same moment</source>
            <translation>derselbe Moment</translation>
        </message>
        <message>
            <location filename="../../app/models/review/words.py" />
            <source>the same picture</source>
            <translation>dasselbe Bild</translation>
        </message>
    </context>
    <context>
        <name>ReviewActions</name>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Bin</source>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Compare all photos of the group</source>
            <translation>Alle Fotos der Gruppe vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Decide later</source>
            <translation>Später entscheiden</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Decide so again</source>
            <translation>Wieder so entscheiden</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Flip between the photos</source>
            <translation>Zwischen den Fotos wechseln</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Keep photo {0}, bin the rest</source>
            <translation>Foto {0} behalten, den Rest entfernen</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Next group</source>
            <translation>Nächste Gruppe</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Next group that is not decided</source>
            <translation>Nächste Gruppe, die nicht entschieden ist</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Next photo of the group</source>
            <translation>Nächstes Foto der Gruppe</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Next tab</source>
            <translation>Nächster Reiter</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Not duplicates</source>
            <translation>Keine Duplikate</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Preview what is marked…</source>
            <translation>Vorschau des Vorgemerkten …</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Previous group</source>
            <translation>Vorige Gruppe</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Previous photo of the group</source>
            <translation>Voriges Foto der Gruppe</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Previous tab</source>
            <translation>Voriger Reiter</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Show duplicates</source>
            <translation>Duplikate zeigen</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Show the difference</source>
            <translation>Unterschied zeigen</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Take the advice, next group</source>
            <translation>Rat annehmen, nächste Gruppe</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Undo the decision</source>
            <translation>Entscheidung zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../app/review_actions.py" />
            <source>Which photo to keep…</source>
            <translation>Welches Foto behalten …</translation>
        </message>
    </context>
    <context>
        <name>ReviewHead</name>
        <message numerus="yes">
            <location filename="../../app/views/review/head.py" />
            <source>Marked %Ln file(s)</source>
            <translation>
                <numerusform>%Ln Datei vorgemerkt</numerusform>
                <numerusform>%Ln Dateien vorgemerkt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/review/head.py" />
            <source>Nothing is marked</source>
            <translation>Nichts ist vorgemerkt</translation>
        </message>
        <message>
            <location filename="../../app/views/review/head.py" />
            <source>Preview…</source>
            <translation>Vorschau …</translation>
        </message>
        <message>
            <location filename="../../app/views/review/head.py" />
            <source>frees {0}</source>
            <translation>gibt {0} frei</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <location filename="../../app/views/review/page.py" />
            <source>For all groups of this list…</source>
            <translation>Für alle Gruppen dieser Liste …</translation>
        </message>
        <message>
            <location filename="../../app/views/review/page.py" />
            <source>For the groups in sight…</source>
            <translation>Für die sichtbaren Gruppen …</translation>
        </message>
        <message>
            <location filename="../../app/views/review/page.py" />
            <source>Take advice</source>
            <translation>Rat annehmen</translation>
        </message>
        <message>
            <location filename="../../app/views/review/page.py" />
            <source>Take all marks back</source>
            <translation>Alle Vormerkungen zurücknehmen</translation>
        </message>
    </context>
    <context>
        <name>ReviewState</name>
        <message numerus="yes">
            <location filename="../../app/views/review/states.py" />
            <source>%Ln file(s) marked.</source>
            <translation>
                <numerusform>%Ln Datei vorgemerkt.</numerusform>
                <numerusform>%Ln Dateien vorgemerkt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Add a folder: what is in it twice is listed here.</source>
            <translation>Fügen Sie einen Ordner hinzu: Was darin doppelt ist, steht dann hier.</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>All decided</source>
            <translation>Alles entschieden</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Everything here stays.</source>
            <translation>Hier bleibt alles.</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Go on: {0}</source>
            <translation>Weiter: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Look at what would go; that frees {0}.</source>
            <translation>Sehen Sie an, was ginge; das gibt {0} frei.</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Looking for duplicates…</source>
            <translation>Duplikate werden gesucht …</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>No group passes the filter</source>
            <translation>Keine Gruppe passt zum Filter</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>No photos yet</source>
            <translation>Noch keine Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Photos are still being read. Groups appear as they are found.</source>
            <translation>Fotos werden noch gelesen. Gruppen erscheinen, sobald sie gefunden sind.</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Preview what is marked…</source>
            <translation>Vorschau des Vorgemerkten …</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Show all groups</source>
            <translation>Alle Gruppen zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>Show decided groups</source>
            <translation>Entschiedene Gruppen zeigen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/review/states.py" />
            <source>There are %Ln group(s) without it.</source>
            <translation>
                <numerusform>Ohne ihn gibt es %Ln Gruppe.</numerusform>
                <numerusform>Ohne ihn gibt es %Ln Gruppen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/review/states.py" />
            <source>{0} of {1} photos are compared. Groups appear as they are found.</source>
            <translation>{0} von {1} Fotos sind verglichen. Gruppen erscheinen, sobald sie gefunden sind.</translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>Advice taken</source>
            <translation>Rat angenommen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>All is decided again.</source>
            <translation>Alles ist wieder entschieden.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>Before such a group goes, you are asked once more.</source>
            <translation>Bevor so eine Gruppe geht, werden Sie noch einmal gefragt.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>Decide about the others yourself, or undo that.</source>
            <translation>Entscheiden Sie selbst über die anderen, oder machen Sie das rückgängig.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>Done again</source>
            <translation>Wiederholt</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>Every group of this list is decided.</source>
            <translation>Jede Gruppe dieser Liste ist entschieden.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>It lies in a protected or a reference folder, so it stays.</source>
            <translation>Es liegt in einem geschützten oder Referenzordner, also bleibt es.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>Not duplicates</source>
            <translation>Keine Duplikate</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>Nothing of this group would stay.</source>
            <translation>Von dieser Gruppe bliebe nichts.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>The decisions are taken back.</source>
            <translation>Die Entscheidungen sind zurückgenommen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>The photo that is advised to be kept is marked to go.</source>
            <translation>Das Foto, für das der Rat „behalten“ lautet, ist zum Gehen vorgemerkt.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>Undone</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/reviewing.py" />
            <source>not decided</source>
            <translation>nicht entschieden</translation>
        </message>
    </context>
    <context>
        <name>RuleList</name>
        <message>
            <location filename="../../app/dialogs/keeper_rules/rule_list.py" />
            <source>Rules, the first one counts most</source>
            <translation>Regeln, die erste zählt am meisten</translation>
        </message>
    </context>
    <context>
        <name>RunDetails</name>
        <message numerus="yes">
            <location filename="../../app/controllers/run_details.py" />
            <source>%Ln folder(s) not connected</source>
            <translation>
                <numerusform>%Ln Ordner nicht verbunden</numerusform>
                <numerusform>%Ln Ordner nicht verbunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/run_details.py" />
            <source>%Ln folder(s) paused</source>
            <translation>
                <numerusform>%Ln Ordner angehalten</numerusform>
                <numerusform>%Ln Ordner angehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>Free some space; what is indexed stays in any case</source>
            <translation>Platz schaffen; was indiziert ist, bleibt in jedem Fall</translation>
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>Removing a folder from the library</source>
            <translation>Ein Ordner wird aus der Bibliothek entfernt</translation>
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>The disk that holds Kindred's library is nearly full</source>
            <translation>Der Datenträger mit der Bibliothek von Kindred ist fast voll</translation>
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>no folder is connected</source>
            <translation>kein Ordner ist verbunden</translation>
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>{0} are free, which may not do for the photos that are still to come; your photos are not affected</source>
            <translation>{0} sind frei, das reicht vielleicht nicht für die Fotos, die noch kommen; die Fotos selbst sind nicht betroffen</translation>
        </message>
    </context>
    <context>
        <name>RunPanel</name>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>All problems</source>
            <translation>Alle Probleme</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Cancel keeps everything that is indexed so far.</source>
            <translation>Beim Abbrechen bleibt alles erhalten, was schon indiziert ist.</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Change of model</source>
            <translation>Wechsel des Modells</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Go on anyway</source>
            <translation>Trotzdem weitermachen</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Indexing</source>
            <translation>Indizierung</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Indexing ended early</source>
            <translation>Die Indizierung endete vorzeitig</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Indexing progress</source>
            <translation>Fortschritt der Indizierung</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Kindred looks for changes when it starts, and when you ask.</source>
            <translation>Kindred sucht beim Start und auf Wunsch nach Änderungen.</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Moved or copied</source>
            <translation>Verschoben oder kopiert</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Nothing is being indexed</source>
            <translation>Zurzeit wird nichts indiziert</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>The disk that holds Kindred's library is nearly full: {0} are free. When it is full, indexing stops; what is indexed stays, and your photos are not affected.</source>
            <translation>Der Datenträger mit der Bibliothek von Kindred ist fast voll: {0} sind frei. Ist er voll, endet die Indizierung; was indiziert ist, bleibt, und die Fotos sind nicht betroffen.</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Time left</source>
            <translation>Verbleibende Zeit</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Up to date</source>
            <translation>Auf dem neuesten Stand</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>not known yet</source>
            <translation>noch nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>Runs</name>
        <message numerus="yes">
            <location filename="../../app/views/run_words.py" />
            <source>%Ln day(s) ago</source>
            <translation>
                <numerusform>vor %Ln Tag</numerusform>
                <numerusform>vor %Ln Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/run_words.py" />
            <source>%Ln hour(s) ago</source>
            <translation>
                <numerusform>vor %Ln Stunde</numerusform>
                <numerusform>vor %Ln Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/run_words.py" />
            <source>%Ln minute(s) ago</source>
            <translation>
                <numerusform>vor %Ln Minute</numerusform>
                <numerusform>vor %Ln Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>All {0} files could be read now.</source>
            <translation>Alle {0} Dateien konnten jetzt gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Indexing was stopped</source>
            <translation>Die Indizierung wurde abgebrochen</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Indexing was stopped; {0} were added before</source>
            <translation>Die Indizierung wurde abgebrochen; vorher kamen {0} dazu</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Indexing {0}</source>
            <translation>{0} wird indiziert</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Loading the model, before the first photo is read</source>
            <translation>Das Modell wird geladen, bevor das erste Foto gelesen wird</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Looking for new and changed photos</source>
            <translation>Neue und geänderte Fotos werden gesucht</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Looking through {0}</source>
            <translation>{0} wird durchsucht</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Nothing has changed</source>
            <translation>Nichts hat sich geändert</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Paused at {0}</source>
            <translation>Angehalten bei {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Paused: on battery</source>
            <translation>Angehalten: Akkubetrieb</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Reading photos and describing them with the model</source>
            <translation>Fotos werden gelesen und vom Modell beschrieben</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Reading photos and noting how they look; what they show takes a model</source>
            <translation>Fotos werden gelesen und ihr Aussehen notiert; für das, was sie zeigen, ist ein Modell nötig</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>The file could be read now.</source>
            <translation>Die Datei konnte jetzt gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>The file still cannot be read.</source>
            <translation>Die Datei kann noch immer nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Waiting for the charger</source>
            <translation>Warten auf das Netzteil</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Waiting for the model</source>
            <translation>Warten auf das Modell</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Waiting for you to resume</source>
            <translation>Wartet auf „Fortsetzen“</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} added</source>
            <translation>{0} hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} h {1} min</source>
            <translation>{0} h {1} min</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} moved or copied</source>
            <translation>{0} verschoben oder kopiert</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} of {1} files still cannot be read.</source>
            <translation>Noch immer nicht lesbar: {0} von {1} Dateien.</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} of {1} found so far</source>
            <translation>{0} von {1} bisher gefundenen</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} removed</source>
            <translation>{0} entfernt</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} · {1}</source>
            <translation>{0} · {1}</translation>
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <location filename="../../app/views/search_bar.py" />
            <source>Add words, or drop a photo…</source>
            <translation>Wörter oder ein Foto ergänzen …</translation>
        </message>
        <message>
            <location filename="../../app/views/search_bar.py" />
            <source>Describe what you look for, or drop a photo…</source>
            <translation>Beschreiben, was gesucht wird, oder ein Foto hierherziehen …</translation>
        </message>
        <message>
            <location filename="../../app/views/search_bar.py" />
            <source>Query</source>
            <translation>Suche</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <location filename="../../app/views/search_field.py" />
            <source>Describe photos</source>
            <translation>Fotos beschreiben</translation>
        </message>
        <message>
            <location filename="../../app/views/search_field.py" />
            <source>Forget earlier searches</source>
            <translation>Frühere Suchen vergessen</translation>
        </message>
    </context>
    <context>
        <name>SearchStates</name>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>No folder can be reached now, so photos are shown as small pictures. Connect the drive they are on, then look for changes.</source>
            <translation>Zurzeit ist kein Ordner erreichbar, deshalb werden Fotos als kleine Bilder gezeigt. Das Laufwerk verbinden, auf dem sie liegen, und dann nach Änderungen suchen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>Nothing matches well; the closest photos are shown</source>
            <translation>Nichts passt gut; die ähnlichsten Fotos werden gezeigt</translation>
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>The model is being loaded. The answer comes as soon as it is there.</source>
            <translation>Das Modell wird geladen. Das Ergebnis kommt, sobald es da ist.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>The search has no answer</source>
            <translation>Die Suche hat kein Ergebnis</translation>
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>{0} found</source>
            <translation>{0} gefunden</translation>
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>{0} strong matches, {1} likely</source>
            <translation>{0} starke Treffer, {1} wahrscheinliche</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <location filename="../../app/dialogs/settings/dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/dialog.py" />
            <source>Keyboard shortcuts…</source>
            <translation>Tastenkürzel …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/dialog.py" />
            <source>Pages of the settings</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/dialog.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>ShortcutModel</name>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>A page up and down</source>
            <translation>Eine Seite nach oben oder unten</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Always</source>
            <translation>Immer</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Comparing photos</source>
            <translation>Fotos vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Duplicates</source>
            <translation>Duplikate</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>First and last photo</source>
            <translation>Erstes und letztes Foto</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Go to</source>
            <translation>Navigation</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Next and previous part of the window</source>
            <translation>Nächster und vorheriger Teil des Fensters</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Search field: earlier and later queries</source>
            <translation>Suchfeld: frühere und spätere Suchen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Search field: remove the last chip</source>
            <translation>Suchfeld: letzten Suchbaustein entfernen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Select all photos</source>
            <translation>Alle Fotos auswählen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Select more photos</source>
            <translation>Weitere Fotos auswählen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Walk through the photos</source>
            <translation>Durch die Fotos gehen</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>All actions have their usual keys.</source>
            <translation>Alle Aktionen haben ihre üblichen Tasten.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Change…</source>
            <translation>Ändern …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Choose an action and press Return to give it another key.</source>
            <translation>Eine Aktion auswählen und die Eingabetaste drücken, um ihr eine andere Taste zu geben.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Find an action or a key</source>
            <translation>Aktion oder Taste suchen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Press the new key. Click elsewhere to leave it as it is.</source>
            <translation>Die neue Taste drücken. Woanders klicken, um nichts zu ändern.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Remove key</source>
            <translation>Taste entfernen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>{0} was the key of “{1}”, which has it no longer.</source>
            <translation>{0} war die Taste für „{1}“; diese Aktion hat sie nun nicht mehr.</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Add folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Albums</source>
            <translation>Alben</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>All photos</source>
            <translation>Alle Fotos</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Bin</source>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Compare a folder</source>
            <translation>Ordner vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Delete album</source>
            <translation>Album löschen</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Duplicates</source>
            <translation>Duplikate</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Favourites</source>
            <translation>Favoriten</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Housekeeping</source>
            <translation>Verwaltung</translation>
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Look for changes</source>
            <translation>Nach Änderungen suchen</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Manage folders</source>
            <translation>Ordner verwalten</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Moments</source>
            <translation>Momente</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Places</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Remove from the library…</source>
            <translation>Aus der Bibliothek entfernen …</translation>
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Rename…</source>
            <translation>Umbenennen …</translation>
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Search</source>
            <translation>Suche</translation>
        </message>
    </context>
    <context>
        <name>SidebarDelegate</name>
        <message>
            <location filename="../../app/delegates/sidebar_delegate.py" />
            <source>{0} · offline</source>
            <translation>{0} · nicht verbunden</translation>
        </message>
    </context>
    <context>
        <name>SidebarModel</name>
        <message>
            <location filename="../../app/models/sidebar_model.py" />
            <source>offline</source>
            <translation>nicht verbunden</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <location filename="../../app/views/compare/stage.py" />
            <source>{0} with {1} over it</source>
            <translation>{0} mit {1} darüber</translation>
        </message>
    </context>
    <context>
        <name>Stars</name>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>Rate (keys 0 to 5)</source>
            <translation>Bewerten (Tasten 0 bis 5)</translation>
        </message>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>Stars: {0} of 5</source>
            <translation>Sterne: {0} von 5</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <location filename="../../app/views/status.py" />
            <source>Painting the sample library</source>
            <translation>Die Beispielbibliothek wird gezeichnet</translation>
        </message>
    </context>
    <context>
        <name>Strictness</name>
        <message numerus="yes">
            <location filename="../../app/controllers/strictness.py" />
            <source>%Ln would match as usual.</source>
            <translation>
                <numerusform>Wie üblich gäbe es %Ln Treffer.</numerusform>
                <numerusform>Wie üblich gäbe es %Ln Treffer.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/strictness.py" />
            <source>As usual</source>
            <translation>Wie üblich</translation>
        </message>
        <message>
            <location filename="../../app/controllers/strictness.py" />
            <source>Search by look</source>
            <translation>Nach Aussehen suchen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/strictness.py" />
            <source>Search by meaning</source>
            <translation>Nach Bedeutung suchen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/strictness.py" />
            <source>Try another picture.</source>
            <translation>Ein anderes Bild versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/strictness.py" />
            <source>Try fewer filters.</source>
            <translation>Weniger Filter versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/strictness.py" />
            <source>Try other words.</source>
            <translation>Andere Wörter versuchen.</translation>
        </message>
    </context>
    <context>
        <name>StripModel</name>
        <message numerus="yes">
            <location filename="../../app/models/review/strip.py" />
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln Stelle</numerusform>
                <numerusform>%Ln Stellen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/models/review/strip.py" />
            <source>advised to be kept</source>
            <translation>zum Behalten geraten</translation>
        </message>
        <message>
            <location filename="../../app/models/review/strip.py" />
            <source>offline</source>
            <translation>nicht verbunden</translation>
        </message>
        <message>
            <location filename="../../app/models/review/strip.py" />
            <source>protected</source>
            <translation>geschützt</translation>
        </message>
    </context>
    <context>
        <name>StripView</name>
        <message>
            <location filename="../../app/views/review/strip_view.py" />
            <source>Photos of the group</source>
            <translation>Fotos der Gruppe</translation>
        </message>
    </context>
    <context>
        <name>TaskLine</name>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Checking the copy…</source>
            <translation>Die Kopie wird geprüft …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Deleting the thumbnails…</source>
            <translation>Die Miniaturbilder werden gelöscht …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Looking after the limit…</source>
            <translation>Die Größe wird an die Grenze angepasst …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Moving the thumbnails…</source>
            <translation>Die Miniaturbilder werden verschoben …</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Stopped. Everything is as it was.</source>
            <translation>Abgebrochen. Alles ist, wie es war.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Stopped. What is deleted comes back when it is shown.</source>
            <translation>Abgebrochen. Gelöschtes entsteht beim Anzeigen neu.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>The copy is written.</source>
            <translation>Die Kopie ist geschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>The thumbnails are deleted. They come back as photos are shown.</source>
            <translation>Die Miniaturbilder sind gelöscht. Sie entstehen neu, wenn Fotos angezeigt werden.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>The thumbnails are moved.</source>
            <translation>Die Miniaturbilder sind verschoben.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/settings/task_line.py" />
            <source>Writing the copy…</source>
            <translation>Die Kopie wird geschrieben …</translation>
        </message>
    </context>
    <context>
        <name>TaskbarProgress</name>
        <message>
            <location filename="../../app/taskbar/progress.py" />
            <source>{0} % paused · {1}</source>
            <translation>{0} % angehalten · {1}</translation>
        </message>
        <message>
            <location filename="../../app/taskbar/progress.py" />
            <source>{0} % · {1}</source>
            <translation>{0} % · {1}</translation>
        </message>
    </context>
    <context>
        <name>TeachDialog</name>
        <message numerus="yes">
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>%Ln more photo(s) will be needed before it can be searched for.</source>
            <translation>
                <numerusform>%Ln weiteres Foto ist nötig, bevor sich danach suchen lässt.</numerusform>
                <numerusform>%Ln weitere Fotos sind nötig, bevor sich danach suchen lässt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>+{0}</source>
            <translation>+{0}</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>A name is taught with {0} photos at most.</source>
            <translation>Ein Name wird mit höchstens {0} Fotos beigebracht.</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>Add to this name</source>
            <translation>Diesem Namen hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>Add to {0}</source>
            <translation>Zu {0} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>Biscuit</source>
            <translation>Krümel</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>It will be taught with %Ln photo(s).</source>
            <translation>
                <numerusform>Er wird mit %Ln Foto beigebracht.</numerusform>
                <numerusform>Er wird mit %Ln Fotos beigebracht.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>Name this part</source>
            <translation>Diesen Teil benennen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>Teach</source>
            <translation>Beibringen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>Teach a name</source>
            <translation>Namen beibringen</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>What do these photos have in common? The name of a pet, a person, a place or a thing:</source>
            <translation>Was haben diese Fotos gemeinsam? Der Name eines Tiers, eines Menschen, eines Orts oder eines Dings:</translation>
        </message>
        <message>
            <location filename="../../app/dialogs/teach_dialog.py" />
            <source>What is in the box? The name of a pet, a person, a place or a thing:</source>
            <translation>Was ist in dem Rahmen? Der Name eines Tiers, eines Menschen, eines Orts oder eines Dings:</translation>
        </message>
    </context>
    <context>
        <name>Teaching</name>
        <message numerus="yes">
            <location filename="../../app/controllers/teaching.py" />
            <source>%Ln photo(s) removed from “{0}”</source>
            <translation>
                <numerusform>%Ln Foto aus „{0}“ entfernt</numerusform>
                <numerusform>%Ln Fotos aus „{0}“ entfernt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>Kindred knows “{0}” now</source>
            <translation>Kindred kennt jetzt „{0}“</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>Select the photos that show it first</source>
            <translation>Zuerst die Fotos auswählen, die es zeigen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>Select up to {0} that show it best, in different surroundings.</source>
            <translation>Bis zu {0} auswählen, die es am besten zeigen, in verschiedenen Umgebungen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>Show Kindred some more of it, then it can be searched for.</source>
            <translation>Kindred noch mehr davon zeigen, dann lässt sich danach suchen.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>The name “{0}” was deleted</source>
            <translation>Der Name „{0}“ wurde gelöscht</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>The new name:</source>
            <translation>Der neue Name:</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>The photos stay as they are.</source>
            <translation>Die Fotos bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>These are too many photos for a name</source>
            <translation>Das sind zu viele Fotos für einen Namen</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>Type the name in the search bar, alone or among other words.</source>
            <translation>Den Namen in die Suchleiste tippen, allein oder zwischen anderen Wörtern.</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>“{0}” has {1} of {2} photos</source>
            <translation>„{0}“ hat {1} von {2} Fotos</translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/teaching.py" />
            <source>“{0}” is taught with %Ln photo(s) now</source>
            <translation>
                <numerusform>„{0}“ hat jetzt %Ln Foto als Beispiel</numerusform>
                <numerusform>„{0}“ hat jetzt %Ln Fotos als Beispiele</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/teaching.py" />
            <source>“{0}” was taught with these photos already</source>
            <translation>„{0}“ wurde mit diesen Fotos schon beigebracht</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message numerus="yes">
            <location filename="../../app/views/texts.py" />
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln Datei</numerusform>
                <numerusform>%Ln Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/texts.py" />
            <source>%Ln photo(s)</source>
            <translation>
                <numerusform>%Ln Foto</numerusform>
                <numerusform>%Ln Fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/texts.py" />
            <source>%Ln problem(s)</source>
            <translation>
                <numerusform>%Ln Problem</numerusform>
                <numerusform>%Ln Probleme</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../app/views/texts.py" />
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message>
            <location filename="../../app/views/texts.py" />
            <source>{0} h {1} min left</source>
            <translation>noch {0} h {1} min</translation>
        </message>
        <message>
            <location filename="../../app/views/texts.py" />
            <source>{0} min left</source>
            <translation>noch {0} min</translation>
        </message>
        <message>
            <location filename="../../app/views/texts.py" />
            <source>{0} photos/s</source>
            <translation>{0} Fotos/s</translation>
        </message>
    </context>
    <context>
        <name>Tiers</name>
        <message>
            <location filename="../../app/models/tier_words.py" />
            <source>Identical files</source>
            <translation>Gleiche Dateien</translation>
        </message>
        <message>
            <location filename="../../app/models/tier_words.py" />
            <source>Identical pictures</source>
            <translation>Gleiche Bilder</translation>
        </message>
        <message>
            <location filename="../../app/models/tier_words.py" />
            <source>Look-alikes</source>
            <translation>Ähnliche</translation>
        </message>
        <message>
            <location filename="../../app/models/tier_words.py" />
            <source>Same moment</source>
            <translation>Gleicher Moment</translation>
        </message>
        <message>
            <location filename="../../app/models/tier_words.py" />
            <source>Same picture, edited</source>
            <translation>Gleiches Bild, bearbeitet</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <location filename="../../app/views/top_bar.py" />
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <location filename="../../app/views/top_bar.py" />
            <source>Size of the photos</source>
            <translation>Größe der Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/top_bar.py" />
            <source>Size of the photos (Ctrl+wheel)</source>
            <translation>Größe der Fotos (Strg+Mausrad)</translation>
        </message>
    </context>
    <context>
        <name>TopLine</name>
        <message>
            <location filename="../../app/views/preview/top_line.py" />
            <source>Back to the photos</source>
            <translation>Zurück zu den Fotos</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/top_line.py" />
            <source>What can be done with the photo</source>
            <translation>Aktionen für das Foto</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/top_line.py" />
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <location filename="../../app/views/preview/top_line.py" />
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>Translations</name>
        <message>
            <location filename="../../app/translations.py" />
            <source>Install Kindred again to get it back</source>
            <translation>Kindred neu installieren, um sie zurückzubekommen</translation>
        </message>
        <message>
            <location filename="../../app/translations.py" />
            <source>Kindred speaks English now: its translation for {0} cannot be read</source>
            <translation>Kindred ist jetzt auf Englisch: Die Übersetzung für {0} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../app/translations.py" />
            <source>the file is missing or damaged; your photos are not affected</source>
            <translation>die Datei fehlt oder ist beschädigt; die Fotos sind nicht betroffen</translation>
        </message>
    </context>
    <context>
        <name>WeightBar</name>
        <message>
            <location filename="../../app/views/weight_bar.py" />
            <source>Weight {0} %: drag to change</source>
            <translation>Gewicht {0} %: zum Ändern ziehen</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Add a folder of photos…</source>
            <translation>Ordner mit Fotos hinzufügen …</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Add {0}</source>
            <translation>{0} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Choose another folder…</source>
            <translation>Anderen Ordner auswählen …</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Describe a photo, show one, or both at once, and Kindred finds those that are like it: among all photos in the folders that you choose.</source>
            <translation>Ein Foto beschreiben, eines zeigen oder beides zugleich: Kindred findet ähnliche unter allen Fotos in den ausgewählten Ordnern.</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Find your photos by what is in them</source>
            <translation>Fotos finden nach dem, was sie zeigen</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Nothing leaves this computer: no account, no upload. Your photos are never changed, and go to the trash only when you say so.</source>
            <translation>Nichts verlässt diesen Computer: kein Konto, kein Hochladen. Ihre Fotos werden nie verändert und kommen nur in den Papierkorb, wenn Sie es sagen.</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Or drop a folder on this window.</source>
            <translation>Oder einen Ordner auf dieses Fenster ziehen.</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Painting the sample library</source>
            <translation>Die Beispielbibliothek wird gezeichnet</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Pictures drawn</source>
            <translation>Gezeichnete Bilder</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>These pictures are drawn by this computer, to try Kindred with. It takes about half a minute, and they appear here as they are indexed.</source>
            <translation>Diese Bilder zeichnet der Computer selbst, um Kindred auszuprobieren. Das dauert etwa eine halbe Minute; sie erscheinen hier, sobald sie indiziert sind.</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Try the sample library</source>
            <translation>Beispielbibliothek ausprobieren</translation>
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>{0} of {1} pictures</source>
            <translation>{0} von {1} Bildern</translation>
        </message>
    </context>
    <context>
        <name>WindowParts</name>
        <message>
            <location filename="../../app/window_parts.py" />
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
    </context>
    <context>
        <name>_AlikeButton</name>
        <message>
            <location filename="../../app/views/details/alike.py" />
            <source>Alike: {0}</source>
            <translation>Ähnlich: {0}</translation>
        </message>
    </context>
    <context>
        <name>_Image</name>
        <message>
            <location filename="../../app/views/folder_comparison/pictures.py" />
            <source>It cannot be shown now.</source>
            <translation>Es lässt sich jetzt nicht zeigen.</translation>
        </message>
    </context>
    <context>
        <name>_JudgedChip</name>
        <message>
            <location filename="../../app/views/judged_chips.py" />
            <source>Take these thumbs back</source>
            <translation>Diese Daumen zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../app/views/judged_chips.py" />
            <source>Take these thumbs back: {0}</source>
            <translation>Diese Daumen zurücknehmen: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/judged_chips.py" />
            <source>The search goes by photos that you gave a thumb</source>
            <translation>Die Suche richtet sich nach Fotos, die einen Daumen bekamen</translation>
        </message>
    </context>
    <context>
        <name>filter_words</name>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>A folder on the way to it</source>
            <translation>Ein Ordner auf dem Weg dorthin</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>City, region or country</source>
            <translation>Stadt, Region oder Land</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>Kind of file: {0}</source>
            <translation>Art der Datei: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>Shape of the photo: {0}</source>
            <translation>Form des Fotos: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>Stars: {0}</source>
            <translation>Sterne: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>The camera</source>
            <translation>Die Kamera</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>The lens</source>
            <translation>Das Objektiv</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>What it carries: {0}</source>
            <translation>Was es enthält: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>What it is: {0}</source>
            <translation>Was es ist: {0}</translation>
        </message>
        <message>
            <location filename="../../app/views/filter_words.py" />
            <source>When it was taken: {0}</source>
            <translation>Wann es aufgenommen wurde: {0}</translation>
        </message>
    </context>
</TS>
