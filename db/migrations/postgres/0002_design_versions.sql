CREATE TABLE "design_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"design_id" text NOT NULL,
	"revision" integer NOT NULL,
	"document" jsonb NOT NULL,
	"name" text,
	"kept_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "design_versions_design" ON "design_versions" USING btree ("design_id","revision");--> statement-breakpoint
-- What a design is today is the first that is known of it.
INSERT INTO "design_versions" ("id", "design_id", "revision", "document", "created_at", "updated_at")
SELECT "id", "id", "revision", "document", "updated_at", "updated_at" FROM "designs";
