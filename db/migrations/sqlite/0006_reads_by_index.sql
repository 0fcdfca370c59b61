DROP INDEX `shares_waiting`;--> statement-breakpoint
CREATE INDEX `shares_waiting` ON `shares` (`visitor_id`,`created_at`) WHERE released_at is null and friend_address is not null;--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `suppressions_bounced` ON `suppressions` (`reason`,`created_at`);