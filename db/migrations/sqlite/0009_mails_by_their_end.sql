DROP INDEX `outbox_ended`;--> statement-breakpoint
CREATE INDEX `outbox_ended` ON `outbox` (`done_at`,`email`);