CREATE TABLE "quarantine" (
	"table_name" text NOT NULL,
	"row_id" text NOT NULL,
	"reason" text NOT NULL,
	"row" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quarantine_table_name_row_id_reason_pk" PRIMARY KEY("table_name","row_id","reason")
);
--> statement-breakpoint
CREATE INDEX "quarantine_at" ON "quarantine" USING btree ("at");
--> statement-breakpoint
ALTER TABLE "outbox" RENAME COLUMN "said" TO "smtp_response";
--> statement-breakpoint
ALTER TABLE "shares" ALTER COLUMN "design_id" DROP NOT NULL;
--> statement-breakpoint
-- What the ledger or a reward rests on stays. A share or a visitor that it needs and that is gone is put back as what
-- erasing a person leaves of it: an id, and that it was there.
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'shares', share_id, 'put back', '{}'::jsonb, now() FROM conversions WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = conversions.share_id) AND (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id));
--> statement-breakpoint
INSERT INTO shares (id, visitor_id, design_id, document, way, token_hash, picture_token, friend_name, friend_locale, campaign_id, campaign_version, created_at, released_at, taken_down_at)
SELECT share_id, visitor_id, '', '{"product":"dress","version":1,"choices":{},"motifs":[]}'::jsonb, 'link', 'put back ' || share_id, 'put back ' || share_id, '', 'en', campaign_id, campaign_version, created_at, created_at, created_at FROM conversions WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = conversions.share_id) AND (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id));
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'visitors', visitor_id, 'put back', '{}'::jsonb, now() FROM (
	SELECT visitor_id FROM rewards
	UNION SELECT visitor_id FROM conversions WHERE (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id))
	UNION SELECT shares.visitor_id FROM conversions INNER JOIN shares ON shares.id = conversions.share_id WHERE (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id))
) AS needed WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = needed.visitor_id);
--> statement-breakpoint
INSERT INTO visitors (id, locale, proven_at, created_at, erased_at)
SELECT visitor_id, 'en', now(), now(), now() FROM (
	SELECT visitor_id FROM rewards
	UNION SELECT visitor_id FROM conversions WHERE (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id))
	UNION SELECT shares.visitor_id FROM conversions INNER JOIN shares ON shares.id = conversions.share_id WHERE (EXISTS (SELECT 1 FROM ledger WHERE ledger.conversion_id = conversions.id) OR EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id))
) AS needed WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = needed.visitor_id);
--> statement-breakpoint
-- Rows that point at nothing are moved aside, without what is sealed in them; then what pointed at those.
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'shares', id, 'visitor_id', to_jsonb(shares) - 'friend_address', now() FROM shares WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = shares.visitor_id);
--> statement-breakpoint
DELETE FROM shares WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = shares.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'designs', id, 'visitor_id', to_jsonb(designs), now() FROM designs WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = designs.visitor_id);
--> statement-breakpoint
DELETE FROM designs WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = designs.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'proofs', id, 'visitor_id', to_jsonb(proofs) - 'address', now() FROM proofs WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = proofs.visitor_id);
--> statement-breakpoint
DELETE FROM proofs WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = proofs.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'identities', kind || ' ' || key || ' ' || visitor_id, 'visitor_id', to_jsonb(identities), now() FROM identities WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = identities.visitor_id);
--> statement-breakpoint
DELETE FROM identities WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = identities.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'visitor_id', to_jsonb(conversions), now() FROM conversions WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = conversions.visitor_id);
--> statement-breakpoint
DELETE FROM conversions WHERE NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = conversions.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'design_versions', id, 'design_id', to_jsonb(design_versions), now() FROM design_versions WHERE NOT EXISTS (SELECT 1 FROM designs WHERE designs.id = design_versions.design_id);
--> statement-breakpoint
DELETE FROM design_versions WHERE NOT EXISTS (SELECT 1 FROM designs WHERE designs.id = design_versions.design_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'answers', id, 'share_id', to_jsonb(answers), now() FROM answers WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = answers.share_id);
--> statement-breakpoint
DELETE FROM answers WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = answers.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'share_id', to_jsonb(conversions), now() FROM conversions WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = conversions.share_id);
--> statement-breakpoint
DELETE FROM conversions WHERE NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = conversions.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversion_traces', conversion_id || ' ' || kind || ' ' || key, 'conversion_id', to_jsonb(conversion_traces), now() FROM conversion_traces WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE conversions.id = conversion_traces.conversion_id);
--> statement-breakpoint
DELETE FROM conversion_traces WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE conversions.id = conversion_traces.conversion_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'friend_marks', campaign_id || ' ' || kind || ' ' || key, 'conversion_id', to_jsonb(friend_marks), now() FROM friend_marks WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE conversions.id = friend_marks.conversion_id);
--> statement-breakpoint
DELETE FROM friend_marks WHERE NOT EXISTS (SELECT 1 FROM conversions WHERE conversions.id = friend_marks.conversion_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'setup_links', token_hash, 'created_by', to_jsonb(setup_links), now() FROM setup_links WHERE created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = setup_links.created_by);
--> statement-breakpoint
DELETE FROM setup_links WHERE created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = setup_links.created_by);
--> statement-breakpoint
-- Where a row stands without it, only the column is emptied.
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'sessions', id, 'visitor_id', jsonb_build_object('visitor_id', visitor_id), now() FROM sessions WHERE visitor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = sessions.visitor_id);
--> statement-breakpoint
UPDATE sessions SET visitor_id = NULL WHERE visitor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = sessions.visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'sessions', id, 'staff_id', jsonb_build_object('staff_id', staff_id), now() FROM sessions WHERE staff_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = sessions.staff_id);
--> statement-breakpoint
UPDATE sessions SET staff_id = NULL WHERE staff_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = sessions.staff_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'designs', id, 'from_share_id', jsonb_build_object('from_share_id', from_share_id), now() FROM designs WHERE from_share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = designs.from_share_id);
--> statement-breakpoint
UPDATE designs SET from_share_id = NULL WHERE from_share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = designs.from_share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'orders', id, 'share_id', jsonb_build_object('share_id', share_id), now() FROM orders WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = orders.share_id);
--> statement-breakpoint
UPDATE orders SET share_id = NULL WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = orders.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'orders', id, 'decided_by', jsonb_build_object('decided_by', decided_by), now() FROM orders WHERE decided_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = orders.decided_by);
--> statement-breakpoint
UPDATE orders SET decided_by = NULL WHERE decided_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = orders.decided_by);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'outbox', id, 'share_id', jsonb_build_object('share_id', share_id), now() FROM outbox WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = outbox.share_id);
--> statement-breakpoint
UPDATE outbox SET share_id = NULL WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = outbox.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'proofs', id, 'share_id', jsonb_build_object('share_id', share_id), now() FROM proofs WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = proofs.share_id);
--> statement-breakpoint
UPDATE proofs SET share_id = NULL WHERE share_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shares WHERE shares.id = proofs.share_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'friend_visitor_id', jsonb_build_object('friend_visitor_id', friend_visitor_id), now() FROM conversions WHERE friend_visitor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = conversions.friend_visitor_id);
--> statement-breakpoint
UPDATE conversions SET friend_visitor_id = NULL WHERE friend_visitor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visitors WHERE visitors.id = conversions.friend_visitor_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'reward_id', jsonb_build_object('reward_id', reward_id), now() FROM conversions WHERE reward_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id);
--> statement-breakpoint
UPDATE conversions SET reward_id = NULL WHERE reward_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rewards WHERE rewards.id = conversions.reward_id);
--> statement-breakpoint
INSERT INTO quarantine (table_name, row_id, reason, "row", at)
SELECT 'conversions', id, 'decided_by', jsonb_build_object('decided_by', decided_by), now() FROM conversions WHERE decided_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = conversions.decided_by);
--> statement-breakpoint
UPDATE conversions SET decided_by = NULL WHERE decided_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.id = conversions.decided_by);
--> statement-breakpoint
-- A share stands without its design: those of people who were erased, and those that made room for others.
UPDATE shares SET design_id = NULL WHERE NOT EXISTS (SELECT 1 FROM designs WHERE designs.id = shares.design_id);
--> statement-breakpoint
CREATE INDEX "shares_design" ON "shares" USING btree ("design_id");
--> statement-breakpoint
ALTER TABLE "design_versions" ADD CONSTRAINT "design_versions_design_id_designs_id_fk" FOREIGN KEY ("design_id") REFERENCES "designs"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "designs" ADD CONSTRAINT "designs_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "visitors"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "designs" ADD CONSTRAINT "designs_from_share_id_shares_id_fk" FOREIGN KEY ("from_share_id") REFERENCES "shares"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "visitors"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "shares"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "staff"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "shares"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "visitors"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "visitors"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "shares"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "conversion_traces" ADD CONSTRAINT "conversion_traces_conversion_id_conversions_id_fk" FOREIGN KEY ("conversion_id") REFERENCES "conversions"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "conversions" ADD CONSTRAINT "conversions_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "shares"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "conversions" ADD CONSTRAINT "conversions_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "visitors"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "conversions" ADD CONSTRAINT "conversions_friend_visitor_id_visitors_id_fk" FOREIGN KEY ("friend_visitor_id") REFERENCES "visitors"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "conversions" ADD CONSTRAINT "conversions_reward_id_rewards_id_fk" FOREIGN KEY ("reward_id") REFERENCES "rewards"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "conversions" ADD CONSTRAINT "conversions_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "staff"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "friend_marks" ADD CONSTRAINT "friend_marks_conversion_id_conversions_id_fk" FOREIGN KEY ("conversion_id") REFERENCES "conversions"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "visitors"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_design_id_designs_id_fk" FOREIGN KEY ("design_id") REFERENCES "designs"("id") ON DELETE set null ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "setup_links" ADD CONSTRAINT "setup_links_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "staff"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "visitors"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "shares"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "design_versions" VALIDATE CONSTRAINT "design_versions_design_id_designs_id_fk";
--> statement-breakpoint
ALTER TABLE "designs" VALIDATE CONSTRAINT "designs_visitor_id_visitors_id_fk";
--> statement-breakpoint
ALTER TABLE "designs" VALIDATE CONSTRAINT "designs_from_share_id_shares_id_fk";
--> statement-breakpoint
ALTER TABLE "identities" VALIDATE CONSTRAINT "identities_visitor_id_visitors_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_share_id_shares_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_decided_by_staff_id_fk";
--> statement-breakpoint
ALTER TABLE "outbox" VALIDATE CONSTRAINT "outbox_share_id_shares_id_fk";
--> statement-breakpoint
ALTER TABLE "rewards" VALIDATE CONSTRAINT "rewards_visitor_id_visitors_id_fk";
--> statement-breakpoint
ALTER TABLE "sessions" VALIDATE CONSTRAINT "sessions_visitor_id_visitors_id_fk";
--> statement-breakpoint
ALTER TABLE "sessions" VALIDATE CONSTRAINT "sessions_staff_id_staff_id_fk";
--> statement-breakpoint
ALTER TABLE "answers" VALIDATE CONSTRAINT "answers_share_id_shares_id_fk";
--> statement-breakpoint
ALTER TABLE "conversion_traces" VALIDATE CONSTRAINT "conversion_traces_conversion_id_conversions_id_fk";
--> statement-breakpoint
ALTER TABLE "conversions" VALIDATE CONSTRAINT "conversions_share_id_shares_id_fk";
--> statement-breakpoint
ALTER TABLE "conversions" VALIDATE CONSTRAINT "conversions_visitor_id_visitors_id_fk";
--> statement-breakpoint
ALTER TABLE "conversions" VALIDATE CONSTRAINT "conversions_friend_visitor_id_visitors_id_fk";
--> statement-breakpoint
ALTER TABLE "conversions" VALIDATE CONSTRAINT "conversions_reward_id_rewards_id_fk";
--> statement-breakpoint
ALTER TABLE "conversions" VALIDATE CONSTRAINT "conversions_decided_by_staff_id_fk";
--> statement-breakpoint
ALTER TABLE "friend_marks" VALIDATE CONSTRAINT "friend_marks_conversion_id_conversions_id_fk";
--> statement-breakpoint
ALTER TABLE "shares" VALIDATE CONSTRAINT "shares_visitor_id_visitors_id_fk";
--> statement-breakpoint
ALTER TABLE "shares" VALIDATE CONSTRAINT "shares_design_id_designs_id_fk";
--> statement-breakpoint
ALTER TABLE "setup_links" VALIDATE CONSTRAINT "setup_links_created_by_staff_id_fk";
--> statement-breakpoint
ALTER TABLE "proofs" VALIDATE CONSTRAINT "proofs_visitor_id_visitors_id_fk";
--> statement-breakpoint
ALTER TABLE "proofs" VALIDATE CONSTRAINT "proofs_share_id_shares_id_fk";
