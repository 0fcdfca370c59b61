CREATE TABLE `design_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`design_id` text NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`name` text,
	`kept_at` integer,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `design_versions_design` ON `design_versions` (`design_id`,`revision`);--> statement-breakpoint
-- What a design is today is the first that is known of it.
INSERT INTO `design_versions` (`id`, `design_id`, `revision`, `document`, `created_at`, `updated_at`)
SELECT `id`, `id`, `revision`, `document`, `updated_at`, `updated_at` FROM `designs`;
