CREATE INDEX "outbox_done" ON "outbox" USING btree ("done_at") WHERE props <> '{}';--> statement-breakpoint
CREATE INDEX "rewards_expiry" ON "rewards" USING btree ("state","expires_at");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "conversions_created" ON "conversions" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "conversions_friend" ON "conversions" USING btree ("friend_visitor_id");--> statement-breakpoint
CREATE INDEX "shares_created" ON "shares" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "shares_released" ON "shares" USING btree ("way","released_at");--> statement-breakpoint
CREATE INDEX "shares_waiting" ON "shares" USING btree ("created_at") WHERE released_at is null and friend_address is not null;--> statement-breakpoint
CREATE INDEX "proofs_visitor" ON "proofs" USING btree ("visitor_id","created_at");--> statement-breakpoint
CREATE INDEX "proofs_mailbox" ON "proofs" USING btree ("mailbox_key","created_at");--> statement-breakpoint
CREATE INDEX "proofs_expiry" ON "proofs" USING btree ("expires_at");