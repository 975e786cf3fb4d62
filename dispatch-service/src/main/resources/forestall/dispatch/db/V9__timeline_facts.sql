-- What a line of the timeline says, for pages in any language. Earlier lines have their English sentence only.
alter table timeline add column facts text;
