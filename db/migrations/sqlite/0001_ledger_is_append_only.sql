CREATE TRIGGER ledger_never_changed BEFORE UPDATE ON ledger
BEGIN
	SELECT RAISE(ABORT, 'A ledger line is never changed. Write a new line that corrects it.');
END;
--> statement-breakpoint
CREATE TRIGGER ledger_never_removed BEFORE DELETE ON ledger
BEGIN
	SELECT RAISE(ABORT, 'A ledger line is never removed. Write a new line that corrects it.');
END;
