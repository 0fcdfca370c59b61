DROP INDEX "shares_waiting";--> statement-breakpoint
CREATE INDEX "outbox_created" ON "outbox" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "suppressions_bounced" ON "suppressions" USING btree ("reason","created_at");--> statement-breakpoint
CREATE INDEX "shares_waiting" ON "shares" USING btree ("visitor_id","created_at") WHERE released_at is null and friend_address is not null;