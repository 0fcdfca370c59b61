ALTER TABLE `shares` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `proofs` ADD `network_key` text;--> statement-breakpoint
CREATE INDEX `proofs_network` ON `proofs` (`network_key`,`created_at`);--> statement-breakpoint
CREATE INDEX `proofs_created` ON `proofs` (`created_at`);--> statement-breakpoint
UPDATE `shares` SET `confirmed_at` = `created_at` WHERE `way` = 'mail' AND `released_at` IS NULL AND `friend_address` IS NOT NULL AND `visitor_id` IN (SELECT `id` FROM `visitors` WHERE `proven_at` IS NOT NULL);
