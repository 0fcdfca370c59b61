CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_id" text NOT NULL,
	"staff_name" text NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"visitor_id" text NOT NULL,
	"part" text NOT NULL,
	"review_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approvals_visitor_id_part_pk" PRIMARY KEY("visitor_id","part")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"visitor_id" text NOT NULL,
	"design_id" text,
	"document" jsonb NOT NULL,
	"parts" jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"queued_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"effective_at" timestamp (3) with time zone,
	"applied_at" timestamp (3) with time zone,
	"appealed_at" timestamp (3) with time zone,
	"appeal" text,
	"appeal_against" text
);
--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "review_id" text;--> statement-breakpoint
ALTER TABLE "visitors" ADD COLUMN "banned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "public"."visitors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_visitor_id_visitors_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "public"."visitors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_design_id_designs_id_fk" FOREIGN KEY ("design_id") REFERENCES "public"."designs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_appeal_against_staff_id_fk" FOREIGN KEY ("appeal_against") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_act" ON "audit" USING btree ("act","at");--> statement-breakpoint
CREATE INDEX "audit_staff" ON "audit" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "approvals_review" ON "approvals" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "reviews_queue" ON "reviews" USING btree ("queued_at","id") WHERE decided_at is null and queued_at is not null;--> statement-breakpoint
CREATE INDEX "reviews_visitor" ON "reviews" USING btree ("visitor_id","created_at");--> statement-breakpoint
CREATE INDEX "reviews_design" ON "reviews" USING btree ("design_id");--> statement-breakpoint
CREATE INDEX "reviews_effective" ON "reviews" USING btree ("effective_at") WHERE applied_at is null and effective_at is not null;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shares_review" ON "shares" USING btree ("review_id");--> statement-breakpoint
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'A line of the audit is never changed or removed. Write a new line that corrects it.';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER audit_never_changed BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION audit_refuse();
--> statement-breakpoint
CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
