-- The daily round looks for uploads that nobody goes on with.
create index upload_by_touch on files.upload (touched_at);
