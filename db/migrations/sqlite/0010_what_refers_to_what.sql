CREATE TABLE `quarantine` (
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`reason` text NOT NULL,
	`row` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`table_name`, `row_id`, `reason`)
);
--> statement-breakpoint
CREATE INDEX `quarantine_at` ON `quarantine` (`at`);
--> statement-breakpoint
-- What the ledger or a reward rests on stays. A share or a visitor that it needs and that is gone is put back as what
-- erasing a person leaves of it: an id, and that it was there.
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'shares', share_id, 'put back', '{}', CAST(unixepoch('subsec') * 1000 AS integer) FROM conversions WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = conversions.share_id) AND (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id));
--> statement-breakpoint
INSERT INTO shares (id, visitor_id, design_id, document, way, token_hash, picture_token, friend_name, friend_locale, campaign_id, campaign_version, created_at, released_at, taken_down_at)
SELECT share_id, visitor_id, '', '{"product":"dress","version":1,"choices":{},"motifs":[]}', 'link', 'put back ' || share_id, 'put back ' || share_id, '', 'en', campaign_id, campaign_version, created_at, created_at, created_at FROM conversions WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = conversions.share_id) AND (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id));
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'visitors', visitor_id, 'put back', '{}', CAST(unixepoch('subsec') * 1000 AS integer) FROM (
	SELECT visitor_id FROM rewards
	UNION SELECT visitor_id FROM conversions WHERE (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id))
	UNION SELECT shares.visitor_id FROM conversions INNER JOIN shares ON shares.id = conversions.share_id WHERE (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id))
) AS needed WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = needed.visitor_id);
--> statement-breakpoint
INSERT INTO visitors (id, locale, proven_at, created_at, erased_at)
SELECT visitor_id, 'en', CAST(unixepoch('subsec') * 1000 AS integer), CAST(unixepoch('subsec') * 1000 AS integer), CAST(unixepoch('subsec') * 1000 AS integer) FROM (
	SELECT visitor_id FROM rewards
	UNION SELECT visitor_id FROM conversions WHERE (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id))
	UNION SELECT shares.visitor_id FROM conversions INNER JOIN shares ON shares.id = conversions.share_id WHERE (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id))
) AS needed WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = needed.visitor_id);
--> statement-breakpoint
-- Rows that point at nothing are moved aside, without what is sealed in them; then what pointed at those.
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'shares', id, 'visitor_id', json_object('id', id, 'visitor_id', visitor_id, 'design_id', design_id, 'document', CASE WHEN json_valid(document) THEN json(document) ELSE document END, 'way', way, 'token_hash', token_hash, 'picture_token', picture_token, 'friend_name', friend_name, 'friend_locale', friend_locale, 'friend_key', friend_key, 'friend_canonical_key', friend_canonical_key, 'friend_domain_key', friend_domain_key, 'campaign_id', campaign_id, 'campaign_version', campaign_version, 'created_at', created_at, 'confirmed_at', confirmed_at, 'released_at', released_at, 'taken_down_at', taken_down_at), CAST(unixepoch('subsec') * 1000 AS integer) FROM shares WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = shares.visitor_id);
--> statement-breakpoint
DELETE FROM shares WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = shares.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'designs', id, 'visitor_id', json_object('id', id, 'visitor_id', visitor_id, 'document', CASE WHEN json_valid(document) THEN json(document) ELSE document END, 'revision', revision, 'bytes', bytes, 'from_share_id', from_share_id, 'created_at', created_at, 'updated_at', updated_at), CAST(unixepoch('subsec') * 1000 AS integer) FROM designs WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = designs.visitor_id);
--> statement-breakpoint
DELETE FROM designs WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = designs.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'proofs', id, 'visitor_id', json_object('id', id, 'session_id', session_id, 'visitor_id', visitor_id, 'name', name, 'mailbox_key', mailbox_key, 'canonical_key', canonical_key, 'domain_key', domain_key, 'network_key', network_key, 'code_hash', code_hash, 'press_hash', press_hash, 'next', next, 'share_id', share_id, 'tries', tries, 'created_at', created_at, 'expires_at', expires_at, 'used_at', used_at), CAST(unixepoch('subsec') * 1000 AS integer) FROM proofs WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = proofs.visitor_id);
--> statement-breakpoint
DELETE FROM proofs WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = proofs.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'identities', kind || ' ' || key || ' ' || visitor_id, 'visitor_id', json_object('visitor_id', visitor_id, 'kind', kind, 'key', key, 'first_seen_at', first_seen_at, 'last_seen_at', last_seen_at), CAST(unixepoch('subsec') * 1000 AS integer) FROM identities WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = identities.visitor_id);
--> statement-breakpoint
DELETE FROM identities WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = identities.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'visitor_id', json_object('id', id, 'share_id', share_id, 'visitor_id', visitor_id, 'campaign_id', campaign_id, 'campaign_version', campaign_version, 'act', act, 'state', state, 'reason', reason, 'signal', signal, 'decide_by', decide_by, 'friend_visitor_id', friend_visitor_id, 'reward_id', reward_id, 'document', CASE WHEN json_valid(document) THEN json(document) ELSE document END, 'settle_at', settle_at, 'created_at', created_at, 'decided_at', decided_at, 'decided_by', decided_by), CAST(unixepoch('subsec') * 1000 AS integer) FROM conversions WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = conversions.visitor_id);
--> statement-breakpoint
DELETE FROM conversions WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = conversions.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'design_versions', id, 'design_id', json_object('id', id, 'design_id', design_id, 'revision', revision, 'document', CASE WHEN json_valid(document) THEN json(document) ELSE document END, 'bytes', bytes, 'name', name, 'kept_at', kept_at, 'sent_at', sent_at, 'created_at', created_at, 'updated_at', updated_at), CAST(unixepoch('subsec') * 1000 AS integer) FROM design_versions WHERE NOT EXISTS (SELECT 1 FROM designs WHERE designs.id = design_versions.design_id);
--> statement-breakpoint
DELETE FROM design_versions WHERE NOT EXISTS (SELECT 1 FROM designs WHERE designs.id = design_versions.design_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'answers', id, 'share_id', json_object('id', id, 'share_id', share_id, 'choice', choice, 'document', CASE WHEN json_valid(document) THEN json(document) ELSE document END, 'source', source, 'created_at', created_at), CAST(unixepoch('subsec') * 1000 AS integer) FROM answers WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = answers.share_id);
--> statement-breakpoint
DELETE FROM answers WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = answers.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'share_id', json_object('id', id, 'share_id', share_id, 'visitor_id', visitor_id, 'campaign_id', campaign_id, 'campaign_version', campaign_version, 'act', act, 'state', state, 'reason', reason, 'signal', signal, 'decide_by', decide_by, 'friend_visitor_id', friend_visitor_id, 'reward_id', reward_id, 'document', CASE WHEN json_valid(document) THEN json(document) ELSE document END, 'settle_at', settle_at, 'created_at', created_at, 'decided_at', decided_at, 'decided_by', decided_by), CAST(unixepoch('subsec') * 1000 AS integer) FROM conversions WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = conversions.share_id);
--> statement-breakpoint
DELETE FROM conversions WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = conversions.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversion_traces', conversion_id || ' ' || kind || ' ' || key, 'conversion_id', json_object('conversion_id', conversion_id, 'kind', kind, 'key', key), CAST(unixepoch('subsec') * 1000 AS integer) FROM conversion_traces WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE conversions.id = conversion_traces.conversion_id);
--> statement-breakpoint
DELETE FROM conversion_traces WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE conversions.id = conversion_traces.conversion_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'friend_marks', campaign_id || ' ' || kind || ' ' || key, 'conversion_id', json_object('campaign_id', campaign_id, 'kind', kind, 'key', key, 'conversion_id', conversion_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM friend_marks WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE conversions.id = friend_marks.conversion_id);
--> statement-breakpoint
DELETE FROM friend_marks WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE conversions.id = friend_marks.conversion_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'setup_links', token_hash, 'created_by', json_object('token_hash', token_hash, 'role', role, 'created_by', created_by, 'created_at', created_at, 'expires_at', expires_at, 'used_at', used_at), CAST(unixepoch('subsec') * 1000 AS integer) FROM setup_links WHERE created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = setup_links.created_by);
--> statement-breakpoint
DELETE FROM setup_links WHERE created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = setup_links.created_by);
--> statement-breakpoint
-- Where a row stands without it, only the column is emptied.
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'sessions', id, 'visitor_id', json_object('visitor_id', visitor_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM sessions WHERE visitor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = sessions.visitor_id);
--> statement-breakpoint
UPDATE sessions SET visitor_id = NULL WHERE visitor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = sessions.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'sessions', id, 'staff_id', json_object('staff_id', staff_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM sessions WHERE staff_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = sessions.staff_id);
--> statement-breakpoint
UPDATE sessions SET staff_id = NULL WHERE staff_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = sessions.staff_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'designs', id, 'from_share_id', json_object('from_share_id', from_share_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM designs WHERE from_share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = designs.from_share_id);
--> statement-breakpoint
UPDATE designs SET from_share_id = NULL WHERE from_share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = designs.from_share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'orders', id, 'share_id', json_object('share_id', share_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM orders WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = orders.share_id);
--> statement-breakpoint
UPDATE orders SET share_id = NULL WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = orders.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'orders', id, 'decided_by', json_object('decided_by', decided_by), CAST(unixepoch('subsec') * 1000 AS integer) FROM orders WHERE decided_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = orders.decided_by);
--> statement-breakpoint
UPDATE orders SET decided_by = NULL WHERE decided_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = orders.decided_by);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'outbox', id, 'share_id', json_object('share_id', share_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM outbox WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = outbox.share_id);
--> statement-breakpoint
UPDATE outbox SET share_id = NULL WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = outbox.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'proofs', id, 'share_id', json_object('share_id', share_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM proofs WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = proofs.share_id);
--> statement-breakpoint
UPDATE proofs SET share_id = NULL WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = proofs.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'friend_visitor_id', json_object('friend_visitor_id', friend_visitor_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM conversions WHERE friend_visitor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = conversions.friend_visitor_id);
--> statement-breakpoint
UPDATE conversions SET friend_visitor_id = NULL WHERE friend_visitor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = conversions.friend_visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'reward_id', json_object('reward_id', reward_id), CAST(unixepoch('subsec') * 1000 AS integer) FROM conversions WHERE reward_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id);
--> statement-breakpoint
UPDATE conversions SET reward_id = NULL WHERE reward_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'decided_by', json_object('decided_by', decided_by), CAST(unixepoch('subsec') * 1000 AS integer) FROM conversions WHERE decided_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = conversions.decided_by);
--> statement-breakpoint
UPDATE conversions SET decided_by = NULL WHERE decided_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = conversions.decided_by);
--> statement-breakpoint
ALTER TABLE `outbox` RENAME COLUMN `said` TO `smtp_response`;
--> statement-breakpoint
-- From here on each table is written anew, with its keys. The ledger has none and stays as it is, with its triggers.
CREATE TABLE `__new_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`props` text NOT NULL,
	`address` text,
	`mailbox_key` text NOT NULL,
	`canonical_key` text,
	`from_name` text,
	`share_id` text,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`smtp_response` text,
	`created_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "email", "locale", "props", "address", "mailbox_key", "canonical_key", "from_name", "share_id", "message_id", "state", "tries", "next_try_at", "smtp_response", "created_at", "done_at") SELECT "id", "email", "locale", "props", "address", "mailbox_key", "canonical_key", "from_name", "share_id", "message_id", "state", "tries", "next_try_at", "smtp_response", "created_at", "done_at" FROM `outbox`;
--> statement-breakpoint
DROP TABLE `outbox`;
--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message` ON `outbox` (`message_id`);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_try_at`);
--> statement-breakpoint
CREATE INDEX `outbox_done` ON `outbox` (`done_at`) WHERE props <> '{}';
--> statement-breakpoint
CREATE INDEX `outbox_ended` ON `outbox` (`done_at`,`email`);
--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `outbox_share` ON `outbox` (`share_id`);
--> statement-breakpoint
CREATE INDEX `outbox_mailbox` ON `outbox` (`mailbox_key`);
--> statement-breakpoint
CREATE INDEX `outbox_canonical` ON `outbox` (`canonical_key`,`created_at`);
--> statement-breakpoint
CREATE TABLE `__new_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`design_id` text,
	`document` text NOT NULL,
	`way` text NOT NULL,
	`token_hash` text NOT NULL,
	`picture_token` text NOT NULL,
	`friend_name` text NOT NULL,
	`friend_locale` text NOT NULL,
	`friend_address` text,
	`friend_key` text,
	`friend_canonical_key` text,
	`friend_domain_key` text,
	`campaign_id` text NOT NULL,
	`campaign_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`released_at` integer,
	`taken_down_at` integer,
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`design_id`) REFERENCES `designs`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_shares`("id", "visitor_id", "design_id", "document", "way", "token_hash", "picture_token", "friend_name", "friend_locale", "friend_address", "friend_key", "friend_canonical_key", "friend_domain_key", "campaign_id", "campaign_version", "created_at", "confirmed_at", "released_at", "taken_down_at") SELECT "id", "visitor_id", CASE WHEN EXISTS (SELECT 1 FROM `designs` WHERE `designs`.`id` = `shares`.`design_id`) THEN "design_id" END, "document", "way", "token_hash", "picture_token", "friend_name", "friend_locale", "friend_address", "friend_key", "friend_canonical_key", "friend_domain_key", "campaign_id", "campaign_version", "created_at", "confirmed_at", "released_at", "taken_down_at" FROM `shares`;
--> statement-breakpoint
DROP TABLE `shares`;
--> statement-breakpoint
ALTER TABLE `__new_shares` RENAME TO `shares`;
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_token` ON `shares` (`token_hash`);
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_picture` ON `shares` (`picture_token`);
--> statement-breakpoint
CREATE INDEX `shares_visitor` ON `shares` (`visitor_id`,`created_at`);
--> statement-breakpoint
CREATE INDEX `shares_design` ON `shares` (`design_id`);
--> statement-breakpoint
CREATE INDEX `shares_friend` ON `shares` (`friend_key`,`created_at`);
--> statement-breakpoint
CREATE INDEX `shares_friend_canonical` ON `shares` (`friend_canonical_key`,`created_at`);
--> statement-breakpoint
CREATE INDEX `shares_created` ON `shares` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `shares_released` ON `shares` (`released_at`,`way`,`visitor_id`);
--> statement-breakpoint
CREATE INDEX `shares_waiting` ON `shares` (`visitor_id`,`created_at`) WHERE released_at is null and friend_address is not null;
--> statement-breakpoint
CREATE TABLE `__new_design_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`design_id` text NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`bytes` integer DEFAULT 0 NOT NULL,
	`name` text,
	`kept_at` integer,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`design_id`) REFERENCES `designs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_design_versions`("id", "design_id", "revision", "document", "bytes", "name", "kept_at", "sent_at", "created_at", "updated_at") SELECT "id", "design_id", "revision", "document", "bytes", "name", "kept_at", "sent_at", "created_at", "updated_at" FROM `design_versions`;
--> statement-breakpoint
DROP TABLE `design_versions`;
--> statement-breakpoint
ALTER TABLE `__new_design_versions` RENAME TO `design_versions`;
--> statement-breakpoint
CREATE UNIQUE INDEX `design_versions_design` ON `design_versions` (`design_id`,`revision`);
--> statement-breakpoint
CREATE TABLE `__new_designs` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`document` text NOT NULL,
	`revision` integer NOT NULL,
	`bytes` integer DEFAULT 0 NOT NULL,
	`from_share_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_designs`("id", "visitor_id", "document", "revision", "bytes", "from_share_id", "created_at", "updated_at") SELECT "id", "visitor_id", "document", "revision", "bytes", "from_share_id", "created_at", "updated_at" FROM `designs`;
--> statement-breakpoint
DROP TABLE `designs`;
--> statement-breakpoint
ALTER TABLE `__new_designs` RENAME TO `designs`;
--> statement-breakpoint
CREATE INDEX `designs_visitor` ON `designs` (`visitor_id`,`updated_at`);
--> statement-breakpoint
CREATE INDEX `designs_oldest` ON `designs` (`updated_at`,`id`,`bytes`);
--> statement-breakpoint
CREATE TABLE `__new_identities` (
	`visitor_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`, `visitor_id`),
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_identities`("visitor_id", "kind", "key", "first_seen_at", "last_seen_at") SELECT "visitor_id", "kind", "key", "first_seen_at", "last_seen_at" FROM `identities`;
--> statement-breakpoint
DROP TABLE `identities`;
--> statement-breakpoint
ALTER TABLE `__new_identities` RENAME TO `identities`;
--> statement-breakpoint
CREATE INDEX `identities_visitor` ON `identities` (`visitor_id`,`kind`);
--> statement-breakpoint
CREATE INDEX `identities_seen` ON `identities` (`last_seen_at`);
--> statement-breakpoint
CREATE TABLE `__new_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`share_id` text,
	`document` text NOT NULL,
	`name` text NOT NULL,
	`contact` text NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_orders`("id", "share_id", "document", "name", "contact", "note", "state", "created_at", "decided_at", "decided_by") SELECT "id", "share_id", "document", "name", "contact", "note", "state", "created_at", "decided_at", "decided_by" FROM `orders`;
--> statement-breakpoint
DROP TABLE `orders`;
--> statement-breakpoint
ALTER TABLE `__new_orders` RENAME TO `orders`;
--> statement-breakpoint
CREATE INDEX `orders_state` ON `orders` (`state`,`created_at`);
--> statement-breakpoint
CREATE TABLE `__new_rewards` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`k` integer NOT NULL,
	`state` text NOT NULL,
	`campaign_version` integer,
	`worth` integer,
	`currency` text,
	`code_hash` text NOT NULL,
	`token_hash` text NOT NULL,
	`granted_at` integer NOT NULL,
	`redeemable_from` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`redeemed_at` integer,
	`redeemed_by` text,
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rewards_redeemed_whole" CHECK((state = 'redeemed') = (redeemed_at is not null and redeemed_by is not null))
);
--> statement-breakpoint
INSERT INTO `__new_rewards`("id", "visitor_id", "campaign_id", "k", "state", "campaign_version", "worth", "currency", "code_hash", "token_hash", "granted_at", "redeemable_from", "expires_at", "redeemed_at", "redeemed_by") SELECT "id", "visitor_id", "campaign_id", "k", "state", "campaign_version", "worth", "currency", "code_hash", "token_hash", "granted_at", "redeemable_from", "expires_at", "redeemed_at", "redeemed_by" FROM `rewards`;
--> statement-breakpoint
DROP TABLE `rewards`;
--> statement-breakpoint
ALTER TABLE `__new_rewards` RENAME TO `rewards`;
--> statement-breakpoint
CREATE UNIQUE INDEX `rewards_k` ON `rewards` (`visitor_id`,`campaign_id`,`k`);
--> statement-breakpoint
CREATE UNIQUE INDEX `rewards_code` ON `rewards` (`code_hash`);
--> statement-breakpoint
CREATE UNIQUE INDEX `rewards_token` ON `rewards` (`token_hash`);
--> statement-breakpoint
CREATE INDEX `rewards_expiry` ON `rewards` (`state`,`expires_at`);
--> statement-breakpoint
CREATE INDEX `rewards_month` ON `rewards` (`campaign_id`,`redeemable_from`);
--> statement-breakpoint
CREATE TABLE `__new_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text,
	`staff_id` text,
	`device_id` text NOT NULL,
	`proven_until` integer,
	`machine_at` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_sessions`("id", "visitor_id", "staff_id", "device_id", "proven_until", "machine_at", "created_at", "expires_at") SELECT "id", "visitor_id", "staff_id", "device_id", "proven_until", "machine_at", "created_at", "expires_at" FROM `sessions`;
--> statement-breakpoint
DROP TABLE `sessions`;
--> statement-breakpoint
ALTER TABLE `__new_sessions` RENAME TO `sessions`;
--> statement-breakpoint
CREATE INDEX `sessions_visitor` ON `sessions` (`visitor_id`);
--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);
--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);
--> statement-breakpoint
CREATE TABLE `__new_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`share_id` text NOT NULL,
	`choice` text NOT NULL,
	`document` text,
	`source` text DEFAULT 'friend' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_answers`("id", "share_id", "choice", "document", "source", "created_at") SELECT "id", "share_id", "choice", "document", "source", "created_at" FROM `answers`;
--> statement-breakpoint
DROP TABLE `answers`;
--> statement-breakpoint
ALTER TABLE `__new_answers` RENAME TO `answers`;
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_share` ON `answers` (`share_id`);
--> statement-breakpoint
CREATE TABLE `__new_conversion_traces` (
	`conversion_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`conversion_id`, `kind`, `key`),
	FOREIGN KEY (`conversion_id`) REFERENCES `conversions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_conversion_traces`("conversion_id", "kind", "key") SELECT "conversion_id", "kind", "key" FROM `conversion_traces`;
--> statement-breakpoint
DROP TABLE `conversion_traces`;
--> statement-breakpoint
ALTER TABLE `__new_conversion_traces` RENAME TO `conversion_traces`;
--> statement-breakpoint
CREATE INDEX `conversion_traces_key` ON `conversion_traces` (`kind`,`key`);
--> statement-breakpoint
CREATE TABLE `__new_conversions` (
	`id` text PRIMARY KEY NOT NULL,
	`share_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`campaign_version` integer NOT NULL,
	`act` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`signal` text,
	`decide_by` integer,
	`friend_visitor_id` text,
	`reward_id` text,
	`document` text,
	`settle_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`friend_visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reward_id`) REFERENCES `rewards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_conversions`("id", "share_id", "visitor_id", "campaign_id", "campaign_version", "act", "state", "reason", "signal", "decide_by", "friend_visitor_id", "reward_id", "document", "settle_at", "created_at", "decided_at", "decided_by") SELECT "id", "share_id", "visitor_id", "campaign_id", "campaign_version", "act", "state", "reason", "signal", "decide_by", "friend_visitor_id", "reward_id", "document", "settle_at", "created_at", "decided_at", "decided_by" FROM `conversions`;
--> statement-breakpoint
DROP TABLE `conversions`;
--> statement-breakpoint
ALTER TABLE `__new_conversions` RENAME TO `conversions`;
--> statement-breakpoint
CREATE UNIQUE INDEX `conversions_share` ON `conversions` (`share_id`);
--> statement-breakpoint
CREATE INDEX `conversions_due` ON `conversions` (`state`,`settle_at`);
--> statement-breakpoint
CREATE INDEX `conversions_visitor` ON `conversions` (`visitor_id`,`campaign_id`);
--> statement-breakpoint
CREATE INDEX `conversions_reward` ON `conversions` (`reward_id`);
--> statement-breakpoint
CREATE INDEX `conversions_decide` ON `conversions` (`state`,`decide_by`);
--> statement-breakpoint
CREATE INDEX `conversions_created` ON `conversions` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `conversions_friend` ON `conversions` (`friend_visitor_id`);
--> statement-breakpoint
CREATE TABLE `__new_friend_marks` (
	`campaign_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`conversion_id` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `kind`, `key`),
	FOREIGN KEY (`conversion_id`) REFERENCES `conversions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_friend_marks`("campaign_id", "kind", "key", "conversion_id") SELECT "campaign_id", "kind", "key", "conversion_id" FROM `friend_marks`;
--> statement-breakpoint
DROP TABLE `friend_marks`;
--> statement-breakpoint
ALTER TABLE `__new_friend_marks` RENAME TO `friend_marks`;
--> statement-breakpoint
CREATE INDEX `friend_marks_of` ON `friend_marks` (`conversion_id`);
--> statement-breakpoint
CREATE TABLE `__new_setup_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`role` text DEFAULT 'manager' NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_setup_links`("token_hash", "role", "created_by", "created_at", "expires_at", "used_at") SELECT "token_hash", "role", "created_by", "created_at", "expires_at", "used_at" FROM `setup_links`;
--> statement-breakpoint
DROP TABLE `setup_links`;
--> statement-breakpoint
ALTER TABLE `__new_setup_links` RENAME TO `setup_links`;
--> statement-breakpoint
CREATE TABLE `__new_proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`name` text NOT NULL,
	`mailbox_key` text NOT NULL,
	`canonical_key` text,
	`domain_key` text,
	`address` text NOT NULL,
	`network_key` text,
	`code_hash` text NOT NULL,
	`press_hash` text NOT NULL,
	`next` text NOT NULL,
	`share_id` text,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_proofs`("id", "session_id", "visitor_id", "name", "mailbox_key", "canonical_key", "domain_key", "address", "network_key", "code_hash", "press_hash", "next", "share_id", "tries", "created_at", "expires_at", "used_at") SELECT "id", "session_id", "visitor_id", "name", "mailbox_key", "canonical_key", "domain_key", "address", "network_key", "code_hash", "press_hash", "next", "share_id", "tries", "created_at", "expires_at", "used_at" FROM `proofs`;
--> statement-breakpoint
DROP TABLE `proofs`;
--> statement-breakpoint
ALTER TABLE `__new_proofs` RENAME TO `proofs`;
--> statement-breakpoint
CREATE INDEX `proofs_session` ON `proofs` (`session_id`);
--> statement-breakpoint
CREATE INDEX `proofs_mailbox` ON `proofs` (`mailbox_key`,`created_at`);
--> statement-breakpoint
CREATE INDEX `proofs_expiry` ON `proofs` (`expires_at`);
--> statement-breakpoint
CREATE INDEX `proofs_canonical` ON `proofs` (`canonical_key`,`created_at`);
--> statement-breakpoint
CREATE INDEX `proofs_network` ON `proofs` (`network_key`,`created_at`);
--> statement-breakpoint
CREATE INDEX `proofs_visitor` ON `proofs` (`visitor_id`,`created_at`);
--> statement-breakpoint
CREATE INDEX `proofs_created` ON `proofs` (`created_at`);
--> statement-breakpoint
CREATE UNIQUE INDEX `proofs_press` ON `proofs` (`press_hash`);
