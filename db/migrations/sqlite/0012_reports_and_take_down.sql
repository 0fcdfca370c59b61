CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`share_id` text NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`created_at` integer NOT NULL,
	`outcome` text,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_open` ON `reports` (`share_id`,`created_at`) WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX `reports_share` ON `reports` (`share_id`);--> statement-breakpoint
ALTER TABLE `designs` ADD `taken_down_for` text REFERENCES reviews(id);--> statement-breakpoint
CREATE INDEX `designs_from_share` ON `designs` (`from_share_id`);--> statement-breakpoint
CREATE INDEX `designs_taken_down_for` ON `designs` (`taken_down_for`);--> statement-breakpoint
ALTER TABLE `shares` ADD `taken_down_for` text REFERENCES reviews(id);--> statement-breakpoint
CREATE INDEX `shares_taken_down_for` ON `shares` (`taken_down_for`);--> statement-breakpoint
ALTER TABLE `reviews` ADD `taken_down_at` integer;