ALTER TABLE `design_versions` ADD `bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `designs` ADD `bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `designs_oldest` ON `designs` (`updated_at`,`id`,`bytes`);--> statement-breakpoint
CREATE INDEX `outbox_ended` ON `outbox` (`email`,`done_at`);--> statement-breakpoint
CREATE INDEX `visitors_created` ON `visitors` (`created_at`,`id`);--> statement-breakpoint
UPDATE `design_versions` SET `bytes` = length(cast(`document` as blob)) + 400;--> statement-breakpoint
UPDATE `designs` SET `bytes` = length(cast(`document` as blob)) + 400 + coalesce((SELECT sum(`bytes`) FROM `design_versions` WHERE `design_id` = `designs`.`id`), 0);