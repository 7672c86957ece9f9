-- Until when plans are kept, what is kept back, and what was destroyed.
ALTER TABLE plan ADD COLUMN keep_until TEXT;
ALTER TABLE plan ADD COLUMN hold TEXT;
ALTER TABLE plan ADD COLUMN destroyed TEXT;
ALTER TABLE authority ADD COLUMN keep_years INTEGER;
