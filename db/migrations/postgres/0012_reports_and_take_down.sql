CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"share_id" text NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text
);
--> statement-breakpoint
ALTER TABLE "designs" ADD COLUMN "taken_down_for" text;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "taken_down_for" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "taken_down_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("share_id","created_at") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "reports_share" ON "reports" USING btree ("share_id");--> statement-breakpoint
ALTER TABLE "designs" ADD CONSTRAINT "designs_taken_down_for_reviews_id_fk" FOREIGN KEY ("taken_down_for") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_taken_down_for_reviews_id_fk" FOREIGN KEY ("taken_down_for") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "designs_from_share" ON "designs" USING btree ("from_share_id");--> statement-breakpoint
CREATE INDEX "designs_taken_down_for" ON "designs" USING btree ("taken_down_for");--> statement-breakpoint
CREATE INDEX "shares_taken_down_for" ON "shares" USING btree ("taken_down_for");