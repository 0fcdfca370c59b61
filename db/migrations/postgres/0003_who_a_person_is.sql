CREATE TABLE "identities" (
	"visitor_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "identities_kind_key_visitor_id_pk" PRIMARY KEY("kind","key","visitor_id")
);
--> statement-breakpoint
CREATE TABLE "ledger_checkpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"heads" jsonb NOT NULL,
	"chains" integer NOT NULL,
	"lines" integer NOT NULL,
	"previous_id" text,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversion_traces" (
	"conversion_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "conversion_traces_conversion_id_kind_key_pk" PRIMARY KEY("conversion_id","kind","key")
);
--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "detail" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "canonical_key" text;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "canonical_key" text;--> statement-breakpoint
ALTER TABLE "rewards" ADD COLUMN "campaign_version" integer;--> statement-breakpoint
ALTER TABLE "rewards" ADD COLUMN "worth" bigint;--> statement-breakpoint
ALTER TABLE "rewards" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "machine_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "source" text DEFAULT 'friend' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversions" ADD COLUMN "signal" text;--> statement-breakpoint
ALTER TABLE "conversions" ADD COLUMN "decide_by" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversions" ADD COLUMN "friend_visitor_id" text;--> statement-breakpoint
ALTER TABLE "conversions" ADD COLUMN "reward_id" text;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "friend_canonical_key" text;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "friend_domain_key" text;--> statement-breakpoint
ALTER TABLE "setup_links" ADD COLUMN "role" text DEFAULT 'manager' NOT NULL;--> statement-breakpoint
ALTER TABLE "setup_links" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "canonical_key" text;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "domain_key" text;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "canonical_key" text;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "domain_key" text;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "identities_visitor" ON "identities" USING btree ("visitor_id","kind");--> statement-breakpoint
CREATE INDEX "identities_seen" ON "identities" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "ledger_checkpoints_at" ON "ledger_checkpoints" USING btree ("at");--> statement-breakpoint
CREATE INDEX "conversion_traces_key" ON "conversion_traces" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "outbox_canonical" ON "outbox" USING btree ("canonical_key","created_at");--> statement-breakpoint
CREATE INDEX "suppressions_canonical" ON "suppressions" USING btree ("canonical_key");--> statement-breakpoint
CREATE INDEX "conversions_reward" ON "conversions" USING btree ("reward_id");--> statement-breakpoint
CREATE INDEX "conversions_decide" ON "conversions" USING btree ("state","decide_by");--> statement-breakpoint
CREATE INDEX "shares_friend_canonical" ON "shares" USING btree ("friend_canonical_key","created_at");--> statement-breakpoint
CREATE INDEX "proofs_canonical" ON "proofs" USING btree ("canonical_key","created_at");--> statement-breakpoint
CREATE INDEX "visitors_canonical" ON "visitors" USING btree ("canonical_key");--> statement-breakpoint
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
CREATE FUNCTION ledger_refuse_replacing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id OR (visitor_id = NEW.visitor_id AND seq = NEW.seq)) THEN
		RAISE EXCEPTION 'A ledger line is never replaced. Write a new line that corrects it.';
	END IF;
	RETURN NEW;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER ledger_never_replaced BEFORE INSERT ON ledger
FOR EACH ROW EXECUTE FUNCTION ledger_refuse_replacing();
