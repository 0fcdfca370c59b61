DROP INDEX "shares_released";--> statement-breakpoint
CREATE INDEX "shares_released" ON "shares" USING btree ("released_at","way","visitor_id");