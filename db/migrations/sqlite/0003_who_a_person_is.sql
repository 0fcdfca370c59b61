CREATE TABLE `identities` (
	`visitor_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`, `visitor_id`)
);
--> statement-breakpoint
CREATE INDEX `identities_visitor` ON `identities` (`visitor_id`,`kind`);--> statement-breakpoint
CREATE INDEX `identities_seen` ON `identities` (`last_seen_at`);--> statement-breakpoint
CREATE TABLE `ledger_checkpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`heads` text NOT NULL,
	`chains` integer NOT NULL,
	`lines` integer NOT NULL,
	`previous_id` text,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ledger_checkpoints_at` ON `ledger_checkpoints` (`at`);--> statement-breakpoint
CREATE TABLE `conversion_traces` (
	`conversion_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`conversion_id`, `kind`, `key`)
);
--> statement-breakpoint
CREATE INDEX `conversion_traces_key` ON `conversion_traces` (`kind`,`key`);--> statement-breakpoint
ALTER TABLE `ledger` ADD `detail` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `canonical_key` text;--> statement-breakpoint
CREATE INDEX `outbox_canonical` ON `outbox` (`canonical_key`,`created_at`);--> statement-breakpoint
ALTER TABLE `suppressions` ADD `canonical_key` text;--> statement-breakpoint
CREATE INDEX `suppressions_canonical` ON `suppressions` (`canonical_key`);--> statement-breakpoint
ALTER TABLE `rewards` ADD `campaign_version` integer;--> statement-breakpoint
ALTER TABLE `rewards` ADD `worth` integer;--> statement-breakpoint
ALTER TABLE `rewards` ADD `currency` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `machine_at` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `source` text DEFAULT 'friend' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversions` ADD `signal` text;--> statement-breakpoint
ALTER TABLE `conversions` ADD `decide_by` integer;--> statement-breakpoint
ALTER TABLE `conversions` ADD `friend_visitor_id` text;--> statement-breakpoint
ALTER TABLE `conversions` ADD `reward_id` text;--> statement-breakpoint
CREATE INDEX `conversions_reward` ON `conversions` (`reward_id`);--> statement-breakpoint
CREATE INDEX `conversions_decide` ON `conversions` (`state`,`decide_by`);--> statement-breakpoint
ALTER TABLE `shares` ADD `friend_canonical_key` text;--> statement-breakpoint
ALTER TABLE `shares` ADD `friend_domain_key` text;--> statement-breakpoint
CREATE INDEX `shares_friend_canonical` ON `shares` (`friend_canonical_key`,`created_at`);--> statement-breakpoint
ALTER TABLE `setup_links` ADD `role` text DEFAULT 'manager' NOT NULL;--> statement-breakpoint
ALTER TABLE `setup_links` ADD `created_by` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `left_at` integer;--> statement-breakpoint
ALTER TABLE `proofs` ADD `canonical_key` text;--> statement-breakpoint
ALTER TABLE `proofs` ADD `domain_key` text;--> statement-breakpoint
CREATE INDEX `proofs_canonical` ON `proofs` (`canonical_key`,`created_at`);--> statement-breakpoint
ALTER TABLE `visitors` ADD `canonical_key` text;--> statement-breakpoint
ALTER TABLE `visitors` ADD `domain_key` text;--> statement-breakpoint
ALTER TABLE `visitors` ADD `erased_at` integer;--> statement-breakpoint
CREATE INDEX `visitors_canonical` ON `visitors` (`canonical_key`);--> statement-breakpoint
INSERT INTO conversion_traces (conversion_id, kind, key) SELECT conversion_id, kind, key FROM friend_marks;
--> statement-breakpoint
DELETE FROM friend_marks WHERE kind <> 'mailbox';
--> statement-breakpoint
UPDATE conversions SET signal = 'machine' WHERE state = 'held';
--> statement-breakpoint
UPDATE answers SET source = 'own' WHERE share_id IN (SELECT share_id FROM conversions WHERE state = 'refused' AND reason = 'own');
--> statement-breakpoint
UPDATE answers SET source = 'machine' WHERE share_id IN (SELECT share_id FROM conversions WHERE signal = 'machine');
--> statement-breakpoint
CREATE TRIGGER ledger_never_replaced BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id OR (visitor_id = NEW.visitor_id AND seq = NEW.seq))
BEGIN
	SELECT RAISE(ABORT, 'A ledger line is never replaced. Write a new line that corrects it.');
END;
