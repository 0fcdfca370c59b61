CREATE TABLE `campaigns` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`rules` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `designs` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`document` text NOT NULL,
	`revision` integer NOT NULL,
	`from_share_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `designs_visitor` ON `designs` (`visitor_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `ledger` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`seq` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`campaign_id` text NOT NULL,
	`conversion_id` text,
	`reward_id` text,
	`at` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_chain` ON `ledger` (`visitor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `ledger_conversion` ON `ledger` (`conversion_id`);--> statement-breakpoint
CREATE INDEX `ledger_campaign` ON `ledger` (`campaign_id`,`kind`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`share_id` text,
	`document` text NOT NULL,
	`name` text NOT NULL,
	`contact` text NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text
);
--> statement-breakpoint
CREATE INDEX `orders_state` ON `orders` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`props` text NOT NULL,
	`address` text,
	`mailbox_key` text NOT NULL,
	`from_name` text,
	`share_id` text,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`said` text,
	`created_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `outbox_share` ON `outbox` (`share_id`);--> statement-breakpoint
CREATE INDEX `outbox_mailbox` ON `outbox` (`mailbox_key`);--> statement-breakpoint
CREATE TABLE `suppressions` (
	`mailbox_key` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rewards` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`k` integer NOT NULL,
	`state` text NOT NULL,
	`code_hash` text NOT NULL,
	`token_hash` text NOT NULL,
	`granted_at` integer NOT NULL,
	`redeemable_from` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`redeemed_at` integer,
	`redeemed_by` text,
	CONSTRAINT "rewards_redeemed_whole" CHECK((state = 'redeemed') = (redeemed_at is not null and redeemed_by is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rewards_k` ON `rewards` (`visitor_id`,`campaign_id`,`k`);--> statement-breakpoint
CREATE UNIQUE INDEX `rewards_code` ON `rewards` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `rewards_token` ON `rewards` (`token_hash`);--> statement-breakpoint
CREATE INDEX `rewards_month` ON `rewards` (`campaign_id`,`redeemable_from`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text,
	`staff_id` text,
	`device_id` text NOT NULL,
	`proven_until` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_visitor` ON `sessions` (`visitor_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`section` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`share_id` text NOT NULL,
	`choice` text NOT NULL,
	`document` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_share` ON `answers` (`share_id`);--> statement-breakpoint
CREATE TABLE `conversions` (
	`id` text PRIMARY KEY NOT NULL,
	`share_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`campaign_version` integer NOT NULL,
	`act` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`document` text,
	`settle_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversions_share` ON `conversions` (`share_id`);--> statement-breakpoint
CREATE INDEX `conversions_due` ON `conversions` (`state`,`settle_at`);--> statement-breakpoint
CREATE INDEX `conversions_visitor` ON `conversions` (`visitor_id`,`campaign_id`);--> statement-breakpoint
CREATE TABLE `friend_marks` (
	`campaign_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`conversion_id` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `kind`, `key`)
);
--> statement-breakpoint
CREATE INDEX `friend_marks_of` ON `friend_marks` (`conversion_id`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`design_id` text NOT NULL,
	`document` text NOT NULL,
	`way` text NOT NULL,
	`token_hash` text NOT NULL,
	`picture_token` text NOT NULL,
	`friend_name` text NOT NULL,
	`friend_locale` text NOT NULL,
	`friend_address` text,
	`friend_key` text,
	`campaign_id` text NOT NULL,
	`campaign_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`released_at` integer,
	`taken_down_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_token` ON `shares` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `shares_picture` ON `shares` (`picture_token`);--> statement-breakpoint
CREATE INDEX `shares_visitor` ON `shares` (`visitor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `shares_friend` ON `shares` (`friend_key`,`created_at`);--> statement-breakpoint
CREATE TABLE `setup_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`name` text NOT NULL,
	`mailbox_key` text NOT NULL,
	`address` text NOT NULL,
	`code_hash` text NOT NULL,
	`press_hash` text NOT NULL,
	`next` text NOT NULL,
	`share_id` text,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `proofs_session` ON `proofs` (`session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `proofs_press` ON `proofs` (`press_hash`);--> statement-breakpoint
CREATE TABLE `visitors` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`locale` text NOT NULL,
	`mailbox_key` text,
	`address` text,
	`proven_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visitors_mailbox` ON `visitors` (`mailbox_key`);