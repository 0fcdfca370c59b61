ALTER TABLE "design_versions" ADD COLUMN "bytes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "designs" ADD COLUMN "bytes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "designs_oldest" ON "designs" USING btree ("updated_at","id","bytes");--> statement-breakpoint
CREATE INDEX "outbox_ended" ON "outbox" USING btree ("email","done_at");--> statement-breakpoint
CREATE INDEX "visitors_created" ON "visitors" USING btree ("created_at","id");--> statement-breakpoint
UPDATE "design_versions" SET "bytes" = octet_length("document"::text) + 400;--> statement-breakpoint
UPDATE "designs" SET "bytes" = octet_length("document"::text) + 400 + coalesce((SELECT sum(v."bytes") FROM "design_versions" v WHERE v."design_id" = "designs"."id"), 0);