-- folds nothing again
-- What was deleted is looked for each time the window counts the changes to check: without this,
-- among every contact there ever was.
CREATE INDEX review_deleted ON review (record) WHERE deleted IS NOT NULL;
