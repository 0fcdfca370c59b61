DROP INDEX `shares_released`;--> statement-breakpoint
CREATE INDEX `shares_released` ON `shares` (`released_at`,`way`,`visitor_id`);