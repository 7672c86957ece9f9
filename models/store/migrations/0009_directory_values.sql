-- folds nothing again
-- What directories wrote of a home is read from the journal when the next one comes: a copy of it
-- took a quarter of a file that holds all the homes of England, and as much of the time to write it.
DROP TABLE directory_value;
