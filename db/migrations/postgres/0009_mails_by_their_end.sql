DROP INDEX "outbox_ended";--> statement-breakpoint
CREATE INDEX "outbox_ended" ON "outbox" USING btree ("done_at","email");