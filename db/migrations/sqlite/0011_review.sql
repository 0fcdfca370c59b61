CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text NOT NULL,
	`staff_name` text NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`reason` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_act` ON `audit` (`act`,`at`);--> statement-breakpoint
CREATE INDEX `audit_staff` ON `audit` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `approvals` (
	`visitor_id` text NOT NULL,
	`part` text NOT NULL,
	`review_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`visitor_id`, `part`),
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approvals_review` ON `approvals` (`review_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`design_id` text,
	`document` text NOT NULL,
	`parts` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`note` text,
	`created_at` integer NOT NULL,
	`queued_at` integer,
	`decided_at` integer,
	`decided_by` text,
	`effective_at` integer,
	`applied_at` integer,
	`appealed_at` integer,
	`appeal` text,
	`appeal_against` text,
	FOREIGN KEY (`visitor_id`) REFERENCES `visitors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`design_id`) REFERENCES `designs`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appeal_against`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_queue` ON `reviews` (`queued_at`,`id`) WHERE decided_at is null and queued_at is not null;--> statement-breakpoint
CREATE INDEX `reviews_visitor` ON `reviews` (`visitor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `reviews_design` ON `reviews` (`design_id`);--> statement-breakpoint
CREATE INDEX `reviews_effective` ON `reviews` (`effective_at`) WHERE applied_at is null and effective_at is not null;--> statement-breakpoint
ALTER TABLE `shares` ADD `review_id` text REFERENCES reviews(id);--> statement-breakpoint
CREATE INDEX `shares_review` ON `shares` (`review_id`);--> statement-breakpoint
ALTER TABLE `visitors` ADD `banned_at` integer;--> statement-breakpoint
CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit
BEGIN
	SELECT RAISE(ABORT, 'A line of the audit is never changed. Write a new line that corrects it.');
END;
--> statement-breakpoint
CREATE TRIGGER audit_never_removed BEFORE DELETE ON audit
BEGIN
	SELECT RAISE(ABORT, 'A line of the audit is never removed. Write a new line that corrects it.');
END;
--> statement-breakpoint
CREATE TRIGGER audit_never_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
	SELECT RAISE(ABORT, 'A line of the audit is never replaced. Write a new line that corrects it.');
END;
