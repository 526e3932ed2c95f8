-- The hash of a file's bytes as they came, and of those that are kept (a picture is painted anew): what the record of a case is compared with.
alter table files.file add column sha256 text;
alter table files.file add column kept text;

-- The pages of a file: sizes first, pictures and words after.
create table files.rendering (
  case_id   uuid not null,
  file_id   uuid not null,
  state     text not null default 'making' check (state in ('making', 'ready', 'failed')),
  pages     int not null default 0 check (pages >= 0),
  -- Width and height of each page in points, one after the other.
  sizes     int[] not null default '{}',
  -- The PDF that was set from an office file or a text; null where the file itself has pages.
  pdf       text,
  pdf_size  bigint,
  -- Who looked while it was being made: a bell rings for them.
  lookers   uuid[] not null default '{}',
  primary key (case_id, file_id),
  check (cardinality(sizes) = pages * 2),
  check ((pdf is null) = (pdf_size is null))
);
create index rendering_by_file on files.rendering (file_id);

-- The words of a page with their places, sealed; null until they are read.
create table files.page (
  case_id       uuid not null,
  file_id       uuid not null,
  page          int not null check (page > 0),
  words         bytea,
  source        text check (source in ('file', 'reading', 'none')),
  confidence    int check (confidence between 0 and 100),
  -- A reader of pictures has taken it until this moment; if it is killed another takes it afterwards.
  claimed_until timestamptz,
  tries         int not null default 0,
  primary key (case_id, file_id, page),
  check ((source is null) = (confidence is null))
);
create index page_by_file on files.page (file_id, page);
create index page_unread on files.page (page, file_id) where source is null;

-- Pictures of pages, sealed in the store of objects under the key of the file.
create table files.picture (
  case_id uuid not null,
  file_id uuid not null,
  page    int not null,
  width   int not null,
  object  text not null,
  primary key (case_id, file_id, page, width)
);
create index picture_by_file on files.picture (file_id);
