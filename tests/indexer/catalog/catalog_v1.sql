-- A catalog as version 1 wrote it. Frozen: never made again by the code of the day.
PRAGMA application_id = 1265525874;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE encoder (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,        -- an EncoderId
            dim INTEGER NOT NULL
        );
INSERT INTO "encoder" VALUES(1,'test-encoder',4);
CREATE TABLE file (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            photo_id INTEGER NOT NULL REFERENCES photo (id),
            root_id INTEGER NOT NULL REFERENCES root (id),
            folder BLOB NOT NULL,            -- relative to the root, "/" between parts, "" on top
            name BLOB NOT NULL,
            size_bytes INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            inode INTEGER NOT NULL,          -- 0: unknown
            UNIQUE (root_id, folder, name)
        );
INSERT INTO "file" VALUES(1,1,1,X'323032302F57696E746572',X'696D675F322E6A7067',1001,1600000000000000000,11);
INSERT INTO "file" VALUES(2,1,1,X'',X'636F7079206F6620696D675F322E6A7067',1001,1600000001000000000,12);
INSERT INTO "file" VALUES(3,2,1,X'53747261DF65',X'62656163682E706E67',1002,1600000000000000000,13);
CREATE TABLE photo (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            content_hash BLOB NOT NULL UNIQUE,
            size_bytes INTEGER NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            format TEXT NOT NULL,
            pixel_hash BLOB NOT NULL,
            sharpness REAL NOT NULL,
            mean_color INTEGER NOT NULL,     -- 0xRRGGBB
            taken_at_us INTEGER,             -- wall clock, microseconds since 1970-01-01T00:00
            camera TEXT,
            lens TEXT,
            latitude REAL,
            longitude REAL,
            keywords TEXT NOT NULL,          -- a JSON array
            rating INTEGER,
            -- What follows derives from the photo's files; see derived.py.
            date_us INTEGER NOT NULL DEFAULT 0,
            sort_name TEXT NOT NULL DEFAULT '',
            orphaned_at_s REAL               -- NULL: it stands at one path at least
        );
INSERT INTO "photo" VALUES(1,X'0101010101010101010101010101010101010101010101010101010101010101',1001,400,300,'JPEG',X'01010101010101010101010101010101',2.5,3368601,1581516645500000,'Canon EOS R5',NULL,47.5,8.25,'["z\u00fcrich"]',4,1581516645500000,'img_000000000002.jpg',NULL);
INSERT INTO "photo" VALUES(2,X'0202020202020202020202020202020202020202020202020202020202020202',1002,400,300,'JPEG',X'02020202020202020202020202020202',2.5,3368601,NULL,NULL,NULL,NULL,NULL,'[]',NULL,1600000000000000,'beach.png',NULL);
INSERT INTO "photo" VALUES(7,X'0707070707070707070707070707070707070707070707070707070707070707',1007,400,300,'JPEG',X'07070707070707070707070707070707',2.5,3368601,NULL,NULL,NULL,NULL,NULL,'[]',NULL,1600000000000000,'gone.jpg',1700000000.0);
CREATE TABLE problem (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            root_id INTEGER NOT NULL REFERENCES root (id),
            folder BLOB NOT NULL,
            name BLOB NOT NULL,
            size_bytes INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            stage TEXT NOT NULL,
            reason TEXT NOT NULL,
            is_transient INTEGER NOT NULL,
            encoder_key TEXT,                -- the encoder that failed; another may not
            tried_at_s REAL NOT NULL,        -- UTC
            UNIQUE (root_id, folder, name)
        );
INSERT INTO "problem" VALUES(1,1,X'32303230',X'62726F6B656E2E6A7067',10,1600000000000000000,14,'decode','The file is cut off',0,NULL,1700000000.0);
CREATE TABLE root (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            path BLOB NOT NULL UNIQUE,
            state TEXT NOT NULL,
            last_scan_at_s REAL              -- UTC; NULL before the first completed scan
        );
INSERT INTO "root" VALUES(1,X'2F70686F746F73','online',1700000000.0);
CREATE TABLE setting (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID;
INSERT INTO "setting" VALUES('catalog_uuid','0123456789abcdef0123456789abcdef');
CREATE TABLE vector (
            encoder_id INTEGER NOT NULL REFERENCES encoder (id),
            photo_id INTEGER NOT NULL REFERENCES photo (id),
            data BLOB NOT NULL,              -- dim float16, little-endian, unit norm
            PRIMARY KEY (encoder_id, photo_id)
        );
INSERT INTO "vector" VALUES(1,1,X'003C000000000000');
INSERT INTO "vector" VALUES(1,7,X'0000003C00000000');
CREATE INDEX photo_by_date
            ON photo (date_us, id, width, height, mean_color) WHERE orphaned_at_s IS NULL;
CREATE INDEX photo_by_name ON photo (sort_name, id) WHERE orphaned_at_s IS NULL;
CREATE INDEX photo_by_size ON photo (size_bytes, id) WHERE orphaned_at_s IS NULL;
CREATE INDEX photo_orphaned ON photo (orphaned_at_s) WHERE orphaned_at_s IS NOT NULL;
CREATE INDEX file_by_photo ON file (photo_id);
CREATE INDEX file_by_root ON file (root_id, photo_id);
CREATE INDEX vector_by_photo ON vector (photo_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('root',1);
INSERT INTO "sqlite_sequence" VALUES('photo',7);
INSERT INTO "sqlite_sequence" VALUES('file',3);
INSERT INTO "sqlite_sequence" VALUES('problem',1);
COMMIT;
