CREATE INDEX `outbox_done` ON `outbox` (`done_at`) WHERE props <> '{}';--> statement-breakpoint
CREATE INDEX `rewards_expiry` ON `rewards` (`state`,`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE INDEX `conversions_created` ON `conversions` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `conversions_friend` ON `conversions` (`friend_visitor_id`);--> statement-breakpoint
CREATE INDEX `shares_created` ON `shares` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `shares_released` ON `shares` (`way`,`released_at`);--> statement-breakpoint
CREATE INDEX `shares_waiting` ON `shares` (`created_at`) WHERE released_at is null and friend_address is not null;--> statement-breakpoint
CREATE INDEX `proofs_visitor` ON `proofs` (`visitor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `proofs_mailbox` ON `proofs` (`mailbox_key`,`created_at`);--> statement-breakpoint
CREATE INDEX `proofs_expiry` ON `proofs` (`expires_at`);