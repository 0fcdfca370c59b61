ALTER TABLE "shares" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "network_key" text;--> statement-breakpoint
CREATE INDEX "proofs_network" ON "proofs" USING btree ("network_key","created_at");--> statement-breakpoint
CREATE INDEX "proofs_created" ON "proofs" USING btree ("created_at");--> statement-breakpoint
UPDATE "shares" SET "confirmed_at" = "created_at" WHERE "way" = 'mail' AND "released_at" IS NULL AND "friend_address" IS NOT NULL AND "visitor_id" IN (SELECT "id" FROM "visitors" WHERE "proven_at" IS NOT NULL);
