-- The words of the library, for the full text search. Nothing here is about anybody: it is what the
-- public pages say, told apart by the edition of the content that said it.
CREATE SCHEMA guide;

CREATE TABLE guide.place (
  edition   text NOT NULL,
  number    int NOT NULL,
  page      text NOT NULL,
  words     tsvector NOT NULL,
  filled_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (edition, number)
);

CREATE INDEX place_words ON guide.place USING gin (words);

GRANT USAGE ON SCHEMA guide TO soleus_app;
GRANT SELECT, INSERT, DELETE ON guide.place TO soleus_app;
