<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../app/actions.py" />
            <source>A list of them…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Add folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Add to query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Back to my own photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Choose a program…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Copies to a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Copy path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Details of the photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Favourite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>First photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Full screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Full size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Go to date…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Keyboard shortcuts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Last photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Look for changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>More like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Next photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>No stars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Open in default program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Previous photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Rate {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Redo the change of the query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Save as album…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search for a part of the photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Search for the clipboard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Select the photos under this heading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Settings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show in Explorer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show in Finder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Show in file manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Stars of the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Subtract from query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Try the sample library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Turn left, only to look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Turn right, only to look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Undo the change of the query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Whole photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Whole photo or full size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/actions.py" />
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AlbumLine</name>
        <message>
            <location filename="../../app/views/album_line.py" />
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/album_line.py" />
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/album_line.py" />
            <source>Save as new…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/album_line.py" />
            <source>You changed the search of “{0}”.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Albums</name>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>An album shows what this search finds, with new photos as they come in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Its photos stay where they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Rename album</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Save as album</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>The album “{0}” was deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>The new name of the album:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/albums.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AlikeStrip</name>
        <message>
            <location filename="../../app/views/details/alike.py" />
            <source>Alike</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Motion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Photos look best on dark; light is easier to read in the sun.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Reduced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Reduced: nothing fades or slides, what changes is there at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>The window closes and comes back in the new language; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/appearance_page.py" />
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BottomBar</name>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Indexing progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Loading {0}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>More about indexing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Show the files that could not be taken in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>Stop indexing; what is indexed stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>the disk is nearly full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/bottom_bar.py" />
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BusySign</name>
        <message>
            <location filename="../../app/views/busy_sign.py" />
            <source>Searching</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Center</name>
        <message>
            <location filename="../../app/views/center.py" />
            <source>Describing photos needs a model. Until then, words are looked for in names, folders, dates and cameras.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/center.py" />
            <source>Get a model…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChipView</name>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Less like this; click for more of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>More like this; click for less of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Remove from the query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Remove {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>Weight of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>minus, {0}, weight {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/chip.py" />
            <source>plus, {0}, weight {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Composing</name>
        <message>
            <location filename="../../app/views/composing.py" />
            <source>this photo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Cutting</name>
        <message>
            <location filename="../../app/controllers/cutting.py" />
            <source>part of this photo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DateScrubber</name>
        <message>
            <location filename="../../app/views/date_scrubber.py" />
            <source>Time line</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <location filename="../../app/models/date_texts.py" />
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/date_texts.py" />
            <source>Yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/date_texts.py" />
            <source>{0} – {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>A photo that is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Add to query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>All photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Also at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Camera</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Cameras</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>E</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Favourites</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Its drive is not connected now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Keywords</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Lens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Less of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Likely</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>More like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>N</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Search for less like this photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Select a photo and choose “More like this” to walk on from it, or “Subtract” to steer away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Select a photo to see what is known of it, and what is like it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Strong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/panel.py" />
            <source>Subtract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>Taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/about.py" />
            <source>The key F makes selected photos favourites, or no longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>W</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>and {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>{0} – {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/words.py" />
            <source>{0}, {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DraggingOut</name>
        <message>
            <location filename="../../app/controllers/dragging_out.py" />
            <source>Some photos cannot be dragged</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DropTarget</name>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Add this folder to the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Add to the query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Find photos like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>Search for these words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>pasted picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/drop_target.py" />
            <source>this photo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Add a folder of photos…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Clear the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Connect the drive they are on, then look for changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Describe it, show it, or both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Get a model…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Kindred found no file that it can show in this folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Look for changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Looking for photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No favourites yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No folder can be reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No photo has these words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>No photos here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Nothing found yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Nothing to compare with yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Photos are being indexed. What matches appears here as it comes in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Photos that you mark as favourites are kept together here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Show all photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>The model has not seen any photo so far. Indexing shows them to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>They appear here as soon as the first ones are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Type what you look for and press Return, drop a photo on the window, then add more of each. A leading “-” means less of that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/empty_states.py" />
            <source>Without a model, Kindred compares words with names, folders, dates and cameras. With one, it looks at the photos themselves.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>A newer version of Kindred wrote the catalog {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>A photo of this query is no more in the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>A search must ask for at least one photo, from the first one on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>A term cannot have the weight {weight:g}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Add the folder that it is in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>An album needs a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>An imported model cannot be named {model_id}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/runs.py" />
            <source>Another Kindred is indexing this library right now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Another Kindred is writing to {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Another program wrote it; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/compose.py" />
            <source>Change or remove one of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Check the disk and its free space, then start Kindred again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>Check the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Check the name, or connect the drive it is on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Check the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>Choose a .safetensors file of an open_clip model, or the folder that holds one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>Choose a file that Kindred exported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>Choose a folder on a drive that has about 150 MB of free space and can be written to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Choose a folder that holds {config_name} and the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Choose a folder with {config_name} and the weights, or a {safe_suffix} file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>Choose a new or an empty folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>Choose a smaller model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>Choose another device in the settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Choose another folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Choose another folder for the rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>Choose another name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Choose another name with --name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Choose another name with --name, or remove the installed one first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Choose another name, or remove the installed one first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>Choose another picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Choose another profile with --profile-dir, or move the file away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Choose one of the models that Kindred lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Choose one of the models that Kindred lists, such as the multilingual one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>Choose the architecture that the weights were made for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>Close other programs and index again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/reset.py" />
            <source>Close other programs that use Kindred's data folder and try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>Close other programs that use it, or choose another device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>Close other programs that use the GPU, choose a smaller model, or use the CPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Close other windows that use it and try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>Connect its drive and start Kindred again to use it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Connect the drive again, then export the rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>Connect to the internet and try again, or fetch the model on another machine and import it from a file: kindred models import FILE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>Copy it again from where it came from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>Copy or download the file again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>Delete the album, and save the query anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Download it (kindred models download {model_id}) or import it from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Download or copy the model again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Everything below a folder belongs to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Free some space and index again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>Free some space and try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>Free some space or make the folder writable, then try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Free some space there, or choose fewer photos or another folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Free some space there, then export the rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/by_name.py" />
            <source>Get a model under Settings, or import one from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>Give a positive weight for more of it, a negative one for less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Give yourself the right to read it, then add it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Import one of the files instead of the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Index again to see what is new in {other}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/run.py" />
            <source>Indexing stopped because of an error inside Kindred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/catalogue.py" />
            <source>Install Kindred again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Install a newer Python</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/raw.py" />
            <source>It is damaged, or of a camera that is newer than this version of Kindred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>It is of version {version}, this Kindred knows versions up to {newest}; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/limits.py" />
            <source>It says that the picture has no pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>Its content is of no format that Kindred knows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Kindred cannot read the folder {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Kindred cannot write to its catalog {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/profile.py" />
            <source>Kindred cannot write to its profile folder {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Kindred cannot write to {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>Kindred cannot write to {shown} any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>Kindred is not allowed to read it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/reading.py" />
            <source>Kindred is not allowed to read this file; change its permissions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>Kindred may not write to the folder of the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Kindred needs SQLite {oldest} or newer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/catalogue.py" />
            <source>Kindred offers no model named {model_id}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/reading.py" />
            <source>Kindred stopped unexpectedly while reading this file, twice; it is left out until it changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Kindred's catalog {path} is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>Leave the choice to Kindred, or name cpu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>Make room or allow writing, then index again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>Make room there, allow writing, or choose another folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>Make room there, or choose another folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/profile.py" />
            <source>Make the folder writable or free some space, or choose another one with --profile-dir</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Make the folder writable, or choose another one with --profile-dir</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>Models are not downloaded from {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Move the file away and index your folders again, or put a copy of it in its place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>Name the architecture (kindred models import FILE --architecture ViT-B-16), or import a folder with {config_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>Nothing matches well. These come closest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>One of the terms has no words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>Only part of the picture is there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/limits.py" />
            <source>Opening it could use up the memory of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>Put {names} into the folder and import the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>Remove it and download or import it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>Remove it and install it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>Remove the model and download or import it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>Remove {other} first; its photos are recognised when {path} is indexed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/by_name.py" />
            <source>Searching with a picture needs a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/run.py" />
            <source>Start indexing again; if it stops at the same place, please report it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>Start the newer Kindred, or choose another profile with --profile-dir</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>The album {name} was saved by a newer Kindred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>The architecture of {shown_name} is not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>The copy could not be written to {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>The description of the model in {name} is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>The device {name} cannot be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>The disk did not answer while Kindred used its catalog {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>The disk of {shown} is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>The disk space that is allotted to you is used up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>The disk that holds Kindred's catalog {path} is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>The disk that holds the library cannot be written to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>The disk that holds the library is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/scan/scanner.py" />
            <source>The file cannot be looked at ({reason})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/reading.py" />
            <source>The file could not be read ({reason}); check the drive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>The file is cut off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>The file is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>The file is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/reading.py" />
            <source>The file is too large to be read into memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>The file or its folder is read-only or cannot be opened; {photos_are_safe}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>The folder of the thumbnails is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>The folder {shown} is not there any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>The hub {host} does not give {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/reset.py" />
            <source>The library could not be put aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>The library is busy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/database.py" />
            <source>The library is closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/scan/scanner.py" />
            <source>The link leads to a file that is not there; connect the drive that it is on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/lists.py" />
            <source>The list could not be written to {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/catalogue.py" />
            <source>The list of models that ships with Kindred is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>The model cannot be loaded onto {device}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>The model could not be downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>The model could not be stored in {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>The model in {name} cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>The model in {name} cannot be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>The model in {name} cannot read texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>The model in {name} does not fit in memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>The model {model_id} cannot be removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>The model {model_id} is not installed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>The model {name} cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>The model {name} could not be loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>The model {name} is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>The model {name} was installed by a newer version of Kindred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/tokenizing.py" />
            <source>The model's tokenizer is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>The part of Kindred that computes with models cannot be loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/errors.py" />
            <source>The photo cannot be opened now ({absence})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/thumbnails.py" />
            <source>The photos themselves are safe, but no thumbnail can be kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>The picture in it cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/limits.py" />
            <source>The picture is too large to open safely</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/limits.py" />
            <source>The picture is too large to open safely ({width:,} × {height:,} pixels)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>The picture {name} cannot be searched with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>The query of the album {name} is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>The same photos would be listed twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>The sample library could not be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>The sample library was not written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>The sample model is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>The sample model is part of Kindred and cannot be removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>The thumbnails could not be moved to {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>The weights in {name} are damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/build.py" />
            <source>The weights in {name} do not fit the model that its description names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>There is already a model named {id}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>There is already a model named {model_id}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>There is an album named {name} already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/architectures.py" />
            <source>There is no architecture named {architecture}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>There is no file or folder {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>There is no folder {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>There is no model named {model_id}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>There is not enough room in {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>There is too little space for {model_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>There was not enough free memory to open the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/compose.py" />
            <source>These terms cancel each other out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>This Python comes with SQLite {sqlite_version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/raw.py" />
            <source>This RAW file cannot be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>This album is no more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/media/failures.py" />
            <source>This is not a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>This name is too long for an album</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>This photo cannot be searched with yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>Try again when it is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>Try again; if it happens again, import the model from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>Type some, or remove it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/engine.py" />
            <source>Type what you are looking for or drop a photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>Update Kindred to open it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>Update Kindred, choose another model, or import one from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>Update Kindred, or import the model from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>Update Kindred, or remove the model and install it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/architectures.py" />
            <source>Use a name of open_clip, such as ViT-B-32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>Use an https address, or import the model from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>Use letters, digits and hyphens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>Use other weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>Use the .safetensors file of the same model instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>Wait until indexing has reached it, or start indexing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/runs.py" />
            <source>Wait until it has finished, or close it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>What was indexed before is kept, and {photos_are_safe}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>a model is a {safe_suffix} file or a folder with {config_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>another window of Kindred does it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/reset.py" />
            <source>beginning anew would take it away under its hands; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>installed: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>installed: {names}; on offer: {offered}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>it cuts texts into tokens in a way that Kindred does not know ({mode})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>it gives different inputs the same vector: its weights are probably not trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/tokenizing.py" />
            <source>it has no token {text_of!r}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>it has no tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>it has not been described by the model in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>it holds no whole catalog that this Kindred can read; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>it holds no {safe_suffix} file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>it is a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>it is a pickled file that holds more than weights, and loading it could run a program on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>it is no .safetensors file, or it is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>it is none of {names}, and there is no {config_name} beside it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>it needs its own tokenizer, and {tokenizer_name} is missing beside the weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>it redirects in a circle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>it should be {end:,} bytes long but has only {size_bytes:,}: the rest is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>it was left as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>it yields numbers that are not finite: its weights are probably damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>its content is not the one that was announced, so it was deleted: it was damaged or changed on the way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>its drive was disconnected, or the folder was moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>its text part is the separate model {tokenizer}, which needs a library that Kindred does not ship</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>no answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>no answer in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>not even one photo at a time fits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/catalogue.py" />
            <source>on offer: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>one of Kindred's own models has that name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the address does not begin with https://, so others could change what arrives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the connection was closed in the middle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>the export ended there; the photos copied until then are whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub answered with error {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub asks for a login</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub does not have the file: it may have been moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>the hub has another {name} than the one that Kindred knows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub redirects to an address that is not secure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>the hub refuses it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>the photos it showed are untouched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>the photos need {needed}, and {free} are free; nothing was copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/architectures.py" />
            <source>there are, among others: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>there is no connection to {host} ({reason}); what arrived is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>there is no such file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/terms.py" />
            <source>there is not enough memory for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/devices.py" />
            <source>this machine has none, or this build of torch cannot use it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/albums.py" />
            <source>this version cannot read its query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/runs.py" />
            <source>two at a time would do the same work twice; your photos are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/compose.py" />
            <source>what is asked for and what is to be left out are the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/search/by_name.py" />
            <source>without one, Kindred finds photos by name, folder, date and camera only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>your photos are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>{_name} cannot read texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>{config_name} cannot be read ({reason})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>{config_name}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../indexer/search/engine.py" />
            <source>{count:,} photos are not described yet and cannot be found this way.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>{detail}; {photos_are_safe}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/encoder.py" />
            <source>{device} has too little memory for {_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>{error}; photos are still indexed, shown and found by name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/failures.py" />
            <source>{error}; {photos_are_safe}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>{folder} already holds other files, and none of them was touched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>{folder} cannot be reached, so thumbnails are made again and kept in the usual place; your photos are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>{folder} is a file, not a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>{kind}: {error}; your photos are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/pipeline/run.py" />
            <source>{kind}: {error}; your photos are not affected and what was indexed is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>{manifest_name} cannot be read: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>{model_id!r} cannot be the name of a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/albums.py" />
            <source>{most} letters are the most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>{name} cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/hub.py" />
            <source>{name} could not be downloaded from {host}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/transfer.py" />
            <source>{name} did not arrive as it should</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/loading.py" />
            <source>{name} does not work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>{name} holds no weights of a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>{name} holds several files of weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>{name} is being downloaded already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/weights.py" />
            <source>{name} is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>{name} is damaged, or is no model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>{name} is no copy that can be put back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>{name} is not a model folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/importing.py" />
            <source>{name} is not a model that Kindred can read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/config.py" />
            <source>{name} is not an open_clip model folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/convert.py" />
            <source>{name} is refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/download.py" />
            <source>{name} was not downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>{needed} are needed in {parent}, {free} are free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>{path} contains {other}, which is in the library already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>{path} is a file, not a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>{path} is in the library already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/roots.py" />
            <source>{path} is in the library already, inside {other}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/catalog/migrations.py" />
            <source>{path} is not a catalog of Kindred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/samples/library.py" />
            <source>{reason} ({folder})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/active_model.py" />
            <source>{reason}; Kindred works on the CPU instead, which is slower but finds the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/reset.py" />
            <source>{reason}; it is as it was, and your photos are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>{reason}; nothing was copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/copies.py" />
            <source>{reason}; the library and your photos are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/copies.py" />
            <source>{reason}; the photos copied until then are whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/upkeep/cache_place.py" />
            <source>{reason}; they stay where they were, and your photos are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/storage.py" />
            <source>{reason}; your photos and installed models are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/export/lists.py" />
            <source>{reason}; your photos are not affected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/openclip/tokenizing.py" />
            <source>{tokenizer_name}: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/installed.py" />
            <source>{weights_name} is missing from {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/embed/models.py" />
            <source>{weights} is not there: this installation of Kindred is incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../indexer/errors.py" />
            <source>{what}. {reason}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExifPanel</name>
        <message>
            <location filename="../../app/views/preview/exif_panel.py" />
            <source>Details of the photo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExifTexts</name>
        <message>
            <location filename="../../app/views/preview/exif_texts.py" />
            <source>{0} ({1} mm full frame)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExportLine</name>
        <message>
            <location filename="../../app/views/export_line.py" />
            <source>Progress of the export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/export_line.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/export_line.py" />
            <source>Stop the export</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>An export is still running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copied {0} of {1} to {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copied {0} to {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copy anyway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copy into the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copy photos to a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copy the photos into a folder that Kindred watches?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Copying to {0}: {1} of {2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Not copied, since the library does not have them any more: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Not copied, since their drive is not connected: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Not copied, since they are not where they were: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Not copied, since they cannot be read: {0}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Save a list of photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Show file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Show folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Table for a spreadsheet (*.csv);;Paths, one a line (*.txt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Wait until it is done, or stop it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>Wrote a list of {0} to {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>You stopped it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>photos.csv</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>{0} and {1} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/exporting.py" />
            <source>{0} belongs to the library, through {1}. The copies would be indexed, and each of these photos would stand there twice.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FactTable</name>
        <message>
            <location filename="../../app/views/details/facts.py" />
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/facts.py" />
            <source>Copy: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FileActions</name>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Choose a program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Choose a program to open photos with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Connect the drive and try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Copied the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Copied the paths of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Copied {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Left out: {0} no longer where they were.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Left out: {0} on drives not connected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Look for changes with F5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>No program opened the photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Only {0} photos can be opened at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>Select fewer photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>The photo cannot be reached now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>The photo is not where it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>it was moved, renamed or deleted since it was indexed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>its drive is not connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>the system knows none for files of this kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/file_actions.py" />
            <source>{0} are selected</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FolderModel</name>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Being indexed: {0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Being looked through: {0} of {1} found so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Indexing is paused at {0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Its drive is not connected. Nothing is forgotten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Looked through {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Not looked through to its end yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Paused: its photos stay, new ones are not looked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/folder_model.py" />
            <source>Waits for its turn</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FoldersPage</name>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Add folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Kindred looks for photos in these folders and all folders below them. It only reads them: nothing in them is ever changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Look for changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Look for new photos in this folder again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Look for no new photos in this folder; those that are known stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Remove the folder from the library; its photos stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Remove…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Show in file manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/folders_page.py" />
            <source>Show photos</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GoToDate</name>
        <message>
            <location filename="../../app/views/go_to_date.py" />
            <source>2019, May 2019, 12 Feb</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/go_to_date.py" />
            <source>Go to date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/go_to_date.py" />
            <source>Nearest: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/go_to_date.py" />
            <source>No date yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GridHeadings</name>
        <message>
            <location filename="../../app/views/grid_headings.py" />
            <source>Select these photos</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Headings</name>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>0–9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>&lt; {0} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Closest photos · {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Found by name, folder, date or camera · {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Likely · {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Other photos, best first · {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Smaller than {0} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>Strong matches · {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} MB and larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} to {1} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} · {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/section_texts.py" />
            <source>{0} – {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportBox</name>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>For a computer that is never online: on another one, fetch the model's files from the address of its licence, copy them here into one folder, and choose “{0}” or the .safetensors file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Import a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Import from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Import from a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Models (*.safetensors *.bin *.pt *.pth *.json);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Models lie in {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Open the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Progress of the import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/importing.py" />
            <source>Stop the import</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>IndexingPage</name>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>All cores ({0})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Cores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Half of them ({0})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Indexing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Indexing waits for the charger and goes on by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Look for new photos when Kindred starts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>No battery was found in this computer: this changes nothing here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>One core</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Other programs come first in any case. Fewer cores are slower, but quieter and cooler. Holds at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Otherwise only when you choose “Look for changes”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/indexing_page.py" />
            <source>Pause while on battery</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyDelegate</name>
        <message>
            <location filename="../../app/dialogs/shortcuts/delegate.py" />
            <source>New key: press it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <location filename="../../app/translations.py" />
            <source>English</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Kindred: sample library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/main_window.py" />
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MarkRow</name>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>Favourite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>Make it a favourite (F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>No favourite any more (F)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Marking</name>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Done again: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Favourites: {0} less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Favourites: {0} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Rated {0} {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Took the stars from {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>Undone: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/marking.py" />
            <source>{0}: the stars of the file again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <location filename="../../app/views/message_bar.py" />
            <source>Close the message</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelCard</name>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>A model of your own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Delete what is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Go on downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>In use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Installed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Licence: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Measure again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Measure the speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Once no photos are being indexed: both at a time would spoil the measurement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Opens {0} in your browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Progress: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Recommended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Remove…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/card.py" />
            <source>Use this model</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelCatalogue</name>
        <message>
            <location filename="../../resources/models.json" />
            <source>English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>Smallest: less than half the download and memory of the default, but a third slower and less precise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>Stronger: finds finer detail, but takes far longer; for machines with a GPU.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>The default: fast on any machine, and good at everyday photos.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>Understands descriptions in many languages; a larger download, nearly as fast.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models.json" />
            <source>many, English and most European and Asian languages among them</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelNews</name>
        <message>
            <location filename="../../app/controllers/model_news.py" />
            <source>It is not in use yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/model_news.py" />
            <source>Your photos are described by it now; search as they come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/model_news.py" />
            <source>{0} is installed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelPage</name>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>A model describes what photos show. It works on this computer alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Automatic takes a graphics card where one works. The model is loaded anew, which takes some seconds; a device that fails makes room for the CPU.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>CPU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>In use now: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Model in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>Models…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>None: photos are found by name, folder, date and camera.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>The model is being loaded…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings/model_page.py" />
            <source>{0} (not found)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Models</name>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>About {0} photos/s on this machine (estimated): {1} would take {2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>All of it is here. Checking and installing it…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>All your photos are described by it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Changing to this model…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Checking the model, and copying it…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Connecting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Measuring its speed, which takes some seconds…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Removing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Speed on this machine: known once a model has been measured here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Speed on this machine: not measured yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>This frees {0}. Your photos stay as they are; to use the model again it has to be downloaded or imported again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>This is the model in use. Removing it frees {0}; without a model, photos are found by name, folder, date and camera only. Your photos stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>This is the model in use. Removing it frees {0}; {1} is used instead, and describes your photos anew. Your photos stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Using it describes your photos ({0}); you can search as they come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Using it describes your photos anew ({0}). What the model in use has found out is kept, so you can change back at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Waits for the download or import before it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>Your photos are described by it already: you can change to it at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>about {0} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>about {0} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>about {0} h {1} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>about {0} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>less than a minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>waiting for the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>your {0} photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} of {1} are described by it so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} of {1} are here; the download goes on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} on the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} on the disk. Languages: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} photos/s, measured on this machine ({1}): {2} take {3}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0} to download. Languages: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0}, {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/words.py" />
            <source>{0}/s</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>A model lets Kindred understand what photos show and what you describe. It is downloaded once from {0}, when you say so, and then works on this computer alone: no photo ever leaves it. Only “Licence” opens your browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>Back to my own photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>Photos are described on this device: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>The model in use is being loaded…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>The sample library has a small model of its own, which knows drawn pictures only. The models for your own photos are chosen in your own library.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>There is no model yet. Photos are indexed, shown and sorted without one, and found by name, folder, date and camera. With a model you can describe what you look for, and find what is alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/models/page.py" />
            <source>{0} is installed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <location filename="../../app/dialogs/name_dialog.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OrderButton</name>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>By name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Largest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Last added first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/order_button.py" />
            <source>Sorted: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PhotoGrid</name>
        <message>
            <location filename="../../app/views/photo_grid.py" />
            <source>Photos</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PhotoMenu</name>
        <message>
            <location filename="../../app/views/photo_menu.py" />
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/photo_menu.py" />
            <source>Open with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/photo_menu.py" />
            <source>Rate</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PhotoModel</name>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>Photo {0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>favourite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>match strength {0} of 5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/photo_model.py" />
            <source>{0} of 5 stars</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PictureBox</name>
        <message>
            <location filename="../../app/views/details/picture.py" />
            <source>The selected photo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PictureFeed</name>
        <message>
            <location filename="../../app/controllers/picture_feed.py" />
            <source>Opening the photo…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <location filename="../../app/views/preview/preview.py" />
            <source>Draw a box around what to search for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/preview/preview.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Previewing</name>
        <message>
            <location filename="../../app/controllers/previewing.py" />
            <source>The photo is no longer here. This is the one that took its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/previewing.py" />
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProblemModel</name>
        <message>
            <location filename="../../app/models/problem_model.py" />
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/problem_model.py" />
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/problem_model.py" />
            <source>Tried</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/problem_model.py" />
            <source>What is wrong</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProblemTable</name>
        <message>
            <location filename="../../app/views/problem_table.py" />
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProblemsPage</name>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Back to the problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Being tried again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Count these files as problems again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Every file so far could be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Filter by name, folder or reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Filter the problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Hear no more of these files until they change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Ignore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Ignore no longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>No problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Show ignored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Show ignored ({0})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Show in file manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>These files could not be read, and are tried again when they change. All other photos are indexed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>Try all again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>{0} ignored</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <location filename="../../app/dialogs/prompts.py" />
            <source>Add a folder of photos</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QWidget</name>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>All {0} files could be read now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>The file could be read now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>The file still cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/problems_page.py" />
            <source>{0} of {1} files still cannot be read.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RemovalQuestion</name>
        <message>
            <location filename="../../app/views/removal_question.py" />
            <source>Its files stay where they are, untouched ({0}). Kindred forgets what it knows of them; were the folder added again, its photos would have to be indexed again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/removal_question.py" />
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/removal_question.py" />
            <source>Remove from the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/removal_question.py" />
            <source>Remove “{0}” from the library?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunDetails</name>
        <message numerus="yes">
            <location filename="../../app/controllers/run_details.py" />
            <source>%Ln folder(s) not connected</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/controllers/run_details.py" />
            <source>%Ln folder(s) paused</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>Free some space; what is indexed stays in any case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>Removing a folder from the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>The disk that holds Kindred's library is nearly full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>no folder is connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/run_details.py" />
            <source>{0} are free, which may not do for the photos that are still to come; your photos are not affected</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunPanel</name>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>All problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Cancel keeps everything that is indexed so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Indexing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Indexing ended early</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Indexing progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Kindred looks for changes when it starts, and when you ask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Moved or copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Nothing is being indexed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>The disk that holds Kindred's library is nearly full: {0} are free. When it is full, indexing stops; what is indexed stays, and your photos are not affected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Time left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Unchanged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>Up to date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>not known yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_panel.py" />
            <source>{0}: {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Runs</name>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>1 hour ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>1 minute ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Indexing was stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Indexing was stopped; {0} were added before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Indexing {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Loading the model, before the first photo is read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Looking for new and changed photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Looking through {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Nothing has changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Paused at {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Reading photos and describing them with the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Reading photos; without a model they are not described</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Waiting for the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>Waiting for you to resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>just now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} days ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} h {1} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} hours ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} minutes ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} moved or copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} of {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} of {1} found so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/run_words.py" />
            <source>{0} · {1}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <location filename="../../app/views/search_bar.py" />
            <source>Add words, or drop a photo…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/search_bar.py" />
            <source>Clear the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/search_bar.py" />
            <source>Describe what you look for, or drop a photo…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/search_bar.py" />
            <source>Query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/search_bar.py" />
            <source>Save as album…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <location filename="../../app/views/search_field.py" />
            <source>Describe photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/search_field.py" />
            <source>Forget earlier searches</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchStates</name>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>Nothing matches well; the closest photos are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>The model is being loaded. The answer comes as soon as it is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>The search has no answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>{0} found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/controllers/search_states.py" />
            <source>{0} strong matches, {1} likely</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Kindred's data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>None: photos are found by name, folder, date and camera</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Open the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Photos stay where they are. Kindred never changes or moves them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/settings_dialog.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShortcutModel</name>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>A page up and down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Always</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>First and last photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Go to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Next and previous part of the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Search field: earlier and later queries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Search field: remove the last chip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Select all photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Select more photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/model.py" />
            <source>Walk through the photos</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>All actions have their usual keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Change…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Choose an action and press Return to give it another key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Find an action or a key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Keyboard shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Press the new key. Click elsewhere to leave it as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Remove key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Reset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>Reset all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/dialogs/shortcuts/dialog.py" />
            <source>{0} was the key of “{1}”, which has it no longer.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Add folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Albums</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>All photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Delete album</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Favourites</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Housekeeping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Look for changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Manage folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Remove from the library…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/sidebar.py" />
            <source>Rename…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/models/sidebar_entries.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidebarDelegate</name>
        <message>
            <location filename="../../app/delegates/sidebar_delegate.py" />
            <source> · offline</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SidebarModel</name>
        <message>
            <location filename="../../app/models/sidebar_model.py" />
            <source>offline</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Stars</name>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>Rate (keys 0 to 5)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/details/stars.py" />
            <source>Stars: {0} of 5</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <location filename="../../app/views/status.py" />
            <source>Painting the sample library</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message numerus="yes">
            <location filename="../../app/views/texts.py" />
            <source>%Ln photo(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../app/views/texts.py" />
            <source>%Ln problem(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../app/views/texts.py" />
            <source>less than a minute left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/texts.py" />
            <source>{0} h {1} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/texts.py" />
            <source>{0} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/texts.py" />
            <source>{0} photos/s</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <location filename="../../app/views/top_bar.py" />
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/top_bar.py" />
            <source>Size of the photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/top_bar.py" />
            <source>Size of the photos (Ctrl+wheel)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopLine</name>
        <message>
            <location filename="../../app/views/preview/top_line.py" />
            <source>Back to the photos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/preview/top_line.py" />
            <source>What can be done with the photo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/preview/top_line.py" />
            <source>Zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/preview/top_line.py" />
            <source>{0} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Translations</name>
        <message>
            <location filename="../../app/translations.py" />
            <source>Install Kindred again to get it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/translations.py" />
            <source>Kindred speaks English now: its translation for {0} cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/translations.py" />
            <source>the file is missing or damaged; your photos are not affected</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WeightBar</name>
        <message>
            <location filename="../../app/views/weight_bar.py" />
            <source>Weight {0} %: drag to change</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Add a folder of photos…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Add {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Choose another folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Describe a photo, show one, or both at once, and Kindred finds those that are like it: among all photos in the folders that you choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Find your photos by what is in them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Nothing leaves this computer: no account, no upload. Your photos are only ever looked at, never changed or moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Or drop a folder on this window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Painting the sample library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Pictures drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>These pictures are drawn by this computer, to try Kindred with. It takes about half a minute; the first ones appear here long before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>Try the sample library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../app/views/welcome.py" />
            <source>{0} of {1} pictures</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_AlikeButton</name>
        <message>
            <location filename="../../app/views/details/alike.py" />
            <source>Alike: {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
